package cite

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// A tally adds up what speaks for an entry.
type tally struct {
	score   float64
	words   float64
	named   float64 // the part of the score that names of persons and bodies give
	author  bool    // an author speaks or is named
	titled  bool    // the title names the speaker
	reasons []string
}

func (t *tally) add(score float64, reason string) {
	t.score += score
	if score > 0 && !slices.Contains(t.reasons, reason) {
		t.reasons = append(t.reasons, reason)
	}
}

// choose returns the entry that a statement rests on.
func (ix *bareIndex) choose(st *statement) choice {
	tallies := map[int32]*tally{}
	of := func(k int32) *tally {
		if tallies[k] == nil {
			tallies[k] = &tally{}
		}
		return tallies[k]
	}
	ix.matchPersons(st, of)
	ix.matchBodies(st, of)
	ix.matchTitles(st, of)
	for _, d := range st.days {
		for _, k := range limited(ix.byDay[[2]int{d.Month, d.Day}]) {
			of(k)
		}
	}
	var best, second choice
	outlet := slices.ContainsFunc(st.speakers, func(ent *hearsay.Entity) bool { return ent.Kind == hearsay.Outlet })
	for _, k := range sortedKeys(tallies) { // in order, so that equals are settled alike
		t, e := tallies[k], ix.entries[k]
		if outlet && e.outlet && t.named == 0 {
			t.score += weightOtherOutlet
		}
		t.matchDay(st, e, ix.days[dayKey(e.day)])
		if e.rank >= 0 && st.rank >= 0 {
			t.score += weightOrder * (1 - 2*math.Abs(e.rank-st.rank))
		}
		switch {
		case t.score > best.score:
			best, second = choice{entry: e, score: t.score, reasons: t.reasons}, best
		case t.score > second.score:
			second = choice{entry: e, score: t.score}
		}
	}
	if best.score < leastScore || best.score-second.score < leastLead {
		weak := map[*entry]float64{}
		for k, t := range tallies {
			weak[ix.entries[k].entry] = t.named
		}
		return choice{weak: weak, days: st.days}
	}
	return best
}

// matchPersons looks for authors who speak or are named.
func (ix *bareIndex) matchPersons(st *statement, of func(int32) *tally) {
	for n, ent := range st.speakers {
		if ent.Kind != hearsay.Person && ent.Kind != hearsay.Other || !ent.Named {
			continue
		}
		names := append([]string{ent.Name}, ent.Aliases...)
		for _, name := range names {
			words := strings.FieldsFunc(fold(name), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '\'' })
			if len(words) == 0 {
				continue
			}
			last := words[len(words)-1]
			for _, k := range limited(ix.families[front(last)]) {
				if t := of(k); !t.author && ix.entries[k].wrote(last, words[:len(words)-1]) {
					t.author = true
					t.add(weightAuthor-float64(min(n, 2))*.5, "author")
				}
			}
		}
	}
	for w := range st.capitals {
		for _, k := range limited(ix.families[front(w)]) {
			e := ix.entries[k]
			if t := of(k); !t.author && slices.ContainsFunc(e.persons, func(p person) bool { return p.family == w && agrees(p, st.capitals) }) {
				t.author = true
				t.add(weightNamed, "author")
			}
		}
	}
}

func limited[T any](list []T) []T { return list[:min(len(list), maxPostings)] }

// wrote reports whether a person of this name is an author of the entry. Given
// names must not contradict each other.
func (e *bareEntry) wrote(family string, given []string) bool {
	for _, p := range e.persons {
		parts := strings.FieldsFunc(p.family, notLetter)
		same := alike(p.family, family) || len(parts) > 1 && parts[len(parts)-1] == family
		if same && sameGiven(p.given, given) {
			return true
		}
	}
	return false
}

// sameGiven reports whether the given name of an author may be that of one
// called by these words.
func sameGiven(author string, words []string) bool {
	first := strings.Trim(author, " .")
	if i := strings.IndexAny(first, " ."); i > 0 {
		first = first[:i]
	}
	var given []string
	for _, w := range words {
		if _, title := lexicon.Honorific(w); !title && !isRole(w) {
			given = append(given, w)
		}
	}
	if first == "" || len(given) == 0 {
		return true
	}
	for _, g := range given {
		if g == first || alike(g, first) || len(first) <= 2 && strings.HasPrefix(g, first[:1]) || len(g) == 1 && strings.HasPrefix(first, g) ||
			strings.HasPrefix(first, g) || strings.HasPrefix(g, first) || lexicon.SameGivenName(g, first) {
			return true
		}
	}
	return false
}

func isRole(w string) bool {
	_, ok := lexicon.RoleNoun(w)
	return ok
}

// agrees reports whether the words around a statement do not give the person
// another given name: with "Anton Reis" named, Emil Reis is not.
func agrees(p person, capitals map[string]bool) bool {
	first, _, _ := strings.Cut(p.given, " ")
	first = strings.Trim(first, ".")
	if len(first) < 3 || capitals[first] {
		return true
	}
	others := false
	for w := range capitals {
		if _, given := lexicon.GivenName(w); !given || w == p.family {
			continue
		}
		if alike(w, first) || lexicon.SameGivenName(w, first) {
			return true
		}
		others = true
	}
	return !others
}

// matchBodies looks for institutions and outlets that speak or are named.
func (ix *bareIndex) matchBodies(st *statement, of func(int32) *tally) {
	var speakers [][]string
	words := make(map[string]bool, len(st.capitals))
	for w := range st.capitals {
		words[w] = true
	}
	for _, ent := range st.speakers {
		for _, name := range append([]string{ent.Name}, ent.Aliases...) {
			if ent.Kind == hearsay.Person {
				continue
			}
			list := nameWords(name)
			if ent.Named {
				speakers = append(speakers, list)
			}
			for _, w := range list {
				words[w] = true
			}
		}
	}
	have := map[int32]int{}
	for w := range words {
		for _, n := range limited(ix.names[w]) {
			have[n]++
		}
	}
	for _, n := range sortedKeys(have) {
		b := &ix.bodies[n]
		share := b.share(have[n], words)
		speaks := slices.ContainsFunc(speakers, b.calls)
		if share == 0 && !speaks {
			continue
		}
		weight := b.weight * share / (1 + .25*float64(ix.shared[b.key]-1))
		if speaks {
			weight = b.weight/(1+.25*float64(ix.shared[b.key]-1)) + weightSpeaks
		}
		t := of(b.entry)
		t.add(weight, b.reason)
		t.named += weight
	}
}

// calls reports whether these words name the body, wholly or but for what
// follows: the Ministry of Justice for that of a country.
func (b *body) calls(words []string) bool {
	if len(words) < 2 && len(b.words) > 1 || len(words) == 0 || len(words) > len(b.words) {
		return false
	}
	return slices.Equal(words, b.words[:len(words)])
}

// share says how far the words found make up the name of the body: wholly, or
// as it is called for short.
func (b *body) share(found int, words map[string]bool) float64 {
	last := b.words[len(b.words)-1]
	switch {
	case found >= len(b.words):
		return 1
	case words[last] && lexicon.NameNoun(last) != "":
		return .6
	case found*3 >= len(b.words)*2:
		return .7
	case words[b.words[0]] && lexicon.NameNoun(b.words[0]) == hearsay.Organization && len(b.words) < 4:
		return .3
	case words[b.words[0]] && len(b.words[0]) > 2 && !lexicon.Ordinary(b.words[0]) && len(b.words) < 4:
		return .5
	}
	return 0
}

func sortedKeys[V any](m map[int32]V) []int32 {
	out := make([]int32, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

// matchTitles looks for the words of titles.
func (ix *bareIndex) matchTitles(st *statement, of func(int32) *tally) {
	speaker := map[string]bool{}
	for n, ent := range st.speakers {
		for stem := range stemsOf(ent.Name) {
			switch {
			case ent.Kind == hearsay.Person && n == 0 && ent.Named:
				speaker[stem] = true
			case ent.Kind == hearsay.Organization || ent.Kind == hearsay.Outlet:
				delete(st.stems, stem) // it counts as the name of the speaker
			}
		}
	}
	stems := make([]string, 0, len(st.stems)+len(speaker))
	for stem := range st.stems {
		stems = append(stems, stem)
	}
	for stem := range speaker {
		if !st.stems[stem] {
			stems = append(stems, stem)
		}
	}
	slices.Sort(stems)
	for _, stem := range stems {
		list := ix.titles[stem]
		if len(list) == 0 || len(list) > maxPostings {
			continue
		}
		worth := ix.rarity(stem)
		for _, k := range list {
			t := of(k)
			gain := min(worth, mostWords-t.words)
			t.words += gain
			if speaker[stem] && !lexiconGiven(stem) && !t.titled {
				t.titled = true
				gain += weightTitleName * worth / weightWord
			}
			t.add(gain, "title words")
		}
	}
}

func lexiconGiven(stem string) bool {
	_, ok := lexicon.GivenName(stem)
	return ok
}

// matchDay compares the days named beside a statement with that of an entry.
func (t *tally) matchDay(st *statement, e *bareEntry, sharing int) {
	if len(e.day) < 3 || len(st.days) == 0 {
		return
	}
	for _, d := range st.days {
		if d.Month == e.day[1] && d.Day == e.day[2] && (d.Year == 0 || d.Year == e.day[0]) {
			t.add(weightDay/(.5+.5*float64(sharing)), "date")
			return
		}
	}
	for _, d := range st.days {
		if d.Day > 0 {
			t.score += weightOtherDay
			return
		}
	}
}
