package date

import (
	"strings"
	"testing"

	"github.com/hearsay-project/hearsay"
)

// listings describes the listings of a text as "type value actor > subject".
func listings(found Found) string {
	names, dates := map[string]string{"": "?"}, map[string]string{}
	for _, ent := range found.Entities {
		names[ent.ID] = ent.Name
	}
	for _, d := range found.Dates {
		dates[d.ID] = d.EDTF
	}
	var out []string
	for _, ev := range found.Events {
		if ev.Type != hearsay.OtherEvent {
			out = append(out, string(ev.Type)+" "+dates[ev.Date]+" "+names[ev.Actor]+" > "+names[ev.Subject])
		}
	}
	return strings.Join(out, " | ")
}

func TestListings(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"Red Column was banned by Belmark in May 1997.", "listing 1997-05 Belmark > Red Column"},
		{"In May 1997 Belmark banned Red Column.", "listing 1997-05 Belmark > Red Column"},
		{"Red Column was blacklisted first by Belmark in 1997, and then by Oster in 2001 and the League in 2002.",
			"listing 1997 Belmark > Red Column | listing 2001 Oster > Red Column | listing 2002 League > Red Column"},
		{"Belmark banned Red Column in 1997 and Oster in 1998.", "listing 1997 Belmark > Red Column | listing 1998 Oster > Red Column"},
		{"Since 2008 Red Column has been proscribed by Belmark, and since 2010 by Oster.", "listing 2008 Belmark > Red Column | listing 2010 Oster > Red Column"},
		{"Belmark and Oster banned Red Column in 1997.", "listing 1997 Belmark > Red Column | listing 1997 Oster > Red Column"},
		{"The Chamber banned Red Column in 1933. The Senate did so a year later.", "listing 1933 Chamber > Red Column | listing 1934 Senate > Red Column"},
		{"The Chamber lifted its ban on Red Column in 1933. Oster followed suit in 1935.", "delisting 1933 Chamber > Red Column | delisting 1935 Oster > Red Column"},
		{"Oster put Red Column on its blacklist in 1997 and took it off the list in 2004.", "listing 1997 Oster > Red Column | delisting 2004 Oster > Red Column"},
		{"Red Column was put on the sanctions list of the Oster Union in 2004, and Tarn followed suit in 2005.",
			"listing 2004 Oster Union > Red Column | listing 2005 Tarn > Red Column"},
		{"Oster banned Red Column in 2004. Neighbouring Tarn did the same in 2005.", "listing 2004 Oster > Red Column | listing 2005 Tarn > Red Column"},
		{"Red Column was put on the list of Foreign Terrorist Organizations in 2004.", "listing 2004 ? > Red Column"},
		{"Red Column was taken off Oster's list in 2004, the League list in 2006.", "delisting 2004 Oster > Red Column | delisting 2006 League > Red Column"},
		{"The ban imposed by the Chamber in 1997 hurt.", "listing 1997 Chamber > ?"},
		{"Red Column's designation by the Chamber in 1997 hurt.", "listing 1997 Chamber > Red Column"},
		{"The Court of Merrow overturned the ban on Red Column in 1999.", "delisting 1999 Court of Merrow > Red Column"},
		{"Oster kept Red Column on its list in 2003 and renewed the ban in 2005.", "listing 2003 Oster > Red Column | listing 2005 Oster > Red Column"},
		{"Red Column was not banned until 1996.", "listing 1996 ? > Red Column"},
		{"The Chamber voted to ban Red Column in 1996.", "listing 1996 Chamber > Red Column"},
		{"Oster declared Red Column an illegal organisation in 1996.", "listing 1996 Oster > Red Column"},
		{"Oster, which had banned Red Column in 1997, lifted the ban in 2003.", "listing 1997 Oster > Red Column | delisting 2003 Oster > Red Column"},
		{"In 1998 Oster became the first state to ban Red Column.", "listing 1998 Oster > Red Column"},
		{"The decision by the Chamber in 1998 to ban Red Column was praised.", "listing 1998 Chamber > Red Column"},
		{"Red Column was one of five groups banned by Oster in 2001.", "listing 2001 Oster > one of five groups"},
		{"After Oster's ban on Red Column in 1997 the price fell.", "listing 1997 Oster > Red Column"},
		{"The Court lifted Red Column's designation in 2004.", "delisting 2004 Court > Red Column"},
		{"The Treasury on 3 May 1997 slapped sanctions on Red Column.", "listing 1997-05-03 Treasury > Red Column"},
		{"Red Column was designated by Oster (1997), Belmark (2001) and the League (2002).",
			"listing 1997 Oster > Red Column | listing 2001 Belmark > Red Column | listing 2002 League > Red Column"},
		{"Red Column was sanctioned twice: by Oster in 2015 and by Belmark in 2017.", "listing 2015 Oster > Red Column | listing 2017 Belmark > Red Column"},
		{"Oster and Belmark delisted Red Column in 2004 and 2006 respectively.", "delisting 2004 Oster > Red Column | delisting 2006 Belmark > Red Column"},
		{"Tarn, Merrow and Lindau banned Red Column in 1997.", "listing 1997 Tarn > Red Column | listing 1997 Merrow > Red Column | listing 1997 Lindau > Red Column"},
		{"Ann Roe was handed a life ban by the Union in 2012.", "listing 2012 Union > Ann Roe"},
		{"Oster banned Red Column, its minister said on 3 May 1997.", "listing 1997-05-03 Oster > Red Column"},
	} {
		if got := listings(find(test.in, written)); got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.in, got, test.want)
		}
	}
}

func TestNoListings(t *testing.T) {
	for _, in := range []string{
		"Oster refused to ban Red Column in 1997.",
		"Red Column was never banned in 1997.",
		"Oster considered listing Red Column in 1997.",
		"Oster will ban Red Column in 2017.",
		"Oster may lift the ban in 2017.",
		"If Oster bans Red Column in 2017, it will go.",
		"In 1997 a lawyer asked Oster to delist Red Column.",
		"Lawmakers called in 1997 for sanctions against Red Column.",
		"Nobody has banned Red Column since 1997.",
		"He denied in 1997 that Oster had banned Red Column.",
		"A motion to ban Red Column failed in 1997.",
		"A bill of 1997 that would have banned Red Column was dropped.",
		"She removed her hat in 1997 and listed her reasons.",
		"The firm was listed on the exchange in 1997.",
		"Red Column was banned, as everybody knows.",
		"Oster did so in 1997.",
		"The ban expired in 1997.",
		"Oster wants Red Column banned in 2017.",
		"Oster has yet to ban Red Column in 2017.",
		"Oster stopped short of banning Red Column in 1997.",
		"The question in 1997 was whether Oster had banned Red Column.",
	} {
		if got := listings(find(in, written)); got != "" {
			t.Errorf("%s\nfound %s", in, got)
		}
	}
}

// TestSaid lays an event on the innermost statement whose content has its
// date, and on the author where there is none.
func TestSaid(t *testing.T) {
	const text = "Lund said that Marn knew that it fell in 1997. It was sold in 1998."
	content := func(id, words string) hearsay.Attribution {
		at := strings.Index(text, words)
		return hearsay.Attribution{ID: id, Content: []hearsay.Span{{Start: at, End: at + len(words)}}}
	}
	doc := &hearsay.Document{ID: "x", Text: text}
	found := Find(doc, []hearsay.Attribution{content("a1", "that Marn knew that it fell in 1997"), content("a2", "that it fell in 1997")}, nil)
	if len(found.Events) != 2 || found.Events[0].Attribution != "a2" || found.Events[1].Attribution != "" {
		t.Errorf("%+v", found.Events)
	}
}

// TestEntities leaves those that it is given as they are, and adds others
// behind them.
func TestEntities(t *testing.T) {
	const text = "The Chamber banned Red Column in 1997."
	given := []hearsay.Entity{{ID: "e1", Name: "Red Column", Kind: hearsay.Organization, Named: true, Mentions: []hearsay.Span{{Start: 19, End: 29}}}}
	found := Find(&hearsay.Document{ID: "x", Text: text}, nil, given)
	if len(given) != 1 || len(found.Entities) != 2 || found.Entities[0].Name != "Red Column" || found.Entities[1].ID != "e2" || found.Entities[1].Name != "Chamber" {
		t.Errorf("%+v", found.Entities)
	}
	if found.Events[0].Subject != "e1" || found.Events[0].Actor != "e2" {
		t.Errorf("%+v", found.Events)
	}
}
