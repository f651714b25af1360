package resolve

import (
	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// naming decides whether an organisation or a document is named by the proper
// name that its description carries: "the Vale campaign", "a Gallup poll".
func (nr *namer) naming(p *phrase, ws, left []word, names []found) {
	switch p.kind {
	case hearsay.Organization, hearsay.Outlet:
		for _, f := range names {
			if f.hi == len(left)-1 || f.hi == len(left)-2 && possessive(left, f.hi) {
				p.unnamed, p.definite = "", true
				p.name = textOf(nr.src, spanOf(left[f.lo:f.hi])) + " " + left[len(left)-1].Of(nr.src)
				p.span = spanOf(left[f.lo:])
			}
		}
		if first := withoutArticle(left); p.unnamed != "" && stateBody(p.head) && len(first) > 1 && ofNation(first[0]) {
			p.unnamed, p.definite = "", true
			p.name, p.span = textOf(nr.src, spanOf(first)), spanOf(first)
		}
	case hearsay.DocumentOrStudy:
		for _, f := range names {
			if f.hi <= len(left) || publishes(ws, f) {
				if p.unnamed = ""; f.hi <= len(left) {
					p.name = textOf(nr.src, spanOf(left))
				}
				p.name = withoutDeterminer(p.name)
				return
			}
		}
	}
}

// stateBody reports whether a nation has one organisation of this kind, so
// that "China's foreign ministry" is as good as a name.
func stateBody(noun string) bool {
	switch noun {
	case "army", "bank", "cabinet", "embassy", "government", "legislature", "ministry", "navy", "parliament", "presidency", "senate":
		return true
	}
	return false
}

func ofNation(w word) bool {
	return w.capital && (lexicon.Place(w.lower) || lexicon.Affiliation(w.lower))
}

// publishes reports whether the name f follows a document as its publisher.
func publishes(ws []word, f found) bool {
	for i := f.lo - 1; i > 0 && i >= f.lo-4; i-- {
		switch ws[i].lower {
		case "by", "from", "in", "of":
			return true
		}
	}
	return false
}
