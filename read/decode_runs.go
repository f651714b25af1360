package read

import (
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode/utf32"
)

// wholeRun is how long, in bytes of text, a run may get that is known only as
// a whole. Shorter ones cost memory, longer ones precision.
const wholeRun = 32

// A mapper collects the runs of a source map. Both sides only move forward.
type mapper struct {
	runs []hearsay.SourceRun
	done bool // the last run is not to be made longer
}

// seal makes the next run a new one.
func (m *mapper) seal() { m.done = true }

// add appends a run; same tells that its sides are the same bytes. What goes
// backwards on either side is dropped.
func (m *mapper) add(text, input hearsay.Span, same bool) {
	if text.Len() <= 0 || input.Len() <= 0 {
		return
	}
	run := hearsay.SourceRun{Text: text, Input: input, Exact: same}
	if len(m.runs) == 0 {
		m.runs = append(m.runs, run)
		return
	}
	last := &m.runs[len(m.runs)-1]
	if !same && !last.Exact && text.Start >= last.Text.End && input.Start < last.Input.End && input.End > last.Input.Start {
		last.Text.End, last.Input.End = text.End, max(last.Input.End, input.End)
		return // two parts of what is known only as a whole
	}
	if text.Start < last.Text.End || input.Start < last.Input.End {
		return
	}
	touching := text.Start == last.Text.End && input.Start == last.Input.End
	if touching && last.Exact == same && !m.done && (same || last.Text.Len() < wholeRun) {
		last.Text.End, last.Input.End = text.End, input.End
		return
	}
	m.runs, m.done = append(m.runs, run), false
}

// truncate drops the runs of text from the offset end on.
func (m *mapper) truncate(end int) {
	for len(m.runs) > 0 && m.runs[len(m.runs)-1].Text.Start >= end {
		m.runs = m.runs[:len(m.runs)-1]
	}
}

// finish returns the runs, never nil.
func (m *mapper) finish() []hearsay.SourceRun {
	if m.runs == nil {
		return []hearsay.SourceRun{}
	}
	return m.runs
}

// decodeAs decodes data from the offset after its byte order mark.
func decodeAs(data []byte, bom int, name string) *decoded {
	if name == "utf-8" && bom == 0 && utf8.Valid(data) {
		return &decoded{text: string(data)}
	}
	d := &decoder{input: data, at: bom}
	switch enc := encodingOf(name).(type) {
	case nil:
		d.utf8()
	case *charmap.Charmap:
		d.charmap(enc)
	default:
		switch name {
		case "utf-16le":
			d.utf16(binary.LittleEndian)
		case "utf-16be":
			d.utf16(binary.BigEndian)
		default:
			d.stepwise(enc.NewDecoder())
		}
	}
	return &decoded{text: string(d.out), runs: d.finish()}
}

// encodingOf returns nil for UTF-8 and for unknown names.
func encodingOf(name string) encoding.Encoding {
	switch name {
	case "utf-8":
		return nil
	case "utf-32le":
		return utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)
	case "utf-32be":
		return utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)
	}
	enc, err := htmlindex.Get(name)
	if err != nil {
		return nil
	}
	return enc
}

// A decoder turns input into out and keeps the map.
type decoder struct {
	mapper
	input []byte
	at    int // what of input is done
	out   []byte
}

// emit appends text that came from the next n bytes of input.
func (d *decoder) emit(text []byte, n int, same bool) {
	start := len(d.out)
	d.out = append(d.out, text...)
	d.add(hearsay.Span{Start: start, End: len(d.out)}, hearsay.Span{Start: d.at, End: d.at + n}, same)
	d.at += n
}

// utf8 replaces each run of invalid bytes by U+FFFD.
func (d *decoder) utf8() {
	d.out = make([]byte, 0, len(d.input)-d.at)
	for d.at < len(d.input) {
		rest := d.input[d.at:]
		n, bad := splitInvalid(rest)
		if n > 0 {
			d.emit(rest[:n], n, true)
		}
		if bad > 0 {
			d.emit([]byte("\uFFFD"), bad, false)
		}
	}
}

// splitInvalid returns the length of the valid beginning of p and of the run
// of invalid bytes after it.
func splitInvalid(p []byte) (good, bad int) {
	for good < len(p) {
		if p[good] < utf8.RuneSelf {
			good++
			continue
		}
		r, n := utf8.DecodeRune(p[good:])
		if r == utf8.RuneError && n == 1 {
			break
		}
		good += n
	}
	for good+bad < len(p) {
		if r, n := utf8.DecodeRune(p[good+bad:]); r != utf8.RuneError || n != 1 {
			break
		}
		bad++
	}
	return good, bad
}

func (d *decoder) charmap(cm *charmap.Charmap) {
	d.out = make([]byte, 0, len(d.input)+len(d.input)/8)
	for d.at < len(d.input) {
		n := asciiPrefix(d.input[d.at:])
		if n > 0 {
			d.emit(d.input[d.at:d.at+n], n, true)
			continue
		}
		var buf [utf8.UTFMax]byte
		d.emit(buf[:utf8.EncodeRune(buf[:], cm.DecodeByte(d.input[d.at]))], 1, false)
	}
}

func asciiPrefix(p []byte) int {
	for i, b := range p {
		if b >= utf8.RuneSelf {
			return i
		}
	}
	return len(p)
}

// utf16 decodes character by character. No character has the same bytes on
// both sides, so the runs are kept short: they end at spaces and at tags.
func (d *decoder) utf16(order binary.ByteOrder) {
	d.out = make([]byte, 0, len(d.input)/2)
	var buf [utf8.UTFMax]byte
	for d.at < len(d.input) {
		rest := d.input[d.at:]
		if len(rest) == 1 {
			d.emit([]byte("\uFFFD"), 1, false)
			return
		}
		r, n := rune(order.Uint16(rest)), 2
		if utf16.IsSurrogate(r) {
			low := rune(0)
			if len(rest) >= 4 {
				low = rune(order.Uint16(rest[2:]))
			}
			if r = utf16.DecodeRune(r, low); r != utf8.RuneError {
				n = 4
			}
		}
		if r == '<' || r == '&' {
			d.seal()
		}
		d.emit(buf[:utf8.EncodeRune(buf[:], r)], n, false)
		if r == ' ' || r == '>' || r == ';' || r == '\n' {
			d.seal()
		}
	}
}

// stepwise decodes a few characters at a time, so that the map stays fine.
func (d *decoder) stepwise(dec *encoding.Decoder) {
	d.out = make([]byte, 0, len(d.input))
	var buf [8]byte
	pending := 0 // bytes read that made no text, such as shift sequences
	for d.at+pending < len(d.input) {
		nDst, nSrc, err := dec.Transform(buf[:], d.input[d.at+pending:], true)
		if nSrc == 0 && nDst == 0 {
			if err != nil {
				d.emit([]byte("\uFFFD"), len(d.input)-d.at, false)
			}
			return
		}
		if nDst == 0 {
			pending += nSrc
			continue
		}
		d.emit(buf[:nDst], pending+nSrc, string(buf[:nDst]) == string(d.input[d.at:d.at+pending+nSrc]))
		pending = 0
	}
}
