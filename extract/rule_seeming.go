package extract

import (
	"strings"
)

// dropSeeming removes what lays words on nobody: how something looks to the
// author, "It seems that the lamps were sold", "It turned out that", and what somebody is at, "The
// board spent years trying to sell them".
func dropSeeming(p *page) {
	p.drop(func(f *finding) bool {
		if len(f.Cue) != 1 || len(f.Source) != 1 || len(f.Content) == 0 || f.setOff {
			return false
		}
		cue := strings.Fields(strings.ToLower(f.Cue[0].Of(p.doc.Text)))
		if len(cue) == 0 {
			return false
		}
		last := cue[len(cue)-1]
		switch {
		case seeming[last], len(cue) > 1 && last == "out" && turning[cue[len(cue)-2]]:
			return strings.EqualFold(f.Source[0].Of(p.doc.Text), "it") && strings.HasPrefix(f.Content[0].Of(p.doc.Text), "that ")
		case attempting[last]:
			return strings.HasPrefix(strings.ToLower(f.Content[0].Of(p.doc.Text)), "to ")
		}
		return false
	})
}

var (
	seeming    = wordSet(`seem seems seemed appear appears appeared`)
	turning    = wordSet(`turn turns turned`)
	attempting = wordSet(`attempting trying struggling striving`)
)
