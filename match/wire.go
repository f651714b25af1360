package match

import (
	"bytes"
	"encoding/json"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// The names of the JSON contracts.
const (
	CheckSchema = "hearsay-check/1"
	TraceSchema = "hearsay-trace/1"
)

// The types here are the two contracts, key by key in their order. As in
// hearsay/1 places are counted in code points of the text they are of and
// carry their words, keys are always present, and what is absent is null or
// an empty list.

type wireSpan struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

type wireCheck struct {
	Schema     string          `json:"schema"`
	Policy     string          `json:"policy"`
	Draft      wireDraft       `json:"draft"`
	Quotations []wireQuotation `json:"quotations"`
	Failed     int             `json:"failed"`
}

type wireDraft struct {
	ID  string  `json:"id"`
	URI *string `json:"uri"`
}

type wireQuotation struct {
	Span           wireSpan     `json:"span"`
	Speaker        *string      `json:"speaker"`
	Words          Words        `json:"words"`
	SpeakerVerdict Speaker      `json:"speaker_verdict"`
	SourceSpeaker  *string      `json:"source_speaker"`
	Flags          []Flag       `json:"flags"`
	Match          *wireMatch   `json:"match"`
	Changes        []wireChange `json:"changes"`
	AlsoIn         []wireSource `json:"also_in"`
}

type wireMatch struct {
	Document string     `json:"document"`
	URI      *string    `json:"uri"`
	Spans    []wireSpan `json:"spans"`
}

type wireSource struct {
	Document string  `json:"document"`
	URI      *string `json:"uri"`
}

type wireChange struct {
	Op     Op        `json:"op"`
	Draft  *wireSpan `json:"draft"`
	Source *wireSpan `json:"source"`
}

type wireTrace struct {
	Schema string     `json:"schema"`
	Query  string     `json:"query"`
	Echoes []wireEcho `json:"echoes"`
}

type wireEcho struct {
	Statement   string        `json:"statement"`
	Origin      *string       `json:"origin"`
	Independent int           `json:"independent"`
	Carriers    []wireCarrier `json:"carriers"`
}

type wireCarrier struct {
	ID          string       `json:"id"`
	Document    string       `json:"document"`
	URI         *string      `json:"uri"`
	Title       *string      `json:"title"`
	Publisher   *string      `json:"publisher"`
	Published   *string      `json:"published"`
	Attribution string       `json:"attribution"`
	Speaker     *string      `json:"speaker"`
	Chain       []string     `json:"chain"`
	Via         *string      `json:"via"`
	Words       Words        `json:"words"`
	Flags       []Flag       `json:"flags"`
	Changes     []wireChange `json:"changes"`
}

// MarshalJSON returns the check in the schema hearsay-check/1, on one line.
func (c *Check) MarshalJSON() ([]byte, error) {
	m := marshaler{}
	out := wireCheck{
		Schema: CheckSchema, Policy: PolicyName, Draft: wireDraft{c.Draft.ID, optional(c.Draft.URI)},
		Quotations: make([]wireQuotation, 0, len(c.Quotations)), Failed: c.Failed(),
	}
	for i := range c.Quotations {
		out.Quotations = append(out.Quotations, m.quotation(c.Draft, &c.Quotations[i]))
	}
	return encoded(out)
}

func (m marshaler) quotation(draft *hearsay.Document, q *Quotation) wireQuotation {
	out := wireQuotation{
		Span: m.span(draft, q.Span), Speaker: optional(q.Speaker), Words: q.Words, SpeakerVerdict: q.SpeakerVerdict,
		Flags: list(q.Flags), Changes: []wireChange{}, AlsoIn: make([]wireSource, 0, len(q.AlsoIn)),
	}
	if q.Match != nil {
		doc := q.Match.Source
		out.SourceSpeaker = optional(q.Match.Speaker)
		out.Match = &wireMatch{Document: doc.ID, URI: optional(doc.URI)}
		for _, sp := range q.Match.Spans {
			out.Match.Spans = append(out.Match.Spans, m.span(doc, sp))
		}
		out.Changes = m.changes(draft, doc, q.Changes)
	}
	for _, also := range q.AlsoIn {
		out.AlsoIn = append(out.AlsoIn, wireSource{also.Source.ID, optional(also.Source.URI)})
	}
	return out
}

// MarshalJSON returns the trace in the schema hearsay-trace/1, on one line.
// In changes "draft" is the place in the carrier and "source" that in the
// origin, or in the first carrier where no origin is known.
func (t *Trace) MarshalJSON() ([]byte, error) {
	m := marshaler{}
	out := wireTrace{Schema: TraceSchema, Query: t.Query, Echoes: make([]wireEcho, 0, len(t.Echoes))}
	for _, e := range t.Echoes {
		w := wireEcho{Statement: e.Statement, Origin: optional(e.Origin), Independent: e.Independent}
		origin := e.origin()
		for i := range e.Carriers {
			w.Carriers = append(w.Carriers, m.carrier(&e.Carriers[i], origin))
		}
		out.Echoes = append(out.Echoes, w)
	}
	return encoded(out)
}

// origin returns the carrier that the changes of the others are against.
func (e *Echo) origin() *Carrier {
	for i := range e.Carriers {
		if e.Carriers[i].ID == e.Origin {
			return &e.Carriers[i]
		}
	}
	return &e.Carriers[0]
}

func (m marshaler) carrier(k, origin *Carrier) wireCarrier {
	doc := k.Document
	return wireCarrier{
		ID: k.ID, Document: doc.ID, URI: optional(doc.URI), Title: optional(doc.Title), Publisher: optional(doc.Publisher),
		Published: optional(doc.Published), Attribution: k.Attribution.ID, Speaker: optional(k.Speaker), Chain: list(k.Chain),
		Via: optional(k.Via), Words: k.Words, Flags: list(k.Flags), Changes: m.changes(doc, origin.Document, k.Changes),
	}
}

// A marshaler counts code points, in one pass over each document.
type marshaler map[*hearsay.Document][]int

// pointBlock is how many bytes of a text share one entry of the counts.
const pointBlock = 512

// point returns the number of code points before a byte of a document's text.
func (m marshaler) point(doc *hearsay.Document, at int) int {
	before, ok := m[doc]
	if !ok {
		before = []int{0}
		for i := pointBlock; i <= len(doc.Text); i += pointBlock {
			before = append(before, before[len(before)-1]+starts(doc.Text[i-pointBlock:i]))
		}
		m[doc] = before
	}
	block := at / pointBlock
	return before[block] + starts(doc.Text[block*pointBlock:at])
}

// starts counts the bytes that start a code point.
func starts(s string) int {
	n := 0
	for i := range len(s) {
		if utf8.RuneStart(s[i]) {
			n++
		}
	}
	return n
}

func (m marshaler) span(doc *hearsay.Document, sp hearsay.Span) wireSpan {
	return wireSpan{m.point(doc, sp.Start), m.point(doc, sp.End), sp.Of(doc.Text)}
}

func (m marshaler) place(doc *hearsay.Document, sp hearsay.Span) *wireSpan {
	if sp.Len() == 0 {
		return nil
	}
	w := m.span(doc, sp)
	return &w
}

func (m marshaler) changes(here, source *hearsay.Document, changes []Change) []wireChange {
	out := make([]wireChange, 0, len(changes))
	for _, c := range changes {
		out = append(out, wireChange{c.Op, m.place(here, c.Here), m.place(source, c.Source)})
	}
	return out
}

func encoded(v any) ([]byte, error) {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(buf.Bytes(), []byte("\n")), nil
}

func optional(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func list[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}
