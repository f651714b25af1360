package read

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

var harbour = map[string]string{
	"top.txt":               "top",
	"docs/b.txt":            "b",
	"docs/B.MD":             "B",
	"docs/a/z.html":         "<p>z</p>",
	"docs/a/deep/x.txt":     "x",
	"docs/a.txt":            "a",
	"docs/list.ndjson":      `{"text":"one"}`,
	"docs/photo.png":        "no text",
	"docs/.hidden.txt":      "hidden",
	"docs/.git/config.txt":  "hidden too",
	"docs/notes.log":        "log",
	"docs/a/deep/notes.log": "deep log",
}

func TestFolders(t *testing.T) {
	tests := []struct {
		name   string
		args   []string
		format Format
		want   string
	}{
		{"by name, with those below", []string{"docs"}, Auto, "docs/B.MD docs/a/deep/x.txt docs/a/z.html docs/a.txt docs/b.txt docs/list.ndjson"},
		{"a slash at the end", []string{"docs/a/"}, Auto, "docs/a/deep/x.txt docs/a/z.html"},
		{"hidden, but named", []string{"docs/.git"}, Auto, "docs/.git/config.txt"},
		{"as lines only lines are taken", []string{"docs"}, JSONL, "docs/list.ndjson"},
		{"stars do not cross folders", []string{"docs/*.txt"}, Auto, "docs/a.txt docs/b.txt"},
		{"a named ending is read", []string{"docs/*.log"}, Auto, "docs/notes.log"},
		{"one character", []string{"docs/?.txt"}, Auto, "docs/a.txt docs/b.txt"},
		{"a class", []string{"docs/[b-z].txt"}, Auto, "docs/b.txt"},
		{"any folders", []string{"**/*.txt"}, Auto, "docs/a/deep/x.txt docs/a.txt docs/b.txt top.txt"},
		{"any folders in between", []string{"docs/**/deep/*.txt"}, Auto, "docs/a/deep/x.txt"},
		{"any folders twice give no file twice", []string{"**/a/**/*.*l*"}, Auto, "docs/a/deep/notes.log docs/a/z.html"},
		{"all below", []string{"docs/**"}, Auto, "docs/B.MD docs/a/deep/x.txt docs/a/z.html docs/a.txt docs/b.txt docs/list.ndjson"},
		{"a matched folder is a folder", []string{"d*"}, Auto, "docs/B.MD docs/a/deep/x.txt docs/a/z.html docs/a.txt docs/b.txt docs/list.ndjson"},
		{"hidden, by pattern", []string{"docs/.h*.txt"}, Auto, "docs/.hidden.txt"},
		{"the folder itself is a pattern", []string{"d*s/a/*.html"}, Auto, "docs/a/z.html"},
		{"from here", []string{"./*.txt"}, Auto, "top.txt"},
	}
	tree(t, harbour)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, arg := range tt.args {
				for place, err := range places(t.Context(), arg, tt.format) {
					if err != nil {
						t.Fatal(err)
					}
					got = append(got, filepath.ToSlash(place.path))
				}
			}
			if got := strings.Join(got, " "); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestAbsolutePattern(t *testing.T) {
	tree(t, harbour)
	dir, err := filepath.Abs("docs")
	if err != nil {
		t.Fatal(err)
	}
	expect(t, outcomes(t, []string{filepath.Join(dir, "a*.txt")}, Options{}), []string{filepath.Join(dir, "a.txt") + " = a"})
}

func TestPatternErrors(t *testing.T) {
	tree(t, harbour)
	expect(t, outcomes(t, []string{"docs/*.pdf", "no/*.txt", "[a.txt", "docs/[", "docs/**/*.nothing"}, Options{}), []string{
		"docs/*.pdf: not found: no file matches this pattern",
		"no/*.txt: not found: no file matches this pattern",
		"[a.txt: not found: no such file, and not a pattern: a [ is not closed",
		"docs/[: not found: no such file, and not a pattern: a [ is not closed",
		"docs/**/*.nothing: not found: no file matches this pattern",
	})
}

func TestLinks(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("links need privileges")
	}
	tree(t, map[string]string{"in/a.txt": "ay", "in/sub/b.txt": "bee", "other/c.txt": "sea"})
	for link, to := range map[string]string{
		"in/sub/up": "..", "in/round": "round", "in/away": "../other", "in/file.txt": "a.txt", "in/broken.txt": "nowhere",
	} {
		if err := os.Symlink(to, link); err != nil {
			t.Fatal(err)
		}
	}
	want := []string{"in/a.txt = ay", "in/broken.txt: not found: no such file", "in/file.txt = ay", "in/sub/b.txt = bee"}
	expect(t, outcomes(t, []string{"in"}, Options{}), want)
	expect(t, outcomes(t, []string{"in/**"}, Options{}), want)
	expect(t, outcomes(t, []string{"in/away", "in/aw*/*.txt"}, Options{}), []string{"in/away/c.txt = sea", "in/away/c.txt = sea"})
	expect(t, outcomes(t, []string{"in/*/*/*/b.txt"}, Options{}), []string{"in/sub/up/sub/b.txt = bee"})
}

func TestPermissions(t *testing.T) {
	if runtime.GOOS == "windows" || os.Getuid() == 0 {
		t.Skip("everything may be read")
	}
	tree(t, map[string]string{"in/a.txt": "ay", "in/b/b.txt": "bee", "in/c.txt": "sea"})
	for _, name := range []string{"in/a.txt", "in/b"} {
		if err := os.Chmod(name, 0); err != nil {
			t.Fatal(err)
		}
	}
	defer func() { _ = os.Chmod("in/b", 0o755) }()
	expect(t, outcomes(t, []string{"in"}, Options{}), []string{
		"in/a.txt: forbidden: no permission to read it", "in/b: forbidden: no permission to read it", "in/c.txt = sea",
	})
}
