package read

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

// tree writes files below a new folder and makes it the current one.
func tree(t *testing.T, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, content := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// outcomes reads all inputs and says for each what came of it: "name = text",
// or "name: code: message".
func outcomes(t *testing.T, args []string, opts Options) []string {
	t.Helper()
	var out []string
	for in, err := range Inputs(t.Context(), args, opts) {
		var doc *hearsay.Document
		if err == nil {
			doc, err = in.Document(t.Context())
		}
		if err == nil {
			out = append(out, in.Name+" = "+strings.TrimSpace(doc.Text))
			continue
		}
		e, ok := errors.AsType[*hearsay.Error](err)
		if !ok {
			t.Fatalf("%v is no *hearsay.Error", err)
		}
		if in != nil && e.Input != in.Name {
			t.Errorf("error about %q for the input %q", e.Input, in.Name)
		}
		out = append(out, fmt.Sprintf("%s: %s: %s", e.Input, e.Code, e.Message))
	}
	return out
}

// expect compares outcomes; a wanted line that ends in … is a beginning.
func expect(t *testing.T, got, want []string) {
	t.Helper()
	same := slices.EqualFunc(got, want, func(got, want string) bool {
		if beginning, ok := strings.CutSuffix(want, "…"); ok {
			return strings.HasPrefix(got, beginning)
		}
		return got == want
	})
	if !same {
		t.Errorf("got\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
}

func TestInputsOfFiles(t *testing.T) {
	tree(t, map[string]string{
		"b.txt": "bee", "a.md": "ay", "empty.txt": "", "large.txt": strings.Repeat("x", 101), "odd.dat": "odd",
		"[odd].txt": "brackets", "none/picture.png": "x", "list.jsonl": `{"id":7,"text":"one"}` + "\n" + `{"text":"two"}`,
	})
	tests := []struct {
		name string
		args []string
		want []string
	}{
		{"in the order of the arguments", []string{"b.txt", "a.md"}, []string{"b.txt = bee", "a.md = ay"}},
		{"twice is twice", []string{"b.txt", "b.txt"}, []string{"b.txt = bee", "b.txt = bee"}},
		{"any ending", []string{"odd.dat"}, []string{"odd.dat = odd"}},
		{"a name that looks like a pattern", []string{"[odd].txt"}, []string{"[odd].txt = brackets"}},
		{"goes on after an error", []string{"missing.txt", "b.txt"}, []string{"missing.txt: not found: no such file", "b.txt = bee"}},
		{"below a file", []string{"b.txt/c.txt"}, []string{"b.txt/c.txt: not found: no such file"}},
		{"no name", []string{""}, []string{": not found: no such file"}},
		{"empty", []string{"empty.txt"}, []string{"empty.txt: empty: …"}},
		{"too large", []string{"large.txt"}, []string{"large.txt: too large: it is larger than 100 bytes, the limit for one input"}},
		{"lines", []string{"list.jsonl"}, []string{"list.jsonl:1 = one", "list.jsonl:2 = two"}},
		{"folder with nothing to read", []string{"none"}, []string{"none: empty: no file in it can be read; a folder's files are read when their names end in .txt, .text…"}},
		{"another scheme", []string{"ftp://example.org/a"}, []string{"ftp://example.org/a: not found: not an address…"}},
		{"no address", []string{"http://"}, []string{"http://: usage: this is not a valid address"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			expect(t, outcomes(t, tt.args, Options{MaxBytes: 100}), tt.want)
		})
	}
}

func TestInputsURI(t *testing.T) {
	tree(t, map[string]string{"sub/a.txt": "ay", "list.jsonl": `{"text":"one","uri":"https://quay.example/1"}`})
	want := map[string]string{"sub/a.txt": "sub/a.txt", "list.jsonl:1": "https://quay.example/1", "standard input": ""}
	for in, err := range Inputs(t.Context(), []string{"sub", "list.jsonl", "-"}, Options{Stdin: strings.NewReader("text")}) {
		if err != nil {
			t.Fatal(err)
		}
		doc, err := in.Document(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if doc.URI != filepath.FromSlash(want[filepath.ToSlash(in.Name)]) && doc.URI != want[in.Name] {
			t.Errorf("%s has the URI %q", in.Name, doc.URI)
		}
	}
}

func TestInputsFromStandardInput(t *testing.T) {
	records := `{"id":"1","text":"one"}` + "\n" + `{"id":"2","text":"two"}` + "\n"
	tests := []struct {
		name  string
		args  []string
		stdin string
		opts  Options
		want  []string
	}{
		{"without arguments", nil, "words", Options{}, []string{"standard input = words"}},
		{"with a dash", []string{"-"}, "words", Options{}, []string{"standard input = words"}},
		{"twice", []string{"-", "-"}, "words", Options{}, []string{"standard input = words", "standard input: usage: it can be read only once…"}},
		{"empty", nil, "", Options{}, []string{"standard input: empty: …"}},
		{"too large", nil, strings.Repeat("w ", 60), Options{}, []string{"standard input: too large: …"}},
		{"lines, recognised", nil, records, Options{}, []string{"standard input:1 = one", "standard input:2 = two"}},
		{"lines after blank ones", nil, "\n \n" + records, Options{}, []string{"standard input:3 = one", "standard input:4 = two"}},
		{"lines after a mark", nil, "\uFEFF" + records, Options{}, []string{"standard input:1 = one", "standard input:2 = two"}},
		{"one line without an end", nil, `{"text":"one"}`, Options{}, []string{"standard input:1 = one"}},
		{"a brace is not enough", nil, "{sic} he said", Options{}, []string{"standard input = {sic} he said"}},
		{"an object without text", nil, `{"words":"x"}`, Options{}, []string{`standard input = {"words":"x"}`}},
		{"lines, but said to be text", nil, `{"text":"one"}`, Options{Format: Text}, []string{`standard input = {"text":"one"}`}},
		{"text, but said to be lines", nil, "words", Options{Format: JSONL}, []string{"standard input:1: format: not JSON at byte 1: …"}},
		{"no lines", nil, "\n\n", Options{Format: JSONL}, []string{"standard input: empty: there is no record in it"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.opts.Stdin, tt.opts.MaxBytes = strings.NewReader(tt.stdin), 100
			expect(t, outcomes(t, tt.args, tt.opts), tt.want)
		})
	}
}

// TestInputsAreLazy reads two lines of a stream that never ends.
func TestInputsAreLazy(t *testing.T) {
	pr, pw := io.Pipe()
	go func() {
		for {
			if _, err := io.WriteString(pw, `{"text":"again"}`+"\n"); err != nil {
				return
			}
		}
	}()
	defer release(pr)
	n := 0
	for in, err := range Inputs(t.Context(), nil, Options{Stdin: pr}) {
		if err != nil {
			t.Fatal(err)
		}
		if n++; n == 2 {
			if in.Name != "standard input:2" {
				t.Errorf("name %q", in.Name)
			}
			break
		}
	}
}

// TestInputsCanceled cancels while standard input says nothing.
func TestInputsCanceled(t *testing.T) {
	for _, format := range []Format{Auto, Text, JSONL} {
		t.Run("format "+string(format), func(t *testing.T) {
			pr, pw := io.Pipe()
			defer release(pw)
			ctx, cancel := context.WithCancel(t.Context())
			go func() {
				_, _ = io.WriteString(pw, " ") // is read, then nothing comes
				cancel()
			}()
			n := 0
			for in, err := range Inputs(ctx, []string{"-", "missing"}, Options{Stdin: pr, Format: format}) {
				n++
				if err == nil {
					_, err = in.Document(ctx)
				}
				if !errors.Is(err, context.Canceled) {
					t.Errorf("error %v", err)
				}
			}
			if n == 0 {
				t.Error("the sequence ended without a word")
			}
		})
	}
}

func TestDocumentCanceled(t *testing.T) {
	tree(t, map[string]string{"a.txt": "ay"})
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for in, err := range Inputs(t.Context(), []string{"a.txt"}, Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		if _, err := in.Document(ctx); !errors.Is(err, context.Canceled) {
			t.Errorf("error %v", err)
		}
	}
}

func TestTotal(t *testing.T) {
	lines := `{"text":"one"}` + "\n\n" + `{"text":"two"}` + "\n"
	tree(t, map[string]string{"in/a.txt": "four", "in/deep/b.md": "sixsix", "in/c.png": "not read", "list.jsonl": lines})
	tests := []struct {
		args  []string
		bytes int64
		known bool
	}{
		{nil, 0, false},
		{[]string{"-"}, 0, false},
		{[]string{"in", "https://example.org"}, 0, false},
		{[]string{"in/a.txt"}, 4, true},
		{[]string{"in"}, 10, true},
		{[]string{"in/**/*.md", "missing"}, 6, true},
		{[]string{"list.jsonl", "in/a.txt"}, int64(len(lines)) + 4, true},
	}
	for _, tt := range tests {
		bytes, known := Total(tt.args)
		if bytes != tt.bytes || known != tt.known {
			t.Errorf("Total(%q) = %d, %v, want %d, %v", tt.args, bytes, known, tt.bytes, tt.known)
		}
		if !known {
			continue
		}
		var sum int64
		for in, err := range Inputs(t.Context(), tt.args, Options{}) {
			if err == nil {
				sum += in.Size()
			}
		}
		if sum != bytes {
			t.Errorf("the sizes of the inputs of %q sum up to %d, not %d", tt.args, sum, bytes)
		}
	}
}
