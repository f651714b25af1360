package date

import (
	"strings"
	"sync"
)

// A trigger is what a word can do in a clause that tells of a listing.
type trigger struct {
	use  use
	form verbForm
}

type use uint8

const (
	noTrigger use = iota
	bans          // puts its object on a list by itself
	frees         // takes it off
	lifts         // takes it off when its object is a ban
	imposes       // puts somebody on, or keeps him there, when its object is a ban
	puts          // when "on the list" follows
	takes         // when "off the list" follows
	declares      // when "illegal" follows
	lists         // when it does not enumerate
	allows        // when "again" follows
	hands         // when a ban follows
	aBan          // a noun for what is imposed
	aRelease      // a noun for what ends it
)

type verbForm uint8

const (
	base verbForm = iota // infinitive and present
	present
	past2 // past and past participle
	participle
	gerund
	noun
)

// verbs lists the verbs of each use: regular ones by their base, others with
// all forms: base/present/past/participle/gerund.
var verbs = [...]struct {
	use   use
	words string
}{
	{bans, `ban/bans/banned/banned/banning blacklist outlaw proscribe sanction debar/debars/debarred/debarred/debarring
bar/bars/barred/barred/barring prohibit relist redesignate re-list re-designate black-list criminalise criminalize
interdict embargo forbid/forbids/forbade/forbidden/forbidding`},
	{frees, `delist de-list unban/unbans/unbanned/unbanned/unbanning un-ban/un-bans/un-banned/un-banned/un-banning
deproscribe de-proscribe legalise legalize relegalise decriminalise decriminalize undesignate de-designate unblacklist`},
	{lifts, `lift revoke rescind repeal overturn annul/annuls/annulled/annulled/annulling quash cancel/cancels/cancelled/cancelled/cancelling
withdraw/withdraws/withdrew/withdrawn/withdrawing abolish terminate void scrap/scraps/scrapped/scrapped/scrapping
drop/drops/dropped/dropped/dropping end ease waive reverse`},
	{imposes, `impose renew extend uphold/upholds/upheld/upheld/upholding confirm reimpose re-impose reinstate restore maintain reaffirm
affirm expand widen toughen slap/slaps/slapped/slapped/slapping issue introduce tighten prolong announce keep/keeps/kept/kept/keeping`},
	{puts, `put/puts/put/put/putting place add include enter inscribe keep/keeps/kept/kept/keeping retain leave/leaves/left/left/leaving
restore return`},
	{takes, `remove take/takes/took/taken/taking strike/strikes/struck/struck/striking drop/drops/dropped/dropped/dropping delete cross erase
exclude scratch expunge pull`},
	{declares, `declare label brand classify/classifies/classified/classified/classifying deem class`},
	{lists, `list designate`},
	{allows, `allow permit`},
	{hands, `hand give/gives/gave/given/giving`},
}

var triggers = sync.OnceValue(func() map[string]trigger {
	out := make(map[string]trigger, 512)
	for _, group := range verbs {
		for _, v := range strings.Fields(group.words) {
			for form, w := range formsOf(v) {
				if _, twice := out[w]; !twice {
					out[w] = trigger{group.use, verbForm(form)}
				}
			}
		}
	}
	for _, w := range strings.Fields("designation blacklisting proscription debarment outlawing banning") {
		out[w] = trigger{aBan, noun}
	}
	for _, w := range strings.Fields("removal delisting lifting deletion revocation unbanning legalisation legalization de-listing deproscription de-proscription repeal annulment") {
		out[w] = trigger{aRelease, noun}
	}
	return out
})

func triggerOf(lower string) trigger { return triggers()[lower] }

// formsOf returns base, present, past, participle and gerund of a verb.
func formsOf(v string) []string {
	if strings.Contains(v, "/") {
		return strings.Split(v, "/")
	}
	stem := strings.TrimSuffix(v, "e")
	s := "s"
	if strings.HasSuffix(v, "sh") || strings.HasSuffix(v, "ss") {
		s = "es"
	}
	return []string{v, v + s, stem + "ed", stem + "ed", stem + "ing"}
}

// banNoun reports whether w is what an authority imposes and lifts.
func banNoun(w string) bool {
	switch w {
	case "ban", "bans", "sanction", "sanctions", "embargo", "embargoes", "listing", "listings", "designation", "designations", "blacklisting", "proscription",
		"prohibition", "debarment", "blacklist", "interdict", "restrictions", "measures", "outlawing", "injunction":
		return true
	}
	return false
}

// registration reports whether w is a permission that an authority revokes.
func registration(w string) bool {
	switch w {
	case "registration", "licence", "license", "accreditation", "charter", "permit", "recognition":
		return true
	}
	return false
}

// listNoun reports whether w is a list on which somebody can be.
func listNoun(w string) bool {
	switch w {
	case "list", "lists", "blacklist", "blacklists", "register", "registers", "registry", "index", "watchlist", "watchlists", "watch-list", "roll", "rolls", "roster",
		"no-fly-list":
		return true
	}
	return false
}

// outlawWord reports whether w says of somebody that he is banned.
func outlawWord(w string) bool {
	switch w {
	case "undesirable", "illegal", "unlawful", "terrorist", "terrorists", "extremist", "extremists", "criminal", "forbidden", "prohibited", "outlaw", "outlaws",
		"outlawed", "banned", "grata", "unconstitutional", "agent", "agents", "terror":
		return true
	}
	return false
}
