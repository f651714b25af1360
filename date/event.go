package date

import (
	"slices"
	"sort"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
	"github.com/hearsay-project/hearsay/internal/spans"
)

// maxElliptic is how many sentences "did so" can reach back.
const maxElliptic = 2

// happenings reads the events of a sentence: its listings, and for every other
// date what stands around it.
func (f *finder) happenings() {
	f.st.near = f.last.at > 0 && f.res.at-f.last.at <= maxElliptic
	for _, ev := range f.st.events() {
		f.listings(ev)
	}
	for k, id := range f.st.dates {
		if d := &f.dates[id]; !d.used && !d.period {
			if sp, ok := f.st.around(k); ok {
				f.out = append(f.out, happening{kind: hearsay.OtherEvent, date: id, statement: []hearsay.Span{sp}, actor: -1, subject: -1})
			}
		}
	}
}

// listings adds a listing, one for each of the authorities that its phrase
// joins; "respectively" gives each its own date.
func (f *finder) listings(ev listingEvent) {
	actors := f.st.parts(ev.actor)
	if len(actors) > 1 && !f.cast.apart(&f.st, actors) {
		actors = []phrase{ev.actor}
	}
	first := f.st.indexOf(ev.date)
	each := len(actors) > 1 && first+len(actors) <= len(f.st.dates) && f.st.respectively()
	for i, actor := range actors {
		ev.actor = actor
		if each {
			ev.date = f.st.dates[first+i]
		}
		f.listing(ev)
	}
}

func (st *statement) respectively() bool {
	for i := range st.ts {
		if st.lower(i) == "respectively" {
			return true
		}
	}
	return false
}

// listing adds one listing, unless it says the same as one before it.
func (f *finder) listing(ev listingEvent) {
	h := happening{kind: ev.kind, date: ev.date, actor: f.cast.who(&f.st, ev.actor, true)}
	if ev.copied {
		h.kind, h.subject = f.last.kind, f.last.subject
	} else {
		h.subject = f.cast.who(&f.st, ev.subject, false)
	}
	if h.subject == h.actor {
		h.subject = -1
	}
	if h.subject < 0 && (f.st.near || f.last.at == f.res.at) {
		h.subject = f.cast.subject
	}
	h.statement = f.st.statementOf(ev)
	f.cast.took(h.actor, h.subject)
	f.last = listed{h.kind, h.subject, f.res.at}
	f.dates[h.date].used = true
	for i := len(f.out) - 1; i >= 0 && f.out[i].date == h.date; i-- {
		if old := &f.out[i]; old.kind == h.kind && (old.actor == h.actor || old.actor < 0 || h.actor < 0) {
			old.actor = max(old.actor, h.actor)
			return
		}
	}
	f.out = append(f.out, h)
}

// statementOf returns the words that tell of a listing.
func (st *statement) statementOf(ev listingEvent) []hearsay.Span {
	verb := st.ts[ev.at].Span
	parts := []hearsay.Span{verb}
	for _, p := range []phrase{ev.actor, ev.subject} {
		if !p.none() {
			parts = append(parts, st.span(p.lo, p.hi))
		}
	}
	k := st.indexOf(ev.date)
	parts = append(parts, st.span(st.los[k], st.his[k]))
	whole := spans.Union(parts)
	const gap = 90 // bytes between two parts of one clause
	out := whole[:1]
	for _, sp := range whole[1:] {
		if last := &out[len(out)-1]; sp.Start-last.End <= gap {
			last.End = sp.End
		} else {
			out = append(out, sp)
		}
	}
	return slices.Clone(out)
}

// around returns the part of the sentence that the date with an index dates:
// all of it, or what conjunctions and commas keep apart from other dates. It
// is none where there is nothing but the date.
func (st *statement) around(k int) (hearsay.Span, bool) {
	lo, hi := 0, len(st.ts)
	if k > 0 {
		lo = st.cut(st.his[k-1], st.los[k])
	}
	if k+1 < len(st.los) {
		hi = st.cut(st.his[k], st.los[k+1])
	}
	if !st.tells(lo, hi) {
		lo, hi = 0, len(st.ts)
	}
	for lo < st.los[k] && (st.at(lo).mark || st.at(lo).class == lexicon.Coordinator || st.refers(lo)) {
		lo++
	}
	for hi > st.his[k] && (st.at(hi-1).mark && st.lower(hi-1) != "”" && st.lower(hi-1) != "\"" && st.lower(hi-1) != ")") {
		hi--
	}
	words := 0
	for i := lo; i < hi; i++ {
		if t := st.at(i); t.date == 0 && !t.mark && t.class != lexicon.Preposition {
			words++
		}
	}
	return st.span(lo, hi), words > 1
}

// refers reports whether the term at i is the number of a note, set directly
// behind the sentence before.
func (st *statement) refers(i int) bool {
	t := st.at(i)
	if i > 1 || t.Start == 0 || strings.Trim(t.lower, "0123456789") != "" {
		return false
	}
	return strings.IndexByte(".!?\"')[", st.src[t.Start-1]) >= 0 || strings.HasSuffix(st.src[:t.Start], "”")
}

// tells reports whether there is a verb among the terms from lo to hi.
func (st *statement) tells(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if st.verbAt(i) || st.at(i).class == lexicon.Auxiliary {
			return true
		}
	}
	return false
}

// cut returns where between two dates one statement ends and the other one
// begins.
func (st *statement) cut(from, to int) int {
	for i := from; i < to; i++ {
		w := st.at(i)
		if w.lower == ";" || w.lower == "," || w.class == lexicon.Coordinator || w.class == lexicon.Relative || w.class == lexicon.Subordinator {
			return i
		}
	}
	return from
}

// speech finds the statement that a place stands in.
type speech struct {
	spans []spoken // in the order of the text
	// reach is the greatest end of the spans up to each one.
	reach []int
}

type spoken struct {
	hearsay.Span
	id string
}

func newSpeech(attrs []hearsay.Attribution) speech {
	var s speech
	for i := range attrs {
		for _, sp := range attrs[i].Content {
			s.spans = append(s.spans, spoken{sp, attrs[i].ID})
		}
	}
	slices.SortStableFunc(s.spans, func(a, b spoken) int { return a.Compare(b.Span) })
	end := 0
	for _, sp := range s.spans {
		end = max(end, sp.End)
		s.reach = append(s.reach, end)
	}
	return s
}

// around returns the id of the shortest content that contains sp; empty when
// the author is speaking.
func (s *speech) around(sp hearsay.Span) string {
	const deepest = 64
	best, id := 0, ""
	k := sort.Search(len(s.spans), func(k int) bool { return s.spans[k].Start > sp.Start })
	for j := k - 1; j >= 0 && k-j <= deepest && s.reach[j] >= sp.End; j-- {
		if c := s.spans[j]; c.Contains(sp) && (id == "" || c.Len() < best) {
			best, id = c.Len(), c.id
		}
	}
	return id
}
