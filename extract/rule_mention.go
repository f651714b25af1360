package extract

import (
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// setNicknamesAside takes the quotations out that are a part of a name, as in
// Daniel “Soot” Roe: they neither are nor divide statements.
func (p *page) setNicknamesAside() {
	p.asides = map[int]bool{}
	p.quotations = slices.DeleteFunc(p.quotations, func(q quotation) bool {
		para := &p.paras[q.para]
		c := &clause{p: p, k: q.para, para: para}
		if !q.closed || q.setOff || q.lastPara != q.para || !c.insideName(&q) {
			return false
		}
		p.leave(q.span(), hearsay.Nickname)
		p.asides[para.Toks[q.first].Start], p.asides[para.Toks[q.last].Start] = true, true
		return true
	})
}

// dropMentions removes findings of the tagger whose content is a title, a
// nickname, a slogan, a word as a word or a word or two in scare quotes: the
// text mentions them, and nobody says them. They are listed as left out. So are
// those that stand in a longer statement, which they do not make mixed.
func dropMentions(p *page) {
	gone := map[*finding]bool{}
	held := p.holders()
	for i := range p.quotations {
		q := &p.quotations[i]
		if !q.closed || q.setOff || q.cut || q.words == 0 || q.words > maxMention {
			continue
		}
		reason := p.form(q)
		inside := false
		for _, f := range held[i] {
			switch {
			case gone[f]:
			case p.onlyMentions(f, q, reason):
				gone[f] = true
			case p.embeds(f, q, reason):
				inside = true
			}
		}
		if inside {
			q.mention = reason
			p.leave(q.span(), reason)
		}
	}
	p.drop(func(f *finding) bool { return gone[f] })
}

const (
	maxMention = 8 // words of a quotation that can be a mention
	maxBeside  = 3 // words beside it, as "the word" before it
	maxScared  = 2 // words in scare quotes
	// maxMentioning bounds the bytes of a content that is looked at.
	maxMentioning = 2000
)

// onlyMentions reports whether the content of f is the quotation, perhaps with
// the noun that announces it, and its cue does not make it a statement.
func (p *page) onlyMentions(f *finding, q *quotation, reason hearsay.Reason) bool {
	said, mentions := p.cueSays(f, reason)
	n := slices.IndexFunc(f.Content, func(sp hearsay.Span) bool { return sp.Contains(q.span()) })
	if n < 0 || len(f.Content) > 1 && (said || reason == "") || f.Content[n].Len() > maxMentioning {
		return false
	}
	sp := f.Content[n]
	if len(strings.Fields(sp.Of(p.doc.Text))) > q.words+maxBeside {
		before := hearsay.Span{Start: sp.Start, End: q.span().Start}
		return reason != "" && !said && !p.clauses(q.para).verbIn(before)
	}
	switch reason {
	case "":
		return !said && q.words <= maxScared && len(f.Cue) == 0
	case hearsay.ScareQuotes:
		return !said && q.words <= maxScared
	case hearsay.Slogan:
		if p.clauses(q.para).borne(q) {
			return true
		}
	}
	return !said || mentions
}

// verbIn reports whether any form of a verb stands in sp.
func (c *clause) verbIn(sp hearsay.Span) bool {
	for i := c.at(sp.Start); i < len(c.para.Toks) && c.para.Toks[i].End <= sp.End; i++ {
		if c.verb(i) {
			return true
		}
	}
	return false
}

// embeds reports whether the quotation is a part of a clause in the content of
// f, or of a noun phrase that only mentions a word.
func (p *page) embeds(f *finding, q *quotation, reason hearsay.Reason) bool {
	c := p.clauses(q.para)
	return reason != "" && slices.ContainsFunc(f.Content, func(sp hearsay.Span) bool {
		before, behind := hearsay.Span{Start: sp.Start, End: q.span().Start}, hearsay.Span{Start: q.span().End, End: sp.End}
		return sp.Contains(q.span()) && sp.Len() <= maxMentioning && (c.finiteIn(before) || c.finiteIn(behind) ||
			reason == hearsay.WordAsWord && len(strings.Fields(before.Of(p.doc.Text))) > maxBeside)
	})
}

// cueSays tells whether the cue of a finding has a word that lays words on
// somebody, and whether it only names or shows them: "called", "read". A colon
// does not say what a banner or a sign says.
func (p *page) cueSays(f *finding, reason hearsay.Reason) (said, mentions bool) {
	for _, cue := range f.Cue {
		for w := range strings.FieldsSeq(strings.ToLower(cue.Of(p.doc.Text))) {
			w = strings.Trim(w, ",:")
			mentions = mentions || mentioning[w]
			said = said || reports(w) || w == "according" || strings.HasPrefix(w, "chant") || strings.HasPrefix(w, "sang")
		}
		said = said || reason != hearsay.Slogan && strings.HasSuffix(cue.Of(p.doc.Text), ":")
	}
	return said, mentions
}

var mentioning = wordSet(`call calls called calling titled entitled name names named headlined nicknamed dubbed read reading
	reads signs signed signing`)
