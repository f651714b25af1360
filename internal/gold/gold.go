// Package gold reads annotated articles, as hearsay train and hearsay eval
// take them: JSONL, one article a line, or folders of the annotation tool brat.
// What a command does not need, the annotation may lack.
// Places in both count code points.
package gold

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
)

// An Article is one annotated text. All places are bytes of Text.
type Article struct {
	ID        string
	Publisher string // empty when not given
	Text      string
	// Tokens are the words of the annotation; nil when it has none.
	Tokens []hearsay.Span
	// Tags are their parts of speech, one for each token; nil when the
	// annotation has none.
	Tags []string
	// Names are the kinds of name that the tokens belong to, "PERSON" or
	// "O", one for each; nil when the annotation has none.
	Names        []string
	Attributions []Attribution
}

// An Attribution is one annotated statement.
type Attribution struct {
	Source, Cue, Content []hearsay.Span
}

type record struct {
	ID           string   `json:"id"`
	Publisher    string   `json:"publisher"`
	Text         *string  `json:"text"`
	Tokens       [][2]int `json:"tokens"`
	Pos          []string `json:"pos"`
	Ner          []string `json:"ner"`
	Attributions []struct {
		Source  [][2]int `json:"source"`
		Cue     [][2]int `json:"cue"`
		Content [][2]int `json:"content"`
	} `json:"attributions"`
}

// maxLine bounds the length of one article's line in bytes.
const maxLine = 64 << 20

// Files yields the articles of the files in order; those whose name ends in
// .gz are unpacked, and folders are those of brat. It ends with the first
// error, which names the file and the line.
func Files(names []string) iter.Seq2[*Article, error] {
	return func(yield func(*Article, error) bool) {
		for _, name := range names {
			articles := file
			if info, err := os.Stat(name); err == nil && info.IsDir() {
				articles = folder
			}
			for art, err := range articles(name) {
				if !yield(art, err) || err != nil {
					return
				}
			}
		}
	}
}

func file(name string) iter.Seq2[*Article, error] {
	return func(yield func(*Article, error) bool) {
		f, err := os.Open(name)
		if err != nil {
			yield(nil, openError(name, err))
			return
		}
		defer f.Close() //nolint:errcheck // only read from
		r, err := unpack(name, f)
		if err != nil {
			yield(nil, lineError(name, 0, err))
			return
		}
		lines := bufio.NewScanner(r)
		lines.Buffer(nil, maxLine)
		n := 0
		for lines.Scan() {
			n++
			if len(strings.TrimSpace(lines.Text())) == 0 {
				continue
			}
			art, err := parse(lines.Bytes())
			if err != nil {
				yield(nil, lineError(name, n, err))
				return
			}
			if !yield(art, nil) {
				return
			}
		}
		if err := lines.Err(); err != nil {
			yield(nil, lineError(name, n+1, err))
		}
	}
}

func openError(name string, err error) error {
	code, message := hearsay.CodeForbidden, "cannot be opened; check its permissions"
	if errors.Is(err, os.ErrNotExist) {
		code, message = hearsay.CodeNotFound, "no such file"
	}
	return &hearsay.Error{Code: code, Input: name, Message: message, Err: err}
}

func lineError(name string, line int, err error) error {
	if line > 0 {
		name = fmt.Sprintf("%s:%d", name, line)
	}
	return &hearsay.Error{
		Code: hearsay.CodeFormat, Input: name, Message: "not an annotated article: " + err.Error(), Err: err,
	}
}

func unpack(name string, r io.Reader) (io.Reader, error) {
	if strings.HasSuffix(name, ".gz") {
		return gzip.NewReader(r)
	}
	return r, nil
}

func parse(line []byte) (*Article, error) {
	var rec record
	if err := json.Unmarshal(line, &rec); err != nil {
		return nil, err
	}
	if rec.Text == nil {
		return nil, errors.New(`no "text"`)
	}
	if len(rec.Pos) > 0 && len(rec.Pos) != len(rec.Tokens) {
		return nil, fmt.Errorf("%d tags for %d tokens", len(rec.Pos), len(rec.Tokens))
	}
	if len(rec.Ner) > 0 && len(rec.Ner) != len(rec.Tokens) {
		return nil, fmt.Errorf("%d kinds of name for %d tokens", len(rec.Ner), len(rec.Tokens))
	}
	c := converter{text: *rec.Text}
	art := &Article{ID: rec.ID, Publisher: rec.Publisher, Text: *rec.Text, Tags: rec.Pos, Names: rec.Ner}
	art.Tokens = c.spans(rec.Tokens)
	for _, a := range rec.Attributions {
		art.Attributions = append(art.Attributions, Attribution{c.spans(a.Source), c.spans(a.Cue), c.spans(a.Content)})
	}
	return art, c.err
}

// converter turns code points into bytes.
type converter struct {
	text    string
	offsets []int
	err     error
}

func (c *converter) spans(in [][2]int) []hearsay.Span {
	if c.offsets == nil {
		c.offsets = make([]int, 0, utf8.RuneCountInString(c.text)+1)
		for i := range c.text {
			c.offsets = append(c.offsets, i)
		}
		c.offsets = append(c.offsets, len(c.text))
	}
	var out []hearsay.Span
	for _, p := range in {
		if p[0] < 0 || p[0] >= p[1] || p[1] >= len(c.offsets) {
			c.err = fmt.Errorf("place %d:%d is empty or outside the text of %d characters", p[0], p[1], len(c.offsets)-1)
			return nil
		}
		out = append(out, hearsay.Span{Start: c.offsets[p[0]], End: c.offsets[p[1]]})
	}
	return out
}
