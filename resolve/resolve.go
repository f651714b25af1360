package resolve

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// Resolve gives each attribution its speaker and chain, in place, and returns
// the entities in the order of their first mention. Attributions keep their
// order and everything else that they have; sources outside the text are
// passed over. The result depends on nothing but the arguments.
func Resolve(doc *hearsay.Document, attrs []hearsay.Attribution) []hearsay.Entity {
	return By(nil, doc, attrs)
}

func newResolver(rules *Rules, doc *hearsay.Document, attrs []hearsay.Attribution) *resolver {
	r := &resolver{doc: doc, attrs: attrs, scan: scanBy(rules, doc), register: newRegister(doc.Text)}
	r.register.rules = rules
	return r
}

// identify takes the steps from the words to the entities that have a name.
func (r *resolver) identify() {
	r.scan.spreadOutlets()
	r.parseSources()
	r.talk = r.interviewOf()
	r.findRelays()
	r.joinNames()
	r.register.identify(r.scan.names)
	r.searchHeadlines()
}

// A resolver is the state of one call of Resolve.
type resolver struct {
	doc      *hearsay.Document
	attrs    []hearsay.Attribution
	scan     *scan
	register *register
	phrases  []phrase // one for each attribution
	speakers []*entity
	others   []*entity // the entities that have no proper name
	quotes   []quoted
	talk     interview
	relays   []relay     // one for each attribution
	passers  [][]*entity // of each attribution, in front of its speaker
	steps    int         // mentions and namesakes looked at, for tests of linear work
}

// parseSources reads the source of every attribution. Of a source in several
// parts the first one with a name counts, else the first one.
func (r *resolver) parseSources() {
	r.phrases = make([]phrase, len(r.attrs))
	r.speakers = make([]*entity, len(r.attrs))
	for i := range r.attrs {
		for _, sp := range r.attrs[i].Source {
			if !r.valid(sp) {
				continue
			}
			p := r.scan.parse(sp, r.startsSentence(sp.Start))
			if r.attrs[i].FoundBy == turnFinder && p.what == isName && (p.kind == "" || p.kind == hearsay.Person) && len(p.words) > 1 {
				p.kind, p.voice = hearsay.Person, true // the label of a turn: "ANA ROE:"
			}
			if old := &r.phrases[i]; old.what == nothing || old.what == isDescription && p.what == isName {
				*old = p
			} else if old.what == isName && old.role == "" && p.what == isDescription {
				old.role = p.role
			}
		}
	}
}

func (r *resolver) valid(sp hearsay.Span) bool {
	src := r.doc.Text
	return 0 <= sp.Start && sp.Start < sp.End && sp.End <= len(src) &&
		utf8.RuneStart(src[sp.Start]) && (sp.End == len(src) || utf8.RuneStart(src[sp.End]))
}

// startsSentence reports whether a capital at offset may be that of a
// sentence.
func (r *resolver) startsSentence(offset int) bool {
	before := strings.TrimRight(r.doc.Text[max(0, offset-8):offset], " \t\r")
	if before == "" {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	return strings.ContainsRune(".!?:;\n“\"‘'(—–-”’", last)
}

// joinNames brings the names of the sources together with those of the text.
// Where two overlap the longer one is kept when it contains the other.
func (r *resolver) joinNames() {
	hands := r.handNames()
	text := r.scan.names
	names := make([]name, 0, len(text)+len(r.phrases))
	index := make([]int, len(text)) // from the old place to the new one
	for i := range r.phrases {
		if p := &r.phrases[i]; p.what == isName {
			names = append(names, r.sourceName(p))
		}
	}
	names = append(names, hands...)
	slices.SortStableFunc(names, func(a, b name) int { return a.span.Compare(b.span) })
	names = mergeNames(text, names, index)
	for i := range names {
		if n := &names[i]; n.same >= 0 {
			n.same = index[n.same]
		}
		if n := &names[i]; n.same == i {
			n.same = -1
		}
	}
	r.scan.names = names
}

func (r *resolver) sourceName(p *phrase) name {
	return name{
		span: p.span, words: p.words, role: p.role, kind: p.kind, gender: p.gender, titled: p.titled, courtesy: p.courtesy,
		source: true, voice: p.voice, articled: r.afterArticle(p.span.Start), initial: p.first, same: -1, sentence: r.scan.sentenceAt(p.span.Start), seat: r.scan.seatNear(p.span.Start),
	}
}

// afterArticle reports whether "the" stands before an offset.
func (r *resolver) afterArticle(at int) bool {
	before := r.doc.Text[max(0, at-4):at]
	return before == "the " || before == "The "
}

// mergeNames merges two lists in the order of the text into one without
// overlaps, and notes in index where each of text went.
func mergeNames(text, sources []name, index []int) []name {
	out := make([]name, 0, len(text)+len(sources))
	i, j := 0, 0
	for i < len(text) || j < len(sources) {
		if j == len(sources) || i < len(text) && text[i].span.Compare(sources[j].span) <= 0 {
			index[i] = put(&out, text[i])
			i++
			continue
		}
		put(&out, sources[j])
		j++
	}
	return out
}

// put appends n, or joins it with the last name when the two overlap, and
// returns its place.
func put(out *[]name, n name) int {
	last := len(*out) - 1
	if last < 0 || (*out)[last].span.End <= n.span.Start {
		*out = append(*out, n)
		return last + 1
	}
	old := &(*out)[last]
	if n.span.Len() > old.span.Len() && n.span.Contains(old.span) {
		old.span, old.words, old.initial = n.span, n.words, n.initial
		old.kind = cmp.Or(n.kind, old.kind)
		old.titled, old.courtesy = n.titled, n.courtesy
	} else {
		old.kind = cmp.Or(old.kind, n.kind)
	}
	old.source, old.voice = old.source || n.source, old.voice || n.voice
	if n.source && !old.titled {
		old.role = cmp.Or(n.role, old.role) // the source's words end where the role does
	} else {
		old.role = cmp.Or(old.role, n.role)
	}
	if old.gender == lexicon.Unknown {
		old.gender = n.gender
	}
	if old.same < 0 {
		old.same = n.same
	}
	return last
}

// searchHeadlines looks in headlines for names that the text has elsewhere.
func (r *resolver) searchHeadlines() {
	const longest = 4
	for _, h := range r.scan.headlines {
		for i := 0; i < len(h.ws); i++ {
			for n := min(longest, len(h.ws)-i); n > 0; n-- {
				if ent := r.register.called(h.ws[i : i+n]); ent != nil {
					ent.mention(spanOf(h.ws[i : i+n]))
					i += n - 1
					break
				}
			}
		}
	}
}

// called returns the entity with exactly this name, surname or key.
func (reg *register) called(ws []word) *entity {
	if !ws[0].capital || !ws[len(ws)-1].capital || lexicon.Common(ws[0].lower) {
		return nil
	}
	phrase := phraseOf(ws, 0, len(ws))
	if ent := reg.full[phrase]; ent != nil {
		return ent
	}
	if list := reg.surnames[phrase]; len(ws) == 1 && len(list) > 0 {
		return reg.namesake(&name{words: []string{phrase}}, lastOf(list, maxNamesakes))
	}
	return reg.things[phrase]
}
