package web

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// The size of a part of a document, in bytes of text; a statement counts as
// much text as its note does. A usual article is one part.
const (
	partSize  = 64 << 10
	pieceSize = 32 << 10
	noteSize  = 512
	blockSize = 128 // what a block needs besides its text
)

// A piece is a block, or as much of a long one as a part has room for.
type piece struct {
	hearsay.Block
	// Continued tells that the block began in the piece before.
	Continued bool
	// Notes are the indices of the attributions that begin in it.
	Notes []int
}

func (p *piece) cost() int { return p.Len() + blockSize + noteSize*len(p.Notes) }

// parts divides a document into parts of bounded size.
func parts(a *hearsay.Analysis) [][]piece {
	var out [][]piece
	room := 0
	for _, p := range pieces(a) {
		if room < p.cost() || len(out) == 0 {
			out, room = append(out, nil), partSize
		}
		last := len(out) - 1
		out[last] = append(out[last], p)
		room -= p.cost()
	}
	return out
}

// pieces cuts the blocks of a document where they are long or have many
// statements. Each attribution is noted at the piece in which its content
// begins, or else at the next one, or the last.
func pieces(a *hearsay.Analysis) []piece {
	order := byContent(a)
	var out []piece
	for _, b := range blocks(a.Document) {
		for at := b.Start; at < b.End; {
			p := piece{Block: hearsay.Block{Kind: b.Kind}, Continued: at > b.Start}
			end := cutAt(a.Document.Text, at, b.End)
			for len(order) > 0 && a.Attributions[order[0]].Content[0].Start < end {
				next := a.Attributions[order[0]].Content[0].Start
				if len(p.Notes) >= pieceSize/noteSize && next > at {
					end = next
					break
				}
				p.Notes, order = append(p.Notes, order[0]), order[1:]
			}
			p.Span = hearsay.Span{Start: at, End: end}
			out = append(out, p)
			at = end
		}
	}
	if len(out) > 0 {
		last := &out[len(out)-1]
		last.Notes = append(last.Notes, order...)
	}
	return out
}

// blocks returns the blocks of a document, or its whole text as one.
func blocks(doc *hearsay.Document) []hearsay.Block {
	if len(doc.Blocks) > 0 || doc.Text == "" {
		return doc.Blocks
	}
	return []hearsay.Block{{Kind: hearsay.Paragraph, Span: hearsay.Span{End: len(doc.Text)}}}
}

// byContent returns the indices of the attributions in the order of where
// their contents begin.
func byContent(a *hearsay.Analysis) []int {
	order := make([]int, len(a.Attributions))
	for i := range order {
		order[i] = i
	}
	start := func(i int) int { return a.Attributions[i].Content[0].Start }
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(start(i), start(j)) })
	return order
}

// cutAt returns where a piece that starts at start ends: at most pieceSize
// later, behind white space where there is some in the last quarter.
func cutAt(text string, start, end int) int {
	if end-start <= pieceSize {
		return end
	}
	at := start + pieceSize
	for !utf8.RuneStart(text[at]) {
		at--
	}
	from := start + pieceSize*3/4
	if i := strings.LastIndexAny(text[from:at], " \n\t"); i >= 0 {
		return from + i + 1
	}
	return at
}
