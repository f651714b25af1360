package names

import "strings"

// sound writes a folded word as it may be pronounced, over a small alphabet:
// the vowels a, i (also e, y) and u (also o), S for sh, C for ch, J for zh and
// English j, and the other consonants. Spellings that languages use for one
// sound fall together: Mueller and Müller, Chávez and Tchavez, Yousef and
// Jusuf nearly so. What is no ASCII letter stays.
func sound(word string) string {
	out := make([]byte, 0, len(word))
	for i := 0; i < len(word); {
		var s string
		n := 1
		if c := word[i]; c >= 'a' && c <= 'z' {
			s, n = soundAt(word, i)
		} else {
			s = word[i : i+1]
		}
		i += n
		for j := range len(s) {
			if len(out) == 0 || out[len(out)-1] != s[j] {
				out = append(out, s[j])
			}
		}
	}
	return string(out)
}

// soundGroups are letters that are read together, and how, by the first of
// them and longest first.
var soundGroups = groupSounds(`
	aei ai  aou au  ae a  ai i  ay i
	bh b
	chh C  ch C  cz C  ck k  cq k  cs C
	dzh J  dj J  dh d  dt t
	eau u  eu iu
	gh g  gu -
	jh J
	kh h  ks ks
	oeu u  oe u  ou u  oo u
	ph f
	qu ku  qh k
	rh r
	shch S  sch S  sh S
	tsch C  tch C  tz z  ts z  th t
	ue u
	wh v
	zh J`)

type soundGroup struct{ letters, sound string }

func groupSounds(table string) (groups [26][]soundGroup) {
	fields := strings.Fields(table)
	for i := 0; i < len(fields); i += 2 {
		first := fields[i][0] - 'a'
		groups[first] = append(groups[first], soundGroup{fields[i], strings.Trim(fields[i+1], "-")})
	}
	return groups
}

var soundLetters = [26]string{
	"a", "b", "k", "d", "i", "f", "g", "h", "i", "J", "k", "l", "m", "n", "u", "p", "k", "r", "s", "t", "u", "v", "v", "ks", "i", "z",
}

// soundAt returns the sound at word[i], and how many letters it takes.
func soundAt(word string, i int) (string, int) {
	c, rest := word[i], word[i:]
	for _, g := range soundGroups[c-'a'] {
		if len(rest) >= len(g.letters) && rest[:len(g.letters)] == g.letters {
			if g.letters == "gu" { // Guevara, but not Gulam
				if len(rest) > 2 && (rest[2] == 'e' || rest[2] == 'i') {
					return "g", 2
				}
				break
			}
			return g.sound, len(g.letters)
		}
	}
	next := byte(0)
	if i+1 < len(word) {
		next = word[i+1]
	}
	switch {
	case c == 'c' && (next == 'e' || next == 'i' || next == 'y'):
		return "s", 1
	case c == 'j' && !vowel(next): // Andrej, Sergejs
		return "i", 1
	case c == 'h' && next == 0 && i > 0: // Abdullah
		return "", 1
	case c == 'x' && i == 0:
		return "s", 1
	}
	return soundLetters[c-'a'], 1
}

func vowel(c byte) bool {
	switch c {
	case 'a', 'e', 'i', 'o', 'u', 'y':
		return true
	}
	return false
}

// skeleton drops from a sound what Arabic and Hebrew do not write, and merges
// what they do not tell apart.
func skeleton(s string) string {
	out := make([]byte, 0, len(s))
	for i := range len(s) {
		c := s[i]
		switch c {
		case 'a', 'i', 'u', 'v':
			continue
		case 'p':
			c = 'b'
		case 'J':
			c = 'g'
		case 'C':
			c = 'S'
		case 'z':
			c = 's'
		case 'h':
			if i == len(s)-1 {
				continue
			}
		}
		if len(out) == 0 || out[len(out)-1] != c {
			out = append(out, c)
		}
	}
	return string(out)
}
