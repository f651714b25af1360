package pipeline

import (
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/read"
)

// TestVoices reads a transcript in which a label gives the office with the name,
// and the only names are those of the two who talk: none of them is the company.
func TestVoices(t *testing.T) {
	p, err := New()
	if err != nil {
		t.Fatal(err)
	}
	a := p.Analyze(read.FromText("The long bench\n\nHOST (Jorek Vandal): Welcome back. Who knew of it?\nMEL OKAFOR: Thank you. Nobody did.\n"+
		"JOREK VANDAL: So the company says nobody could have known. Is that true?\nMEL OKAFOR: I doubt it.\n", read.Meta{ID: "x"}))
	if err := a.Validate(); err != nil {
		t.Fatal(err)
	}
	entities := map[string]*hearsay.Entity{}
	for i := range a.Entities {
		entities[a.Entities[i].ID] = &a.Entities[i]
	}
	turns := map[string]int{}
	for _, attr := range a.Attributions {
		ent := entities[attr.Speaker]
		switch {
		case ent == nil:
			t.Errorf("nobody says %q", attr.Content[0].Of(a.Document.Text))
		case attr.FoundBy == "turn" && (ent.Kind != hearsay.Person || !ent.Named):
			t.Errorf("%s is a %s", ent.Name, ent.Kind)
		case attr.FoundBy == "turn":
			turns[ent.Name]++
		case ent.Named:
			t.Errorf("%s says %q", ent.Name, attr.Content[0].Of(a.Document.Text))
		}
	}
	if len(turns) != 2 || turns["Jorek Vandal"] != 2 {
		t.Errorf("turns of %v", turns)
	}
}
