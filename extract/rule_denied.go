package extract

import "strings"

// denyingForms bring what somebody says is not so, be it a noun: "denies theft",
// "denied three counts of arson".
var denyingForms = wordSet(`denies denied deny`)

// denied reports whether a noun phrase at word n is what somebody denies having
// done, and not whom or what he does not let have its way.
func (c *clause) denied(n, hi int) bool {
	if n >= hi || c.mark(n) {
		return false
	}
	switch p := c.parts[n]; {
	case p == "VBG", c.lower(n) == "that":
		return true
	case p == "PRP", p != "DT" && p != "PRP$" && p != "CD" && p != "JJ" && !strings.HasPrefix(p, "NN"):
		return false
	}
	for i := n; i < c.deniedEnd(n, hi); i++ {
		switch w := c.lower(i); {
		case withheld[w]:
			return false
		case i > n && (c.parts[i] == "DT" || c.parts[i] == "PRP$") && strings.HasPrefix(c.parts[i-1], "NN"):
			return false // "denied the man a chair"
		}
	}
	return true
}

// withheld is what one is denied, rather than what one denies.
var withheld = wordSet(`access entry admission bail parole permission asylum visa visas request requests appeal appeals motion application
	applications petition bid right rights chance opportunity benefits coverage care treatment service services leave`)

// deniedEnd returns where that ends which stands behind a verb of denial at word
// n: before a mark, and before "and" or "but" with a verb behind it.
func (c *clause) deniedEnd(n, hi int) int {
	for i := n; i < hi; i++ {
		if c.mark(i) && !(isQuoteMark(c.word(i)) && i == n) {
			return i
		}
		if c.parts[i] == "CC" && i+1 < hi && (c.finite(i+1) || c.parts[i+1] == "RB" && i+2 < hi && c.finite(i+2)) {
			return i
		}
	}
	return hi
}

// sharedSubject returns the subject of the first verb of a clause, whose words
// start at lo, for the verb at word verb that an "and" joins to it: "A man came up
// to me and | whispered".
func (c *clause) sharedSubject(lo, verb int) (from, to int, ok bool) {
	if w := c.lower(verb - 1); w != "and" && w != "but" {
		return 0, 0, false
	}
	first := lo
	for first < verb && !c.finite(first) {
		first++
	}
	if first == lo || first >= verb-1 || verb-first > 2*maxSource {
		return 0, 0, false
	}
	for i := first + 1; i < verb-1; i++ {
		if c.mark(i) || relativeWords[c.lower(i)] || c.finite(i) && c.parts[i-1] != "CC" {
			return 0, 0, false
		}
	}
	return c.subject(lo, first)
}
