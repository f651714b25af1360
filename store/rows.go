package store

import (
	"cmp"
	"encoding/json"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/names"
	"github.com/hearsay-project/hearsay/internal/search"
	"github.com/hearsay-project/hearsay/internal/text"
)

// idBits is how far the id of a document is shifted to make those of what
// belongs to it.
const idBits = 20

// rows are an entry made ready for writing: everything that does not depend on
// what the collection holds.
type rows struct {
	entry      Entry
	digest     string
	packed     []byte
	words      string // of the text, folded
	entities   []entityRow
	statements []statementRow
	citations  []citationRow
	events     []eventRow
	wordings   []Wording
	sketch     []byte
	document   documentRow
}

type documentRow struct {
	outlet, day, heading                  string
	agency                                bool
	namedWords, unnamedWords, agencyWords int
	unnamed, unknown                      int
	direct, indirect, mixed               int
}

type entityRow struct {
	*hearsay.Entity
	name       string
	nameKind   names.Kind // Unknown when it is not named
	agency     bool
	statements int
	words      int
}

type statementRow struct {
	*hearsay.Attribution
	content, cue, folded   string
	speaker                int // index of the entity; -1 when unknown
	chain, about           []int
	words                  int
	start, end, line, col  int
	outermost, passedOnByA bool
}

type citationRow struct {
	*hearsay.Citation
	content, item string
	supports      []int // indices of statements
}

type eventRow struct {
	*hearsay.Event
	edtf, first, last      string
	actor, subject, saidBy string
	content                string
	names                  []int // indices of entities
	start, end, line, col  int
}

// rowsOf makes an entry ready. It fails on a document with more statements than
// ids can be given to.
func (c *Collection) rowsOf(e Entry) (*rows, error) {
	a := e.Analysis
	if most := 1 << idBits; len(a.Attributions) >= most || len(a.Entities) >= most || len(a.Events) >= most || len(a.Citations) >= most {
		return nil, &hearsay.Error{Code: hearsay.CodeTooLarge, Input: e.Address, Message: "too many statements for one document of a collection"}
	}
	packed, err := pack(a)
	if err != nil {
		return nil, err
	}
	m := newMaker(a)
	r := &rows{entry: e, digest: digestOf(a.Document), packed: packed, words: search.Fold(a.Document.Text)}
	r.entities = m.entities()
	r.statements = m.statements(r.entities)
	r.citations = m.citations()
	r.events = m.events(r.entities, c.opts.Range)
	r.document = m.document(r.entities, r.statements)
	r.sketch = []byte{}
	if c.opts.Echoes.Index != nil {
		r.wordings, r.sketch = c.opts.Echoes.Index(a)
	}
	return r, nil
}

// A maker makes the rows of one analysis.
type maker struct {
	a         *hearsay.Analysis
	text      string
	places    *places
	entityAt  map[string]int // by id
	statement map[string]int
	date      map[string]*hearsay.Date
	mentions  []mention // of named entities, in the order of the text
	tokens    []text.Token
}

func newMaker(a *hearsay.Analysis) *maker {
	m := &maker{
		a: a, text: a.Document.Text, places: newPlaces(a.Document.Text), mentions: mentionsOf(a.Entities),
		entityAt: make(map[string]int, len(a.Entities)), statement: make(map[string]int, len(a.Attributions)), date: make(map[string]*hearsay.Date, len(a.Dates)),
	}
	for i := range a.Entities {
		m.entityAt[a.Entities[i].ID] = i
	}
	for i := range a.Attributions {
		m.statement[a.Attributions[i].ID] = i
	}
	for i := range a.Dates {
		m.date[a.Dates[i].ID] = &a.Dates[i]
	}
	return m
}

func (m *maker) entities() []entityRow {
	out := make([]entityRow, len(m.a.Entities))
	for i := range m.a.Entities {
		ent := &m.a.Entities[i]
		out[i] = entityRow{Entity: ent, name: clean(strings.Join(strings.Fields(ent.Name), " "))}
		out[i].agency = ent.Named && isAgency(ent.Name)
		if ent.Named && out[i].name != "" {
			out[i].nameKind = nameKind(ent.Kind)
		}
	}
	for _, share := range m.a.Profile.Sources {
		if i, ok := m.entityAt[share.Entity]; ok {
			out[i].statements, out[i].words = share.Attributions, share.Words
		}
	}
	return out
}

func nameKind(kind hearsay.EntityKind) names.Kind {
	switch kind {
	case hearsay.Person, hearsay.Author:
		return names.Person
	case hearsay.Organization, hearsay.Outlet, hearsay.Group:
		return names.Organization
	default:
		return names.Other
	}
}

func (m *maker) statements(entities []entityRow) []statementRow {
	out := make([]statementRow, len(m.a.Attributions))
	for i := range m.a.Attributions {
		attr := &m.a.Attributions[i]
		row := statementRow{Attribution: attr, content: join(m.text, attr.Content), cue: join(m.text, attr.Cue), speaker: -1, outermost: attr.Parent == ""}
		if at, ok := m.entityAt[attr.Speaker]; ok {
			row.speaker = at
		}
		for _, id := range attr.Chain {
			if at, ok := m.entityAt[id]; ok {
				row.chain = append(row.chain, at)
				row.passedOnByA = row.passedOnByA || entities[at].agency
			}
		}
		row.folded = search.Fold(row.content)
		row.about = m.namedIn(attr.Content, row.speaker)
		row.words = m.count(attr.Content)
		row.start, row.line, row.col = m.places.of(attr.Content[0].Start)
		row.end, _, _ = m.places.of(attr.Content[len(attr.Content)-1].End)
		out[i] = row
	}
	return out
}

// count returns the number of words in spans.
func (m *maker) count(spans []hearsay.Span) int {
	n := 0
	for _, sp := range spans {
		m.tokens = text.Words(m.tokens[:0], m.text, sp)
		for _, tok := range m.tokens {
			if tok.Class == text.Word || tok.Class == text.Number {
				n++
			}
		}
	}
	return n
}

func (m *maker) citations() []citationRow {
	out := make([]citationRow, len(m.a.Citations))
	for i := range m.a.Citations {
		cit := &m.a.Citations[i]
		out[i] = citationRow{Citation: cit, content: join(m.text, []hearsay.Span{cit.Span})}
		if cit.Item != nil {
			if data, err := json.Marshal(cit.Item); err == nil {
				out[i].item = clean(string(data))
			}
		}
		for _, id := range cit.Supports {
			if at, ok := m.statement[id]; ok {
				out[i].supports = append(out[i].supports, at)
			}
		}
	}
	return out
}

// document sums up what the row of the document says of its statements.
func (m *maker) document(entities []entityRow, statements []statementRow) documentRow {
	doc := m.a.Document
	out := documentRow{outlet: search.Fold(doc.Publisher), heading: search.Fold(doc.Title + " " + doc.Publisher), day: dayOf(doc.Published), agency: isAgency(doc.Publisher)}
	for _, ent := range entities {
		if ent.Named {
			out.namedWords += ent.words
		} else {
			out.unnamedWords += ent.words
		}
	}
	for i := range statements {
		row := &statements[i]
		if !row.outermost {
			continue
		}
		switch row.Kind {
		case hearsay.Direct:
			out.direct++
		case hearsay.Indirect:
			out.indirect++
		default:
			out.mixed++
		}
		switch {
		case row.speaker < 0:
			out.unknown++
		case !entities[row.speaker].Named:
			out.unnamed++
		}
		if row.passedOnByA {
			out.agencyWords += row.words
		}
	}
	return out
}

// dayOf returns the day of an ISO 8601 date, or the month or year that it gives
// instead; empty when it is none.
func dayOf(published string) string {
	day := published[:min(len(published), 10)]
	for i := range len(day) {
		if (day[i] == '-') != (i == 4 || i == 7) || day[i] != '-' && (day[i] < '0' || day[i] > '9') {
			return ""
		}
	}
	if n := len(day); n == 4 || n == 7 || n == 10 {
		return day
	}
	return ""
}

// join returns the words at spans on one line, with an ellipsis where they are
// apart.
func join(s string, spans []hearsay.Span) string {
	parts := make([]string, len(spans))
	for i, sp := range spans {
		parts[i] = strings.Join(strings.Fields(sp.Of(s)), " ")
	}
	return clean(strings.Join(parts, " … "))
}

// clean makes s fit for a column of text in any database.
func clean(s string) string {
	return strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\x00", "\uFFFD")
}

// nameOf returns the name of an entity, or other for none.
func (m *maker) nameOf(id, other string) (string, int) {
	if at, ok := m.entityAt[id]; ok {
		return clean(cmp.Or(m.a.Entities[at].Name, other)), at
	}
	return other, -1
}
