package pipeline

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/read"
)

// TestSeed reads the article that the project was created for: the author's
// name stands below it, with six references and three related posts.
func TestSeed(t *testing.T) {
	names, err := filepath.Glob("../../shared/seed/*.txt")
	if err != nil || len(names) == 0 {
		t.Skip("skipped: the article is not in the repository, and not beside it at ../shared/seed")
	}
	data, err := os.ReadFile(names[0])
	if err != nil {
		t.Fatal(err)
	}
	doc, err := read.Bytes(read.Raw{Name: names[0], Data: data})
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[hearsay.BlockKind]int{}
	for _, b := range doc.Blocks {
		kinds[b.Kind]++
	}
	// The line above the related posts is related as well.
	if len(doc.Authors) != 1 || kinds[hearsay.References] != 6 || kinds[hearsay.Related] != 4 {
		t.Errorf("authors %q, blocks %v", doc.Authors, kinds)
	}
	p, err := New()
	if err != nil {
		t.Fatal(err)
	}
	a := p.Analyze(doc)
	if err := a.Validate(); err != nil {
		t.Fatal(err)
	}
	checkSeedCitations(t, a)
	found := map[hearsay.Kind]int{}
	for _, attr := range a.Attributions {
		if attr.Parent != "" {
			continue
		}
		if len(attr.Source) == 0 || attr.Speaker == "" && attr.Kind != hearsay.Indirect {
			t.Errorf("%s has no source or speaker", attr.ID)
		}
		found[attr.Kind]++
	}
	// A careful reader marks four direct quotations, a mixed one, and five
	// reported statements at least.
	if found[hearsay.Direct] != 4 || found[hearsay.Mixed] != 1 || found[hearsay.Indirect] < 5 {
		t.Errorf("statements by kind: %v", found)
	}
	checkSeedListings(t, a)
}

// checkSeedListings looks for the three listings of the article, each with its
// authority.
func checkSeedListings(t *testing.T, a *hearsay.Analysis) {
	t.Helper()
	names, dates := map[string]string{}, map[string]string{}
	for _, ent := range a.Entities {
		names[ent.ID] = ent.Name
	}
	for _, d := range a.Dates {
		dates[d.ID] = d.EDTF
	}
	var got []string
	subjects := map[string]bool{}
	for _, ev := range a.Events {
		if ev.Type != hearsay.OtherEvent {
			got = append(got, string(ev.Type)+" "+dates[ev.Date]+" "+names[ev.Actor])
			subjects[names[ev.Subject]] = true
		}
	}
	want := []string{"listing 1997-10 US Government", "listing 2001-03 UK", "listing 2002-05 EU"}
	if !slices.Equal(got, want) || len(subjects) != 1 {
		t.Errorf("listings %q of %v, want %q of one subject", got, subjects, want)
	}
}

// checkSeedCitations wants the six references parsed, with their dates, and
// tied to the statements that they support, which are known by who speaks.
func checkSeedCitations(t *testing.T, a *hearsay.Analysis) {
	t.Helper()
	names := map[string]string{}
	for _, ent := range a.Entities {
		names[ent.ID] = ent.Name
	}
	for i, want := range []struct {
		day   []int
		hands string // a hand of a statement that it supports
	}{
		{[]int{2012, 7, 16}, "Reuters"}, {[]int{2013, 10, 19}, "PressTV"}, {[]int{2013, 10, 10}, "Jim White"},
		{[]int{2013, 10, 16}, "CNN"}, {[]int{2013, 10, 17}, "Iran Interlink"}, {[]int{2013, 10, 18}, "Mohammad Razaghi"},
	} {
		label := fmt.Sprintf("[%d]", i+1)
		k := slices.IndexFunc(a.Citations, func(cit hearsay.Citation) bool { return cit.Label == label })
		if k < 0 {
			t.Errorf("%s is not found", label)
			continue
		}
		cit := a.Citations[k]
		if cit.Item == nil || cit.Item.Issued == nil || !slices.Equal(cit.Item.Issued.DateParts[0], want.day) || cit.Item.Title == "" || len(cit.Item.Author) == 0 {
			t.Errorf("%s: %+v", label, cit.Item)
		}
		tied := slices.ContainsFunc(a.Attributions, func(attr hearsay.Attribution) bool {
			return slices.Contains(cit.Supports, attr.ID) && slices.ContainsFunc(attr.Chain, func(id string) bool { return names[id] == want.hands })
		})
		if !tied {
			t.Errorf("%s supports nothing that came through %s", label, want.hands)
		}
	}
}
