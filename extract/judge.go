package extract

import (
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/extract/model"
)

// judge tells whether a quotation without an attribution is a statement all
// the same, or else why it is none.
func (p *page) judge(q *quotation) (hearsay.Reason, bool) {
	para := &p.paras[q.para]
	if !q.closed {
		return hearsay.UnclosedQuote, false
	}
	if q.setOff {
		return "", true
	}
	if reason := p.form(q); reason != "" {
		return reason, false
	}
	switch {
	case p.wholeSentence(para, q) && q.words >= leastStatement:
		return "", true
	case q.words < leastStatement:
		return hearsay.ScareQuotes, false
	}
	return hearsay.NoAttribution, false
}

// form tells what a quotation is when its form or the words around it show
// that nobody says it: a nickname, a title and so on. Empty when they do not.
func (p *page) form(q *quotation) hearsay.Reason {
	para := &p.paras[q.para]
	switch {
	case p.nickname(para, q):
		return hearsay.Nickname
	case p.soCalled(para, q):
		return hearsay.ScareQuotes
	case p.after(para, q, wordNouns) || p.before(para, q, meaningVerbs):
		return hearsay.WordAsWord
	case p.after(para, q, sloganNouns):
		return hearsay.Slogan
	case p.titled(para, q):
		return hearsay.TitleOfWork
	}
	return ""
}

// soCalled reports whether "so-called" stands right before the quotation.
func (p *page) soCalled(para *model.Paragraph, q *quotation) bool {
	w := strings.ToLower(p.word(para, q.first-1))
	return w == "so-called" || w == "called" && strings.ToLower(p.word(para, q.first-2)) == "so" ||
		w == "supposed" || w == "self-styled" || w == "self-proclaimed" || w == "alleged"
}

// Words that announce what a quotation is, in the three words before it, or
// say it right after.
var (
	wordNouns = wordSet(`word words term terms phrase phrases expression expressions label adjective noun verb epithet
		euphemism slur acronym spelled spelt pronounced letter letters syllable prefix suffix abbreviation`)
	meaningVerbs = wordSet(`means meaning meant stands denotes refers translates`)
	sloganNouns  = wordSet(`slogan slogans motto mottos banner banners placard placards sign signs poster posters chant
		chants chanting chanted hashtag graffiti t-shirt t-shirts sticker stickers emblazoned inscription refrain reading
		tagline mantra billboard billboards plaque flag flags badge badges caption inscribed`)
	workNouns = wordSet(`book books novel novels memoir memoirs film films movie movies documentary song songs single
		album albums play musical opera poem poems series show episode essay article articles column paper report study
		headline headlined podcast programme program magazine painting exhibition ballad anthem blog video game titled
		entitled called named chapter section lecture course trilogy sitcom drama comedy sequel track hit thriller
		sculpture tour ballet symphony hymn short-story story pamphlet treatise collection installation mural retitled
		renamed headed`)
	// workAfter are the nouns that follow a title: the “Moneyline” programme.
	workAfter = wordSet(`film films movie movies book books novel album song single series show programme program
		trilogy franchise magazine podcast musical play exhibition game documentary sitcom drama sequel video soundtrack
		website blog column newsletter tour`)
	nicknameVerbs = wordSet(`nicknamed nickname dubbed alias aka moniker`)
	// smallWords stay in lower case in titles.
	smallWords = wordSet(`a an the of and or nor but in on at to for by with from as is into over via vs v`)
)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}

// after reports whether one of the words stands shortly before the quotation.
func (p *page) after(para *model.Paragraph, q *quotation, words map[string]bool) bool {
	for i := q.first - 1; i >= max(0, q.first-3); i-- {
		w := p.word(para, i)
		if endsSentence(w) {
			return false
		}
		if words[strings.ToLower(w)] {
			return true
		}
	}
	return false
}

// before reports whether one of the words stands right after the quotation.
func (p *page) before(para *model.Paragraph, q *quotation, words map[string]bool) bool {
	return q.lastPara == q.para && words[strings.ToLower(p.word(para, q.last+1))]
}

// nickname reports whether the quotation stands inside a name, or is
// announced as a nickname.
func (p *page) nickname(para *model.Paragraph, q *quotation) bool {
	if q.words > 4 || q.lastPara != q.para {
		return false
	}
	if p.after(para, q, nicknameVerbs) {
		return true
	}
	before, first, next := p.word(para, q.first-1), p.word(para, q.first+1), p.word(para, q.last+1)
	shouted := q.words > 1 && len(first) > 1 && first == strings.ToUpper(first)
	return q.first > 0 && isWord(para.Toks[q.first-1]) && capital(before) && capital(next) && capital(first) && !shouted
}

// titled reports whether the quotation looks like the title of a work: a noun
// announces it or follows, or all of its words are capitalised and it is no
// sentence.
func (p *page) titled(para *model.Paragraph, q *quotation) bool {
	if q.words > 14 || q.lastPara != q.para || !capital(p.word(para, q.first+1)) {
		return false
	}
	if p.after(para, q, workNouns) || p.before(para, q, workAfter) || p.inApposition(para, q) {
		return true
	}
	capitals, long := 0, 0
	for i := q.first + 1; i < q.last; i++ {
		w := p.word(para, i)
		if !isWord(para.Toks[i]) || i > q.first+1 && smallWords[w] {
			continue
		}
		long++
		if capital(w) {
			capitals++
		}
	}
	end := p.word(para, q.last-1)
	return end != "." && end != "…" && end != "..." && long >= 2 && capitals == long
}

// inApposition reports whether the quotation names a work that stands before
// its comma: "A show of his sketches, “Margins”, opens in May".
func (p *page) inApposition(para *model.Paragraph, q *quotation) bool {
	if p.word(para, q.first-1) != "," || q.words > 6 {
		return false
	}
	if w := p.word(para, q.last+1); w != "," && p.word(para, q.last-1) != "," {
		return false
	}
	for i := q.first - 2; i >= max(0, q.first-8); i-- {
		w := strings.ToLower(p.word(para, i))
		if endsSentence(w) || w == "," {
			return false
		}
		if workNouns[w] && w != "called" && w != "named" {
			return true
		}
	}
	return false
}

// wholeSentence reports whether the quotation starts and ends like a sentence.
func (p *page) wholeSentence(para *model.Paragraph, q *quotation) bool {
	last := &p.paras[q.lastPara]
	end := p.word(last, q.last-1)
	next := p.word(last, q.last+1)
	return capital(p.word(para, q.first+1)) && (endsSentence(end) || end == "," || endsSentence(next) || next == ",")
}
