package read

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/hearsay-project/hearsay"
)

func TestFrontMatter(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       Meta
		rest       string
	}{
		{"YAML", "---\ntitle: A: b\nauthor: Ann Poe\ndate: 2020-01-02\npublisher: 'The ''Tern'''\n---\nText", Meta{Title: "A: b", Authors: []string{"Ann Poe"}, Published: "2020-01-02", Publisher: "The 'Tern'"}, "Text"},
		{"lists", "---\nauthors:\n  - Ann Poe\n  - name: Jan Roe\n    mail: x@y.example\ntags:\n  - Not Me\n---\nText", Meta{Authors: []string{"Ann Poe", "Jan Roe"}}, "Text"},
		{"flow list", "---\nauthors: [\"Ann Poe\", 'Jan Roe']\n---\n", Meta{Authors: []string{"Ann Poe", "Jan Roe"}}, ""},
		{"nested author", "---\nauthor:\n  name: Ann Poe\n  url: https://a.example\ntitle: \"T\" # comment\n---\n", Meta{Title: "T", Authors: []string{"Ann Poe"}}, ""},
		{"TOML", "+++\ntitle = \"T\"\ndate = 2020-01-02T03:04:05Z\nauthors = [\"Ann Poe\"]\n[params]\nauthor = \"Jan Roe\"\n+++\nText", Meta{Title: "T", Published: "2020-01-02T03:04:05Z", Authors: []string{"Ann Poe", "Jan Roe"}}, "Text"},
		{"CRLF and dots", "---\r\ntitle: T\r\n...\r\nText", Meta{Title: "T"}, "Text"},
		{"a rule is none", "---\ntitle: T\n\nText", Meta{}, "---\ntitle: T\n\nText"},
		{"none", "Text\n---\ntitle: T\n---\n", Meta{}, "Text\n---\ntitle: T\n---\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, at := frontMatter(tt.text)
			if !reflect.DeepEqual(got, tt.want) || tt.text[at:] != tt.rest {
				t.Errorf("got %+v, rest %q", got, tt.text[at:])
			}
		})
	}
}

func TestMarkdownBlocks(t *testing.T) {
	text := "# Boat & quay\n\nA *b*old `code` [link](https://x.example \"t\"), \\*star\\* &amp; <https://y.example>.\nSecond line.\n\n" +
		"> Quoted one.\n>\n> - quoted item\n\n1. one\n   more\n2. two\n   - inner\n\n```go\ncode()\n```\n\n![alt text](a.png)\n\n" +
		"| a | b |\n|---|---|\n| c | d |\n\n<div><p>In HTML &eacute;</p></div>\n\nSee[^n] it.\n\n[^n]: The note.\n"
	doc, err := Bytes(Raw{Name: "a.md", Data: []byte(text)})
	if err != nil {
		t.Fatal(err)
	}
	checkDocument(t, doc, []byte(text))
	var got []string
	for _, b := range doc.Blocks {
		got = append(got, string(b.Kind)+": "+b.Of(doc.Text))
	}
	want := []string{
		"title: Boat & quay", "paragraph: A bold code link, *star* & https://y.example. Second line.", "quotation: Quoted one.", "quotation: quoted item",
		"list: one more", "list: two", "list: inner", "caption: alt text", "list: a | b", "list: c | d", "paragraph: In HTML é", "paragraph: See[1] it.", "references: [1] The note.",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if doc.Title != "Boat & quay" {
		t.Errorf("title %q", doc.Title)
	}
	for word, in := range map[string]string{"star": "star", "&": "&", "link, *star*": `link](https://x.example "t"), \*star\*`, "In HTML é": "In HTML &eacute;", "[1]": "[^n]"} {
		i := strings.Index(doc.Text, word)
		if sp, ok := doc.Source.Input(hearsay.Span{Start: i, End: i + len(word)}); !ok || sp.Of(text) != in {
			t.Errorf("%q leads to %q", word, sp.Of(text))
		}
	}
}

func TestMarkdownSizes(t *testing.T) {
	for name, text := range map[string]string{
		"quotations": strings.Repeat(">", 200_000) + " said", "lists": strings.Repeat("- ", 100_000) + "said", "brackets": strings.Repeat("[a](", 100_000) + "said",
		"stars": strings.Repeat("*a_ ", 100_000) + "said", "wide table": strings.Repeat("|a", 20_000) + "\n" + strings.Repeat("|-", 20_000) + "\n" + strings.Repeat("|b\n", 2000) + "\n\nsaid",
		"long table": strings.Repeat("|a", 100) + "\n" + strings.Repeat("|-", 100) + "\n" + strings.Repeat("|b\n", 500_000) + "\n\nsaid",
		"one line":   strings.Repeat("he said so, ", 500_000), "backticks": strings.Repeat("a`b``c", 50_000) + " said", "steps": steps(1500) + "\n\nsaid",
		"paragraphs": strings.Repeat("He *said* so [here](x).\n\n", 50_000), "definitions": strings.Repeat("[a]: b\n", 50_000) + "\nsaid", "notes": strings.Repeat("[^a]", 70) + "\n\n" + strings.Repeat("[^a]: said\n\n", 10_000),
		"front matter": "---\n" + strings.Repeat("a: b\n", 500_000) + "---\n\nsaid",
	} {
		start := time.Now()
		doc, err := Bytes(Raw{Name: name, Data: []byte(text), Format: Markdown})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		checkDocument(t, doc, []byte(text))
		if !strings.Contains(doc.Text, "said") {
			t.Errorf("%s: no text", name)
		}
		t.Logf("%s: %v", name, time.Since(start))
	}
}

// steps is a list in a list in a list.
func steps(n int) string {
	var out strings.Builder
	for i := range n {
		out.WriteString(strings.Repeat("  ", i) + "- a\n")
	}
	return out.String()
}

func FuzzMarkdown(f *testing.F) {
	for _, seed := range []string{
		"---\ntitle: a\n---\n# b\n\nBy A. Name\n\nc *d* [e](f)\n", "> a\n> - b\n\n1. c\n", "![a](b \"c\")", "[^1] x\n\n[^1]: y\n", "| a |\n|-|\n| b |\n", "<div>a &amp; b</div>\n\nc\\*d &lt; e",
		"a  \nb<br>c", "term\n: def", "\xef\xbb\xbf# a", "+++\na = \"b\"\n+++\nc", "~~a~~ `b`", "# References\n\n- a 2001\n- b 2002",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		fuzzBytes(t, Raw{Name: "in", Data: data, Format: Markdown})
	})
}

func BenchmarkMarkdown(b *testing.B) {
	text := []byte("# Boat\n\n" + strings.Repeat("The *harbour master* said on Monday that [the boat](https://x.example) would stay, and that nobody had asked him.\n\n> Nobody asked.\n\n", 100))
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := Bytes(Raw{Name: "p", Data: text, Format: Markdown}); err != nil {
			b.Fatal(err)
		}
	}
}
