package names

import (
	"slices"
	"strings"
)

// givenFirst turns "Holm, Ada" into "Ada Holm". What follows the last comma of
// "Ada Holm, MBE" stays there.
func (p *parser) givenFirst() {
	if p.name.kind == Organization || p.name.kind == Other {
		return
	}
	at := slices.IndexFunc(p.pieces, func(pc piece) bool { return pc.comma }) + 1
	if at == 0 || at >= len(p.pieces) {
		return
	}
	end := at
	for end < len(p.pieces) && !p.pieces[end-1].comma || end == at {
		end++
	}
	for _, pc := range p.pieces[at:end] {
		if !p.lists.honorifics[pc.folded] {
			p.pieces = slices.Concat(p.pieces[at:end], p.pieces[:at], p.pieces[end:])
			return
		}
	}
}

// initials joins or parts single letters: in the name of an organisation they
// are an acronym, elsewhere they are the first letters of given names, as are
// two or three capitals beside other words.
func (p *parser) initials() {
	if p.name.kind != Person {
		p.joinLetters()
		return
	}
	out := make([]piece, 0, len(p.pieces)+2)
	for i, pc := range p.pieces {
		if !p.givenLetters(i) {
			out = append(out, pc)
			continue
		}
		for k := range len(pc.folded) {
			out = append(out, piece{text: strings.ToUpper(pc.folded[k : k+1]), folded: pc.folded[k : k+1], dotted: true, upper: true})
		}
	}
	p.pieces = out
}

// givenLetters reports whether the piece at i is several initials without full
// stops between them. With a vowel it has to be the first.
func (p *parser) givenLetters(i int) bool {
	pc := &p.pieces[i]
	n := len(pc.folded)
	if !pc.upper || !p.mixed || n < 2 || n > 3 || pc.script != alphabetic || len(p.pieces) == 1 {
		return false
	}
	if i > 0 && roman(pc.folded) || p.lists.titles[pc.folded] || p.lists.honorifics[pc.folded] || p.lists.particles[pc.folded] {
		return false
	}
	return !strings.ContainsAny(pc.folded, "aeiouy") || i == 0 && n == 2
}

// joinLetters makes one word of single letters with full stops, or of three
// letters or more.
func (p *parser) joinLetters() {
	out := p.pieces[:0]
	for i := 0; i < len(p.pieces); {
		end := i
		for end < len(p.pieces) && len(p.pieces[end].folded) == 1 && p.pieces[end].script == alphabetic && isLetter(p.pieces[end].folded[0]) {
			end++
			if end-i == maxAcronym || !p.pieces[end-1].dotted && end < len(p.pieces) && p.pieces[end].dotted {
				break
			}
		}
		dots := 0
		for _, pc := range p.pieces[i:end] {
			if pc.dotted {
				dots++
			}
		}
		if end-i < 2 || p.name.kind == Unknown && end-i == 2 && end < len(p.pieces) && i == 0 || dots == 0 && end-i < 3 && i > 0 {
			out = append(out, p.pieces[i])
			i++
			continue
		}
		pc := p.pieces[i]
		for _, next := range p.pieces[i+1 : end] {
			pc.text += next.text
			pc.folded += next.folded
		}
		pc.upper, pc.capitals, pc.dotted = true, true, true
		out = append(out, pc)
		i = end
	}
	p.pieces = out
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' }
