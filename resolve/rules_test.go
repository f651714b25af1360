package resolve

import (
	"slices"
	"testing"

	"github.com/hearsay-project/hearsay"
)

// TestRules: what a user lays down wins over what the text suggests.
func TestRules(t *testing.T) {
	const src = "The Union of Harbour Pilots (UHP) said it was cold. The Lotsenbund said it was warm. " +
		"Ada Holm said it was late. Mrs. Holm, she said, agreed. Adaline Holm said it was early. The Packet reported rain. Varden Lines said no."
	for _, tt := range []struct {
		name, rules string
		one         [][]string // names that are one entity each
		apart       [][2]string
		outlet      string
	}{
		{"no rules", "", [][]string{{"Union of Harbour Pilots", "UHP"}, {"Ada Holm", "Adaline Holm"}}, [][2]string{{"Lotsenbund", "Union of Harbour Pilots"}}, ""},
		{"same", `same = [["Lotsenbund", "UHP"]]`, [][]string{{"Lotsenbund", "UHP"}}, nil, ""},
		{"same in another order", `same = [["union of harbour pilots", "The Lotsenbund"]]`, [][]string{{"Union of Harbour Pilots", "UHP", "Lotsenbund"}}, nil, ""},
		{"different although the text says same", `different = [["UHP", "Union of Harbour Pilots"]]`, nil, [][2]string{{"UHP", "Union of Harbour Pilots"}}, ""},
		{"persons", `different = [["Ada Holm", "Adaline Holm"]]`, [][]string{{"Ada Holm", "Holm"}}, [][2]string{{"Ada Holm", "Adaline Holm"}}, ""},
		{"a firm that is a person", `same = [["Varden Lines", "Ada Holm"]]`, [][]string{{"Varden Lines", "Ada Holm"}}, nil, ""},
		{"an outlet", "[[outlet]]\nname = \"Orrin Packet\"\nshort = [\"the Packet\"]", nil, nil, "Packet"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			rules, err := ParseRules("names.toml", []byte(tt.rules))
			if err != nil {
				t.Fatal(err)
			}
			all := By(rules, &hearsay.Document{Text: src}, nil)
			find := func(name string) *hearsay.Entity {
				for i := range all {
					if all[i].Name == name || slices.Contains(all[i].Aliases, name) {
						return &all[i]
					}
				}
				return nil
			}
			for _, names := range tt.one {
				for _, name := range names {
					if ent := find(name); ent == nil || ent != find(names[0]) {
						t.Errorf("%q is %+v, %q is %+v", name, ent, names[0], find(names[0]))
					}
				}
			}
			for _, pair := range tt.apart {
				if find(pair[0]) == find(pair[1]) {
					t.Errorf("%q and %q are %+v", pair[0], pair[1], find(pair[0]))
				}
			}
			if tt.outlet != "" && (find(tt.outlet) == nil || find(tt.outlet).Kind != hearsay.Outlet) {
				t.Errorf("%q is %+v", tt.outlet, find(tt.outlet))
			}
		})
	}
}
