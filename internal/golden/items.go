package golden

import (
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

// An itemMark is one entry of a reference list with what it says.
type itemMark struct {
	text   string
	wanted map[string]string // by field
}

// itemFields are the fields that are compared, in the order of the figures.
var itemFields = []string{
	"author", "editor", "title", "container", "publisher", "place", "issued", "accessed", "page", "volume", "issue", "DOI", "ISBN", "URL",
}

var itemField = regexp.MustCompile(`\{([A-Za-z+]+):([^{}]*)\}`)

// parseItem reads an entry whose fields stand in braces: {field:words}, or
// {field:words=value} where the value is not the words themselves. The field
// "+" is words that belong to a field elsewhere; an address has no value.
func parseItem(line string) (*itemMark, error) {
	m := &itemMark{wanted: map[string]string{}}
	var err error
	m.text = itemField.ReplaceAllStringFunc(line, func(s string) string {
		found := itemField.FindStringSubmatch(s)
		name, words := found[1], found[2]
		value := words
		if i := strings.LastIndexByte(words, '='); i >= 0 && name != "URL" {
			words, value = words[:i], words[i+1:]
		}
		switch {
		case name == "+":
		case !slices.Contains(itemFields, name):
			err = fmt.Errorf("no field %q", name)
		case m.wanted[name] != "":
			m.wanted[name] += "; " + value
		default:
			m.wanted[name] = value
		}
		return words
	})
	if strings.ContainsAny(m.text, "{}") {
		err = fmt.Errorf("%q has braces that are no field", line)
	}
	return m, err
}

// RunItems tests parse on the entries in dir, one txtar file for each style,
// whose input has one entry a line, and compares the figures of the whole with
// quality.golden. Every third entry of a file is kept apart: it is there to
// measure, and nobody should look at what the parser makes of it. Their
// figures stand by themselves.
func RunItems(t *testing.T, dir string, parse func(entry string) *hearsay.Item) {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(dir, "*.txtar"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no *.txtar in %s: %v", dir, err)
	}
	slices.Sort(paths)
	q := &itemQuality{fields: map[string]count{}, styles: map[string]count{}}
	for _, path := range paths {
		style := strings.TrimSuffix(filepath.Base(path), ".txtar")
		t.Run(style, func(t *testing.T) { q.runStyle(t, path, style, parse) })
	}
	compareFigures(t, filepath.Join(dir, qualityFile), q.String())
}

func (q *itemQuality) runStyle(t *testing.T, path, style string, parse func(string) *hearsay.Item) {
	f, err := openFile(path)
	if err != nil {
		t.Fatal(err)
	}
	q.order = append(q.order, style)
	for i, line := range strings.Split(strings.TrimSpace(string(f.input())), "\n") {
		m, err := parseItem(line)
		if err != nil {
			t.Fatal(err)
		}
		got := itemValues(parse(m.text))
		apart := i%3 == 2
		for _, field := range itemFields {
			c := compareItem(m.wanted[field], got[field])
			q.add(style, field, apart, c)
			if testing.Verbose() && c.right < max(c.found, c.wanted) && !apart {
				t.Logf("%s: %s %q, want %q", m.text, field, got[field], m.wanted[field])
			}
		}
	}
}

// compareItem counts a value as found, wanted and right.
func compareItem(wanted, got string) count {
	var c count
	if wanted != "" {
		c.wanted = 1
	}
	if got != "" {
		c.found = 1
	}
	if c.wanted == 1 && sameValue(wanted, got) {
		c.right = 1
	}
	return c
}

// sameValue compares without case, white space and the forms of marks.
func sameValue(a, b string) bool { return plainValue(a) == plainValue(b) }

var valueMarks = strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'", "–", "-", "—", "-", " ", "", "\u00a0", "")

func plainValue(s string) string { return strings.ToLower(valueMarks.Replace(s)) }

// itemValues writes the fields of an item as the marks write them.
func itemValues(it *hearsay.Item) map[string]string {
	if it == nil {
		return nil
	}
	return map[string]string{
		"author": itemNames(it.Author), "editor": itemNames(it.Editor), "title": it.Title, "container": it.ContainerTitle,
		"publisher": it.Publisher, "place": it.PublisherPlace, "issued": itemDate(it.Issued), "accessed": itemDate(it.Accessed),
		"page": it.Page, "volume": it.Volume, "issue": it.Issue, "DOI": it.DOI, "ISBN": it.ISBN, "URL": it.URL,
	}
}

func itemNames(names []hearsay.ItemName) string {
	out := make([]string, len(names))
	for i, n := range names {
		switch {
		case n.Literal != "":
			out[i] = "*" + n.Literal
		case n.Given == "":
			out[i] = n.Family
		default:
			out[i] = n.Family + ", " + n.Given
		}
	}
	return strings.Join(out, "; ")
}

func itemDate(d *hearsay.ItemDate) string {
	if d == nil || len(d.DateParts) == 0 {
		return ""
	}
	return strings.ReplaceAll(strings.Trim(fmt.Sprint(d.DateParts[0]), "[]"), " ", "-")
}

// An itemQuality sums up the fields of all entries.
type itemQuality struct {
	order          []string
	fields, styles map[string]count
	seen, apart    count
}

func (q *itemQuality) add(style, field string, apart bool, c count) {
	plus := func(a count) count { return count{a.right + c.right, a.found + c.found, a.wanted + c.wanted} }
	q.fields[field], q.styles[style] = plus(q.fields[field]), plus(q.styles[style])
	if apart {
		q.apart = plus(q.apart)
	} else {
		q.seen = plus(q.seen)
	}
}

// String returns the text of quality.golden.
func (q *itemQuality) String() string {
	var out strings.Builder
	out.WriteString("# What is read of the entries, by the rules of internal/golden. Rewritten by make golden.\n\n")
	fmt.Fprintf(&out, "%-24s%10s%10s%10s%8s%8s%8s\n", "", "precision", "recall", "F1", "right", "found", "wanted")
	for _, field := range itemFields {
		fmt.Fprintf(&out, "%-24s%v\n", field, q.fields[field])
	}
	out.WriteString("\nby style\n")
	for _, style := range q.order {
		fmt.Fprintf(&out, "%-24s%v\n", style, q.styles[style])
	}
	all := count{q.seen.right + q.apart.right, q.seen.found + q.apart.found, q.seen.wanted + q.apart.wanted}
	fmt.Fprintf(&out, "\n%-24s%v\n%-24s%v\n%-24s%v\n", "looked at", q.seen, "kept apart", q.apart, "all", all)
	return out.String()
}
