package pipeline_test

import (
	"context"
	"fmt"
	"log"

	"github.com/hearsay-project/hearsay/pipeline"
	"github.com/hearsay-project/hearsay/read"
)

// A folder, a pattern or an address would do as well as one file; results
// come in the order of the inputs.
func ExamplePipeline_Run() {
	pipe, err := pipeline.New()
	if err != nil {
		log.Fatal(err)
	}
	ctx := context.Background()
	for result := range pipe.Run(ctx, read.Inputs(ctx, []string{"../examples/northline-wire.txt"}, read.Options{}), pipeline.Options{}) {
		if result.Err != nil {
			fmt.Println(result.Err)
			continue
		}
		doc := result.Analysis.Document
		fmt.Println(doc.Title)
		fmt.Println(doc.Publisher, doc.Published)
	}
	// Output:
	// Inspectors find 41 workers in locked hostel at disputed Orvanian port
	// Northline News Agency 2024-03-14T18:42:00Z
}

func ExamplePipeline_Analyze() {
	pipe, err := pipeline.New()
	if err != nil {
		log.Fatal(err)
	}
	doc := read.FromText("“We will rebuild the bridge,” said Mayor Odile Farrow.", read.Meta{})
	a := pipe.Analyze(doc)
	names := map[string]string{}
	for _, ent := range a.Entities {
		names[ent.ID] = ent.Name
	}
	for _, attr := range a.Attributions {
		fmt.Printf("%s, %s: %s\n", names[attr.Speaker], attr.Kind, attr.Content[0].Of(doc.Text))
	}
	// Output:
	// Odile Farrow, direct: “We will rebuild the bridge,”
}
