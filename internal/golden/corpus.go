package golden

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/txtar"
)

// The sections of a file, apart from the input.
const (
	inputSection   = "input"
	wantSection    = "want.txt"
	leftOutSection = "left_out.txt"
	missSection    = "miss.txt"
)

// A file is one txtar file of a corpus.
type file struct {
	name    string // without its ending
	path    string
	archive *txtar.Archive
}

// A document is one file of the corpus of attributions.
type document struct {
	file
	marks []*mark // of all sections
}

// load reads the corpus in dir, in the order of the names.
func load(dir string) ([]*document, error) { return loadEach(dir, loadFile) }

// loadEach opens every file of the corpus in dir, in the order of the names.
func loadEach[D any](dir string, open func(path string) (D, error)) ([]D, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.txtar"))
	if err != nil {
		return nil, err
	}
	if len(paths) == 0 {
		return nil, fmt.Errorf("golden: no *.txtar in %s", dir)
	}
	slices.Sort(paths)
	var docs []D
	var errs []error
	seen := make(map[string]string)
	for _, path := range paths {
		doc, err := open(path)
		if err != nil {
			errs = append(errs, fmt.Errorf("golden: %s: %w", path, err))
			continue
		}
		// Names that differ in case only are one file on other systems.
		folded := strings.ToLower(filepath.Base(path))
		if other, twice := seen[folded]; twice {
			errs = append(errs, fmt.Errorf("golden: %s: the same name as %s", path, other))
		}
		seen[folded] = path
		docs = append(docs, doc)
	}
	return docs, errors.Join(errs...)
}

// openFile reads one file whose sections after the input are among sections.
func openFile(path string, sections ...string) (file, error) {
	archive, err := txtar.ParseFile(path)
	if err != nil {
		return file{}, err
	}
	f := file{name: strings.TrimSuffix(filepath.Base(path), ".txtar"), path: path, archive: archive}
	for _, key := range []string{"from:", "reason:"} {
		if f.says(key) == "" {
			return file{}, fmt.Errorf("the comment says nothing after %q", key)
		}
	}
	return f, f.checkSections(sections)
}

func loadFile(path string) (*document, error) {
	f, err := openFile(path, wantSection, leftOutSection, missSection)
	if err != nil {
		return nil, err
	}
	doc := &document{file: f}
	for _, section := range doc.archive.Files[1:] {
		marks, err := parseMarks(string(section.Data), section.Name == missSection)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", section.Name, err)
		}
		for _, m := range marks {
			if section.Name != missSection && m.leftOut() != (section.Name == leftOutSection) {
				return nil, fmt.Errorf("%s: %q does not belong here", section.Name, m.label)
			}
		}
		doc.marks = append(doc.marks, marks...)
	}
	return doc, nil
}

// says returns what stands behind key at the start of a line of the comment;
// empty when there is nothing.
func (f *file) says(key string) string {
	for line := range strings.Lines(string(f.archive.Comment)) {
		if rest, ok := strings.CutPrefix(line, key); ok {
			return strings.TrimSpace(rest)
		}
	}
	return ""
}

// checkSections makes sure that the input comes first and that no section is
// unknown or given twice.
func (f *file) checkSections(known []string) error {
	seen := make(map[string]bool)
	for i, section := range f.archive.Files {
		name := section.Name
		switch {
		case seen[name]:
			return fmt.Errorf("two sections %s", name)
		case i == 0 && strings.TrimSuffix(name, filepath.Ext(name)) == inputSection:
		case i > 0 && slices.Contains(known, name):
		default:
			return fmt.Errorf("section %s: wanted are the input, then %s", name, strings.Join(known, ", "))
		}
		seen[name] = true
	}
	if len(seen) == 0 {
		return errors.New("no sections")
	}
	return nil
}

func (f *file) input() []byte { return f.archive.Files[0].Data }

// format returns the ending of the input's name: ".txt".
func (f *file) format() string { return filepath.Ext(f.archive.Files[0].Name) }

// save writes the file anew, each mark in the section where it belongs by
// now.
func (doc *document) save(found map[*mark]bool) error {
	slices.SortStableFunc(doc.marks, func(a, b *mark) int {
		return cmp.Or(cmp.Compare(a.start(), b.start()), cmp.Compare(a.depth, b.depth))
	})
	sections := make(map[string][]byte)
	for _, m := range doc.marks {
		name := missSection
		switch {
		case !found[m]:
		case m.leftOut():
			name = leftOutSection
		default:
			name = wantSection
		}
		sections[name] = append(sections[name], m.String()...)
	}
	return doc.write(sections, wantSection, leftOutSection, missSection)
}

// write writes the file anew with these sections in this order, the first of
// them even when it is empty. It leaves a file alone that would not change.
func (f *file) write(sections map[string][]byte, order ...string) error {
	out := &txtar.Archive{Comment: f.archive.Comment, Files: f.archive.Files[:1:1]}
	for i, name := range order {
		if data := sections[name]; len(data) > 0 || i == 0 {
			out.Files = append(out.Files, txtar.File{Name: name, Data: data})
		}
	}
	data := txtar.Format(out)
	if bytes.Equal(data, txtar.Format(f.archive)) {
		return nil
	}
	return os.WriteFile(f.path, data, 0o644)
}
