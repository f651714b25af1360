package resolve

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/lexicon"
)

// A PronounLearner learns from plain texts what makes an earlier name the
// antecedent of a pronoun. Gender is the teacher: where a "she" has women and
// men to choose from, one of the women is meant, and the learner is not shown
// who is which. Among several women it takes each as far as it believes in
// her.
type PronounLearner struct {
	lessons []lesson
	weights []float64
}

// A lesson is one pronoun: the features of each candidate, and who may be
// meant by gender.
type lesson struct {
	features [][]uint16
	fits     []float64 // how likely the gender is
	open     []bool    // stands for nobody in the text
}

// NewPronounLearner returns a learner that knows nothing.
func NewPronounLearner() *PronounLearner {
	return &PronounLearner{weights: make([]float64, numFeatures)}
}

// A PronounText is a text to learn from, with its attributions.
type PronounText struct {
	Doc          *hearsay.Document
	Attributions []hearsay.Attribution
}

// Learn learns from texts in three rounds: whom the pronouns of one round are
// taken to mean is the history of the next. log, if not nil, is told what is
// going on.
func (l *PronounLearner) Learn(texts []PronounText, seed uint64, log io.Writer) {
	const rounds = 3
	for range rounds {
		l.lessons = nil
		for _, t := range texts {
			l.read(t.Doc, t.Attributions)
		}
		if log != nil {
			fmt.Fprintf(log, "%d pronouns to learn from\n", len(l.lessons))
		}
		l.fit(seed, log)
	}
}

// read collects the lessons of one text with its attributions: of the whole of
// it, and of pieces that start anywhere, as readers quote them.
func (l *PronounLearner) read(doc *hearsay.Document, attrs []hearsay.Attribution) {
	whole := &teacher{PronounLearner: l, meant: map[int]*entity{}, called: map[int]*entity{}}
	whole.read(newResolver(nil, doc, attrs))
	for _, sp := range pieces(doc.Text) {
		piece := &teacher{PronounLearner: l, around: whole, base: sp.Start}
		piece.read(newResolver(nil, &hearsay.Document{Text: doc.Text[sp.Start:sp.End]}, nil))
	}
}

// pieces cuts a text into parts of a few sentences.
func pieces(text string) []hearsay.Span {
	const shortest = 400 // bytes
	var out []hearsay.Span
	start := 0
	for start < len(text) {
		end := min(len(text), start+shortest)
		if i := strings.Index(text[end:], ". "); i >= 0 {
			end += i + 2
		} else {
			end = len(text)
		}
		out = append(out, hearsay.Span{Start: start, End: end})
		start = end
	}
	return out
}

// A teacher goes through one text, or through a piece of one.
type teacher struct {
	*PronounLearner
	*resolver
	meant  map[int]*entity // by the offset of the pronoun; of a whole text
	called map[int]*entity // persons called by a noun, by its offset
	around *teacher        // of the text that this one is a piece of, or nil
	base   int             // the offset of the piece
}

func (t *teacher) read(r *resolver) {
	t.resolver = r
	r.identify()
	if t.around != nil {
		for _, ent := range r.register.all {
			if known := t.known(ent); known != nil && ent.gender == lexicon.Unknown && !known.guessed {
				ent.gender = known.gender
			}
		}
	}
	s := r.settler()
	s.weights = t.weights
	s.lesson = func(q *asking) { t.lesson(s, q) }
	if t.around == nil {
		s.settled = func(q *asking, ent *entity) { t.meant[q.at] = ent }
		s.called = t.called
	}
	s.settle()
}

// known returns the entity of the whole text that ent is.
func (t *teacher) known(ent *entity) *entity {
	if len(ent.mentions) == 0 {
		return nil
	}
	sp := ent.mentions[0]
	if ent.virtual {
		return t.around.called[sp.Start+t.base]
	}
	return t.around.nameAt(hearsay.Span{Start: sp.Start + t.base, End: sp.End + t.base})
}

// open reports whether ent is someone whom the text has not named.
func (t *teacher) open(ent *entity) bool { return ent.virtual && len(ent.full) == 0 }

// lesson makes a lesson of one pronoun. Of a whole text it needs someone of
// each gender. In a piece it can also teach that nobody in it is meant.
func (t *teacher) lesson(s *settler, q *asking) {
	var one lesson
	var meant *entity
	if t.around != nil {
		if meant = t.around.meant[q.at+t.base]; meant == nil {
			return
		}
	}
	known := [2]bool{}
	absent := meant != nil
	for i, set := 0, s.candidates(q, true); i < len(set); i++ {
		c := &set[i]
		if c.ent.untold && c.ent.odds < 0 {
			continue
		}
		fits := 0.0
		switch {
		case c.ent.gender == lexicon.Unknown || c.ent.guessed:
			fits = 0.5
		case s.isOpen(c.ent):
			fits = 1
		case c.ent.gender == q.gender:
			fits, known[1] = 1, true
		default:
			known[0] = true
		}
		if meant != nil && !s.isOpen(c.ent) && t.known(c.ent) == meant {
			absent = false
		}
		one.features = append(one.features, s.features(nil, q, c))
		one.fits = append(one.fits, fits)
		one.open = append(one.open, s.isOpen(c.ent))
	}
	if meant == nil && !(known[0] && known[1]) || meant != nil && t.around.open(meant) {
		return
	}
	for i, open := range one.open {
		if open != absent {
			one.fits[i] = 0
		}
	}
	if slices.Max(one.fits) > 0 {
		t.lessons = append(t.lessons, one)
		if t.around == nil { // has a history, and so counts twice
			t.lessons = append(t.lessons, one)
		}
	}
}

// fit learns the weights from the lessons anew: a log-linear choice among the
// candidates, by stochastic gradients with a Gaussian prior.
func (l *PronounLearner) fit(seed uint64, log io.Writer) {
	const (
		epochs = 30
		prior  = 2.0 // variance is its reciprocal
	)
	random := rand.New(rand.NewPCG(seed, 0))
	w := make([]float64, numFeatures)
	squares := make([]float64, numFeatures)
	for epoch := range epochs {
		loss := 0.0
		for _, i := range random.Perm(len(l.lessons)) {
			loss += l.lessons[i].learn(w, squares, prior/float64(len(l.lessons)))
		}
		if log != nil && epoch%10 == 9 {
			fmt.Fprintf(log, "epoch %d: loss %.4f\n", epoch+1, loss/float64(len(l.lessons)))
		}
	}
	l.weights = w
}

// learn takes one step and returns the loss before it.
func (ls *lesson) learn(w, squares []float64, prior float64) float64 {
	const rate = 0.1
	all, right := ls.believe(w)
	loss := 0.0
	for i, fits := range ls.fits {
		loss += fits * all[i]
		gradient := all[i] - right[i]
		for _, f := range ls.features[i] {
			g := gradient + prior*w[f]
			squares[f] += g * g
			w[f] -= rate * g / (math.Sqrt(squares[f]) + 1e-6)
		}
	}
	return -math.Log(max(loss, 1e-12))
}

// believe returns how likely each candidate is, and how likely each is when it
// must fit.
func (ls *lesson) believe(w []float64) (all, right []float64) {
	all, right = make([]float64, len(ls.fits)), make([]float64, len(ls.fits))
	sumAll, sumRight, top := 0.0, 0.0, math.Inf(-1)
	for i, fs := range ls.features {
		for _, f := range fs {
			all[i] += w[f]
		}
		top = max(top, all[i])
	}
	for i := range all {
		all[i] = math.Exp(all[i] - top)
		sumAll += all[i]
		right[i] = ls.fits[i] * all[i]
		sumRight += right[i]
	}
	for i := range all {
		all[i] /= sumAll
		right[i] /= sumRight
	}
	return all, right
}

// Write writes the weights, one a line after the name of its feature.
func (l *PronounLearner) Write(w io.Writer) error {
	out := bufio.NewWriter(w)
	for i, weight := range l.weights {
		if math.Abs(weight) >= 0.005 {
			fmt.Fprintf(out, "%s\t%.2f\n", featureName(i), weight)
		}
	}
	return out.Flush()
}
