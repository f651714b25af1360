package read

import (
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/hearsay-project/hearsay"
	"golang.org/x/text/encoding/htmlindex"
)

// encode returns s in the encoding.
func encode(t *testing.T, s, name string) string {
	t.Helper()
	switch name {
	case "utf-16le", "utf-16be":
		var order binary.AppendByteOrder = binary.LittleEndian
		if name == "utf-16be" {
			order = binary.BigEndian
		}
		var out []byte
		for _, u := range utf16.Encode([]rune(s)) {
			out = order.AppendUint16(out, u)
		}
		return string(out)
	}
	enc, err := htmlindex.Get(name)
	if err != nil {
		t.Fatal(err)
	}
	out, err := enc.NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestGuessedEncodings(t *testing.T) {
	for _, tt := range []struct{ encoding, text string }{
		{"windows-1252", "“Nobody answered,” she said – not once. The café’s owner agreed."},
		{"windows-1252", "La présidente a déclaré que « rien n'était décidé », à l'été."},
		{"windows-1252", "Über die Brücke dürfen künftig größere Züge fahren, erklärte das Ministerium für Straßenbau."},
		{"windows-1252", "El señor Núñez dijo que mañana hablaría con la compañía. ¿Cuándo?"},
		{"windows-1252", "Das Angebot von 400 € sei „eine Frechheit“, sagte Müller."},
		{"iso-8859-15", "Le cœur de la ville : 300 € par mètre carré, dit l'élue."},
		{"windows-1250", "Rzecznik powiedział, że „decyzja jeszcze nie zapadła” i będzie ogłoszona później."},
		{"windows-1250", "Ministr řekl, že příští týden začne další šetření, uvedl včera večer."},
		{"iso-8859-2", "Šéf úřadu řekl, že žádné peníze nezmizely; příští týden začne šetření."},
		{"iso-8859-2", "Rzecznik powiedział, że są jeszcze wątpliwości i że źródła milczą."},
		{"windows-1251", "Совет посёлка не ответил на письмо жителей, сообщила газета «Край»."},
		{"koi8-r", "Совет посёлка не ответил на письмо жителей, сообщила газета Край."},
		{"windows-1253", "Η εκπρόσωπος είπε ότι δεν υπάρχει απόφαση για το λιμάνι."},
		{"windows-1254", "Sözcü, kararın henüz alınmadığını söyledi; görüşmeler sürüyor, dışişleri bakanlığı açıkladı."},
		{"utf-16le", "She said: “Nothing – at all.”"},
		{"utf-16be", "Совет не ответил, сообщила газета во вторник."},
	} {
		data := []byte(encode(t, tt.text, tt.encoding))
		dec, err := decode(Raw{Data: data}, Text)
		if err != nil {
			t.Errorf("%s: %v", tt.encoding, err)
			continue
		}
		if dec.text != tt.text {
			t.Errorf("%s: got %q, want %q", tt.encoding, dec.text, tt.text)
		}
	}
}

func TestEncodingOrder(t *testing.T) {
	const page = `<html><head><meta charset="windows-1250"></head><body><p>`
	for _, tt := range []struct {
		name, data, contentType string
		format                  Format
		want                    string
	}{
		{"byte order mark before header", "\xef\xbb\xbfé", "text/plain; charset=windows-1252", Text, "é"},
		{"header before valid UTF-8", "\xc3\xa9", "text/plain; charset=windows-1252", Text, "Ã©"},
		{"header in quotes", "\xe8", `text/plain; charset="ISO-8859-2"`, Text, "č"},
		{"unknown charset in the header", "é", "text/plain; charset=x-none", Text, "é"},
		{"header says UTF-8, bytes do not", "\x93Caf\xe9\x94", "text/plain; charset=utf-8", Text, "“Café”"},
		{"header says UTF-8, one bad byte", "Café, café\xe9", "text/plain; charset=utf-8", Text, "Café, café\uFFFD"},
		{"valid UTF-8 before meta", page + "č", "", HTML, page + "č"},
		{"meta", page + "\xe8", "", HTML, page + "č"},
		{"meta with http-equiv", `<meta http-equiv=Content-Type content="text/html; charset=koi8-r">` + "\xc1", "", HTML, `<meta http-equiv=Content-Type content="text/html; charset=koi8-r">а`},
		{"no meta in a text", page + "caf\xe9", "", Text, page + "café"},
		{"UTF-8 cut in the middle", strings.Repeat("naïve ", 9) + "\xc3", "", Text, strings.Repeat("naïve ", 9) + "\uFFFD"},
		{"two bytes of a BOM", "\xff\xfeA\x00", "", Text, "A"},
		{"shift JIS by header", "\x93\xfa\x96{", "text/plain; charset=shift_jis", Text, "日本"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dec, err := decode(Raw{Data: []byte(tt.data), ContentType: tt.contentType}, tt.format)
			if err != nil {
				t.Fatal(err)
			}
			if dec.text != tt.want {
				t.Errorf("got %q, want %q", dec.text, tt.want)
			}
			doc := &hearsay.Document{ID: "x", Text: dec.text, Source: dec.sourceMap()}
			checkDocument(t, doc, []byte(tt.data))
		})
	}
}

func TestNoText(t *testing.T) {
	for _, tt := range []struct {
		name, data string
		code       hearsay.Code
		says       string
	}{
		{"nothing", "", hearsay.CodeEmpty, "no text"},
		{"white space", " \r\n\t\u00a0\ufeff", hearsay.CodeEmpty, "no text"},
		{"marks only", "--- * ---", hearsay.CodeEmpty, "no text"},
		{"PDF", "%PDF-1.7\n%\xe2\xe3", hearsay.CodeFormat, "PDF"},
		{"Word", "PK\x03\x04\x14\x00\x06\x00[Content_Types].xml ... word/document.xml", hearsay.CodeFormat, "Word"},
		{"zip", "PK\x03\x04\x14\x00\x06\x00a.bin", hearsay.CodeFormat, "zip"},
		{"image", "\x89PNG\r\n\x1a\n\x00\x00", hearsay.CodeFormat, "image"},
		{"NULs", "abc\x00\x01\x02def\x00", hearsay.CodeFormat, "binary"},
		{"control bytes", "ab\x01\x02\x03\x04cd", hearsay.CodeFormat, "binary"},
		{"page without text", "<html><head><script>var a = 'text';</script></head><body><img src=a></body></html>", hearsay.CodeEmpty, "no text"},
		{"front matter only", "---\ntitle: X\n---\n", hearsay.CodeEmpty, "no text"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Bytes(Raw{Name: "in.file", Data: []byte(tt.data)})
			if hearsay.CodeOf(err) != tt.code || err == nil || !strings.HasPrefix(err.Error(), "in.file: ") || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestFormatOf(t *testing.T) {
	for _, tt := range []struct {
		raw  Raw
		want Format
	}{
		{Raw{Name: "a.html"}, HTML},
		{Raw{Name: "a.HTM"}, HTML},
		{Raw{Name: "a.md"}, Markdown},
		{Raw{Name: "a.txt", Data: []byte("<html>")}, Text},
		{Raw{Name: "a.txt", Format: HTML}, HTML},
		{Raw{Name: "https://a.example/b.html?c=d.txt"}, HTML},
		{Raw{Name: "https://a.example/post.md", ContentType: "text/plain; charset=utf-8"}, Markdown},
		{Raw{Name: "https://a.example/x.md", ContentType: "text/html"}, HTML},
		{Raw{Name: "https://a.example/x.html", ContentType: "text/plain"}, Text},
		{Raw{Name: "-", Data: []byte("\ufeff\n<!DOCTYPE html><p>x")}, HTML},
		{Raw{Name: "-", Data: []byte("<?xml version='1.0'?><html xmlns=''>")}, HTML},
		{Raw{Name: "-", Data: []byte("---\ntitle: A\n---\nText")}, Markdown},
		{Raw{Name: "-", Data: []byte("# Title\n\nText")}, Markdown},
		{Raw{Name: "-", Data: []byte("Plain < text > here")}, Text},
		{Raw{Name: "-", Data: []byte("<\x00h\x00t\x00m\x00l\x00>\x00 \x00a\x00b\x00c\x00d\x00e\x00f\x00")}, HTML},
		{Raw{Name: "a.jsonl"}, JSONL},
	} {
		if got := formatOf(tt.raw); got != tt.want {
			t.Errorf("%q %q %q: got %q, want %q", tt.raw.Name, tt.raw.ContentType, tt.raw.Data, got, tt.want)
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, seed := range []string{"plain", "\xff\xfea\x00", "\xef\xbb\xbfx", "caf\xe9", "\x00a\x00b\x00 \x00c", "\x93\xfa\x96{ ab", "\x1b$B\x30\x21\x1b(B", "\xd8\x00\xdc\x00"} {
		for _, label := range []string{"", "windows-1252", "utf-16le", "shift_jis", "iso-2022-jp", "gb18030", "euc-kr", "utf-8", "big5"} {
			f.Add([]byte(seed), label)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte, label string) {
		raw := Raw{Name: "in", Data: data, Format: Text, ContentType: "text/plain; charset=" + label}
		fuzzBytes(t, raw)
		raw.ContentType = ""
		fuzzBytes(t, raw)
	})
}
