package extract

import "github.com/hearsay-project/hearsay"

// accordingFirst finds the statements of "According to the Courier, two clerks
// have left." that the tagger leaves out.
func accordingFirst(p *page) {
	cues := p.sureCues()
	var found []*finding
	for k := range p.paras {
		para := &p.paras[k]
		for i := 0; i+4 < len(para.Toks); i++ {
			if w := p.word(para, i); w != "According" && w != "according" || p.word(para, i+1) != "to" {
				continue
			}
			c := p.clauses(k)
			from, to := c.sentence(i)
			if i != from && !c.joinsSentence(from, i) && !(c.word(i-1) == ":" && i-from < maxLabel) && !(c.word(i-1) == "," && c.lower(i-2) == "that") {
				continue
			}
			for to > i && !isWord(para.Toks[to-1]) && !isQuoteMark(c.word(to-1)) {
				to--
			}
			end := c.nounPhraseEnd(i+2, to)
			head := end
			if end == to || c.parts[end] == "VBN" && !relativeWords[c.lower(end-1)] && !subjectPronouns[c.lower(end-1)] {
				end = c.firstMark(i+2, to) // "minutes published on Wednesday"
				head = end
			} else if w := c.lower(end - 1); c.verb(end) && (subjectPronouns[w] || relativeWords[w]) {
				head, end = end-1, c.firstMark(end, to) // "a clerk | we spoke to"
			}
			comma := c.behindBrackets(end, to)
			if c.quoted(i) || comma+3 > to || c.word(comma) != "," || to-comma > maxLaid {
				continue
			}
			if f := cues.at(c.span(i, i+2)); f != nil {
				c.wholeAccording(f, comma+1, to)
				continue
			}
			if content := c.span(comma+1, to); (c.nominal(i+2, end) || head < end && c.nominal(i+2, head)) && countWords(para, comma+1, to) > 3 && cues.at(c.span(i+2, head)) == nil {
				found = append(found, &finding{Attribution: hearsay.Attribution{
					Source: []hearsay.Span{c.span(i+2, end)}, Cue: []hearsay.Span{c.span(i, i+2)}, Content: []hearsay.Span{content},
					Confidence: ruleConfidence, FoundBy: "according",
				}})
			}
		}
	}
	p.instead(found)
}

// behindBrackets returns the word behind what stands in brackets from word i on:
// "the ledger (tab 12), the sum …"; i where no bracket opens there.
func (c *clause) behindBrackets(i, to int) int {
	if i >= to || c.word(i) != "(" {
		return i
	}
	for n := i + 1; n < min(to, i+maxAside); n++ {
		if c.word(n) == ")" {
			return n + 1
		}
	}
	return i
}

// joinsSentence reports whether words [from, to), at the head of a sentence, do
// no more than join it to the one before: "But", "And yet,".
func (c *clause) joinsSentence(from, to int) bool {
	if to-from > 3 {
		return false
	}
	for i := from; i < to; i++ {
		switch c.lower(i) {
		case "but", "and", "yet", "so", "now", "however", "still", "meanwhile", ",":
		default:
			return false
		}
	}
	return true
}

// wholeAccording lets what stands behind "According to the Courier," start right
// behind the comma, where the tagger has the end of it only.
func (c *clause) wholeAccording(f *finding, from, to int) {
	whole := c.span(from, to)
	if tailOf(f.Content, whole) && len(f.Source) == 1 && f.Source[0].End <= whole.Start && !isQuoteMark(c.word(from)) {
		f.Content[0].Start = whole.Start
	}
}
