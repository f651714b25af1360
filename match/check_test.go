package match

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

// write makes an analysis of a text in which statements are marked: what
// stands between « and » is quoted by the name before the colon in front of
// it, "Ada Holm: «It fell.»", and { } around some of them makes one statement
// of several, as where it is interrupted.
func write(id, published, text string) *hearsay.Analysis {
	a := &hearsay.Analysis{Document: &hearsay.Document{ID: id, URI: id + ".txt", Published: published}}
	var b strings.Builder
	entities := map[string]string{}
	var open *hearsay.Attribution
	grouped := false
	for i, r := range text {
		switch r {
		case '{':
			grouped = true
			continue
		case '}':
			grouped = false
			a.Attributions = append(a.Attributions, *open)
			open = nil
			continue
		case '«':
			if open == nil {
				open = &hearsay.Attribution{ID: fmt.Sprintf("a%d", len(a.Attributions)+1), Kind: hearsay.Direct}
				before := text[:i]
				if k := strings.LastIndexAny(before, "\n.»”{"); k >= 0 {
					_, n := rune(before[k]), 1
					for k+n < len(before) && before[k+n]&0xC0 == 0x80 {
						n++
					}
					before = before[k+n:]
				}
				if name, _, ok := strings.Cut(before, ":"); ok {
					name = strings.TrimSpace(name)
					if entities[name] == "" {
						entities[name] = fmt.Sprintf("e%d", len(entities)+1)
						a.Entities = append(a.Entities, hearsay.Entity{ID: entities[name], Name: name, Kind: hearsay.Person, Named: true})
					}
					open.Speaker, open.Chain = entities[name], []string{entities[name]}
				}
			}
			open.Content = append(open.Content, hearsay.Span{Start: b.Len()})
			b.WriteRune('“')
			continue
		case '»':
			b.WriteRune('”')
			open.Content[len(open.Content)-1].End = b.Len()
			if !grouped {
				a.Attributions = append(a.Attributions, *open)
				open = nil
			}
			continue
		}
		b.WriteRune(r)
	}
	a.Document.Text = b.String()
	at := 0
	for par := range strings.SplitSeq(a.Document.Text, "\n\n") {
		if par != "" {
			a.Document.Blocks = append(a.Document.Blocks, hearsay.Block{Kind: hearsay.Paragraph, Span: hearsay.Span{Start: at, End: at + len(par)}})
		}
		at += len(par) + 2
	}
	return a
}

const bridge = `The bridge of Sundholm fell on Sunday. Ada Holm: «We found forty-one cracks in the north pier, and nobody in the harbour office ever asked us for a list.» She had warned the town in May.

{Ada Holm: «We wrote it down every spring,» she told reporters, «and every spring the paper went into a drawer.»} The town denied it.

Per Lund: «The bridge will not be rebuilt before 2032. It would cost 4,000 crowns a metre, and I would not do it for less than 25 per cent.» Ada Holm: «I never said that the pier was safe. I said that it was cheap.»

The report of the committee runs to ninety pages, and it was not read aloud.`

// TestNeverVerbatim has changes that folding must not swallow.
func TestNeverVerbatim(t *testing.T) {
	tests := []struct{ source, draft, flag string }{
		{"It was -5 degrees on the pier that night", "It was 5 degrees on the pier that night", "number"},
		{"It was −5 degrees on the pier that night", "It was 5 degrees on the pier that night", "number"},
		{"It took 2½ hours to reach the pier that night", "It took 2 hours to reach the pier that night", "number"},
		{"There were 1.000 people on the pier that night", "There were 1 people on the pier that night", "number"},
		{"There were 1,000 people on the pier that night", "There were 100 people on the pier that night", "number"},
		{"It cost 3.05 crowns a metre in those years", "It cost 3.5 crowns a metre in those years", "number"},
		{"The mayor is now here and she will stay", "The mayor is nowhere and she will stay", "negation"},
		{"It was a not able performance by the mayor", "It was a notable performance by the mayor", "negation"},
		{"We can't rebuild the pier before the winter", "We can rebuild the pier before the winter", "negation"},
		{"We cannot rebuild the pier before the winter", "We can rebuild the pier before the winter", "negation"},
		{"The pier was unsafe before the winter came", "The pier was safe before the winter came", "negation"},
		{"It cost €50 to cross the bridge by car", "It cost £50 to cross the bridge by car", "unit"},
		{"It cost ₿50 to cross the bridge by car", "It cost 50 to cross the bridge by car", ""},
		{"Some 5m people crossed the bridge last year", "Some 5bn people crossed the bridge last year", "number"},
		{"The bridge was closed from 1990-94 for repairs", "The bridge was closed from 1990-95 for repairs", "number"},
		{"I met Ada Holm on the bridge that night", "I met Ada Holt on the bridge that night", "name"},
		{"I met her on 9/11 on the bridge to town", "I met her on 9/12 on the bridge to town", "number"},
		{"He had three awards for the bridge he built", "He had three award for the bridge he built", ""},
	}
	for _, tt := range tests {
		c := NewChecker(write("draft", "", "Ada Holm: «"+tt.draft+"»"))
		c.Add(write("source", "", "Ada Holm: «"+tt.source+"»"))
		q := c.Check().Quotations[0]
		if q.Words.Good() || tt.flag != "" && !hasFlag(&q, Flag(tt.flag)) {
			t.Errorf("%s for %s: %s, flags %v", tt.draft, tt.source, q.Words, q.Flags)
		}
	}
}

// TestNoChange has spellings that are no change.
func TestNoChange(t *testing.T) {
	for _, pair := range [][2]string{
		{"It’s the harbour’s day-to-day work, not e-mail", `It's the harbor's day to day work, not email`},
		{"It was -5 degrees on the pier", "It was minus five degrees on the pier"},
		{"It rose by 12 per cent to $4,000", "It rose by twelve percent to $4000"},
		{"It was open from 1990–94 at the pier", "It was open from 1990-94 at the pier"},
		{"Ines Valdour’s cooperation was analysed", "Inés Valdour's co-operation was analyzed"},
		{"We paid two hundred and six crowns for it", "We paid 206 crowns for it"},
		{"The U.S. organisation cancelled its programme", "The US organization canceled its program"},
		{"One line\nand another line of it", "One line and another line of it"},
	} {
		c := NewChecker(write("draft", "", "Ada Holm: «"+pair[1]+"»"))
		c.Add(write("source", "", "Ada Holm: «"+pair[0]+"»"))
		if q := c.Check().Quotations[0]; q.Words != Verbatim {
			t.Errorf("%s for %s: %s, %v", pair[1], pair[0], q.Words, q.Changes)
		}
	}
}

func TestWords(t *testing.T) {
	tests := []struct {
		draft   string
		words   Words
		speaker Speaker
		flags   string
	}{
		{`Ada Holm: «We found forty-one cracks in the north pier, and nobody in the harbour office ever asked us for a list.»`, Verbatim, SameSpeaker, ""},
		{`Holm: «We found forty one cracks in the north pier, and nobody in the harbor office ever asked us for a list»`, Verbatim, SameSpeaker, ""},
		{`Ada Holm: «We found 41 cracks in the north pier, and nobody in the harbour office ever asked us for a list»`, Verbatim, SameSpeaker, ""},
		{`Ada Holm: «we found forty-one cracks in the north pier and nobody in the harbour office ever asked us for a list»`, Punctuation, SameSpeaker, ""},
		{`Ada Holm: «We found forty-two cracks in the north pier, and nobody in the harbour office ever asked us for a list»`, Altered, SameSpeaker, "number"},
		{`Ada Holm: «We found forty-one cracks in the north pier, and somebody in the harbour office ever asked us for a list»`, Altered, SameSpeaker, "negation"},
		{`Per Lund: «forty-one cracks in the north pier»`, Verbatim, OtherSpeaker, ""},
		{`Ada Holm: «cracks in the south pier»`, Altered, SameSpeaker, ""},
		{`Ada Holm: «We wrote it down every spring, and every spring the paper went into a drawer.»`, Verbatim, SameSpeaker, ""},
		{`{Ada Holm: «We wrote it down every spring,» she said, «and every spring the paper went into a drawer.»}`, Verbatim, SameSpeaker, ""},
		{`Ada Holm: «We wrote it down … and every spring the paper went into a drawer.»`, Shortened, SameSpeaker, ""},
		{`Ada Holm: «We wrote [the cracks] down every spring»`, Shortened, SameSpeaker, ""},
		{`Ada Holm: «[W]e wrote it down every spring»`, Verbatim, SameSpeaker, ""},
		{`Per Lund: «The bridge will … be rebuilt before 2032.»`, Spliced, SameSpeaker, "negation"},
		{`Per Lund: «The bridge will be rebuilt before 2032.»`, Altered, SameSpeaker, "negation"},
		{`Per Lund: «It would cost 4000 crowns a meter … I would not do it for less than 25%.»`, Shortened, SameSpeaker, ""},
		{`Per Lund: «It would cost 4,000 euros a metre»`, Altered, SameSpeaker, "unit"},
		{`Ada Holm: «I said that it was cheap. We found forty-one cracks in the north pier.»`, Spliced, SameSpeaker, ""},
		{`Ada Holm: «We found forty-one cracks in the north pier … it was cheap.»`, Spliced, SameSpeaker, ""},
		{`Ada Holm: «every spring the paper went into a drawer … We wrote it down»`, Spliced, SameSpeaker, ""},
		{`Ada Holm: «The pier was built of sand and good intentions»`, NotFound, UnknownSpeaker, ""},
		{`Ada Holm: «It was cheap»`, Punctuation, SameSpeaker, ""},
		{`Ada Holm: «It was cheaper»`, NotFound, UnknownSpeaker, ""},
		{`The report «runs to ninety pages»`, Verbatim, UnknownSpeaker, ""},
		{`The report «runs to ninety-one pages»`, Altered, UnknownSpeaker, "number"},
	}
	for _, tt := range tests {
		c := NewChecker(write("draft", "", tt.draft))
		c.Add(write("bridge", "2031-05-01", bridge))
		got := c.Check()
		if len(got.Quotations) != 1 {
			t.Fatalf("%s: %d quotations", tt.draft, len(got.Quotations))
		}
		q := got.Quotations[0]
		var flags []string
		for _, f := range q.Flags {
			flags = append(flags, string(f))
		}
		if q.Words != tt.words || q.SpeakerVerdict != tt.speaker || strings.Join(flags, " ") != tt.flags {
			t.Errorf("%s\ngot  %s, %s, flags %q, changes %v\nwant %s, %s, flags %q", tt.draft, q.Words, q.SpeakerVerdict, flags, q.Changes, tt.words, tt.speaker, tt.flags)
		}
		if !slices.IsSortedFunc(q.Changes, func(a, b Change) int { return a.Source.Start - b.Source.Start }) && q.Words != Spliced {
			t.Errorf("%s: changes %v", tt.draft, q.Changes)
		}
	}
}
