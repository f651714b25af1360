package date

import (
	"strings"
)

// A tense tells on which side of the day of writing something lies.
type tense uint8

const (
	unknown tense = iota
	past
	future
	limit // the end of something, on either side: "by", "through"
)

// reach is how many words from an expression its verb is looked for.
const reach = 14

// tenseOf finds the verb that e belongs to: the nearest one that shows its
// tense. Those behind e count as farther, since a date mostly follows its
// verb.
func (p *parser) tenseOf(e *expr) tense {
	if w := p.word(e.lo - 1); e.p.month != 0 && e.form == calendar && (w.is(small, wBy) || w.is(small, wThrough)) {
		return limit
	}
	best, at := unknown, 3*reach
	for d := 1; d <= reach && d < at; d++ {
		if i := e.lo - d; i >= 0 {
			if t := p.verb(i); t != unknown {
				best, at = t, d
				break
			}
			if p.raw(i) == ";" {
				break
			}
		}
	}
	const behind = 2
	for d := 1; d <= reach && behind*d < at; d++ {
		i := e.hi - 1 + d
		if i >= len(p.ws) || p.raw(i) == ";" {
			break
		}
		if t := p.verb(i); t != unknown {
			return t
		}
	}
	return best
}

// verb returns what the word at i tells about the tense.
func (p *parser) verb(i int) tense {
	w := p.word(i)
	if w.kind != plain && w.kind != small && w.kind != vague {
		return unknown
	}
	raw := p.raw(i)
	if p.raw(i-1) == "been" && raw != "ago" {
		return past
	}
	switch raw {
	case "will", "'ll", "’ll", "shall", "wo", "upcoming", "forthcoming", "scheduled", "slated", "due", "expires", "expire", "plans", "plan", "planning", "hopes",
		"expects", "expected", "intends", "planned", "payable", "proposed", "might", "until", "till":
		return future
	case "soon", "early":
		if p.raw(i-1) == "as" && p.raw(i+1) == "as" {
			return future
		}
		return unknown
	case "to":
		switch p.raw(i - 1) {
		case "is", "are", "set", "going", "due", "about", "expected", "agreed", "pledged", "vowed", "promised", "ready", "likely", "wants", "want",
			"decided", "extended", "postponed", "delayed":
			return future
		}
		return unknown
	case "was", "were", "had", "did", "been", "ago", "said", "told", "came", "went", "took", "gave", "made", "became", "began", "met", "won", "lost", "fell",
		"rose", "left", "held", "found", "got", "led", "sent", "set", "put", "shot", "hit", "ran", "saw", "spoke", "wrote", "broke", "drove",
		"flew", "grew", "knew", "kept", "paid", "sold", "bought", "built", "brought", "thought", "caught", "struck", "stood", "withdrew", "chose", "died",
		"threw", "sank", "sought", "heard", "cut", "slid", "sprang", "bore", "felt", "read", "spent", "arose", "shut", "wore", "swore", "slept":
		return past
	}
	if len(raw) > 4 && strings.HasSuffix(raw, "ed") && !strings.HasSuffix(raw, "eed") && raw[0] >= 'a' {
		if p.raw(i-1) == "be" {
			return unknown
		}
		return past
	}
	return unknown
}
