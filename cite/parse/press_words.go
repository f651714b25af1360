package parse

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// pressStyles are the styles of entries, with their fields in braces.
var pressStyles = []string{
	"{Last, First}, {Title}, {Outlet}, {Month D, Y}", "{Last, First}, {Title}, {Outlet}, {Month D, Y}", "{Last, First}, {Title}, {Outlet}, {D Month Y}.",
	"{Last, First and Last, First}, {Title}, {Outlet}, {Month D, Y}", "{Last, First}, ‘{Title}’, {Outlet}, {Month D, Y}", "{Last, F.}, {Title}, {Outlet}, {D Month Y}",
	"{Last, First}, {Report}, {Issuer}, {Month Y}", "{Last, First}: {Title}, {Outlet}, {D Month Y}", "{Last F}: {Title}; {Outlet}; {ISO}; {Web}", "{Last, First}. {Title}. {Outlet}, {D.M.Y}",
	"{Lead}, {Title}, {Month D, Y}", "{Lead}, {Title}, {Month D, Y}", "{Lead}: {Title}, {D.M.Y}", "{Lead}, “{Title},” {D Month Y}", "{Lead}. {Title}. {D Month Y}.", "{Lead}, {D Month Y}, “{Title}”",
	"{Lead}, \"{Title}\", {Month D, Y}, {Web}", "{Lead} ({D Month Y}): {Title}", "{Lead} - {Title} - {D Month Y}", "{Lead}, {Title}, {D Month Y}, {Page}", "{Lead} – {Title} – {Web} – {D Month Y}",
	"{First Last}, “{Title},” {Outlet}, {Month D, Y}.", "{First Last}, “{Title},” {Outlet}, {Month D, Y}, {Web}.", "{First Last and First Last}, “{Title},” {Outlet}, {Month D, Y}.",
	"{First Last}, \"{Title},\" {Outlet}, {Month D, Y}, {Page}.", "“{Title},” {Outlet}, {Month D, Y}.", "“{Title},” {Outlet}, {D Month Y}, {Web} ({Accessed}).", "{Genre}, “{Title},” {Outlet}, {Month D, Y}.",
	"{First Last}, {Title}, {Outlet}, {Month D, Y}", "by {First Last}, {Title}, {Outlet}, {D Month Y} [{Web}]", "{Title}, {Outlet}, {D Month Y}", "{Title}, {Outlet}, {Month D, Y}.",
	"{Last, F.} ({Y, Month D}). {Title}. {Outlet}. {Web}", "{Last, F., & Last, F.} ({Y, Month D}). {Title}. {Outlet}. {Accessed} {Web}", "{Last, F.} ({Y, Month D}). {Title}. {Outlet}.",
	"{Body}. ({Y}). {Report}. {Web}", "{Title}. ({Y, Month D}). {Outlet}. {Web}", "{Body}. ({Y}). {Report}. {Issuer}.", "{Last, F.} ({Y}). {Report}. {Place}: {Publisher}.",
	"{Last, First}. “{Title}.” {Outlet}, {D Month Y}, {Web}. {Accessed}.", "{Last, First and First Last}. “{Title}.” {Outlet}, {D Month Y}.", "{Last, First}. \"{Title}.\" {Outlet} {D Month Y}: {Page}. {Accessed}.",
	"“{Title}.” {Outlet}, {D Month Y}, {Page}.", "{Last, First}. {Report}. {Publisher}, {Y}.", "{Last, First}. “{Title}.” {Journal}, {Vol}, {Y}, {Pages}.",
	"{Last, F.} ({Y}) ‘{Title}’, {Outlet}, {D Month}. Available at: {Web} ({Accessed}).", "{Last, F.} ({Y}) '{Title}', {Outlet}, {D Month}, {Page}.", "{Last, F., & Last, F.} ({Y}) ‘{Title}’, {Journal}, {Vol}, {Pages}.",
	"{Body} ({Y}) {Report}. {Place}: {Issuer}.", "{Body} ({Y}) {Report}. Available at: {Web} ({Accessed}).", "{Last, F.} ({Y}) {Report}. {Place}: {Publisher}.", "{Last, F.} ({Y}) ‘{Title}’, {Editor} {Book}. {Place}: {Publisher}, {Pages}.",
	"{Last, First} ({D Month Y}). \"{Title}\". {Outlet}. {Accessed}.", "\"{Title}\". {Outlet}. {D Month Y}. {Accessed}.", "\"{Title}\". {Outlet}. {Agency}. {D Month Y}. {Accessed}.", "{Last, First} ({Y}). {Report}. {Publisher}. {Page}.",
	"\"{Title}\". {Outlet}. {ISO}. {Accessed}.", "\"{Title}\". {Outlet}. {Month Y}.", "{Last, First and Last, First} ({Month D, Y}). \"{Title}\". {Outlet}.", "{Last, F.} \"{Title}\", {Outlet}, {D Month Y}. {Accessed}.",
	"{Body}, {Report}, {Place}, {Month Y}, {Page}.", "{Body}, {Report}, {D Month Y}, {Web}.", "{Body}, {Report}, {Place}: {Publisher}, {Y}.", "{Body}. {Report}. {Month Y}. {Web} [{Accessed}]", "{Body}, {Report}, {Genre} ({Place}, {Y}), {Pages}.",
	"{First Last}, {Report}, {Genre}, {Issuer}, {Place}, {Month Y}.", "{First Last and First Last}, {Report}, {Issuer}, {Month Y}, {Pages}.", "{Last, First}, {Report}, {Issuer}, {Place}, {Y}", "{Body}, {Report}, {Genre}, {D Month Y}, {Web}", "{Body}, {Report}, {D Month Y}.", "{Body}: {Report}, {Month Y}",
	"{First Last}, {Report} ({Place}: {Publisher}, {Y}), {Pages}.", "{First Last}, “{Title},” {Journal} {Vol} ({Y}): {Pages}.", "{Last, First}. {Report}. {Place}: {Publisher}, {Y}.", "{First Last}, {Report} ({Publisher}, {Y}), {Page}.",
	"{First Last}, “{Title},” {Editor} {Book} ({Place}: {Publisher}, {Y}), {Pages}.", "{First Last}, ‘{Title}’, {Journal}, {Vol} ({Y}), {Pages}.", "{Last, First}. “{Title}.” {Genre} {Publisher}, {Y}.",
	"{Title} | {Outlet} {Web}", "{Title} - {Outlet}, {D.M.Y}, {Web}", "{Web} ({Accessed})", "{Title}, {Web}, {Accessed}", "{Title}. {Web}. {Accessed}.", "“{Title}” | {Outlet} | {Month D, Y} | {Web}", "{Body} | {Title} | {D Month Y}",
}

var (
	pressGiven = strings.Fields(`Anna Louis Paul Maria Omar Jim Laura Hassan Miriam Piotr Olga Ahmed Sara Kofi Nina Erik Jean-Marc Leila Tomasz Ingrid David Ruth
		Yusuf Carla Ivan Mehdi Clara Daniel Farid Grace Hugo Irene Jonas Karin Lars Monika Nadia Oscar Petra Rosa Samuel Tara Victor Wendy Zoe Mark Robert Elizabeth`)
	pressFamily = strings.Fields(`Carbonell Ostrander White Marden Khalil Novotny Seidl Abara Lindqvist Moreau Tavares Okoro Haddad Petrov Ferrand Glover Hashemi Ivers Jansen Kline
		Lattimer Mbeki-Ross Nakata O'Rourke Prentiss Quist Rahimi Stavros Thorne Ustinov Vasquez Wetherby Yardley Zielinski Adeyemi Bancroft Castellan Dorne Eastman Fairlie Smith-Hale Brandt Moss`)
	pressTowns    = []string{"Aldmoor", "Bexford", "Corvain", "Dunmere", "Eastvale", "Fenwick", "Garron", "Holm Bay", "Istria City", "Jarrow", "London", "Paris", "Geneva", "New York", "Brussels", "Tehran", "Nairobi"}
	pressAgencies = []string{"Reuters", "Associated Press", "Agence France-Presse", "AFP", "Xinhua", "Interfax"}
	pressOutlets  = []string{
		"Reuters", "CNN", "BBC News", "BBC", "The Guardian", "The New York Times", "Washington Post", "Al Jazeera", "AFP", "Press TV", "Associated Press", "Financial Times", "Daily Telegraph", "The Economist",
		"Iron Gate", "Open Ledger", "Counterpoint", "Middle Road", "Empty Drum", "Nordlys Interlink", "Radio Aldmoor", "Radio Free Garron", "Channel 9", "RTX", "Newsline 24", "Asia Sun", "Truthfinder", "Foreign Ledger",
	}
	pressNouns = []string{"Times", "Post", "Herald", "Courier", "Chronicle", "Gazette", "Tribune", "Observer", "News", "Monitor", "Wire", "Argus", "Weekly", "Today", "Journal", "News Agency", "Star", "Review", "Business Week", "Press"}
	pressLeads = []string{"The ", "", "", "Daily ", "Northern ", "Sunday "}
	pressWho   = []string{"U.N. envoy", "Government", "Opposition leader", "Former minister", "Police", "Dissident group", "Court", "Rebel leaders", "Ministry", "Rights group", "EU", "Lawmakers", "Residents", "Workers", "Two officials",
		"Aldmoor president", "U.S.", "Swiss guards", "70 more members", "Hundreds", "Camp officials", "The bank", "A widow", "Iran’s exiles", "Parliament", "Garron", "UN monitors", "Exiled group"}
	pressDo = []string{"accuses", "denies", "rejects", "warns of", "calls for", "blames", "prevents", "signs", "leaves", "investigates", "backs", "defends", "makes desperate", "condemns", "delists", "bans", "hides", "admits", "sues over", "demands", "expels", "pays for", "votes on"}
	pressIt = []string{"rights abuses", "new nuclear accusation", "prison deaths", "the ceasefire deal", "group’s leaders in Garron", "secret talks", "camp conditions", "border closure", "grain exports", "tax fraud inquiry", "the treaty", "disruption in Geneva", "member of outlawed group",
		"its own report", "oil ministry contracts", "‘terrorist’ label", "protest marches", "election results", "the missing files", "aid convoys", "harbor strike", "school closures"}
	pressEnd    = []string{"", "", "", " in Aldmoor", " over programme", ", memo shows", " after inquiry", ", Envoy Yawns", " as talks open", " before vote", ": report", "?", " – officials", " amid protests", " for a second time", " in exile"}
	pressFields = []string{"Conflict Studies", "Press History", "Coastal Law", "International Affairs", "Middle East Politics", "Exile", "Public Health", "Peace Research", "Modern Movements"}
	pressBodies = []string{"Human Rights Forum", "Ministry of Justice", "Ministry of Foreign Affairs of Garron", "Amnesty International", "Human Rights Watch", "United Nations Security Council", "European Parliament", "Institute for Peace Research",
		"Commission of Inquiry", "Department of State", "Parliament of Aldmoor, Committee on Defence", "Centre for Open Records", "World Labour Watch", "Council of the European Union", "National Statistics Office", "Red Cross", "Journalists Union", "Free Exiles Association", "Aldmoor Ministry of Interior"}
	pressReports = []string{"Annual Report", "No Exit: Human Rights Abuses Inside the Camps", "Prisoners of the Border", "A Study of Remote Detention", "Country Reports on Terrorism", "Statement on the Closure of the Camp", "Final Report", "Decision on Restrictive Measures", "Open Letter to the Council",
		"Hidden Hands: Lobbying and Its Price", "The Road to Exile", "Cults and Their Money", "Questions and Answers", "Living Behind Wire", "Wages and Housing Survey", "“We Lost Everything”: Testimonies from the Valley", "Guidelines on Delisting", "War by Other Means"}
	pressMonths = []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
)

func (p *press) given() string {
	switch {
	case p.chance(10):
		return p.initials()
	case p.chance(12):
		return p.pick(pressGiven) + " " + string(rune('A'+p.rng.IntN(20))) + "."
	}
	return p.pick(pressGiven)
}

func (p *press) initials() string {
	if p.chance(40) {
		return string(rune('A'+p.rng.IntN(20))) + ". " + string(rune('A'+p.rng.IntN(20))) + "."
	}
	return string(rune('A'+p.rng.IntN(20))) + "."
}

func (p *press) family() string { return p.pick(pressFamily) }

func (p *press) body() string {
	if p.chance(30) {
		return p.pick(pressTowns) + " " + p.pick([]string{"Rights Watch", "Labour Union", "Institute", "Harbour Board", "Commission", "Families Association"})
	}
	return p.pick(pressBodies)
}

func (p *press) outlet() string {
	if p.chance(50) {
		return p.pick(pressOutlets)
	}
	return p.pick(pressLeads) + p.pick(pressTowns) + " " + p.pick(pressNouns)
}

// title returns a headline, or the title of a work from the training data.
func (p *press) title() string {
	t := p.pick(pressWho) + " " + p.pick(pressDo) + " " + p.pick(pressIt) + p.pick(pressEnd)
	switch {
	case p.chance(25) && len(p.titles) > 0:
		return p.pick(p.titles)
	case p.chance(12):
		t = p.pick(pressTowns) + ": " + t
	default:
		if p.chance(10) {
			t = "‘" + p.pick([]string{"Substantive", "Fruitful", "Grave"}) + "’ " + p.pick([]string{"talks", "meeting", "doubts"}) + " over " + p.pick(pressIt)
		} else if p.chance(10) {
			t = p.pick([]string{"Who Pays for ", "Inside ", "The Truth About ", "How They Hid ", "What Is Left of "}) + p.pick(pressIt)
		}
	}
	if p.chance(35) {
		return capitalize(t)
	}
	return t
}

func (p *press) report() string {
	if p.chance(15) && len(p.titles) > 0 {
		return p.pick(p.titles)
	}
	if p.chance(20) {
		return p.pick(pressReports) + fmt.Sprintf(" %d", p.at.year-1)
	}
	return p.pick(pressReports)
}

func (p *press) address() string {
	host := strings.ToLower(strings.ReplaceAll(p.pick(pressTowns), " ", "")) + p.pick([]string{".example", ".com", "news.org", ".net"})
	path := p.pick([]string{"/news/2012/07/story.html", "/a/8812", "/article.php?id=551", "/world/talks-resume", "", "/reports/final.pdf"})
	return p.pick([]string{"http://", "https://", "https://www.", "www."}) + host + path
}

func (p *press) accessed() string {
	date := fmt.Sprintf("%d %s %d", 1+p.rng.IntN(28), p.pick(pressMonths), p.at.year)
	return p.pick([]string{"accessed ", "Accessed: ", "Retrieved ", "last visited ", "Accessed on ", "Retrieved on ", "accessed on "}) + date
}

// month shortens a month at times.
func (p *press) month(full string) string {
	if len(full) > 4 && p.chance(25) {
		return full[:3] + p.pick([]string{".", ""})
	}
	return full
}

// capitalize writes the first letters of longer words as capitals.
func capitalize(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		if r, n := utf8.DecodeRuneInString(w); i == 0 || len(w) > 3 {
			words[i] = string(unicode.ToUpper(r)) + w[n:]
		}
	}
	return strings.Join(words, " ")
}
