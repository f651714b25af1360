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
	switch {
	case !q.closed:
		return hearsay.UnclosedQuote, false
	case q.setOff:
		return "", true
	case p.nickname(para, q):
		return hearsay.Nickname, false
	case p.after(para, q, wordNouns) || p.before(para, q, meaningVerbs):
		return hearsay.WordAsWord, false
	case p.after(para, q, sloganNouns):
		return hearsay.Slogan, false
	case p.titled(para, q):
		return hearsay.TitleOfWork, false
	case p.wholeSentence(para, q) && q.words >= leastStatement:
		return "", true
	case q.words < leastStatement:
		return hearsay.ScareQuotes, false
	}
	return hearsay.NoAttribution, false
}

// Words that announce what a quotation is, in the three words before it, or
// say it right after.
var (
	wordNouns = wordSet(`word words term terms phrase phrases expression expressions label adjective noun verb epithet
		euphemism slur acronym spelled spelt pronounced so-called`)
	meaningVerbs = wordSet(`means meaning meant stands denotes refers translates`)
	sloganNouns  = wordSet(`slogan slogans motto mottos banner banners placard placards sign signs poster posters chant
		chants chanting chanted hashtag graffiti t-shirt t-shirts sticker stickers emblazoned inscription refrain reading`)
	workNouns = wordSet(`book books novel novels memoir memoirs film films movie movies documentary song songs single
		album albums play musical opera poem poems series show episode essay article articles column paper report study
		headline headlined podcast programme program magazine painting exhibition ballad anthem blog video game titled
		entitled called named chapter section lecture course`)
	nicknameVerbs = wordSet(`nicknamed nickname dubbed alias aka moniker`)
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
	if q.words > 4 {
		return false
	}
	if p.after(para, q, nicknameVerbs) {
		return true
	}
	before, next := p.word(para, q.first-1), p.word(para, q.last+1)
	return q.first > 0 && capital(before) && capital(next) && capital(p.word(para, q.first+1))
}

// titled reports whether the quotation looks like the title of a work: most of
// its words are capitalised and it is no sentence, or a noun announces it.
func (p *page) titled(para *model.Paragraph, q *quotation) bool {
	if q.words > 14 || q.lastPara != q.para {
		return false
	}
	capitals, long := 0, 0
	for i := q.first + 1; i < q.last; i++ {
		if w := p.word(para, i); isWord(para.Toks[i]) && (len(w) > 3 || i == q.first+1) {
			long++
			if capital(w) {
				capitals++
			}
		}
	}
	starts := capital(p.word(para, q.first+1))
	if starts && p.after(para, q, workNouns) {
		return true
	}
	stop := endsSentence(p.word(para, q.last-1)) && p.word(para, q.last-1) != "?" && p.word(para, q.last-1) != "!"
	return starts && !stop && long >= 2 && capitals == long
}

// wholeSentence reports whether the quotation starts and ends like a sentence.
func (p *page) wholeSentence(para *model.Paragraph, q *quotation) bool {
	last := &p.paras[q.lastPara]
	end := p.word(last, q.last-1)
	next := p.word(last, q.last+1)
	return capital(p.word(para, q.first+1)) && (endsSentence(end) || end == "," || endsSentence(next) || next == ",")
}
