package hearsay

import (
	"encoding/json"
	"fmt"
	"unicode/utf8"
)

// A restorer reads the contract: it is the inverse of encoder. Keys that it
// does not know are passed over.
type restorer struct {
	jsonReader
	*codePoints      // of the text; nil before the document
	early       bool // there was a place before the document
}

// A field is a key of an object, and where its value goes.
type field struct {
	key string
	to  any
}

// fields reads an object into fields, which are quickest in their order.
func (r *restorer) fields(list ...field) {
	at := 0
	r.object(func(key []byte) {
		for range list {
			f := list[at]
			if at++; at == len(list) {
				at = 0
			}
			if string(key) == f.key {
				r.value(f.to)
				return
			}
		}
		r.skip()
	})
}

func (r *restorer) value(to any) {
	switch to := to.(type) {
	case *string:
		*to = r.string()
	case *[]string:
		*to = listOf(&r.jsonReader, r.stringTo)
	case *int:
		*to = r.int()
	case *float64:
		*to = r.float()
	case *bool:
		*to = r.bool()
	case *Span:
		r.span(to)
	case *[]Span:
		*to = listOf(&r.jsonReader, r.span)
	case *[]Attribution:
		*to = listOf(&r.jsonReader, r.attribution)
	case *[]Entity:
		*to = listOf(&r.jsonReader, r.entity)
	case *[]Citation:
		*to = listOf(&r.jsonReader, r.citation)
	case *[]Date:
		*to = listOf(&r.jsonReader, r.date)
	case *[]Event:
		*to = listOf(&r.jsonReader, r.event)
	case *[]SourceShare:
		*to = listOf(&r.jsonReader, r.share)
	case *[]LeftOut:
		*to = listOf(&r.jsonReader, r.leftOut)
	case *[]wireBlock:
		*to = listOf(&r.jsonReader, r.block)
	case *Engine:
		r.fields(field{"version", &to.Version}, field{"model", &to.Model}, field{"rules", &to.Rules})
	case *Profile:
		r.profile(to)
	case **Document:
		*to = r.document()
	case **Item:
		if err := json.Unmarshal(r.skip(), to); err != nil {
			r.fail(err)
		}
	}
}

func (r *restorer) analysis() *Analysis {
	out, schema := &Analysis{}, ""
	r.fields(
		field{"schema", &schema}, field{"engine", &out.Engine}, field{"document", &out.Document},
		field{"attributions", &out.Attributions}, field{"entities", &out.Entities}, field{"citations", &out.Citations},
		field{"dates", &out.Dates}, field{"events", &out.Events}, field{"profile", &out.Profile}, field{"left_out", &out.LeftOut},
	)
	switch {
	case r.err != nil:
	case schema != Schema:
		r.fail(errSchema(schema))
	case out.Document == nil || r.next() != 0 || r.at < len(r.data):
		r.fail(errJSON)
	case r.early:
		r.at, r.early = 0, false
		return r.analysis()
	}
	return out
}

func (r *restorer) document() *Document {
	doc := &Document{}
	var blocks []wireBlock
	r.fields(
		field{"id", &doc.ID}, field{"uri", &doc.URI}, field{"title", &doc.Title}, field{"authors", &doc.Authors},
		field{"publisher", &doc.Publisher}, field{"published", &doc.Published}, field{"language", &doc.Language},
		field{"text", &doc.Text}, field{"blocks", &blocks},
	)
	r.codePoints = indexCodePoints(doc.Text)
	for _, b := range blocks {
		doc.Blocks = append(doc.Blocks, Block{b.Kind, Span{r.offset(b.Start), r.offset(b.End)}})
	}
	return doc
}

func (r *restorer) block(b *wireBlock) {
	r.fields(field{"kind", (*string)(&b.Kind)}, field{"start", &b.Start}, field{"end", &b.End})
}

// offset returns the byte where a code point of the text starts.
func (r *restorer) offset(n int) int {
	at, err := r.toByte(n)
	if err != nil {
		r.fail(err)
	}
	return at
}

// span reads a place, which must be that of its words, or null for none.
func (r *restorer) span(to *Span) {
	if r.null() {
		return
	}
	if r.codePoints == nil {
		r.early = true
		r.skip()
		return
	}
	var start, end int
	var words []byte
	r.object(func(key []byte) {
		switch string(key) {
		case "start":
			start = r.int()
		case "end":
			end = r.int()
		case "text":
			words = r.bytes()
		default:
			r.skip()
		}
	})
	to.Start = r.offset(start)
	to.End = min(to.Start+len(words), len(r.text)) // counting is quicker than looking up the end
	if end-start != utf8.RuneCount(words) || start == end || to.Of(r.text) != string(words) {
		r.offset(end)
		r.fail(fmt.Errorf("span %d:%d does not cover the text %.60q", start, end, words))
	}
}

func (r *restorer) attribution(attr *Attribution) {
	r.fields(
		field{"id", &attr.ID}, field{"kind", (*string)(&attr.Kind)}, field{"content", &attr.Content}, field{"cue", &attr.Cue},
		field{"source", &attr.Source}, field{"speaker", &attr.Speaker}, field{"chain", &attr.Chain}, field{"parent", &attr.Parent},
		field{"citations", &attr.Citations}, field{"confidence", &attr.Confidence}, field{"found_by", &attr.FoundBy},
	)
}

func (r *restorer) entity(ent *Entity) {
	r.fields(
		field{"id", &ent.ID}, field{"name", &ent.Name}, field{"kind", (*string)(&ent.Kind)}, field{"named", &ent.Named},
		field{"unnamed_kind", (*string)(&ent.UnnamedKind)}, field{"role", &ent.Role}, field{"condition", &ent.Condition},
		field{"aliases", &ent.Aliases}, field{"mentions", &ent.Mentions},
	)
}

func (r *restorer) citation(cit *Citation) {
	r.fields(
		field{"id", &cit.ID}, field{"kind", (*string)(&cit.Kind)}, field{"label", &cit.Label}, field{"span", &cit.Span},
		field{"marks", &cit.Marks}, field{"url", &cit.URL}, field{"item", &cit.Item}, field{"supports", &cit.Supports},
	)
}

func (r *restorer) date(d *Date) {
	r.fields(field{"id", &d.ID}, field{"span", &d.Span}, field{"edtf", &d.EDTF})
}

func (r *restorer) event(ev *Event) {
	r.fields(
		field{"id", &ev.ID}, field{"date", &ev.Date}, field{"statement", &ev.Statement}, field{"type", (*string)(&ev.Type)},
		field{"actor", &ev.Actor}, field{"subject", &ev.Subject}, field{"attribution", &ev.Attribution},
	)
}

func (r *restorer) profile(p *Profile) {
	r.fields(
		field{"words", &p.Words}, field{"attributed_words", &p.AttributedWords}, field{"direct_words", &p.DirectWords},
		field{"named", &p.Named}, field{"unnamed", &p.Unnamed}, field{"longest_chain", &p.LongestChain}, field{"sources", &p.Sources},
	)
}

func (r *restorer) share(s *SourceShare) {
	r.fields(field{"entity", &s.Entity}, field{"attributions", &s.Attributions}, field{"words", &s.Words})
}

func (r *restorer) leftOut(l *LeftOut) {
	r.fields(field{"span", &l.Span}, field{"reason", (*string)(&l.Reason)})
}
