package resolve

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// A relay is what the sentence of a statement tells of the hands between its
// source and the reader.
type relay struct {
	// front are those who passed the words on before the source did, nearest
	// the reader first.
	front []hand
	// behind is from whom the source has the words; its phrase is nothing
	// when the source speaks for itself.
	behind hand
	// cited is whom the source cites where the statement is nothing but that:
	// "[The paper] [cited] [a guard]". He speaks in the statement before.
	cited hand
	// unheard is the place of the words that leave a hand untold, "was quoted"
	// or "reportedly"; empty when none do. Without a source that hand speaks.
	unheard hearsay.Span
	quoted  bool // those words are "was quoted"
	// subject is the attribution whose source is the speaker, where that of
	// this one only quotes him; -1 for none.
	subject int
}

func (rel *relay) empty() bool {
	return len(rel.front) == 0 && rel.behind.what == nothing && rel.cited.what == nothing && rel.unheard.Len() == 0 && rel.subject < 0
}

// A hand is one that the words of a sentence name.
type hand struct {
	phrase
	// outlet tells that it is one only if it turns out to be an outlet, and
	// likely that it is one unless the text knows better.
	outlet, likely bool
	fresh          bool // it is an outlet that need not have been named
	ent            *entity
}

// A finder reads one way in which a sentence tells of hands.
type finder func(st *setting, rel *relay)

// finders are in the order in which the hands are found by them, nearest the
// reader first.
func finders() []finder {
	return []finder{subjectInContent, leadIn, trailed, carried, fronted, told, toldOf, sourcesOf, addressed, published, through, quotedAs, citing, heard, unheard}
}

// findRelays reads the sentence of each statement.
func (r *resolver) findRelays() {
	r.relays = make([]relay, len(r.attrs))
	for i := range r.relays {
		r.relays[i].subject = -1
	}
	all := finders()
	r.settings(func(st *setting) {
		rel := &r.relays[st.i]
		for _, find := range all {
			find(st, rel)
		}
	})
}

// eachHand calls visit with every hand of every relay.
func (r *resolver) eachHand(visit func(h *hand)) {
	for i := range r.relays {
		rel := &r.relays[i]
		for j := range rel.front {
			visit(&rel.front[j])
		}
		for _, h := range []*hand{&rel.behind, &rel.cited} {
			if h.what != nothing {
				visit(h)
			}
		}
	}
}

// handNames returns the names of hands as those of sources, and lets those
// that are likely to be outlets be such in the text.
func (r *resolver) handNames() []name {
	var out []name
	r.eachHand(func(h *hand) {
		if h.what != isName || h.outlet && !h.likely && h.kind != hearsay.Outlet {
			return
		}
		if h.outlet {
			h.kind = hearsay.Outlet
			if at := r.nextName(h.span.Start); at < len(r.scan.names) && r.scan.names[at].span == h.span {
				r.scan.names[at].kind = hearsay.Outlet
			}
		}
		out = append(out, r.sourceName(&h.phrase))
	})
	r.scan.spreadOutlets()
	return out
}

// takeHand finds out who a hand is.
func (s *settler) takeHand(h *hand) {
	switch h.what {
	case isName:
		h.ent = s.nameAt(h.span)
	case isSeveral:
		h.ent = s.several(&h.phrase)
	case isDescription:
		h.ent = s.describedHand(h)
	}
	if h.ent != nil && (h.outlet && !h.fresh && h.ent.kind != hearsay.Outlet || s.publishes(h.ent)) {
		h.ent = nil
	}
}

// describedHand returns whom a description of a hand means: of an outlet only
// one that the text has named.
func (s *settler) describedHand(h *hand) *entity {
	if !h.outlet || h.fresh {
		return s.described(&h.phrase)
	}
	ent := s.backwards(&h.phrase, strings.ToLower(withoutDeterminer(h.name)))
	if ent != nil {
		ent.mention(h.span)
		s.seeSource(ent, h.span.Start)
	}
	return ent
}

// publishes reports whether ent is the publisher of the document, by its name
// or the part of it that the text uses.
func (r *resolver) publishes(ent *entity) bool {
	if r.doc.Publisher == "" || ent.kind != hearsay.Outlet && ent.kind != hearsay.Organization {
		return false
	}
	whole := " " + thingKey(strings.Fields(strings.ToLower(r.doc.Publisher))) + " "
	return slices.ContainsFunc(ent.spellings, func(spelling string) bool {
		part := thingKey(strings.Fields(strings.ToLower(spelling)))
		return part != "" && (strings.HasPrefix(whole, " "+part+" ") || strings.HasSuffix(whole, " "+part+" "))
	})
}

// relay gives each statement that was passed on its speaker and the hands
// before him.
func (s *settler) relay() {
	s.passers = make([][]*entity, len(s.attrs))
	untold := map[string]*entity{}
	for i := range s.relays {
		rel := &s.relays[i]
		if rel.empty() {
			continue
		}
		s.citedAfter(i)
		var hands []*entity
		for _, h := range rel.front {
			if h.ent != nil {
				hands = append(hands, h.ent)
			}
		}
		if rel.quoted && s.attrs[i].Kind == hearsay.Direct && i > 0 && s.speakers[i] != nil && s.speakers[i-1] == s.speakers[i] && len(s.passers[i-1]) > 0 {
			hands = append(hands, s.passers[i-1]...) // to whom he spoke stands in the statement before
		} else if rel.unheard.Len() > 0 {
			nobody := s.untold(untold, rel.unheard)
			if s.speakers[i] == nil {
				s.speakers[i] = nobody
			} else {
				hands = append(hands, nobody)
			}
		}
		if ent := s.passed(rel); ent != nil && ent != s.speakers[i] {
			if s.speakers[i] != nil && !s.publishes(s.speakers[i]) {
				hands = append(hands, s.speakers[i])
			}
			s.speakers[i] = ent
		}
		s.passers[i] = hands
	}
}

// citedAfter lets statement i tell who speaks in the one before it: "The paper
// wrote that they were paid. It cited a guard."
func (s *settler) citedAfter(i int) {
	ent := s.relays[i].cited.ent
	if ent == nil || i == 0 || s.speakers[i] == nil || s.speakers[i-1] != s.speakers[i] || ent == s.speakers[i] {
		return
	}
	here, _ := s.anchor(&s.attrs[i])
	before, ok := s.anchor(&s.attrs[i-1])
	if !ok || s.scan.sentenceAt(here.Start)-s.scan.sentenceAt(before.Start) > 1 {
		return
	}
	s.passers[i-1] = append(s.passers[i-1], s.speakers[i-1])
	s.speakers[i-1] = ent
}

// passed returns from whom the source of a statement has the words; nil when
// they are its own.
func (s *settler) passed(rel *relay) *entity {
	if rel.subject >= 0 {
		return s.speakers[rel.subject]
	}
	return rel.behind.ent
}

// untold returns the hand that the text neither names nor describes, but for
// the words at sp; the same words stand for the same one.
func (s *settler) untold(known map[string]*entity, sp hearsay.Span) *entity {
	words := textOf(s.doc.Text, sp)
	ent := known[strings.ToLower(words)]
	if ent == nil {
		ent = &entity{kind: hearsay.Other, unnamed: hearsay.Unspecified, full: words}
		known[strings.ToLower(words)] = ent
		s.others = append(s.others, ent)
	}
	ent.mention(sp)
	return ent
}

// chain writes speakers and chains. A chain has the hands of the attributions
// around one, outermost first, then its own; one hand twice in a row counts
// once, and who has passed the words on already does not do so again.
func (r *resolver) chain() {
	const deepest = 64
	byID := make(map[string]int, len(r.attrs))
	for i := range r.attrs {
		byID[r.attrs[i].ID] = i
	}
	for i := range r.attrs {
		attr := &r.attrs[i]
		attr.Speaker, attr.Chain = "", nil
		if r.speakers[i] == nil || r.speakers[i].id == "" {
			continue
		}
		var around []int
		for at, steps := i, 0; steps < deepest; steps++ {
			around = append(around, at)
			up, ok := byID[r.attrs[at].Parent]
			if !ok || r.attrs[at].Parent == "" || up == i {
				break
			}
			at = up
		}
		var hands []string
		for _, at := range slices.Backward(around) {
			hands = r.appendHands(hands, at)
		}
		attr.Speaker, attr.Chain = hands[len(hands)-1], hands
	}
}

// appendHands appends those whose hands statement i came through, and its
// speaker.
func (r *resolver) appendHands(hands []string, i int) []string {
	for _, ent := range r.passers[i] {
		if ent.id != "" && !slices.Contains(hands, ent.id) && ent != r.speakers[i] {
			hands = append(hands, ent.id)
		}
	}
	if ent := r.speakers[i]; ent != nil && ent.id != "" && (len(hands) == 0 || hands[len(hands)-1] != ent.id) {
		hands = append(hands, ent.id)
	}
	return hands
}

// outletAt reads a noun phrase at the word i that may be one of an outlet, and
// returns it with the index after it: "the weekly Lantern", "Limelight
// magazine", "the paper".
func (st *setting) outletAt(i int) (hand, int, bool) {
	const longest = 6
	lo := i
	for ; i < len(st.ws) && i < lo+longest; i++ {
		w := st.ws[i]
		if n, end := st.nameStarting(i); n != nil {
			return st.namedOutlet(n, lo, i, end)
		}
		if next, _ := st.nameStarting(i + 1); next == nil && st.outletNoun(i) {
			h := hand{phrase: st.parse(lo, i+1), outlet: true}
			h.fresh = i > lo && ofState(st.lower(i-1))
			return h, i + 1, h.what == isDescription && (h.definite || h.fresh) && !ownOutlet(st.lower(lo))
		}
		if class := lexicon.ClassOf(w.lower); class != lexicon.Open && class != lexicon.Determiner && w.lower != "both" || w.capital && class == lexicon.Open {
			break
		}
	}
	return hand{}, lo, false
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
