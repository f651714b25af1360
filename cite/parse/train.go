package parse

import (
	"fmt"
	"io"
	"maps"
	"slices"

	"github.com/hearsay-project/hearsay/internal/crf"
)

// TrainOptions of Train; the zero value works.
type TrainOptions struct {
	// Seed of everything random; the same entries and seed give the same
	// parser to the byte.
	Seed uint64
	// Log, if not nil, is told what is going on.
	Log io.Writer
}

// HeldOut tells which of the labelled entries are never learnt from: every
// tenth, the first one included, so that there is something to measure on.
func HeldOut(i int) bool { return i%10 == 0 }

const (
	epochs     = 14
	runs       = 3
	minEntries = 3 // in how many entries a feature has to be seen to be kept
)

// Train learns a parser from the entries that are not held out, and from some
// more of them again that are made in the styles of the press.
func Train(entries []Entry, opts TrainOptions) (*Parser, error) {
	var own []Entry
	for i, e := range entries {
		if !HeldOut(i) {
			own = append(own, e)
		}
	}
	if len(own) < 20 {
		return nil, fmt.Errorf("%d entries are too few to learn from", len(own))
	}
	made := len(own) * 6 / 5
	own = append(own, newPress(own, opts.Seed).entries(made)...)
	log := func(format string, args ...any) {
		if opts.Log != nil {
			fmt.Fprintf(opts.Log, format+"\n", args...)
		}
	}
	data, features := examples(own)
	log("%d entries, %d of them made, %d features", len(own), made, len(features))
	rows, moves := crf.Train(data, crf.TrainOptions{
		States: numStates, Features: len(features), Seed: opts.Seed, Runs: runs, Epochs: epochs, MinMoves: 2,
		Progress: func(epoch int, loss float64) { log("epoch %d: loss %.3f an entry", epoch+1, loss) },
	})
	return &Parser{crf.NewField(numStates, features, rows, moves)}, nil
}

// examples finds the features of the entries, in the order of their rows.
func examples(entries []Entry) ([]*crf.Example, []uint32) {
	type count struct{ entries, last int }
	seen := map[uint32]*count{}
	hashes := make([][][]uint32, len(entries))
	var data []*crf.Example
	var v view
	for k, e := range entries {
		s := e.Text()
		toks := tokenize(s)
		v.read(toks, s)
		hashes[k] = make([][]uint32, len(toks))
		for i := range toks {
			hashes[k][i] = slices.Clone(v.features(i))
			for _, h := range hashes[k][i] {
				c := seen[h]
				if c == nil {
					c = &count{last: -1}
					seen[h] = c
				}
				if c.last != k {
					c.entries, c.last = c.entries+1, k
				}
			}
		}
		data = append(data, &crf.Example{Feats: make([][]int32, len(toks)), States: e.states(s, toks)})
	}
	features := slices.Sorted(maps.Keys(seen))
	features = slices.DeleteFunc(features, func(h uint32) bool { return seen[h].entries < minEntries })
	rows := make(map[uint32]int32, len(features))
	for i, h := range features {
		rows[h] = int32(i)
	}
	for k := range hashes {
		for i, hs := range hashes[k] {
			for _, h := range hs {
				if r, ok := rows[h]; ok {
					data[k].Feats[i] = append(data[k].Feats[i], r)
				}
			}
		}
	}
	return data, features
}

// Accuracy returns how many tokens of the entries get their true state, and
// how many there are.
func (p *Parser) Accuracy(entries []Entry) (right, tokens int) {
	for _, e := range entries {
		s := e.Text()
		toks, got := p.tag(s)
		for i, want := range e.states(s, toks) {
			if plain(got[i]) == plain(want) {
				right++
			}
			tokens++
		}
	}
	return right, tokens
}

// plain makes one of the states that differ in the first word only.
func plain(s uint8) uint8 {
	if s == stateTitleStart {
		return stateTitle
	}
	return s
}
