package golden

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

// A listingMark is one line of a file of the corpus of listings: who put whom
// on a list, or took him off it, and when.
type listingMark struct {
	comment string
	kind    hearsay.EventType
	date    []place // one: the words of the date
	edtf    string
	// actor and subject have what a reader calls each, in one or more ways.
	actor, subject []string
	miss           bool // read from miss.txt
}

// A listingsDocument is one file of the corpus of listings.
type listingsDocument = marked[*listingMark]

var loadListings = markedBy(parseListing)

func parseListing(line, comment string, miss bool) (*listingMark, error) {
	fields, err := splitFields(line)
	if err != nil {
		return nil, err
	}
	if len(fields) != 5 || slices.ContainsFunc(fields, func(f []place) bool { return len(f) != 1 }) {
		return nil, fmt.Errorf(`%q is not "type | date | EDTF | actor | subject"`, line)
	}
	m := &listingMark{
		comment: comment, miss: miss,
		kind: hearsay.EventType(fields[0][0].text), date: fields[1], edtf: fields[2][0].text,
		actor: parseHands(fields[3][0].text)[0], subject: parseHands(fields[4][0].text)[0],
	}
	if m.kind != hearsay.Listing && m.kind != hearsay.Delisting {
		return nil, fmt.Errorf("%q: %q is neither listing nor delisting", line, m.kind)
	}
	return m, nil
}

// String returns the line of the mark under its comment.
func (m *listingMark) String() string {
	names := func(names []string) string { return escaper.Replace(strings.Join(names, " = ")) }
	return m.comment + strings.Join([]string{string(m.kind), formatPlaces(m.date), m.edtf, names(m.actor), names(m.subject)}, " | ") + "\n"
}

// locateListings gives a range to every date whose range is missing or whose
// text stands elsewhere by now. Marks follow the text within a section; marks
// that share a date stand together.
func locateListings(marks []*listingMark, text string) error {
	var errs []error
	for i, m := range marks {
		l := locator{text: text}
		from := hearsay.Span{}
		if i > 0 && marks[i-1].miss == m.miss {
			from.Start = marks[i-1].date[0].span.Start
			from.End = from.Start
		}
		l.inOrder(m.date, from)
		errs = append(errs, l.errs...)
	}
	return errors.Join(errs...)
}

// RunListings tests the listings that analyze finds in every document of the
// corpus in dir, each as a subtest, and then compares the figures of the whole
// with quality.golden.
func RunListings(t *testing.T, dir string, analyze func(Input) (*hearsay.Analysis, error)) {
	t.Helper()
	total := &listingsQuality{}
	eachAnalyzed(t, dir, loadListings, analyze, func(t *testing.T, doc *listingsDocument, a *hearsay.Analysis) {
		t.Helper()
		total.add(doc.name, runListings(t, doc, a))
	}, total)
}

// runListings tests one document, or rewrites its file, and returns its
// score.
func runListings(t *testing.T, doc *listingsDocument, a *hearsay.Analysis) score {
	t.Helper()
	if *update {
		if err := locateListings(doc.marks, a.Document.Text); err != nil {
			t.Fatal(err)
		}
	}
	for _, m := range doc.marks {
		if !m.date[0].holds(a.Document.Text) {
			t.Fatalf("the range of %q is missing or wrong; run the test with -update", m.date[0].text)
		}
	}
	found, s, surplus := matchListings(doc.marks, a)
	if *update {
		slices.SortStableFunc(doc.marks, func(a, b *listingMark) int { return a.date[0].span.Compare(b.date[0].span) })
		if err := doc.save(func(m *listingMark) bool { return found[m] != nil }); err != nil {
			t.Fatal(err)
		}
	} else {
		for _, m := range doc.marks {
			if line := strings.TrimSpace(strings.TrimPrefix(m.String(), m.comment)); m.miss && found[m] != nil {
				t.Errorf("a known miss is right by now; run the test with -update to promote it:\n%s", line)
			} else if !m.miss && found[m] == nil {
				t.Errorf("not right:\n%s", line)
			}
		}
	}
	if testing.Verbose() {
		t.Log(surplus)
	}
	return s
}
