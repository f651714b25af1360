package date

import (
	"slices"
	"strconv"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/text"
)

// Found is what the stage adds to an analysis.
type Found struct {
	Dates  []hearsay.Date
	Events []hearsay.Event // in the order of their dates in the text
	// Entities are those that Find was given, and behind them those that only
	// a listing names.
	Entities []hearsay.Entity
}

// Find returns the dates of doc in the order of the text, what they date, and
// who put whom on a list or took him off it. It changes neither doc nor the
// attributions and entities that earlier stages found there. The result
// depends on nothing but the arguments.
func Find(doc *hearsay.Document, attrs []hearsay.Attribution, entities []hearsay.Entity) Found {
	f := &finder{doc: doc, cut: cutter{src: doc.Text, vocab: vocabulary()}, cast: newCast(doc.Text, entities), speech: newSpeech(attrs), anchors: map[string]point{}}
	blocks := doc.Blocks
	if len(blocks) == 0 && doc.Text != "" {
		blocks = []hearsay.Block{{Kind: hearsay.Paragraph, Span: hearsay.Span{End: len(doc.Text)}}}
	}
	f.res.order = orderOf(doc.Text, f.cut.vocab)
	f.res.written = f.written(blocks)
	for _, b := range blocks {
		f.body = b.Kind.Body()
		f.block(b.Span)
	}
	return f.found()
}

// A finder goes through one document.
type finder struct {
	doc    *hearsay.Document
	cut    cutter
	parse  parser
	res    resolver
	cast   *cast
	speech speech
	st     statement
	// anchors has the last date of each event that the text has dated, by its
	// noun: "the vote".
	anchors map[string]point

	toks  []text.Token
	ends  []int
	ids   []int // of the expressions of a sentence; -1 for those without a date
	body  bool
	last  listed // the listing before
	dates []dated
	out   []happening
}

// A dated is a date with what decides whether it is kept.
type dated struct {
	span hearsay.Span
	edtf string
	// period tells that it is a week or a weekend, which is no calendar date
	// and kept only where a listing is dated by it.
	period, used bool
}

// A happening is an event whose ids are not known yet.
type happening struct {
	kind           hearsay.EventType
	date           int
	statement      []hearsay.Span
	actor, subject int
}

// A listed is the listing that a "did so" takes up.
type listed struct {
	kind    hearsay.EventType
	subject int
	at      int // the sentence
}

// written returns the day of writing: that of publication, else that of the
// dateline.
func (f *finder) written(blocks []hearsay.Block) point {
	if p := readPoint(f.doc.Published); p.known() {
		return p
	}
	for _, b := range blocks {
		if b.Kind != hearsay.Dateline && b.Kind != hearsay.Byline {
			continue
		}
		f.toks = text.Words(f.toks[:0], f.doc.Text, b.Span)
		f.cut.out = f.cut.out[:0]
		f.cut.cut(f.toks)
		for _, e := range f.parse.parse(f.doc.Text, f.cut.out) {
			if v := f.res.value(&e, unknown); v.from.year != 0 && v.vagueDigits == 0 {
				return v.from
			}
		}
	}
	return point{}
}

// block reads the sentences of one block. Those without a word that can be
// the core of an expression of time are passed over.
func (f *finder) block(b hearsay.Span) {
	f.toks = text.WordsAround(f.toks[:0], f.doc, b)
	f.ends = text.Sentences(f.ends[:0], f.doc.Text, f.toks)
	start := 0
	for _, end := range f.ends {
		for ; end-start > longestSentence; start += longestSentence {
			f.read(f.toks[start : start+longestSentence])
		}
		f.read(f.toks[start:end])
		start = end
	}
}

// longestSentence is how many words are read together. What goes on longer is
// no sentence, and reading it would take more than linear time.
const longestSentence = 256

// read reads one sentence.
func (f *finder) read(toks []text.Token) {
	f.cut.out, f.cut.signal = f.cut.out[:0], false
	f.cut.cut(toks)
	f.cast.before, f.cast.sentence = f.cast.sentence, toks[0].Start
	f.res.at++
	if f.cut.signal {
		f.sentence()
	}
}

// sentence resolves the expressions of one sentence and reads what they date.
func (f *finder) sentence() {
	exprs := f.parse.parse(f.doc.Text, f.cut.out)
	f.ids = f.ids[:0]
	for i := 0; i < len(exprs); i++ {
		e := &exprs[i]
		if e.form == anchored {
			f.anchored(exprs, i)
			continue
		}
		f.ids = append(f.ids, f.add(e, e.lo, f.res.resolve(e, f.parse.tenseOf(e))))
	}
	if !f.body || len(exprs) == 0 {
		return
	}
	f.st.fill(f.doc.Text, f.cut.out, exprs, f.ids)
	if len(f.st.dates) > 0 {
		f.happenings()
		f.anchor()
	}
}

// add notes the value of an expression whose words start at lo, and returns
// its index, or -1 when it says nothing.
func (f *finder) add(e *expr, lo int, v value) int {
	s := v.String()
	if s == "" {
		s = open(e)
	}
	f.dates = append(f.dates, dated{
		span: hearsay.Span{Start: f.cut.out[lo].Start, End: f.cut.out[e.hi-1].End}, edtf: s,
		period: e.form == ofUnit && (e.unit == weeks || e.unit == weekends),
	})
	return len(f.dates) - 1
}

// open returns the value of an expression of which no part is known, as fine
// as it is.
func open(e *expr) string {
	switch {
	case e.form == aSeason:
		return "XXXX-" + twoDigits(e.p.month)
	case (e.form == ofUnit || e.form == distance) && e.unit >= years:
		return "XXXX"
	case (e.form == ofUnit || e.form == distance) && e.unit == months:
		return "XXXX-XX"
	}
	return "XXXX-XX-XX"
}

// found puts the dates that are kept and the events into their final form.
func (f *finder) found() Found {
	out := Found{Entities: f.cast.entities}
	ids := make([]string, len(f.dates))
	for i, d := range f.dates {
		if d.period && !d.used {
			continue
		}
		ids[i] = "d" + strconv.Itoa(len(out.Dates)+1)
		out.Dates = append(out.Dates, hearsay.Date{ID: ids[i], Span: d.span, EDTF: d.edtf})
	}
	slices.SortStableFunc(f.out, func(a, b happening) int { return a.date - b.date })
	for _, h := range f.out {
		if ids[h.date] == "" {
			continue
		}
		out.Events = append(out.Events, hearsay.Event{
			ID: "v" + strconv.Itoa(len(out.Events)+1), Date: ids[h.date], Statement: f.doc.AllAround(h.statement), Type: h.kind,
			Actor: f.cast.id(h.actor), Subject: f.cast.id(h.subject), Attribution: f.speech.around(f.dates[h.date].span),
		})
	}
	return out
}
