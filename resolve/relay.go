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
	return []finder{subjectInContent, leadIn, trailed, credited, carried, fronted, told, toldOf, sourcesOf, addressed, published, through, quotedAs, citing, heard, unheard}
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
	s.citedSpeaks(h)
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
	ent := s.passedBefore(h)
	if ent == nil {
		ent = s.backwards(&h.phrase, strings.ToLower(withoutDeterminer(h.name)))
	}
	if ent != nil {
		ent.mention(h.span)
		s.seeSource(ent, h.span.Start)
	}
	return ent
}

// passedBefore returns the outlet that the last statement came through, where
// a general noun can take it up: "… told the Courier. “…,” she told the paper."
func (s *settler) passedBefore(h *hand) *entity {
	if s.spokenBy >= len(s.relays) || s.scan.sentenceAt(h.span.Start)-s.spokeIn > 1 || !strings.EqualFold(h.name, "the "+h.head) {
		return nil
	}
	for _, before := range s.relays[s.spokenBy].front {
		if before.ent != nil && before.ent.kind == hearsay.Outlet && before.span.End < h.span.Start && suitsOutlet(h.head, before.ent) {
			return before.ent
		}
	}
	return nil
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
		if frame := s.frameBefore(i); rel.quoted && frame != nil {
			hands = append(hands, frame...)
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
	for i := range s.attrs {
		if ent := s.retells(i); ent != nil {
			s.passers[i] = []*entity{ent}
		} else if ent := s.readOut(i); ent != nil {
			s.passers[i] = []*entity{ent}
		} else if j := s.followed(i); j >= 0 {
			s.speakers[i], s.passers[i] = s.speakers[j], s.passers[j]
		}
	}
}

// readOut returns who reads to others what somebody has written: "Ann Roe read out a
// letter from a pupil, who wrote that …".
func (s *settler) readOut(i int) *entity {
	attr, p := &s.attrs[i], &s.phrases[i]
	if i == 0 || attr.Parent != "" || p.what != isPronoun || p.form != relative || len(s.passers[i]) > 0 || s.speakers[i] == nil {
		return nil
	}
	outer := &s.attrs[i-1]
	if outer.Parent != "" || len(outer.Cue) != 1 || len(outer.Content) != 1 || s.speakers[i-1] == nil || s.speakers[i-1] == s.speakers[i] ||
		outer.Content[0].End > p.span.Start || strings.Trim(s.doc.Text[outer.Content[0].End:p.span.Start], ", ") != "" {
		return nil
	}
	switch first, _, _ := strings.Cut(strings.ToLower(outer.Cue[0].Of(s.doc.Text)), " "); first {
	case "read", "reads", "quoted", "quotes", "cited", "cites", "produced", "showed":
		return s.speakers[i-1]
	}
	return nil
}

// retells returns who tells what somebody had told him, where he is the speaker of the
// statement before: "A driver described three cars. A nurse had told him that …".
func (s *settler) retells(i int) *entity {
	attr := &s.attrs[i]
	if i == 0 || attr.Parent != "" || len(attr.Cue) != 1 || len(attr.Content) == 0 || len(s.passers[i]) > 0 || s.speakers[i] == nil || attr.Kind == hearsay.Direct {
		return nil
	}
	cue := strings.Fields(strings.ToLower(attr.Cue[0].Of(s.doc.Text)))
	if cue[0] != "had" || attr.Content[0].Start < attr.Cue[0].End {
		return nil
	}
	object := strings.ToLower(strings.TrimSpace(s.doc.Text[attr.Cue[0].End:attr.Content[0].Start]))
	before := i - 1
	for before > 0 && s.attrs[before].Parent != "" {
		before--
	}
	ent := s.speakers[before]
	if ent == nil || ent == s.speakers[i] || ent.virtual || len(s.attrs[before].Content) == 0 ||
		s.scan.sentenceAt(attr.Cue[0].Start)-s.scan.sentenceAt(s.attrs[before].Content[0].Start) > 1 {
		return nil
	}
	switch {
	case object == "him" && ent.gender != lexicon.Female, object == "her" && ent.gender != lexicon.Male:
		if ent.plural || ent.kind != hearsay.Person {
			return nil
		}
	case object == "them" && ent.plural:
	default:
		return nil
	}
	return ent
}

// frameBefore returns the hands through which one of the last statements of the
// speaker of statement i came, a quotation: to whom he spoke stands there.
func (s *settler) frameBefore(i int) []*entity {
	const near = 3
	if s.attrs[i].Kind != hearsay.Direct || s.speakers[i] == nil {
		return nil
	}
	for j := i - 1; j >= max(0, i-near); j-- {
		same := s.speakers[j] == s.speakers[i] || s.speakers[j] != nil && s.speakers[j].plural && strings.HasSuffix(strings.ToLower(s.speakers[i].full), "one of them")
		if same && len(s.passers[j]) > 0 {
			return s.passers[j]
		}
	}
	return nil
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

// nobodyTold is what a hand is called that the text does not tell.
const nobodyTold = "somebody"

// untold returns the hand that the text neither names nor describes, but for
// the words at sp; the same words stand for the same one.
func (s *settler) untold(known map[string]*entity, sp hearsay.Span) *entity {
	words := textOf(s.doc.Text, sp)
	ent := known[strings.ToLower(words)]
	if ent == nil {
		ent = &entity{kind: hearsay.Other, unnamed: hearsay.Unspecified, full: nobodyTold}
		known[strings.ToLower(words)] = ent
		s.others = append(s.others, ent)
	}
	ent.mention(sp)
	return ent
}

// citedSpeaks lets whoever has been quoted be the one that the next "he" goes
// on with: "…, as the Courier quoted a guard. “…,” he said."
func (s *settler) citedSpeaks(h *hand) {
	if h.ent == nil || h.outlet || h.ent.kind != hearsay.Person || h.what != isDescription {
		return
	}
	for i := s.spokenBy; i <= s.spokenBy && i < len(s.relays); i++ {
		if &s.relays[i].behind == h && s.speaker == s.speakers[i] {
			s.speaker, s.spokeIn = h.ent, s.scan.sentenceAt(h.span.Start)
		}
	}
}
