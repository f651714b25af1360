package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"iter"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/date"
	"github.com/hearsay-project/hearsay/inquiry"
	"github.com/hearsay-project/hearsay/pipeline"
	"github.com/hearsay-project/hearsay/pipeline/intake"
	"github.com/hearsay-project/hearsay/store"
)

const addHelp = `Reads documents as hearsay read does and keeps them in a collection, with their
texts, for hearsay who, search, sources and timeline.

A collection is one file, hearsay.db in the current folder unless --collection
names another one, or a database of PostgreSQL, for teams:
  --collection postgres://user@server/database
It is made when there is none.

Adding is safe to repeat. What the collection has already is passed over. A page
that has changed at its address becomes a new version, and the old one is kept.
What an older hearsay has read, or other rules of --names, is read anew; --stale
does that for the whole collection, from the texts that it keeps. Ctrl-C keeps
what was added; the same command goes on from there. Several programs may add to
one collection at the same time.

A record of JSONL is told from others by its "uri", or else by the file and its
"id".

Exit status: 0 all is in the collection, 1 something could not be read or
written, 2 wrong use, 130 interrupted.`

const addExamples = `  hearsay add reports/ https://news.example/story
  hearsay add --collection archive.db archive.jsonl.gz
  hearsay add --stale`

type addFlags struct {
	collection string
	stale      bool
	inputFlags
}

func (c *cli) addCommand() *cobra.Command {
	flags := addFlags{inputFlags: newInputFlags()}
	cmd := &cobra.Command{
		Use:     "add FILE|FOLDER|URL|-...",
		Short:   "Read documents into a collection",
		Long:    addHelp,
		Example: addExamples,
		GroupID: groupCollect,
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case flags.stale && len(args) > 0:
				return usage(cmd, "--stale reads what the collection has; it takes no other input")
			case !flags.stale || flags.jobs < 0:
				if err := c.checkInputs(cmd, args, &flags.inputFlags); err != nil {
					return err
				}
			}
			return c.add(cmd.Context(), args, &flags)
		},
	}
	addCollection(cmd, &flags.collection)
	cmd.Flags().BoolVar(&flags.stale, "stale", false, "read anew what another hearsay has read, or other rules about names")
	flags.addTo(cmd)
	flags.addNames(cmd)
	cmd.Flags().SortFlags = false
	return cmd
}

// adding is one run of hearsay add.
type adding struct {
	*cli
	flags  *addFlags
	pipe   *pipeline.Pipeline
	col    *store.Collection
	names  string // the SHA-256 of the rules about names
	tally  tally
	known  int
	bar    *progress
	writer *store.Writer
}

func (c *cli) add(ctx context.Context, args []string, flags *addFlags) (err error) {
	a := &adding{cli: c, flags: flags}
	if a.pipe, err = newPipeline(flags.names); err != nil {
		return err
	}
	if a.names, err = namesDigest(flags.names); err != nil {
		return err
	}
	if a.col, err = store.Open(ctx, flags.collection, store.Options{Write: true, Range: date.Range, Echoes: inquiry.Echoes()}); err != nil {
		return err
	}
	defer a.close(&err)
	if a.writer, err = a.col.Writer(ctx); err != nil {
		return err
	}
	start := time.Now()
	a.bar = c.newProgress(args).withRate()
	defer a.bar.stop()
	readErr := a.read(ctx, args)
	done, err := a.writer.Close()
	a.bar.stop()
	if err != nil {
		return err
	}
	done.Same += a.known
	a.report(done, time.Since(start), ctx.Err() != nil)
	if readErr != nil {
		return readErr
	}
	return c.sum(&a.tally)
}

func (a *adding) close(err *error) {
	if closed := a.col.Close(); *err == nil {
		*err = closed
	}
}

// read leads all inputs to the writer. What cannot be read is said, and the
// others go on; an error is one about the collection.
func (a *adding) read(ctx context.Context, args []string) error {
	var failed error // to read the collection
	for r := range a.results(ctx, args, &failed) {
		a.bar.advance(r.Size)
		if r.Err == nil && r.Analysis == nil {
			a.known++
		}
		if r.Err == nil && r.Analysis != nil {
			r.Err = a.writer.Add(store.Entry{Address: a.address(r.Name, r.Analysis.Document), Names: a.names, Analysis: r.Analysis})
		}
		a.tally.add(r.Err)
		if r.Err == nil {
			continue
		}
		a.bar.hide()
		a.complain(withRemedy(r.Err))
		if isAbout(r.Err, a.col) {
			return statusError(hearsay.ExitStatus(r.Err))
		}
	}
	if ctx.Err() != nil { // what feeds the results may still be at it
		return nil
	}
	return failed
}

// results analyses the inputs, or what is stale in the collection.
func (a *adding) results(ctx context.Context, args []string, failed *error) iter.Seq[pipeline.Result] {
	if !a.flags.stale {
		opts := pipeline.Options{Jobs: a.flags.jobs, Known: a.isKnown}
		return a.pipe.Run(ctx, a.inputs(ctx, args, &a.flags.inputFlags), opts)
	}
	docs := func(yield func(string, *hearsay.Document) bool) {
		for stored, err := range a.col.Stale(ctx, a.names, a.pipe.Engine()) {
			if err != nil {
				*failed = err
				return
			}
			if !yield(stored.Address, stored.Analysis.Document) {
				return
			}
		}
	}
	return a.pipe.RunDocuments(ctx, docs, pipeline.Options{Jobs: a.flags.jobs})
}

// address returns that of a result: what is stale is called by its own.
func (a *adding) address(name string, doc *hearsay.Document) string {
	if a.flags.stale {
		return name
	}
	return intake.Address(name, doc)
}

// isAbout reports whether err is about the collection, so that nothing more can
// be added.
func isAbout(err error, col *store.Collection) bool {
	e, ok := err.(*hearsay.Error) //nolint:errorlint // one that is wrapped is about something else
	return ok && e.Input == col.Place()
}

func (a *adding) isKnown(ctx context.Context, name string, doc *hearsay.Document) (bool, error) {
	return a.col.Known(ctx, intake.Address(name, doc), a.names, a.pipe.Engine(), doc)
}

// manyDocuments is from how many on their rate says something.
const manyDocuments = 100

// report says what became of the inputs.
func (a *adding) report(done store.Tally, took time.Duration, stopped bool) {
	if a.quiet {
		return
	}
	all := done.New + done.Changed + done.Refreshed + done.Same
	parts := []string{fmt.Sprintf("%d new", done.New)}
	for _, part := range []struct {
		n    int
		what string
	}{{done.Changed, "in a new version"}, {done.Refreshed, "read anew"}, {done.Same, "known before"}} {
		if part.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", part.n, part.what))
		}
	}
	rate := ""
	if all >= manyDocuments {
		rate = fmt.Sprintf(" (%.0f a second)", float64(all)/took.Seconds())
	}
	noun := "documents"
	if all == 1 {
		noun = "document"
	}
	fmt.Fprintf(a.stdout, "%s: %d %s%s: %s\n", a.col.Place(), all, noun, rate, strings.Join(parts, ", "))
	if stopped {
		fmt.Fprintln(a.stderr, "hearsay: stopped; the same command goes on from here")
	}
}

// namesDigest returns the SHA-256 of a file of rules about names; empty for no
// file.
func namesDigest(name string) (string, error) {
	if name == "" {
		return "", nil
	}
	data, err := readNames(name)
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:]), nil
}
