package gold

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

// folderOf writes files into a new folder.
func folderOf(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

const ferryText = "“Né,” said Ana, “we wait.” Ola Brint denied it and, he wrote, left."

func TestFolderOfBrat(t *testing.T) {
	dir := folderOf(t, map[string]string{
		"b/ferry.txt": ferryText,
		"b/ferry.ann": "T1\tSource-span 11 14\tAna\n" +
			"T2\tCue-span 6 10\tsaid\n" +
			"T3\tContent-span 0 5;16 26\t“Né,” “we wait.”\n" +
			"R1\tattribution Arg1:T2 Arg2:T1\n" +
			"R2\tattribution Arg1:T2 Arg2:T3\n" +
			"T4\tSOURCE 27 36\tOla Brint\nT5\tCUE 37 43\tdenied\nT6\tCONTENT 44 46\tit\n" +
			"E1\tCUE:T5 Source:T4 Content:T6\n" +
			"T7\tCUE 55 60\twrote\nE2\tCUE:T7 Source:T4\n" +
			"A1\tNegated T5\n#1\tAnnotatorNotes T5\tsure?\nT9\tPlace 0 1\tx\n",
		"a/empty.txt": "Nothing.",
		"a/empty.ann": "",
	})
	var got []string
	for art, err := range Files([]string{dir}) {
		if err != nil {
			t.Fatal(err)
		}
		join := func(spans []hearsay.Span) string {
			var out []string
			for _, sp := range spans {
				out = append(out, sp.Of(art.Text))
			}
			return strings.Join(out, " … ")
		}
		got = append(got, art.ID)
		for _, a := range art.Attributions {
			got = append(got, join(a.Source)+" | "+join(a.Cue)+" | "+join(a.Content))
		}
	}
	want := "a/empty\nb/ferry\nAna | said | “Né,” … “we wait.”\nOla Brint | denied | it\nOla Brint | wrote | "
	if s := strings.Join(got, "\n"); s != want {
		t.Errorf("got\n%s\nwant\n%s", s, want)
	}
}

func TestFolderOfBratRejects(t *testing.T) {
	for ann, want := range map[string]string{
		"T1\tSource 0 99\tx":                   "x.ann:1: not an annotated article: T1: place 0:99",
		"\nT1\tCue one two\tx":                 "x.ann:2",
		"T1\tCue":                              "T1 has no place",
		"T1":                                   "T1 has no place",
		"T1\tCue 0 1\ta\nT1\tSource 2 3\tb":    "twice",
		"T1\tContent 0 1;5 4\tx\nR1\tz\nE1\t:": "place 5:4",
	} {
		dir := folderOf(t, map[string]string{"x.txt": "Some text.", "x.ann": ann})
		for _, err := range Files([]string{dir}) {
			if err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("%q: error %v, want %q", ann, err, want)
			}
		}
	}
	for _, err := range Files([]string{folderOf(t, map[string]string{"x.ann": ""})}) {
		if hearsay.CodeOf(err) != hearsay.CodeNotFound || !strings.Contains(err.Error(), "x.txt") {
			t.Errorf("no text: %v", err)
		}
	}
	for _, err := range Files([]string{t.TempDir()}) {
		if hearsay.CodeOf(err) != hearsay.CodeNotFound || !strings.Contains(err.Error(), ".ann") {
			t.Errorf("empty folder: %v", err)
		}
	}
}
