package extract

import (
	"strings"

	"github.com/hearsay-project/hearsay"
)

// judged finds what somebody calls a thing in quotation marks, in a clause that
// hangs on it: "the plan, denounced by unions as “a joke”", "a charge the
// ministry rejected as “theatre”", "which the mayor hailed as “progress”".
func judged(p *page) {
	cues := p.cueList()
	for i := range p.quotations {
		q := &p.quotations[i]
		if !q.closed || q.setOff || q.para != q.lastPara || q.words == 0 || q.mention != "" || q.first < 3 {
			continue
		}
		c := p.clauses(q.para)
		verb := c.judging(q.first - 1)
		if verb < 0 {
			continue
		}
		content, cue := c.span(q.first-1, q.last+1), c.span(verb, verb+1)
		f := cues.at(cue)
		if f != nil && within([]hearsay.Span{q.parts[0]}, f.Content) {
			continue
		}
		source, ok := c.judge(verb, q.first-1)
		if !ok {
			continue
		}
		if f == nil {
			f = &finding{Attribution: hearsay.Attribution{Cue: []hearsay.Span{cue}, FoundBy: "judged"}}
			p.found = append(p.found, f)
		}
		f.Source = []hearsay.Span{source}
		f.Content, f.Confidence = []hearsay.Span{content}, max(f.Confidence, ruleConfidence)
	}
}

// judging returns the verb that the "as" at word as goes with, nothing between
// but those behind "by"; -1 for none.
func (c *clause) judging(as int) int {
	if c.lower(as) != "as" {
		return -1
	}
	for i := as - 1; i > 0 && i > as-maxName && !c.mark(i); i-- {
		if callingForms[c.lower(i)] {
			if i+1 == as || c.lower(i+1) == "by" {
				return i
			}
			return -1
		}
	}
	return -1
}

// judge returns who is meant by the clause of the verb at word verb: those
// behind "by", or else its subject.
func (c *clause) judge(verb, as int) (hearsay.Span, bool) {
	if c.lower(verb+1) == "by" {
		return c.span(verb+2, as), verb+2 < as && c.nominal(verb+2, as)
	}
	lo, _ := c.sentence(verb)
	from, to, ok := c.subject(c.innerStart(lo, verb), c.groupStart(verb))
	if !ok {
		return hearsay.Span{}, false
	}
	from = c.behindHead(from, to)
	for from < to && relativeWords[c.lower(from)] {
		from++
	}
	return c.span(from, max(to, from+1)), from < to && c.nominal(from, to)
}

// behindHead returns where the subject of a clause starts that hangs without a
// word of its own on the noun before it: "a figure | the board's own surveyor".
func (c *clause) behindHead(from, to int) int {
	if from+2 >= to || c.parts[from] != "DT" || !strings.HasPrefix(c.parts[from+1], "NN") {
		return from
	}
	switch p := c.parts[from+2]; {
	case p == "DT", p == "PRP$", p == "PRP", strings.HasPrefix(p, "NNP") && judgedNouns[c.lower(from+1)]:
		return from + 2
	}
	return from
}

// judgedNouns are what a clause without a relative word hangs on more often
// than that a name follows them.
var judgedNouns = wordSet(`charge claim accusation allegation suggestion figure move decision plan step verdict idea policy measure ruling remark comment
	deal version account notion conclusion assessment proposal report story demand offer law bill vote result statement`)

// hangingSubjects takes the noun out of the source of a clause that hangs on it,
// and a participle that it hangs on.
func hangingSubjects(p *page) {
	for _, f := range p.found {
		if len(f.Source) != 1 || len(f.Cue) == 0 || f.Source[0].End > f.Cue[0].Start {
			continue
		}
		k := p.paraAt(f.Source[0].Start)
		if k == len(p.paras) || lastEnd(&p.paras[k]) < f.Source[0].End {
			continue
		}
		c := p.clauses(k)
		from, to := c.at(f.Source[0].Start), c.at(f.Source[0].End)
		if from+2 < to && c.parts[from] == "VBN" && c.lower(from+1) == "by" { // "repeated by | the envoy, who"
			f.Source[0].Start = c.para.Toks[from+2].Start
		} else if start := c.behindHead(from, to); start > from && c.finite(c.at(f.Cue[0].Start)) && !c.contactFor(start, f.Cue[0]) {
			f.Source[0].Start = c.para.Toks[start].Start
		}
	}
}
