package text

import (
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

func split(s string) []string {
	var out []string
	for _, tok := range Words(nil, s, hearsay.Span{End: len(s)}) {
		out = append(out, tok.Of(s))
	}
	return out
}

func TestWords(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"He didn't say so.", "He|did|n't|say|so|."},
		{"It’s Roe’s, they’ll say", "It|’s|Roe|’s|,|they|’ll|say"},
		{"Mr. Roe of the U.S. Senate", "Mr.|Roe|of|the|U.S.|Senate"},
		{"At 3 p.m. on Sept. 5, $1,250.50", "At|3|p.m.|on|Sept.|5|,|$|1,250.50"},
		{"O’Hara's state-run co-op", "O’Hara|'s|state-run|co-op"},
		{"“No,” she said -- twice...", "“|No|,|”|she|said|--|twice|..."},
		{"``Well'' 'twas", "``|Well|''|'|twas"},
		{"see https://example.org/a?b=c. Next", "see|https://example.org/a?b=c|.|Next"},
		{"J. K. Roe and I.", "J.|K.|Roe|and|I|."},
		{"@roe said #no", "@roe|said|#no"},
		{"can't won’t DON'T", "ca|n't|wo|n’t|DO|N'T"},
		{"John T. Stone lay in t' shed. An T-shirt.", "John|T.|Stone|lay|in|t|'|shed|.|An|T-shirt|."},
		{"the workers' union, James'", "the|workers|'|union|,|James|'"},
		{"naïve Ünal\u00a0café", "naïve|Ünal|café"},
		{"A\u200bB\u00adC", "A|B|C"},
	} {
		if got := strings.Join(split(test.in), "|"); got != test.want {
			t.Errorf("Words(%q)\n got %s\nwant %s", test.in, got, test.want)
		}
	}
}

func TestSentences(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"He left. She stayed.", "He left .|She stayed ."},
		{"Mr. Roe of the U.S. Senate spoke. No one heard.", "Mr. Roe of the U.S. Senate spoke .|No one heard ."},
		{"It is in the U.S. The rest is not.", "It is in the U.S.|The rest is not ."},
		{"“Go!” he said. “Now.” They went.", "“ Go ! ” he said .|“ Now . ”|They went ."},
		{"At 3 p.m. he left", "At 3 p.m. he left"},
		{"It came at 3 p.m. “We slept,” he said.", "It came at 3 p.m.|“ We slept , ” he said ."},
		{"It sank (Moor 2010, p. 4). No. 4 was red. In 2010 he left", "It sank ( Moor 2010 , p . 4 ) .|No . 4 was red .|In 2010 he left"},
		{"Really? (Yes.) Fine", "Really ?|( Yes . )|Fine"},
	} {
		toks := Words(nil, test.in, hearsay.Span{End: len(test.in)})
		var got []string
		from := 0
		for _, end := range Sentences(nil, test.in, toks) {
			var words []string
			for _, tok := range toks[from:end] {
				words = append(words, tok.Of(test.in))
			}
			got = append(got, strings.Join(words, " "))
			from = end
		}
		if s := strings.Join(got, "|"); s != test.want {
			t.Errorf("Sentences(%q)\n got %s\nwant %s", test.in, s, test.want)
		}
	}
}
