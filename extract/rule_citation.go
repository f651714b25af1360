package extract

import (
	"regexp"

	"github.com/hearsay-project/hearsay"
)

// citationMark is what refers to a list of references at the end of a content:
// "[3]", "[12, p. 4]", "(Moor 2019)", "(see Moor & Roe, 2019a; Poe 2001)", "³".
var citationMark = regexp.MustCompile(`\s*(?:\[\d{1,3}(?:[,–-] ?(?:pp?\. ?)?\d{1,4})*\]` +
	`|\((?:see |cf\. )?\p{Lu}[^()\n]{1,100}[ ,](?:1[89]|20)\d\d[a-z]?(?:[,:] ?(?:pp?\. ?)?\d[\d–-]{0,8})?\)` +
	`|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3})$`)

// maxCitation is how far from its end a content is searched for marks.
const maxCitation = 160

// citations leaves out of the end of a content the marks of what it rests on.
func citations(p *page) {
	for _, f := range p.found {
		if n := len(f.Content); n > 0 {
			f.Content[n-1] = withoutCitations(p.doc.Text, f.Content[n-1])
		}
	}
}

func withoutCitations(text string, sp hearsay.Span) hearsay.Span {
	for {
		s := sp.Of(text)
		from := max(0, len(s)-maxCitation)
		at := citationMark.FindStringIndex(s[from:])
		if at == nil || from+at[0] == 0 {
			return sp
		}
		sp.End = sp.Start + from + at[0]
	}
}
