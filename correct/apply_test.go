package correct

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

func TestApply(t *testing.T) {
	a := analysis(t, "")
	b := article{t, a}
	added := statement(t, a, Draft{
		Kind: hearsay.Indirect, Content: []hearsay.Span{b.at("it. The keys are lost, a clerk said")}, Cue: []hearsay.Span{b.at("denied")}, Source: []hearsay.Span{b.at("A clerk")},
		Hands: []Source{{Name: "A clerk", Kind: hearsay.Person, UnnamedKind: hearsay.Official}},
	})
	tests := []struct {
		name string
		c    Correction
		gone string // what is not in the corrected analysis any more
		want string // what is
	}{
		{"accept", correction(t, a, "a1", func(*Draft) {}), "“The weir was never opened,” (test)",
			"a1< direct Marit Foss: “The weir was never opened,” (hand)"},
		{"kind", correction(t, a, "a1", func(d *Draft) { d.Kind = hearsay.Mixed }), "a1< direct",
			"a1< mixed Marit Foss: “The weir"},
		{"known speaker", correction(t, a, "a1", func(d *Draft) { d.Hands = []Source{{Name: "DAHL, Ilse", Kind: hearsay.Person, Named: true}} }), "Marit Foss:",
			"a1< direct DAHL, Ilse:"},
		{"the same name", correction(t, a, "a1", func(d *Draft) { d.Hands = []Source{{Name: "ilse dahl", Kind: hearsay.Other, Named: true}} }), "ilse",
			"a1< direct Ilse Dahl:"},
		{"no speaker", correction(t, a, "a1", func(d *Draft) { d.Hands = nil }), "Marit",
			"a1< direct : “The weir"},
		{"shorter content", correction(t, a, "a2", func(d *Draft) { d.Content = []hearsay.Span{b.at("that Ilse Dahl had told her")} }), "a3<a2",
			"a3< mixed The mayor > Ilse Dahl: the gates"},
		{"reject", correction(t, a, "a1", nil), "a1<", "a2< "},
		{"reject around another", correction(t, a, "a2", nil), "a2", "a3< mixed The mayor > Ilse Dahl"},
		{"reject inside", correction(t, a, "a3", nil), "a3", "a2< mixed"},
		{"add around another", Correction{ID: 7, Action: Add, Now: added}, "a4< ", "a4<h7 indirect a clerk"},
		{"add", Correction{ID: 7, Action: Add, Now: added}, "(test)\nh7",
			"h7< indirect A clerk: it. The keys are lost, a clerk said (hand)"},
	}
	before := shown(a)
	for _, tt := range tests {
		got, outcomes := Apply(a, []Correction{tt.c})
		if err := got.Validate(); err != nil {
			t.Errorf("%s: %v", tt.name, err)
		}
		if s := shown(got); strings.Contains(s, tt.gone) && tt.name != "add" || !strings.Contains(s, tt.want) {
			t.Errorf("%s:\n%swant %q and not %q", tt.name, s, tt.want, tt.gone)
		}
		if !outcomes[0].Holds || outcomes[0].Attribution == "" != (tt.c.Action == Reject) {
			t.Errorf("%s: %+v", tt.name, outcomes[0])
		}
		if shown(a) != before || a.Profile.Named != 1 {
			t.Fatalf("%s changes what was found", tt.name)
		}
	}
}

func TestApplyRefersAnew(t *testing.T) {
	a := analysis(t, "")
	rejected, _ := Apply(a, []Correction{correction(t, a, "a3", nil)})
	if !slices.Equal(rejected.Citations[0].Supports, []string{"a1"}) || rejected.Events[0].Attribution != "" {
		t.Errorf("rejected: %+v %+v", rejected.Citations[0], rejected.Events[0])
	}
	if n := len(rejected.LeftOut); n != 1 || rejected.LeftOut[0].Reason != hearsay.RejectedByHand || len(a.LeftOut) != 0 {
		t.Errorf("left out: %+v", rejected.LeftOut)
	}
	b := article{t, a}
	moved, _ := Apply(a, []Correction{correction(t, a, "a3", func(d *Draft) { d.Content = []hearsay.Span{b.at("the gates")} })})
	if moved.Events[0].Attribution != "" {
		t.Errorf("the event stands outside of the statement now: %+v", moved.Events[0])
	}
	if all, _ := Apply(a, []Correction{correction(t, a, "a1", nil), correction(t, a, "a2", nil), correction(t, a, "a3", nil), correction(t, a, "a4", nil)}); all.Profile.LongestChain != 0 || all.Profile.AttributedWords != 0 || len(all.LeftOut) != 4 {
		t.Errorf("nothing is left: %+v", all.Profile)
	}
	missed := *a
	missed.LeftOut = []hearsay.LeftOut{{Span: b.at("“stuck in May.”"), Reason: hearsay.NoAttribution}, {Span: b.at("keys"), Reason: hearsay.ScareQuotes}}
	if got, _ := Apply(&missed, []Correction{correction(t, a, "a3", func(*Draft) {})}); len(got.LeftOut) != 1 || got.LeftOut[0].Reason != hearsay.ScareQuotes {
		t.Errorf("what is a statement now is still left out: %+v", got.LeftOut)
	}
}

func TestSourcesWithoutNames(t *testing.T) {
	a := analysis(t, "")
	text := NewText(a.Document.Text)
	for _, tt := range []struct{ pick, want string }{{"e4", "e4"}, {"e5", "e5"}, {"e1", "e1"}} {
		i := slices.IndexFunc(a.Entities, func(ent hearsay.Entity) bool { return ent.ID == tt.pick })
		got, _ := Apply(a, []Correction{correction(t, a, "a1", func(d *Draft) { d.Hands = []Source{text.Source(&a.Entities[i])} })})
		if got.Attributions[0].Speaker != tt.want || len(got.Entities) != len(a.Entities) {
			t.Errorf("%s: the speaker is %s", tt.pick, got.Attributions[0].Speaker)
		}
	}
}

// What a newer engine finds may have other bounds, and other ids; and the page
// may have more words before.
func TestApplyAfterReading(t *testing.T) {
	old := analysis(t, "")
	list := []Correction{
		correction(t, old, "a1", func(d *Draft) { d.Kind = hearsay.Mixed }),
		correction(t, old, "a4", nil),
	}
	for _, before := range []string{"", "More follows. ", strings.Repeat("Übers Wehr. ", 400)} {
		a := analysis(t, before)
		for i := range a.Attributions {
			attr := &a.Attributions[i]
			attr.ID = "b" + attr.ID
			attr.Content[0].Start += strings.Index(attr.Content[0].Of(a.Document.Text), " ")
			if attr.Parent != "" {
				attr.Parent = "b" + attr.Parent
			}
		}
		a.Citations[0].Supports, a.Events[0].Attribution = nil, ""
		got, outcomes := Apply(a, list)
		if err := got.Validate(); err != nil {
			t.Fatal(err)
		}
		if s := shown(got); !outcomes[0].Holds || !outcomes[1].Holds || len(got.Attributions) != 3 || !strings.HasPrefix(s, "ba1< mixed Marit Foss: “The weir was never opened,” (hand)") {
			t.Errorf("%d bytes before: %+v\n%s", len(before), outcomes, s)
		}
		if want := len([]rune(before)); outcomes[0].Now.At.Start != want {
			t.Errorf("bound to %d, want %d", outcomes[0].Now.At.Start, want)
		}
	}
}

func TestApplyWithoutItsWords(t *testing.T) {
	a := analysis(t, "")
	c := correction(t, a, "a1", nil)
	for name, text := range map[string]string{
		"gone":  strings.Replace(report, "never", "hardly", 1),
		"twice": report + "\n" + report,
	} {
		other := &hearsay.Analysis{Document: &hearsay.Document{ID: "y", Text: text}}
		c.Was.At.Before = "not before it"
		c.Was.At.After = "nor behind"
		got, outcomes := Apply(other, []Correction{c})
		if outcomes[0].Holds || len(got.LeftOut) != 0 {
			t.Errorf("%s: %+v", name, outcomes)
		}
	}
}

func TestStatementRefuses(t *testing.T) {
	text := NewText("“No,” she said.")
	good := Draft{Kind: hearsay.Direct, Content: []hearsay.Span{{Start: 0, End: 9}}}
	for name, change := range map[string]func(*Draft){
		"no content":        func(d *Draft) { d.Content = nil },
		"no kind":           func(d *Draft) { d.Kind = "" },
		"half a character":  func(d *Draft) { d.Content = []hearsay.Span{{Start: 1, End: 9}} },
		"outside":           func(d *Draft) { d.Cue = []hearsay.Span{{Start: 9, End: 900}} },
		"negative":          func(d *Draft) { d.Cue = []hearsay.Span{{Start: -1, End: 3}} },
		"empty":             func(d *Draft) { d.Source = []hearsay.Span{{Start: 3, End: 3}} },
		"source not named":  func(d *Draft) { d.Hands = []Source{{Kind: hearsay.Person, Named: true}} },
		"source of no kind": func(d *Draft) { d.Hands = []Source{{Name: "she", Kind: "x", Named: true}} },
		"both": func(d *Draft) {
			d.Hands = []Source{{Name: "she", Kind: hearsay.Person, Named: true, UnnamedKind: hearsay.Witness}}
		},
		"neither": func(d *Draft) { d.Hands = []Source{{Name: "she", Kind: hearsay.Person}} },
		"a long name": func(d *Draft) {
			d.Hands = []Source{{Name: strings.Repeat("she", 200), Kind: hearsay.Person, Named: true}}
		},
	} {
		d := good
		change(&d)
		if s, err := text.Statement(d); err == nil {
			t.Errorf("%s: %+v", name, s)
		}
	}
	if _, err := text.Statement(good); err != nil {
		t.Error(err)
	}
}

func TestJSON(t *testing.T) {
	a := analysis(t, "Ünd ")
	want := correction(t, a, "a3", nil).Was
	data, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	var got Statement
	if err := json.Unmarshal(data, &got); err != nil || !reflect.DeepEqual(&got, want) {
		t.Errorf("%v\n%+v\n%+v", err, &got, want)
	}
	runes := []rune(a.Document.Text)
	var wire wireStatement
	if err := json.Unmarshal(data, &wire); err != nil || string(runes[wire.Content[0].Start:wire.Content[0].End]) != wire.Content[0].Text || len(wire.Through) != 1 {
		t.Errorf("%v %+v", err, wire)
	}
	for _, bad := range []string{`{`, `{"content":[{"start":0,"end":9,"text":"x"}]}`, `{"at":{"text":"ab"},"content":[{"start":0,"end":1,"text":"b"}]}`, `{"at":{"text":"ab"},"cue":[{"start":1,"end":1}]}`} {
		if err := json.Unmarshal([]byte(bad), &got); err == nil {
			t.Errorf("%s is taken", bad)
		}
	}
}
