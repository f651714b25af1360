package main

import (
	"bufio"
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/cmd/hearsay/internal/verdict"
	"github.com/hearsay-project/hearsay/inquiry"
	"github.com/hearsay-project/hearsay/match"
	"github.com/hearsay-project/hearsay/pipeline"
	"github.com/hearsay-project/hearsay/store"
)

const checkHelp = `Holds every quotation of a draft against sources and answers three questions
for each: are these the words, is this who said them, through how many hands.
The whole text of the sources is searched, not only what they lay on somebody.

A quotation is verbatim, the same but for punctuation, shortened fairly,
altered, spliced together, or not found; a changed number, negation, name or
unit is flagged, however small. --policy says exactly what that means.

The sources are named by --against, which may stand several times, or behind
the draft: files, folders, patterns, addresses, and collections that hearsay
add has made: a file, or postgres://…

The formats of the output:
  text    the quotations that fail first; what was changed is marked as
          [-words of the source-]{+words of the draft+}, what was left out
          openly as [… words …]. -v also shows the source where all is well.
  json    one object in the schema hearsay-check/1
  html    one page to send to somebody; it needs nothing else

Exit status: 0 no quotation fails, 1 some quotation is altered, spliced, not
found or laid on another speaker, 2 wrong use or something could not be read,
130 interrupted.`

const checkExamples = `  hearsay check draft.md --against sources/
  hearsay check draft.md --against wire.txt --against https://news.example/story
  hearsay check draft.md sources/ --format html > draft.html
  hearsay check draft.md --against hearsay.db
  hearsay check --policy`

type checkFlags struct {
	inputFlags
	format  choice
	against []string
	policy  bool
}

func (c *cli) checkCommand() *cobra.Command {
	flags := checkFlags{
		format:     choice{value: "text", allowed: []string{"text", "json", "html"}},
		inputFlags: newInputFlags(),
	}
	cmd := &cobra.Command{
		Use:     "check DRAFT --against FILE|FOLDER|URL|COLLECTION...",
		Short:   "Hold the quotations of a draft against its sources",
		Long:    checkHelp,
		Example: checkExamples,
		GroupID: groupCompare,
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case flags.policy:
				_, err := fmt.Fprintln(c.stdout, match.Policy)
				return err
			case flags.jobs < 0:
				return usage(cmd, "--jobs must not be negative")
			case len(args) == 0:
				return usage(cmd, "name the draft")
			case len(args)+len(flags.against) < 2:
				return usage(cmd, "name the sources: --against FILE or FOLDER")
			}
			return c.check(cmd.Context(), args[0], append(args[1:], flags.against...), &flags)
		},
	}
	flags.format.addTo(cmd, "format", "format of the output")
	cmd.Flags().StringArrayVar(&flags.against, "against", nil, "a source: a file, a folder, an address, a collection (may be repeated)")
	cmd.Flags().BoolVar(&flags.policy, "policy", false, "say what the verdicts mean, and end")
	flags.addTo(cmd)
	flags.addNames(cmd)
	cmd.Flags().SortFlags = false
	return cmd
}

// statusUnread is the status when something could not be read, so that 1 means
// that a quotation fails and nothing else.
const statusUnread = statusError(2)

// check holds the draft against the sources and writes what came out.
func (c *cli) check(ctx context.Context, draft string, sources []string, flags *checkFlags) error {
	pipe, err := newPipeline(flags.names)
	if err != nil {
		c.complain(err)
		return statusUnread
	}
	analysis, err := c.draft(ctx, pipe, draft, flags)
	if err != nil {
		return err
	}
	checker := match.NewChecker(analysis)
	var failed int
	if sources, failed, err = c.feed(ctx, checker, sources); err != nil {
		return err
	}
	if len(sources) > 0 {
		unread, err := c.each(ctx, pipe, sources, &flags.inputFlags, func(_ string, a *hearsay.Analysis) { checker.Add(a) })
		if err != nil {
			return err
		}
		failed += unread
	}
	result := checker.Check()
	if err := c.writeCheck(flags.format.value, result); err != nil {
		return err
	}
	switch {
	case failed > 0:
		return statusUnread
	case result.Failed() > 0:
		return statusError(1)
	}
	return nil
}

// feed shows the checker the collections among the sources, and returns the
// other sources and how many collections could not be read.
func (c *cli) feed(ctx context.Context, checker *match.Checker, sources []string) (others []string, failed int, err error) {
	for _, place := range sources {
		if !store.IsPlace(place) {
			others = append(others, place)
			continue
		}
		err := c.withCollection(ctx, place, func(col *store.Collection) error { return inquiry.Feed(ctx, col, checker) })
		if ctx.Err() != nil {
			return nil, failed, ctx.Err()
		}
		if err != nil {
			failed++
			c.complain(err)
		}
	}
	return others, failed, nil
}

// draft reads the one document to be checked.
func (c *cli) draft(ctx context.Context, pipe *pipeline.Pipeline, name string, flags *checkFlags) (*hearsay.Analysis, error) {
	var found []*hearsay.Analysis
	own := newInputFlags() // --from is about the sources
	own.allowPrivate, own.maxSize, own.jobs = flags.allowPrivate, flags.maxSize, 1
	failed, err := c.each(ctx, pipe, []string{name}, &own, func(_ string, a *hearsay.Analysis) {
		if len(found) < 2 {
			found = append(found, a)
		}
	})
	switch {
	case err != nil:
		return nil, err
	case failed > 0:
		return nil, statusUnread
	case len(found) != 1:
		return nil, &hearsay.Error{Code: hearsay.CodeUsage, Input: name, Message: "a draft is one document; name one file"}
	}
	return found[0], nil
}

// each leads inputs through the pipeline to do, in their order. It says what
// could not be read, and returns how many inputs that were.
func (c *cli) each(ctx context.Context, pipe *pipeline.Pipeline, args []string, flags *inputFlags, do func(name string, a *hearsay.Analysis)) (failed int, err error) {
	bar := c.newProgress(args)
	defer bar.stop()
	for r := range pipe.Run(ctx, c.inputs(ctx, args, flags), pipeline.Options{Jobs: flags.jobs}) {
		bar.advance(r.Size)
		if r.Err != nil {
			failed++
			bar.hide()
			c.complain(withRemedy(r.Err))
			continue
		}
		do(r.Name, r.Analysis)
	}
	return failed, ctx.Err()
}

func (c *cli) writeCheck(format string, result *match.Check) error {
	o := &output{buf: bufio.NewWriter(c.stdout), terminal: isTerminal(c.stdout)}
	var err error
	switch format {
	case "json":
		err = o.indented(result)
	case "html":
		err = verdict.WriteHTML(o.buf, result)
	default:
		err = verdict.WriteText(o.buf, result, verdict.Options{Width: c.width(), Color: c.color(), Verbose: c.verbose})
	}
	if err == nil {
		err = o.flush()
	}
	if err != nil {
		return o.failure(err)
	}
	return nil
}
