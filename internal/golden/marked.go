package golden

import (
	"fmt"
	"path/filepath"
	"testing"

	"github.com/hearsay-project/hearsay"
)

// A marked document is one file of a corpus whose marks stand in want.txt, or
// in miss.txt when they are not found yet.
type marked[M fmt.Stringer] struct {
	file
	marks []M // of both sections
}

// markedBy returns what opens a file whose marks parse reads, each from its
// line, with the comment above it and whether it is a known miss.
func markedBy[M fmt.Stringer](parse func(line, comment string, miss bool) (M, error)) func(path string) (*marked[M], error) {
	return func(path string) (*marked[M], error) {
		f, err := openFile(path, wantSection, missSection)
		if err != nil {
			return nil, err
		}
		doc := &marked[M]{file: f}
		for _, section := range f.archive.Files[1:] {
			err := eachMark(string(section.Data), func(line, comment string) error {
				m, err := parse(line, comment, section.Name == missSection)
				doc.marks = append(doc.marks, m)
				return err
			})
			if err != nil {
				return nil, fmt.Errorf("%s: %w", section.Name, err)
			}
		}
		return doc, nil
	}
}

// save writes the file anew, each mark in the section where it belongs by now.
func (doc *marked[M]) save(found func(M) bool) error {
	sections := make(map[string][]byte)
	for _, m := range doc.marks {
		name := missSection
		if found(m) {
			name = wantSection
		}
		sections[name] = append(sections[name], m.String()...)
	}
	return doc.write(sections, wantSection, missSection)
}

// eachAnalyzed tests every document in dir as a subtest, and compares the
// figures of the whole with quality.golden when all of them ran.
func eachAnalyzed[M fmt.Stringer](
	t *testing.T, dir string, open func(path string) (*marked[M], error), analyze func(Input) (*hearsay.Analysis, error),
	test func(*testing.T, *marked[M], *hearsay.Analysis), figures fmt.Stringer,
) {
	t.Helper()
	docs, err := loadEach(dir, open)
	if err != nil {
		t.Fatal(err)
	}
	ran := 0
	for _, doc := range docs {
		t.Run(doc.name, func(t *testing.T) {
			a, err := analyze(doc.asInput())
			if err != nil {
				t.Fatal(err)
			}
			if err := a.Validate(); err != nil {
				t.Error(err)
			}
			test(t, doc, a)
			ran++
		})
	}
	if ran == len(docs) {
		compareFigures(t, filepath.Join(dir, qualityFile), figures.String())
	}
}

// asInput returns the document as it is to be analysed.
func (f *file) asInput() Input {
	return Input{Name: f.name + f.format(), Data: f.input(), Publisher: f.says("publisher:"), Published: f.says("published:")}
}
