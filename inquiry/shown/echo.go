// Package shown says what a trace or a check has found in words for people,
// whatever it is then written as. All of its strings are safe for a terminal,
// and each is on one line.
package shown

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay/internal/wording"
	"github.com/hearsay-project/hearsay/match"
)

// A Node is one carrier and those that took the statement from it.
type Node struct {
	*match.Carrier
	Depth  int
	Origin bool
	Last   []bool // for each level, whether the carrier is the last one there
}

// Tree returns the carriers of an echo in the order of a tree: each one behind
// the one it took the statement from. Those that took it from nobody known
// stand under the origin, when there is one.
func Tree(e *match.Echo) []Node {
	under := map[string][]int{}
	for i := range e.Carriers {
		k := &e.Carriers[i]
		parent := k.Via
		if parent == "" && e.Origin != "" && k.ID != e.Origin {
			parent = e.Origin
		}
		under[parent] = append(under[parent], i)
	}
	var out []Node
	seen := make([]bool, len(e.Carriers))
	var walk func(id string, depth int, last []bool)
	walk = func(id string, depth int, last []bool) {
		for n, i := range under[id] {
			if seen[i] {
				continue
			}
			seen[i] = true
			end := slices.Concat(last, []bool{n == len(under[id])-1})
			out = append(out, Node{&e.Carriers[i], depth, e.Carriers[i].ID == e.Origin, end})
			walk(e.Carriers[i].ID, depth+1, end)
		}
	}
	walk("", 0, nil)
	return out
}

// Heading says who published a carrier, and when.
func Heading(k *match.Carrier) string {
	outlet := wording.Plain(k.Document.Publisher)
	if outlet == "" {
		outlet = wording.Plain(k.Document.URI)
	}
	if outlet == "" {
		outlet = wording.Plain(k.Document.Title)
	}
	published := wording.Plain(k.Document.Published)
	if published == "" {
		published = "no date"
	}
	return outlet + ", " + strings.Replace(published, "T", " ", 1)
}

// Facts says whom a carrier lays the statement on and where it has it from.
func Facts(n Node) []string {
	k := n.Carrier
	speaker := "nobody named"
	if k.Speaker != "" {
		speaker = wording.Plain(k.Speaker)
	}
	out := []string{"laid on " + speaker}
	if k.Verdict == match.OtherSpeaker {
		out[0] += " (another speaker)"
	}
	if len(k.Chain) > 1 {
		names := make([]string, len(k.Chain))
		for i, name := range k.Chain {
			names[i] = wording.Plain(name)
		}
		out = append(out, fmt.Sprintf("%d hands: %s", len(names), strings.Join(names, ", citing ")))
	}
	if k.Evidence != "" {
		out = append(out, "has it from there: "+string(k.Evidence))
	} else if !n.Origin {
		out = append(out, "nothing shows from whom it has it")
	}
	return out
}

// Words says what became of the words.
func Words(n Node) string {
	if n.Origin {
		return "origin"
	}
	out := string(n.Words)
	for _, f := range n.Flags {
		out += ", " + string(f)
	}
	return out
}

// A Segment is a stretch of the words of a text with what they are against
// those of its source.
type Segment struct {
	Class string // "", "missing", "added" or "out"
	Text  string
}

var classes = map[match.Mark]string{match.Kept: "", match.Missing: "missing", match.Added: "added", match.LeftOut: "out"}

// segments makes those of a text, at most so many characters in each, or in
// all with whole.
func segments(marked []match.Segment) []Segment {
	var out []Segment
	for _, seg := range marked {
		if text := wording.Inline(seg.Text); text != "" {
			out = append(out, Segment{classes[seg.Mark], text})
		}
	}
	return out
}

// Carried returns the words of a carrier with the changes marked.
func Carried(k *match.Carrier, source string) []Segment {
	return cut(segments(match.Marked(k.Document.Text, k.Attribution.Content, source, k.Changes)), maxCarried)
}

// cut keeps the first most characters of segments.
func cut(in []Segment, most int) []Segment {
	for i := range in {
		n := utf8.RuneCountInString(in[i].Text)
		if n > most {
			in[i].Text = wording.Beginning(in[i].Text, most)
			return in[:i+1]
		}
		most -= n
	}
	return in
}

// Plainly writes segments with their changes marked in plain characters.
func Plainly(in []Segment) string {
	var b strings.Builder
	for _, s := range in {
		switch s.Class {
		case "missing":
			b.WriteString("[-" + s.Text + "-]")
		case "added":
			b.WriteString("{+" + s.Text + "+}")
		case "out":
			b.WriteString("[… " + s.Text + " …]")
		default:
			b.WriteString(s.Text)
		}
	}
	return b.String()
}

// SourceOf returns the text that the changes of an echo are against.
func SourceOf(e *match.Echo) string {
	for i := range e.Carriers {
		if e.Carriers[i].ID == e.Origin {
			return e.Carriers[i].Document.Text
		}
	}
	return e.Carriers[0].Document.Text
}

// maxCarried is how many characters of a carrier's words are shown.
const maxCarried = 800

// SumOf says how many carry the statement and how many voices that makes.
func SumOf(e *match.Echo) string {
	out := wording.Count(len(e.Carriers), "document", "documents") + ", " + wording.Count(e.Independent, "independent of the others", "independent of each other")
	switch {
	case e.Origin == "" && len(e.Carriers) > 1:
		out += "; nothing shows which one is the origin"
	case len(e.Carriers) > 1:
		out += "; the origin is likely because " + string(e.Why)
	}
	return out
}
