package inquiry

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/search"
	"github.com/hearsay-project/hearsay/match"
	"github.com/hearsay-project/hearsay/store"
)

// Check holds every quotation of a draft against all documents of the
// collection. It finds what a match.Checker finds that is shown all of them;
// but of a part of a quotation that stands in very many, it looks at those that
// have most of it and name the speaker, and AlsoIn has no others.
func Check(ctx context.Context, col *store.Collection, draft *hearsay.Analysis) (*match.Check, error) {
	checker := match.NewChecker(draft)
	if err := Feed(ctx, col, checker); err != nil {
		return nil, err
	}
	return checker.Check(), nil
}

const (
	// maxWith is how many documents are asked for with one pair of words.
	// A pair that more have tells nothing.
	maxWith = 300
	// maxLookedAt is how many documents are looked at for one part of a
	// quotation.
	maxLookedAt = 32
)

// Feed shows a checker all documents of the collection in which it may find
// something.
func Feed(ctx context.Context, col *store.Collection, checker *match.Checker) error {
	s := &searcher{ctx: ctx, col: col, with: map[string][]int64{}, naming: map[string]map[int64]bool{}, chosen: map[int64]bool{}}
	parts := partsOf(checker.Wanted())
	if err := s.ask(parts); err != nil {
		return err
	}
	for _, p := range parts {
		if err := s.choose(p); err != nil {
			return err
		}
	}
	documents, words, err := col.Size(ctx)
	if err != nil {
		return err
	}
	for _, id := range sortedKeys(s.chosen) {
		a, err := col.Analysis(ctx, id)
		if err != nil {
			return err
		}
		checker.Add(a)
		documents--
		words -= a.Profile.Words
	}
	checker.RuleOut(documents, words)
	return nil
}

// A part is a stretch of a quotation that stands together in its source if the
// quotation is fair.
type part struct {
	speaker string // the last word of the name
	phrases []string
}

// partsOf returns the parts of quotations, each with its pairs of neighbouring
// words; those of one word have that alone.
func partsOf(wanted []match.Wanted) []part {
	var out []part
	for _, q := range wanted {
		speaker := strings.Fields(search.Fold(q.Speaker))
		for text := range strings.FieldsFuncSeq(strings.ReplaceAll(q.Text, "...", "…"), func(r rune) bool { return r == '…' }) {
			words := strings.Fields(search.Fold(text))
			p := part{}
			if len(speaker) > 0 {
				p.speaker = speaker[len(speaker)-1]
			}
			for i := range words {
				if i+1 < len(words) {
					p.phrases = append(p.phrases, words[i]+" "+words[i+1])
				}
			}
			if len(words) == 1 {
				p.phrases = words
			}
			slices.Sort(p.phrases)
			if p.phrases = slices.Compact(p.phrases); len(p.phrases) > 0 {
				out = append(out, p)
			}
		}
	}
	return out
}

// A searcher finds the documents in which parts of quotations may stand.
type searcher struct {
	ctx    context.Context //nolint:containedctx // it lives as long as one question
	col    *store.Collection
	with   map[string][]int64 // documents by phrase
	naming map[string]map[int64]bool
	chosen map[int64]bool
}

// maxPhrases bounds what is asked for one draft.
const maxPhrases = 20_000

// ask finds the documents that have the phrases of parts.
func (s *searcher) ask(parts []part) error {
	var phrases []string
	for _, p := range parts {
		for _, phrase := range p.phrases {
			if _, asked := s.with[phrase]; !asked && len(s.with) < maxPhrases {
				s.with[phrase] = nil
				phrases = append(phrases, phrase)
			}
		}
	}
	return s.look(phrases)
}

func (s *searcher) look(phrases []string) error {
	lists, err := s.col.DocumentsWith(s.ctx, phrases, maxWith+1)
	for i, list := range lists {
		s.with[phrases[i]] = list
	}
	return err
}

// choose picks the documents to look at for a part: those with most of its
// phrases, of equals those that name the speaker, and then those added first.
func (s *searcher) choose(p part) error {
	score := map[int64]int{}
	everywhere := map[int64]int{} // by phrases that tell nothing
	for _, phrase := range p.phrases {
		into := score
		if len(s.with[phrase]) > maxWith {
			into = everywhere
		}
		for _, id := range s.with[phrase] {
			into[id]++
		}
	}
	if len(score) == 0 {
		if err := s.alone(p, score); err != nil {
			return err
		}
	}
	if len(score) == 0 {
		score = everywhere
	}
	if len(score) <= maxLookedAt {
		for id := range score {
			s.chosen[id] = true
		}
		return nil
	}
	naming, err := s.names(p.speaker)
	if err != nil {
		return err
	}
	ids := sortedKeys(score)
	slices.SortStableFunc(ids, func(a, b int64) int {
		return cmp.Or(score[b]-score[a], number(naming[b])-number(naming[a]))
	})
	for _, id := range ids[:maxLookedAt] {
		s.chosen[id] = true
	}
	return nil
}

// alone scores the documents that have single words of a part of which no two
// neighbours stand together anywhere, or stand together everywhere.
func (s *searcher) alone(p part, score map[int64]int) error {
	var words []string
	for _, phrase := range p.phrases {
		words = append(words, strings.Fields(phrase)...)
	}
	slices.Sort(words)
	words = slices.Compact(words)
	var ask []string
	if p.speaker != "" { // the words and who says them
		for _, phrase := range p.phrases {
			if len(s.with[phrase]) > maxWith {
				ask = append(ask, phrase+"\n"+p.speaker)
			}
		}
	}
	if len(ask) == 0 {
		ask = words
	}
	if err := s.look(ask); err != nil {
		return err
	}
	for _, word := range ask {
		if len(s.with[word]) <= maxWith {
			for _, id := range s.with[word] {
				score[id]++
			}
		}
	}
	return nil
}

// names returns the documents that have the last word of a speaker's name.
func (s *searcher) names(speaker string) (map[int64]bool, error) {
	if speaker == "" {
		return nil, nil
	}
	if found, ok := s.naming[speaker]; ok {
		return found, nil
	}
	lists, err := s.col.DocumentsWith(s.ctx, []string{speaker}, 20*maxWith)
	if err != nil {
		return nil, err
	}
	found := make(map[int64]bool, len(lists[0]))
	for _, id := range lists[0] {
		found[id] = true
	}
	s.naming[speaker] = found
	return found, nil
}

func number(b bool) int {
	if b {
		return 1
	}
	return 0
}
