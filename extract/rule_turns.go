package extract

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/extract/model"
	"github.com/hearsay-project/hearsay/internal/text"
)

// turnConfidence is the confidence of a turn of an interview or transcript.
const turnConfidence = 0.9

// turns finds the turns of interviews and transcripts. Each is a statement of
// its label; what the tagger found inside it is nested in it, and what it made
// of the labels is dropped.
func turns(p *page) {
	var all []turn
	for k := range p.paras {
		all = append(all, p.turnsOf(k)...)
	}
	all = p.dialogueOnly(all)
	if len(all) == 0 {
		return
	}
	for i := range all {
		t := &all[i]
		if t.from < t.to && (!t.quoted || p.clauses(t.k).wholeQuoted(t.from, t.to)) {
			t.content = append(t.content, p.clauses(t.k).span(t.from, t.to))
		}
	}
	p.continueTurns(all)
	all = slices.DeleteFunc(all, func(t turn) bool { return t.quoted && len(t.content) == 0 })
	places := make([]laidOut, len(all))
	for i := range all {
		places[i] = laidOut{[]hearsay.Span{all[i].label}, all[i].content}
	}
	p.clear(places)
	for i := range all {
		t := &all[i]
		if len(t.content) > 0 {
			p.found = append(p.found, &finding{setOff: true, Attribution: hearsay.Attribution{
				Source: []hearsay.Span{t.source}, Cue: t.cue, Content: t.content,
				Confidence: turnConfidence, FoundBy: "turn",
			}})
		}
	}
}

// dialogueOnly returns those of all that are turns of one conversation; none
// when the labels are those of a list, a fact box or single notes. Names are
// turns when there are two; a word that only may be one has to come back. Most
// are whole sentences, and somebody is spoken to in them or says "I".
func (p *page) dialogueOnly(all []turn) []turn {
	times := map[string]int{}
	for i := range all {
		times[all[i].key]++
	}
	all = slices.DeleteFunc(all, func(t turn) bool {
		return times[t.key] < 2 && (!t.named() && !p.mayBeName(&t) || p.fact(&t))
	})
	var plain, quoted []turn
	for i := range all {
		t := &all[i]
		if t.quoted = isQuoteMark(p.word(&p.paras[t.k], t.from)); !t.quoted {
			plain = append(plain, *t)
		} else if p.clauses(t.k).wholeQuoted(t.from, t.to) {
			quoted = append(quoted, *t)
		}
	}
	if p.converse(plain, times).likely() {
		return all
	}
	if v := p.converse(quoted, times); v.again && v.likely() {
		return quoted
	}
	return nil
}

// converse counts what speaks for turns of a conversation. The label of one
// that is a quotation may introduce that quotation only.
func (p *page) converse(turns []turn, times map[string]int) *conversation {
	seen := &conversation{speakers: map[string]bool{}}
	for i := range turns {
		t := &turns[i]
		seen.speakers[t.key] = true
		if times[t.key] > 1 || t.named() {
			seen.again = seen.again || times[t.key] > 1
			next := len(p.paras)
			if i+1 < len(turns) {
				next = turns[i+1].k
			}
			seen.add(t, p.firstWords(t, next))
		}
	}
	return seen
}

// firstWords returns the words of a turn behind its label or, where that has a
// line of its own, those of the paragraph below, which is not paragraph next.
func (p *page) firstWords(t *turn, next int) passage {
	if t.from == t.to && t.k+1 < next && t.to == len(p.paras[t.k].Toks) {
		return passage{p.clauses(t.k + 1), 0, len(p.paras[t.k+1].Toks)}
	}
	return passage{p.clauses(t.k), t.from, t.to}
}

// A passage is words [from, to) of a paragraph.
type passage struct {
	*clause
	from, to int
}

// A conversation counts what speaks for turns.
type conversation struct {
	speakers map[string]bool
	again    bool // one of them speaks twice
	named    int  // turns whose label is surely a speaker
	shouted  int  // turns whose label is in capital letters
	filled   int  // turns that have words, and of them
	whole    int  // those that look like sentences
	spoken   int  // those that address somebody, or whose label tells how it is said
}

func (v *conversation) add(t *turn, first passage) {
	if t.named() {
		v.named++
	}
	if first.from == first.to {
		return
	}
	v.filled++
	if t.aside || t.quoted || first.speaks(first.from, first.to) {
		v.spoken++
	}
	if t.shouted {
		v.shouted++
	}
	if first.asserts(first.from, first.to) {
		v.whole++
	}
}

// likely reports whether the turns are a conversation, or the script of one,
// in which nobody need be addressed.
func (v *conversation) likely() bool {
	people := v.named >= 2 || v.again && len(v.speakers) > 1
	script := v.again && v.named > 0 && 2*v.shouted >= v.filled
	return people && v.filled > 0 && (script || 5*v.spoken >= 2*v.filled) && 2*v.whole >= v.filled
}

func (t *turn) named() bool { return t.standing == named }

// mayBeName reports whether a label that comes only once is two capitalised
// words or more, or all capitals, before a sentence: in a conversation it is a
// name.
func (p *page) mayBeName(t *turn) bool {
	label := t.source.Of(p.doc.Text)
	shouted := len(label) > 2 && label == strings.ToUpper(label)
	return t.standing == capitals && (shouted || strings.Contains(label, " ")) && p.clauses(t.k).asserts(t.from, t.to)
}

// fact reports whether a turn is a line of a list of facts: "Reporter: Iben
// Skov".
func (p *page) fact(t *turn) bool {
	c := p.clauses(t.k)
	return t.from < t.to && !endsSentence(c.word(t.to-1)) && !c.asserts(t.from, t.to)
}

// wholeQuoted reports whether words [from, to) are one quotation.
func (c *clause) wholeQuoted(from, to int) bool {
	return slices.ContainsFunc(c.para.Quotes, func(q text.Quote) bool { return q.Open == from && q.Close == to-1 })
}

// continueTurns gives a turn the paragraphs behind it that have no label.
func (p *page) continueTurns(all []turn) {
	several := false
	for i := range all {
		t := &all[i]
		last := i+1 == len(all)
		if !last && all[i+1].k == t.k || t.quoted {
			continue
		}
		end := len(p.paras)
		if !last {
			end = all[i+1].k
		}
		for k := t.k + 1; k < end && k <= t.k+maxContinued; k++ {
			if !p.continues(k, all, last || !t.shouted && len(t.content) > 0) ||
				last && len(t.content) > 0 && !p.clauses(k).stillSpoken(several) {
				break
			}
			t.content = append(t.content, p.clauses(k).span(0, len(p.paras[k].Toks)))
			several = true
		}
	}
}

// stillSpoken reports whether a paragraph behind the last label is speech and
// not the narrative that closes the text: nobody acts in it as "she", and
// somebody is spoken to in its first sentence, unless turns of several
// paragraphs are usual here.
func (c *clause) stillSpoken(usual bool) bool {
	_, to := c.sentence(0)
	acting, addressed := false, false
	verb := false
	for i := range to {
		verb = verb || c.finite(i)
		w := c.lower(i)
		acting = acting || !verb && (w == "he" || w == "she")
		addressed = addressed || addressing[w]
	}
	return !acting && (usual || addressed)
}

var addressing = wordSet(`you your yours yourself yourselves thank thanks`)

// maxContinued bounds how many paragraphs without a label belong to a turn.
const maxContinued = 12

// continues reports whether paragraph k, which has no label, goes on with the
// turn before it. It has to show that somebody speaks in it, unless the turn
// would be empty without it, or stands in a script.
func (p *page) continues(k int, all []turn, mustSpeak bool) bool {
	para := &p.paras[k]
	if para.Kind != hearsay.Paragraph && para.Kind != hearsay.List || len(para.Toks) == 0 {
		return false
	}
	if w := p.word(para, 0); w == "[" || w == "(" || w == "*" {
		return false
	}
	c := p.clauses(k)
	return (!mustSpeak || c.speaks(0, len(para.Toks))) && !p.introduces(k) && !p.namesSpeaker(para, all)
}

// namesSpeaker reports whether the first words of a paragraph name one of the
// speakers, as an account of the conversation does.
func (p *page) namesSpeaker(para *model.Paragraph, all []turn) bool {
	for i := range min(len(para.Toks), 8) {
		w := strings.ToLower(p.word(para, i))
		if len(w) > 1 && capital(p.word(para, i)) && slices.ContainsFunc(all[:min(len(all), 20)], func(t turn) bool { return t.key == w }) {
			return true
		}
	}
	return false
}
