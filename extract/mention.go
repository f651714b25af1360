package extract

import (
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/text"
)

// form tells what a quotation is when its form or the words around it show
// that nobody says it: a nickname, a title and so on. Empty when they do not.
func (p *page) form(q *quotation) hearsay.Reason {
	if q.lastPara != q.para {
		return ""
	}
	c := p.clauses(q.para)
	for _, test := range mentionForms {
		if test.is(c, q) {
			return test.reason
		}
	}
	return ""
}

// mentionForms are looked at in this order.
var mentionForms = []struct {
	reason hearsay.Reason
	is     func(*clause, *quotation) bool
}{
	{hearsay.Nickname, (*clause).nickname},
	{hearsay.ScareQuotes, (*clause).soCalled},
	{hearsay.WordAsWord, (*clause).wordAsWord},
	{hearsay.Slogan, (*clause).slogan},
	{hearsay.TitleOfWork, (*clause).titled},
	{hearsay.Nickname, (*clause).called},
	{hearsay.TitleOfWork, (*clause).headed},
	{hearsay.ScareQuotes, (*clause).doubted},
}

// after reports whether one of the words stands in the three words before the
// quotation.
func (c *clause) after(q *quotation, words map[string]bool) bool {
	for i := q.first - 1; i >= max(0, q.first-3); i-- {
		if endsSentence(c.word(i)) {
			return false
		}
		if words[c.lower(i)] {
			return true
		}
	}
	return false
}

// before reports whether one of the words stands right after the quotation.
func (c *clause) before(q *quotation, words map[string]bool) bool { return words[c.lower(q.last+1)] }

// lastWord returns the index of the last word or mark in the quotation, the
// comma or full stop at its end apart.
func (c *clause) lastWord(q *quotation) int {
	i := q.last - 1
	if w := c.word(i); i > q.first && (w == "," || w == ".") {
		i--
	}
	return i
}

// maxNickname bounds the words of a nickname.
const maxNickname = 4

// nickname reports whether the quotation stands inside a name, or is announced
// as the name somebody goes by: "nicknamed", "known as", "signs himself".
func (c *clause) nickname(q *quotation) bool {
	if c.insideName(q) || q.words <= 5 && c.signs(q) {
		return true
	}
	if q.words > maxNickname || c.lastWord(q) < q.last-1 && c.word(q.last-1) == "." && !c.wholeName(q) {
		return false
	}
	return c.after(q, nicknameVerbs) || c.knownAs(q) && c.wholeName(q)
}

// insideName reports whether the quotation stands between the words of a name:
// Daniel “Soot” Roe.
func (c *clause) insideName(q *quotation) bool {
	if q.first == 0 || q.words > 3 || q.words != q.last-q.first-1 || !isWord(c.para.Toks[q.first-1]) {
		return false
	}
	first := c.word(q.first + 1)
	shouted := q.words > 1 && len(first) > 1 && first == strings.ToUpper(first)
	return capital(c.word(q.first-1)) && capital(first) && capital(c.word(q.last+1)) && !shouted &&
		!text.IsFunctionWord(c.word(q.first-1)) && !text.IsFunctionWord(c.word(q.last+1))
}

// signs reports whether the words before the quotation say that somebody signs
// with it.
func (c *clause) signs(q *quotation) bool {
	for i := q.first - 1; i >= max(0, q.first-3); i-- {
		switch c.lower(i) {
		case "himself", "herself", "themselves", "myself", "yourself", "itself", "off", "as", "it", "only", "simply", "them", "letters":
		case "sign", "signs", "signed", "signing":
			return i < q.first-1
		default:
			return false
		}
	}
	return false
}

// knownAs reports whether the quotation follows "known as" or "knew her as",
// perhaps with a few words between.
func (c *clause) knownAs(q *quotation) bool {
	if c.lower(q.first-1) != "as" {
		return false
	}
	for i := q.first - 2; i >= max(0, q.first-8) && !c.mark(i); i-- {
		switch c.lower(i) {
		case "know", "knows", "knew", "known", "remembered", "famous":
			return true
		}
	}
	return false
}

// wholeName reports whether all words of the quotation but the small ones start
// with a capital, and it is no question or call.
func (c *clause) wholeName(q *quotation) bool {
	long := 0
	for i := q.first + 1; i < q.last; i++ {
		w := c.word(i)
		switch {
		case !isWord(c.para.Toks[i]):
			if w == "?" || w == "!" || w == ";" {
				return false
			}
		case c.para.Toks[i].Class == text.Clitic, i > q.first+1 && smallWords[w], w == "the" && q.words > 1:
		case !capital(w) && c.para.Toks[i].Class != text.Number:
			return false
		default:
			long++
		}
	}
	return long > 0
}

// soCalled reports whether "so-called" stands right before the quotation.
func (c *clause) soCalled(q *quotation) bool {
	switch w := c.lower(q.first - 1); w {
	case "so-called", "supposed", "self-styled", "self-proclaimed", "alleged":
		return true
	default:
		return w == "called" && c.lower(q.first-2) == "so"
	}
}

// wordAsWord reports whether the text speaks of the words themselves.
func (c *clause) wordAsWord(q *quotation) bool {
	if c.after(q, wordNouns) && !c.spokenWords(q) || c.before(q, meaningVerbs) || c.isWord(q) {
		return true
	}
	if q.words > 2 || capital(c.word(q.first+1)) && q.words > 1 {
		return false
	}
	before, next := c.lower(q.first-1), c.lower(q.last+1)
	switch {
	case before == "what" && (next == "is" || next == "was" || next == "meant" || next == "means"):
		return true
	case q.first > 1 && (before == "to" || before == "with" || before == "from"):
		return wordVerbs[c.lower(q.first-2)]
	}
	return before == "as" && !c.wholeName(q) && c.knownAs(q) || spellingVerbs[before]
}

// spokenWords reports whether "with the words" introduces a clause that somebody
// says.
func (c *clause) spokenWords(q *quotation) bool {
	f := framedQuotation{q, c, 0, len(c.para.Toks)}
	end := q.first
	if w := c.word(end - 1); w == "," || w == ":" {
		end--
	}
	_, ok := f.wordsOfSaying(end)
	return ok
}

// isWord reports whether the sentence goes on behind the quotation to say that
// it is a word: “Thirsty” is an old word for that.
func (c *clause) isWord(q *quotation) bool {
	i := q.last + 1
	if q.words > maxNickname || i >= len(c.para.Toks) || !beForms[c.lower(i)] {
		return false
	}
	for i++; i < min(len(c.para.Toks), q.last+8) && !c.mark(i) && !c.finite(i); i++ {
		if wordNouns[c.lower(i)] {
			return true
		}
		if c.parts[i] == "IN" {
			break
		}
	}
	return false
}

// slogan reports whether the quotation stands on a sign, a shirt, in a chant:
// a noun for such a thing stands before or right after it, or in front of the
// colon before it.
func (c *clause) slogan(q *quotation) bool {
	if c.after(q, sloganNouns) || q.words <= 5 && c.before(q, bearers) && c.article(q.first-1) {
		return true
	}
	if c.word(q.first-1) != ":" {
		return false
	}
	for i := q.first - 2; i >= max(0, q.first-maxBetween) && !endsSentence(c.word(i)); i-- {
		switch {
		case c.finite(i) && c.utters(i):
			return false
		case bearers[c.lower(i)]:
			return true
		}
	}
	return false
}

// article reports whether word i is an article or another determiner.
func (c *clause) article(i int) bool {
	return i >= 0 && (c.parts[i] == "DT" || c.parts[i] == "PRP$" || c.parts[i] == "POS")
}

// titled reports whether the quotation is called the title of a work: a noun
// announces it or follows, or it stands in brackets with a date.
func (c *clause) titled(q *quotation) bool {
	if q.words > 14 || !capital(c.word(q.first+1)) {
		return false
	}
	return c.after(q, workNouns) || c.before(q, workAfter) || c.inApposition(q) || c.cited(q)
}

// headed reports whether the quotation is written like a title: all of its
// words are capitalised and it is no sentence.
func (c *clause) headed(q *quotation) bool {
	end := c.word(q.last - 1)
	return q.words <= 14 && end != "." && end != "…" && end != "..." && end != "," && capital(c.word(q.first+1)) && c.wholeName(q) && c.longWords(q) >= 2
}

// longWords counts the words of a quotation that titles capitalise.
func (c *clause) longWords(q *quotation) int {
	n := 0
	for i := q.first + 1; i < q.last; i++ {
		if isWord(c.para.Toks[i]) && (i == q.first+1 || !smallWords[c.word(i)]) {
			n++
		}
	}
	return n
}

// cited reports whether the quotation stands in brackets with where or when it
// was printed: (“Let it ring”, 3 June).
func (c *clause) cited(q *quotation) bool {
	if c.word(q.first-1) != "(" || q.words > 10 || c.word(q.last+1) != "," {
		return false
	}
	for i := q.last + 2; i < min(len(c.para.Toks), q.last+8); i++ {
		if c.word(i) == ")" {
			return c.para.Toks[q.last+2].Class == text.Number || capital(c.word(q.last+2))
		}
	}
	return false
}

// inApposition reports whether the quotation names a work that stands before
// its comma: "A show of his sketches, “Margins”, opens in May".
func (c *clause) inApposition(q *quotation) bool {
	if c.word(q.first-1) != "," || q.words > 6 {
		return false
	}
	if c.word(q.last+1) != "," && c.word(q.last-1) != "," {
		return false
	}
	for i := q.first - 2; i >= max(0, q.first-8); i-- {
		w := c.lower(i)
		if endsSentence(w) || w == "," {
			return false
		}
		if w != "called" && w != "named" && (workNouns[w] || recordNouns[w]) {
			return true
		}
	}
	return false
}

// called reports whether the quotation is the name that somebody calls
// something by: "the ringers call the tenor “Old Regret”".
func (c *clause) called(q *quotation) bool {
	if q.words > maxNickname || !c.wholeName(q) || c.word(q.last-1) == "?" || c.word(q.last-1) == "!" {
		return false
	}
	for i := q.first - 1; i >= max(0, q.first-6) && !c.mark(i); i-- {
		if c.verb(i) && inflected(c.word(i), nicknaming) {
			return true
		}
	}
	return false
}

// doubted reports whether the quotation is one noun in the subject of a
// clause, which only doubts it: the “curse” of the stand is broken.
func (c *clause) doubted(q *quotation) bool {
	if q.words != 1 || q.last != q.first+2 || !c.article(q.first-1) || q.last+1 >= len(c.para.Toks) {
		return false
	}
	next := q.last + 1
	return c.lower(next) == "of" || c.finite(next)
}
