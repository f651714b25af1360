package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/cmd/hearsay/internal/echo"
	"github.com/hearsay-project/hearsay/inquiry"
	"github.com/hearsay-project/hearsay/match"
	"github.com/hearsay-project/hearsay/store"
)

const traceHelp = `Follows a statement through documents: where it is likely to come from, who
carries it, who has it from whom, through how many hands, and which words were
changed on the way.

It looks in the documents that are named, or else in the collection that
hearsay add has made (--collection, hearsay.db by default). Without words, the
statements of the collection that most documents have are listed.

The statement is named by some of its words, or by its id: the document's name
or id, # and the number that hearsay read --format json gives (wire.txt#a10);
in a collection also the id that hearsay search shows (12:a3).
Four words or more find it in other words as well; fewer are looked for as they
are.

The formats of the output:
  text    each echo as a tree from the origin to its carriers; what was changed
          is marked as [-words of the origin-]{+words of the carrier+}
  json    one object in the schema hearsay-trace/1
  svg     a drawing

Exit status: 0 all was read, 1 something was not, 2 wrong use, 130 interrupted.`

const traceExamples = `  hearsay trace "a contract that nobody may read" articles/
  hearsay trace "a contract that nobody may read" --collection archive.db
  hearsay trace --collection archive.db --limit 50
  hearsay trace wire.txt#a10 wire.txt blog.md
  hearsay trace "clean, quick" articles/ --format svg > echo.svg`

// defaultEchoes is how many echoes of a collection are shown.
const defaultEchoes = 10

type traceFlags struct {
	readFlags
	collection string
	page       store.Page
}

func (c *cli) traceCommand() *cobra.Command {
	flags := traceFlags{readFlags: readFlags{
		format:     choice{value: "text", allowed: []string{"text", "json", "svg"}},
		inputFlags: newInputFlags(),
	}}
	cmd := &cobra.Command{
		Use:     "trace [WORDS|ID] [FILE|FOLDER|URL|-...]",
		Short:   "Follow a statement from its origin through those who repeat it",
		Long:    traceHelp,
		Example: traceExamples,
		GroupID: groupCompare,
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case flags.jobs < 0:
				return usage(cmd, "--jobs must not be negative")
			case flags.page.Limit < 1 || flags.page.Offset < 0:
				return usage(cmd, "--limit must be 1 or more, --offset 0 or more")
			case len(args) > 1 && cmd.Flags().Changed("collection"):
				return usage(cmd, "name documents or --collection, not both")
			case len(args) < 2:
				return c.traceCollection(cmd.Context(), words(args), &flags)
			}
			return c.trace(cmd.Context(), args[0], args[1:], &flags)
		},
	}
	addCollection(cmd, &flags.collection)
	cmd.Flags().IntVar(&flags.page.Limit, "limit", defaultEchoes, "of a collection, show so many echoes")
	cmd.Flags().IntVar(&flags.page.Offset, "offset", 0, "of a collection, pass over so many echoes")
	flags.format.addTo(cmd, "format", "format of the output")
	flags.addTo(cmd)
	flags.addNames(cmd)
	cmd.Flags().SortFlags = false
	return cmd
}

// trace brings the statements of all inputs together and writes the echoes of
// those that the query means.
func (c *cli) trace(ctx context.Context, query string, args []string, flags *traceFlags) error {
	pipe, err := newPipeline(flags.names)
	if err != nil {
		return err
	}
	collection := match.NewCollection()
	var analyses []*hearsay.Analysis
	failed, err := c.each(ctx, pipe, args, &flags.inputFlags, func(_ string, a *hearsay.Analysis) {
		collection.Add(a)
		analyses = append(analyses, a)
	})
	if err != nil {
		return err
	}
	found, err := collection.Trace(query, func(i int) (*hearsay.Analysis, error) { return analyses[i], nil })
	if err != nil {
		return err
	}
	if err := c.writeTrace(flags.format.value, found, len(analyses)); err != nil {
		return err
	}
	return c.sum(&tally{all: failed + len(analyses), failed: failed})
}

// traceCollection follows statements through a collection. Without words it
// lists the statements that most documents have.
func (c *cli) traceCollection(ctx context.Context, query string, flags *traceFlags) error {
	return c.withCollection(ctx, flags.collection, func(col *store.Collection) error {
		found, more, err := &match.Trace{Query: query}, false, error(nil)
		list := strings.TrimSpace(query) == ""
		if list {
			found.Echoes, more, err = inquiry.Repeated(ctx, col, flags.page)
		} else {
			found, more, err = inquiry.TracePage(ctx, col, query, flags.page)
		}
		if err != nil {
			return err
		}
		documents, err := col.Count(ctx)
		if err != nil {
			return err
		}
		if list && flags.format.value == "text" {
			err = c.print("text", func(w io.Writer) error {
				return echo.WriteList(w, found.Echoes, flags.page.Offset+1, echo.Options{Width: c.width(), Color: c.color(), Documents: documents})
			})
		} else {
			err = c.writeTrace(flags.format.value, found, documents)
		}
		if more && err == nil && !c.quiet {
			fmt.Fprintf(c.stderr, "hearsay: there is more: --offset %d shows what follows\n", flags.page.Offset+flags.page.Limit)
		}
		return err
	})
}

func (c *cli) writeTrace(format string, found *match.Trace, documents int) error {
	o := &output{buf: bufio.NewWriter(c.stdout), terminal: isTerminal(c.stdout)}
	var err error
	switch format {
	case "json":
		err = o.indented(found)
	case "svg":
		err = echo.WriteSVG(o.buf, found)
	default:
		err = echo.WriteText(o.buf, found, echo.Options{Width: c.width(), Color: c.color(), Documents: documents})
	}
	if err == nil {
		err = o.flush()
	}
	if err != nil {
		return o.failure(err)
	}
	return nil
}

// indented writes v as JSON on many lines.
func (o *output) indented(v json.Marshaler) error {
	data, err := v.MarshalJSON()
	if err != nil {
		return err
	}
	var indented bytes.Buffer
	if err := json.Indent(&indented, data, "", "  "); err != nil {
		return err
	}
	data = indented.Bytes()
	if o.terminal {
		data = escaped(data)
	}
	_, err = o.buf.Write(append(data, '\n'))
	return err
}
