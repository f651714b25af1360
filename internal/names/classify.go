package names

import (
	"strings"

	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// classify makes tokens of what is left, with their classes and weights.
func (p *parser) classify() {
	son := false
	letters := make([]byte, 0, len(p.pieces))
	p.name.tokens = make([]token, 0, min(len(p.pieces), maxTokens))
	for i := range p.pieces {
		pc := &p.pieces[i]
		if pc.form || len(p.name.tokens) >= maxTokens {
			continue
		}
		tok := token{text: pc.text, folded: pc.folded, script: pc.script, upper: pc.capitals}
		tok.class = p.classOf(i)
		letters = append(letters, pc.folded[0])
		if tok.class == stopword {
			continue
		}
		tok.sound = pc.sound()
		tok.sound = tok.sound[:min(len(tok.sound), maxSound)]
		for k := range len(tok.sound) {
			tok.mask |= 1 << (costs.code[tok.sound[k]] & 31)
		}
		tok.bones = skeleton(tok.sound)
		tok.given = p.lists.groups(tok.folded, tok.sound)
		tok.son = son
		tok.place = p.name.kind != Person && len(tok.folded) > 3 && lexicon.Place(tok.folded)
		if tok.class != particle || p.lists.sons[tok.folded] {
			son = p.lists.sons[tok.folded] && len(p.name.tokens) > 0
		}
		p.name.tokens = append(p.name.tokens, tok)
	}
	p.name.letters = string(letters)
}

// sound returns the sound of a piece: where vowels are not written, letter by
// letter, as letters that meet need not have met in speech.
func (pc *piece) sound() string {
	if pc.script != abjad {
		return sound(pc.folded)
	}
	var b strings.Builder
	for _, r := range pc.native {
		b.WriteString(sound(latin(string(r))))
	}
	return b.String()
}

func (ls *lists) groups(folded, sound string) []uint16 {
	groups := ls.given[folded]
	if groups == nil && len(folded) > 3 {
		groups = ls.givenSounds[sound]
	}
	for _, g := range lexicon.GivenNameGroups(folded) {
		groups = append(groups[:len(groups):len(groups)], uint16(firstOfLexicon+g))
	}
	return groups
}

func (p *parser) classOf(i int) class {
	w := p.pieces[i].folded
	c := w[0]
	switch {
	case c >= '0' && c <= '9':
		return number
	case p.name.kind == Person:
		return p.classOfPerson(i)
	case w == "the" || w == "of" || w == "and", p.lists.stop[w] && p.name.kind != Unknown:
		return stopword
	case i > 0 && p.pieces[i].upper && roman(w):
		return number
	case p.name.kind == Unknown && len(w) == 1 && isLetter(c) && p.pieces[i].upper:
		return initial
	case p.name.kind == Unknown && p.title(i):
		return title
	case p.lists.small[w], p.name.kind == Unknown && p.lists.particles[w]:
		return particle
	case p.lists.generic[w], lexicon.NameNoun(w) != "":
		return generic
	}
	return word
}

func (p *parser) classOfPerson(i int) class {
	w := p.pieces[i].folded
	switch {
	case w == "and" || w == "the":
		return stopword
	case i == 0 && len(p.pieces) == 2 && (w == "ben" || w == "al" || w == "van"): // Ben Arden
		return word
	case p.lists.sons[w]:
		return particle
	case i > 0 && len(w) > 1 && p.pieces[i].upper && roman(w):
		return number
	case len(w) == 1 && isLetter(w[0]) && (p.pieces[i].dotted || p.pieces[i].upper):
		return initial
	case p.title(i):
		return title
	case p.lists.particles[w] && len(p.pieces) > 1:
		return particle
	}
	return word
}

// title reports whether the piece at i is a form of address or an office:
// before the name, or one of those that stand anywhere. The last word of a
// name is none, unless it can be nothing else.
func (p *parser) title(i int) bool {
	w := p.pieces[i].folded
	if p.lists.honorifics[w] {
		return len(p.pieces) > 1
	}
	if i == len(p.pieces)-1 || !p.leading(i) {
		return false
	}
	if p.lists.titles[w] {
		return true
	}
	_, polite := lexicon.Honorific(w)
	_, role := lexicon.RoleNoun(w)
	return polite || role && len(p.pieces)-i > 2
}

// leading reports whether nothing but titles stands before the piece at i.
func (p *parser) leading(i int) bool {
	for _, tok := range p.name.tokens {
		if tok.class != title {
			return false
		}
	}
	return true
}

// finish weighs the tokens.
func (p *parser) finish() Name {
	n := &p.name
	var joined []byte
	for i := range n.tokens {
		tok := &n.tokens[i]
		tok.weight = p.weigh(tok)
		n.weight += tok.weight
		if tok.class == word || tok.class == initial {
			n.words++
		}
		if tok.class != title {
			joined = append(joined, tok.sound...)
		}
	}
	n.joined = string(joined[:min(len(joined), maxSound)])
	n.addChinese()
	return *n
}

// classWeights are what a token of a class counts.
var classWeights = [...]float32{word: 1, initial: 0.6, number: 0.5, particle: 0.1, title: 0.1, generic: 0.5, stopword: 0}

// frequentWeight is what a word counts that many names have.
const frequentWeight = 0.7

func (p *parser) weigh(tok *token) float32 {
	if tok.class == word && p.lists.frequent[tok.sound] {
		return frequentWeight
	}
	return classWeights[tok.class]
}
