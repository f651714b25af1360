package hearsay

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// TestCodePoints compares every place of texts with a plain count.
func TestCodePoints(t *testing.T) {
	texts := map[string]string{
		"empty":           "",
		"ASCII":           strings.Repeat("plain ", 100),
		"two bytes":       strings.Repeat("é", 200),
		"emoji":           strings.Repeat("a🌊", 100),
		"family":          "👩‍👩‍👧 and 🇳🇴",
		"combining marks": strings.Repeat("e\u0301o\u0308", 80), // é, ö as two code points each
		"across blocks":   strings.Repeat("x", codePointBlock-1) + "🌊" + strings.Repeat("y", codePointBlock-2) + "é",
		"ends in a block": strings.Repeat("é", codePointBlock),
	}
	for name, text := range texts {
		ix := indexCodePoints(text)
		n := 0
		for offset := range text + "\x00" {
			if got := ix.fromByte(offset); got != n {
				t.Errorf("%s: byte %d is code point %d, got %d", name, offset, n, got)
			}
			if got, err := ix.toByte(n); err != nil || got != offset {
				t.Errorf("%s: code point %d is byte %d, got %d, %v", name, n, offset, got, err)
			}
			n++
		}
		for _, outside := range []int{-1, utf8.RuneCountInString(text) + 1} {
			if _, err := ix.toByte(outside); err == nil {
				t.Errorf("%s: code point %d is accepted", name, outside)
			}
		}
	}
}

func TestSpansInJSONAreCodePoints(t *testing.T) {
	tests := []struct {
		text, words string
		start, end  int
	}{
		{"He said so", "said", 3, 7},
		{"🌊 said", "said", 2, 6},
		{"caf\u00e9 said", "said", 5, 9},
		{"cafe\u0301 said", "said", 6, 10},
		{"👩‍👩‍👧 said", "said", 6, 10},
		{"“No,” 🌊", "🌊", 6, 7},
	}
	for _, tt := range tests {
		got := encoder{indexCodePoints(tt.text)}.span(place(tt.text, tt.words, 0))
		if want := (wireSpan{tt.start, tt.end, tt.words}); got != want {
			t.Errorf("%q: got %+v, want %+v", tt.text, got, want)
		}
	}
}

func BenchmarkDecode(b *testing.B) {
	a := harbour()
	a.Document.Text += strings.Repeat(" Nobody said more 🌊.", 200)
	data, err := a.MarshalJSON()
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		var back Analysis
		if err := back.UnmarshalJSON(data); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkEncode(b *testing.B) {
	a := harbour()
	a.Document.Text += strings.Repeat(" Nobody said more 🌊.", 200)
	b.SetBytes(int64(len(a.Document.Text)))
	for b.Loop() {
		if _, err := a.MarshalJSON(); err != nil {
			b.Fatal(err)
		}
	}
}
