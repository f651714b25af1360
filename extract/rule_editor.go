package extract

import "github.com/hearsay-project/hearsay"

// editorNotes finds what an editor adds in brackets under his title: "[We are
// happy to make it clear. – Ed.]".
func editorNotes(p *page) {
	var notes []laidOut
	var found []*finding
	for k := range p.paras {
		para := &p.paras[k]
		for i := range para.Toks {
			if w := p.word(para, i); !editors[w] || i < 3 || !isDash(p.word(para, i-1)) {
				continue
			}
			c := p.clauses(k)
			from, to, ok := c.note(i)
			if !ok {
				continue
			}
			content := []hearsay.Span{c.span(from, i-1)}
			source := c.span(i, to)
			cue := para.Toks[i-1].Span
			notes = append(notes, laidOut{[]hearsay.Span{cue, source}, content})
			found = append(found, &finding{setOff: true, Attribution: hearsay.Attribution{
				Source: []hearsay.Span{source}, Cue: []hearsay.Span{cue}, Content: content,
				Confidence: layConfidence, FoundBy: "editor's note",
			}})
		}
	}
	if len(notes) > 0 {
		p.clear(notes)
		p.found = append(p.found, found...)
	}
}

// editors are the titles under which notes are signed.
var editors = map[string]bool{"Ed": true, "Ed.": true, "Eds": true, "Eds.": true, "Editor": true, "Editors": true, "ed": true, "ed.": true}

// note returns the bounds of the bracket that holds word i, from the first word
// behind its opening to its closing mark.
func (c *clause) note(i int) (from, to int, ok bool) {
	to = i + 1
	for to < len(c.para.Toks) && c.word(to) == "." {
		to++
	}
	if to == len(c.para.Toks) || !closesBracket(c.word(to)) {
		return 0, 0, false
	}
	for from = i - 1; from >= max(0, i-maxNote); from-- {
		if closesBracket(c.word(from)) {
			return 0, 0, false
		}
		if opensBracket(c.word(from)) {
			return from + 1, to, from+2 < i-1
		}
	}
	return 0, 0, false
}

// maxNote bounds the words of a note.
const maxNote = 120
