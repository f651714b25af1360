package lexicon

import (
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

// TestLists checks the form of every list, so that a slip in a comma does not
// hide half a line.
func TestLists(t *testing.T) {
	entries, err := files.ReadDir("data")
	if err != nil || len(entries) == 0 {
		t.Fatalf("no lists: %v", err)
	}
	for _, entry := range entries {
		for _, sec := range load(entry.Name()) {
			seen := map[string]bool{}
			for _, word := range sec.entries {
				lower := entry.Name() == "outlets.txt" || word == strings.ToLower(word)
				if word == "" || !lower || strings.HasSuffix(word, ".") || strings.ContainsAny(word, "’[]") {
					t.Errorf("%s [%s]: bad entry %q", entry.Name(), sec.name, word)
				}
				if seen[word] && entry.Name() != "nicknames.txt" {
					t.Errorf("%s [%s]: %q twice", entry.Name(), sec.name, word)
				}
				seen[word] = true
			}
		}
	}
}

// TestRoleKinds checks that the sections of roles.txt are kinds of unnamed
// source.
func TestRoleKinds(t *testing.T) {
	kinds := []hearsay.UnnamedKind{
		hearsay.Official, hearsay.Security, hearsay.Diplomat, hearsay.Witness, hearsay.Insider, hearsay.Expert,
		hearsay.Relative, hearsay.Unspecified,
	}
	sections := load("roles.txt")[1:]
	if len(sections) != len(kinds) {
		t.Fatalf("%d sections, want %d", len(sections), len(kinds))
	}
	for i, sec := range sections {
		if sec.name != string(kinds[i]) || len(sec.entries) == 0 {
			t.Errorf("section %q with %d entries, want %q", sec.name, len(sec.entries), kinds[i])
		}
	}
}

func TestRoleNoun(t *testing.T) {
	for in, want := range map[string]Role{
		"spokeswoman":      {Kind: hearsay.Official, Many: hearsay.Official, Gender: Female, Noun: "spokeswoman"},
		"spokesmen":        {Kind: hearsay.Official, Many: hearsay.Official, Gender: Male, Plural: true, Noun: "spokesman"},
		"police":           {Kind: hearsay.Security, Many: hearsay.Security, Plural: true, Noun: "police"},
		"envoys":           {Kind: hearsay.Diplomat, Many: hearsay.Diplomat, Plural: true, Noun: "envoy"},
		"deputies":         {Kind: hearsay.Official, Many: hearsay.Official, Plural: true, Noun: "deputy"},
		"eyewitnesses":     {Kind: hearsay.Witness, Many: hearsay.Witness, Plural: true, Noun: "eyewitness"},
		"passers-by":       {Kind: hearsay.Witness, Many: hearsay.Witness, Plural: true, Noun: "passer-by"},
		"sisters-in-law":   {Kind: hearsay.Relative, Many: hearsay.Relative, Gender: Female, Plural: true, Noun: "sister-in-law"},
		"wives":            {Kind: hearsay.Relative, Many: hearsay.Relative, Gender: Female, Plural: true, Noun: "wife"},
		"campaign manager": {Kind: hearsay.Insider, Many: hearsay.SeveralPeople, Noun: "campaign manager"},
		"aides":            {Kind: hearsay.Insider, Many: hearsay.Insider, Plural: true, Noun: "aide"},
		"fishermen":        {Kind: hearsay.Witness, Many: hearsay.SeveralPeople, Gender: Male, Plural: true, Noun: "fisherman"},
		"children":         {Kind: hearsay.Witness, Many: hearsay.SeveralPeople, Plural: true, Noun: "child"},
	} {
		if got, ok := RoleNoun(in); !ok || got != want {
			t.Errorf("RoleNoun(%q) = %+v, %v, want %+v", in, got, ok, want)
		}
	}
	if role, ok := RoleNoun("bridge"); ok {
		t.Errorf("RoleNoun(bridge) = %+v", role)
	}
}

func TestSameGivenName(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"william", "bill", true}, {"bill", "will", true}, {"ada", "ada", true}, {"fred", "alfred", true},
		{"alfred", "frederick", false}, {"ada", "piet", false},
	} {
		if got := SameGivenName(tt.a, tt.b); got != tt.want {
			t.Errorf("SameGivenName(%q, %q) = %v", tt.a, tt.b, got)
		}
	}
}

func TestThings(t *testing.T) {
	if full, ok := Outlet("ap"); !ok || full != "associated press" {
		t.Errorf("Outlet(ap) = %q, %v", full, ok)
	}
	if _, ok := Outlet("l.a. times"); !ok {
		t.Error("an outlet with full stops is not found")
	}
	if kind, noun := OrganizationNoun("companies"); kind != hearsay.Organization || noun != "company" {
		t.Errorf("OrganizationNoun(companies) = %q, %q", kind, noun)
	}
	if kind, _ := OrganizationNoun("newspaper"); kind != hearsay.Outlet {
		t.Errorf("OrganizationNoun(newspaper) = %q", kind)
	}
	if noun, ok := DocumentNoun("analyses"); !ok || noun != "analysis" {
		t.Errorf("DocumentNoun(analyses) = %q, %v", noun, ok)
	}
	for word, want := range map[string]hearsay.EntityKind{"committee": hearsay.Organization, "gazette": hearsay.Outlet, "lake": hearsay.Place, "corvel": ""} {
		if got := NameNoun(word); got != want {
			t.Errorf("NameNoun(%q) = %q, want %q", word, got, want)
		}
	}
	if !Affiliation("republicans") || !Affiliation("iranian") || Affiliation("bridge") {
		t.Error("Affiliation is wrong")
	}
}

func TestNameLean(t *testing.T) {
	for _, name := range []string{"tarvenka", "oriselle", "dolmina"} {
		if NameLean(name) < 0.5 {
			t.Errorf("%s: %.2f, want a woman", name, NameLean(name))
		}
	}
	for _, name := range []string{"orrick", "haldon", "tarvo", "benulf"} {
		if NameLean(name) > -0.5 {
			t.Errorf("%s: %.2f, want a man", name, NameLean(name))
		}
	}
}

func TestField(t *testing.T) {
	for word, want := range map[string]hearsay.UnnamedKind{
		"embassy": hearsay.Diplomat, "coast guard": hearsay.Security, "town hall": hearsay.Official, "factory": hearsay.Insider, "spokesman": "", "bridge": "",
	} {
		if got := Field(word); got != want {
			t.Errorf("Field(%q) = %q, want %q", word, got, want)
		}
	}
	if !Serves("spokesman") || !Serves("aide") || Serves("general") {
		t.Error("Serves is wrong")
	}
}
