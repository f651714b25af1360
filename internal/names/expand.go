package names

import "github.com/hearsay-project/hearsay/internal/lexicon"

// guessOrganization takes a name of unknown kind with a legal form for that of
// an organisation.
func (p *parser) guessOrganization() {
	if p.name.kind != Unknown {
		return
	}
	for i := range p.pieces {
		if ph := p.formAt(i); ph != nil && len(p.pieces) > len(ph.words) {
			p.name.kind, p.name.guessed = Organization, true
			return
		}
	}
}

// guessPerson takes a name of unknown kind for that of a person when it starts
// with a form of address or a given name and has no word of firms and bodies
// in it.
func (p *parser) guessPerson() {
	if p.name.kind != Unknown || len(p.pieces) < 2 || len(p.pieces) > 5 {
		return
	}
	for _, pc := range p.pieces {
		if p.lists.generic[pc.folded] || lexicon.NameNoun(pc.folded) != "" || p.lists.stop[pc.folded] && !p.lists.particles[pc.folded] {
			return
		}
	}
	first := p.pieces[0].folded
	_, polite := lexicon.Honorific(first)
	_, given := lexicon.GivenName(first)
	if polite || given || p.lists.titles[first] || p.lists.honorifics[first] || len(p.lists.given[first]) > 0 {
		p.name.kind, p.name.guessed = Person, true
	}
}

// expand writes abbreviations in full, and numbers in digits.
func (p *parser) expand() {
	out := make([]piece, 0, len(p.pieces)+2)
	for i := 0; i < len(p.pieces); {
		pc := p.pieces[i]
		if value, n := numberAt(p.pieces[i:]); n > 0 {
			pc.folded = value
			out = append(out, pc)
			i += n
			continue
		}
		full, n := p.abbreviated(i)
		for k, w := range full {
			next := pc
			next.folded = w
			if k > 0 {
				next.text = w
			}
			out = append(out, next)
		}
		if n == 0 {
			out = append(out, pc)
			n = 1
		}
		i += n
	}
	p.pieces = out
}

// abbreviated returns the words that the piece at i stands for, and how many
// pieces it takes; 0 when it is no abbreviation.
func (p *parser) abbreviated(i int) ([]string, int) {
	if p.name.kind == Person {
		return nil, 0
	}
	pc := p.pieces[i]
	if full, ok := p.lists.common[pc.folded]; ok {
		return full, 1
	}
	for _, ph := range p.lists.capitals[pc.folded] {
		if p.phraseAt(i, ph.words) && (pc.upper && p.mixed || pc.dotted) {
			return ph.full, len(ph.words)
		}
	}
	return nil, 0
}

func (p *parser) phraseAt(i int, words []string) bool {
	if i+len(words) > len(p.pieces) {
		return false
	}
	for k, w := range words {
		if p.pieces[i+k].folded != w {
			return false
		}
	}
	return true
}

// takeForms takes the legal forms out of the name, but not all that it has.
func (p *parser) takeForms() {
	left := len(p.pieces)
	for i := 0; i < len(p.pieces); {
		ph := p.formAt(i)
		if ph == nil || left <= len(ph.words) {
			i++
			continue
		}
		for k := range ph.words {
			p.pieces[i+k].form = true
		}
		left -= len(ph.words)
		p.name.forms |= ph.form
		i += len(ph.words)
	}
}

// formAt returns the longest legal form at i, or nil. Forms that could be
// other words count in names of organisations only, and the first two words of
// a person's name are none.
func (p *parser) formAt(i int) *phrase {
	if p.pieces[i].form {
		return nil
	}
	list := p.lists.forms[p.pieces[i].folded]
	for k := range list {
		ph := &list[k]
		if ph.short && p.name.kind != Organization || p.name.kind == Person && i < 2 {
			continue
		}
		if p.phraseAt(i, ph.words) {
			return ph
		}
	}
	return nil
}
