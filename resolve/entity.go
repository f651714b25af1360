package resolve

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// An entity is one in the making.
type entity struct {
	id      string
	kind    hearsay.EntityKind
	named   bool
	unnamed hearsay.UnnamedKind
	single  hearsay.UnnamedKind // of one of several, where that differs
	gender  lexicon.Gender
	guessed bool // a pronoun has told the gender
	plural  bool
	voice   bool // it speaks in turns: no thing
	role    string
	// full is the fullest name as it is written, and words are its words.
	full      string
	words     []string
	fullest   int          // the fullness of full
	fullAt    hearsay.Span // where words stand in the text, of an organisation
	spellings []string
	known     map[string]bool // the spellings
	mentions  []hearsay.Span
	condition hearsay.Span // on which it spoke
	sources   int          // how often it was the name of a source
	groups    []string     // those in the rules of the user that its names are of
	// untold means that nothing has told yet what it is the name of; it is
	// an entity only when something does.
	untold bool
	// odds are those that it is a person, as a logarithm.
	odds float64
	// lean tells by the form of the given name whether a person of unknown
	// gender is rather a woman; negative for rather a man.
	lean float64
	// virtual marks someone without a name who is no entity until a source
	// is led back to him or her.
	virtual bool
}

// maxSpellings bounds the aliases of one entity.
const maxSpellings = 64

// mention adds a place where the entity is meant.
func (ent *entity) mention(sp hearsay.Span) { ent.mentions = append(ent.mentions, sp) }

// spell adds a spelling of the name; the fullest becomes the name.
func (ent *entity) spell(spelling string, words []string) {
	if ent.known[spelling] || len(ent.spellings) >= maxSpellings {
		return
	}
	if ent.known == nil {
		ent.known = map[string]bool{}
	}
	ent.known[spelling] = true
	ent.spellings = append(ent.spellings, spelling)
	if n := fullness(words); n > ent.fullest {
		ent.full, ent.fullest = spelling, n
	}
	if fullness(words) > fullness(ent.words) {
		ent.words = words
	}
}

// fullness orders spellings: more words that are not initials make a fuller
// name, then more words.
func fullness(words []string) int {
	n := 0
	for _, w := range words {
		switch {
		case initialLetter(w) || function(w):
			n++
		case suffix(w):
			n += 2
		default:
			n += 10
		}
	}
	return n
}

// aliases returns the spellings that are not the name.
func (ent *entity) aliases() []string {
	var out []string
	for _, s := range ent.spellings {
		if s != ent.full {
			out = append(out, s)
		}
	}
	return out
}

// beforeCondition returns the words for somebody unnamed without the clause in
// them that tells on what condition he spoke: "a clerk | who asked not to be
// named".
func (ent *entity) beforeCondition() string {
	for _, m := range ent.mentions {
		if at := ent.condition.Start - m.Start; !ent.named && ent.condition.Len() > 0 && at > 0 && m.Len() == len(ent.full) && at < len(ent.full) {
			return cmp.Or(strings.TrimRight(strings.TrimSuffix(strings.TrimRight(ent.full[:at], " ,"), " who"), " ,"), ent.full)
		}
	}
	return ent.full
}

// finish puts the mentions in order and drops those that overlap.
func (ent *entity) finish() {
	slices.SortFunc(ent.mentions, func(a, b hearsay.Span) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	kept := ent.mentions[:0]
	for _, sp := range ent.mentions {
		if len(kept) == 0 || kept[len(kept)-1].End <= sp.Start {
			kept = append(kept, sp)
		}
	}
	ent.mentions = kept
}

// export returns the entities that have a mention, in the order of the first
// one, with their ids set. Of two that start at one place the longer comes
// first.
func export(all []*entity) []hearsay.Entity {
	kept := make([]*entity, 0, len(all))
	for _, ent := range all {
		if ent.finish(); len(ent.mentions) > 0 && !ent.untold {
			kept = append(kept, ent)
		}
	}
	slices.SortStableFunc(kept, func(a, b *entity) int {
		return cmp.Or(cmp.Compare(a.mentions[0].Start, b.mentions[0].Start), cmp.Compare(b.mentions[0].End, a.mentions[0].End))
	})
	var out []hearsay.Entity
	for i, ent := range kept {
		ent.id = "e" + strconv.Itoa(i+1)
		out = append(out, hearsay.Entity{
			ID: ent.id, Name: ent.beforeCondition(), Kind: ent.kind, Named: ent.named, UnnamedKind: ent.unnamed,
			Role: ent.role, Condition: ent.condition, Aliases: ent.aliases(), Mentions: ent.mentions,
		})
	}
	return out
}
