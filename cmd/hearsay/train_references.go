package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/cite/parse"
)

const trainReferencesHelp = `Learns the weights that entries of reference lists are parsed with, and writes
them to a file. The same entries, seed and program give the same file to the
byte. Every tenth entry, the first one included, is never learnt from; the
share of its words that get their right label is said at the end.

The entries are XML as AnyStyle writes it: a root with one element for each
entry, and in it one element for each part, named author, title, journal,
container-title, editor, publisher, location, date, volume, pages, url, note
and the like.

The weights in the program are cite/parse/weights.bin; CARD.md beside that file
names the entries they were learnt from.`

func (c *cli) trainReferencesCommand() *cobra.Command {
	var flags trainFlags
	cmd := &cobra.Command{
		Use:     "references FILE",
		Short:   "Train the parser of reference lists on labelled entries",
		Long:    trainReferencesHelp,
		Example: "  hearsay train references --out cite/parse/weights.bin core.xml",
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usage(cmd, "name the file of labelled entries to learn from")
			}
			return c.trainReferences(args[0], &flags)
		},
	}
	cmd.Flags().StringVarP(&flags.out, "out", "o", "weights.bin", "file to write the weights to")
	cmd.Flags().Uint64Var(&flags.seed, "seed", 1, "number that everything random follows from")
	cmd.Flags().SortFlags = false
	return cmd
}

func (c *cli) trainReferences(name string, flags *trainFlags) error {
	entries, err := readEntries(name)
	if err != nil {
		return err
	}
	opts := parse.TrainOptions{Seed: flags.seed, Log: c.stderr}
	if c.quiet {
		opts.Log = nil
	}
	p, err := parse.Train(entries, opts)
	if err != nil {
		return &hearsay.Error{Code: hearsay.CodeFormat, Input: name, Message: err.Error(), Err: err}
	}
	size, err := writeModel(p, flags.out)
	if err != nil {
		return &hearsay.Error{
			Code: hearsay.CodeForbidden, Input: flags.out, Message: "cannot be written; name another file with --out", Err: err,
		}
	}
	var held []parse.Entry
	for i, e := range entries {
		if parse.HeldOut(i) {
			held = append(held, e)
		}
	}
	right, tokens := p.Accuracy(held)
	if !c.quiet {
		fmt.Fprintf(c.stdout, "%s: %d bytes of weights; %.1f %% of the words of %d entries not learnt from are right\n",
			flags.out, size, 100*float64(right)/float64(max(tokens, 1)), len(held))
	}
	return nil
}

func readEntries(name string) ([]parse.Entry, error) {
	f, err := os.Open(name)
	if err != nil {
		code := hearsay.CodeForbidden
		if errors.Is(err, fs.ErrNotExist) {
			code = hearsay.CodeNotFound
		}
		return nil, &hearsay.Error{Code: code, Input: name, Message: "cannot be opened", Err: err}
	}
	defer f.Close() //nolint:errcheck // only read
	entries, err := parse.ReadXML(f)
	if err != nil {
		return nil, &hearsay.Error{Code: hearsay.CodeFormat, Input: name, Message: err.Error(), Err: err}
	}
	return entries, nil
}
