package golden

import (
	"errors"
	"fmt"
	"path/filepath"
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
type listingsDocument struct {
	file
	marks []*listingMark // of both sections
}

func loadListings(path string) (*listingsDocument, error) {
	f, err := openFile(path, wantSection, missSection)
	if err != nil {
		return nil, err
	}
	doc := &listingsDocument{file: f}
	for _, section := range f.archive.Files[1:] {
		err := eachMark(string(section.Data), func(line, comment string) error {
			m, err := parseListing(line)
			if err != nil {
				return err
			}
			m.comment, m.miss = comment, section.Name == missSection
			doc.marks = append(doc.marks, m)
			return nil
		})
		if err != nil {
			return nil, fmt.Errorf("%s: %w", section.Name, err)
		}
	}
	return doc, nil
}

func parseListing(line string) (*listingMark, error) {
	fields, err := splitFields(line)
	if err != nil {
		return nil, err
	}
	if len(fields) != 5 || slices.ContainsFunc(fields, func(f []place) bool { return len(f) != 1 }) {
		return nil, fmt.Errorf(`%q is not "type | date | EDTF | actor | subject"`, line)
	}
	m := &listingMark{
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

// save writes the file anew, each mark in the section where it belongs by
// now.
func (doc *listingsDocument) save(found map[*listingMark]*hearsay.Event) error {
	slices.SortStableFunc(doc.marks, func(a, b *listingMark) int { return a.date[0].span.Compare(b.date[0].span) })
	sections := make(map[string][]byte)
	for _, m := range doc.marks {
		name := missSection
		if found[m] != nil {
			name = wantSection
		}
		sections[name] = append(sections[name], m.String()...)
	}
	return doc.write(sections, wantSection, missSection)
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
	docs, err := loadEach(dir, loadListings)
	if err != nil {
		t.Fatal(err)
	}
	total := &listingsQuality{}
	for _, doc := range docs {
		t.Run(doc.name, func(t *testing.T) {
			a, err := analyze(Input{Name: doc.name + doc.format(), Data: doc.input(), Published: doc.says("published:")})
			if err != nil {
				t.Fatal(err)
			}
			if err := a.Validate(); err != nil {
				t.Error(err)
			}
			total.add(doc.name, runListings(t, doc, a))
		})
	}
	if len(total.documents) == len(docs) {
		compareFigures(t, filepath.Join(dir, qualityFile), total.String())
	}
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
		if err := doc.save(found); err != nil {
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
