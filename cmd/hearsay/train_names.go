package main

import (
	"io"

	"github.com/spf13/cobra"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/extract"
	"github.com/hearsay-project/hearsay/internal/gold"
	"github.com/hearsay-project/hearsay/read"
	"github.com/hearsay-project/hearsay/resolve"
)

const trainPersonsHelp = `Learns which names are those of persons, from articles whose names are marked,
and writes the weights to a file. The same articles, seed and program give the
same file.

The articles are JSONL, also packed with gzip, one a line: "text"; "tokens", a
list of [start, end] in code points; and "ner", the kind of name that each
token belongs to, of which PERSON counts.

The weights in the program are resolve/weights/persons.txt.`

const trainPronounsHelp = `Learns whom "he" and "she" mean, from plain texts, in which gender tells who a
pronoun can mean, and writes the weights to a file. The same texts, seed and
program give the same file.

The texts are JSONL, also packed with gzip, one a line with its "text".

The weights in the program are resolve/weights/pronouns.txt.`

func (c *cli) trainPersonsCommand() *cobra.Command {
	return c.trainResolver(&cobra.Command{
		Use:     "persons FILE...",
		Short:   "Train what tells persons' names from others",
		Long:    trainPersonsHelp,
		Example: "  hearsay train persons --out resolve/weights/persons.txt train.jsonl.gz",
	}, learnPersons)
}

func (c *cli) trainPronounsCommand() *cobra.Command {
	return c.trainResolver(&cobra.Command{
		Use:     "pronouns FILE...",
		Short:   "Train what leads pronouns back to persons",
		Long:    trainPronounsHelp,
		Example: "  hearsay train pronouns --out resolve/weights/pronouns.txt news.jsonl.gz",
	}, learnPronouns)
}

// A lesson learns from articles and writes what it has learnt.
type lesson func(files []string, seed uint64, log io.Writer) (weightsFile, error)

// weightsFile writes weights.
type weightsFile func(w io.Writer) error

func (f weightsFile) Write(w io.Writer) error { return f(w) }

// trainResolver completes a command that trains by one lesson.
func (c *cli) trainResolver(cmd *cobra.Command, learn lesson) *cobra.Command {
	var flags trainFlags
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return usage(cmd, "name the files of articles to learn from")
		}
		log := c.stderr
		if c.quiet {
			log = io.Discard
		}
		weights, err := learn(args, flags.seed, log)
		if err != nil {
			return err
		}
		if _, err := writeModel(weights, flags.out); err != nil {
			return &hearsay.Error{
				Code: hearsay.CodeForbidden, Input: flags.out, Message: "cannot be written; name another file with --out", Err: err,
			}
		}
		return nil
	}
	cmd.Flags().StringVarP(&flags.out, "out", "o", "weights.txt", "file to write the weights to")
	cmd.Flags().Uint64Var(&flags.seed, "seed", 1, "number that everything random follows from")
	cmd.Flags().SortFlags = false
	return cmd
}

func learnPersons(files []string, seed uint64, log io.Writer) (weightsFile, error) {
	var l resolve.PersonLearner
	for art, err := range gold.Files(files) {
		if err != nil {
			return nil, err
		}
		l.Read(read.FromText(art.Text, read.Meta{}), personsOf(art))
	}
	return func(w io.Writer) error { return l.Write(w, seed, log) }, nil
}

// personsOf returns the places of the words of persons' names.
func personsOf(art *gold.Article) []hearsay.Span {
	var out []hearsay.Span
	for i, kind := range art.Names {
		if kind == "PERSON" {
			out = append(out, art.Tokens[i])
		}
	}
	return out
}

func learnPronouns(files []string, seed uint64, log io.Writer) (weightsFile, error) {
	x, err := extract.New()
	if err != nil {
		return nil, err
	}
	l := resolve.NewPronounLearner()
	var texts []resolve.PronounText
	for art, err := range gold.Files(files) {
		if err != nil {
			return nil, err
		}
		doc := read.FromText(art.Text, read.Meta{})
		attrs, _ := x.Extract(doc)
		texts = append(texts, resolve.PronounText{Doc: doc, Attributions: attrs})
	}
	l.Learn(texts, seed, log)
	return l.Write, nil
}
