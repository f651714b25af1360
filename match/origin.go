package match

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/names"
)

// citeEachOther finds which carriers say that they have the statement from
// another one.
func citeEachOther(cs []*carrier, o *outlets) {
	links := map[string]int{}
	for i := range o.of {
		if at := pageOf(cs[i].Document.URI); at != "" {
			if _, taken := links[at]; !taken {
				links[at] = i
			}
		}
	}
	for i, k := range cs {
		k.citeBy(i, cs, o, links)
		for h := range k.chain {
			hop := &k.chain[h]
			if o.publishes(hop, i) {
				continue
			}
			for p := range o.of {
				if p != i && o.publishes(hop, p) {
					k.cite(p, ByChain)
				}
			}
		}
	}
}

// cite notes evidence, unless there is stronger one.
func (k *carrier) cite(other int, by Evidence) {
	rank := map[Evidence]int{ByLink: 1, ByCitation: 2, ByChain: 3, ByCopy: 4, ByWords: 5}
	if old, ok := k.cites[other]; !ok || rank[by] < rank[old] {
		k.cites[other] = by
	}
}

// citeBy follows the citations of a carrier that its statement rests on, or
// that stand in the same block of the text.
func (k *carrier) citeBy(self int, cs []*carrier, o *outlets, links map[string]int) {
	block, _ := k.Document.BlockAt(k.Attribution.Content[0].Start)
	for i := range k.a.Citations {
		cit := &k.a.Citations[i]
		if !k.restsOn(cit, block) {
			continue
		}
		if other, ok := links[pageOf(cit.URL)]; ok && cit.URL != "" && other != self {
			k.cite(other, ByLink)
			continue
		}
		if cit.Item == nil {
			continue
		}
		title := lowered(cit.Item.Title)
		for p := range o.of {
			if p != self && o.cites(cit.Item, title, cs, p) {
				k.cite(p, ByCitation)
			}
		}
	}
}

func (k *carrier) restsOn(cit *hearsay.Citation, block hearsay.Block) bool {
	for _, id := range cit.Supports {
		if id == k.Attribution.ID {
			return true
		}
	}
	for _, id := range k.Attribution.Citations {
		if id == cit.ID {
			return true
		}
	}
	if len(cit.Supports) > 0 {
		return false
	}
	for _, mark := range append([]hearsay.Span{cit.Span}, cit.Marks...) {
		if block.Contains(mark) && mark.Len() > 0 {
			return true
		}
	}
	return false
}

// onDay reports whether the year, month and day of a citation are those of a
// date of publication.
func onDay(parts []int, published string) bool {
	return len(parts) >= 3 && fmt.Sprintf("%04d-%02d-%02d", parts[0], parts[1], parts[2]) == day(published)
}

// pageOf returns an address without what does not tell pages apart.
func pageOf(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Host), "www.") + strings.TrimSuffix(u.Path, "/") + "?" + u.RawQuery
}

// findOrigin returns the carrier that the others are likely to go back to, and
// notes it in the echo; -1 when nothing speaks for any.
func findOrigin(cs []*carrier, out *Echo) int {
	origin := -1
	for i, k := range cs {
		if k.own() {
			origin, out.Why = i, Primary
			break
		}
	}
	if origin < 0 && cs[0].Document.Published != "" {
		origin, out.Why = 0, Earliest
	}
	if out.Why != Primary {
		if root := citedRoot(cs, max(origin, 0)); root >= 0 && (root != origin || origin < 0) {
			origin, out.Why = root, Cited
		}
	}
	if origin >= 0 {
		out.Origin = cs[origin].ID
	}
	return origin
}

// own reports whether a carrier's document is that of the speaker: published
// by it, or written by the one who speaks.
func (k *carrier) own() bool {
	if k.id.author {
		return true
	}
	if k.id.name == "" || k.id.kind != hearsay.Organization || len(k.chain) > 1 {
		return false
	}
	publisher := names.Parse(k.Document.Publisher, names.Organization)
	return slices.ContainsFunc(k.id.names, func(n names.Name) bool { return isOutlet(&n, &publisher) })
}

// citedRoot follows what carriers cite from the given one to one that cites no
// other; where that one itself cites nothing and has no date, the carrier that
// most others cite counts. It returns -1 when citations lead nowhere or in a
// circle.
func citedRoot(cs []*carrier, from int) int {
	if len(cs[from].cites) == 0 {
		if cs[from].Document.Published != "" {
			return -1
		}
		from = mostCited(cs)
		if from < 0 {
			return -1
		}
	}
	seen := map[int]bool{}
	for len(cs[from].cites) > 0 {
		if seen[from] {
			return -1
		}
		seen[from] = true
		from = cs[from].cited()
	}
	return from
}

// cited returns the carrier that k cites on the best evidence, the earliest of
// several.
func (k *carrier) cited() int {
	for _, by := range [...]Evidence{ByLink, ByCitation, ByChain} {
		best := -1
		for other, evidence := range k.cites {
			if evidence == by && (best < 0 || other < best) {
				best = other
			}
		}
		if best >= 0 {
			return best
		}
	}
	return -1
}

// mostCited returns the carrier that most others cite; -1 when none is.
func mostCited(cs []*carrier) int {
	n := make([]int, len(cs))
	best := -1
	for _, k := range cs {
		for other := range k.cites {
			n[other]++
		}
	}
	for i := range n {
		if n[i] > 0 && (best < 0 || n[i] > n[best]) {
			best = i
		}
	}
	return best
}
