package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/pipeline"
)

const readHelp = `Reads documents and says who says what in them.

An input is a file, a folder with all that is in it, a pattern such as
'reports/*.html' (** for any number of folders), an http or https address, or -
for standard input. Plain text, Markdown, HTML and JSONL are read; which one it
is shows from the name and the content, unless --from says so. JSONL has one
document per line: {"id", "text"}, and if you like "title", "authors",
"publisher", "published" and "uri"; its text is taken as it is.

The formats of the output:
  text    a report for each document: the statements in order, each with its
          speaker, then how much of the text rests on whom. -v adds the place
          of each statement in the text as line:column, how sure hearsay is of
          it, and what looks like a statement but was not taken as one.
  json    one indented object per document; several documents give one object
          after another, not a list.
  jsonl   one object per line and document.
Objects are in the schema hearsay/1. Documents come out in the order of the
inputs.

An input that cannot be read is named on standard error, and the others go on.
Exit status: 0 all was read, 1 something was not, 2 wrong use, 130 interrupted.

The file of --names, usually names.toml, has lists of names that are one or
are not, and outlets that hearsay does not know. It wins over what the text
suggests:
  same = [["Union of Harbour Pilots", "UHP"]]
  different = [["Ada Holm", "Ada Holme"]]
  [[outlet]]
  name = "Orrin Packet"
  short = ["the Packet"]

Addresses on private networks and on this computer are refused, also after a
redirect, unless you give --allow-private.`

const readExamples = `  hearsay read article.html
  hearsay read reports/ notes.md https://news.example/story
  hearsay read --format jsonl archive.jsonl > statements.jsonl
  hearsay read --names names.toml article.html
  pbpaste | hearsay read -v -`

type readFlags struct {
	format choice
	inputFlags
}

func (c *cli) readCommand() *cobra.Command {
	flags := readFlags{
		format:     choice{value: "text", allowed: []string{"text", "json", "jsonl"}},
		inputFlags: newInputFlags(),
	}
	cmd := &cobra.Command{
		Use:     "read FILE|FOLDER|URL|-...",
		Short:   "Say who says what in documents",
		Long:    readHelp,
		Example: readExamples,
		GroupID: groupRead,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := c.checkInputs(cmd, args, &flags.inputFlags); err != nil {
				return err
			}
			return c.read(cmd.Context(), args, &flags)
		},
	}
	flags.format.addTo(cmd, "format", "format of the output")
	flags.addTo(cmd)
	flags.addNames(cmd)
	cmd.Flags().SortFlags = false
	return cmd
}

// read leads all inputs through the pipeline to standard output.
func (c *cli) read(ctx context.Context, args []string, flags *readFlags) error {
	pipe, err := newPipeline(flags.names)
	if err != nil {
		return err
	}
	out := c.newOutput(flags.format.value)
	bar := c.newProgress(args)
	defer bar.stop()
	tally := tally{}
	for r := range pipe.Run(ctx, c.inputs(ctx, args, &flags.inputFlags), pipeline.Options{Jobs: flags.jobs}) {
		bar.advance(r.Size)
		tally.add(r.Err)
		if r.Err != nil {
			bar.hide()
			c.complain(withRemedy(r.Err))
			continue
		}
		if out.terminal {
			bar.hide()
		}
		if err := out.write(r.Name, r.Analysis); err != nil {
			return out.failure(err)
		}
	}
	bar.stop()
	if err := out.flush(); err != nil {
		return out.failure(err)
	}
	return c.sum(&tally)
}

// withRemedy adds what the user can do about an error.
func withRemedy(err error) error {
	if e, ok := errors.AsType[*hearsay.Error](err); ok && e.Code == hearsay.CodeTooLarge {
		return fmt.Errorf("%w; --max-size permits more", err)
	}
	return err
}

// tally counts what became of the inputs.
type tally struct {
	all, failed int
	usage       bool // an input was named in a way that cannot work
}

func (t *tally) add(err error) {
	t.all++
	if err != nil {
		t.failed++
		t.usage = t.usage || hearsay.CodeOf(err) == hearsay.CodeUsage
	}
}

// sum says how many inputs failed, and returns the status that follows.
func (c *cli) sum(t *tally) error {
	if t.failed == 0 {
		return nil
	}
	if t.all > 1 && !c.quiet {
		fmt.Fprintf(c.stderr, "hearsay: %d of %d inputs could not be read\n", t.failed, t.all)
	}
	if t.usage {
		return statusError(hearsay.ExitStatus(&hearsay.Error{Code: hearsay.CodeUsage}))
	}
	return statusError(1)
}
