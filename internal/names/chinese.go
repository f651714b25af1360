package names

import "strings"

// Chinese names come in pinyin and, in older texts and from Taiwan, in
// Wade-Giles, which look nothing alike: Zhou Zedong, Chou Tse-tung. A key
// writes both alike. As the marks of Wade-Giles for breathing are lost in
// print, it merges what they told apart, so that keys are compared only when
// one of the names can be nothing but Wade-Giles.

var (
	chineseInitials = []struct{ spelt, key string }{
		{"hs", "x"}, {"zh", "C"}, {"ch", "C"}, {"sh", "S"}, {"ts", "z"}, {"tz", "z"}, {"sz", "s"}, {"ss", "s"},
		{"b", "p"}, {"p", "p"}, {"m", "m"}, {"f", "f"}, {"d", "t"}, {"t", "t"}, {"n", "n"}, {"l", "l"}, {"g", "k"}, {"k", "k"}, {"h", "h"},
		{"j", "C"}, {"q", "C"}, {"x", "x"}, {"r", "r"}, {"z", "z"}, {"c", "z"}, {"s", "s"}, {"y", "y"}, {"w", "w"}, {"", ""},
	}
	chineseFinals = []struct{ spelt, key string }{
		{"iang", ""}, {"iong", ""}, {"iung", "iong"}, {"uang", ""}, {"ueng", ""}, {"ang", ""}, {"eng", ""}, {"ing", ""}, {"ong", ""}, {"ung", "ong"},
		{"iao", ""}, {"ian", ""}, {"ien", "ian"}, {"uai", ""}, {"uan", ""}, {"uei", "ui"}, {"uen", "un"}, {"ueh", "ue"}, {"ieh", "ie"}, {"erh", "er"},
		{"ai", ""}, {"ei", ""}, {"ao", ""}, {"ou", ""}, {"an", ""}, {"en", ""}, {"in", ""}, {"un", ""}, {"ia", ""}, {"ie", ""}, {"iu", ""},
		{"ua", ""}, {"uo", ""}, {"ui", ""}, {"ue", ""}, {"er", ""}, {"ih", "i"}, {"eh", "e"}, {"a", ""}, {"o", ""}, {"e", ""}, {"i", ""}, {"u", ""},
	}
)

// chinese returns the key of a word that is written as Chinese syllables, and
// whether one of them can only be Wade-Giles; "" for other words.
func chinese(word string) (key string, wade bool) {
	var b strings.Builder
	for at := 0; at < len(word); {
		k, n, w := chineseSyllable(word[at:])
		if n == 0 {
			return "", false
		}
		b.WriteString(k)
		at += n
		wade = wade || w
	}
	return b.String(), wade
}

// chineseSyllable reads the longest syllable at the start of s that leaves
// nothing or the start of another one.
func chineseSyllable(s string) (key string, n int, wade bool) {
	for _, in := range chineseInitials {
		if !strings.HasPrefix(s, in.spelt) {
			continue
		}
		rest := s[len(in.spelt):]
		for _, fin := range chineseFinals {
			tail, ok := strings.CutPrefix(rest, fin.spelt)
			if !ok || tail != "" && !chineseStart(tail) {
				continue
			}
			final := fin.spelt
			old := in.spelt == "hs" || in.spelt == "ts" || in.spelt == "tz" || in.spelt == "sz" || in.spelt == "ss"
			if fin.key != "" {
				final, old = fin.key, true
			}
			if in.key == "z" && final == "u" && len(in.spelt) == 2 || in.spelt == "sz" || in.spelt == "ss" { // tzu is zi
				final = "i"
			}
			return in.key + final, len(in.spelt) + len(fin.spelt), old
		}
	}
	return "", 0, false
}

// chineseStart reports whether s can go on with a syllable.
func chineseStart(s string) bool {
	for _, in := range chineseInitials {
		if rest, ok := strings.CutPrefix(s, in.spelt); ok && rest != "" && strings.IndexByte("aeiou", rest[0]) >= 0 {
			return true
		}
	}
	return false
}

// addChinese gives a name of a person that is all Chinese syllables its key.
func (n *Name) addChinese() {
	if n.kind == Organization || n.kind == Other || n.words < 2 || n.words > 4 {
		return
	}
	var b strings.Builder
	wade := false
	for i := range n.tokens {
		tok := &n.tokens[i]
		if tok.class == title {
			continue
		}
		key, w := chinese(tok.folded)
		if key == "" {
			return
		}
		b.WriteString(key)
		wade = wade || w
	}
	n.chinese, n.wade = b.String(), wade
}

// alignChinese pairs two names as a whole when they are one in two ways to
// write Chinese.
func (al *alignment) alignChinese(a, b *Name) bool {
	if a.chinese == "" || a.chinese != b.chinese || a.wade == b.wade {
		return false
	}
	*al = alignment{n: 1}
	al.links[0] = link{na: uint8(len(a.tokens)), nb: uint8(len(b.tokens)), how: byChinese, sim: 0.95, cost: 2}
	al.usedA, al.usedB = run(0, uint8(len(a.tokens))), run(0, uint8(len(b.tokens)))
	return true
}
