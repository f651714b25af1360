package resolve

import (
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

// TestParse reads phrases on their own, as they stand in the middle of a
// sentence.
func TestParse(t *testing.T) {
	const (
		person   = hearsay.Person
		org      = hearsay.Organization
		outlet   = hearsay.Outlet
		document = hearsay.DocumentOrStudy
		group    = hearsay.Group
	)
	tests := []struct {
		in      string
		name    string // for a name its words, for a description what it is called
		kind    hearsay.EntityKind
		unnamed hearsay.UnnamedKind
		role    string
	}{
		// Names, with titles and appositions.
		{"Mr. Corvel", "Corvel", person, "", ""},
		{"Ada Corvel", "Ada Corvel", person, "", ""},
		{"Sen. Ada Corvel (R-Ohio)", "Ada Corvel", person, "", "Sen."},
		{"Orrin Harbour Gov. Piet van der Aal", "Piet van der Aal", person, "", "Orrin Harbour Gov."},
		{"Ada Corvel, a former member of the group", "Ada Corvel", person, "", "former member of the group"},
		{"former special envoy to Orrin, Piet Halloran", "Piet Halloran", person, "", "former special envoy to Orrin"},
		{"Corvel's lawyer, Ines Halloran,", "Ines Halloran", person, "", "Corvel's lawyer"},
		{"Corvel spokesman Josh Marden", "Josh Marden", person, "", "Corvel spokesman"},
		{"filmmaker and best-selling author Jack Marden", "Jack Marden", person, "", "filmmaker and best-selling author"},
		{"the Harbour Board spokeswoman, Ines Halloran,", "Ines Halloran", person, "", "Harbour Board spokeswoman"},
		{"Ines Halloran, 44, a teacher from Orrin who saw the fire,", "Ines Halloran", person, "", "teacher from Orrin"},
		{"Professor Dean Marlow", "Dean Marlow", person, "", "Professor"},
		{"The Orrin Gazette's Ed O'Marlow", "Ed O'Marlow", person, "", "Orrin Gazette"},
		{"one delegate not on the list, Kelly Marden,", "Kelly Marden", person, "", "delegate not on the list"},
		{"Ted Corvel Jr.", "Ted Corvel Jr", person, "", ""},
		{"Martin al-Haddad", "Martin al-Haddad", person, "", ""},
		{"a 70-year-old teacher named Ada Corvel", "Ada Corvel", person, "", "70-year-old teacher"},
		// Organisations and outlets.
		{"The New York Post", "New York Post", outlet, "", ""},
		{"the Orrin Evening Herald", "Orrin Evening Herald", outlet, "", ""},
		{"Reuters", "Reuters", outlet, "", ""},
		{"the Orrin Harbour Authority", "Orrin Harbour Authority", org, "", ""},
		{"the Center for Coastal Safety", "Center for Coastal Safety", org, "", ""},
		{"the Department of Health and Human Services", "Department of Health and Human Services", org, "", ""},
		{"the Corvel campaign", "Corvel campaign", org, "", ""},
		{"Corvel's campaign", "Corvel campaign", org, "", ""},
		{"France's foreign ministry", "France's foreign ministry", org, "", ""},
		{"Coastal Watch", "Coastal Watch", org, "", ""},
		{"the company", "the company", org, hearsay.Unspecified, ""},
		// Unnamed sources.
		{"a source", "a source", person, hearsay.Unspecified, ""},
		{"a source close to the family", "a source close to the family", person, hearsay.Insider, ""},
		{"a senior Orrin State Department official", "a senior Orrin State Department official", person, hearsay.Official, "senior Orrin State Department official"},
		{"the head of the tax office", "the head of the tax office", person, hearsay.Official, "head of the tax office"},
		{"the director of the museum", "the director of the museum", person, hearsay.Insider, "director of the museum"},
		{"a campaign official", "a campaign official", person, hearsay.Insider, "campaign official"},
		{"a spokesman for Corvel", "a spokesman for Corvel", person, hearsay.Official, "spokesman for Corvel"},
		{"A spokesman for the EU’s foreign policy chief", "A spokesman for the EU’s foreign policy chief", person, hearsay.Official, "spokesman for the EU’s foreign policy chief"},
		{"Corvel’s campaign manager", "Corvel’s campaign manager", person, hearsay.Insider, "Corvel’s campaign manager"},
		{"a Western diplomat", "a Western diplomat", person, hearsay.Diplomat, "Western diplomat"},
		{"an eyewitness", "an eyewitness", person, hearsay.Witness, "eyewitness"},
		{"his mother", "his mother", person, hearsay.Relative, "his mother"},
		{"an economist at a bank", "an economist at a bank", person, hearsay.Expert, "economist at a bank"},
		{"one of the officers", "one of the officers", person, hearsay.Security, "officers"},
		// Several people.
		{"police", "police", group, hearsay.Security, "police"},
		{"two officials", "two officials", group, hearsay.Official, "officials"},
		{"several former members", "several former members", group, hearsay.SeveralPeople, "former members"},
		{"aides to Mr. Corvel", "aides to Mr. Corvel", group, hearsay.Insider, "aides to Mr. Corvel"},
		{"critics", "critics", group, hearsay.SeveralPeople, "critics"},
		{"Republicans", "Republicans", group, hearsay.SeveralPeople, "Republicans"},
		{"two engineers, Ada Corvel and Piet Halloran,", "two engineers, Ada Corvel and Piet Halloran", group, "", ""},
		{"other engineers, including Ada Corvel and Piet Halloran,", "other engineers", group, hearsay.Expert, "engineers"},
		{"Ada Corvel, 35, the daughter of Ines Corvel and Piet Halloran,", "Ada Corvel", person, "", "daughter of Ines Corvel and Piet Halloran"},
		{"42 percent of voters", "42 percent of voters", group, hearsay.SeveralPeople, "voters"},
		{"doctors and chemists", "doctors and chemists", group, hearsay.Expert, ""},
		{"others", "others", group, hearsay.SeveralPeople, ""},
		{"Corvel and Halloran", "Corvel and Halloran", group, "", ""},
		{"Corvel, Marden and Halloran", "Corvel, Marden and Halloran", group, "", ""},
		{"farmers, traders and fishermen", "farmers, traders and fishermen", group, hearsay.SeveralPeople, ""},
		// Documents.
		{"the report", "the report", document, hearsay.Unspecified, ""},
		{"a police statement", "a police statement", document, hearsay.Security, ""},
		{"a new Bloomberg poll", "new Bloomberg poll", document, "", ""},
		{"a study by the Orrin Institute", "study by the Orrin Institute", document, "", ""},
	}
	for _, tt := range tests {
		nr := &namer{src: tt.in, lower: map[string]struct{}{}}
		p := nr.parse(hearsay.Span{End: len(tt.in)}, false)
		name := p.name
		if p.what == isName {
			name = strings.ReplaceAll(textOf(tt.in, p.span), "Jr.", "Jr")
		}
		kind := p.kind
		if p.what == isName && kind == "" && tt.kind == person {
			kind = person // told by the text around it
		}
		if name != tt.name || kind != tt.kind || p.unnamed != tt.unnamed || p.role != tt.role {
			t.Errorf("parse(%q):\n got %q, %s, %q, role %q\nwant %q, %s, %q, role %q",
				tt.in, name, kind, p.unnamed, p.role, tt.name, tt.kind, tt.unnamed, tt.role)
		}
	}
}

func TestParsePronouns(t *testing.T) {
	for in, want := range map[string]form{
		"He": singular, "she": singular, "her": singular, "she, too,": singular, "they": plural, "It": neuter, "I": author,
		"we all": author, "who": relative, "which": relative, "You": reader, "US": noPronoun, "his campaign": noPronoun,
	} {
		nr := &namer{src: in, lower: map[string]struct{}{}}
		p := nr.parse(hearsay.Span{End: len(in)}, false)
		if got := p.form; got != want || (p.what == isPronoun) != (want != noPronoun) {
			t.Errorf("parse(%q) is pronoun %d, want %d", in, got, want)
		}
	}
}
