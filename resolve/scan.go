package resolve

import (
	"cmp"
	"slices"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
	"github.com/hearsay-project/hearsay/internal/text"
)

// A scan is what one reading of the body found, in the order of the text.
type scan struct {
	namer
	names    []name
	pronouns []pronoun // he and she in all their forms
	nouns    []noun    // persons called by a noun that tells their gender
	// headlines are the words of sentences in which everything has a capital;
	// they are searched when the names of the text are known.
	headlines []headlineWords
	starts    []int // of the sentences
	before    []int // the number of words before each

	conditions []condition    // on which somebody spoke
	assumed    []hearsay.Span // names that the text gives somebody for the time being

	words       int      // before the sentence that is read
	steps       int      // words looked at around mentions
	clauses     []clause // of its words
	clauseCount int
	firstName   int  // index of its first name
	caption     bool // it stands in a caption

	// eachName is called for every name that the lexicon does not settle, when
	// it is not nil.
	eachName func(ws []word, f found)
}

type headlineWords struct {
	ws       []word
	sentence int
}

// A pronoun is one place of the text where he or she stands.
type pronoun struct {
	span   hearsay.Span
	gender lexicon.Gender
	use    pronounUse
	seat   seat
	verb   governor
}

// A noun is one place where a person is called by a noun that tells the
// gender, as "his mother".
type noun struct {
	span  hearsay.Span
	role  lexicon.Role
	fresh bool // "a woman", who cannot have been mentioned before
	seat  seat
}

// body returns the blocks in which names are looked for: all of the text when
// it has no blocks.
func body(doc *hearsay.Document) []hearsay.Block {
	if len(doc.Blocks) == 0 {
		return []hearsay.Block{{Kind: hearsay.Paragraph, Span: hearsay.Span{End: len(doc.Text)}}}
	}
	return doc.Passages()
}

func scanBody(doc *hearsay.Document) *scan { return scanBy(nil, doc) }

func scanBy(rules *Rules, doc *hearsay.Document) *scan {
	s := &scan{}
	s.rules = rules
	s.read(doc)
	return s
}

// read goes through the body of doc.
func (s *scan) read(doc *hearsay.Document) {
	s.src, s.lower = doc.Text, map[string]struct{}{}
	blocks := body(doc)
	var toks []text.Token
	for _, b := range blocks {
		toks = text.WordsAround(toks[:0], doc, b.Span)
		for _, tok := range toks {
			if raw := tok.Of(doc.Text); tok.Class == text.Word && isPlainLower(raw) {
				s.lower[raw] = struct{}{}
			}
		}
	}
	var ws []word
	var ends []int
	for _, b := range blocks {
		toks = text.WordsAround(toks[:0], doc, b.Span)
		ends = text.Sentences(ends[:0], doc.Text, toks)
		start := 0
		for _, end := range ends {
			ws = appendWords(ws[:0], doc.Text, toks[start:end])
			s.sentence(ws, b.Kind)
			start = end
		}
	}
}

func (s *scan) sentence(ws []word, kind hearsay.BlockKind) {
	index := len(s.starts)
	s.starts = append(s.starts, ws[0].Start)
	s.before = append(s.before, s.words)
	s.caption = kind == hearsay.Caption
	s.cut(ws)
	defer func() { s.words += len(ws) }()
	for i, w := range ws {
		if gender := personal(w.lower); gender != lexicon.Unknown {
			use := useOf(ws, i)
			s.steps++
			s.pronouns = append(s.pronouns, pronoun{w.Span, gender, use, s.pronounSeat(i, use), governorOf(ws, i)})
		} else if n, ok := s.nounAt(ws, i); ok {
			s.nouns = append(s.nouns, n)
		}
	}
	if headline(ws) {
		s.headlines = append(s.headlines, headlineWords{slices.Clone(ws), index})
		return
	}
	s.conditionsIn(ws, index)
	before := len(s.names)
	s.firstName = before
	for _, f := range s.namer.names(nil, ws, true) {
		s.names = append(s.names, s.name(ws, f, index))
	}
	found := s.names[before:]
	s.brackets(found, before)
	s.aliases(found, before)
}

// name makes a name of f, with what stands around it.
func (s *scan) name(ws []word, f found, sentence int) name {
	if numbered(ws, f.lo, f.hi) {
		f.hi++
	}
	n := name{
		span: spanOf(ws[f.lo:f.hi]), words: f.wordsOf(ws), kind: f.kind, gender: f.gender,
		titled: f.titled, courtesy: f.titled && f.lo > 0 && courtesy(ws[f.lo-1].lower), initial: f.first, same: -1, sentence: sentence, seat: s.seatOf(ws, f.lo, f.hi),
	}
	n.heads = len(s.names) == s.firstName
	if n.kind == "" && !f.titled && heads(ws, f.hi) {
		n.kind = hearsay.Organization
	}
	if n.kind == "" && !f.titled && (homeOf(ws, f.lo, f.hi) || governed(ws, f.lo, f.hi)) {
		n.kind = hearsay.Place
	}
	if n.kind == "" || n.kind == hearsay.Person {
		n.odds = personOdds(&s.namer, ws, f)
		if f.hi-f.lo == 1 && f.lo > 1 && ws[f.lo-1].lower == "at" && !ws[f.lo-2].capital {
			if _, _, ok := roleAt(ws[:f.lo-1], f.lo-2); ok {
				n.odds = min(n.odds, hardlyPerson) // "a nurse at Tull"
			}
		}
		if f.person && !f.titled && n.odds < hardlyPerson {
			n.kind = "" // a firm can have a given name: "Severn Lines"
		}
		if s.eachName != nil && !f.titled {
			s.eachName(ws, f)
		}
	}
	if n.kind != hearsay.Outlet && !f.titled && outletHere(ws, f.lo, f.hi, n.odds > 0) {
		n.kind = hearsay.Outlet
	}
	n.bare = f.lo == 0 || !determiner(ws[f.lo-1].lower)
	n.articled = f.lo > 0 && ws[f.lo-1].lower == "the"
	if role := officeBefore(ws, f.title); role != nil {
		n.role, n.odds = textOf(s.src, spanOf(role)), surelyPerson
	} else if f.titled {
		n.role = office(s.src, ws[f.title:f.lo])
	} else if n.kind == hearsay.Person {
		n.role = s.nounBefore(ws, f.lo)
	}
	ap := apposition(s.src, ws[f.hi:])
	n.noun = ap.noun
	if !unsettled(&n) {
		return n
	}
	if n.gender == lexicon.Unknown {
		n.gender = ap.gender
	}
	if n.kind == "" {
		n.told = ap.kind
	}
	n.role = cmp.Or(n.role, ap.role)
	return n
}

// homeOf reports whether the one word from i to end is where somebody comes
// from or lives: "a teacher from Orrin".
func homeOf(ws []word, i, end int) bool {
	if end-i > 1 || i < 2 || ws[i-1].lower != "from" && ws[i-1].lower != "in" || ws[i-2].capital {
		return false
	}
	_, _, ok := roleAt(ws[:i-1], i-2)
	return ok
}

// heads reports whether a noun for who leads a side or plays in it stands at word i,
// with a name behind it: "Corrie | captain Ann Roe".
func heads(ws []word, i int) bool {
	if i+1 >= len(ws) || !ws[i+1].capital || ws[i+1].Class != text.Word {
		return false
	}
	switch ws[i].lower {
	case "coach", "captain", "skipper", "manager", "striker", "midfielder", "defender", "goalkeeper", "keeper", "winger", "boss", "chairman", "chairwoman", "owner":
		return true
	}
	return false
}

// officeBefore returns the words of the office in front of the bracket that the name
// at word lo opens: "The Minister for Health (Ann Roe)".
func officeBefore(ws []word, lo int) []word {
	const longest = 6
	if lo < 2 || ws[lo-1].lower != "(" {
		return nil
	}
	for i := lo - 2; i >= max(0, lo-2-longest); i-- {
		if ws[i].Class != text.Word {
			return nil
		}
		if role, start, ok := roleAt(ws, i); ok && !role.Plural && ws[i].capital && (i == lo-2 || preposition(ws[i+1].lower)) {
			return ws[start : lo-1]
		}
	}
	return nil
}

// governed reports whether the one word from i to end has what states alone have:
// "Orrin's defence ministry".
func governed(ws []word, i, end int) bool {
	const farthest = 4
	if _, given := lexicon.GivenName(ws[i].lower); given || end-i > 1 || !possessive(ws, end) {
		return false
	}
	for n := end + 1; n < min(len(ws), end+farthest) && ws[n].Class == text.Word; n++ {
		switch ws[n].lower {
		case "ministry", "minister", "army", "navy", "parliament", "embassy", "ambassador", "coastguard", "constitution", "border", "borders":
			return true
		}
		if lexicon.ClassOf(ws[n].lower) != lexicon.Open {
			break
		}
	}
	return false
}

// nounBefore returns the role that a noun in front of a person's name tells:
// "the drummer Ann Roe". After "whose" it tells whose: "the Relief Mission,
// whose spokesman Ann Roe".
func (s *scan) nounBefore(ws []word, lo int) string {
	const farthest = 5
	if lo == 0 || ws[lo-1].capital {
		return ""
	}
	if role, _, ok := roleAt(ws[:lo], lo-1); !ok || role.Plural {
		return ""
	}
	from := lo - 1
	for from > 0 && lo-from < farthest && (lexicon.ClassOf(ws[from-1].lower) == lexicon.Open && ws[from-1].Class == text.Word || ws[from-1].lower == "vice") {
		from--
	}
	role := textOf(s.src, spanOf(ws[from:lo]))
	if from > 1 && ws[from-1].lower == "whose" && len(s.names) > 0 {
		owner := s.names[len(s.names)-1].span
		if gap := ws[from-1].Start - owner.End; gap >= 0 && gap <= 2 {
			return textOf(s.src, owner) + " " + role
		}
	}
	return role
}

// office returns the words of a title without forms of address.
func office(src string, title []word) string {
	for len(title) > 0 {
		last := title[len(title)-1].lower
		if role, ok := lexicon.RoleNoun(last); ok && role.Plural {
			return "" // "Senators Corvel and Halloran"
		}
		if _, polite := lexicon.Honorific(last); !polite {
			return textOf(src, spanOf(title))
		}
		title = title[:len(title)-1]
	}
	return ""
}

// sentenceAt returns the index of the sentence that the offset lies in.
func (s *scan) sentenceAt(offset int) int {
	i, found := slices.BinarySearch(s.starts, offset)
	if found {
		return i
	}
	return max(0, i-1)
}

// seatNear returns the seat of a source at an offset where the scan has seen
// no name. The words up to it are guessed by the bytes.
func (s *scan) seatNear(at int) seat {
	const bytesPerWord = 5
	i := s.sentenceAt(at)
	st := seat{sentence: i, duty: subject}
	if i < len(s.starts) {
		st.word = s.before[i] + max(0, at-s.starts[i])/bytesPerWord
	}
	return st
}
