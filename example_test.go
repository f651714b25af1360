package hearsay_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log"

	"github.com/hearsay-project/hearsay"
)

// Places are bytes in Go and code points in JSON: "Ömer" is five bytes long
// and four code points.
func ExampleAnalysis_MarshalJSON() {
	a := &hearsay.Analysis{
		Document: &hearsay.Document{ID: "1", Text: "Ömer said it rained."},
		Attributions: []hearsay.Attribution{{
			ID:      "a1",
			Kind:    hearsay.Indirect,
			Source:  []hearsay.Span{{Start: 0, End: 5}},
			Cue:     []hearsay.Span{{Start: 6, End: 10}},
			Content: []hearsay.Span{{Start: 11, End: 20}},
			Speaker: "e1",
			Chain:   []string{"e1"},
		}},
		Entities: []hearsay.Entity{{
			ID: "e1", Name: "Ömer", Kind: hearsay.Person, Named: true, Mentions: []hearsay.Span{{Start: 0, End: 5}},
		}},
	}
	data, err := json.Marshal(a)
	if err != nil {
		log.Fatal(err)
	}
	var out struct{ Attributions json.RawMessage }
	if err := json.Unmarshal(data, &out); err != nil {
		log.Fatal(err)
	}
	var pretty bytes.Buffer
	if err := json.Indent(&pretty, out.Attributions, "", "  "); err != nil {
		log.Fatal(err)
	}
	fmt.Println(pretty.String())
	// Output:
	// [
	//   {
	//     "id": "a1",
	//     "kind": "indirect",
	//     "content": [
	//       {
	//         "start": 10,
	//         "end": 19,
	//         "text": "it rained"
	//       }
	//     ],
	//     "cue": [
	//       {
	//         "start": 5,
	//         "end": 9,
	//         "text": "said"
	//       }
	//     ],
	//     "source": [
	//       {
	//         "start": 0,
	//         "end": 4,
	//         "text": "Ömer"
	//       }
	//     ],
	//     "speaker": "e1",
	//     "chain": [
	//       "e1"
	//     ],
	//     "parent": null,
	//     "citations": [],
	//     "confidence": 0,
	//     "found_by": ""
	//   }
	// ]
}
