package extract

import (
	"strings"

	"github.com/hearsay-project/hearsay"
)

// dropMentions removes findings of the tagger whose whole content is a title, a
// nickname, a slogan, a word as a word or a word or two in scare quotes: the
// text mentions them, and nobody says them. They are listed as left out.
func dropMentions(p *page) {
	gone := map[*finding]bool{}
	held := p.holders()
	for i := range p.quotations {
		q := &p.quotations[i]
		if !q.closed || q.setOff || q.cut || q.words == 0 || q.words > maxMention {
			continue
		}
		for _, f := range held[i] {
			if len(f.Content) == 1 && !gone[f] && p.onlyMentions(f, q) {
				gone[f] = true
			}
		}
	}
	p.drop(func(f *finding) bool { return gone[f] })
}

const (
	maxMention = 8 // words of a quotation that can be a mention
	maxBeside  = 3 // words beside it, as "the word" before it
	maxScared  = 2 // words in scare quotes
)

// onlyMentions reports whether the content of f is the quotation, perhaps with
// the noun that announces it, and its cue does not make it a statement.
func (p *page) onlyMentions(f *finding, q *quotation) bool {
	sp := f.Content[0]
	if !sp.Contains(q.span()) || len(strings.Fields(sp.Of(p.doc.Text))) > q.words+maxBeside {
		return false
	}
	reason := p.form(q)
	said, mentions := p.cueSays(f)
	switch reason {
	case "":
		return !said && q.words <= maxScared && len(f.Cue) == 0
	case hearsay.ScareQuotes:
		return !said && q.words <= maxScared
	}
	return !said || mentions
}

// cueSays tells whether the cue of a finding has a word that lays words on
// somebody, and whether it only names or shows them: "called", "read".
func (p *page) cueSays(f *finding) (said, mentions bool) {
	for _, cue := range f.Cue {
		for w := range strings.FieldsSeq(strings.ToLower(cue.Of(p.doc.Text))) {
			w = strings.Trim(w, ",:")
			mentions = mentions || mentioning[w]
			said = said || reports(w) || w == "according" || strings.HasPrefix(w, "chant") || strings.HasPrefix(w, "sang") || strings.HasSuffix(cue.Of(p.doc.Text), ":")
		}
	}
	return said, mentions
}

var mentioning = wordSet(`called titled entitled named headlined nicknamed dubbed read reading reads`)
