package report

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/text"
	"github.com/hearsay-project/hearsay/internal/wording"
)

const (
	openingMarks = "“„‟«»‹›「『‘‚\"'`"
	closingMarks = "”“«»‹›」』’\"'"
	punctuation  = ".,;:!?"
)

// words returns the paragraphs of a statement's words. What stands between
// two parts is shown as "…" where it has words of its own. A direct statement
// always shows quotation marks.
func (p *page) words(attr *hearsay.Attribution) []string {
	full := p.a.Document.Text
	var b strings.Builder
	end := 0
	for i, sp := range attr.Content {
		if attr.Kind == hearsay.Direct {
			sp = withMarks(full, sp, end)
		}
		if i > 0 {
			b.WriteString(p.between(hearsay.Span{Start: end, End: max(end, sp.Start)}))
		}
		b.WriteString(full[max(end, sp.Start):sp.End])
		end = sp.End
	}
	words := wording.Paragraphs(b.String())
	if attr.Kind == hearsay.Direct {
		words = closed(words)
	}
	pars := strings.Split(words, "\n")
	for i := range pars {
		pars[i] = p.colored(pars[i], attr.Kind)
	}
	return pars
}

// between returns what to show for the text between two parts of a statement:
// nothing for the mark of a note and the edge of a page.
func (p *page) between(sp hearsay.Span) string {
	full := p.a.Document.Text
	parts := p.a.Document.Around(sp)
	words := slices.ContainsFunc(parts, func(part hearsay.Span) bool { return strings.ContainsFunc(part.Of(full), inWord) })
	switch whole := len(parts) == 1 && parts[0] == sp; {
	case words:
		return " … "
	case whole && strings.Contains(sp.Of(full), "\n"):
		return "\n\n"
	}
	return " "
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// withMarks widens sp by the quotation marks that touch it from outside, at
// its end also by a mark of punctuation before them; but not to before min.
func withMarks(full string, sp hearsay.Span, min int) hearsay.Span {
	first, _ := utf8.DecodeRuneInString(full[sp.Start:])
	before, n := utf8.DecodeLastRuneInString(full[min:max(min, sp.Start)])
	if n > 0 && strings.ContainsRune(openingMarks, before) && !strings.ContainsRune(openingMarks, first) {
		sp.Start -= n
	}
	if last, _ := utf8.DecodeLastRuneInString(full[:sp.End]); strings.ContainsRune(closingMarks, last) {
		return sp
	}
	after := sp.End
	if after < len(full) && strings.IndexByte(punctuation, full[after]) >= 0 {
		after++
	}
	r, n := utf8.DecodeRuneInString(full[after:])
	if next, _ := utf8.DecodeRuneInString(full[after+n:]); n > 0 && strings.ContainsRune(closingMarks, r) && !inWord(next) {
		sp.End = after + n
	}
	return sp
}

// closed returns the words of a direct statement with quotation marks at both
// ends, but for the word that may join them to the cue: `that “it leaks”`.
func closed(words string) string {
	if join, rest, ok := strings.Cut(words, " "); ok {
		switch first, _ := utf8.DecodeRuneInString(rest); strings.ToLower(join) {
		case "that", "whether", "if", "to":
			if strings.ContainsRune(openingMarks, first) {
				return join + " " + closed(rest)
			}
		}
	}
	first, _ := utf8.DecodeRuneInString(words)
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(words, punctuation+"…"))
	starts, ends := strings.ContainsRune(openingMarks, first), strings.ContainsRune(closingMarks, last)
	switch {
	case starts && !ends && first == '"', ends && !starts && last == '"':
		first, last = '"', '"'
	default:
		first, last = '“', '”'
	}
	if !starts {
		words = string(first) + words
	}
	if !ends {
		words += string(last)
	}
	return words
}

// colored sets off what is quoted. The marks say so too.
func (p *page) colored(par string, kind hearsay.Kind) string {
	switch {
	case !p.opts.Color || kind == hearsay.Indirect:
		return par
	case kind == hearsay.Direct:
		return p.theme.quote.Render(par)
	}
	toks := text.Words(nil, par, hearsay.Span{End: len(par)})
	var b strings.Builder
	at := 0
	for _, q := range text.Quotes(nil, par, toks) {
		start, end := toks[q.Open].Start, len(par)
		if q.Close < len(toks) {
			end = toks[q.Close].End
		}
		if start < at {
			continue // inside the one before
		}
		b.WriteString(par[at:start])
		b.WriteString(p.theme.quote.Render(par[start:end]))
		at = end
	}
	b.WriteString(par[at:])
	return b.String()
}
