package match

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

// echoOf returns the only echo of some documents.
func echoOf(t *testing.T, docs ...*hearsay.Analysis) *Echo {
	t.Helper()
	c := NewCollection()
	for _, a := range docs {
		c.Add(a)
	}
	groups, _ := c.Groups()
	if len(groups) != 1 {
		t.Fatalf("%d groups: %v", len(groups), groups)
	}
	echo, err := c.Echo(groups[0], func(i int) (*hearsay.Analysis, error) { return docs[i], nil })
	if err != nil {
		t.Fatal(err)
	}
	return echo
}

// from puts a publisher to a document, and an outlet in front of the hands of
// its first statement.
func from(a *hearsay.Analysis, publisher, citing string) *hearsay.Analysis {
	a.Document.Publisher = publisher
	if citing != "" {
		a.Entities = append(a.Entities, hearsay.Entity{ID: "outlet", Name: citing, Kind: hearsay.Outlet, Named: true})
		a.Attributions[0].Chain = append([]string{"outlet"}, a.Attributions[0].Chain...)
	}
	return a
}

func shape(e *Echo) string {
	var out []string
	for _, k := range e.Carriers {
		doc := func(id string) string { name, _, _ := strings.Cut(id, "#"); return name }
		s := k.Document.ID
		if k.Via != "" {
			s += fmt.Sprintf("<%s by %s", doc(k.Via), k.Evidence)
		}
		out = append(out, s)
	}
	return fmt.Sprintf("%s; %d independent; %d loops", strings.Join(out, ", "), e.Independent, len(e.Loops))
}

const said = "Ada Holm: «The north pier has been hollow since the flood of 1997, and nobody wanted to know.»"

func TestVia(t *testing.T) {
	linked := from(write("b", "2031-05-02", said), "Tidewrack", "")
	linked.Document.URI = "https://tidewrack.example/pier"
	linking := write("c", "2031-05-03", said)
	linking.Citations = []hearsay.Citation{{ID: "c1", Kind: hearsay.Link, URL: "https://www.tidewrack.example/pier/", Span: linking.Attributions[0].Content[0]}}
	long := strings.Repeat("The town met on Monday about the ferry and the new quay for nets. ", 3) + "Rain fell. Gulls cried over the empty market and the old crane stood still all day."
	changed := strings.Replace(said, "hollow", "rotten", 1)
	tests := []struct {
		name string
		docs []*hearsay.Analysis
		want string
	}{
		{"nothing shows", []*hearsay.Analysis{write("a", "2031-05-01", said), write("b", "2031-05-02", said)}, "a, b; 2 independent; 0 loops"},
		{"an outlet", []*hearsay.Analysis{from(write("a", "2031-05-01", said), "Northline News Agency", ""), from(write("b", "2031-05-02", said), "Daily", "Northline")},
			"a, b<a by it names the outlet; 1 independent; 0 loops"},
		{"a link, not to the earliest", []*hearsay.Analysis{write("a", "2031-05-01", said), linked, linking}, "a, b, c<b by a link; 2 independent; 0 loops"},
		{"a copy", []*hearsay.Analysis{write("a", "2031-05-01", said+"\n\n"+long), write("b", "2031-05-02", said+" "+long)},
			"a, b<a by most of its text is the same; 1 independent; 0 loops"},
		{"changed words", []*hearsay.Analysis{write("a", "2031-05-01", said), write("b", "2031-05-02", changed), write("c", "2031-05-03", said), write("d", "2031-05-04", changed)},
			"a, b, c, d<b by only these two have the changed words; 3 independent; 0 loops"},
		{"a loop", []*hearsay.Analysis{from(write("a", "2031-05-01", said), "Daily Pier", "Weekly Quay"), from(write("b", "2031-05-02", said), "Weekly Quay", "Daily Pier")},
			"a, b<a by it names the outlet; 1 independent; 1 loops"},
		{"an earlier one that cites", []*hearsay.Analysis{from(write("a", "2031-05-01", said), "Daily Pier", "Weekly Quay"), from(write("b", "", said), "Weekly Quay", "")},
			"a<b by it names the outlet, b; 1 independent; 0 loops"},
	}
	for _, tt := range tests {
		echo := echoOf(t, tt.docs...)
		if got := shape(echo); got != tt.want {
			t.Errorf("%s: got  %s\nwant %s", tt.name, got, tt.want)
		}
		reversed := slices.Clone(tt.docs)
		slices.Reverse(reversed)
		if got := shape(echoOf(t, reversed...)); got != tt.want {
			t.Errorf("%s, in another order: %s", tt.name, got)
		}
	}
}

func TestOrigin(t *testing.T) {
	own := write("b", "2031-05-02", said)
	own.Entities[0].Kind = hearsay.Author
	tests := []struct {
		docs        []*hearsay.Analysis
		origin, why string
	}{
		{[]*hearsay.Analysis{write("a", "2031-05-01", said), write("b", "2031-05-02", said)}, "a#a1", string(Earliest)},
		{[]*hearsay.Analysis{write("a", "2031-05-01", said), own}, "b#a1", string(Primary)},
		{[]*hearsay.Analysis{write("a", "", said), write("b", "", said)}, "", ""},
		{[]*hearsay.Analysis{from(write("a", "", said), "Daily Pier", ""), from(write("b", "", said), "Weekly Quay", "Daily Pier")}, "a#a1", string(Cited)},
	}
	for _, tt := range tests {
		if echo := echoOf(t, tt.docs...); echo.Origin != tt.origin || string(echo.Why) != tt.why {
			t.Errorf("origin %q because %s, want %q because %s", echo.Origin, echo.Why, tt.origin, tt.why)
		}
	}
}

func TestNoEchoes(t *testing.T) {
	for _, pair := range [][2]string{
		{"Ada Holm: «We do not comment on that.»", "Per Lund: «We have nothing to do with that.»"},
		{"Ada Holm: «The bridge will be rebuilt next year.»", "Per Lund: «The school will be closed next year.»"},
		{"Ada Holm: «It is what it is.»", "Per Lund: «It is not what it was.»"},
		{"Ada Holm: «Twelve houses burned.»", "Ada Holm: «Twelve houses burned.»"}, // three words
	} {
		c := NewCollection()
		c.Add(write("a", "2031-05-01", pair[0]))
		c.Add(write("b", "2031-05-02", pair[1]))
		if groups, _ := c.Groups(); len(groups) > 0 {
			t.Errorf("%q is an echo of %q", pair[1], pair[0])
		}
	}
}

// TestIndirectEchoes brings what somebody says and what he is said to say
// together.
func TestIndirectEchoes(t *testing.T) {
	one := write("a", "2031-05-01", "Ada Holm: «We will rebuild the bridge before the winter floods.»")
	two := write("b", "2031-05-02", "Ada Holm: «they would rebuild the bridge before the winter floods»")
	two.Attributions[0].Kind = hearsay.Indirect
	echo := echoOf(t, one, two)
	if k := echo.Carriers[1]; k.Words != Altered || len(k.Changes) != 1 || len(k.Flags) > 0 {
		t.Errorf("%s, %v, flags %v", k.Words, k.Changes, k.Flags)
	}
}

func TestCommonPhrases(t *testing.T) {
	c := NewCollection()
	for i := range 12 {
		c.Add(write(fmt.Sprint(i), "", fmt.Sprintf("Ada Holm%c: «Our thoughts are with the families.»", 'a'+i)))
	}
	groups, report := c.Groups()
	if len(groups) != 0 || report.Common != 1 || len(report.Phrases) != 1 {
		t.Errorf("%d groups, %+v", len(groups), report)
	}
}
