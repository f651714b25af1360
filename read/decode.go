package read

import (
	"mime"
	"strings"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
)

// decoded is the text of an input, always valid UTF-8, and the way back.
type decoded struct {
	text string
	runs []hearsay.SourceRun // nil when text is the input, byte for byte
}

// sourceMap returns the way back, nil when text is the input itself.
func (d *decoded) sourceMap() *hearsay.SourceMap {
	if d.runs == nil {
		return nil
	}
	return &hearsay.SourceMap{Runs: d.runs}
}

// decode turns bytes into text. The encoding is decided by the first of these
// that says anything: the byte order mark, the charset of the HTTP header,
// the bytes being valid UTF-8, the charset of a <meta> element (for HTML),
// and at last by what the bytes would mean in each of the common encodings.
// It fails when the input is no text.
func decode(raw Raw, format Format) (*decoded, error) {
	data := raw.Data
	if what, advice := knownBinary(data); what != "" {
		return nil, notText(raw.Name, what, advice)
	}
	if bom, name := byteOrderMark(data); bom > 0 {
		return decodeAs(data, bom, name), nil
	}
	utf16 := guessUTF16(data)
	if utf16 == "" && looksBinary(data) {
		return nil, notText(raw.Name, "binary data", "give a text, Markdown or HTML file")
	}
	if name := headerCharset(raw.ContentType); name != "" && (name != "utf-8" || mostlyUTF8(data, 1)) {
		return decodeAs(data, 0, name), nil
	}
	if utf16 != "" {
		return decodeAs(data, 0, utf16), nil
	}
	if utf8.Valid(data) {
		return decodeAs(data, 0, "utf-8"), nil
	}
	if format == HTML {
		if name := metaCharset(data); name != "" && name != "utf-8" {
			return decodeAs(data, 0, name), nil
		}
	}
	if mostlyUTF8(data, 8) {
		return decodeAs(data, 0, "utf-8"), nil
	}
	return decodeAs(data, 0, guessCharset(data)), nil
}

func notText(input, what, advice string) error {
	return &hearsay.Error{
		Code: hearsay.CodeFormat, Input: input,
		Message: "this is " + what + ", not text; " + advice,
	}
}

// byteOrderMark returns the length of the mark that data begins with and the
// encoding that it stands for.
func byteOrderMark(data []byte) (int, string) {
	for _, mark := range []struct{ bytes, name string }{
		{"\xef\xbb\xbf", "utf-8"},
		{"\xff\xfe\x00\x00", "utf-32le"},
		{"\x00\x00\xfe\xff", "utf-32be"},
		{"\xff\xfe", "utf-16le"},
		{"\xfe\xff", "utf-16be"},
	} {
		if len(data) >= len(mark.bytes) && string(data[:len(mark.bytes)]) == mark.bytes {
			return len(mark.bytes), mark.name
		}
	}
	return 0, ""
}

// headerCharset returns the canonical name of the charset in a Content-Type
// header; empty when there is none or none that is known.
func headerCharset(contentType string) string {
	_, params, err := mime.ParseMediaType(contentType)
	if err != nil && params == nil {
		return ""
	}
	return canonicalCharset(params["charset"])
}

func canonicalCharset(label string) string {
	enc, err := htmlindex.Get(strings.Trim(label, " \t\"'"))
	if err != nil {
		return ""
	}
	name, err := htmlindex.Name(enc)
	if err != nil || enc == encoding.Replacement {
		return ""
	}
	return name
}

// mostlyUTF8 reports whether data has at least ratio times as many good
// multi-byte sequences as bytes that belong to none, so that it is UTF-8 with
// a few accidents (a cut at the end, a stray byte) rather than something else.
func mostlyUTF8(data []byte, ratio int) bool {
	good, bad := 0, 0
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good++
		}
		i += n
	}
	if bad == 0 {
		return true
	}
	return good > 0 && good >= ratio*bad
}
