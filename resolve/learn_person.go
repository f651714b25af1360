package resolve

import (
	"bufio"
	"fmt"
	"io"
	"maps"
	"math"
	"math/rand/v2"
	"slices"

	"github.com/hearsay-project/hearsay"
)

// A PersonLearner learns to tell the names of persons from other names.
type PersonLearner struct {
	examples []personExample
	counts   map[string]int
}

type personExample struct {
	sure, loose []string // features; the loose ones are left out at times
	person      bool
}

// Read collects the names of one text. persons are the places in it where
// persons are named, in order.
func (l *PersonLearner) Read(doc *hearsay.Document, persons []hearsay.Span) {
	if l.counts == nil {
		l.counts = map[string]int{}
	}
	const uses = 2 // of one name in one text
	seen := map[string]int{}
	s := &scan{}
	s.eachName = func(ws []word, f found) {
		sp := spanOf(ws[f.lo:f.hi])
		i, _ := slices.BinarySearchFunc(persons, sp.Start, func(p hearsay.Span, at int) int { return p.End - at - 1 })
		if key := phraseOf(ws, f.lo, f.hi); seen[key] < uses {
			seen[key]++
		} else {
			return
		}
		covered := 0
		for ; i < len(persons) && persons[i].Start < sp.End; i++ {
			covered += min(sp.End, persons[i].End) - max(sp.Start, persons[i].Start)
		}
		ex := personExample{person: 2*covered > sp.Len()}
		personFeatures(&s.namer, ws, f, func(group, value string) {
			l.counts[group+value]++
			switch group {
			case "first ", "last ", "word ":
				ex.loose = append(ex.loose, group+value)
			default:
				ex.sure = append(ex.sure, group+value)
			}
		})
		l.examples = append(l.examples, ex)
	}
	s.read(doc)
}

// Write fits a logistic regression and writes its weights, one a line after
// the name of its feature.
func (l *PersonLearner) Write(w io.Writer, seed uint64, log io.Writer) error {
	const (
		epochs = 12
		rarest = 3 // a feature with fewer uses is left out
		least  = 0.1
	)
	random := rand.New(rand.NewPCG(seed, 1))
	weights, squares := map[string]float64{}, map[string]float64{}
	for epoch := range epochs {
		wrong := 0
		for _, i := range random.Perm(len(l.examples)) {
			ex := &l.examples[i]
			features := slices.Clone(ex.sure)
			if random.IntN(2) == 0 {
				features = append(features, ex.loose...)
			}
			features = slices.DeleteFunc(features, func(f string) bool { return l.counts[f] < rarest })
			if !learnPerson(weights, squares, features, ex.person) {
				wrong++
			}
		}
		if log != nil {
			fmt.Fprintf(log, "epoch %d: %.2f%% of %d names wrong\n", epoch+1, 100*float64(wrong)/float64(len(l.examples)), len(l.examples))
		}
	}
	out := bufio.NewWriter(w)
	for _, name := range slices.Sorted(maps.Keys(weights)) {
		if math.Abs(weights[name]) >= least {
			fmt.Fprintf(out, "%s\t%.1f\n", name, weights[name])
		}
	}
	return out.Flush()
}

// learnPerson takes one step, and reports whether the guess before it was
// right.
func learnPerson(weights, squares map[string]float64, features []string, person bool) bool {
	const rate, prior = 0.1, 2e-5
	sum := 0.0
	for _, f := range features {
		sum += weights[f]
	}
	gradient := 1/(1+math.Exp(-sum)) - float64(flag(person))
	for _, f := range features {
		g := gradient + prior*weights[f]
		squares[f] += g * g
		weights[f] -= rate * g / (math.Sqrt(squares[f]) + 1e-6)
	}
	return (sum > 0) == person
}
