package date

import (
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

// written is the day of writing of the tests, a Monday.
const written = "2016-09-12"

// shown lists the dates of a text as words=value.
func shown(found Found, text string) string {
	var out []string
	for _, d := range found.Dates {
		out = append(out, d.Span.Of(text)+"="+d.EDTF)
	}
	return strings.Join(out, " | ")
}

func TestDates(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		// Given in full, in the forms of the press.
		{"The mill burned down on July 16, 2012.", "July 16, 2012=2012-07-16"},
		{"Miller, Jo, Mill burns, Courier, July16, 2012", "July16, 2012=2012-07-16"},
		{"It opened on 16 July 2012 and closed on the 3rd of May, 2014.", "16 July 2012=2012-07-16 | the 3rd of May, 2014=2014-05-03"},
		{"Issued 2012-07-16, amended 16/07/2012, filed 16.7.2012.", "2012-07-16=2012-07-16 | 16/07/2012=2012-07-16 | 16.7.2012=2012-07-16"},
		{"On Monday, March 5, 2001, it snowed.", "Monday, March 5, 2001=2001-03-05"},
		{"In 2019 it sank. Boats came every second Tuesday between January and June of that year, and every Friday.",
			"2019=2019 | January and June of that year=2019-01/2019-06"},
		{"The law of May 1997 has gone.", "May 1997=1997-05"},
		{"He was born in nineteen seventy-nine.", "nineteen seventy-nine=1979"},
		{"After 9/11 the towers stood empty.", "9/11=2001-09-11"},
		// Parts only.
		{"The council met on Feb. 9.", "Feb. 9=2016-02-09"},
		{"The fair will open on January 5.", "January 5=2017-01-05"},
		{"In December the river froze.", "December=2015-12"},
		{"The bridge is to open in December.", "December=2016-12"},
		{"The strike began on the 9th.", "the 9th=2016-09-09"},
		// Days of the week by the tense.
		{"The mayor resigned on Thursday.", "Thursday=2016-09-08"},
		{"The mayor will resign on Thursday.", "Thursday=2016-09-15"},
		{"She resigned last Tuesday, and her deputy goes next Friday.", "last Tuesday=2016-09-06 | next Friday=2016-09-16"},
		{"The vote was held on Thursday night.", "Thursday night=2016-09-08"},
		// Counted from the day of writing.
		{"Yesterday it rained, today it pours.", "Yesterday=2016-09-11 | today=2016-09-12"},
		{"It closed two years ago, or in early 2014; it was built earlier this year.", "two years ago=2014 | early 2014=2014 | earlier this year=2016"},
		{"The ban fell last month; the next one is planned for next year.", "last month=2016-08 | next year=2017"},
		{"It was sold last April and in June last year.", "last April=2016-04 | June last year=2015-06"},
		// Counted from the date spoken of.
		{"The dam broke in March 1998. The following month the town was moved.", "March 1998=1998-03 | The following month=1998-04"},
		{"The dam broke on 3 March 1998. Two days later the army came.", "3 March 1998=1998-03-03 | Two days later=1998-03-05"},
		{"The vote was held on 3 March 1998. Three weeks after the vote the king fled.", "3 March 1998=1998-03-03 | Three weeks after=1998-03-24~"},
		{"In 1933 it was founded; a year later it split.", "1933=1933 | a year later=1934"},
		// Vague ones.
		{"It began in the 1990s, or the '80s.", "the 1990s=199X | the '80s=198X"},
		{"It was built around 1850 and sold about 1900.", "around 1850=1850~ | about 1900=1900~"},
		{"It began in mid-1998 and in the summer of 2003.", "mid-1998=1998 | the summer of 2003=2003-22"},
		{"The 19th century had no telephones to speak of.", "The 19th century=18XX"},
		// Ranges.
		{"He ruled from 1990 to 1994, and again 1997-99.", "1990 to 1994=1990/1994 | 1997-99=1997/1999"},
		{"The fair runs March 5-7, 2011.", "March 5-7, 2011=2011-03-05/2011-03-07"},
		// Times of day.
		{"The train left at 2 p.m. on Tuesday.", "2 p.m. on Tuesday=2016-09-06T14:00"},
		{"It struck on 4 May 2010 at 9:15 a.m.", "4 May 2010 at 9:15 a.m.=2010-05-04T09:15"},
		// Holidays.
		{"They met on Christmas Eve 2009 and at Thanksgiving.", "Christmas Eve 2009=2009-12-24 | Thanksgiving=2015-11-26"},
	} {
		if got := shown(find(test.in, written), test.in); got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.in, got, test.want)
		}
	}
}

func TestNoDates(t *testing.T) {
	for _, in := range []string{
		"You may march in august company with Jan Holt and April Lane.",
		"It cost $1990 and weighed 2000 pounds, page 1987.",
		"The third quarter was better than a year-earlier quarter.",
		"He waited for two years, and for the past three months in vain.",
		"The Sunday Times and the Mail had it; Sun, sea and sand.",
		"The score was 3:2, the verse is 12:15.",
		"The leaders of tomorrow live in today's world.",
		"Soldiers fell in the second wave, one hour deep.",
	} {
		if got := shown(find(in, written), in); got != "" {
			t.Errorf("%s\nfound %s", in, got)
		}
	}
}

// TestUnwritten has no day of publication: the dateline counts, else the date
// last spoken of, and what stays open is left open.
func TestUnwritten(t *testing.T) {
	const text = "It was founded in May 2004. On 3 June it moved. Nobody came on Friday, or last year."
	if got, want := shown(find(text, ""), text), "May 2004=2004-05 | 3 June=2004-06-03 | Friday=2004-06-04 | last year=XXXX"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	const line = "TARN, 4 March 2010 (NW) -"
	const dated = line + "\n\nThe mill burned down on Tuesday."
	doc := &hearsay.Document{ID: "x", Text: dated, Blocks: []hearsay.Block{
		{Kind: hearsay.Dateline, Span: hearsay.Span{End: len(line)}},
		{Kind: hearsay.Paragraph, Span: hearsay.Span{Start: len(line) + 2, End: len(dated)}},
	}}
	if got, want := shown(Find(doc, nil, nil), dated), "4 March 2010=2010-03-04 | Tuesday=2010-03-02"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestWeeks keeps a week only where a listing is dated by it.
func TestWeeks(t *testing.T) {
	const text = "Last week it rained. The council banned the film last week."
	if got, want := shown(find(text, written), text), "last week=2016-09-05/2016-09-11"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestOrder reads day and month by the other dates of a document.
func TestOrder(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"Filed 25/06/2012, answered 03/07/2012.", "25/06/2012=2012-06-25 | 03/07/2012=2012-07-03"},
		{"Filed 06/25/2012, answered 07/03/2012.", "06/25/2012=2012-06-25 | 07/03/2012=2012-07-03"},
		{"Filed 03/07/2012, and on 4 July 2012 answered.", "03/07/2012=2012-07-03 | 4 July 2012=2012-07-04"},
	} {
		if got := shown(find(test.in, written), test.in); got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.in, got, test.want)
		}
	}
}
