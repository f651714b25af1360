package read

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

func TestRecordFields(t *testing.T) {
	line := `{"id":"r1","text":" Two\r\nlines \ud83c\udf0a","uri":"https://quay.example/1","title":"Tides","authors":["Ada Moor","Bo Finn"],` +
		`"publisher":"The Quay","published":"2031-05-02","wire":{"text":"not this"}}`
	doc, err := recordInput("list.jsonl:1", []byte(line)).Document(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	got := fmt.Sprintf("%s|%s|%s|%q|%s|%s|%q", doc.ID, doc.URI, doc.Title, doc.Authors, doc.Publisher, doc.Published, doc.Text)
	want := `r1|https://quay.example/1|Tides|["Ada Moor" "Bo Finn"]|The Quay|2031-05-02|" Two\r\nlines 🌊"`
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestDecodeRecord(t *testing.T) {
	tests := []struct{ line, id, authors, err string }{
		{line: `{"text":"x","id":"a"}`, id: "a"},
		{line: `{"text":"x","id":12}`, id: "12"},
		{line: `{"text":"x","id":12345678901234567890}`, id: "12345678901234567890"},
		{line: `{"text":"x","id":1.50}`, id: "1.50"},
		{line: `{"text":"x"}`},
		{line: `{ "text" : "x" , "id" : null , "title" : null , "authors" : null }` + "\r"},
		{line: `{"text":"x","authors":"Ada Moor"}`, authors: "Ada Moor"},
		{line: `{"text":"x","authors":["Ada Moor","", "Bo Finn"]}`, authors: "Ada Moor;Bo Finn"},
		{line: `{"text":"x","authors":""}`},
		{line: `{"Text":"X","text":"x","ID":"no"}`},
		{line: `{"text":"\ud800x"}`},
		{line: `{}`, err: `the record has no "text"`},
		{line: `{"text":null}`, err: `the record has no "text"`},
		{line: `{"text":["x"]}`, err: `"text" is not a string`},
		{line: `{"text":1}`, err: `"text" is not a string`},
		{line: `{"text":"x","id":true}`, err: `"id" is not a string or a number`},
		{line: `{"text":"x","id":{}}`, err: `"id" is not a string or a number`},
		{line: `{"text":"x","authors":[1]}`, err: `"authors" is not a list of strings or one string`},
		{line: `{"text":"x","authors":{"name":"Ada"}}`, err: `"authors" is not a list of strings or one string`},
		{line: `{"text":"x","published":20310502}`, err: `"published" is not a string`},
		{line: `["x"]`, err: `a record is an object like {"id": "1", "text": "…"}, this is: array`},
		{line: `"x"`, err: `a record is an object like {"id": "1", "text": "…"}, this is: string`},
		{line: `{"text":"x"} {"text":"y"}`, err: "not JSON at byte 14: …"},
		{line: `{"text":"x",}`, err: "not JSON at byte 13: …"},
		{line: `{"text":"x`, err: "not JSON at byte 10: …"},
		{line: `{"text":'x'}`, err: "not JSON at byte 9: …"},
		{line: "{\"text\":\"caf\xe9\"}", err: "not JSON: byte 13 is not UTF-8; convert the file to UTF-8"},
		{line: `{"a":` + strings.Repeat("[", 20_000), err: "not JSON at byte…"},
	}
	for _, tt := range tests {
		rec, err := decodeRecord([]byte(tt.line))
		message := ""
		if err != nil {
			message = err.Error()
		}
		expect(t, []string{message}, []string{tt.err})
		if err == nil && (rec.meta.ID != tt.id || strings.Join(rec.meta.Authors, ";") != tt.authors || !strings.HasSuffix(rec.text, "x")) {
			t.Errorf("%s gives %+v", tt.line, rec)
		}
	}
}

func TestLinesWithFaults(t *testing.T) {
	huge := `{"text":"` + strings.Repeat("x", 200_000) + `"}`
	tree(t, map[string]string{
		"list.jsonl":  "\uFEFF{\"text\":\"one\"}\r\n\r\n{\"text\":\n" + huge + "\n   \n{\"text\":\"\"}\n{\"text\":\"two\"}",
		"blank.jsonl": "\n \n",
		"empty.jsonl": "",
		"after.txt":   "after",
	})
	expect(t, outcomes(t, []string{"list.jsonl", "blank.jsonl", "empty.jsonl", "after.txt"}, Options{MaxBytes: 100 << 10}), []string{
		"list.jsonl:1 = one",
		"list.jsonl:3: format: not JSON at byte 8: unexpected end of JSON input",
		"list.jsonl:4: too large: the line is longer than 100 KiB, the limit for one record",
		`list.jsonl:6: empty: its "text" is empty`,
		"list.jsonl:7 = two",
		"blank.jsonl: empty: there is no record in it",
		"empty.jsonl: empty: there is no record in it",
		"after.txt = after",
	})
}

func TestLineLimitIsExact(t *testing.T) {
	line := `{"text":"x"}`
	for _, end := range []string{"", "\n"} {
		for limit, want := range map[int64]error{int64(len(line)): nil, int64(len(line)) - 1: errLineTooLong} {
			if _, err := newLines(strings.NewReader(line+end), limit).next(); !errors.Is(err, want) {
				t.Errorf("limit %d: %v", limit, err)
			}
		}
	}
}

// TestHugeLineIsNotHeld skips a line of 256 MiB and reads the one after it.
func TestHugeLineIsNotHeld(t *testing.T) {
	src := io.MultiReader(io.LimitReader(endless('x'), 256<<20), strings.NewReader("\n{}"))
	ls := newLines(src, 1<<20)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if _, err := ls.next(); !errors.Is(err, errLineTooLong) {
		t.Errorf("error %v", err)
	}
	if line, err := ls.next(); err != nil || string(line) != "{}" {
		t.Errorf("then %q, %v", line, err)
	}
	runtime.ReadMemStats(&after)
	if allocated := after.TotalAlloc - before.TotalAlloc; allocated > 16<<20 {
		t.Errorf("allocated %d bytes", allocated)
	}
}

// endless gives one byte for ever.
type endless byte

func (e endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = byte(e)
	}
	return len(p), nil
}

func packed(t testing.TB, text string) string {
	t.Helper()
	var buf bytes.Buffer
	zw := gzip.NewWriter(&buf)
	if _, err := io.WriteString(zw, text); err != nil {
		t.Fatal(err)
	}
	if err := zw.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.String()
}

func TestPackedLines(t *testing.T) {
	one, two := `{"text":"one"}`+"\n", `{"text":"two"}`+"\n"
	cut := packed(t, one+two)
	tree(t, map[string]string{
		"in/list.jsonl.gz": packed(t, one+two),
		"in/parts.gz":      packed(t, one) + packed(t, two),
		"in/x.txt.gz":      packed(t, "not taken"),
		"cut.jsonl.gz":     cut[:len(cut)-9],
		"fake.jsonl.gz":    one,
		"bad.jsonl.gz":     "\x1f\x8b nonsense",
	})
	both := []string{"in/list.jsonl.gz:1 = one", "in/list.jsonl.gz:2 = two"}
	expect(t, outcomes(t, []string{"in"}, Options{}), both)
	expect(t, outcomes(t, []string{"in/parts.gz"}, Options{Format: JSONL}), []string{"in/parts.gz:1 = one", "in/parts.gz:2 = two"})
	expect(t, outcomes(t, []string{"fake.jsonl.gz"}, Options{}), []string{"fake.jsonl.gz:1 = one"})
	expect(t, outcomes(t, []string{"bad.jsonl.gz"}, Options{}), []string{"bad.jsonl.gz: format: the gzip data is damaged or cut off, the rest of it cannot be read"})
	got := outcomes(t, []string{"cut.jsonl.gz"}, Options{})
	if last := got[len(got)-1]; !strings.HasPrefix(last, "cut.jsonl.gz: format: the gzip data is damaged or cut off") {
		t.Errorf("a file that is cut off ends with %q", last)
	}
	stdin := Options{Format: JSONL, Stdin: strings.NewReader(packed(t, one))}
	expect(t, outcomes(t, nil, stdin), []string{"standard input:1 = one"})
}

func TestSizesOfPackedLines(t *testing.T) {
	data := packed(t, strings.Repeat(`{"text":"one"}`+"\n", 1000))
	tree(t, map[string]string{"list.jsonl.gz": data})
	var sum int64
	for in, err := range Inputs(t.Context(), []string{"list.jsonl.gz"}, Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		sum += in.Size()
	}
	if sum != int64(len(data)) {
		t.Errorf("sizes sum up to %d, the file has %d bytes", sum, len(data))
	}
}

func TestUnpackingStopsAtABomb(t *testing.T) {
	u := &unpacker{zr: endless('x'), packed: func() int64 { return 10 }, always: 1 << 20}
	n, err := io.Copy(io.Discard, u)
	if e, ok := errors.AsType[*hearsay.Error](err); !ok || e.Code != hearsay.CodeTooLarge {
		t.Errorf("error %v", err)
	}
	if n > u.always {
		t.Errorf("%d bytes came through", n)
	}
}

// BenchmarkLines measures what is done for a record before a worker has it.
func BenchmarkLines(b *testing.B) {
	stream := strings.Repeat(`{"id":"1","text":"`+strings.Repeat("It rained, she said. ", 200)+"\"}\n", 1000)
	b.SetBytes(int64(len(stream)))
	for b.Loop() {
		for _, err := range Inputs(b.Context(), nil, Options{Format: JSONL, Stdin: strings.NewReader(stream)}) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}

// FuzzJSONL splits and decodes any stream: each line that is not blank gives
// one input or one error, in order, and a document is valid.
func FuzzJSONL(f *testing.F) {
	for _, seed := range []string{
		"", "\n", `{"id":1,"text":"a"}` + "\n\n" + `{"text":"b","authors":["c"]}`, "{\"text\":\"\xff\"}", "[1]\r\n{}", "\uFEFF{\"text\":\"x\"}",
		strings.Repeat("y", 300) + "\n{\"text\":\"z\"}", `{"text":"\ud800"}`, "x\r\r\n \t\n",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if bytes.HasPrefix(data, gzipMagic) {
			t.Skip("packed")
		}
		const limit = 256
		var want []string
		for i, line := range bytes.Split(bytes.TrimPrefix(data, utf8Mark), []byte("\n")) {
			if len(bytes.Trim(line, blanks)) > 0 {
				want = append(want, fmt.Sprintf("standard input:%d", i+1))
			}
		}
		if len(want) == 0 {
			want = []string{"standard input"} // one error for all of it
		}
		var got []string
		for in, err := range Inputs(t.Context(), nil, Options{Format: JSONL, Stdin: bytes.NewReader(data), MaxBytes: limit}) {
			name := ""
			if err == nil {
				name = in.Name
				checkRecord(t, in)
			} else if e, ok := errors.AsType[*hearsay.Error](err); ok {
				name = e.Input
			}
			got = append(got, name)
		}
		expect(t, got, want)
	})
}

func checkRecord(t *testing.T, in *Input) {
	doc, err := in.Document(t.Context())
	if err != nil {
		if code := hearsay.CodeOf(err); code != hearsay.CodeFormat && code != hearsay.CodeEmpty {
			t.Errorf("%v has the code %s", err, code)
		}
		return
	}
	if err := (&hearsay.Analysis{Document: doc}).Validate(); err != nil {
		t.Error(err)
	}
}
