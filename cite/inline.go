package cite

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/cite/parse"
)

// An issue is an outlet named together with a day: "the Daily Record of
// 3 March".
type issue struct {
	hearsay.Span        // from the one to the other
	outlet       string // as the text has it, without "the"
	day          parse.Day
	behind       bool // stands in brackets behind what it is about
}

const (
	besideDay  = 70 // bytes between an outlet and its day, at most
	aroundName = 24 // bytes around the name of a month that its day is looked for in
)

// issues finds outlets with a day in the body. outlets are the places that
// name an outlet, in order.
func issues(doc *hearsay.Document, outlets []hearsay.Span) []issue {
	var out []issue
	bodies(doc, func(b hearsay.Block) {
		for at := b.Start; at < b.End; {
			i := nextMonth(doc.Text, at, b.End)
			if i < 0 {
				return
			}
			at = i + 3
			from, to := clip(doc.Text, max(b.Start, i-aroundName), min(b.End, i+aroundName))
			for _, d := range parse.Days(doc.Text[from:to]) {
				d.Start, d.End = d.Start+from, d.End+from
				if d.Start > i || d.End <= i || d.Day == 0 {
					continue
				}
				at = max(at, d.End)
				if is, ok := besideOutlet(doc.Text, b.Span, d, outlets); ok {
					out = append(out, is)
				}
			}
		}
	})
	return out
}

// clip moves the ends of a range to whole characters.
func clip(text string, from, to int) (int, int) {
	for from < to && !utf8.RuneStart(text[from]) {
		from++
	}
	for to < len(text) && to > from && !utf8.RuneStart(text[to]) {
		to--
	}
	return from, to
}

// nextMonth returns where the next name of a month starts in text[at:end]; -1
// when there is none.
func nextMonth(text string, at, end int) int {
	for i := at; i+3 <= end; i++ {
		switch text[i] {
		case 'J', 'F', 'M', 'A', 'S', 'O', 'N', 'D':
			if (i == 0 || !isLetter(text[i-1])) && month(text[i:end]) {
				return i
			}
		}
	}
	return -1
}

// besideOutlet finds the outlet that belongs to a day: one that the analysis
// knows, in the same sentence, or in "(Name, day)" and "the Name of day"
// whatever is written like a name.
func besideOutlet(text string, block hearsay.Span, d parse.Day, outlets []hearsay.Span) (issue, bool) {
	best, found := hearsay.Span{}, false
	if dated(text[block.Start:d.Start]) {
		return issue{}, false
	}
	for _, sp := range near(outlets, d.Span) {
		if gap := gapBetween(sp, d.Span); gap <= besideDay && !endsBetween(text, sp, d.Span) && (!found || gap < gapBetween(best, d.Span)) {
			best, found = sp, true
		}
	}
	name, behind := nameBefore(text, block, d)
	if name.Len() == 0 && !found {
		name = nameAfter(text, block, d)
	}
	if name.Len() > 0 && (!found || name.Overlaps(best) || behind) {
		best, found = name, true
	}
	if !found {
		return issue{}, false
	}
	sp := hearsay.Span{Start: min(best.Start, d.Start), End: max(best.End, d.End)}
	return issue{sp, withoutThe(best.Of(text)), d, behind}, true
}

// dated reports whether the last word of s makes the day behind it one of what
// happened, and of no issue.
func dated(s string) bool {
	for _, word := range []string{"since ", "until ", "till ", "before ", "after ", "by ", "from ", "through ", "between "} {
		if strings.HasSuffix(s, word) {
			return true
		}
	}
	return false
}

func withoutThe(s string) string {
	return strings.TrimPrefix(strings.TrimPrefix(strings.Join(strings.Fields(s), " "), "the "), "The ")
}

// near returns the spans that may stand beside sp.
func near(spans []hearsay.Span, sp hearsay.Span) []hearsay.Span {
	lo, hi := 0, len(spans)
	for lo < hi {
		if mid := (lo + hi) / 2; spans[mid].End < sp.Start-besideDay {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	end := lo
	for end < len(spans) && spans[end].Start <= sp.End+besideDay {
		end++
	}
	return spans[lo:end]
}

func gapBetween(a, b hearsay.Span) int { return max(0, max(a.Start, b.Start)-min(a.End, b.End)) }

// endsBetween reports whether a sentence ends, or a clause begins, between two
// places.
func endsBetween(text string, a, b hearsay.Span) bool {
	from, to := min(a.End, b.End), max(a.Start, b.Start)
	if from >= to {
		return false
	}
	between := text[from:to]
	for _, end := range []string{" that ", " which ", " who ", " since ", ". ", "? ", "! ", ".” ", "\n\n", "; "} {
		if strings.Contains(between, end) {
			return true
		}
	}
	return false
}

// nameAfter reads "day, the Name" and "day the Name", where the last word of
// the name is that of an outlet.
func nameAfter(text string, block hearsay.Span, d parse.Day) hearsay.Span {
	rest := text[d.End:min(block.End, d.End+besideDay)]
	after := strings.TrimPrefix(strings.TrimPrefix(rest, ","), " ")
	if !strings.HasPrefix(after, "the ") && !strings.HasPrefix(after, "The ") {
		return hearsay.Span{}
	}
	start := d.End + len(rest) - len(after) + len("the ")
	end := start
	var best hearsay.Span
	for end < block.End && end-start < besideDay {
		next := strings.IndexAny(text[end:block.End], " ,.;:\n)”\"")
		if next <= 0 || !unicode.IsUpper(firstRune(text[end:])) {
			break
		}
		sp := hearsay.Span{Start: start, End: end + next}
		if parse.IsOutlet(sp.Of(text)) {
			best = sp
		}
		end += next + 1
	}
	return best
}

// nameBefore reads "Name of " or "(Name, " before a day.
func nameBefore(text string, block hearsay.Span, d parse.Day) (name hearsay.Span, behind bool) {
	before := text[block.Start:d.Start]
	switch {
	case strings.HasSuffix(before, " of "):
		before = before[:len(before)-4]
	case strings.HasSuffix(before, ", ") && strings.HasPrefix(text[d.End:block.End], ")"):
		before = before[:len(before)-2]
		behind = true
	default:
		return hearsay.Span{}, false
	}
	end := len(before)
	start := end
	for start > 0 && end-start < 60 {
		i := strings.LastIndexByte(before[:start], ' ') + 1
		if i == start {
			break
		}
		r, _ := utf8.DecodeRuneInString(before[i:start])
		if behind && before[i] == '(' {
			return hearsay.Span{Start: block.Start + i + 1, End: block.Start + end}, end-i > 3
		}
		if !unicode.IsUpper(r) || strings.ContainsAny(before[i:start], ".,;:)") {
			break
		}
		start = max(0, i-1)
		if i == 0 {
			break
		}
	}
	if behind || start+1 >= end {
		return hearsay.Span{}, false
	}
	name = trim(text, hearsay.Span{Start: block.Start + start, End: block.Start + end})
	if s := withoutThe(name.Of(text)); !strings.Contains(s, " ") || !parse.IsOutlet(s) {
		return hearsay.Span{}, false
	}
	return name, false
}
