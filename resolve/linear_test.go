package resolve

import (
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

// TestLinear counts what is looked at in a text and in one five times as
// long: the work grows with the text, not faster.
func TestLinear(t *testing.T) {
	texts := map[string]string{
		"story": "Ada Corvel met Piet Halloran at the Orrin Harbour Authority (OHA). She told him that he had lost her letter. " +
			"“I never saw it,” he said, and Mr. Halloran left. The authority's spokesman, Max Marden, said it was late. They said so too. ",
		"names":    "Ada Corvel and Ilse Corvel and Mr. Corvel saw Corvel and her. ",
		"pronouns": "She saw him and he saw her. ",
		"capitals": "Ada Max Piet Ilse Ines Otto Rolf Vera Ada Max ",
		"verbs":    "had was had been seen him ",
	}
	for name, unit := range texts {
		t.Run(name, func(t *testing.T) {
			const n = 400
			small, large := steps(strings.Repeat(unit, n)), steps(strings.Repeat(unit, 5*n))
			if large > 6*small {
				t.Errorf("%d steps for a text, %d for one five times as long", small, large)
			}
		})
	}
}

func steps(text string) int {
	r := newResolver(nil, &hearsay.Document{Text: text}, nil)
	r.identify()
	s := r.settler()
	s.settle()
	return r.steps + r.register.steps + r.scan.steps
}
