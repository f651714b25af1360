package extract_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

func TestExtract(t *testing.T) {
	x := newExtractor(t)
	for _, test := range []struct {
		name, in string
		want     []string
	}{
		{"direct", `“We will rebuild the bridge,” said Mayor Odile Farrow.`,
			[]string{"direct | Mayor Odile Farrow | “We will rebuild the bridge,”"}},
		{"indirect", `The ministry said that the bridge would be closed until May.`,
			[]string{"indirect | The ministry | that the bridge would be closed until May"}},
		{"according to", `The bridge was unsafe, according to two engineers.`,
			[]string{"indirect | two engineers | The bridge was unsafe"}},
		{"mixed", `Farrow said the bridge was “a disgrace to the whole valley” and had to go.`,
			[]string{"mixed | Farrow | the bridge was “a disgrace to the whole valley” and had to go"}},
		{"interrupted", `“We will rebuild the bridge,” Farrow said. “It will take us two years.”`,
			[]string{"direct | Farrow | “We will rebuild the bridge,” || “It will take us two years.”"}},
		{
			"parenthetical", `The council will close the bridge in May, the mayor said, in a blow to the valley.`,
			[]string{"indirect | the mayor | The council will close the bridge in May"},
		},
		{
			"whole clause", `Reports say Valley Trust, which owns a tenth of the ferry company, may ask for a vote on the bridge.`,
			[]string{"indirect | Reports | Valley Trust, which owns a tenth of the ferry company, may ask for a vote on the bridge"},
		},
		{
			"clause with as", `The bridge was never safe, as the Lantern reported on Monday.`,
			[]string{"indirect | the Lantern | The bridge was never safe"},
		},
		{
			"clause with as and a name", `She lost patience with the ferry company, a den of liars as her lawyer called it.`,
			[]string{"indirect | her lawyer | a den of liars"},
		},
		{
			"over several paragraphs", `“The bridge was built by my grandfather,” Farrow said. “It has to go.
			“Nobody is going to miss it when it is gone.
			“And we will not wait for the ministry.”
			The council meets on Monday.`,
			[]string{"direct | Farrow | “The bridge was built by my grandfather,” || “It has to go. || " +
				"“Nobody is going to miss it when it is gone. || “And we will not wait for the ministry.”"},
		},
		{
			"taken up after a quotation in the quotation", `“I signed it,” he says. “The foreman said, ‘You can read it later.’ I thought that he was joking.
			“After a month nobody laughed any more.”`,
			[]string{"direct | he | “I signed it,” || “The foreman said, ‘You can read it later.’ I thought that he was joking. || " +
				"“After a month nobody laughed any more.”"},
		},
		{
			"source behind its cue, described", `“She wanted four metres of chain,” says Per Malloy, whose family has had the shop since 1951. “Who asks for a receipt?”`,
			[]string{"direct | Per Malloy, whose family has had the shop since 1951 | “She wanted four metres of chain,” || “Who asks for a receipt?”"},
		},
		{
			"in the next paragraph", `As the engineer Ulla Brandt writes in her report:
			“The piers have been losing a centimetre a year since they were built.”`,
			[]string{"direct | the engineer Ulla Brandt | " +
				"“The piers have been losing a centimetre a year since they were built.”"},
		},
		{
			"without a source", `The letter lay on every seat.
			“You have been told for years that this bridge is safe, and it never was.”`,
			[]string{"direct |  | “You have been told for years that this bridge is safe, and it never was.”"},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			doc := document(test.in)
			attrs, _ := x.Extract(doc)
			var got []string
			for i := range attrs {
				if attrs[i].Parent == "" {
					got = append(got, show(doc, &attrs[i]))
				}
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("got\n  %s\nwant\n  %s", strings.Join(got, "\n  "), strings.Join(test.want, "\n  "))
			}
		})
	}
}

func TestExtractNested(t *testing.T) {
	doc := document(`Farrow said on Monday that the ministry had told her that the bridge would stay open.`)
	attrs, _ := newExtractor(t).Extract(doc)
	if len(attrs) != 2 || attrs[0].Parent != "" || attrs[1].Parent != attrs[0].ID {
		t.Fatalf("want one statement inside another, got %+v", attrs)
	}
	if got := show(doc, &attrs[1]); !strings.Contains(got, "the ministry | ") {
		t.Errorf("inner statement: %s", got)
	}
}

func TestExtractLeavesOut(t *testing.T) {
	x := newExtractor(t)
	for _, test := range []struct {
		in, words string
		reason    hearsay.Reason
	}{
		{`Her novel “The Drowned Valley” sold out in a week.`, "“The Drowned Valley”", hearsay.TitleOfWork},
		{`Ed “Piers” Malloy built three bridges in the valley.`, "“Piers”", hearsay.Nickname},
		{`The word “weir” comes from an old one for a dam.`, "“weir”", hearsay.WordAsWord},
		{`The “experts” came in a black car and left before noon.`, "“experts”", hearsay.ScareQuotes},
		{`Some carried placards with the motto “Bridge first” along the bank.`, "“Bridge first”", hearsay.Slogan},
		{`The river is “ long and the bridge is old.`, "", hearsay.UnclosedQuote},
	} {
		doc := document(test.in)
		attrs, left := x.Extract(doc)
		ok := slices.ContainsFunc(left, func(l hearsay.LeftOut) bool {
			return l.Reason == test.reason && (test.words == "" || l.Of(doc.Text) == test.words)
		})
		if !ok {
			t.Errorf("%s\nleft out %v, statements %v", test.in, left, attrs)
		}
	}
}

func TestExtractForeign(t *testing.T) {
	doc := document("Die Brücke bleibt zu.\n„Wir haben lange genug gewartet, jetzt ist Schluss“, sagte sie.")
	doc.Language = "de"
	attrs, left := newExtractor(t).Extract(doc)
	if len(attrs) != 1 || show(doc, &attrs[0]) != "direct |  | „Wir haben lange genug gewartet, jetzt ist Schluss“" {
		t.Errorf("statements %+v", attrs)
	}
	if len(left) != 1 || left[0].Reason != hearsay.ForeignText {
		t.Errorf("left out %+v", left)
	}
}

// checkInvariants checks what has to hold for every document.
func checkInvariants(t *testing.T, doc *hearsay.Document) {
	t.Helper()
	x := newExtractor(t)
	attrs, left := x.Extract(doc)
	a := &hearsay.Analysis{Document: doc, Attributions: attrs, LeftOut: left}
	if err := a.Validate(); err != nil {
		t.Fatalf("%q: %v", doc.Text, err)
	}
	again, leftAgain := x.Extract(doc)
	if !reflect.DeepEqual(attrs, again) || !reflect.DeepEqual(left, leftAgain) {
		t.Fatalf("%q: two runs differ", doc.Text)
	}
	const neutral = "The river is long."
	moved := behind(doc, neutral)
	if later, leftLater := x.Extract(moved); !reflect.DeepEqual(shift(attrs, len(neutral)+2), later) || len(leftLater) != len(left) {
		t.Fatalf("%q: a paragraph before it changes the result\n%+v\n%+v", doc.Text, attrs, later)
	}
}

// behind returns doc behind another paragraph.
func behind(doc *hearsay.Document, paragraph string) *hearsay.Document {
	by := len(paragraph) + 2
	out := &hearsay.Document{ID: doc.ID, Text: paragraph + "\n\n" + doc.Text}
	out.Blocks = []hearsay.Block{{Kind: hearsay.Paragraph, Span: hearsay.Span{End: len(paragraph)}}}
	for _, b := range doc.Blocks {
		out.Blocks = append(out.Blocks, hearsay.Block{Kind: b.Kind, Span: hearsay.Span{Start: b.Start + by, End: b.End + by}})
	}
	return out
}

func shift(attrs []hearsay.Attribution, by int) []hearsay.Attribution {
	move := func(spans []hearsay.Span) []hearsay.Span {
		var out []hearsay.Span
		for _, sp := range spans {
			out = append(out, hearsay.Span{Start: sp.Start + by, End: sp.End + by})
		}
		return out
	}
	out := slices.Clone(attrs)
	for i := range out {
		out[i].Content, out[i].Cue, out[i].Source = move(out[i].Content), move(out[i].Cue), move(out[i].Source)
	}
	return out
}

func FuzzExtract(f *testing.F) {
	for _, seed := range []string{
		"“We go,” said Ana Roe. “Now.”\nNobody said no.",
		"> A block of quotation.\nAs he said:\n\"And \"more\" of it.\n\"Still more",
		"He said she said they said it said that he told her 'no'.",
		"# Ana Roe: 'We go'\n``Well,'' he said, „so“ »ist« «ça»",
		"according to according to said said that that “ ” ’ ‘",
		"Q: Why?\nA: I know.\nMORE\nQ: And you?\n– We go, said Ana, who “went”. – So.\n– No one asks.",
		"“We go.” – Ana Roe, mayor\n> We go.\n> — Ana Roe\n# Mayor: we go\nAna Roe: “We”\n“We go, said Per.\n“You,” Per said.",
		"“A” – and – “B,” X said, pointing, “c.” He sat. “D.” X said it was but warned that “I think” so.",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		checkInvariants(t, document(strings.ToValidUTF8(s, "\uFFFD")))
	})
}

func TestExtractHostile(t *testing.T) {
	for name, s := range map[string]string{
		"empty":               "",
		"opening marks":       strings.Repeat("“", 50_000),
		"straight marks":      strings.Repeat(`"`, 50_000),
		"single marks":        strings.Repeat("'a ", 50_000),
		"one long line":       strings.Repeat("He said that it was so and ", 3_000),
		"long line of quotes": strings.Repeat(`"We go," he said, `, 2_000),
		"open paragraphs":     strings.Repeat("“We go and he said\n", 2_000),
		"colons":              strings.Repeat("He said:\n“We go now.”\n", 1_000),
		"no spaces":           strings.Repeat("a", 1_000_000),
	} {
		t.Run(name, func(t *testing.T) { checkInvariants(t, document(s)) })
	}
}
