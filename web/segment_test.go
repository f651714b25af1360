package web

import (
	"flag"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

var update = flag.Bool("update", false, "rewrite golden files")

// golden compares text with a golden file.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs:\n%s", file, got)
	}
}

// TestGoldenSegments shows how the text of the boats falls into segments.
func TestGoldenSegments(t *testing.T) {
	a := boatsAnalysis(t)
	v := newView(&document{Analysis: a})
	var out strings.Builder
	for _, part := range v.parts {
		covers := v.covers(hearsay.Span{End: len(a.Document.Text)})
		for i := range part {
			fmt.Fprintf(&out, "%s %v\n", part[i].Kind, part[i].Span)
			for _, seg := range segments(part[i].Span, covers, a.Attributions) {
				fmt.Fprintf(&out, "  %-9v %-42q %s\n", seg.Span, seg.Of(a.Document.Text), seg.String())
			}
		}
	}
	golden(t, "segments.txt", out.String())
}

// TestSegmentsCover checks on covers that nest and cross at random that
// segments leave no gap, and that each one names exactly what covers it.
func TestSegmentsCover(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	for range 300 {
		within := hearsay.Span{Start: 10, End: 10 + random.Intn(30)}
		var covers []cover
		kinds := make([]hearsay.Attribution, 8)
		for i := range kinds {
			kinds[i].Kind = hearsay.Direct
			start := random.Intn(40)
			sp := hearsay.Span{Start: start, End: start + random.Intn(20)}
			covers = append(covers, cover{sp, role(random.Intn(3)), fmt.Sprint("a", i), i})
		}
		at := within.Start
		for _, seg := range segments(within, covers, kinds) {
			if seg.Start != at || seg.Len() <= 0 {
				t.Fatalf("segment %v after %d, in %v", seg.Span, at, within)
			}
			at = seg.End
			named := strings.Fields(strings.Join(append(append(append([]string{}, seg.Content...), seg.Cue...), seg.Source...), " "))
			n := 0
			for _, c := range covers {
				if c.Contains(seg.Span) {
					n++
					if !strings.Contains(seg.String(), c.id+".") {
						t.Fatalf("%v does not name %s %v", seg.Span, c.id, c.Span)
					}
				} else if c.Overlaps(seg.Span) {
					t.Fatalf("%v crosses the end of %v", seg.Span, c.Span)
				}
			}
			if n != len(named) {
				t.Fatalf("%v names %q, %d cover it", seg.Span, named, n)
			}
		}
		if within.Len() > 0 && at != within.End {
			t.Fatalf("segments end at %d of %v", at, within)
		}
	}
}

// TestSegmentsDeep checks that statements nested without end name a bounded
// number each.
func TestSegmentsDeep(t *testing.T) {
	const n = 2000
	covers := make([]cover, n)
	kinds := make([]hearsay.Attribution, n)
	for i := range covers {
		covers[i] = cover{hearsay.Span{Start: i, End: 2*n - i}, content, fmt.Sprint("a", i), i}
	}
	all := segments(hearsay.Span{End: 2 * n}, covers, kinds)
	if len(all) != 2*n-1 {
		t.Fatalf("%d segments", len(all))
	}
	middle := all[n-1]
	if len(middle.Content) != deepest || middle.Lead != fmt.Sprint("a", n-1) || middle.Depth != n {
		t.Errorf("names %d, leads to %s, depth %d", len(middle.Content), middle.Lead, middle.Depth)
	}
}
