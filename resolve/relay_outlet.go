package resolve

import (
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// outletAt reads a noun phrase at the word i that may be one of an outlet, and
// returns it with the index after it: "the weekly Lantern", "Limelight
// magazine", "the paper".
func (st *setting) outletAt(i int) (hand, int, bool) {
	const longest = 6
	lo := i
	for ; i < len(st.ws) && i < lo+longest; i++ {
		w := st.ws[i]
		if n, end := st.nameStarting(i); n != nil {
			if possessive(st.ws, end) && st.outletBehind(end+1) {
				i = end // "Orrin's | state agency TAP"
				continue
			}
			return st.namedOutlet(n, lo, i, end)
		}
		if next, _ := st.nameStarting(i + 1); next == nil && st.outletNoun(i) {
			h := hand{phrase: st.parse(lo, i+1), outlet: true}
			h.fresh = i > lo && (ofState(st.lower(i-1)) || lexicon.Affiliation(st.lower(i-1)))
			return h, i + 1, h.what == isDescription && (h.definite || h.fresh) && !ownOutlet(st.lower(lo))
		}
		if class := lexicon.ClassOf(w.lower); class != lexicon.Open && class != lexicon.Determiner && w.lower != "both" || w.capital && class == lexicon.Open && !lexicon.Affiliation(w.lower) {
			break
		}
	}
	return hand{}, lo, false
}

// outletBehind reports whether a noun for an outlet stands among the few words
// from i on.
func (st *setting) outletBehind(i int) bool {
	const farthest = 4
	for n := i; n < min(len(st.ws), i+farthest); n++ {
		if st.outletNoun(n) {
			return true
		}
	}
	return false
}

// outletNoun reports whether the word i is a noun for an outlet, or for what
// may pass for one in the sentence: "the agency".
func (st *setting) outletNoun(i int) bool {
	w := st.ws[i]
	kind, noun := lexicon.OrganizationNoun(w.lower)
	return !w.capital && noun == w.lower && (kind == hearsay.Outlet || w.lower == "agency") || w.lower == "radio" || w.lower == "media"
}

// ofState reports whether an outlet need not have been named: "state
// television".
func ofState(w string) bool {
	return w == "state" || w == "national" || w == "local" || w == "public" || w == "state-run" || w == "government"
}

// ownOutlet reports whether a determiner makes an outlet that of the document.
func ownOutlet(w string) bool { return w == "this" || w == "our" || w == "my" }

// namedOutlet makes a hand of the name n at ws[i:end], with the words from lo
// before it.
func (st *setting) namedOutlet(n *name, lo, i, end int) (hand, int, bool) {
	if n.titled || possessive(st.ws, end) {
		return hand{}, end, false
	}
	h := hand{phrase: phrase{what: isName, span: n.span, words: n.words, kind: n.kind}, outlet: true}
	h.likely = n.kind == hearsay.Outlet || likelyOutlet(n, st.ws[lo:i], st.ws[i:end])
	next := end + 1
	if st.lower(next) == "the" {
		next++
	}
	if other, to := st.nameStarting(next); st.lower(end) == "and" && other != nil && other.kind == hearsay.Outlet && n.kind == hearsay.Outlet {
		sp := st.span(i, to)
		h.phrase = phrase{what: isSeveral, span: sp, name: textOf(st.doc.Text, sp), kind: hearsay.Group, plural: true}
		h.outlet = false
		return h, to, true
	}
	return h, end, true
}

// likelyOutlet reports whether a name that somebody told something to is
// rather one of an outlet than of a person or a body: an acronym, a name with
// an article, one that does not look like a person's.
func likelyOutlet(n *name, before, ws []word) bool {
	whole := strings.Join(n.words, " ")
	if lexicon.KnownOrganization(whole) || lexicon.Place(whole) || lexicon.Affiliation(n.words[0]) {
		return false
	}
	article := len(before) > 0 && before[0].lower == "the"
	switch n.kind {
	case hearsay.Place, hearsay.DocumentOrStudy:
		return false
	case hearsay.Organization:
		return len(ws) == 1 && ws[0].upper && len(n.words[0]) <= 5 && !article && n.same < 0
	}
	if _, given := lexicon.GivenName(n.words[0]); given {
		return false
	}
	return article && len(before) == 1 || n.odds < maybeOutlet
}

// maybeOutlet are the odds that a name is a person's below which it is taken
// for one of an outlet, where somebody told something to it.
const maybeOutlet = -1.0
