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

// A document is one file of the corpus.
type document struct {
	name    string // of the file, without its ending
	path    string
	archive *txtar.Archive
	marks   []*mark // of all sections
}

// load reads the corpus in dir, in the order of the names.
func load(dir string) ([]*document, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.txtar"))
	if err != nil {
		return nil, err
	}
	if len(paths) == 0 {
		return nil, fmt.Errorf("golden: no *.txtar in %s", dir)
	}
	slices.Sort(paths)
	var docs []*document
	var errs []error
	seen := make(map[string]string)
	for _, path := range paths {
		doc, err := loadFile(path)
		if err != nil {
			errs = append(errs, fmt.Errorf("golden: %s: %w", path, err))
			continue
		}
		// Names that differ in case only are one file on other systems.
		folded := strings.ToLower(doc.name)
		if other, twice := seen[folded]; twice {
			errs = append(errs, fmt.Errorf("golden: %s: the same name as %s", path, other))
		}
		seen[folded] = path
		docs = append(docs, doc)
	}
	return docs, errors.Join(errs...)
}

func loadFile(path string) (*document, error) {
	archive, err := txtar.ParseFile(path)
	if err != nil {
		return nil, err
	}
	doc := &document{name: strings.TrimSuffix(filepath.Base(path), ".txtar"), path: path, archive: archive}
	for _, key := range []string{"from:", "reason:"} {
		if !says(archive.Comment, key) {
			return nil, fmt.Errorf("the comment says nothing after %q", key)
		}
	}
	if err := doc.checkSections(); err != nil {
		return nil, err
	}
	for _, section := range archive.Files[1:] {
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

// says reports whether a line of the comment starts with key and goes on.
func says(comment []byte, key string) bool {
	for line := range bytes.Lines(comment) {
		if rest, ok := bytes.CutPrefix(line, []byte(key)); ok && len(bytes.TrimSpace(rest)) > 0 {
			return true
		}
	}
	return false
}

// checkSections makes sure that the input comes first and that no section is
// unknown or given twice.
func (doc *document) checkSections() error {
	seen := make(map[string]bool)
	for i, section := range doc.archive.Files {
		name := section.Name
		switch {
		case seen[name]:
			return fmt.Errorf("two sections %s", name)
		case i == 0 && strings.TrimSuffix(name, filepath.Ext(name)) == inputSection:
		case i > 0 && slices.Contains([]string{wantSection, leftOutSection, missSection}, name):
		default:
			return fmt.Errorf("section %s: wanted are the input, then %s, %s and %s",
				name, wantSection, leftOutSection, missSection)
		}
		seen[name] = true
	}
	if len(seen) == 0 {
		return errors.New("no sections")
	}
	return nil
}

func (doc *document) input() []byte { return doc.archive.Files[0].Data }

// format returns the ending of the input's name: ".txt".
func (doc *document) format() string { return filepath.Ext(doc.archive.Files[0].Name) }

// save writes the file anew, each mark in the section where it belongs by
// now. It leaves a file alone that would not change.
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
	out := &txtar.Archive{Comment: doc.archive.Comment, Files: doc.archive.Files[:1:1]}
	for _, name := range []string{wantSection, leftOutSection, missSection} {
		if data := sections[name]; len(data) > 0 || name == wantSection {
			out.Files = append(out.Files, txtar.File{Name: name, Data: data})
		}
	}
	data := txtar.Format(out)
	if bytes.Equal(data, txtar.Format(doc.archive)) {
		return nil
	}
	return os.WriteFile(doc.path, data, 0o644)
}
