package match

// An overlap is what two wordings have in common.
type overlap struct {
	same   int // words that stand in both, in order, in runs
	full   int // of those, the ones that are no empty words
	shorts int // words of the shorter one that are no empty words
	weight int // of the words that stand in both, and of all of the shorter one
	whole  int
}

// echoes reports whether the shorter of two wordings, which has short words,
// echoes the other; strange tells that they have known and different
// speakers.
func (o overlap) echoes(short int, strange bool) bool {
	if o.same < minWords || shareIn*o.same < shareOf*short || o.full < 2 || 2*o.full < o.shorts || weightIn*o.weight < weightOf*o.whole {
		return false
	}
	return !strange || o.same >= 6 || o.full >= 3
}

// near reports whether most of the longer wording is the same too.
func (o overlap) near(long int) bool { return closeIn*o.same >= closeOf*long }

// A comparer finds overlaps. It keeps its table from call to call.
type comparer struct {
	score   []int16
	empty   []bool   // by word
	weights []uint16 // by word: how much it tells; nil when that is not known
	cells   int      // of all tables: the work done
}

// maxOverlap bounds the table of one comparison; longer statements are
// compared by their runs of three words alone.
const maxOverlap = 1 << 18

// compare returns the overlap of x, the shorter one, and y.
func (c *comparer) compare(x, y []uint32) overlap {
	var o overlap
	for _, id := range x {
		o.whole += c.weight(id)
		if !c.empty[id] {
			o.shorts++
		}
	}
	if len(x)*len(y) > maxOverlap {
		c.runs(x, y, &o)
		return o
	}
	c.fill(x, y)
	c.walk(x, y, &o)
	return o
}

// walk follows the filled table back and counts the runs on the best way.
func (c *comparer) walk(x, y []uint32, o *overlap) {
	w := len(y) + 1
	var run overlap
	lastI, lastJ := 0, 0
	flush := func() {
		if run.same >= minRun {
			o.same, o.full, o.weight = o.same+run.same, o.full+run.full, o.weight+run.weight
		}
		run = overlap{}
	}
	for i, j := len(x), len(y); i > 0 && j > 0; {
		switch c.score[i*w+j] {
		case c.score[(i-1)*w+j]:
			i--
		case c.score[i*w+j-1]:
			j--
		default:
			i, j = i-1, j-1
			if run.same > 0 && (lastI-i > runGap || lastJ-j > runGap) {
				flush()
			}
			lastI, lastJ = i, j
			run.same, run.weight = run.same+1, run.weight+c.weight(x[i])
			if !c.empty[x[i]] {
				run.full++
			}
		}
	}
	flush()
}

// weight returns how much a word tells.
func (c *comparer) weight(id uint32) int {
	if c.weights == nil {
		return 1
	}
	return int(c.weights[id])
}

// fill computes how well all beginnings of x and y go together. Words that
// follow each other in both count a little more than others.
func (c *comparer) fill(x, y []uint32) {
	w := len(y) + 1
	c.cells += w * len(x)
	if need := w * (len(x) + 1); cap(c.score) < need {
		c.score = make([]int16, need)
	} else {
		c.score = c.score[:need]
	}
	clear(c.score[:w])
	for i := 1; i <= len(x); i++ {
		up, row := c.score[(i-1)*w:i*w], c.score[i*w:(i+1)*w]
		row[0] = 0
		for j := 1; j <= len(y); j++ {
			best := max(up[j], row[j-1])
			if x[i-1] == y[j-1] {
				s := up[j-1] + 2
				if i > 1 && j > 1 && x[i-2] == y[j-2] {
					s++
				}
				best = max(best, s)
			}
			row[j] = best
		}
	}
}

// runs counts the words of x in runs of three that y has as well.
func (c *comparer) runs(x, y []uint32, o *overlap) {
	has := make(map[[gramWords]uint32]bool, len(y))
	for j := 0; j+gramWords <= len(y); j++ {
		has[[gramWords]uint32(y[j:j+gramWords])] = true
	}
	c.cells += len(x) + len(y)
	covered := 0 // words before this index count already
	for i := 0; i+gramWords <= len(x); i++ {
		if !has[[gramWords]uint32(x[i:i+gramWords])] {
			continue
		}
		for k := max(i, covered); k < i+gramWords; k++ {
			o.same, o.weight = o.same+1, o.weight+c.weight(x[k])
			if !c.empty[x[k]] {
				o.full++
			}
		}
		covered = i + gramWords
	}
}
