package resolve_test

import (
	"reflect"
	"slices"
	"testing"
)

// TestAliases holds that names which the text calls one are one entity.
func TestAliases(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"also known as", `[1:Ada Corvel, also known as Dolores Vane], left. [2:Vane] said no.`, []string{"Ada Corvel", "Ada Corvel"}},
		{"born", `[1:Ada Corvel (born Dolores Vane)] left. [2:Dolores Vane] said no.`, []string{"Ada Corvel", "Ada Corvel"}},
		{"calling itself", `The Dalo Front, then calling itself the Orrin League, met. [1:The Orrin League] said no. [2:The Dalo Front] said yes.`,
			[]string{"Dalo Front", "Dalo Front"}},
		{"renamed", `The Harbour Union was renamed the Coast Federation. [1:The Coast Federation] said no. [2:The Harbour Union] agreed.`,
			[]string{"Harbour Union", "Harbour Union"}},
		{"formerly", `[1:The Coast Federation (formerly the Harbour Union)] said no. [2:The Harbour Union] was small.`,
			[]string{"Coast Federation", "Coast Federation"}},
		{"translated", `The Narodni Put Party (People's Way) met in Orrin. [1:People's Way] said no. [2:The party] agreed.`,
			[]string{"Narodni Put Party", "Narodni Put Party"}},
		{"or", `[1:The Sarvenik Dalo Movement, or SDM,] said no. [2:The SDM] left. [3:The movement] was ill.`,
			[]string{"Sarvenik Dalo Movement", "Sarvenik Dalo Movement", "Sarvenik Dalo Movement"}},
		{"spelt otherwise", `[1:Ada Corvel, also spelled Ida Korwel], left. [2:Ida Korwel] said no. [3:Korwel] said so.`, []string{"Ada Corvel", "Ada Corvel", "Ada Corvel"}},
		{"an organisation in other letters", `[1:The Harakat Sabz, sometimes transliterated as Haraket Sabs,] met. [2:Haraket Sabs] said no.`, []string{"Harakat Sabz", "Harakat Sabz"}},
		{"no alias", `[1:Ada Corvel, known in Orrin for Dolores Vane's book,] left. [2:Vane] said no.`, []string{"Ada Corvel", "Dolores Vane"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got, _ := speakers(t, tt.text); !reflect.DeepEqual(got, tt.want) {
				t.Errorf("speakers %q, want %q", got, tt.want)
			}
		})
	}
}

// TestRolesInText reads roles from the words around names that are no sources
// where they are told.
func TestRolesInText(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"whose", `The Orrin Relief Mission, whose spokesman Piet Halloran was absent, met. [1:Halloran] said no.`, "Orrin Relief Mission spokesman"},
		{"a noun before", `They met the drummer and painter Piet Halloran. [1:Halloran] said no.`, "painter"},
		{"title before", `They met Justice Minister Piet Halloran. [1:Halloran] said no.`, "Justice Minister"},
		{"between commas", `They met Piet Halloran, the head of the mission, in Orrin. [1:Halloran] said no.`, "head of the mission"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, entities := speakers(t, tt.text)
			for _, ent := range entities {
				if ent.Name == "Piet Halloran" && ent.Role != tt.want {
					t.Errorf("role %q, want %q", ent.Role, tt.want)
				}
			}
		})
	}
}

// TestDefiniteDescriptions leads nouns back to the entity that they stand for.
func TestDefiniteDescriptions(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"the ministry of two organisations", `The Ministry of Works met the Orrin Press. [1:The ministry] said no.`, []string{"Ministry of Works"}},
		{"the company that the text is about", `Severn Holding was late. Severn Holding paid. Severn Holding met Dalo Industries. [1:The company] said no.`,
			[]string{"Severn Holding"}},
		{"a noun of an apposition", `Severn Holding, operator of the harbour, met Ada Corvel. [1:The operator] said no.`, []string{"Severn Holding"}},
		{"a name after its noun", `[1:The operator, Severn Holding,] said no.`, []string{"Severn Holding"}},
		{"they, of two", `Ada Corvel and Piet Halloran left. [1:They] said no.`, []string{"Ada Corvel and Piet Halloran"}},
		{"a relative", `Ada Corvel had not heard from her brother since May. [1:He] said nothing.`, []string{"her brother"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got, _ := speakers(t, tt.text); !slices.Equal(got, tt.want) {
				t.Errorf("speakers %q, want %q", got, tt.want)
			}
		})
	}
}
