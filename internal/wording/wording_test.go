package wording

import "testing"

func TestParagraphs(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", ""},
		{"  a \t b\u00a0c\u3000d ", "a b c d"},
		{"hard\nwrapped\r\nlines", "hard wrapped lines"},
		{"par one\n\n \npar two\n", "par one\npar two"},
		{"par one\r\n\r\npar two", "par one\npar two"},
		{"\x1b[31mred\x7f\u0090", "�[31mred��"},
		{"ab\u202ecd\u202c \u2066e\u2069", "ab�cd� �e�"},
		{"soft\u00adhyphen\u200b\ufeff\u200e\u200f\u061c\U000e0041", "softhyphen"},
		{"می\u200cخواهم 👩\u200d🚀 ☎\ufe0f", "می\u200cخواهم 👩\u200d🚀 ☎\ufe0f"},
		{"e\u0301", "e\u0301"},
		{"bad \xff\xfe bytes", "bad �� bytes"},
	}
	for _, tt := range tests {
		if got := Paragraphs(tt.in); got != tt.want {
			t.Errorf("Paragraphs(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
	if got := Shown("a\n\u202eb\t\x00"); got != "a\n�b\t�" {
		t.Errorf("on a page: %q", got)
	}
	if got := Plain("a\n\nb\x00"); got != "a b�" {
		t.Errorf("on one line: %q", got)
	}
}

func TestNumbers(t *testing.T) {
	tests := []struct{ got, want string }{
		{Number(0), "0"},
		{Number(999), "999"},
		{Number(1000), "1,000"},
		{Number(1234567), "1,234,567"},
		{Number(-123), "-123"},
		{Number(-1234), "-1,234"},
		{Count(1, "word", "words"), "1 word"},
		{Count(0, "word", "words"), "0 words"},
		{Count(2000, "word", "words"), "2,000 words"},
		{Percent(0, 0), "0%"},
		{Percent(0, 5), "0%"},
		{Percent(1, 1000), "<1%"},
		{Percent(1, 200), "1%"},
		{Percent(1, 3), "33%"},
		{Percent(999, 1000), ">99%"},
		{Percent(7, 7), "100%"},
		{Enumerate(nil), ""},
		{Enumerate([]string{"A"}), "A"},
		{Enumerate([]string{"A", "B"}), "A and B"},
		{Enumerate([]string{"A", "B", "C"}), "A, B and C"},
		{Date("2031-03-04"), "4 March 2031"},
		{Date("2031-03"), "March 2031"},
		{Date("2031"), "2031"},
		{Date("2031-03-04T16:20:05Z"), "4 March 2031, 16:20 UTC"},
		{Date("2031-03-04T16:20:05.123+02:00"), "4 March 2031, 16:20 +02:00"},
		{Date("2031-03-04T16:20"), "4 March 2031, 16:20"},
		{Date("last Tuesday"), "last Tuesday"},
		{Date("2031-02-31"), "2031-02-31"},
	}
	for _, tt := range tests {
		if tt.got != tt.want {
			t.Errorf("got %q, want %q", tt.got, tt.want)
		}
	}
}
