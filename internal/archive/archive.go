// Package archive makes archives of news articles for benchmarks: it cuts texts
// into paragraphs, mixes them, and gives the people in them other names. The
// same seed gives the same archive.
package archive

import (
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"time"
)

// An Article is one line of JSONL as hearsay reads it.
type Article struct {
	ID        string `json:"id"`
	URI       string `json:"uri"`
	Title     string `json:"title"`
	Publisher string `json:"publisher"`
	Published string `json:"published"`
	Text      string `json:"text"`
}

// minWords is how many words an article has at least, and maxWords about how
// many at most.
const (
	minWords = 150
	maxWords = 900
)

var (
	outlets = []string{
		"Orrin Packet", "Merrow Gazette", "Northline News Agency", "Tidewrack", "Strelland Observer", "Kolvarra Courier", "ONB News", "Harbour Weekly",
		"Saltmarsh Echo", "Tessary Ledger", "Marrowby Times", "The Sirra Herald",
	}
	given = strings.Fields(`Ada Bram Celia Dov Edda Femke Goran Hanne Ines Jonas Kaja Lothar Mira Nils Odile Piet Quirin Rosa Severin Tomas Ursa
		Vera Willem Xenia Yelisar Zdenka Amara Benedikt Corin Dalia Emeka Farid Gita Hugo Imani Jun Kofi Leila Marek Nadia`)
	starts = strings.Fields("Al Bran Cor Dov Ek Far Grun Hol Iv Jar Kor Lun Mar Nor Os Pet Quin Reh Sor Tar Ul Val Wes Yar Zel")
	ends   = strings.Fields("berg dane dour elin farrow gard holm ing ström kin ley mond nik ova quist ren sen stad thorpe vic wick")
)

// name matches two words with capitals that stand behind a word, so that they
// are not the beginning of a sentence.
var name = regexp.MustCompile(`([a-z,] )([A-Z][a-z]+ [A-Z][a-z]+)`)

// Write writes n articles made of texts as JSONL.
func Write(w io.Writer, texts []string, n int, seed uint64) error {
	paragraphs := cut(texts)
	if len(paragraphs) == 0 {
		return fmt.Errorf("archive: no paragraph in %d texts", len(texts))
	}
	m := mixer{rand: rand.New(rand.NewPCG(seed, 1)), paragraphs: paragraphs}
	lines := json.NewEncoder(w)
	for i := range n {
		if err := lines.Encode(m.article(i)); err != nil {
			return err
		}
	}
	return nil
}

// cut returns the paragraphs of texts that have a sentence in them.
func cut(texts []string) []string {
	var out []string
	for _, text := range texts {
		for par := range strings.SplitSeq(text, "\n\n") {
			if words := len(strings.Fields(par)); words >= 12 && words <= maxWords/2 {
				out = append(out, strings.TrimSpace(par))
			}
		}
	}
	return out
}

type mixer struct {
	rand       *rand.Rand
	paragraphs []string
}

func (m *mixer) article(i int) Article {
	day := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, m.rand.IntN(1800))
	length := minWords + m.rand.IntN(maxWords-minWords)
	var pars []string
	for words := 0; words < length; {
		par := m.paragraphs[m.rand.IntN(len(m.paragraphs))]
		pars = append(pars, par)
		words += len(strings.Fields(par))
	}
	text := m.rename(strings.Join(pars, "\n\n"))
	title := strings.Fields(pars[0])
	return Article{
		ID: fmt.Sprint(i), URI: fmt.Sprintf("https://archive.example/%d", i), Title: strings.Join(title[:min(len(title), 8)], " "),
		Publisher: outlets[m.rand.IntN(len(outlets))], Published: day.Format(time.DateOnly), Text: text,
	}
}

// rename gives most people of an article other names, each everywhere in it.
func (m *mixer) rename(text string) string {
	var pairs, seen []string
	for _, found := range name.FindAllStringSubmatch(text, -1) {
		if old := found[2]; !slices.Contains(seen, old) {
			seen = append(seen, old)
			if m.rand.IntN(3) > 0 {
				pairs = append(pairs, old, m.name())
			}
		}
	}
	return strings.NewReplacer(pairs...).Replace(text)
}

// name makes a name; some are made far more often than others.
func (m *mixer) name() string {
	pick := func(list []string) string {
		return list[min(m.rand.IntN(len(list)), m.rand.IntN(len(list)))]
	}
	return pick(given) + " " + pick(starts) + pick(ends)
}
