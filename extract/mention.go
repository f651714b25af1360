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

// article reports whether word i is an article or another determiner.
func (c *clause) article(i int) bool {
	return i >= 0 && (c.parts[i] == "DT" || c.parts[i] == "PRP$" || c.parts[i] == "POS")
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
