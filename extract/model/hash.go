package model

import (
	"unicode"
	"unicode/utf8"
)

// The feature space: features are known by their hash alone; no string is ever
// built for one. Those of closed classes, of which most of every word's are,
// stand together at its start, so that what is looked up all the time lies
// close together in memory.
const (
	closedBits   = 20
	openBits     = 22
	featureSpace = 1<<closedBits + 1<<openBits
)

// closedFeature hashes template t with two values of closed classes.
func closedFeature(t, a, b uint32) uint32 { return uint32(mix(t, a, b) >> (64 - closedBits)) }

// openFeature hashes template t with two values, of which one is a word.
func openFeature(t, a, b uint32) uint32 {
	return 1<<closedBits + uint32(mix(t, a, b)>>(64-openBits))
}

func mix(t, a, b uint32) uint64 {
	h := (uint64(a)<<32 | uint64(b)) ^ uint64(t)*0x9E3779B97F4A7C15
	h ^= h >> 29
	h *= 0xBF58476D1CE4E5B9
	h ^= h >> 32
	return h * 0x94D049BB133111EB
}

// join combines two values into one of 32 bits.
func join(a, b uint32) uint32 {
	h := (uint64(a)<<32 | uint64(b)) * 0x9E3779B97F4A7C15
	h ^= h >> 31
	return uint32(h * 0xD6E8FEB86659FD93 >> 32)
}

const (
	fnvBasis = 2166136261
	fnvPrime = 16777619
)

// hashFolded hashes a word with case, digits, quotation marks and dashes
// folded.
func hashFolded(word string) uint32 {
	h := uint32(fnvBasis)
	for i := 0; i < len(word); {
		c := word[i]
		if c < utf8.RuneSelf {
			h = (h ^ uint32(foldASCII[c])) * fnvPrime
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(word[i:])
		h = (h ^ uint32(foldRune(r))) * fnvPrime
		i += n
	}
	return h
}

// hashExact hashes a word as it is.
func hashExact(word string) uint32 {
	h := uint32(fnvBasis)
	for i := 0; i < len(word); i++ {
		h = (h ^ uint32(word[i])) * fnvPrime
	}
	return h
}

var foldASCII = func() (t [128]byte) {
	for c := range t {
		switch {
		case c >= 'A' && c <= 'Z':
			t[c] = byte(c) | 0x20
		case c >= '0' && c <= '9':
			t[c] = '0'
		case c == '`':
			t[c] = '\''
		default:
			t[c] = byte(c)
		}
	}
	return t
}()

func foldRune(r rune) rune {
	switch r {
	case '“', '”', '„', '‟', '«', '»', '「', '」', '『', '』', '＂':
		return '"'
	case '‘', '’', '‚', '‛', '‹', '›':
		return '\''
	case '–', '—', '―', '‐', '‑':
		return '-'
	}
	return unicode.ToLower(r)
}

// hashShape hashes the outline of a word: capitals, small letters, digits and
// marks, with runs shortened to two.
func hashShape(word string) uint32 {
	h := uint32(fnvBasis)
	last, run := byte(0), 0
	for _, r := range word {
		c := shapeOf(r)
		if c == last {
			run++
		} else {
			last, run = c, 1
		}
		if run <= 2 {
			h = (h ^ uint32(c)) * fnvPrime
		}
	}
	return h
}

func shapeOf(r rune) byte {
	switch {
	case r < utf8.RuneSelf && r|0x20 >= 'a' && r|0x20 <= 'z':
		if r >= 'a' {
			return 'x'
		}
		return 'X'
	case r >= '0' && r <= '9':
		return '0'
	case r < utf8.RuneSelf:
		return byte(r)
	case unicode.IsUpper(r):
		return 'X'
	case unicode.IsLetter(r):
		return 'x'
	}
	return byte(foldRune(r)&0x7f) | 0x80
}
