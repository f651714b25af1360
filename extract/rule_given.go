package extract

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// givingForms are verbs that say nothing by themselves, and bring a clause with
// the noun behind them: "gave evidence that", "voiced fears that".
var givingForms = wordSet(`gave gives given made makes expressed expresses voiced voices raised raises issued issues offered offers took takes put puts`)

// givenNouns are what such a verb brings.
var givenNouns = wordSet(`evidence claim claims allegation allegations accusation accusations warning warnings promise promises statement statements
	suggestion suggestions complaint complaints point argument assurance assurances fear fears concern concerns hope hopes doubt doubts view
	opinion belief conviction assertion prediction testimony worry worries suspicion suspicions`)

// givenClause returns where the clause starts that the noun of such a verb
// brings, whose object starts at word n.
func (c *clause) givenClause(n, hi int) (int, bool) {
	if c.lower(n) == "it" && c.lower(n-1) == "put" && c.lower(n+1) == "to" {
		that := c.behindManner(n+1, hi)
		return that, that < hi && c.opensClause(that, hi)
	}
	for i := n; i < min(hi, n+maxAddressee); i++ {
		if givenNouns[c.lower(i)] {
			that := c.behindManner(i+1, hi)
			return that, that < hi && c.opensClause(that, hi)
		}
		switch p := c.parts[i]; {
		case p == "DT", p == "JJ", p == "PRP$", p == "VBN", p == "CD", strings.HasPrefix(p, "NN"):
		default:
			return 0, false
		}
	}
	return 0, false
}

// estimating forms lay an amount on what follows them.
var estimating = wordSet(`estimate estimates estimated put puts`)

// estimates reports whether a noun phrase at word n has an amount laid on it:
// "the market at 900 million".
func (c *clause) estimates(n, hi int) bool {
	end := c.objectEnd(n, hi)
	return end > n && end+1 < hi && (c.lower(end) == "at" || c.lower(end) == "to")
}

// amountBehind reports whether "at" stands at word i with an amount close behind.
func (c *clause) amountBehind(i, hi int) bool {
	const farthest = 5
	if i >= hi || c.lower(i) != "at" {
		return false
	}
	for n := i + 1; n < min(hi, i+1+farthest) && !c.mark(n); n++ {
		if c.parts[n] == "CD" || strings.ContainsAny(c.word(n), "0123456789$€£%") || c.parts[n] == "JJ" && strings.Contains(c.word(n), "-") {
			return true
		}
	}
	return false
}

// complements reports whether a noun phrase at word n has something said of it
// right behind: "them in good health", "the boiler unsafe".
func (c *clause) complements(n, hi int) bool {
	end := c.objectEnd(n, hi)
	if end == n || end >= hi {
		return false
	}
	return c.parts[end] == "JJ" || c.lower(end) == "to" && end+1 < hi && c.lower(end+1) == "be" ||
		c.lower(end) == "in" && end+1 < hi && (c.parts[end+1] == "JJ" || c.lower(end+1) == "breach") || c.parts[end] == "VBN"
}

// examines reports whether the noun of words [from, to) is one for those who look
// into something, or what they write: a report, a court.
func (c *clause) examines(from, to int) bool {
	w := c.fold(c.head(from, c.core(from, to)))
	for i := from; i < to; i++ { // "A report commissioned by"
		if i > from && (c.parts[i] == "VBN" || c.parts[i] == "IN" || c.mark(i) || relativeWords[c.lower(i)]) {
			w = c.fold(i - 1)
			break
		}
	}
	if _, document := lexicon.DocumentNoun(w); document {
		return true
	}
	return examiners[w]
}

var examiners = wordSet(`court jury tribunal judge judges inspector inspectors auditor auditors inquiry investigation inspection investigators commission committee panel
	watchdog regulator ombudsman coroner audit survey study review poll test tests researchers scientists analysis examination experts engineers surveyor laboratory lab`)

// answering forms bring a clause behind a colon, with the one or the thing that
// they are said of before it: "contradicted him: it had been a cart".
var answering = wordSet(`contradicted corrected explained explains answered answers replied replies objected disagreed added adds admitted admits recalled recalls
	warned warns boasted joked insisted insists confided whispered`)

// behindObject returns where the clause starts that a colon brings behind the few
// words on whom or what the verb before word n is about; n when there is none.
func (c *clause) behindObject(n, hi int) int {
	i := n
	for i < min(hi, n+maxAddressee) && c.word(i) != ":" {
		if c.mark(i) || c.finite(i) || c.parts[i] == "VB" {
			return n
		}
		i++
	}
	if i+2 >= hi || c.word(i) != ":" || isQuoteMark(c.word(i+1)) || !c.speakerFirst(i+1) && c.parts[i+1] != "EX" && !strings.HasPrefix(c.parts[i+1], "NN") {
		return n
	}
	if !c.verbIn(c.span(i+1, c.innerEnd(i+1, hi))) {
		return n
	}
	return i + 1
}

// dayAt reports whether word n names the day on which something was said.
func (c *clause) dayAt(n int) bool {
	switch w := c.lower(n); w {
	case "last", "this", "yesterday", "today":
		return true
	default:
		return weekdays[w]
	}
}
