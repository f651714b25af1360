package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/hearsay-project/hearsay/cmd/hearsay/internal/report"
	"github.com/hearsay-project/hearsay/pipeline/timeline"
	"github.com/hearsay-project/hearsay/store"
)

// timelinePage is how many events of a collection are shown.
const timelinePage = 100

// addCollection adds the flags for events of a collection.
func (f *timelineFlags) addCollection(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.collection, "collection", "", "the events of a collection: a file, or postgres://…")
	cmd.Flags().StringVar(&f.days.Since, "since", "", "of a collection, only what was on this day (YYYY-MM-DD, YYYY-MM, YYYY) or later")
	cmd.Flags().StringVar(&f.days.Until, "until", "", "of a collection, only what was on this day or earlier")
	cmd.Flags().IntVar(&f.page.Limit, "limit", timelinePage, "of a collection, show so many")
	cmd.Flags().IntVar(&f.page.Offset, "offset", 0, "of a collection, pass over so many")
}

func (f *timelineFlags) checkCollection(cmd *cobra.Command) error {
	for _, flag := range [][2]string{{"since", f.days.Since}, {"until", f.days.Until}} {
		if flag[1] != "" && !isDay(flag[1]) {
			return usage(cmd, "--%s %s is no date; write 2024-03-14, 2024-03 or 2024", flag[0], flag[1])
		}
	}
	page := pageFlags{page: f.page}
	return page.check(cmd)
}

// collectedTimeline writes the events of a collection.
func (c *cli) collectedTimeline(cmd *cobra.Command, args []string, flags *timelineFlags) error {
	if err := flags.checkCollection(cmd); err != nil {
		return err
	}
	return c.withCollection(cmd.Context(), flags.collection, func(col *store.Collection) error {
		found, more, err := col.Events(cmd.Context(), words(args), flags.listings, flags.days, store.Filter{}, flags.page)
		if err != nil {
			return err
		}
		events := make([]timeline.Event, len(found))
		for i := range found {
			events[i] = eventOf(&found[i])
		}
		if err := c.writeTimeline(flags.format.value, events); err != nil {
			return err
		}
		if more && !c.quiet {
			fmt.Fprintf(c.stderr, "hearsay: there is more: --offset %d shows what follows\n", flags.page.Offset+len(events))
		}
		return nil
	})
}

func eventOf(ev *store.Event) timeline.Event {
	return timeline.Event{
		Date: report.Plain(ev.Date), Type: string(ev.Type), Actor: report.Plain(ev.Actor), Subject: report.Plain(ev.Subject),
		Statement: report.Plain(ev.Statement), SaidBy: report.Plain(ev.SaidBy), Document: report.Plain(ev.Document.Address),
		Title: report.Plain(ev.Document.Title), Publisher: report.Plain(ev.Document.Publisher), Published: report.Plain(ev.Document.Published),
		Start: ev.Start, End: ev.End, Line: ev.Line, Column: ev.Column,
	}
}
