package hearsay

import (
	"bytes"
	"encoding/json"
	"errors"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A jsonReader reads a JSON value piece by piece, in one pass and much faster
// than package json, by one who knows what comes next. It does not check all of
// the grammar; what it cannot read is an error, which it keeps, and after which
// everything is empty.
type jsonReader struct {
	data []byte
	at   int
	err  error
}

var errJSON = errors.New("the JSON is damaged")

func (r *jsonReader) fail(err error) {
	if r.err == nil {
		r.err = err
	}
	r.at = len(r.data)
}

// next skips white space and returns the byte after it, 0 at the end.
func (r *jsonReader) next() byte {
	for ; r.at < len(r.data); r.at++ {
		switch c := r.data[r.at]; c {
		case ' ', '\t', '\r', '\n':
		default:
			return c
		}
	}
	return 0
}

// accept takes the byte c, if it comes next.
func (r *jsonReader) accept(c byte) bool {
	if r.next() != c || r.at == len(r.data) {
		return false
	}
	r.at++
	return true
}

func (r *jsonReader) expect(c byte) {
	if !r.accept(c) {
		r.fail(errJSON)
	}
}

// object reads an object. field is called with each key and reads its value.
func (r *jsonReader) object(field func(key []byte)) {
	r.expect('{')
	for more := r.err == nil && r.next() != '}'; more; more = r.accept(',') {
		key := r.bytes()
		r.expect(':')
		field(key)
	}
	r.expect('}')
}

// listOf reads a list, each element with elem. It is nil when it is empty.
func listOf[T any](r *jsonReader, elem func(to *T)) (out []T) {
	r.expect('[')
	for more := r.err == nil && r.next() != ']'; more; more = r.accept(',') {
		out = append(out, *new(T))
		elem(&out[len(out)-1])
	}
	r.expect(']')
	return out
}

// null takes null, if it comes next.
func (r *jsonReader) null() bool {
	if r.next() != 'n' {
		return false
	}
	r.literal()
	return true
}

// quoted takes a string with its quotation marks.
func (r *jsonReader) quoted() []byte {
	if r.next() == '"' {
		start := r.at
		for at := r.at + 1; ; at++ {
			n := bytes.IndexByte(r.data[min(at, len(r.data)):], '"')
			if n < 0 {
				break
			}
			at += n
			slash := at
			for r.data[slash-1] == '\\' {
				slash--
			}
			if (at-slash)%2 == 0 {
				r.at = at + 1
				return r.data[start:r.at]
			}
		}
	}
	r.fail(errJSON)
	return nil
}

// bytes takes a string and returns what it stands for, which may be a part of
// the data.
func (r *jsonReader) bytes() []byte {
	quoted := r.quoted()
	if r.err != nil {
		return nil
	}
	if inner := quoted[1 : len(quoted)-1]; bytes.IndexByte(inner, '\\') < 0 && utf8.Valid(inner) {
		return inner
	}
	out, ok := unescaped(quoted)
	if !ok {
		r.fail(errJSON)
	}
	return out
}

// string takes a string, or null for an empty one.
func (r *jsonReader) string() string {
	if r.null() {
		return ""
	}
	return string(r.bytes())
}

func (r *jsonReader) stringTo(to *string) { *to = r.string() }

// unescaped returns what a string in quotation marks stands for. Escapes of one
// letter are resolved here; the few strings with others are left to package
// json.
func unescaped(quoted []byte) ([]byte, bool) {
	const letters, meant = `"\/bfnrt`, "\"\\/\b\f\n\r\t"
	out := make([]byte, 0, len(quoted))
	for rest := quoted[1 : len(quoted)-1]; ; {
		at := bytes.IndexByte(rest, '\\')
		if at < 0 {
			out = append(out, rest...)
			break
		}
		letter := strings.IndexByte(letters, rest[at+1])
		if letter < 0 {
			var s string
			err := json.Unmarshal(quoted, &s)
			return []byte(s), err == nil
		}
		out = append(append(out, rest[:at]...), meant[letter])
		rest = rest[at+2:]
	}
	if !utf8.Valid(out) {
		var s string
		err := json.Unmarshal(quoted, &s)
		return []byte(s), err == nil
	}
	return out, true
}

// literal takes a number, true, false or null.
func (r *jsonReader) literal() []byte {
	r.next()
	start := r.at
	for r.at < len(r.data) && inLiteral(r.data[r.at]) {
		r.at++
	}
	if start == r.at {
		r.fail(errJSON)
	}
	return r.data[start:r.at]
}

func inLiteral(c byte) bool {
	return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' || c == '-' || c == '+' || c == '.'
}

func (r *jsonReader) int() int {
	n, err := strconv.Atoi(string(r.literal()))
	if err != nil {
		r.fail(errJSON)
	}
	return n
}

func (r *jsonReader) float() float64 {
	f, err := strconv.ParseFloat(string(r.literal()), 64)
	if err != nil {
		r.fail(errJSON)
	}
	return f
}

func (r *jsonReader) bool() bool { return string(r.literal()) == "true" }

// skip takes any value and returns it as it stands.
func (r *jsonReader) skip() []byte {
	c := r.next()
	start, depth := r.at, 0
	for {
		switch c {
		case '"':
			r.quoted()
		case '{', '[':
			r.at++
			depth++
		case '}', ']':
			r.at++
			depth--
		case ',', ':':
			r.at++
		default:
			r.literal()
		}
		if depth <= 0 || r.err != nil {
			return r.data[min(start, r.at):r.at]
		}
		c = r.next()
	}
}
