package resolve

import (
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
	"github.com/hearsay-project/hearsay/internal/text"
)

// outletHere reports whether the words around the name ws[lo:hi] say that it
// is one of an outlet: a noun for outlets on either side, or what only outlets
// do. rather tells that by its form it is a person's.
func outletHere(ws []word, lo, hi int, rather bool) bool {
	if _, given := lexicon.GivenName(ws[lo].lower); given && hi-lo == 2 {
		return false
	}
	if lo > 1 && ws[lo-1].lower == "by" && ws[lo-2].lower == "reported" && !rather {
		return true
	}
	if lo > 0 && ws[lo-1].lower == "as" && hi < len(ws) && (ws[hi].lower == "reported" || ws[hi].lower == "reports") && !rather {
		return true
	}
	if lo > 0 && lexicon.ClassOf(ws[lo-1].lower) == lexicon.Preposition {
		return broadcasts(ws, lo, hi) || outletNounAfter(ws, hi)
	}
	return outletNounBefore(ws, lo) || outletNounAfter(ws, hi) || broadcasts(ws, lo, hi) || printsHere(ws, hi, rather)
}

// outletNounBefore reads "the news site", "the weekly", "state agency".
func outletNounBefore(ws []word, lo int) bool {
	if lo == 0 || ws[lo-1].capital || ws[lo-1].Class != text.Word {
		return false
	}
	noun := ws[lo-1].lower
	if noun == "agency" {
		return lo > 1 && agencyOfNews(ws[lo-2].lower)
	}
	kind, singular := lexicon.OrganizationNoun(noun)
	return kind == hearsay.Outlet && singular == noun && !serves(noun)
}

func agencyOfNews(w string) bool { return w == "news" || w == "state" || w == "press" || w == "wire" }

// serves reports whether a noun for outlets is as often one for something
// else, so that a name after it tells nothing: "the network".
func serves(noun string) bool {
	switch noun {
	case "network", "programme", "program", "station", "portal", "feed", "wire", "publication":
		return true
	}
	return false
}

// outletNounAfter reads "Limelight magazine".
func outletNounAfter(ws []word, hi int) bool {
	if hi >= len(ws) || ws[hi].capital {
		return false
	}
	switch ws[hi].lower {
	case "magazine", "newspaper", "television", "radio", "newswire":
		return true
	}
	return false
}

// broadcasts reads "Kanal 6", "Canal 4": a word for channel and a number.
func broadcasts(ws []word, lo, hi int) bool {
	switch ws[lo].lower {
	case "kanal", "canal", "channel", "radio", "sender", "rtv", "tv":
		return hi-lo > 1
	}
	return false
}

// numbered reports whether a channel is called by the number at ws[hi].
func numbered(ws []word, lo, hi int) bool {
	if hi-lo != 1 || hi >= len(ws) || ws[hi].Class != text.Number || ws[hi].Len() > 3 {
		return false
	}
	switch ws[lo].lower {
	case "kanal", "canal", "channel", "radio", "sender", "tv":
		return true
	}
	return false
}

// printsHere reports whether a verb that suits outlets follows a name: ",
// citing", "quotes", "first reported".
func printsHere(ws []word, hi int, rather bool) bool {
	i := hi
	if i+1 < len(ws) && ws[i].lower == "," && (ws[i+1].lower == "citing" || ws[i+1].lower == "quoting") {
		return true
	}
	if i < len(ws) && lexicon.ClassOf(ws[i].lower) == lexicon.Adverb {
		i++
	}
	if i >= len(ws) {
		return false
	}
	switch ws[i].lower {
	case "quotes", "printed", "reprinted", "broadcast":
		return !rather
	case "is":
		return !rather && i+2 < len(ws) && ws[i+1].lower == "reporting" && ws[i+2].lower == "that"
	case "reported", "reports":
		return !rather && (i > hi || i+1 < len(ws) && ws[i+1].lower == "that")
	case "quoted":
		return i+1 < len(ws) && ws[i+1].lower != "by" && ws[i+1].lower != "in" && ws[i+1].lower != "as" && ws[i+1].Class == text.Word
	}
	return false
}

// spreadOutlets lets a name be one of an outlet wherever it stands, when one
// of its places has told so and none has told that it is a person.
func (s *scan) spreadOutlets() {
	told := map[string]bool{}
	for i := range s.names {
		if n := &s.names[i]; n.kind == hearsay.Outlet || n.titled {
			key := strings.Join(n.words, " ")
			if was, ok := told[key]; !ok || was {
				told[key] = !n.titled
			}
		}
	}
	for i := range s.names {
		if n := &s.names[i]; n.kind != hearsay.Outlet && !n.titled && told[strings.Join(n.words, " ")] {
			n.kind, n.told = hearsay.Outlet, ""
		}
	}
}
