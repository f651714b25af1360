package read

import (
	"strings"
	"testing"
)

func TestParseByline(t *testing.T) {
	for _, tt := range []struct{ line, authors, outlet, published string }{
		{"By A. Sorrel", "A. Sorrel", "", ""},
		{"By: A. Sorrel", "A. Sorrel", "", ""},
		{"By : Anna Sorrel", "Anna Sorrel", "", ""},
		{"BY ANNA SORREL", "ANNA SORREL", "", ""},
		{"by Anna Sorrel", "Anna Sorrel", "", ""},
		{"By Anna Sorrel and Ben Okafor, desk editor", "Anna Sorrel; Ben Okafor", "", ""},
		{"By Anna Sorrel, Ben Okafor & J. P. van der Berg", "Anna Sorrel; Ben Okafor; J. P. van der Berg", "", ""},
		{"Text by Anna Sorrel", "Anna Sorrel", "", ""},
		{"Written by Anna Sorrel | 3 May 2020", "Anna Sorrel", "", "2020-05-03"},
		{"By Anna Sorrel, Evening Courier", "Anna Sorrel", "Evening Courier", ""},
		{"By Anna Sorrel, Political Editor, The Meridian", "Anna Sorrel", "The Meridian", ""},
		{"By Anna Sorrel in Port Ellery for the Northern Star Herald", "Anna Sorrel", "", ""},
		{"By ANNA SORREL\nAssociated Press", "ANNA SORREL", "Associated Press", ""},
		{"By The Associated Press", "", "The Associated Press", ""},
		{"By Staff Writer", "", "", ""},
		{"By Our Correspondent", "", "", ""},
		{"By Seán Ó Faoláin", "Seán Ó Faoláin", "", ""},
		{"By Mary-Jane O'Neil Jr.", "Mary-Jane O'Neil Jr", "", ""},
		{"Author: Anna Sorrel", "Anna Sorrel", "", ""},
		{"By Sportswriter Li Wen", "Li Wen", "", ""},
		{"Photographs by Anna Sorrel", "", "", ""},
	} {
		by, ok := parseByline(tt.line, true)
		if !ok || strings.Join(by.authors, "; ") != tt.authors || by.outlet != tt.outlet || by.published != tt.published {
			t.Errorf("%q: got %+v, %v", tt.line, by, ok)
		}
	}
	for _, line := range []string{
		"By Tuesday, the crowd had left.", "By the time he came, it was over", "By and large", "By The Numbers", "By Any Means Necessary", "By then",
		"Byron wrote it.", "By contrast, the board said nothing.", "By Monday evening", "By law, the board must answer", "By 2030", "By far the oldest boat in the harbour", "By", "By: ",
		"By Wednesday Anna Sorrel had gone to the police and told them everything she knew about it",
	} {
		if by, ok := parseByline(line, true); ok {
			t.Errorf("%q is no by-line, got %+v", line, by)
		}
	}
}

func TestDateLine(t *testing.T) {
	for _, tt := range []struct{ line, want string }{
		{"2024-03-14", "2024-03-14"},
		{"2024-03-14T10:15:00Z", "2024-03-14T10:15:00Z"},
		{"2024-03-14T10:15:00.123+02:00", "2024-03-14T10:15:00+02:00"},
		{"2024-03-14T10:15:00+0530", "2024-03-14T10:15:00+05:30"},
		{"2024-03-14 10:15", "2024-03-14"},
		{"Published: 14 March 2024", "2024-03-14"},
		{"Published on March 14, 2024 at 10:15 GMT", "2024-03-14T10:15:00Z"},
		{"March 14, 2024 10:15 GMT", "2024-03-14T10:15:00Z"},
		{"Mar. 14th, 2024, 9:05 p.m. EST", "2024-03-14T21:05:00-05:00"},
		{"12:05 am", ""},
		{"Tue 12 Sep 2016", "2016-09-12"},
		{"Tuesday, 12 September, 2016", "2016-09-12"},
		{"the 1st of May 1999", ""},
		{"1st of May 1999", "1999-05-01"},
		{"14/03/2024", "2024-03-14"},
		{"03/14/2024", "2024-03-14"},
		{"03/04/2024", ""},
		{"04/04/2024", "2024-04-04"},
		{"14.3.2024", "2024-03-14"},
		{"2024/03/14", "2024-03-14"},
		{"31 February 2024", ""},
		{"March 2024", ""},
		{"14 March", ""},
		{"On 14 March 2024 the council met.", ""},
		{"14 March 2024: council meets", ""},
		{"Last updated: Sept 1, 2023", "2023-09-01"},
		{"Thu, 14 Mar 2024 10:15:00 GMT", "2024-03-14T10:15:00Z"},
	} {
		got, ok := dateLine(tt.line)
		if got != tt.want || ok != (tt.want != "") {
			t.Errorf("%q: got %q, %v; want %q", tt.line, got, ok, tt.want)
		}
	}
}

func TestOutletLine(t *testing.T) {
	for line, want := range map[string]string{
		"Northern Press Agency": "Northern Press Agency", "(Reuters)": "Reuters", "AP": "AP", "Source: The Courier": "The Courier", "Evening Courier": "Evening Courier",
		"Source: Vestrian Water": "Vestrian Water", "example.org": "example.org", "The Daily Harbinger": "", "Storms Today": "", "Nobody came": "", "ap": "", "The Long Night": "",
		"Daily Harbinger": "Daily Harbinger", "Bad news": "",
	} {
		if got, ok := outletLine(line); ok != (want != "") || ok && got != want {
			t.Errorf("%q: got %q, %v", line, got, ok)
		}
	}
}

func TestTitles(t *testing.T) {
	const prose = "The council met on Monday and decided nothing, members said after the meeting."
	for _, tt := range []struct{ text, want string }{
		{"Council decides nothing\n\n" + prose, "Council decides nothing"},
		{"Council Decides Nothing About The Harbour.\n\n" + prose, "Council Decides Nothing About The Harbour."},
		{"Has the council gone mad?\n\n" + prose, "Has the council gone mad?"},
		{"U.S. council decides nothing\n" + prose, "U.S. council decides nothing"},
		{"\n\n  Council decides nothing  \r\n\r\n" + prose, "Council decides nothing"},
		{"3 May 2020\n\nCouncil decides nothing\n\n" + prose, "Council decides nothing"},
		{"PRESS RELEASE\n\nCouncil decides nothing\n\n" + prose, "Council decides nothing"},
		{prose + "\n\n" + prose, ""},
		{"GENEVA (AP) — Talks went on.\n\n" + prose, ""},
		{"GENEVA, March 14 - Talks went on\n\n" + prose, ""},
		{"By Anna Sorrel\n\n" + prose, ""},
		{"Dear editor,\n\n" + prose, ""},
		{"Shr 4 cts vs 3\n\nNet 20 vs 30\n\nRevs 4 vs 5\n\nYear\n\nShr 20 vs 20\n\nNet 3 vs 4", ""},
		{"Council decides nothing", ""},
		{prose, ""},
	} {
		if doc := FromText(tt.text, Meta{}); doc.Title != tt.want {
			t.Errorf("%q: title %q, want %q", tt.text, doc.Title, tt.want)
		}
	}
}

func TestAuthorNames(t *testing.T) {
	for value, want := range map[string]string{
		"Ann Poe":                           "Ann Poe",
		"By Ann Poe and Jan Roe":            "Ann Poe; Jan Roe",
		"Ann Poe, Jan Roe":                  "Ann Poe; Jan Roe",
		"Ann Poe, Games Editor":             "Ann Poe",
		"BY ANN POE March 11, 2015 3:46 PM": "ANN POE",
		"Par Anne Dupont":                   "Anne Dupont",
		"Tern Courier newsroom":             "Tern Courier newsroom",
		"https://social.example/poe":        "",
		"By":                                "",
		"":                                  "",
	} {
		if got := strings.Join(authorNames(value), "; "); got != want {
			t.Errorf("%q: got %q, want %q", value, got, want)
		}
	}
}
