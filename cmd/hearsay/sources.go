package main

import (
	"io"

	"github.com/spf13/cobra"

	"github.com/hearsay-project/hearsay/cmd/hearsay/internal/found"
	"github.com/hearsay-project/hearsay/store"
)

const sourcesHelp = `Says on whom the documents of a collection rest: how much of their text is
attributed, how much stands in quotation marks, how much rests on sources that
are named, that are not, and on news agencies; of what kinds the sources are, and
who is given most words.

--by puts the documents into groups, one line each: document, outlet, year, month
or day of publication; or lists all who are named, by name. --outlet, --from and
--to choose among the documents. A statement inside another one is counted with
that one.

The formats of the output:
  text    for reading
  json    one object in the schema hearsay-sources/1, with the numbers of words
  csv     the groups, or the names, a table with a line of names

Exit status: 0 also when there are no documents, 1 the collection could not be
read, 2 wrong use.`

const sourcesExamples = `  hearsay sources
  hearsay sources --by outlet --from 2024-01 --to 2024-06
  hearsay sources --by month --outlet northline --format csv
  hearsay sources --by name --limit 100`

// byName is the group that lists names.
const byName = "name"

type sourcesFlags struct {
	pageFlags
	filterFlags
	by choice
}

func (c *cli) sourcesCommand() *cobra.Command {
	flags := sourcesFlags{by: choice{allowed: []string{
		string(store.ByDocument), string(store.ByOutlet), string(store.ByYear), string(store.ByMonth), string(store.ByDay), byName,
	}}}
	cmd := &cobra.Command{
		Use:     "sources",
		Short:   "Say on whom documents rest",
		Long:    sourcesHelp,
		Example: sourcesExamples,
		GroupID: groupCollect,
		Args:    exactly(0, "sources takes no argument"),
		RunE:    func(cmd *cobra.Command, _ []string) error { return c.sources(cmd, &flags) },
	}
	flags.by.addTo(cmd, "by", "one line for each of these")
	flags.addDates(cmd)
	flags.pageFlags.addTo(cmd, "text", "json", "csv")
	return cmd
}

func (c *cli) sources(cmd *cobra.Command, flags *sourcesFlags) error {
	if err := flags.pageFlags.check(cmd); err != nil {
		return err
	}
	filter, err := flags.filterFlags.check(cmd)
	if err != nil {
		return err
	}
	ctx := cmd.Context()
	return c.withCollection(ctx, flags.collection, func(col *store.Collection) error {
		mix := found.Mix{List: found.List{Offset: flags.page.Offset, Options: c.foundOptions()}, By: flags.by.value}
		var err error
		if flags.by.value != byName {
			mix.Groups, mix.More, err = col.Sources(ctx, store.Group(flags.by.value), filter, flags.page)
		}
		whole := flags.by.value == ""
		if err == nil && whole {
			mix.Kinds, err = col.Kinds(ctx, filter)
		}
		if err == nil && (whole || flags.by.value == byName) {
			mix.Speakers, mix.More, err = col.Speakers(ctx, filter, flags.page)
		}
		if err != nil {
			return err
		}
		return c.print(flags.format.value, func(w io.Writer) error { return mix.Write(w, flags.format.value) })
	})
}
