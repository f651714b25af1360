package extract

import (
	"github.com/hearsay-project/hearsay/internal/lexicon"
	"github.com/hearsay-project/hearsay/internal/text"
)

// bearer returns where the name and description in words [from, to) end: before
// a comma and words that tell of the medium, the occasion or the subject, as
// "by letter", "quoted with permission" and "on the harbour".
func (c *clause) bearer(from, to int) int {
	for i := from + 1; i+1 < to; i++ {
		if c.dateAt(i) {
			if c.word(i-1) == "," {
				return i - 1
			}
			return i
		}
		if w := c.word(i); w != "," && w != "(" {
			continue
		}
		switch w := c.lower(i + 1); {
		case bearerTails[w], c.parts[i+1] == "VBG" || c.parts[i+1] == "VBN" && reports(w):
			return i
		}
	}
	return to
}

// dateAt reports whether a date starts at word i: "March 4", "4 March".
func (c *clause) dateAt(i int) bool {
	a, b := c.para.Toks[i], c.para.Toks[i+1]
	return b.Class == text.Number && capital(c.word(i)) && lexicon.Common(c.fold(i)) ||
		a.Class == text.Number && capital(c.word(i+1)) && lexicon.Common(c.fold(i+1))
}

// bearerTails start what follows a name and belongs to its words and not to it.
var bearerTails = wordSet(`on by via in at after before during about when while quoted speaking writing talking asked told`)
