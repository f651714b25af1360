package resolve

import (
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// epithet returns the person with a name whom the sentence before has as its
// subject, where a description calls him by what readers know of him: "Ann Roe
// was out again. “I slept,” the striker said." It is nil for other nouns, and
// where the text has introduced somebody by that noun.
func (s *settler) epithet(p *phrase) *entity {
	if p.plural || p.kind != hearsay.Person || !strings.HasPrefix(strings.ToLower(p.name), "the ") || len(p.proper) > 0 || complement(p.name) != nil ||
		!knownFor(p.head) || len(s.byHead[spelledOut(p.head)]) > 0 {
		return nil
	}
	sentence := s.scan.sentenceAt(p.span.Start)
	var found *entity
	for i := len(s.recent) - 1; i >= 0 && sentence-s.recent[i].seat.sentence <= 1; i-- {
		seen := &s.recent[i]
		if seen.at >= p.span.Start || seen.quoted || seen.seat.duty != subject || seen.ent.kind != hearsay.Person || !seen.ent.named ||
			seen.ent.untold || opposite(p.gender) == seen.ent.gender && p.gender != lexicon.Unknown {
			continue
		}
		if found = seen.ent; seen.heads {
			break
		}
	}
	return found
}

// knownFor reports whether a noun is one by which texts vary the name of
// somebody in the public eye.
func knownFor(noun string) bool {
	if strings.HasSuffix(noun, "-year-old") {
		return true
	}
	switch noun {
	case "striker", "midfielder", "defender", "goalkeeper", "keeper", "winger", "forward", "playmaker", "quarterback", "pitcher", "batsman", "bowler", "sprinter",
		"champion", "player", "star", "swimmer", "cyclist", "skier", "boxer", "wrestler", "golfer", "racer", "gymnast", "rower", "athlete", "medallist", "medalist",
		"actor", "actress", "singer", "rapper", "songwriter", "guitarist", "drummer", "pianist", "violinist", "tenor", "soprano", "comedian", "dancer",
		"novelist", "poet", "playwright", "painter", "sculptor", "film-maker", "filmmaker", "designer", "musician", "artist", "laureate",
		"politician", "lawmaker", "veteran", "conservative", "liberal", "socialist", "democrat", "republican", "billionaire", "millionaire", "tycoon", "entrepreneur",
		"frenchman", "dutchman", "englishman", "irishman", "scotsman", "welshman", "norwegian", "spaniard", "swede", "dane", "finn", "pole", "serb", "croat":
		return true
	}
	return false
}
