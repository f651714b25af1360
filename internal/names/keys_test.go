package names

import (
	"slices"
	"testing"
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
	if blocks := person.Blocks(); len(blocks) != 1 || len(person.Keys()) != 2 {
		t.Errorf("blocks %q of keys %q; the given name tells nobody apart", blocks, person.Keys())
	}
}
