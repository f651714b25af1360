package text

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

func quoted(s string) string {
	toks := Words(nil, s, hearsay.Span{End: len(s)})
	var out []string
	for _, q := range Quotes(nil, s, toks) {
		end, open := len(s), "~"
		if q.Closed {
			end, open = toks[q.Close].End, ""
		}
		out = append(out, fmt.Sprintf("%d%s%s", q.Depth, open, s[toks[q.Open].Start:end]))
	}
	return strings.Join(out, " | ")
}

func TestQuotes(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{`He said, "We go," and "we stay."`, `0"We go," | 0"we stay."`},
		{`“We go,” she said. “Now.”`, `0“We go,” | 0“Now.”`},
		{`‘We don’t go,’ she said. ‘It’s the workers’ day.’`, `0‘We don’t go,’ | 0‘It’s the workers’ day.’`},
		{`'We don't go,' she said of the workers' day.`, `0'We don't go,'`},
		{`the workers' union and the '90s rock 'n' roll`, ``},
		{`“He said ‘no’ to me,” she said`, `0“He said ‘no’ to me,” | 1‘no’`},
		{`„Wir gehen“, sagte sie. »Jetzt«, «oui» « non »`, `0„Wir gehen“ | 0»Jetzt« | 0«oui» | 0« non »`},
		{"``We go,'' she said.", "0``We go,''"},
		{`“We go and never close`, `0~“We go and never close`},
		{`“We go,” he said. “She said ‘no’ and left.`, `0“We go,” | 0~“She said ‘no’ and left. | 1‘no’`},
		{`He is 6'2" tall, she said`, ``},
		{`("No," he said.)`, `0"No,"`},
		{`「はい」と言った`, `0「はい」`},
		{`He said "'Never,' she told me."`, `0"'Never,' she told me." | 1'Never,'`},
		{`”Vi går”, sade hon.`, `0”Vi går”`},
		{`'Bring the saw an' the rope, they're rottin' out i' th' shed,' he said.`, `0'Bring the saw an' the rope, they're rottin' out i' th' shed,'`},
		{`'Our boats' hulls, an' our sons' boats' hulls,' said one. 'They 'aven't a plank between 'em all!'`,
			`0'Our boats' hulls, an' our sons' boats' hulls,' | 0'They 'aven't a plank between 'em all!'`},
		{`'We sold it,' he said. ''Twas time.' The sailors' union said 'yes'.`, `0'We sold it,' | 0''Twas time.' | 0'yes'`},
		{`He called it ''a good boat'' and sold it to ''Twelve Bells''.`, `0''a good boat'' | 0''Twelve Bells''`},
		{`the ''big'' one 'at last'`, `0''big'' | 0'at last'`},
		{`It was an 'end in' the matter, or the 'ruin' of it, he said.`, `0'end in' | 0'ruin'`},
		{`'Twas cold. 'We go,' she said.`, `0'We go,'`},
		{`One of them said 'these are no keys' and left; the guards' hut was empty.`, `0'these are no keys'`},
		{`He came in an' out, an' 'e said no`, ``},
		{`"One. "Two," he said.`, `0~"One. "Two," he said. | 0"Two,"`},
	} {
		if got := quoted(test.in); got != test.want {
			t.Errorf("Quotes(%s)\n got %s\nwant %s", test.in, got, test.want)
		}
	}
}

func TestQuotesManyMarks(t *testing.T) {
	for _, mark := range []string{`"`, "“", "'", "‘a ", "«", "” ", `"x `} {
		s := strings.Repeat(mark, 50_000)
		toks := Words(nil, s, hearsay.Span{End: len(s)})
		for _, q := range Quotes(nil, s, toks) {
			if q.Depth >= maxDepth+1 || q.Close <= q.Open {
				t.Fatalf("%q: quotation %+v", mark, q)
			}
		}
	}
}
