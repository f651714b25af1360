package extract

import (
	"strings"

	"github.com/hearsay-project/hearsay"
)

// pastRelative ends what is said in a relative clause where that ends, and the sentence
// goes on with the verb of what the clause describes: "The bridge, which officials said
// was old, | was painted twice".
func (c *clause) pastRelative(f *finding) {
	last := len(f.Content) - 1
	if last < 1 || f.Content[0].Start < c.para.Toks[0].Start || !relativeWords[strings.ToLower(f.Content[0].Of(c.p.doc.Text))] {
		return
	}
	who, sp := c.at(f.Content[0].Start), f.Content[last]
	if who < 2 || c.word(who-1) != "," || sp.End > lastEnd(c.para) || sp.Start < f.Cue[0].End {
		return
	}
	finite := false
	for i := c.at(sp.Start); i+1 < len(c.para.Toks) && c.para.Toks[i].End < sp.End; i++ {
		if finite && c.word(i) == "," && c.finite(i+1) && c.parts[i+1] != "VBN" {
			f.Content[last] = hearsay.Span{Start: sp.Start, End: c.para.Toks[i-1].End}
			return
		}
		finite = finite || c.finite(i)
	}
}
