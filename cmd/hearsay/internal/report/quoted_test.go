package report

import "testing"

func TestClosed(t *testing.T) {
	for words, want := range map[string]string{
		"It leaks":          "“It leaks”",
		"“It leaks,”":       "“It leaks,”",
		`"It leaks`:         `"It leaks"`,
		`that "it leaks"`:   `that "it leaks"`,
		"whether “it leaks": "whether “it leaks”",
		"that it leaks":     "“that it leaks”",
	} {
		if got := closed(words); got != want {
			t.Errorf("%s is shown as %s, want %s", words, got, want)
		}
	}
}
