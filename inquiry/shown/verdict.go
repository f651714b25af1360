package shown

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/wording"
	"github.com/hearsay-project/hearsay/match"
)

// maxShown is how many characters of one stretch of a text are shown.
const maxShown = 1200

// A Row is one quotation of a draft as it is shown.
type Row struct {
	Number   int
	Place    string // line:column in the draft
	Fails    bool
	Words    string
	Flags    []string
	Speaker  string // what is to be said of the speaker
	Other    bool   // it is another one
	Hands    string // what is to be said of the hands; may be empty
	Draft    []Segment
	Source   string // the words there; empty when nothing was found
	Where    string
	SourceAt string       // line:column there
	Match    *match.Match // nil when nothing was found
	Also     []string
}

// Rows makes those of a check, the ones that fail first.
func Rows(c *match.Check) []Row {
	var out []Row
	at := placesOf(c)
	for i := range c.Quotations {
		q := &c.Quotations[i]
		r := Row{
			Number: i + 1, Place: at[c.Draft][q.Span.Start], Fails: q.Fails(), Words: string(q.Words),
			Other: q.SpeakerVerdict == match.OtherSpeaker, Speaker: speakers(q),
		}
		for _, f := range q.Flags {
			r.Flags = append(r.Flags, string(f))
		}
		source := ""
		if q.Match != nil {
			source = q.Match.Source.Text
			r.Match, r.Where, r.SourceAt = q.Match, Name(q.Match.Source), at[q.Match.Source][q.Match.Spans[0].Start]
			r.Source, r.Hands = wordsOf(q.Match), hands(q)
		}
		r.Draft = segments(match.Marked(c.Draft.Text, []hearsay.Span{q.Span}, source, q.Changes))
		for i := range r.Draft {
			r.Draft[i].Text = wording.Beginning(r.Draft[i].Text, maxShown)
		}
		for _, also := range q.AlsoIn {
			line := Name(also.Source)
			if also.Speaker != "" && also.Verdict == match.OtherSpeaker {
				line += ", laid on " + wording.Plain(also.Speaker)
			}
			r.Also = append(r.Also, line)
		}
		out = append(out, r)
	}
	return failing(out)
}

// speakers says on whom the two texts lay the words.
func speakers(q *match.Quotation) string {
	draft := wording.Plain(q.Speaker)
	if q.Match == nil {
		if draft == "" {
			return "the draft does not say who"
		}
		return draft
	}
	source := wording.Plain(q.Match.Speaker)
	switch {
	case draft == "" && source == "":
		return "neither text says who"
	case draft == "":
		return "the draft does not say who; the source lays it on " + source
	case source == "":
		return draft + "; the source does not say who"
	case q.SpeakerVerdict == match.OtherSpeaker:
		return draft + " in the draft, but " + source + " in the source"
	case q.SpeakerVerdict == match.UnknownSpeaker:
		return draft + " in the draft, " + source + " in the source; hearsay cannot tell whether they are one"
	default:
		return draft
	}
}

// hands says what the draft does not tell of the way of the words.
func hands(q *match.Quotation) string {
	if q.Match.Hands > 1 && q.Match.Hands > q.Hands {
		return fmt.Sprintf("%d hands in the source, %d in the draft", q.Match.Hands, q.Hands)
	}
	return ""
}

func wordsOf(m *match.Match) string {
	var parts []string
	for _, sp := range m.Spans {
		parts = append(parts, sp.Of(m.Source.Text))
	}
	return wording.Beginning(wording.Plain(strings.Join(parts, " … ")), maxShown)
}

// Name is how a document is called: by its address, its title or its id.
func Name(doc *hearsay.Document) string {
	for _, s := range [...]string{doc.URI, doc.Title, doc.ID} {
		if s = wording.Plain(s); s != "" {
			return s
		}
	}
	return "a document"
}

// places knows the line:column of the places that a page names, both from 1,
// in characters.
type places map[*hearsay.Document]map[int]string

// placesOf finds them in one pass over each text.
func placesOf(c *match.Check) places {
	offsets := map[*hearsay.Document][]int{}
	for i := range c.Quotations {
		q := &c.Quotations[i]
		offsets[c.Draft] = append(offsets[c.Draft], q.Span.Start)
		if q.Match != nil {
			offsets[q.Match.Source] = append(offsets[q.Match.Source], q.Match.Spans[0].Start)
		}
	}
	out := places{}
	for doc, at := range offsets {
		out[doc] = linesOf(doc.Text, at)
	}
	return out
}

func linesOf(text string, offsets []int) map[int]string {
	slices.Sort(offsets)
	out := make(map[int]string, len(offsets))
	at, line, column := 0, 1, 1
	for _, offset := range slices.Compact(offsets) {
		passed := text[at:offset]
		if n := strings.Count(passed, "\n"); n > 0 {
			line, column = line+n, 1
			passed = passed[strings.LastIndexByte(passed, '\n')+1:]
		}
		column += utf8.RuneCountInString(passed)
		out[offset] = fmt.Sprintf("%d:%d", line, column)
		at = offset
	}
	return out
}

// Summary says in a sentence what came out, and what was looked through.
func Summary(c *match.Check) string {
	failed := c.Failed()
	through := fmt.Sprintf("looked through %s, %s", wording.Count(c.Sources, "source", "sources"), wording.Count(c.Words, "word", "words"))
	switch n := len(c.Quotations); {
	case n == 0:
		return "No quotations in " + Name(c.Draft) + "; " + through
	case failed == 0:
		return fmt.Sprintf("%s in %s, none fails; %s", wording.Count(n, "quotation", "quotations"), Name(c.Draft), through)
	default:
		return fmt.Sprintf("%s in %s, %d to look at; %s", wording.Count(n, "quotation", "quotations"), Name(c.Draft), failed, through)
	}
}

// failing puts the quotations that fail first.
func failing(rs []Row) []Row {
	out := slices.Clone(rs)
	slices.SortStableFunc(out, func(a, b Row) int {
		switch {
		case a.Fails == b.Fails:
			return 0
		case a.Fails:
			return -1
		}
		return 1
	})
	return out
}
