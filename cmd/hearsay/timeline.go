package main

import (
	"bufio"
	"context"

	"github.com/spf13/cobra"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/pipeline"
	"github.com/hearsay-project/hearsay/pipeline/timeline"
	"github.com/hearsay-project/hearsay/store"
)

const timelineHelp = `Reads documents and puts what they date in the order of the dates: who put
whom on a list or took him off it, and whatever else is said with a date. Each
event stands with its date, who listed whom, the words of the text, who says
so, and the place of the date as file:line:column.

Dates are written in EDTF (ISO 8601-2): 1997-10 is October 1997, 199X the
1990s, 2003-22 the summer of 2003, 1990/1994 the years from 1990 to 1994, 1850~
about 1850. Relative dates count from the day of publication. Dates whose year
nobody tells come last.

The inputs are those of hearsay read. With --collection the events come out of
a collection instead, in pages of --limit, and a name in place of the inputs
leaves only what it has to do with; --since and --until choose among the dates.
The formats of the output:
  text    for reading
  json    one object in the schema hearsay-timeline/1
  csv     a table with a line of names
  svg     a drawing, one row for each event

Exit status: 0 all was read, 1 something was not, 2 wrong use, 130 interrupted.`

const timelineExamples = `  hearsay timeline reports/
  hearsay timeline --listings article.html notes.md
  hearsay timeline --format svg reports/ > timeline.svg
  hearsay timeline --collection hearsay.db 'Tarn Line' --since 1990`

type timelineFlags struct {
	readFlags
	listings   bool
	collection string // empty for inputs
	page       store.Page
	days       store.Days
}

func (c *cli) timelineCommand() *cobra.Command {
	flags := timelineFlags{readFlags: readFlags{
		format:     choice{value: "text", allowed: []string{"text", "json", "csv", "svg"}},
		inputFlags: newInputFlags(),
	}}
	cmd := &cobra.Command{
		Use:     "timeline FILE|FOLDER|URL|-... | --collection PLACE [NAME]",
		Short:   "Say what happened when, and who listed whom",
		Long:    timelineHelp,
		Example: timelineExamples,
		GroupID: groupRead,
		RunE: func(cmd *cobra.Command, args []string) error {
			if flags.collection != "" {
				return c.collectedTimeline(cmd, args, &flags)
			}
			if err := c.checkInputs(cmd, args, &flags.inputFlags); err != nil {
				return err
			}
			return c.timeline(cmd.Context(), args, &flags)
		},
	}
	flags.format.addTo(cmd, "format", "format of the output")
	flags.addTo(cmd)
	flags.addCollection(cmd)
	cmd.Flags().BoolVar(&flags.listings, "listings", false, "only who was put on a list or taken off it")
	cmd.Flags().SortFlags = false
	return cmd
}

// timeline gathers the events of all inputs and writes them in their order.
func (c *cli) timeline(ctx context.Context, args []string, flags *timelineFlags) error {
	pipe, err := pipeline.New()
	if err != nil {
		return err
	}
	bar := c.newProgress(args)
	defer bar.stop()
	var tally tally
	var events []timeline.Event
	for r := range pipe.Run(ctx, c.inputs(ctx, args, &flags.inputFlags), pipeline.Options{Jobs: flags.jobs}) {
		bar.advance(r.Size)
		tally.add(r.Err)
		if r.Err != nil {
			bar.hide()
			c.complain(r.Err)
			continue
		}
		for _, ev := range timeline.Of(r.Name, r.Analysis) {
			if !flags.listings || ev.Type != string(hearsay.OtherEvent) {
				events = append(events, ev)
			}
		}
	}
	bar.stop()
	if err := ctx.Err(); err != nil {
		return err
	}
	timeline.Sort(events)
	if err := c.writeTimeline(flags.format.value, events); err != nil {
		return err
	}
	return c.sum(&tally)
}

func (c *cli) writeTimeline(format string, events []timeline.Event) error {
	o := &output{buf: bufio.NewWriter(c.stdout)}
	var err error
	switch format {
	case "json":
		err = timeline.WriteJSON(o.buf, events)
	case "csv":
		err = timeline.WriteCSV(o.buf, events)
	case "svg":
		err = timeline.WriteSVG(o.buf, events)
	default:
		err = timeline.WriteText(o.buf, events, c.width())
	}
	if err == nil {
		err = o.flush()
	}
	if err != nil {
		return o.failure(err)
	}
	return nil
}
