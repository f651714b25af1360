package resolve_test

import (
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/resolve"
)

// meant resolves a text with one pronoun in angle brackets and returns the
// name of who it means; empty for nobody.
func meant(t *testing.T, text string) string {
	t.Helper()
	start := strings.IndexByte(text, '<')
	end := strings.IndexByte(text, '>') - 1
	text = strings.NewReplacer("<", "", ">", "").Replace(text)
	doc := &hearsay.Document{ID: "test", Text: text}
	entities := resolve.Resolve(doc, nil)
	validate(t, doc, nil, entities)
	for _, ent := range entities {
		for _, sp := range ent.Mentions {
			if sp.Start == start && sp.End == end {
				return ent.Name
			}
		}
	}
	return ""
}

// TestPronouns follows he and she in texts where both persons could be meant
// by gender, or where gender decides.
func TestPronouns(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"gender of the given name", `Ada Corvel met Piet Halloran in Orrin. Later <he> wrote a letter.`, "Piet Halloran"},
		{"gender of a title", `Mrs. Ostrel met Mr. Vantor in Orrin. Later <she> wrote a letter.`, "Ostrel"},
		{"gender of an apposition", `Quillan Ostrel, the actress, met Ren Vantor, a fisherman. <She> was late.`, "Quillan Ostrel"},
		{"subject before object", `Ilse Marden invited Ada Corvel to Orrin. <She> paid for everything.`, "Ilse Marden"},
		{"subject after a subject", `Max Marden thanked Piet Halloran after <he> won the race.`, "Max Marden"},
		{"the object is not the subject", `Ada Corvel was ill. Ilse Marden visited <her> every week.`, "Ada Corvel"},
		{"not the subject of its own verb", `Piet Halloran waited. Max Marden, the mayor of Orrin, thanked <him>.`, "Piet Halloran"},
		{"his own", `Max Marden thanked Piet Halloran and sold <his> boat.`, "Max Marden"},
		{"the verb before", `Ada Corvel left Orrin with Ilse Marden and took <her> brother along.`, "Ada Corvel"},
		{"a part before the main clause", `When <she> came home, Ada Corvel found the letter.`, "Ada Corvel"},
		{"of the main clause", `Piet Halloran was gone. In <his> last book, Max Marden describes the harbour.`, "Max Marden"},
		{"a participle before the main clause", `Born in Orrin to <her> father's surprise, Ada Corvel left at ten.`, "Ada Corvel"},
		{"a reflexive", `Piet Halloran watched while Max Marden hurt <himself>.`, "Max Marden"},
		{"in brackets", `The hero Jon Arvel (Piet Halloran) leaves Orrin, and <he> never returns.`, "Jon Arvel"},
		{"a name nobody knows", `Vostrick came to Orrin in May. <He> stayed for a year.`, "Vostrick"},
		{"the first word is no name", `Conscious of the danger, Ada Corvel turned back. <She> was safe.`, "Ada Corvel"},
		{"a place is nobody", `The ship stayed in Orrin in May. <She> was late.`, ""},
		{"nobody", `It was late. <He> left.`, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := meant(t, tt.text); got != tt.want {
				t.Errorf("means %q, want %q", got, tt.want)
			}
		})
	}
}

// TestPronounsInQuotations holds that a he in someone's words is not the one
// who speaks, also when the name comes after the words.
func TestPronounsInQuotations(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"speaker after the words", `Piet Halloran sold the boat. “{1"[2<1:He] said so himself},” said [1:Max Marden].`, "Max Marden < Piet Halloran"},
		{"speaker before the words", `Piet Halloran sold the boat. [1:Max Marden] said: “{1"[2<1:He] said so himself}.”`, "Max Marden < Piet Halloran"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, _ := speakers(t, tt.text)
			if last := got[0] + "|" + got[1]; !strings.Contains(last, tt.want) {
				t.Errorf("chains %q, want %q", got, tt.want)
			}
		})
	}
}
