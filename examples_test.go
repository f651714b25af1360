package hearsay_test

import (
	"html"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestExamplesPage keeps docs/examples.md true: it names exactly the files
// that are there, and what it quotes and spells out stands in one of them.
func TestExamplesPage(t *testing.T) {
	page, err := os.ReadFile("docs/examples.md")
	if err != nil {
		t.Fatal(err)
	}
	paths, err := filepath.Glob("examples/*")
	if err != nil || len(paths) == 0 {
		t.Fatalf("examples: %q, %v", paths, err)
	}
	var files []string
	var texts strings.Builder
	for _, path := range paths {
		files = append(files, filepath.Base(path))
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		texts.WriteString(html.UnescapeString(string(data)))
	}
	if named := submatches(`(?m)^\| .([a-z-]+\.[a-z]+). \|`, string(page)); !slices.Equal(slices.Sorted(slices.Values(named)), files) {
		t.Errorf("the page names %q, the folder has %q", named, files)
	}
	all := plain(texts.String())
	quoted := submatches(`"([^"]+)"`, string(page))
	_, names, _ := strings.Cut(string(page), "| who | spellings |")
	names, _, _ = strings.Cut(names, "\n\n")
	spelled := strings.FieldsFunc(strings.Join(submatches(`(?m)^\| the .*\| (.*) \|$`, names), ", "), func(r rune) bool { return r == ',' })
	if len(quoted) < 10 || len(spelled) < 15 {
		t.Fatalf("found %d quotations and %d spellings on the page", len(quoted), len(spelled))
	}
	for _, words := range slices.Concat(quoted, spelled) {
		if words = plain(strings.Trim(words, ` "`)); !strings.Contains(all, words) {
			t.Errorf("%q is on the page and in no example", words)
		}
	}
}

func submatches(pattern, text string) []string {
	var out []string
	for _, found := range regexp.MustCompile(pattern).FindAllStringSubmatch(text, -1) {
		out = append(out, found[1])
	}
	return out
}

// plain makes quotation marks and white space one.
func plain(s string) string {
	s = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`).Replace(s)
	return strings.Join(strings.Fields(s), " ")
}
