package read

import (
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/text"
)

// tail is what a heading announces below the text itself.
type tail int

const (
	noTail       tail = iota
	references        // "References", "Bibliography": no other use
	sources           // "Notes", "Sources": also headings of ordinary parts
	related           // "Related posts", "Read more"
	comments          // "3 Comments", "Leave a reply": everything after it
	bareComments      // "Comments": also the heading of an ordinary part
)

// tailHeading returns what s announces when it is a heading and nothing else.
func tailHeading(s string) tail {
	if len(s) > 60 {
		return noTail
	}
	s = strings.ToLower(strings.Trim(oneLine(s), " \t:#*_=-–—.|>›»"))
	s = strings.TrimSpace(strings.TrimLeft(s, "0123456789."))
	s = strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(s, "("), ") "), ")")
	switch s {
	case "references", "reference", "reference list", "list of references", "bibliography", "selected bibliography", "works cited", "cited works",
		"literature cited", "endnotes", "end notes", "footnotes", "notes and references", "references and notes", "citations", "sources cited",
		"references and further reading", "sources and references", "references and sources", "literatur", "literaturverzeichnis", "quellen", "quellenverzeichnis",
		"einzelnachweise", "fußnoten", "références", "bibliographie", "referencias", "bibliografía", "fuentes", "riferimenti", "bibliografia", "referências",
		"литература", "источники", "примечания", "المراجع", "منابع":
		return references
	case "notes", "note", "sources", "source", "further reading", "sources and notes", "notes and sources", "sources consulted", "sources and further reading",
		"anmerkungen", "notas", "noter", "literature":
		return sources
	case "related", "related posts", "related post", "related articles", "related article", "related stories", "related story", "related coverage", "related news",
		"related content", "related links", "related topics", "related reading", "related items", "see also", "more on this", "more on this story", "more on this topic",
		"read more", "read next", "read also", "also read", "keep reading", "continue reading", "you may also like", "you might also like", "you might be interested in",
		"recommended", "recommended for you", "recommended reading", "recommended stories", "more stories", "more news", "more from this author", "more like this",
		"most read", "most popular", "trending", "trending now", "latest news", "latest stories", "latest posts", "recent posts", "recent articles", "popular posts", "top stories",
		"what to read next", "up next", "don't miss", "don’t miss", "in this story", "external links", "share", "share this", "share this post", "share this article", "share this story",
		"like this", "spread the word", "tags", "filed under", "categories", "follow us", "subscribe", "subscribe to our newsletter", "sign up for our newsletter", "newsletter",
		"advertisement", "about the author", "post navigation", "weitere artikel", "mehr zum thema", "lesen sie auch", "à lire aussi", "lire aussi", "lea también", "te puede interesar", "leggi anche":
		return related
	case "leave a comment", "leave a reply", "post a comment", "add a comment", "join the conversation", "reader comments", "readers' comments", "comments section",
		"kommentare", "commentaires", "comentarios":
		return comments
	case "comments", "comment", "discussion", "responses":
		return bareComments
	}
	if strings.HasPrefix(s, "more from ") || strings.HasPrefix(s, "more on ") || strings.HasPrefix(s, "more about ") {
		return related
	}
	return noTail
}

// countedComments reports whether s is "3 Comments", "Comments (12)" or "5 responses to ...".
func countedComments(s string) bool {
	if len(s) > 160 || !strings.ContainsAny(s[:min(len(s), 24)], "0123456789") {
		return false
	}
	toks := tokenize(s)
	if len(toks) < 2 {
		return false
	}
	word := func(t token) bool {
		return t.text == "comments" || t.text == "comment" || t.text == "responses" || t.text == "thoughts" || t.text == "replies"
	}
	if toks[0].number >= 0 && word(toks[1]) {
		return len(toks) == 2 || toks[2].text == "on" || toks[2].text == "to"
	}
	return len(toks) <= 4 && word(toks[0]) && toks[len(toks)-2].number >= 0
}

// cutTail marks the reference lists, and the links and comments, that end the
// document. The heading of references stays a heading, as each block of kind
// references is one entry; the heading of related texts is related itself.
//
// It goes from the end: a part is cut only when nothing but such parts comes
// after it. What does not look like entries ends the search.
func (d *draft) cutTail() {
	end := len(d.blocks)
	for i := end - 1; i > 0 && end-i <= maxTail; i-- {
		kind := d.tailAt(i)
		if kind == noTail {
			continue
		}
		if !d.cutPart(kind, i, end) {
			return
		}
		end = i
	}
	d.unheaded(end)
}

// maxTail bounds the search for the heading of one part.
const maxTail = 2000

func (d *draft) tailAt(i int) tail {
	switch b := d.blocks[i]; {
	case b.Kind != hearsay.Paragraph && b.Kind != hearsay.Heading && b.Kind != hearsay.Title:
		return noTail
	case countedComments(d.of(i)):
		return comments
	}
	return tailHeading(d.of(i))
}

// cutPart marks the blocks after the heading at i, up to end, if they are
// what it announces.
func (d *draft) cutPart(kind tail, i, end int) bool {
	switch kind {
	case references, sources:
		last := d.lastEntry(i+1, end, kind == references)
		if last <= i+1 || !d.afterthought(last, end) {
			return false
		}
		d.blocks[i].Kind = hearsay.Heading
		d.mark(i+1, last, hearsay.References)
		for j := i + 1; j < last && !d.marked; j++ {
			d.labelled(j)
		}
		return true
	case comments:
		d.mark(i, end, hearsay.Related)
		return true
	case bareComments:
		if !d.commentLike(i+1, end) {
			return false
		}
		d.mark(i, end, hearsay.Related)
		return true
	}
	for j := i + 1; j < end; j++ {
		if !teaserLike(d.of(j)) && d.blocks[j].Kind != hearsay.Related {
			return false
		}
	}
	d.mark(i, end, hearsay.Related)
	return true
}

// labelled takes the number before an entry, which was taken for the marker of
// a list, back into it: marks in the text refer to it.
func (d *draft) labelled(i int) {
	before := d.text[d.blocks[i-1].End:d.blocks[i].Start]
	before = before[strings.LastIndexAny(before, "\n\r\f")+1:]
	d.blocks[i].Start -= len(strings.TrimLeftFunc(before, isBlank))
}

func (d *draft) mark(from, to int, kind hearsay.BlockKind) {
	for i := from; i < to; i++ {
		d.blocks[i].Kind = kind
	}
}

// lastEntry returns the end of the entries of a reference list that begins at
// the block from; from itself when there is no such list.
func (d *draft) lastEntry(from, end int, strict bool) int {
	good, plain := 0, 0
	last := from
	labelled := from < end && d.hasLabel(from)
	for i := from; i < end; i++ {
		s := d.of(i)
		switch {
		case labelled && !d.hasLabel(i) && !text.AuthorYear(s) && !(i+1 < end && d.hasLabel(i+1) && len(s) < 600):
			return last
		case d.hasLabel(i) || bibliographic(s) || d.blocks[i].Kind == hearsay.References:
			good++
		case len(s) > 500 || proseLike(s):
			return d.enough(from, last, good, plain, strict)
		default:
			plain++
		}
		last = i + 1
	}
	return d.enough(from, last, good, plain, strict)
}

// hasLabel reports whether block i begins with a label, or stands behind one
// that was taken for the marker of a list.
func (d *draft) hasLabel(i int) bool {
	if entryLabel(d.of(i)) > 0 {
		return true
	}
	if d.marked || i == 0 || d.blocks[i].Kind != hearsay.List {
		return false
	}
	kind, _ := listMarker(strings.TrimLeftFunc(d.text[d.blocks[i-1].End:d.blocks[i].End], isBlank))
	return kind != noMarker
}

// enough decides whether the blocks found are a reference list: at least half
// of them are entries without doubt, or the heading leaves none, or they are
// all as short as names.
func (d *draft) enough(from, last, good, plain int, strict bool) int {
	if good >= plain && good > 0 || strict && last > from {
		return last
	}
	for i := from; i < last; i++ {
		if len(d.of(i)) > 120 || endsSentence(d.of(i)) {
			return from
		}
	}
	return last
}

// afterthought reports whether the blocks between a list and the end are
// short enough to be no body: a note on the author, a copyright line.
func (d *draft) afterthought(from, end int) bool {
	size := 0
	for i := from; i < end; i++ {
		size += d.blocks[i].Len()
	}
	return end-from <= 4 && size <= 800
}

// commentLike reports whether the blocks look like what readers wrote: a line
// with a name and a time, "Reply", "says".
func (d *draft) commentLike(from, end int) bool {
	signs := 0
	for i := from; i < end; i++ {
		s := d.of(i)
		if len(s) > 100 {
			continue
		}
		lower := strings.ToLower(s)
		if lower == "reply" || lower == "report" || strings.HasSuffix(lower, " says:") || strings.HasSuffix(lower, " ago") || strings.HasPrefix(lower, "name") && len(s) < 20 || parseDate(s) != "" {
			signs++
		}
	}
	return signs > 0 && signs*6 >= end-from
}

// unheaded finds a list of references that ends the text without a heading:
// two or more entries "[1] ...", "[2] ..." in their order, up to end.
func (d *draft) unheaded(end int) {
	from := end
	for from > 1 && d.blocks[from-1].Kind == hearsay.Paragraph {
		if kind, _ := listMarker(d.of(from - 1)); kind != label {
			break
		}
		from--
	}
	if end-from >= 2 && strings.HasPrefix(d.of(from), "[1]") {
		d.mark(from, end, hearsay.References)
	}
}
