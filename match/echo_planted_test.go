package match

import (
	"slices"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/planted"
)

// TestPlantedEchoes measures echoes on statements that were copied and changed
// by a generator: recall at least 95 %, precision at least 99 %, and a flag for
// every number, negation, name and unit that was changed. The last set of
// patterns was written when the rules stood.
func TestPlantedEchoes(t *testing.T) {
	for _, set := range []planted.Set{planted.Seen, planted.Second, planted.Third, planted.Unseen} {
		f := measureEchoes(t, planted.New(planted.Options{Seed: 11, Set: set, Documents: 600}))
		t.Logf("set %d: %d carried, recall %.2f%%, precision %.2f%% of %d, flags %d of %d, speakers %d of %d", set,
			f.carried, 100*float64(f.found)/float64(f.carried), 100*float64(f.right)/float64(f.told), f.told, f.flagged, f.toFlag, f.speakers, f.found)
		if 100*f.found < 95*f.carried || 100*f.right < 99*f.told || f.flagged != f.toFlag || 100*f.speakers < 99*f.found {
			t.Errorf("set %d: below what is promised: %+v", set, f)
		}
	}
}

type echoFigures struct {
	carried, found  int // statements that repeat one, and those that are in its echo
	told, right     int // carriers besides origins in all echoes, and those that belong there
	toFlag, flagged int
	speakers        int
}

func measureEchoes(t *testing.T, corpus *planted.Corpus) echoFigures {
	c := NewCollection()
	for _, a := range corpus.Documents {
		if err := a.Validate(); err != nil {
			t.Fatal(err)
		}
		c.Add(a)
	}
	truth := map[Member]*planted.Statement{}
	for i := range corpus.Statements {
		st := &corpus.Statements[i]
		truth[Member{st.Document, st.Attribution}] = st
	}
	groups, _ := c.Groups()
	carriers := map[Member]*Carrier{}
	var f echoFigures
	numbers := map[string]int{}
	for i, a := range corpus.Documents {
		numbers[a.Document.ID] = i
	}
	for _, g := range groups {
		echo, err := c.Echo(g, func(i int) (*hearsay.Analysis, error) { return corpus.Documents[i], nil })
		if err != nil {
			t.Fatal(err)
		}
		family := truth[g[0]].Family
		for i := range echo.Carriers {
			k := &echo.Carriers[i]
			a := corpus.Documents[numbers[k.Document.ID]]
			at := slices.IndexFunc(a.Attributions, func(attr hearsay.Attribution) bool { return attr.ID == k.Attribution.ID })
			m := Member{numbers[k.Document.ID], at}
			carriers[m] = k
			if i > 0 {
				f.told++
				if truth[m].Family == family {
					f.right++
				}
			}
		}
	}
	for i := range corpus.Statements {
		measureStatement(&f, corpus, &corpus.Statements[i], carriers)
	}
	return f
}

func measureStatement(f *echoFigures, corpus *planted.Corpus, st *planted.Statement, carriers map[Member]*Carrier) {
	m := Member{st.Document, st.Attribution}
	if st.Original || repeated(corpus, st) {
		return
	}
	f.carried++
	flag := map[planted.Change]Flag{planted.Number: FlagNumber, planted.Negation: FlagNegation, planted.Name: FlagName, planted.Unit: FlagUnit}[st.Change]
	k := carriers[m]
	if flag != "" {
		f.toFlag++
	}
	if k == nil {
		return
	}
	f.found++
	if flag != "" && slices.Contains(k.Flags, flag) {
		f.flagged++
	}
	if (k.Verdict == OtherSpeaker) == st.Reattributed {
		f.speakers++
	}
}

// repeated reports whether a document has a statement twice, so that only one
// of the two can be its carrier.
func repeated(corpus *planted.Corpus, st *planted.Statement) bool {
	n := 0
	for i := range corpus.Statements {
		if other := &corpus.Statements[i]; other.Document == st.Document && other.Family == st.Family {
			n++
		}
	}
	return n > 1
}
