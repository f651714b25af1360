package model

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
)

// TrainOptions of Train; the zero value works.
type TrainOptions struct {
	// Seed of everything random; the same articles and seed give the same
	// model to the byte.
	Seed uint64
	// Name of the model.
	Name string
	// Log, if not nil, is told what is going on.
	Log io.Writer
}

// minArticles is in how many articles a feature has to be seen to be kept.
const minArticles = 20

// folds is the number of parts for jack-knifing: what is learnt from the
// other parts tags one, so that the tagger meets tags as good as at test.
const folds = 5

// Train learns a model from articles. It uses one thread.
func Train(articles []Article, opts TrainOptions) (*Model, error) {
	if len(articles) < folds {
		return nil, fmt.Errorf("%d articles are too few to learn from; give at least %d", len(articles), folds)
	}
	t := &trainer{opts: opts}
	t.load(articles)
	if !t.tagged() {
		return nil, errors.New(`too few articles have parts of speech ("pos"), of which the tagger learns to find them`)
	}
	t.log("%d articles, %d paragraphs, %d words", len(articles), t.paragraphs, t.words)
	t.tagParts()
	t.countUses()
	data := t.examples()
	t.log("%d features", len(t.features))
	rows, moves := trainCRF(data, len(t.features), opts.Seed, func(epoch int, loss float64) {
		t.log("epoch %d: loss %.3f a paragraph", epoch+1, loss)
	})
	m := &Model{
		Name: opts.Name, pos: t.pos, lex: t.counts.lexicon(), index: newFeatureIndex(t.features),
		moves: moves, least: thresholds{roleSource: .33, roleCue: .33, roleContent: .30},
	}
	m.rows, m.step = quantise(rows)
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
	uses  wordCounts
}

type trainer struct {
	opts              TrainOptions
	arts              []work
	paragraphs, words int
	pos               *posModel
	counts            wordCounts
	features          []uint32
}

func (t *trainer) log(format string, args ...any) {
	if t.opts.Log != nil {
		fmt.Fprintf(t.opts.Log, format+"\n", args...)
	}
}

// load splits the articles and lays their annotations on the words.
func (t *trainer) load(articles []Article) {
	for i := range articles {
		w := work{Article: &articles[i], paras: Paragraphs(articles[i].Doc)}
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
				if i%folds != f {
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
			models[i%folds].tagWords(words)
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

// countUses counts how often each word is in a cue and in a source.
func (t *trainer) countUses() {
	t.counts = wordCounts{}
	for i := range t.arts {
		a := &t.arts[i]
		a.uses = wordCounts{}
		for k, words := range a.words {
			for j := range words {
				r := a.roles[k][j].role()
				a.uses.add(words[j].lower, r, 1)
				t.counts.add(words[j].lower, r, 1)
			}
		}
	}
}

// examples extracts the features of every paragraph, keeps those seen in
// enough articles, and returns the paragraphs to learn from.
func (t *trainer) examples() []*example {
	var out []*example
	var hashes [][]uint32
	seen := map[uint32]*seenIn{}
	var v view
	for i := range t.arts {
		a := &t.arts[i]
		for k := range a.paras {
			if len(a.paras[k].Toks) == 0 {
				continue
			}
			t.fill(&v, a, k)
			ex := &example{}
			var hs []uint32
			for j := range v.words {
				hs = append(hs, v.features(j)...)
				ex.ends = append(ex.ends, int32(len(hs)))
				ex.states = append(ex.states, uint8(a.roles[k][j]))
			}
			for _, h := range hs {
				see(seen, h, i)
			}
			out, hashes = append(out, ex), append(hashes, hs)
		}
	}
	for _, h := range slices.Sorted(maps.Keys(seen)) {
		if seen[h].articles >= minArticles {
			t.features = append(t.features, h)
		}
	}
	keep(out, hashes, newFeatureIndex(t.features))
	return out
}

// fill prepares a view of paragraph k with jack-knifed tags and cues.
func (t *trainer) fill(v *view, a *work, k int) {
	v.read(a.Doc.Text, a.paras, k)
	copy(v.words, a.words[k])
	for j := range v.words {
		u := t.counts.use(v.words[j].lower, a.uses)
		v.words[j].cue, v.words[j].source = u.cue, u.source
	}
	v.locate()
}

// seenIn counts the articles in which a feature occurs.
type seenIn struct{ articles, last int }

func see(seen map[uint32]*seenIn, h uint32, article int) {
	s := seen[h]
	if s == nil {
		s = &seenIn{last: -1}
		seen[h] = s
	}
	if s.last != article {
		s.articles, s.last = s.articles+1, article
	}
}

// keep replaces hashes by rows, leaving out the features without one.
func keep(examples []*example, hashes [][]uint32, ix *featureIndex) {
	for e, ex := range examples {
		start := int32(0)
		for j, end := range ex.ends {
			for _, h := range hashes[e][start:end] {
				if r, ok := ix.row(h); ok {
					ex.feats = append(ex.feats, r)
				}
			}
			start, ex.ends[j] = end, int32(len(ex.feats))
		}
		hashes[e] = nil
	}
}
