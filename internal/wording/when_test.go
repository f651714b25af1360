package wording

import "testing"

func TestWhen(t *testing.T) {
	tests := []struct{ in, want string }{
		{"2009", "2009"},
		{"2009-05", "May 2009"},
		{"2009-05-12", "12 May 2009"},
		{"2009-05-12T18:00", "12 May 2009, 18:00"},
		{"2003-22", "summer 2003"},
		{"2003-34", "second quarter of 2003"},
		{"2003-40", "first half of 2003"},
		{"XXXX-40", "first half, year not known"},
		{"199X", "the 1990s"},
		{"19XX", "1900 to 1999"},
		{"199X~", "about the 1990s"},
		{"2009-05~", "about May 2009"},
		{"2009?", "perhaps 2009"},
		{"2009%", "perhaps about 2009"},
		{"XXXX", "year not known"},
		{"XXXX-XX", "month not known"},
		{"XXXX-XX-XX", "day not known"},
		{"XXXX-XX-XXT18:00", "18:00, day not known"},
		{"XXXX-08", "August, year not known"},
		{"XXXX-22", "summer, year not known"},
		{"XXXX-08-22", "22 August, year not known"},
		{"XXXX-XX-22", "day 22, month not known"},
		{"2003-XX-22", "day 22, month not known, 2003"},
		{"2003-XX", "2003, month not known"},
		{"2003-XX-XX", "2003, day not known"},
		{"2003-05-XX", "May 2003, day not known"},
		{"XXXX-05-XX", "May, year not known, day not known"},
		{"2001/2004", "2001 to 2004"},
		{"2001-03-04/2001-03-09", "4 March 2001 to 9 March 2001"},
		{"../2004", "until 2004"},
		{"/2004", "until 2004"},
		{"2004/..", "since 2004"},
		{"2004/", "since 2004"},
		{"/", "/"},
		{"", ""},
		{"2009-13", "2009-13"},
		{"2009-05-32", "2009-05-32"},
		{"2009-05-1a", "2009-05-1a"},
		{"2009-05-12-13", "2009-05-12-13"},
		{"<b>", "<b>"},
		{"-009", "-009"},
	}
	for _, tt := range tests {
		if got := When(tt.in); got != tt.want {
			t.Errorf("When(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}
