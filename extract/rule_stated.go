package extract

import (
	"strings"

	"github.com/hearsay-project/hearsay"
)

// stated finds the statements whose form alone leaves no doubt: a verb by which
// something is said, with its subject before it and a whole clause behind it.
// "A clerk had confided to him that the till was empty", "The man who drove
// them told them the road was shut". The tagger knows the commonest of them
// only, and is unsure of others.
func stated(p *page) {
	cues, held := p.sureCues(), p.contentList()
	var found []*finding
	for k := range p.paras {
		para := &p.paras[k]
		if para.Kind == hearsay.Title || para.Kind == hearsay.Heading {
			continue
		}
		for i := 1; i+2 < len(para.Toks); i++ {
			w := p.word(para, i)
			if !statingForms[w] && !tellingForms[w] && !heardForms[w] && !showingForms[w] && !denyingForms[w] && !givingForms[w] && !estimating[w] && !answering[w] && w != "let" && w != "lets" || cues.at(para.Toks[i].Span) != nil {
				continue
			}
			if f := p.clauses(k).statedAt(i, cues, held); f != nil && held.fits(f) {
				found = append(found, f)
			}
		}
	}
	p.instead(found)
}

// statingForms are the finite forms of verbs that bring a clause with "that".
var statingForms = wordSet(`said says say added adds affirmed affirms announced announces argued argues asserted asserts claimed claims conceded concedes
	concluded concludes confided confides confirmed confirms contended contends disclosed discloses declared declares estimated estimates
	estimate explained explains insisted insists maintained maintains noted notes observed observes predicted predicts recorded records
	remarked remarks reported reports revealed reveals stated states stressed stresses suggested suggests swore swears sworn testified
	testifies warned warns whispered whispers wrote writes written boasted boasts cautioned cautions recalled recalls remembered
	remembers reckoned reckons thinks believes believed complained complains alleged alleges admitted admits acknowledged acknowledges vowed vows hinted hints lamented
	laments replied replies answered answers protested protests repeated repeats shouted emphasised emphasises emphasized emphasizes
	argue claim complain conclude confirm feared insist maintain note record report state suggest warn`)

// bareForms bring such a clause without "that" as well.
var bareForms = wordSet(`said says say maintains maintained insists insisted claims claimed believes believed reckons reckoned thinks swears swore`)

// heardForms bring such a clause with those behind "from" who told it.
var heardForms = wordSet(`heard hears hear learned learnt learns had has have`)

// showingForms bring "the opposite" of what was said before.
var showingForms = wordSet(`found finds showed shows shown proved`)

// statedAt reads the clause around the verb at word i; nil when it is no
// statement of that form.
func (c *clause) statedAt(i int, cues cueList, held contentList) *finding {
	from, to := c.sentence(i)
	if to-from > maxLaid {
		return nil
	}
	if q := c.p.quotationAt(c.para.Toks[i].Start); q != nil && !q.setOff && q.para == c.k && q.lastPara == c.k {
		from, to = max(from, q.first+1), min(to, q.last)
	}
	if sp, ok := held.innermost(c.para.Toks[i].Span); ok {
		to = min(to, c.at(sp.End))
	}
	start, ok := c.tellingGroup(from, i)
	verb := start // whose subject it is that tells
	if !ok && heardForms[c.lower(i)] && i-from > 3 && c.lower(i-1) == "have" && c.lower(i-2) == "to" && c.finite(i-3) {
		start, verb, ok = i-1, i-3, true // "claims to have heard"
	}
	if !ok && c.verbByPlace(from, i) {
		start, ok = i, true
	}
	if !ok || cues.at(c.span(start, i+1)) != nil {
		return nil
	}
	content, ok := c.statedContent(i, to)
	if !ok {
		return nil
	}
	if verb < start && verb > 0 {
		if !c.nominal(i+2, content) {
			return nil
		}
		return &finding{Attribution: hearsay.Attribution{
			Source: []hearsay.Span{c.span(i+2, content)}, Cue: []hearsay.Span{c.span(start, i+2)},
			Content: []hearsay.Span{c.span(content, c.innerEnd(content, to))}, Confidence: ruleConfidence, FoundBy: "stated",
		}}
	}
	source, end, ok := c.teller(from, start)
	if !ok {
		return nil
	}
	last := c.innerEnd(content, to)
	if end := c.likewise(content); end > content {
		last = end
	}
	if end > source+1 && relativeWords[c.lower(end-1)] { // "the envoy, who wrote that …, left"
		if end--; c.word(end-1) == "," {
			end--
		}
		last = c.mainVerb(content, last)
	}
	if denyingForms[c.lower(i)] {
		last = c.deniedEnd(content, last)
	} else if last-content < 2 {
		return nil
	}
	if end <= source {
		return nil
	}
	if w := c.lower(i); w == "found" && c.likewise(content) == content && !c.examines(source, end) {
		return nil
	}
	cue := i + 1
	if w := c.lower(i); (givingForms[w] || w == "let" || w == "lets") && content > cue {
		cue = content
	}
	return &finding{Attribution: hearsay.Attribution{
		Source: []hearsay.Span{c.span(source, end)}, Cue: []hearsay.Span{c.span(start, cue)},
		Content: []hearsay.Span{c.span(content, last)}, Confidence: ruleConfidence, FoundBy: "stated",
	}}
}

// mainVerb returns where the comma stands between words lo and hi that the verb
// of the sentence around a relative clause follows; hi when there is none.
func (c *clause) mainVerb(lo, hi int) int {
	for i := lo + 2; i+1 < hi; i++ {
		if c.word(i) == "," && c.finite(i+1) && !c.quoted(i) {
			return i
		}
	}
	return hi
}

// statedContent returns where the clause starts that the verb at word i brings:
// right behind it, behind the one who is told, or behind the words on how and
// where something was said.
func (c *clause) statedContent(i, hi int) (int, bool) {
	n := i + 1
	if answering[c.lower(i)] {
		if m := c.behindObject(n, hi); m > n {
			return m, true
		}
	}
	switch w := c.lower(i); {
	case w == "let" || w == "lets":
		return c.letKnown(n, hi)
	case showingForms[w]:
		return n, c.likewise(n) > n || w == "found" && c.complements(n, hi)
	case denyingForms[w]:
		return n, c.denied(n, hi)
	case estimating[w] && c.estimates(n, hi) && (w != "put" && w != "puts" || c.amountBehind(c.objectEnd(n, hi), hi)):
		return n, true
	case givingForms[w]:
		return c.givenClause(n, hi)
	case heardForms[w]:
		if w == "had" || w == "has" || w == "have" {
			if c.lower(n) != "it" {
				return 0, false
			}
			n++ // "has it from the clerk that"
		}
		if c.lower(n) != "from" {
			return 0, false
		}
	case w == "asked" || w == "asks":
		return c.askedContent(n, hi)
	case tellingForms[w]:
		if n = c.objectEnd(n, hi); n == i+1 || n >= hi {
			return 0, false
		}
		if c.likewise(n) > n {
			return n, true
		}
		if c.lower(n) == "to" && n+1 < hi && c.parts[n+1] == "VB" || c.lower(n) == "not" && c.lower(n+1) == "to" {
			return n, true
		}
		if c.opensClause(n, hi) || (pronounObject(c.lower(n-1)) || c.parts[n] == "PRP") && c.bareClause(n, hi) {
			return n, true
		}
	case bareForms[w]:
		if n < hi && c.bareClause(n, hi) && (c.parts[n] != "PRP" || !pronounObject(c.lower(n))) {
			return n, true
		}
	}
	that := c.behindManner(n, hi)
	return that, that < hi && (c.opensClause(that, hi) || c.surelyClause(i, that, hi))
}

// letKnown returns where the clause starts that "let it be known" and "let her know"
// bring, whose "it" or "her" stands at word n.
func (c *clause) letKnown(n, hi int) (int, bool) {
	end := c.objectEnd(n, hi)
	if c.lower(n) == "it" {
		end = n + 1
	}
	switch {
	case end == n || end+2 >= hi:
		return 0, false
	case c.lower(end) == "be" && c.lower(end+1) == "known" && c.lower(end+2) == "that":
		return end + 2, true
	case c.lower(end) == "know" && c.lower(end+1) == "that":
		return end + 1, true
	}
	return 0, false
}

// likewise returns where the words at n end that stand for what was said before:
// "the same", "the opposite"; n for anything else.
func (c *clause) likewise(n int) int {
	if c.lower(n) == "the" && (c.lower(n+1) == "opposite" || c.lower(n+1) == "same") && !strings.HasPrefix(c.parts[min(n+2, len(c.parts)-1)], "NN") {
		return n + 2
	}
	if c.lower(n) == "the" && c.lower(n+1) == "same" && (c.lower(n+2) == "thing" || c.lower(n+2) == "story") {
		return n + 3
	}
	return n
}

// askedContent returns where the question starts that somebody asked, who may be
// named at word n: "asked twice where it was", "asked her whether she knew".
func (c *clause) askedContent(n, hi int) (int, bool) {
	start := n
	for n < hi && c.parts[n] == "RB" {
		n++
	}
	asked := false
	if end := c.objectEnd(n, hi); end > n {
		n, asked = end, true
	}
	if n >= hi || n > start+maxAddressee {
		return 0, false
	}
	switch w := c.lower(n); {
	case w == "whether", w == "if", c.parts[n] == "WRB":
		return n, c.finiteIn(c.span(n, c.innerEnd(n, hi)))
	case w == "to" || w == "not" && c.lower(n+1) == "to": // but not "asked not to be named"
		return n, asked && n+2 < hi
	}
	return 0, false
}

// behindManner returns where that ends which stands at word n and tells how, to
// whom and when something was said: "in an interview with the Courier", "to me",
// "later", ", according to a letter,".
func (c *clause) behindManner(n, hi int) int {
	const most = 16
	if n < hi && c.word(n) == "," {
		end := c.firstMark(n+1, hi)
		if end < hi && c.word(end) == "," && end-n < most && (c.parts[n+1] == "IN" || c.parts[n+1] == "VBG") && c.lower(end+1) == "that" {
			return end + 1
		}
		return n
	}
	if n >= hi || c.lower(n) == "that" || c.parts[n] != "IN" && c.parts[n] != "TO" && c.parts[n] != "RB" && !c.dayAt(n) {
		return n
	}
	end := n
	for ; end < min(hi, n+most) && !c.mark(end) && (!c.verb(end) || c.parts[end] == "VBN"); end++ {
		if c.lower(end) == "that" {
			return end
		}
	}
	if end < min(hi, n+most) && c.word(end) == "," { // "reported in May, quoting a clerk, that"
		if that := c.behindManner(end, hi); that > end && c.lower(that) == "that" {
			return that
		}
	}
	return n
}

// opensClause reports whether word n is a "that" with a whole clause behind it:
// a subject before its verb.
func (c *clause) opensClause(n, hi int) bool {
	if c.lower(n) != "that" || n+2 >= hi {
		return false
	}
	if c.word(n+1) == "," && (c.lower(n+2) == "according" || c.parts[n+2] == "VBG") {
		if close := c.firstMark(n+2, hi); close+2 < hi && c.word(close) == "," {
			return c.verbIn(c.span(close+1, c.innerEnd(close+1, hi))) // "that, according to the Courier, the shop was shut"
		}
	}
	if c.finite(n+1) && !c.finite(n+2) || c.mark(n+1) && !isQuoteMark(c.word(n+1)) {
		return false
	}
	return pronounObject(c.lower(n-1)) || c.verbIn(c.span(n+1, c.innerEnd(n+1, hi)))
}

// surelyClause reports whether the "that" at word n, right behind the verb at word
// i or before an article, opens a clause although the tagger sees no verb in it.
func (c *clause) surelyClause(i, n, hi int) bool {
	const least = 4
	if c.lower(n) != "that" || n+least >= hi || !c.finite(i) {
		return false
	}
	switch c.parts[n+1] {
	case "PRP$":
		return true
	case "DT":
		return !c.mark(n + 2)
	}
	return false
}

// verbByPlace reports whether word i, which looks like a noun, is the verb of its
// sentence: "that" follows it, a noun stands before it, and there is no other
// verb ahead of it.
func (c *clause) verbByPlace(from, i int) bool {
	next := i + 1
	if w := c.lower(i); w == "swore" || w == "testified" || w == "confided" {
		_, hi := c.sentence(i)
		next = c.behindManner(next, hi)
	}
	if next == len(c.parts) || c.lower(next) != "that" || c.parts[i] != "NN" && c.parts[i] != "NNS" || !statingForms[c.word(i)] || i == from {
		return false
	}
	lo := c.innerStart(from, i)
	if c.parts[i-1] == "DT" || c.parts[i-1] == "JJ" || c.parts[i-1] == "POS" || c.parts[i-1] == "PRP$" || c.parts[i-1] == "IN" {
		return false
	}
	for n := i - 1; n >= lo && c.word(n) != ","; n-- {
		if c.finite(n) {
			return false
		}
	}
	return true
}

func pronounObject(w string) bool {
	switch w {
	case "me", "us", "him", "her", "them":
		return true
	}
	return false
}

// teller returns who says what the verb group at word verb brings: its subject,
// be it that a relative clause stands between.
func (c *clause) teller(lo, verb int) (from, to int, ok bool) {
	if from, to, ok = c.describedBefore(lo, verb); ok {
		return from, to, true
	}
	if from, to, ok = c.relativeSubject(lo, verb); !ok {
		if from, to, ok = c.subject(c.innerStart(lo, verb), verb); !ok {
			if from, to, ok = c.sharedSubject(c.innerStart(lo, verb), verb); !ok {
				return 0, 0, false
			}
		}
	}
	switch w := c.lower(from); {
	case subjectPronouns[w] && to == from+1:
		return from, to, w != "i" && w != "we" && w != "you" && w != "it" || w != "you" && w != "it" && heardForms[c.lower(verb)]
	case w == "nobody" || w == "none" || w == "no":
		return from, to, false
	}
	core := c.core(from, to)
	for i := from; i < core; i++ {
		if relativeWords[c.lower(i)] || i > from && i+1 < core && subjectPronouns[c.lower(i)] && c.finite(i+1) {
			core = i
		}
	}
	return from, to, c.nominal(from, core)
}

var relativeWords = wordSet(`who which whose whom`)
