package read

import (
	"encoding/binary"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// guessSample is how many bytes the detection looks at.
const guessSample = 1 << 16

// guessUTF16 returns "utf-16le" or "utf-16be" when data is UTF-16 without a
// byte order mark, else "". Every UTF-16 text in an alphabet has NULs in it:
// the high halves of its spaces.
func guessUTF16(data []byte) string {
	head := data[:min(len(data), 4096)&^1]
	nul := [2]int{}
	for i, b := range head {
		if b == 0 {
			nul[i%2]++
		}
	}
	switch {
	case len(head) < 4:
		return ""
	case nul[1] > nul[0]*8 && plausibleUTF16(head, binary.LittleEndian):
		return "utf-16le"
	case nul[0] > nul[1]*8 && plausibleUTF16(head, binary.BigEndian):
		return "utf-16be"
	}
	return ""
}

// plausibleUTF16 reports whether head reads as text of a few scripts.
func plausibleUTF16(head []byte, order binary.ByteOrder) bool {
	units := make([]uint16, len(head)/2)
	for i := range units {
		units[i] = order.Uint16(head[2*i:])
	}
	letters, spaces, ascii, bad := 0, 0, 0, 0
	for _, r := range utf16.Decode(units) {
		if r < utf8.RuneSelf {
			ascii++
		}
		switch {
		case unicode.IsSpace(r):
			spaces++
		case unicode.IsLetter(r):
			letters++
		case r == utf8.RuneError || !unicode.IsPrint(r) && r != 0xFEFF:
			bad++
		}
	}
	return letters*2 > len(units) && bad*50 <= len(units) && (spaces > 0 || ascii*10 >= len(units)*9)
}

// An alphabet is how a language looks in an encoding of one byte a character.
type alphabet struct {
	letters string // the letters beyond ASCII, lower case
	latin   bool   // whether they stand among ASCII letters
}

var western = []alphabet{
	{"éèàçêùâîôûëïüœæÿ", true}, {"äöüßé", true}, {"áéíóúñüª\u00ba", true}, {"ãõáéêçàóíúâôüª\u00ba", true},
	{"åäöé", true}, {"æøåéóòôüä", true}, {"àèéìòùî", true}, {"áðéíóúýþæö", true}, {"éëïöüèêáóí", true}, {"àçéèíïóòúü·", true},
}

var central = []alphabet{
	{"ąćęłńóśźż", true}, {"áčďéěíňóřšťúůýž", true}, {"áäčďéíĺľňóôŕšťúýž", true},
	{"áéíóöőúüű", true}, {"ăâîşţșț", true}, {"čćđšž", true},
}

var cyrillic = []alphabet{
	{"абвгдежзийклмнопрстуфхцчшщъыьэюяё", false}, {"абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", false},
	{"абвгдђежзијклљмнњопрстћуфхцчџш", false},
}

// guesses are the encodings that occur, the likelier first: of two that
// explain the bytes equally well the first one is taken.
var guesses = []struct {
	name      string
	charmap   *charmap.Charmap
	alphabets []alphabet
}{
	{"windows-1252", charmap.Windows1252, western},
	{"iso-8859-15", charmap.ISO8859_15, western},
	{"windows-1250", charmap.Windows1250, central},
	{"iso-8859-2", charmap.ISO8859_2, central},
	{"windows-1251", charmap.Windows1251, cyrillic},
	{"koi8-r", charmap.KOI8R, cyrillic},
	{"iso-8859-5", charmap.ISO8859_5, cyrillic},
	{"windows-1254", charmap.Windows1254, []alphabet{{"çğıöşüâîû", true}}},
	{"windows-1253", charmap.Windows1253, []alphabet{{"αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ", false}}},
	{"windows-1255", charmap.Windows1255, []alphabet{{"אבגדהוזחטיךכלםמןנסעףפץצקרשת", false}}},
	{"windows-1256", charmap.Windows1256, []alphabet{{"ابةتثجحخدذرزسشصضطظعغفقكلمنهويىئءأإآؤپچژگ", false}}},
}

// guessCharset returns the encoding in which the bytes beyond ASCII make most
// sense, letter by letter, in the alphabet of some language.
func guessCharset(data []byte) string {
	sample := data[:min(len(data), guessSample)]
	best, name := 0, ""
	for _, g := range guesses {
		var table [256]rune
		for i := range table {
			table[i] = g.charmap.DecodeByte(byte(i))
		}
		for _, a := range g.alphabets {
			if score := a.score(sample, &table); name == "" || score > best {
				best, name = score, g.name
			}
		}
	}
	return name
}

// score adds up how well each byte beyond ASCII fits.
func (a alphabet) score(sample []byte, table *[256]rune) int {
	var worth [256]int // of a letter: 0 is none, else in or out of the alphabet
	for i := 0x80; i < len(table); i++ {
		switch r := table[i]; {
		case strings.ContainsRune(a.letters, unicode.ToLower(r)):
			worth[i] = 2
		case unicode.IsLetter(r):
			worth[i] = -3
		}
	}
	total := 0
	before := ' '
	for i, b := range sample {
		r := table[b]
		if b >= utf8.RuneSelf {
			after := ' '
			if i+1 < len(sample) {
				after = table[sample[i+1]]
			}
			if w := worth[b]; w != 0 {
				total += w + a.letterIn(r, before, after)
			} else {
				total += symbolIn(r, before, after)
			}
		}
		before = r
	}
	return total
}

// letterIn judges a letter beyond ASCII by its neighbours.
func (a alphabet) letterIn(r, before, after rune) int {
	score := 0
	if unicode.IsUpper(r) && unicode.IsLower(before) {
		score -= 3
	}
	if !unicode.IsLetter(before) && !unicode.IsLetter(after) && !strings.ContainsRune("àáéíóúåæöÀÁÉÍÓÅаеиоуяівксАОИВКСУЯ", r) {
		score -= 4 // no word has this letter alone
	}
	ascii := func(c rune) bool { return c < utf8.RuneSelf && unicode.IsLetter(c) }
	other := func(c rune) bool { return c >= utf8.RuneSelf && unicode.IsLetter(c) }
	if a.latin && other(before) && other(after) {
		score -= 3
	}
	if !a.latin && (ascii(before) || ascii(after)) {
		score -= 3
	}
	return score
}

// symbolIn judges what is no letter: controls never occur, signs such as ½ or
// ¤ do not stand inside words, and the euro stands at a number.
func symbolIn(r, before, after rune) int {
	switch {
	case r == utf8.RuneError || unicode.IsControl(r):
		return -10
	case r == '€' && (unicode.IsDigit(before) || unicode.IsDigit(after) || unicode.IsSpace(before)):
		return 1
	case strings.ContainsRune("‘’“”–—…„‚•«»\u00a0", r):
		return 1
	case r == '¤':
		return -2
	case unicode.IsLetter(before) && unicode.IsLetter(after):
		return -3
	}
	return 0
}
