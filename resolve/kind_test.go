package resolve

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

// TestKinds reads sources whose noun alone does not tell of which kind they
// are.
func TestKinds(t *testing.T) {
	for in, want := range map[string]hearsay.UnnamedKind{
		// By the house that they belong to.
		"a spokesman for the ferry company":          hearsay.Insider,
		"a spokesman for the navy":                   hearsay.Security,
		"the mayor's spokeswoman":                    hearsay.Official,
		"a spokesman for the Union's commission":     hearsay.Official,
		"an officer at the town hall":                hearsay.Official,
		"an officer on duty that night":              hearsay.Security,
		"a night guard":                              hearsay.Insider,
		"a guard at the palace":                      hearsay.Security,
		"a clerk at the ministry":                    hearsay.Official,
		"an informed military source":                hearsay.Security,
		"a source at the embassy":                    hearsay.Diplomat,
		"a source in the room":                       hearsay.Insider,
		"local sources":                              hearsay.Witness,
		"palace sources":                             hearsay.Insider,
		"a presidential adviser":                     hearsay.Official,
		"two campaign aides":                         hearsay.Insider,
		"current and former officials in both towns": hearsay.Official,
		"somebody in the box office":                 hearsay.Insider,
		"a trader at a large bank":                   hearsay.Insider,
		"a banker at one of the lenders":             hearsay.Insider,
		"a banker":                                   hearsay.Unspecified,
		"a security guard":                           hearsay.Insider,
		"a municipal engineer":                       hearsay.Official,
		"its editor":                                 hearsay.Insider,
		"an editor":                                  hearsay.Unspecified,
		"the club's board":                           hearsay.Insider,
		"an inspection report":                       hearsay.Official,
		"one of them, a bus driver":                  hearsay.Witness,
		"a trader":                                   hearsay.Unspecified,
		"an actor in the company":                    hearsay.Insider,
		"pilots at the airline":                      hearsay.SeveralPeople,
		"military circles":                           hearsay.Security,
		// By where they stood, or what they know.
		"a man at the back":                      hearsay.Witness,
		"a man in uniform":                       hearsay.Security,
		"a farmer":                               hearsay.Witness,
		"some farmers":                           hearsay.SeveralPeople,
		"a man whose sister is a nurse there":    hearsay.Relative,
		"a woman who worked at the quarry":       hearsay.Insider,
		"an old man who was sweeping glass":      hearsay.Witness,
		"a person close to the inquiry":          hearsay.Insider,
		"three people familiar with the matter":  hearsay.Insider,
		"a senior official close to the talks":   hearsay.Official,
		"an expert close to the talks":           hearsay.Expert,
		"relatives waiting at the harbour":       hearsay.Relative,
		"a family friend":                        hearsay.Insider,
		"a glaciologist at the polar institute":  hearsay.Expert,
		"one of the officials":                   hearsay.Official,
		"one of our members":                     hearsay.Insider,
		"one of the former employees of the bar": hearsay.Insider,
		// Bodies and documents.
		"the council":                                  hearsay.Official,
		"the weather service":                          hearsay.Official,
		"the coastguard":                               hearsay.Security,
		"a Western embassy":                            hearsay.Diplomat,
		"the company":                                  hearsay.Unspecified,
		"enemy media":                                  hearsay.Unspecified,
		"intelligence agencies":                        hearsay.Official,
		"the mayor's office":                           hearsay.Official,
		"the inspector's report":                       hearsay.Official,
		"an estimate by the farm ministry":             hearsay.Official,
		"a document prepared for ministers":            hearsay.Official,
		"an earlier study":                             hearsay.Expert,
		"a draft of the report seen by the Orrin Post": hearsay.Unspecified,
		// Bodies of a state.
		"the Belmark army":                   "",
		"the health ministry of Varkhesh":    "",
		"Belmark's coastguard":               "",
		"Belmark police":                     "",
		"a statement by the Orrin Institute": "",
		"the health ministry":                hearsay.Official,
	} {
		nr := &namer{src: in, lower: map[string]struct{}{}}
		if p := nr.parse(hearsay.Span{End: len(in)}, false); p.what != isDescription || p.unnamed != want {
			t.Errorf("parse(%q) is %d, %q, want %q", in, p.what, p.unnamed, want)
		}
	}
}

// speakersOf resolves a text whose sources are the given words, in their order,
// and returns the entity of each.
func speakersOf(t *testing.T, src string, sources ...string) []*hearsay.Entity {
	t.Helper()
	doc := &hearsay.Document{ID: "sample", Text: src}
	var attrs []hearsay.Attribution
	at := 0
	for _, words := range sources {
		i := strings.Index(src[at:], words)
		if i < 0 {
			t.Fatalf("%q is not in the text", words)
		}
		sp := hearsay.Span{Start: at + i, End: at + i + len(words)}
		attrs = append(attrs, hearsay.Attribution{ID: fmt.Sprint("a", len(attrs)+1), Kind: hearsay.Indirect, Source: []hearsay.Span{sp}})
		at = sp.End
	}
	entities := Resolve(doc, attrs)
	out := make([]*hearsay.Entity, len(attrs))
	for i := range attrs {
		for j := range entities {
			if entities[j].ID == attrs[i].Speaker {
				out[i] = &entities[j]
			}
		}
	}
	return out
}

func TestKindsInContext(t *testing.T) {
	for _, tt := range []struct {
		src     string
		sources []string
		want    hearsay.UnnamedKind // of the last one
		name    string              // its first words; empty for any
	}{
		{"Several former members spoke. One of them said it was cold.", []string{"Several former members", "One of them"}, hearsay.Insider, ""},
		{"Three soldiers stood at the door. One of them said it was cold.", []string{"One of them"}, hearsay.Security, "One of them"},
		{"A banker at one of the lenders said it was cold. A second banker said it was warm.", []string{"A banker at one of the lenders", "A second banker"}, hearsay.Insider, "A second banker"},
		{"The Orrin Theatre said it was cold. Its spokesman said it was warm.", []string{"The Orrin Theatre", "Its spokesman"}, hearsay.Insider, "Its spokesman"},
		{"The tax office said it was cold. Its spokesman said it was warm.", []string{"The tax office", "Its spokesman"}, hearsay.Official, "Its spokesman"},
		{"One of them, a welder, said it was cold. The welder said it was warm.", []string{"One of them, a welder,", "The welder"}, hearsay.Unspecified, "One of them"},
		{"Two soldiers said it was cold. Another said it was warm.", []string{"Two soldiers", "Another"}, hearsay.Security, ""},
		{"The office of Mayor Ada Corvel is shut. A Corvel spokesman said so.", []string{"A Corvel spokesman"}, hearsay.Official, ""},
		{"Varden Lines Ltd is shut. A Varden spokesman said so.", []string{"A Varden spokesman"}, hearsay.Insider, ""},
		{"A clerk at the ministry, who was there, said it was cold.", []string{"who"}, hearsay.Official, "A clerk at the ministry"},
		{"An arbiter who was there, and who asked for tea, said it was cold.", []string{"who", "who"}, hearsay.Official, "An arbiter"},
		{"A former cashier said it was cold. “Very,” the woman said.", []string{"A former cashier", "the woman"}, hearsay.Insider, "A former cashier"},
	} {
		all := speakersOf(t, tt.src, tt.sources...)
		ent := all[len(all)-1]
		if ent == nil || ent.UnnamedKind != tt.want || tt.name != "" && ent.Name != tt.name {
			t.Errorf("%q: %+v, want %q, %q", tt.src, ent, tt.name, tt.want)
		}
	}
}

// TestStateBodies: a ministry that has had its state's name keeps it.
func TestStateBodies(t *testing.T) {
	all := speakersOf(t, "The health ministry of Varkhesh said no. The ministry added that it was cold.", "The health ministry of Varkhesh", "The ministry")
	if all[0] == nil || !all[0].Named || all[1] != all[0] {
		t.Errorf("the ministry is %+v, before %+v", all[1], all[0])
	}
}

// TestReferences: what a text calls somebody leads back to one entity.
func TestReferences(t *testing.T) {
	for _, tt := range []struct {
		src     string
		sources []string
		a, b    int // of the sources
		same    bool
		unnamed hearsay.UnnamedKind // of the second
		name    string              // of the second; empty for any
	}{
		{"A military source said no. A source at the embassy said yes. The source said more.", []string{"A military source", "A source at the embassy", "The source"}, 1, 2, true, hearsay.Diplomat, ""},
		{"The Orrin Theatre said no. The theatre said yes.", []string{"The Orrin Theatre", "The theatre"}, 0, 1, true, "", ""},
		{"A prisoner, whom we call Dora, said no. Dora said yes.", []string{"A prisoner", "Dora"}, 0, 1, true, hearsay.Witness, "Dora"},
		{"A woman who asked to be called Dora said no. Dora said yes.", []string{"A woman", "Dora"}, 0, 1, true, hearsay.Witness, "Dora"},
		{"An officer on duty that night said no.", []string{"night"}, 0, 0, true, hearsay.Security, "An officer on duty that night"},
		{"Yesterday our correspondent in Orrin said no.", []string{"Orrin"}, 0, 0, true, hearsay.Insider, "our correspondent in Orrin"},
		{"A doctor there, who smiled, said no.", []string{"who"}, 0, 0, true, hearsay.Expert, ""},
	} {
		all := speakersOf(t, tt.src, tt.sources...)
		a, b := all[tt.a], all[tt.b]
		if a == nil || b == nil || (a.ID == b.ID) != tt.same || b.UnnamedKind != tt.unnamed || tt.name != "" && b.Name != tt.name {
			t.Errorf("%q: %+v and %+v", tt.src, a, b)
		}
	}
}
