package read

import (
	"strings"
	"testing"
	"time"
)

// parts returns the texts of the blocks that paragraphs finds, with the kind
// before those that are no paragraphs.
func parts(text string) []string {
	var list []string
	for _, b := range paragraphs(text) {
		s := b.Of(text)
		if b.Kind != "paragraph" {
			s = string(b.Kind) + ": " + s
		}
		list = append(list, s)
	}
	return list
}

func TestParagraphs(t *testing.T) {
	long := strings.Repeat("Some words that make a line long. ", 6) + "End."
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"blank lines", "One.\n\nTwo.\n\n\n  Three.  \n", []string{"One.", "Two.", "Three."}},
		{"blank lines with spaces", "One.\n \t\nTwo.", []string{"One.", "Two."}},
		{"CRLF", "One.\r\n\r\nTwo.\r\n", []string{"One.", "Two."}},
		{"lone CR", "One.\r\rTwo.\rThree.", []string{"One.", "Two.", "Three."}},
		{"line and paragraph separators", "One.\u2029Two.\u2028Three.", []string{"One.", "Two.", "Three."}},
		{"form feed", "One.\fTwo.\n\fThree.", []string{"One.", "Two.", "Three."}},
		{"next line", "One.\u0085Two.", []string{"One.", "Two."}},
		{"one paragraph a line", long + "\n" + long + "\nShort one.\n" + long, []string{long, long, "Short one.", long}},
		{"a line broken once", long[:150] + " and\nthen it goes on.\n" + long, []string{long[:150] + " and\nthen it goes on.", long}},
		{"separators are no blocks", "One.\n\n* * *\n\nTwo.\n-----\n", []string{"One.", "Two."}},
		{"bullets", "He named three:\n- the mayor\n- the clerk\n- himself\nThat was all.", []string{"He named three:", "list: the mayor", "list: the clerk", "list: himself", "That was all."}},
		{"a dash is no bullet", "One.\n- What?\nThree.", []string{"One.", "- What?", "Three."}},
		{"numbers", "1. First point\n2. Second point\n", []string{"list: First point", "list: Second point"}},
		{"labels stay", "[1] First\n[2] Second", []string{"[1] First", "[2] Second"}},
		{"quoted", "He wrote:\n> I was there.\n> I saw it.\nNobody else did.", []string{"He wrote:", "quotation: I was there.", "quotation: I saw it.", "Nobody else did."}},
		{"quoted twice", "> On 2 June, Ana Roe wrote:\n> > I was there.\n>\n> So was I.", []string{"On 2 June, Ana Roe wrote:", "quotation: I was there.", "quotation: So was I."}},
		{"quoted with a colon", "> I saw three:\n> A boat.", []string{"quotation: I saw three:", "quotation: A boat."}},
		{"quoted lines broken by a machine", "> The committee has decided on Monday to ask the members of the\n> Association for the keys.", []string{"quotation: The committee has decided on Monday to ask the members of the\n> Association for the keys."}},
		{"only white space", " \n\t\r\n", nil},
		{"nothing", "", nil},
		{"zero-width marks", "\u200bOne.\ufeff\n\nTwo.", []string{"One.", "Two."}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := parts(tt.text); strings.Join(got, "¶") != strings.Join(tt.want, "¶") {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

// wrap breaks s at the width, as editors do.
func wrap(s string, width int, indent string) string {
	var out strings.Builder
	column := len(indent)
	out.WriteString(indent)
	for i, w := range strings.Fields(s) {
		if i > 0 && column+1+len(w) > width {
			out.WriteString("\n")
			column = 0
		} else if i > 0 {
			out.WriteString(" ")
			column++
		}
		out.WriteString(w)
		column += len(w)
	}
	return out.String()
}

func TestHardWrapped(t *testing.T) {
	paras := []string{
		"The council said on Monday that the ferry would not run in winter, because the landing stage at Oldhaven had not been repaired and the money set aside for it was gone.",
		"\"We have asked twice for the accounts,\" said Councillor Bea Thorne. \"Twice we were told that they were with the auditor, and the auditor tells us that he never had them.\"",
		"A spokesman for the harbour company declined to comment.",
		"The line has carried mail and passengers since 1911, except for three years in which it was closed for want of coal, and it is the only way to the island that does not depend on the tide.",
	}
	for _, tt := range []struct {
		name, indent, between string
		width                 int
	}{
		{"blank lines, 72 columns", "", "\n\n", 72},
		{"blank lines, 60 columns", "", "\n\n", 60},
		{"indented first lines", "    ", "\n", 72},
		{"indented by a space", "  ", "\n", 66},
		{"blank lines and indents", "  ", "\n\n", 78},
		{"CRLF", "", "\r\n\r\n", 70},
		{"short last lines only", "", "\n", 72},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var lines []string
			for _, p := range paras {
				lines = append(lines, wrap(p, tt.width, tt.indent))
			}
			text := strings.Join(lines, tt.between)
			if strings.Contains(tt.between, "\r") {
				text = strings.ReplaceAll(strings.ReplaceAll(text, "\r", ""), "\n", "\r\n")
			}
			got := parts(text)
			for i := range got {
				got[i] = oneLine(got[i])
			}
			if strings.Join(got, "¶") != strings.Join(paras, "¶") {
				t.Errorf("got %q", got)
			}
		})
	}
}

func TestSizedInputs(t *testing.T) {
	for name, text := range map[string]string{
		"one line":        strings.Repeat("word and word ", 700_000),
		"many quotes":     strings.Repeat("“", 50_000),
		"many lines":      strings.Repeat("ab\n", 1_000_000),
		"many blanks":     strings.Repeat("\n", 5_000_000) + "x",
		"many labels":     strings.Repeat("[1] a\n", 300_000),
		"many headings":   strings.Repeat("Sources\n\n", 200_000),
		"many signatures": strings.Repeat("By: A. Name\n\n", 200_000),
		"many colons":     strings.Repeat("CITY: A word.\n\n", 200_000),
		"no white space":  strings.Repeat("x", 5_000_000),
	} {
		start := time.Now()
		doc := FromText(text, Meta{ID: "x"})
		checkDocument(t, doc, []byte(text))
		t.Logf("%s: %v, %d blocks", name, time.Since(start), len(doc.Blocks))
	}
}

func FuzzText(f *testing.F) {
	for _, seed := range []string{
		"Title\n\nBy A. Name\n\nCITY, March 14 (AP) - Text here, he said.\n\nReferences\n\n[1] A, 2001\n\nRelated posts\n\nX y z",
		"a\r\nb\rc\u2028d\u2029e\ff\u0085g", "> q\n> q\n\n- a\n- b\n\n1. a\n2. b", "(Reuters) - x y", "Source: X\n\ny", "\u00a0\u200b\ufeff", "— A. Name, Correspondent",
		"6    HEAD | MAY 2024\n\nIt \"went\".1 He left.2 A line that\n\n1 Ibid., 2022.\n2 B, 2023.\n\fHEAD   7\n\nruns on.3\n\n3 C, 2024.",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		fuzzBytes(t, Raw{Name: "in", Data: []byte(text), Format: Text})
		doc := FromText(text, Meta{})
		checkDocument(t, doc, []byte(text))
	})
}

func BenchmarkText(b *testing.B) {
	para := "“We have asked twice for the accounts,” said Councillor Bea Thorne on Monday, after the meeting. The harbour company declined to comment on that.\n\n"
	text := "Ferry stops\n\nBy Ann Poe\n\n" + strings.Repeat(para, 7000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		d := plain(text)
		d.tellApart()
	}
}

func BenchmarkShortArticle(b *testing.B) {
	text := "Ferry stops\n\nBy Ann Poe\n\n" + strings.Repeat("“We have asked twice for the accounts,” said Councillor Bea Thorne on Monday, after the meeting of the board.\n\n", 25)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		FromText(text, Meta{ID: "x"})
	}
}
