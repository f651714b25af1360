// Hearsay-learn fits the weights that package resolve embeds, from texts.
//
//	hearsay-learn persons ARTICLES...   > resolve/weights/persons.txt
//	hearsay-learn pronouns TEXTS...     > resolve/weights/pronouns.txt
//
// Articles and texts are JSONL, also packed with gzip, one a line. Both have
// "text"; an article also has "tokens", a list of [start, end] in code points,
// and "ner", the kind of name that each token belongs to, of which PERSON
// counts. Texts need no marks. The same input gives the same weights.
package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/extract"
	"github.com/hearsay-project/hearsay/read"
	"github.com/hearsay-project/hearsay/resolve"
)

func main() {
	if err := run(os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "hearsay-learn:", err)
		os.Exit(1)
	}
}

func run(args []string, stdout, log io.Writer) error {
	switch {
	case len(args) > 1 && args[0] == "persons":
		return persons(args[1:], stdout, log)
	case len(args) > 1 && args[0] == "pronouns":
		return pronouns(args[1:], stdout, log)
	}
	return fmt.Errorf("say what to learn, persons or pronouns, and from which files")
}

// seed is the number that everything random follows from.
const seed = 1

func persons(files []string, stdout, log io.Writer) error {
	var l resolve.PersonLearner
	err := eachRecord(files, func(rec *record) {
		l.Read(read.FromText(rec.Text, read.Meta{}), rec.persons())
	})
	if err != nil {
		return err
	}
	return l.Write(stdout, seed, log)
}

func pronouns(files []string, stdout, log io.Writer) error {
	const rounds = 3 // the choices of one round are the history of the next
	x, err := extract.New()
	if err != nil {
		return err
	}
	type text struct {
		doc   *hearsay.Document
		attrs []hearsay.Attribution
	}
	var texts []text
	err = eachRecord(files, func(rec *record) {
		doc := read.FromText(rec.Text, read.Meta{})
		attrs, _ := x.Extract(doc)
		texts = append(texts, text{doc, attrs})
	})
	if err != nil {
		return err
	}
	l := resolve.NewPronounLearner()
	for range rounds {
		l.Forget()
		for _, t := range texts {
			l.Read(t.doc, t.attrs)
		}
		fmt.Fprintf(log, "%d lessons\n", l.Lessons())
		l.Fit(seed, log)
	}
	return l.Write(stdout)
}

type record struct {
	Text   string   `json:"text"`
	Tokens [][2]int `json:"tokens"`
	Names  []string `json:"ner"`
}

// persons returns the places of the names of persons, in bytes.
func (rec *record) persons() []hearsay.Span {
	var out []hearsay.Span
	chars, bytes := 0, 0
	offset := func(char int) int {
		for chars < char && bytes < len(rec.Text) {
			_, n := utf8.DecodeRuneInString(rec.Text[bytes:])
			chars, bytes = chars+1, bytes+n
		}
		return bytes
	}
	for i, tok := range rec.Tokens {
		start := offset(tok[0])
		end := offset(tok[1])
		if i < len(rec.Names) && rec.Names[i] == "PERSON" {
			out = append(out, hearsay.Span{Start: start, End: end})
		}
	}
	return out
}

// eachRecord calls f for every line of the files.
func eachRecord(files []string, f func(*record)) error {
	for _, name := range files {
		if err := eachLine(name, f); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

func eachLine(name string, f func(*record)) error {
	const longest = 64 << 20
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close() //nolint:errcheck // only read from
	var in io.Reader = file
	if strings.HasSuffix(name, ".gz") {
		if in, err = gzip.NewReader(file); err != nil {
			return err
		}
	}
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, longest)
	for lines.Scan() {
		var rec record
		if err := json.Unmarshal(lines.Bytes(), &rec); err != nil {
			return err
		}
		f(&rec)
	}
	return lines.Err()
}
