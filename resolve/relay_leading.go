package resolve

import (
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/text"
)

// leadIn reads "as OUTLET quoted the participants:" before the paragraph that
// a statement stands in. It holds as far as the paragraph goes on with
// quotations.
func leadIn(st *setting, rel *relay) {
	sp, ok := st.leadingSentence()
	if !ok {
		return
	}
	ws := appendWords(nil, st.doc.Text, text.WordsAround(nil, st.doc, sp))
	st.steps += len(ws)
	for i := range ws {
		at := st.nextName(ws[i].Start)
		if at == len(st.scan.names) || st.scan.names[at].span.Start != ws[i].Start {
			continue
		}
		n := &st.scan.names[at]
		rest := ws[i:]
		for len(rest) > 0 && rest[0].Start < n.span.End {
			rest = rest[1:]
		}
		named := phrase{what: isName, span: n.span, words: n.words, kind: n.kind}
		switch {
		case len(rest) == 0:
		case n.kind == hearsay.Outlet && (rest[0].lower == "quoted" || rest[0].lower == "quotes" || rest[0].lower == "cited"):
			rel.pass(hand{phrase: named, outlet: true, likely: true})
			return
		case rest[0].lower == ":" && saidBy(ws[:i]) && st.phrases[st.i].kind == hearsay.Outlet:
			rel.behind = hand{phrase: named}
		}
	}
}

// saidBy reports whether ws, which a name follows, has "as reported by".
func saidBy(ws []word) bool {
	const farthest = 12
	for i := len(ws) - 1; i > 0 && i > len(ws)-farthest; i-- {
		if ws[i].lower == "by" {
			return participle(ws[i-1].lower) || ws[i-1].lower == "said" || ws[i-1].lower == "put" || ws[i-1].lower == "told"
		}
	}
	return false
}

// start returns the offset at which the statement starts.
func (st *setting) start() int {
	anchor, _ := st.anchor(st.attr)
	start := anchor.Start
	for _, spans := range [][]hearsay.Span{st.attr.Content, st.attr.Source} {
		if len(spans) > 0 && st.valid(spans[0]) {
			start = min(start, spans[0].Start)
		}
	}
	return start
}

// leadingSentence returns the last sentence before the paragraph of a
// statement, if it ends in a colon.
func (st *setting) leadingSentence() (hearsay.Span, bool) {
	src := st.doc.Text
	start := st.start()
	from := strings.LastIndexByte(src[max(0, start-maxSetting):start], '\n')
	if from < 0 {
		return hearsay.Span{}, false
	}
	from += max(0, start-maxSetting)
	before := strings.TrimRight(src[max(0, from-maxSetting):from], " \t\r\n")
	if !strings.HasSuffix(before, ":") {
		return hearsay.Span{}, false
	}
	end := max(0, from-maxSetting) + len(before)
	i := st.scan.sentenceAt(end - 1)
	if i >= len(st.scan.starts) || end-st.scan.starts[i] > maxSetting || st.scan.starts[i] >= end {
		return hearsay.Span{}, false
	}
	return hearsay.Span{Start: st.scan.starts[i], End: end}, true
}
