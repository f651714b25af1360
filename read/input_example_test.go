package read_test

import (
	"context"
	"fmt"
	"strings"

	"github.com/hearsay-project/hearsay/read"
)

// A record that cannot be read does not stop those after it.
func ExampleInputs() {
	ctx := context.Background()
	records := `{"id": "r1", "text": "It rained, Ada Moor said."}
{"id": "r2"}
{"id": "r3", "text": "It did not, said Bo Finn."}
`
	for in, err := range read.Inputs(ctx, []string{"-"}, read.Options{Stdin: strings.NewReader(records)}) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		doc, err := in.Document(ctx)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(doc.ID, doc.Text)
	}
	// Output:
	// r1 It rained, Ada Moor said.
	// standard input:2: the record has no "text"
	// r3 It did not, said Bo Finn.
}
