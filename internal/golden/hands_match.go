package golden

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/hearsay-project/hearsay"
)

// A handsFinding is what an analysis says of one marked statement.
type handsFinding struct {
	attr *hearsay.Attribution // nil when the statement is not found
	// hands are those of the chain; one nil for a speaker who is not known.
	hands []*hearsay.Entity
	// speaker, chain, named and kind tell what is right. Nothing is, of a
	// statement that is not found.
	speaker, chain, named, kind bool
	// condition tells that the speaker's condition is the one marked, and
	// conditioned that he has one.
	condition, conditioned bool
}

func (f *handsFinding) right() bool { return f.speaker && f.chain && f.named && f.kind }

// matchHands finds the statements of marks in the analysis, each attribution
// for one mark at most, and compares what is said of them.
func matchHands(marks []*handsMark, a *hearsay.Analysis) map[*handsMark]*handsFinding {
	entities := make(map[string]*hearsay.Entity, len(a.Entities))
	for i := range a.Entities {
		entities[a.Entities[i].ID] = &a.Entities[i]
	}
	c := handsComparer{analysis: a}
	out := make(map[*handsMark]*handsFinding, len(marks))
	for m, attr := range pairHands(marks, a) {
		f := &handsFinding{attr: attr, hands: []*hearsay.Entity{nil}}
		if attr.Speaker != "" {
			f.hands = f.hands[:0]
			for _, id := range attr.Chain {
				f.hands = append(f.hands, entities[id])
			}
		}
		c.compare(m, f)
		out[m] = f
	}
	for _, m := range marks {
		if out[m] == nil {
			out[m] = &handsFinding{}
		}
	}
	return out
}

// pairHands pairs marks with attributions: those first that cover most of the
// words marked, then the shortest, so that a statement inside another one is
// told from it; at least half of the words must be covered.
func pairHands(marks []*handsMark, a *hearsay.Analysis) map[*handsMark]*hearsay.Attribution {
	type pair struct {
		mark          *handsMark
		attr          *hearsay.Attribution
		covered, size int
	}
	var pairs []pair
	for _, m := range marks {
		wanted := m.content[0].span
		for i := range a.Attributions {
			attr := &a.Attributions[i]
			covered, size := 0, 0
			for _, sp := range attr.Content {
				covered += max(0, min(sp.End, wanted.End)-max(sp.Start, wanted.Start))
				size += sp.Len()
			}
			if 2*covered >= wanted.Len() {
				pairs = append(pairs, pair{m, attr, 100 * covered / wanted.Len(), size})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int {
		return cmp.Or(cmp.Compare(b.covered, a.covered), cmp.Compare(a.size, b.size),
			cmp.Compare(len(b.attr.Chain), len(a.attr.Chain)))
	})
	out := make(map[*handsMark]*hearsay.Attribution)
	used := make(map[*hearsay.Attribution]bool)
	for _, p := range pairs {
		if out[p.mark] == nil && !used[p.attr] {
			out[p.mark], used[p.attr] = p.attr, true
		}
	}
	return out
}

// A handsComparer compares hands with the entities of one analysis.
type handsComparer struct{ analysis *hearsay.Analysis }

func (c *handsComparer) compare(m *handsMark, f *handsFinding) {
	if len(f.hands) == 0 {
		return
	}
	speaker := f.hands[len(f.hands)-1]
	f.speaker = c.same(m.hands[len(m.hands)-1], speaker)
	f.chain = slices.EqualFunc(m.hands, f.hands, c.same)
	f.named = m.named() == (speaker != nil && speaker.Named)
	if len(m.condition) > 0 {
		f.compareCondition(m.condition[0].span)
	}
	f.kind = f.named
	if !m.named() && f.named {
		kind := hearsay.Unspecified
		if speaker != nil {
			kind = speaker.UnnamedKind
		}
		f.kind = m.kind == string(kind)
	}
}

// compareCondition holds the condition of the speaker against the one marked:
// at least half of each must lie in the other.
func (f *handsFinding) compareCondition(wanted hearsay.Span) {
	speaker := f.hands[len(f.hands)-1]
	if speaker == nil || speaker.Condition.Len() == 0 {
		return
	}
	f.conditioned = true
	got := speaker.Condition
	shared := min(got.End, wanted.End) - max(got.Start, wanted.Start)
	f.condition = 2*shared >= wanted.Len() && 2*shared >= got.Len()
}

// surplusConditions counts the conditions of a that overlap none of the marked
// ones.
func surplusConditions(marks []*handsMark, a *hearsay.Analysis) int {
	n := 0
	for i := range a.Entities {
		got := a.Entities[i].Condition
		marked := slices.ContainsFunc(marks, func(m *handsMark) bool { return len(m.condition) > 0 && m.condition[0].span.Overlaps(got) })
		if got.Len() > 0 && !marked {
			n++
		}
	}
	return n
}

// same reports whether ent is called by one of names. Case, articles, marks
// and the ending of a possessive do not count. A named one may have a title in
// front, and of an unnamed one either side may go on longer: "an officer", "an
// officer who was on duty".
func (c *handsComparer) same(names []string, ent *hearsay.Entity) bool {
	if slices.Contains(names, nobody) && (ent == nil || c.unheard(ent)) {
		return true
	}
	if ent == nil {
		return false
	}
	called := append([]string{ent.Name}, ent.Aliases...)
	for _, sp := range ent.Mentions {
		called = append(called, sp.Of(c.analysis.Document.Text))
	}
	for _, name := range names {
		want := plain(name)
		for _, other := range called {
			if got := plain(other); got != "" && sameName(want, got, ent.Named) {
				return true
			}
		}
	}
	return false
}

func sameName(want, got string, named bool) bool {
	switch {
	case want == got:
		return true
	case named:
		return strings.Contains(want, " ") && strings.HasSuffix(got, " "+want)
	case pronouns[got]:
		return false
	default:
		return strings.HasPrefix(got, want+" ") || strings.HasPrefix(want, got+" ")
	}
}

// unheard reports whether ent is a hand that the text does not describe: it
// has no words of its own, but at most those of a cue ("reportedly").
func (c *handsComparer) unheard(ent *hearsay.Entity) bool {
	if ent.Named || ent.UnnamedKind != hearsay.Unspecified {
		return false
	}
	for _, sp := range ent.Mentions {
		inCue := slices.ContainsFunc(c.analysis.Attributions, func(attr hearsay.Attribution) bool {
			return slices.ContainsFunc(attr.Cue, func(cue hearsay.Span) bool { return cue.Contains(sp) })
		})
		if !inCue {
			return false
		}
	}
	return true
}

// plain returns a name in the form in which names are compared.
func plain(name string) string {
	name = strings.ReplaceAll(strings.ToLower(name), "’", "'")
	words := strings.FieldsFunc(name, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && r != '\'' && r != '-' && r != '&'
	})
	for i, w := range words {
		words[i] = strings.Trim(strings.TrimSuffix(w, "'s"), "'-")
	}
	for len(words) > 0 && (words[0] == "a" || words[0] == "an" || words[0] == "the") {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

// describe says what was found of a mark that is not right, for a reader.
func (f *handsFinding) describe() string {
	if f.attr == nil {
		return "the statement is not found"
	}
	hands := make([]string, len(f.hands))
	for i, ent := range f.hands {
		hands[i] = nobody
		if ent != nil {
			hands[i] = ent.Name
		}
	}
	kind := string(hearsay.Unspecified)
	if n := len(f.hands); n > 0 && f.hands[n-1] != nil {
		kind = string(f.hands[n-1].UnnamedKind)
		if f.hands[n-1].Named {
			kind = namedKind
		}
	}
	return fmt.Sprintf("%s: %s | %s", f.attr.ID, strings.Join(hands, " > "), kind)
}
