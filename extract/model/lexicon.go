package model

// wordUse is how often a word is part of a cue and of a source, in buckets;
// zero for a word that is not known well enough.
type wordUse struct{ cue, source uint8 }

// wordUses holds the use of every word seen often enough, by its folded hash.
type wordUses map[uint32]wordUse

// leastUses is how often a word has to occur to be in them.
const leastUses = 4

// likelyCue reports whether the word is often part of a cue.
func (u wordUse) likelyCue() bool { return u.cue >= likelyCueBucket }

// likelyCueBucket is the least bucket of a word that is taken for a likely
// cue: part of one at least every sixth time.
const likelyCueBucket = 5

var bucketBounds = [...]float64{.004, .02, .06, .15, .3, .5, .7, .85}

// bucket sorts a share of n occurrences.
func bucket(part, n int) uint8 {
	if n < leastUses {
		return 0
	}
	p := float64(part) / float64(n)
	b := uint8(1)
	for _, bound := range bucketBounds {
		if p >= bound {
			b++
		}
	}
	return b
}

// wordCount counts the uses of one word.
type wordCount struct{ n, cue, source int }

type wordCounts map[uint32]wordCount

func (c wordCounts) add(lower uint32, r role, by int) {
	wc := c[lower]
	wc.n += by
	switch r {
	case roleCue:
		wc.cue += by
	case roleSource:
		wc.source += by
	}
	c[lower] = wc
}

// use returns the buckets of a word, leaving out what less counts of it.
func (c wordCounts) use(lower uint32, less wordCounts) wordUse {
	all, own := c[lower], less[lower]
	n := all.n - own.n
	return wordUse{cue: bucket(all.cue-own.cue, n), source: bucket(all.source-own.source, n)}
}

// known returns the use of every word that is known.
func (c wordCounts) known() wordUses {
	lex := wordUses{}
	for w := range c {
		if u := c.use(w, nil); u != (wordUse{}) {
			lex[w] = u
		}
	}
	return lex
}
