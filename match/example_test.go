package match_test

import (
	"fmt"
	"log"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/match"
)

// quote makes the analysis of a text that is one quotation; package pipeline
// makes those of real documents.
func quote(id, speaker, words string) *hearsay.Analysis {
	return &hearsay.Analysis{
		Document: &hearsay.Document{ID: id, Text: words},
		Entities: []hearsay.Entity{{ID: "e1", Name: speaker, Kind: hearsay.Person, Named: true}},
		Attributions: []hearsay.Attribution{{
			ID: "a1", Kind: hearsay.Direct, Speaker: "e1", Chain: []string{"e1"}, Content: []hearsay.Span{{Start: 0, End: len(words)}},
		}},
	}
}

// Sources are shown to the checker one by one; there can be any number.
func ExampleChecker() {
	checker := match.NewChecker(quote("draft", "Ada Holm", "We found forty-two cracks in the north pier"))
	checker.Add(quote("wire", "Ada Holm", "We found forty-one cracks in the north pier"))
	for _, q := range checker.Check().Quotations {
		fmt.Println(q.Words, q.Flags, q.SpeakerVerdict, q.Fails())
	}
	// Output: altered [number] same true
}

func ExampleCollection_Groups() {
	docs := []*hearsay.Analysis{
		quote("wire", "Ada Holm", "We found forty-one cracks in the north pier"),
		quote("blog", "Per Lund", "They found forty-one cracks in the north pier"),
	}
	collection := match.NewCollection()
	for _, a := range docs {
		collection.Add(a)
	}
	groups, _ := collection.Groups()
	for _, g := range groups {
		echo, err := collection.Echo(g, func(i int) (*hearsay.Analysis, error) { return docs[i], nil })
		if err != nil {
			log.Fatal(err)
		}
		for _, k := range echo.Carriers {
			fmt.Println(k.Document.ID, k.Words, k.Verdict)
		}
	}
	// Output:
	// blog verbatim same
	// wire altered other
}
