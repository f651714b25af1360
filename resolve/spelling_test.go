package resolve

import (
	"slices"
	"testing"

	"github.com/hearsay-project/hearsay"
)

// TestSpellings: what is one under several names, and what is not.
func TestSpellings(t *testing.T) {
	for _, tt := range []struct {
		src   string
		names []string // of one entity, the first its name
		kind  hearsay.EntityKind
	}{
		{"Helena Strand KC said no. Miss Strand said yes.", []string{"Helena Strand", "Strand"}, hearsay.Person},
		{"Sir Basil Thorne MP said no. Sir Basil said yes.", []string{"Basil Thorne", "Basil"}, hearsay.Person},
		{"Dr Amina Varga, PhD, said no. Dr. Varga said yes.", []string{"Amina Varga", "Varga"}, hearsay.Person},
		{"PC Liam Darrow said no. Darrow said yes.", []string{"Liam Darrow", "Darrow"}, hearsay.Person},
		{"Detective Chief Inspector Rosa Quill said no. DCI Quill said yes.", []string{"Rosa Quill", "Quill"}, hearsay.Person},
		{"Orrin Water plc said no. Orrin Water said yes.", []string{"Orrin Water plc", "Orrin Water"}, hearsay.Organization},
		{"The Harakat-e Sabz Organization said no. The Harakat Sabz said yes. HSO left.", []string{"Harakat-e Sabz Organization", "Harakat Sabz", "HSO"}, hearsay.Organization},
		{"The Mojahed Relief Group said no. The Mujahed Relief Group said yes.", []string{"Mojahed Relief Group", "Mujahed Relief Group"}, hearsay.Organization},
		{"The People's Party, known in the valley as the Hezb-e Mardom, left. The Hezb-e Mardom said no.", []string{"People's Party", "Hezb-e Mardom"}, hearsay.Organization},
		{"The US said no. US officials left.", []string{"US"}, hearsay.Place},
		{"The WHO said no. WHO officials left.", []string{"WHO"}, hearsay.Organization},
	} {
		entities := Resolve(&hearsay.Document{Text: tt.src}, nil)
		i := slices.IndexFunc(entities, func(ent hearsay.Entity) bool { return ent.Name == tt.names[0] })
		if i < 0 || entities[i].Kind != tt.kind || !slices.Equal(entities[i].Aliases, tt.names[1:]) {
			t.Errorf("%q has %+v, want %q", tt.src, entities, tt.names)
		}
	}
	for _, src := range []string{
		"The Orrin Harbour Fund II left. The Orrin Harbour Fund III left.",
		"The Orrin Relief Mission left. The Orrin Rescue Mission left.",
	} {
		if entities := Resolve(&hearsay.Document{Text: src}, nil); len(entities) != 2 {
			t.Errorf("%q has %+v, want two", src, entities)
		}
	}
}
