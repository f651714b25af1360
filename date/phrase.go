package date

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// A phrase is a noun phrase: the terms from lo to hi, its head at head. The
// zero phrase is none.
type phrase struct{ lo, hi, head int }

func (p phrase) none() bool { return p.hi == 0 }

// links reports whether w can join two parts of one noun phrase.
func links(w string) bool {
	switch w {
	case "of", "for", "in", "at", "behind", "from", "on", "against":
		return true
	}
	return false
}

// nounish reports whether t can stand inside a noun phrase, apart from its
// article.
func nounish(t *term) bool {
	if t.date != 0 {
		return false
	}
	switch t.lower {
	case "'s", "&", "un-":
		return true
	}
	if t.mark {
		return t.lower == "\"" || t.lower == "“" || t.lower == "”" || t.lower == "'"
	}
	return t.class == lexicon.Open && (!t.acts() || t.capital || t.trigger.form == participle) || t.class == lexicon.Verb && t.capital
}

// adverbial reports whether t can stand between a subject and its verb, or
// between a verb and its auxiliary.
func adverbial(t *term) bool {
	switch t.lower {
	case "not", "n't", "never", "also", "then", "later", "first", "already", "only", "itself", "himself", "herself", "even", "twice", "again", "once", "since",
		"soon", "now", "still", "just", "yet", "both", "too", "finally", "itself,", "therefore", "thus", "all":
		return true
	}
	return t.class == lexicon.Adverb || strings.HasSuffix(t.lower, "ly") && len(t.lower) > 4 && !t.capital
}

// datePrep reports whether the term at i leads to a date that starts behind
// it, or is a comma at one.
func (st *statement) datePrep(i int) bool {
	switch st.lower(i) {
	case "in", "on", "at", "since", "by", "during", "from", "as", "of", ",", "until", "till", "effective", "around", "about":
		return st.at(i+1).date != 0 || st.lower(i) == "," && st.at(i-1).date != 0
	}
	return false
}

// group returns the first term of the verb group that ends with t: its
// auxiliaries, and what stands between them.
func (st *statement) group(t int) int {
	for t > 0 {
		w := st.at(t - 1)
		if w.lower == "," && st.closesDate(t-1) {
			break
		}
		if w.class != lexicon.Auxiliary && w.lower != "'ve" && w.lower != "'d" && w.lower != "got" && !adverbial(w) && w.date == 0 && !st.datePrep(t-1) {
			break
		}
		t--
	}
	for t < len(st.ts) && (st.at(t).lower == "," || st.at(t).lower == "by") && st.at(t+1).date == 0 {
		t++
	}
	return t
}

// closesDate reports whether the comma at i ends an insertion that ends with
// a date, and not the date alone: "X, which it had banned in 2017, lifted".
func (st *statement) closesDate(i int) bool {
	k := i
	for k > 0 && (st.at(k-1).date != 0 || st.datePrep(k-1) && st.lower(k-1) != ",") {
		k--
	}
	return k < i && k > 0 && st.lower(k-1) != ","
}

// before returns the noun phrase that ends before i, over relative clauses
// and appositions between commas. A conjunction leads to the subject of the
// verb before it.
func (st *statement) before(i, depth int) phrase {
	if depth > 4 || i <= 0 {
		return phrase{}
	}
	w := st.at(i - 1)
	switch {
	case w.lower == ")" || w.lower == "]":
		for k := i - 2; k > 0 && k > i-12; k-- {
			if st.lower(k) == "(" || st.lower(k) == "[" {
				return st.before(k, depth+1)
			}
		}
		return phrase{}
	case w.lower == ",":
		k := st.insertion(i - 1)
		if k == 0 {
			return phrase{}
		}
		p := st.before(k, depth+1)
		if name := st.startingAt(k + 1); name.hi == i-1 && st.at(name.head).capital && (p.none() || !st.at(p.head).capital) {
			return name // "his successor, Queen Melisende, lifted"
		}
		return p
	case w.class == lexicon.Relative || w.lower == "that" && i > 1 && nounish(st.at(i-2)):
		if st.lower(i-2) == "," {
			return st.before(i-2, depth+1)
		}
		return st.before(i-1, depth+1)
	case w.class == lexicon.Coordinator && w.lower != "&":
		return st.sharedSubject(i-1, depth)
	}
	return st.endingAt(i)
}

// sharedSubject returns the subject of the verb that the one behind the
// conjunction at i is joined to: the nearest before it, or behind a comma that
// of the main clause.
func (st *statement) sharedSubject(i, depth int) phrase {
	for v := i - 1; v > 0; v-- {
		if st.at(v).acts() && st.verbAt(v) {
			return st.before(st.group(v), depth+1)
		}
		if st.lower(v) == ";" || st.lower(v) == ":" {
			break
		}
	}
	for v := i - 1; v > 0; v-- {
		if st.verbAt(v) {
			return st.before(st.group(v), depth+1)
		}
	}
	return phrase{}
}

// verbAt reports whether the term at i is likely a finite verb.
func (st *statement) verbAt(i int) bool {
	t := st.at(i)
	if t.date != 0 || t.mark || t.capital && i > 0 {
		return false
	}
	if t.acts() && t.trigger.form <= past2 || t.class == lexicon.Verb {
		return true
	}
	return t.class == lexicon.Open && len(t.lower) > 4 && strings.HasSuffix(t.lower, "ed") && !determined(st, i)
}

// determined reports whether an article stands right before i, so that what
// looks like a verb is an adjective.
func determined(st *statement, i int) bool { return st.at(i-1).class == lexicon.Determiner }

// insertion returns the index of the comma that opens the insertion closed by
// the comma at i: ", which had …,", ", an old ally,". It is 0 when there is
// none.
func (st *statement) insertion(i int) int {
	for k := i - 1; k > 0; k-- {
		switch st.lower(k) {
		case ";", ":":
			return 0
		case ",":
			next := st.at(k + 1)
			if next.class == lexicon.Relative || next.class == lexicon.Determiner || next.class == lexicon.Preposition || next.capital || strings.HasSuffix(next.lower, "ing") || next.class == lexicon.Open {
				return k
			}
		}
	}
	return 0
}

// endingAt returns the noun phrase whose last term stands before i.
func (st *statement) endingAt(i int) phrase {
	end, k := i, i
	if st.at(i-1).class == lexicon.Pronoun {
		return phrase{i - 1, i, i - 1}
	}
	for k > 0 {
		w := st.at(k - 1)
		if nounish(w) {
			k--
			continue
		}
		if w.class == lexicon.Determiner {
			k--
			if k > 1 && (links(st.lower(k-1)) && nounish(st.at(k-2)) || st.joinsNames(k-1)) {
				k--
				continue
			}
			break
		}
		if links(w.lower) && k < end && k > 1 && nounish(st.at(k-2)) {
			k--
			continue
		}
		if k < end && (w.class == lexicon.Coordinator && st.joinsNames(k-1) || w.lower == "," && st.enumerates(k-1, end)) {
			k--
			continue
		}
		break
	}
	return st.trimmed(k, end)
}

// joinsNames reports whether the conjunction at i stands between two names, or
// two parts of one: "Bread and Rope", "the League and the Union".
func (st *statement) joinsNames(i int) bool {
	next := i + 1
	if st.at(next).class == lexicon.Determiner {
		next++
	}
	return st.lower(i) == "and" && i > 0 && st.at(i-1).capital && st.at(i-1).date == 0 && st.at(next).capital && st.at(next).date == 0 && nounish(st.at(i-1))
}

// enumerates reports whether the comma at i stands between two names, before a
// conjunction that ends their list: "Tarn, Merrow and Lindau".
func (st *statement) enumerates(i, end int) bool {
	if i == 0 || !st.at(i-1).capital || st.at(i-1).date != 0 || !st.at(i+1).capital {
		return false
	}
	for k := i + 1; k < end; k++ {
		if st.joinsNames(k) {
			return true
		}
	}
	return false
}

// parts cuts a phrase at its conjunction, and at the commas before that.
func (st *statement) parts(p phrase) []phrase {
	var out []phrase
	lo := p.lo
	for i := p.lo + 1; i+1 < p.hi; i++ {
		if st.joinsNames(i) || st.enumerates(i, p.hi) && st.lower(i) == "," {
			out, lo = append(out, st.trimmed(lo, i)), i+1
		}
	}
	if len(out) == 0 {
		return []phrase{p}
	}
	return append(out, st.trimmed(lo, p.hi))
}

// startingAt returns the noun phrase that starts at i.
func (st *statement) startingAt(i int) phrase {
	k := i
	if st.lower(k) == "\"" || st.lower(k) == "“" {
		k++
	}
	for st.at(k).class == lexicon.Determiner || st.lower(k) == "all" {
		k++
	}
	if k == i && st.at(k).class == lexicon.Pronoun {
		return phrase{k, k + 1, k}
	}
	for k < len(st.ts) {
		w := st.at(k)
		switch {
		case nounish(w):
		case (w.lower == "of" || w.lower == "for") && st.at(k+1).date == 0 && (nounish(st.at(k+1)) || st.at(k+1).class == lexicon.Determiner):
			if st.at(k+1).class == lexicon.Determiner {
				k++
			}
		case w.class == lexicon.Coordinator && k > i && st.joinsNames(k):
			if st.at(k+1).class == lexicon.Determiner {
				k++
			}
		default:
			return st.trimmed(i, k)
		}
		k++
	}
	return st.trimmed(i, k)
}

// trimmed makes a phrase of the terms from lo to hi, without marks at its ends.
func (st *statement) trimmed(lo, hi int) phrase {
	for lo < hi && st.at(lo).mark {
		lo++
	}
	for hi > lo && (st.at(hi-1).mark || st.lower(hi-1) == "'s") {
		hi--
	}
	if lo >= hi {
		return phrase{}
	}
	p := phrase{lo, hi, hi - 1}
	for k := lo + 1; k < hi; k++ {
		if links(st.lower(k)) {
			p.head = k - 1
			break
		}
	}
	if st.at(p.head).class == lexicon.Determiner && p.hi-p.lo == 1 {
		p.head = p.lo
	}
	return p
}
