package golden

import "testing"

// Texts returns the plain texts of the corpus in dir, for measuring speed on
// what looks like real pages.
func Texts(tb testing.TB, dir string) []string {
	tb.Helper()
	docs, err := load(dir)
	if err != nil {
		tb.Fatal(err)
	}
	var out []string
	for _, doc := range docs {
		if doc.format() == ".txt" {
			out = append(out, string(doc.input()))
		}
	}
	return out
}
