package model

import (
	"errors"
	"fmt"
	"io"
)

// TrainOptions of Train; the zero value works.
type TrainOptions struct {
	// Seed of everything random; the same articles and seed give the same
	// model to the byte.
	Seed uint64
	// Name of the model.
	Name string
	// Parts, if not nil, finds the parts of speech of articles that come
	// without; the new model then finds them as Parts does.
	Parts *Model
	// Log, if not nil, is told what is going on.
	Log io.Writer
}

// folds is the number of parts for jack-knifing: what is learnt from the
// other parts tags one, so that the tagger meets tags as good as at test.
const folds = 5

// Train learns a model from articles. It uses all processors.
func Train(articles []Article, opts TrainOptions) (*Model, error) {
	if len(articles) < folds {
		return nil, fmt.Errorf("%d articles are too few to learn from; give at least %d", len(articles), folds)
	}
	t := &trainer{opts: opts}
	t.load(articles)
	if !t.tagged() && opts.Parts == nil {
		return nil, errors.New(`too few articles have parts of speech ("pos"), of which the tagger learns to find them`)
	}
	t.log("%d articles, %d paragraphs, %d words", len(articles), t.paragraphs, t.words)
	if t.tagged() {
		t.tagParts()
	} else {
		t.borrowParts(opts.Parts.pos)
	}
	t.countUses()
	m := &Model{
		Name: opts.Name, pos: t.pos, lex: t.counts.known(),
		least: thresholds{roleSource: .33, roleCue: .33, roleContent: .33},
	}
	t.trainSpans(m)
	m.link = t.trainLinker()
	return m, nil
}

// work is an article with what training adds to it.
type work struct {
	*Article
	paras []Paragraph
	words [][]word
	tags  [][]tag
	roles [][]state
	// text numbers the different texts: one that was annotated by several
	// people is always left out as a whole, so that nobody's reading of it
	// teaches what tags it.
	text int
}

type trainer struct {
	opts              TrainOptions
	arts              []work
	paragraphs, words int
	texts             map[string]int
	pos               *posModel
	counts            wordCounts
	own               []wordCounts // of each text
}

func (t *trainer) log(format string, args ...any) {
	if t.opts.Log != nil {
		fmt.Fprintf(t.opts.Log, format+"\n", args...)
	}
}

// load splits the articles and lays their annotations on the words.
func (t *trainer) load(articles []Article) {
	for i := range articles {
		w := work{Article: &articles[i], paras: Paragraphs(articles[i].Doc), text: t.textNumber(articles[i].Doc.Text)}
		for k := range w.paras {
			p := &w.paras[k]
			words, tags := make([]word, len(p.Toks)), make([]tag, len(p.Toks))
			for j, tok := range p.Toks {
				words[j].read(w.Doc.Text, tok)
				tags[j] = w.tagAt(tok.Span)
			}
			w.words, w.tags = append(w.words, words), append(w.tags, tags)
			t.paragraphs++
			t.words += len(words)
		}
		w.roles = goldStates(w.paras, w.Gold)
		t.arts = append(t.arts, w)
	}
}

func (t *trainer) textNumber(s string) int {
	if t.texts == nil {
		t.texts = map[string]int{}
	}
	k, ok := t.texts[s]
	if !ok {
		k = len(t.texts)
		t.texts[s] = k
	}
	return k
}

// fold returns the part that an article belongs to.
func (w *work) fold() int { return w.text % folds }

// tagged reports whether enough articles have parts of speech to learn them
// and to jack-knife them.
func (t *trainer) tagged() bool {
	n := 0
	for i := range t.arts {
		if len(t.arts[i].Tags) > 0 {
			n++
		}
	}
	return n >= folds
}

// tagParts trains the part-of-speech tagger, and gives every word the tag that
// a tagger trained without its article gives it.
func (t *trainer) tagParts() {
	var all []posSentence
	parts := make([][]posSentence, folds)
	for i := range t.arts {
		if len(t.arts[i].Tags) == 0 {
			continue
		}
		for k, words := range t.arts[i].words {
			s := posSentence{words, t.arts[i].tags[k]}
			all = append(all, s)
			for f := range folds {
				if t.arts[i].fold() != f {
					parts[f] = append(parts[f], s)
				}
			}
		}
	}
	t.pos = trainPOS(all, t.opts.Seed)
	right, total := 0, 0
	models := make([]*posModel, folds)
	for f := range folds {
		models[f] = trainPOS(parts[f], t.opts.Seed)
	}
	for i := range t.arts {
		for k, words := range t.arts[i].words {
			models[t.arts[i].fold()].tagWords(words)
			for j := range words {
				if len(t.arts[i].Tags) > 0 {
					total++
				}
				if len(t.arts[i].Tags) > 0 && words[j].pos == t.arts[i].tags[k][j] {
					right++
				}
			}
		}
	}
	t.log("parts of speech: %.2f %% as in the training data, jack-knifed", 100*float64(right)/float64(max(total, 1)))
}

// borrowParts tags every word as m does.
func (t *trainer) borrowParts(m *posModel) {
	t.log("parts of speech: as the model in the program finds them; the articles have none")
	t.pos = m
	for i := range t.arts {
		for _, words := range t.arts[i].words {
			m.tagWords(words)
		}
	}
}

// countUses counts how often each word is in a cue and in a source.
func (t *trainer) countUses() {
	t.counts = wordCounts{}
	t.own = make([]wordCounts, len(t.texts))
	for i := range t.arts {
		a := &t.arts[i]
		if t.own[a.text] == nil {
			t.own[a.text] = wordCounts{}
		}
		for k, words := range a.words {
			for j := range words {
				r := a.roles[k][j].role()
				t.own[a.text].add(words[j].lower, r, 1)
				t.counts.add(words[j].lower, r, 1)
			}
		}
	}
}

// fill prepares a view of paragraph k with jack-knifed tags and cues.
func (t *trainer) fill(v *view, a *work, k int) {
	v.read(a.Doc.Text, a.paras, k)
	copy(v.words, a.words[k])
	for j := range v.words {
		w := &v.words[j]
		w.wordUse = t.counts.use(w.lower, t.own[a.text])
	}
	v.locate()
}
