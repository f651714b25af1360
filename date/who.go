package date

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// A cast knows the entities of a document and where they are mentioned, and
// finds out whom the phrases of a listing mean.
type cast struct {
	text     string
	entities []hearsay.Entity
	mentions []mention      // in the order of the text
	names    map[string]int // and aliases
	// recent has the entities of the listings so far, the last one last.
	recent []int
	// actor and subject are those of the last listing; -1 for none.
	actor, subject int
	// sentence is where the sentence that is read starts, and before where the
	// one before it did.
	sentence, before int
}

type mention struct {
	hearsay.Span
	entity int
}

func newCast(text string, entities []hearsay.Entity) *cast {
	c := &cast{text: text, entities: entities[:len(entities):len(entities)], actor: -1, subject: -1, names: map[string]int{}}
	for i := range entities {
		c.names[entities[i].Name] = i
		for _, alias := range entities[i].Aliases {
			if _, known := c.names[alias]; !known {
				c.names[alias] = i
			}
		}
		for _, sp := range entities[i].Mentions {
			c.mentions = append(c.mentions, mention{sp, i})
		}
	}
	slices.SortStableFunc(c.mentions, func(a, b mention) int { return a.Compare(b.Span) })
	return c
}

// id returns the id of the entity with an index, empty for -1.
func (c *cast) id(i int) string {
	if i < 0 {
		return ""
	}
	return c.entities[i].ID
}

// who returns the index of the entity that p means; -1 when it is not known.
// One that the text does not name elsewhere is added.
func (c *cast) who(st *statement, p phrase, acts bool) int {
	if p.none() {
		return -1
	}
	head := st.at(p.head)
	if head.class == lexicon.Pronoun || head.class == lexicon.Determiner {
		return c.pronoun(st.at(p.lo).Start, st.lower(p.head), acts)
	}
	if i, known := c.names[c.words(st, p)]; known && head.capital {
		return i
	}
	if i := c.inside(st, p); i >= 0 {
		return i
	}
	if i := c.mentioned(head.Span); i >= 0 && !c.cutShort(st, p, i) {
		return i
	}
	if !head.capital {
		if i := c.called(st, p, acts); i >= 0 {
			return i
		}
	}
	return c.add(st, p, acts)
}

// pronoun returns whom a pronoun at an offset means: the actor or subject of
// the listing before, or the first one whom the sentence before mentions.
func (c *cast) pronoun(at int, word string, acts bool) int {
	known := c.subject
	if acts {
		known = c.actor
	}
	if known >= 0 && !acts && c.agrees(known, word) {
		return known
	}
	if i := c.first(c.sentence, at); acts && i >= 0 && i != c.subject && c.agrees(i, word) {
		return i
	}
	if i := c.first(c.before, c.sentence); i >= 0 && c.agrees(i, word) {
		return i
	}
	if known >= 0 && c.agrees(known, word) {
		return known
	}
	return -1
}

// agrees reports whether a pronoun can mean an entity of this kind.
func (c *cast) agrees(i int, word string) bool {
	switch kind := c.entities[i].Kind; word {
	case "he", "she", "him", "her", "his":
		return kind == hearsay.Person || kind == hearsay.Author || kind == hearsay.Other
	case "it", "its":
		return kind != hearsay.Person && kind != hearsay.Author
	}
	return true
}

// first returns the entity that is mentioned first between two offsets; -1 for
// none.
func (c *cast) first(from, to int) int {
	k := sort.Search(len(c.mentions), func(k int) bool { return c.mentions[k].Start >= from })
	if k < len(c.mentions) && c.mentions[k].Start < to {
		return c.mentions[k].entity
	}
	return -1
}

// mentioned returns the entity whose mention covers sp; -1 for none.
func (c *cast) mentioned(sp hearsay.Span) int {
	const overlaps = 4 // mentions that can start before sp and cover it
	k := sort.Search(len(c.mentions), func(k int) bool { return c.mentions[k].Start > sp.Start })
	for j := k - 1; j >= max(0, k-overlaps); j-- {
		if c.mentions[j].Contains(sp) {
			return c.mentions[j].entity
		}
	}
	return -1
}

// cutShort reports whether the entity that is mentioned at the head of p has
// a name of which p has more: "General" in "the Prosecutor General".
func (c *cast) cutShort(st *statement, p phrase, entity int) bool {
	before := st.at(p.head - 1)
	return p.head > p.lo && before.capital && before.class == lexicon.Open && c.mentioned(before.Span) != entity && c.mentioned(before.Span) < 0
}

// inside returns the entity that a phrase names behind its head: "the
// Government of Orvania".
func (c *cast) inside(st *statement, p phrase) int {
	if p.head+1 >= p.hi || st.lower(p.head+1) != "of" {
		return -1
	}
	switch st.lower(p.head) {
	case "government", "republic", "city", "state", "kingdom", "island", "province", "group", "organisation", "organization", "movement":
	default:
		return -1
	}
	for i := p.head + 1; i < p.hi; i++ {
		if e := c.mentioned(st.at(i).Span); e >= 0 {
			return e
		}
		if st.at(i).capital {
			return c.add(st, p, true)
		}
	}
	return -1
}

// called returns the entity that a common noun takes up, "the board", by the
// word in its name; the last one that was spoken of.
func (c *cast) called(st *statement, p phrase, acts bool) int {
	noun := st.lower(p.head)
	first := st.at(p.lo)
	if p.head-p.lo > 2 || p.hi > p.head+1 || first.class != lexicon.Determiner && p.head > p.lo || first.lower == "a" || first.lower == "an" {
		return -1
	}
	for k := len(c.recent) - 1; k >= 0; k-- {
		if hasWord(c.entities[c.recent[k]].Name, noun) {
			return c.recent[k]
		}
	}
	k := sort.Search(len(c.mentions), func(k int) bool { return c.mentions[k].Start >= first.Start })
	const farthest = 60
	for j := k - 1; j >= max(0, k-farthest); j-- {
		if hasWord(c.entities[c.mentions[j].entity].Name, noun) {
			return c.mentions[j].entity
		}
	}
	if !acts && first.class == lexicon.Determiner && st.near && c.subject >= 0 && takesUp(noun, c.entities[c.subject].Kind) {
		return c.subject
	}
	return -1
}

// takesUp reports whether a noun can mean whoever was listed before by its
// kind: "the group", "the swimmer". Other nouns tell what they mean.
func takesUp(noun string, kind hearsay.EntityKind) bool {
	if role, person := lexicon.RoleNoun(noun); person && !role.Plural {
		return kind == hearsay.Person
	}
	switch noun {
	case "group", "movement", "organisation", "organization", "company", "firm", "body", "network", "faction", "outfit", "entity", "order", "party", "union", "club",
		"airline", "charity", "sect", "militia", "association", "society", "front", "column", "brotherhood", "bank", "station", "trader", "carrier":
		return kind != hearsay.Person
	}
	return false
}

// hasWord reports whether one of the words of a name is noun.
func hasWord(name, noun string) bool {
	for _, w := range strings.Fields(name) {
		if strings.EqualFold(w, noun) {
			return true
		}
	}
	return false
}

// apart reports whether phrases joined by "and" name several entities, and not
// one that has all of them in its name.
func (c *cast) apart(st *statement, parts []phrase) bool {
	for _, p := range parts[:len(parts)-1] {
		if p.none() || c.mentioned(st.at(p.hi).Span) >= 0 {
			return false
		}
	}
	return !parts[len(parts)-1].none()
}

// words returns a phrase as it is written, without its article.
func (c *cast) words(st *statement, p phrase) string {
	lo := st.bare(p)
	return strings.Join(strings.Fields(st.span(lo, p.hi).Of(c.text)), " ")
}

// bare returns where p starts without its article, and without an adjective
// that is no part of a name: "Neighbouring Oster".
func (st *statement) bare(p phrase) int {
	lo := p.lo
	for lo < p.head {
		switch w := st.at(lo); {
		case w.class == lexicon.Determiner:
		case w.lower == "neighbouring", w.lower == "neighboring", w.lower == "nearby", w.lower == "fellow", w.lower == "even", w.lower == "only":
		default:
			return lo
		}
		lo++
	}
	return lo
}

// add makes an entity of a phrase, without its article.
func (c *cast) add(st *statement, p phrase, acts bool) int {
	lo := st.bare(p)
	sp := st.span(lo, p.hi)
	ent := hearsay.Entity{
		ID: "e" + strconv.Itoa(len(c.entities)+1), Name: strings.Join(strings.Fields(sp.Of(c.text)), " "), Kind: hearsay.Other, Mentions: []hearsay.Span{sp},
	}
	for i := lo; i < p.hi; i++ {
		ent.Named = ent.Named || st.at(i).capital && (i > 0 || p.hi-lo > 1)
	}
	if acts {
		ent.Kind = hearsay.Organization
	}
	if !ent.Named {
		ent.UnnamedKind = hearsay.Unspecified
		if acts {
			ent.UnnamedKind = hearsay.Official
		}
	}
	if i, known := c.names[ent.Name]; known {
		return i
	}
	c.names[ent.Name] = len(c.entities)
	c.entities = append(c.entities, ent)
	return len(c.entities) - 1
}

// took notes the entities of a listing.
func (c *cast) took(actor, subject int) {
	c.actor, c.subject = actor, subject
	for _, i := range []int{subject, actor} {
		if i >= 0 {
			c.recent = append(c.recent, i)
		}
	}
	if n := len(c.recent); n > 64 {
		c.recent = slices.Clone(c.recent[n-32:])
	}
}
