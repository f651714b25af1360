package hearsay

import (
	"fmt"
	"unicode/utf8"
)

const codePointBlock = 128 // bytes of text per entry of the index

// codePoints converts between bytes and code points of one text.
type codePoints struct {
	text string
	// before[i] is the number of code points that start before byte
	// i*codePointBlock; nil when the text is ASCII and both units agree.
	before []int
	total  int
}

func indexCodePoints(text string) *codePoints {
	ix := &codePoints{text: text, total: utf8.RuneCountInString(text)}
	if ix.total == len(text) {
		return ix
	}
	ix.before = make([]int, 0, len(text)/codePointBlock+1)
	n := 0
	for i := 0; i < len(text); i += codePointBlock {
		ix.before = append(ix.before, n)
		n += startsIn(text[i:min(i+codePointBlock, len(text))])
	}
	return ix
}

// startsIn counts the bytes of s that start a code point.
func startsIn(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if utf8.RuneStart(s[i]) {
			n++
		}
	}
	return n
}

// fromByte returns the number of code points before the byte at offset.
func (ix *codePoints) fromByte(offset int) int {
	if ix.before == nil {
		return offset
	}
	if offset >= len(ix.text) {
		return ix.total
	}
	b := offset / codePointBlock
	return ix.before[b] + startsIn(ix.text[b*codePointBlock:offset])
}

// toByte returns the offset of the byte where code point n starts.
func (ix *codePoints) toByte(n int) (int, error) {
	if n < 0 || n > ix.total {
		return 0, fmt.Errorf("code point %d is outside the text of %d", n, ix.total)
	}
	if ix.before == nil {
		return n, nil
	}
	lo, hi := 0, len(ix.before)
	for hi-lo > 1 {
		if mid := (lo + hi) / 2; ix.before[mid] <= n {
			lo = mid
		} else {
			hi = mid
		}
	}
	at, offset := ix.before[lo], lo*codePointBlock
	for ; offset < len(ix.text); offset++ {
		if utf8.RuneStart(ix.text[offset]) {
			if at == n {
				return offset, nil
			}
			at++
		}
	}
	return len(ix.text), nil
}
