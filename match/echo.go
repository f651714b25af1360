package match

import (
	"strings"

	"github.com/hearsay-project/hearsay"
)

// An Echo is one statement in several documents, or in one that nobody
// repeats.
type Echo struct {
	// Statement is the words of the origin, or of the first carrier where the
	// origin is not known.
	Statement string
	// Origin is the id of the carrier that the others are likely to go back
	// to, and Why the reason; both are empty when nothing speaks for any.
	Origin string
	Why    Reason
	// Independent counts the carriers that are not known to have taken the
	// statement from another one.
	Independent int
	// Carriers are in the order of their dates, those without one last; one
	// for each document.
	Carriers []Carrier
	// Loops are carriers that go back to each other, by their ids: A cites B,
	// which cites A.
	Loops [][]string
}

// Reason says why a carrier is taken for the origin.
type Reason string

// The reasons, the strongest first.
const (
	Primary  Reason = "it is the speaker's own document"
	Cited    Reason = "others cite it, and it cites none of them"
	Earliest Reason = "it is the earliest"
)

// A Carrier is a document that has the statement of an echo.
type Carrier struct {
	// ID is the document's id, "#" and the attribution's.
	ID          string
	Document    *hearsay.Document
	Attribution *hearsay.Attribution
	Speaker     string   // may be empty
	Chain       []string // names, nearest the reader first
	// Verdict compares the speaker with that of the origin.
	Verdict Speaker
	// Via is the id of the carrier that it took the statement from, and
	// Evidence what shows it; both are empty when nothing does.
	Via      string
	Evidence Evidence
	// Words, Flags and Changes are against the origin. Words that stand
	// before or behind those of the origin are no change.
	Words   Words
	Flags   []Flag
	Changes []Change
}

// Evidence is what shows where a carrier has a statement from.
type Evidence string

// The kinds of evidence, the strongest first.
const (
	ByLink     Evidence = "a link"
	ByCitation Evidence = "a citation"
	ByChain    Evidence = "it names the outlet"
	ByCopy     Evidence = "most of its text is the same"
	ByWords    Evidence = "only these two have the changed words"
)

// carrier is one on its way into an echo.
type carrier struct {
	Carrier
	a     *hearsay.Analysis
	side  side
	id    identity
	chain []identity
	copy  *sketch
	cites map[int]Evidence
}

// Echo tells of a group all there is to tell. load returns the analysis of a
// document by the number that Add gave it; it is called once for each document
// of the group, in the order of the group.
func (c *Collection) Echo(g Group, load func(document int) (*hearsay.Analysis, error)) (*Echo, error) {
	var cs []*carrier
	cmp := comparer{empty: c.vocab.empty}
	var reference []uint32
	for lo := 0; lo < len(g); {
		hi := lo + 1
		for hi < len(g) && g[hi].Document == g[lo].Document {
			hi++
		}
		a, err := load(g[lo].Document)
		if err != nil {
			return nil, err
		}
		best, most := lo, -1
		for i := lo; i < hi && reference != nil; i++ {
			x, y := c.loosely(a, g[i].Attribution), reference
			long := max(len(x), len(y))
			if len(x) > len(y) {
				x, y = y, x
			}
			cmp.empty = c.vocab.empty // which may have grown
			if same := cmp.compare(x, y).same*1000 - long; same > most {
				best, most = i, same
			}
		}
		if reference == nil {
			reference = c.loosely(a, g[lo].Attribution)
		}
		cs = append(cs, c.carrier(a, g[best]))
		lo = hi
	}
	return c.echo(cs), nil
}

// loosely returns the words of an attribution as they are compared.
func (c *Collection) loosely(a *hearsay.Analysis, attr int) []uint32 {
	c.buf = c.split.split(c.buf[:0], a.Document.Text, a.Attributions[attr].Content)
	return c.loosened(c.buf)
}

func (c *Collection) carrier(a *hearsay.Analysis, m Member) *carrier {
	attr := &a.Attributions[m.Attribution]
	rec := &c.docs[m.Document]
	if rec.later {
		c.buf = c.split.split(c.buf[:0], a.Document.Text, []hearsay.Span{{Start: 0, End: len(a.Document.Text)}})
		rec.sketch, rec.later = c.split.sketch(c.buf), false
	}
	k := &carrier{a: a, copy: &rec.sketch, cites: map[int]Evidence{}}
	k.ID = a.Document.ID + "#" + attr.ID
	k.Document, k.Attribution = a.Document, attr
	k.side = side{a.Document.Text, c.split.split(nil, a.Document.Text, attr.Content)}
	entities := identitiesOf(a)
	k.id = identityOf(entities[attr.Speaker])
	k.Speaker = k.id.name
	for _, hop := range attr.Chain {
		id := identityOf(entities[hop])
		k.chain = append(k.chain, id)
		k.Chain = append(k.Chain, id.name)
	}
	return k
}

// echo puts carriers, which are in the order of time, together.
func (c *Collection) echo(cs []*carrier) *Echo {
	o := newOutlets(cs)
	citeEachOther(cs, o)
	out := &Echo{}
	origin := findOrigin(cs, out)
	first := max(origin, 0)
	out.Statement = statementText(cs[first])
	al := aligner{loose: c.vocab.loose}
	for i, k := range cs {
		k.Words, k.Verdict = Verbatim, SameSpeaker
		if i != first {
			j := judgeCarrier(c.comparable(&al, k, cs[first]))
			k.Words, k.Flags, k.Changes = j.words, j.flags.list(), j.changes
			k.Verdict = sameSpeaker(&k.id, &cs[first].id)
			if k.Verdict == OtherSpeaker && o.publishesAny(&k.id) {
				k.Verdict = UnknownSpeaker // the outlet is named in the place of the speaker
			}
		}
	}
	findVia(cs, first, origin >= 0, out)
	for _, k := range cs {
		out.Carriers = append(out.Carriers, k.Carrier)
		if k.Via == "" {
			out.Independent++
		}
	}
	return out
}

// comparable returns the words of a carrier and of the origin that are to be
// held against each other: those in quotation marks where both have the
// statement there, else all of them.
func (c *Collection) comparable(al *aligner, k, origin *carrier) (*aligner, side, side) {
	here, source := k.quotedWords(&c.split), origin.quotedWords(&c.split)
	if len(here.words) < minWords || len(source.words) < minWords {
		return al, k.side, origin.side
	}
	x, y := c.loosened(here.words), c.loosened(source.words)
	if len(x) > len(y) {
		x, y = y, x
	}
	cmp := comparer{empty: c.vocab.empty}
	if !cmp.compare(x, y).echoes(len(x), false) {
		return al, k.side, origin.side
	}
	return al, here, source
}

// quotedWords returns the words of a carrier that stand in quotation marks.
func (k *carrier) quotedWords(s *splitter) side {
	switch k.Attribution.Kind {
	case hearsay.Direct:
		return k.side
	case hearsay.Mixed:
		return side{k.side.text, s.split(nil, k.side.text, passages(k.side.text, k.Attribution.Content))}
	default:
		return side{text: k.side.text}
	}
}

func (c *Collection) loosened(ws []word) []uint32 {
	out := make([]uint32, 0, len(ws))
	for _, w := range ws[:min(len(ws), maxStatement)] {
		out = append(out, c.vocab.loose[w.id])
	}
	return out
}

// statementText returns the words of a carrier as they stand, with "…" where
// they are interrupted.
func statementText(k *carrier) string {
	var parts []string
	for _, sp := range k.Attribution.Content {
		parts = append(parts, sp.Of(k.a.Document.Text))
	}
	return strings.Join(parts, " … ")
}
