package read

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

func TestFindDateline(t *testing.T) {
	for _, tt := range []struct{ text, dateline, agency, published string }{
		{"GENEVA (AP) — Talks went on.", "GENEVA (AP)", "AP", ""},
		{"PORT ELLERY, March 14 (Meridian) - Talks went on.", "PORT ELLERY, March 14 (Meridian)", "Meridian", ""},
		{"PORT ELLERY, Vestria, March 14, 2024 (Northern Press) -- Talks.", "PORT ELLERY, Vestria, March 14, 2024 (Northern Press)", "Northern Press", "2024-03-14"},
		{"OLDHAVEN/PORT ELLERY (Reuters) - Talks.", "OLDHAVEN/PORT ELLERY (Reuters)", "Reuters", ""},
		{"ST. ANN, D.C. — Talks went on.", "ST. ANN, D.C.", "", ""},
		{"WASHINGTON ― Talks went on.", "WASHINGTON", "", ""},
		{"Port Ellery (AP) – Talks.", "Port Ellery (AP)", "AP", ""},
		{"Port Ellery, 3 May — Talks.", "Port Ellery, 3 May", "", ""},
		{"(Reuters) - Talks.", "(Reuters)", "Reuters", ""},
		{"(CNN)Talks went on.", "(CNN)", "CNN", ""},
		{"OLDHAVEN, June 4 /NewsCourier/ -- Talks.", "OLDHAVEN, June 4 /NewsCourier/", "NewsCourier", ""},
		{"OLDHAVEN, 4 June: Talks went on.", "", "", ""},
		{"The mayor — a man of few words — left.", "", "", ""},
		{"BREAKING — The mayor left.", "", "", ""},
		{"UPDATE - The mayor left.", "", "", ""},
		{"The well-known mayor left.", "", "", ""},
		{"Oldhaven — it was never pretty.", "", "", ""},
		{"“No” — that was all.", "", "", ""},
		{"GENEVA —", "", "", ""},
		{"2016 - a year to forget.", "", "", ""},
		{"He (Venn) - the chairman - left.", "", "", ""},
	} {
		dl, ok := findDateline(tt.text, true)
		if !ok && tt.dateline == "" {
			continue
		}
		if got := tt.text[:dl.end]; !ok || got != tt.dateline || dl.agency != tt.agency || dl.published != tt.published || !startsUpper(tt.text[dl.body:]) {
			t.Errorf("%q: got %q, %+v, %v", tt.text, got, dl, ok)
		}
	}
}

// kinds returns the kinds of the blocks of a plain text, the first letters of
// each, such as "title para para refs".
func kinds(text string) string {
	var list []string
	for _, b := range FromText(text, Meta{}).Blocks {
		list = append(list, string(b.Kind))
	}
	return strings.Join(list, " ")
}

const body = "The council met on Monday and decided nothing, members said after the meeting.\n\nNobody was surprised, said the mayor, who has sat there since 1999.\n\n"

func TestTails(t *testing.T) {
	for _, tt := range []struct{ name, tail, want string }{
		{"references", "References\n\n[1] A, 2001\n\n[2] B, 2002", "heading references references"},
		{"colon", "References:\n1. Smith, Boats.\n2. Roe, More boats.", "heading references references"},
		{"capitals", "BIBLIOGRAPHY\n\nSmith, J. Boats. Oldhaven 1999.\n\nRoe, A. More Boats.", "heading references references"},
		{"notes with numbers", "Notes\n\n1 Smith, Boats, p. 4.\n\n2 Ibid.", "heading references references"},
		{"sources as names", "Sources\n\nMinistry of Water\n\nTern Courier", "heading references references"},
		{"further reading", "Further reading\n\nhttps://a.example/x\n\nhttps://a.example/y", "heading references references"},
		{"one without a number", "Notes\n\n1 Smith, Boats, p. 4.\n\nPoe, A. and Vale, O. (2010) Oars.", "heading references references"},
		{"one entry", "Endnotes\n\n1. Letter to the board, 4 May 2001.", "heading references"},
		{"no heading", "[1] A, 2001\n\n[2] B, 2002", "references references"},
		{"signed before", "By: A. Name\n\nReferences\n\n[1] A, 2001", "byline heading references"},
		{"author after", "References\n\n[1] A, 2001\n\n[2] B, 2002\n\nAnn Poe is a writer. She lives in Oldhaven.", "heading references references paragraph"},
		{"related", "Related posts\n\nAnother story of boats\n\nAnd a third: more boats", "related related related"},
		{"both", "Sources\n\n[1] A, 2001\n\nRead more\n\nAnother story", "heading references related related"},
		{"related first", "See also\n\nAnother story\n\nReferences\n\n[1] A, 2001\n\n[2] B, 2002", "related related heading references references"},
		{"comments", "3 Comments\n\nSeadog says:\n\nI have told you so for years. Nobody listens. They will see. All of them.\n\nReply", "related related related related"},
		{"share", "Share this:\n\nFacebook\n\nTwitter\n\nTags: boats, water", "related related related related"},
		{"copyright", "© 2020 Tern Courier. All rights reserved.", "related"},
		{"source line", "Source: Tern Courier", "references"},
		{"reported by", "(Reporting by Ann Poe; Editing by Jan Roe)", "byline"},
		{"signed with a dash", "— Ann Poe, Correspondent", "byline"},
		{"date below", "14 March 2024", "dateline"},

		{"sources with prose", "Sources\n\nThe board's sources of income have dried up, the auditor said. It was a surprise. Nobody had asked. He has now.\n\nThe board will meet in June.", "heading paragraph paragraph"},
		{"notes with prose", "Notes\n\nThe mayor said that he had taken notes. He would not show them to anyone.", "heading paragraph"},
		{"related with prose", "Related\n\nThe two affairs are related, said the mayor. They go back to one letter. He has read it.\n\nSo has the clerk.", "heading paragraph paragraph"},
		{"comments with prose", "Comments\n\nThe mayor said on Monday that he would not comment on it. He never does.", "heading paragraph"},
		{"mid-article list", "References\n\n[1] A, 2001\n\n[2] B, 2002\n\n" + body + body + body + body, "heading paragraph paragraph" + strings.Repeat(" paragraph", 8)},
		{"heading alone", "References", "paragraph"},
		{"quote after a colon", "The letter was signed:\n\n— Ann Poe, Mayor", "paragraph paragraph"},
		{"a sentence", "See also the letter that the mayor wrote.\n\nNobody has.", "paragraph paragraph"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.TrimPrefix(kinds(body+tt.tail), "paragraph paragraph "); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

func TestReferencesKeepLabels(t *testing.T) {
	doc := FromText(body+"Notes\n\n1. Letter, 2001.\n2. Letter, 2002.\n", Meta{})
	var got []string
	for _, b := range doc.Blocks {
		if b.Kind == hearsay.References {
			got = append(got, b.Of(doc.Text))
		}
	}
	if want := []string{"1. Letter, 2001.", "2. Letter, 2002."}; fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestInterviewIsNoDateline(t *testing.T) {
	if got := kinds("WESTMARK: Good evening.\n\nOSEI: Thank you.\n\nWESTMARK: Tell us."); got != "paragraph paragraph paragraph" {
		t.Errorf("interview: %s", got)
	}
	if got := kinds("Talks go on in Oldhaven\n\nOLDHAVEN: The talks went on, delegates said on Monday.\n\n" + body); !strings.HasPrefix(got, "title dateline paragraph") {
		t.Errorf("place before a colon: %s", got)
	}
}

func TestLanguage(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{body, "en"},
		{"Le conseil s'est réuni lundi et n'a rien décidé, ont dit ses membres après la réunion. Personne n'a été surpris, a dit le maire, qui siège depuis longtemps.", "fr"},
		{"Der Rat hat am Montag getagt und nichts beschlossen, sagten die Mitglieder nach der Sitzung. Niemand war überrascht, sagte der Bürgermeister.", "de"},
		{"Совет собрался в понедельник и ничего не решил, сказали его члены после заседания. Никто не удивился, сказал мэр.", "ru"},
		{"Yes, no.", ""},
		{"", ""},
		{"4711 0815 4711 0815 4711 0815 4711 0815 4711 0815 4711 0815 4711 0815 4711", ""},
	} {
		if got := FromText(tt.text, Meta{}).Language; got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.want)
		}
	}
}
