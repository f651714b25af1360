package resolve

import (
	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
	"github.com/hearsay-project/hearsay/internal/text"
)

// extend returns the end of the run of name words that starts at i.
func (nr *namer) extend(ws []word, i int) int {
	end, joined := max(i+1, nr.fixed(ws, i)), -1
	for end < len(ws) && end-i < maxNameWords {
		w := ws[end]
		switch {
		case nr.nextName(ws, i, end):
			return end
		case end == i+1 && w.capital && !w.upper && broadcasts(ws, i, i+2) && quantifier(w.lower):
			return end + 1 // "Channel One"
		case w.Class == text.Word && w.capital && (!lexicon.Common(w.lower) || end == i+1 && givenBefore(ws, end) || lexicon.NameNoun(w.lower) != ""):
			end++
		case w.Class == text.Word && w.capital && end+1 < len(ws) && ws[end+1].capital && lexicon.NameNoun(ws[end+1].lower) == hearsay.Outlet:
			end++ // "Orrin Today TV"
		case nr.behindNickname(ws, i, end) > end:
			end = nr.behindNickname(ws, i, end)
		case suffixAfterComma(ws, end), ofMany(ws, end-1):
			end += 2
		case particle(w.lower) && nr.capitalAt(ws, end+1):
			end += 2
		case particle(w.lower) && end+1 < len(ws) && particle(ws[end+1].lower) && nr.capitalAt(ws, end+2):
			end += 3
		case w.upper && suffix(w.lower) && lexicon.NameNoun(ws[end-1].lower) == hearsay.Organization:
			return end + 1 // "Harbour Fund II"
		case (w.lower == "plc" || w.lower == "ltd" || w.lower == "llp") && !w.capital:
			return end + 1
		case w.lower == "&" && nr.capitalAt(ws, end+1):
			end += 2
		default:
			next := nr.connect(ws, i, end, joined)
			if next == end {
				return end
			}
			if w.lower != "and" {
				joined = end
			}
			end = next
		}
	}
	return end
}

// nextName reports whether another name starts at end, inside the run that
// started at i: after "Jr.", and with "Mrs." after anything but a title. The
// stop of such words need not end a sentence, so that two can run together.
func (nr *namer) nextName(ws []word, i, end int) bool {
	if suffix(ws[end-1].lower) && end-i > 1 {
		return true
	}
	_, polite := lexicon.Honorific(ws[end].lower)
	return polite && nr.src[ws[end].End-1] == '.' && !titleWord(ws, end-1)
}

// ofMany reports whether ws[i] is the first word of a name like "People's
// Party" or "Teachers' Union".
func ofMany(ws []word, i int) bool {
	if i+2 >= len(ws) || !ws[i].capital || !possessive(ws, i+1) || !ws[i+2].capital {
		return false
	}
	switch ws[i].lower {
	case "people", "women", "workers", "teachers", "children", "farmers", "doctors", "mothers", "students", "lawyers", "writers", "artists", "dockers",
		"peoples", "seamen", "fishermen", "miners", "nurses", "tenants", "citizens", "veterans", "employers", "consumers", "peasants", "soldiers":
		return true
	}
	return false
}

// behindNickname returns the index behind a nickname in marks that starts at end,
// between the given name and the surname of the run from i: Steve "Soot" Clark;
// end when there is none.
func (nr *namer) behindNickname(ws []word, i, end int) int {
	if end-i > 2 || !nicknameMark(ws[end].lower) || !givenBefore(ws, end) {
		return end
	}
	if n := nicknameEnd(ws, end, len(ws)); n > end && nr.capitalAt(ws, n+1) && !lexicon.Common(ws[n+1].lower) {
		return n + 1
	}
	return end
}

// nicknameEnd returns the index of the mark that closes the nickname whose first
// mark stands at i; i when none does before hi.
func nicknameEnd(ws []word, i, hi int) int {
	const longest = 3 // words of a nickname
	for n := i + 1; n < min(hi, i+longest+2); n++ {
		switch {
		case nicknameMark(ws[n].lower):
			if n > i+1 {
				return n
			}
			return i
		case ws[n].Class != text.Word || !ws[n].capital && ws[n].lower != "the":
			return i
		}
	}
	return i
}

func nicknameMark(mark string) bool {
	switch mark {
	case "'", "‘", "’", "\"", "“", "”", "``", "''":
		return true
	}
	return false
}

func givenBefore(ws []word, i int) bool {
	_, ok := lexicon.GivenName(ws[i-1].lower)
	return ok
}

func suffixAfterComma(ws []word, i int) bool {
	return ws[i].lower == "," && i+1 < len(ws) && ws[i+1].capital && (ws[i+1].lower == "jr" || ws[i+1].lower == "sr")
}

func (nr *namer) capitalAt(ws []word, i int) bool { return i < len(ws) && nr.starts(ws, i) }

// connect returns the index after the first word that follows "of", "for",
// "on" or "and" at end inside the name of an organisation, or end itself.
// joined is the index of an earlier such word of the run, or -1.
func (nr *namer) connect(ws []word, start, end, joined int) int {
	next := end + 1
	if next < len(ws) && ws[next].lower == "the" && ws[end].lower != "and" {
		next++
	}
	if !nr.capitalAt(ws, next) {
		return end
	}
	last := ws[end-1].lower
	ok := false
	switch ws[end].lower {
	case "of":
		kind := lexicon.NameNoun(last)
		ok = kind == hearsay.Organization || kind == hearsay.Outlet || last == "states" || last == "republic"
		if _, role := lexicon.RoleNoun(last + " of " + ws[next].lower); role {
			ok = true
		}
	case "for", "on", "against":
		ok = purposeful(last) || ws[end].lower == "for" && lexicon.NameNoun(last) == hearsay.Organization && last != "house"
	case "and":
		ok = joined > 0 && end-joined <= 3 && purposeful(ws[joined-1].lower) && !nr.ownName(ws, next) &&
			!lexicon.Place(last) && !ws[end-1].upper
	}
	if ok {
		return next + 1
	}
	return end
}

// purposeful reports whether organisations with this noun are often named
// after what they are for.
func purposeful(noun string) bool {
	switch noun {
	case "agency", "association", "bureau", "center", "centre", "coalition", "commission", "committee", "conference", "council",
		"department", "directorate", "foundation", "institute", "ministry", "office", "organisation", "organization", "school", "society":
		return true
	}
	return false
}

// ownName reports whether the words at i look like another name than the one
// before.
func (nr *namer) ownName(ws []word, i int) bool {
	w := ws[i]
	_, given := lexicon.GivenName(w.lower)
	_, honorific := lexicon.Honorific(w.lower)
	return given || honorific || w.upper || lexicon.Place(w.lower) || lexicon.KnownOrganization(w.lower) ||
		lexicon.NameNoun(w.lower) != ""
}
