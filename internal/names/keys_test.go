package names

import (
	"slices"
	"testing"
	"unicode/utf8"
)

// TestKeys checks that names which are the same share a key to look by.
func TestKeys(t *testing.T) {
	tests := []struct {
		a, b string
		kind Kind
	}{
		{"Ada Holm", "Ms A. Holm", Person},
		{"Oleksandr Petrenko", "Александр Петренко", Person},
		{"Muhammad Yusuf al-Haddad", "Mohamed Jusuf Haddad", Person},
		{"Union of Harbour Pilots", "UHP", Organization},
		{"Severin Maritime Holding Ltd", "Severin Maritime", Organization},
		{"Vera Lund", "LUND, Vera", Unknown},
		{"John Paul", "Jon Paul", Person},
		{"William Harper", "Bill Harper", Person},
		{"Jean-Luc Marrow", "J.-L. Marrow", Person},
		{"Kim Yong Chol", "Kim Jong Chol", Person},
	}
	for _, tt := range tests {
		a, b := Parse(tt.a, tt.kind), Parse(tt.b, tt.kind)
		if !Same(&a, &b) {
			t.Errorf("%s and %s are not the same; take others for this test", tt.a, tt.b)
		}
		filed := b.Keys()
		if !slices.ContainsFunc(a.Blocks(), func(key string) bool { return slices.Contains(filed, key) }) {
			t.Errorf("%s is looked for by %q, %s is filed by %q", tt.a, a.Blocks(), tt.b, filed)
		}
	}
	var none Name
	if keys := none.Keys(); len(keys) != 0 {
		t.Errorf("a name without words has the keys %q", keys)
	}
	person := Parse("Anna Vargas", Person)
	other := Parse("Bruno Vargas", Person)
	if slices.ContainsFunc(person.Blocks(), func(key string) bool { return slices.Contains(other.Keys(), key) }) {
		t.Errorf("all who are called Vargas are compared: %q, %q", person.Blocks(), other.Keys())
	}
	family := Parse("Vargas", Unknown)
	if !slices.Contains(person.Keys(), family.Keys()[0]) {
		t.Errorf("%q is not among %q", family.Keys(), person.Keys())
	}
}

func TestKeysAreText(t *testing.T) {
	for _, text := range []string{"東京\uFFFD Tower", "東京 Tower Society", "Ελλάδα ΑΒΓ κόμμα", "Ünited Ärzte Öffentlich"} {
		for _, kind := range []Kind{Unknown, Person, Organization, Other} {
			name := Parse(text, kind)
			for _, key := range name.Keys() {
				if !utf8.ValidString(key) {
					t.Errorf("%s: key %q", text, key)
				}
			}
		}
	}
}
