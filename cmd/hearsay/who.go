package main

import (
	"io"

	"github.com/spf13/cobra"

	"github.com/hearsay-project/hearsay/cmd/hearsay/internal/found"
	"github.com/hearsay-project/hearsay/store"
)

const whoHelp = `Gathers what a collection has on one name, in all its spellings: what is laid on
it, through whose hands and in which documents, whom it speaks of, and who
speaks of it.

The name may be written in any way that means the same: with or without initials
and titles, the family name first, in another script. One word of a name will do
where only one in the collection has it; where several have, they are listed.

--outlet, --kind, --hands, --from and --to choose among the statements that are
laid on the name; --limit and --offset go through them, the last published first.

The formats of the output:
  text    for reading
  json    one object in the schema hearsay-who/1
  csv     the statements, a table with a line of names

Exit status: 0 also when nobody was found, 1 the collection could not be read, 2
wrong use.`

const whoExamples = `  hearsay who 'Ines Valdour'
  hearsay who valdour --hands 2 --from 2024-03
  hearsay who 'Severin Maritime Holding' --format json`

type whoFlags struct {
	pageFlags
	filterFlags
}

func (c *cli) whoCommand() *cobra.Command {
	flags := whoFlags{}
	cmd := &cobra.Command{
		Use:     "who NAME",
		Short:   "Say what is laid on a name, and through whom",
		Long:    whoHelp,
		Example: whoExamples,
		GroupID: groupCollect,
		RunE:    func(cmd *cobra.Command, args []string) error { return c.who(cmd, args, &flags) },
	}
	flags.filterFlags.addTo(cmd)
	flags.pageFlags.addTo(cmd, "text", "json", "csv")
	return cmd
}

func (c *cli) who(cmd *cobra.Command, args []string, flags *whoFlags) error {
	if len(args) == 0 {
		return usage(cmd, "say whose name")
	}
	if err := flags.pageFlags.check(cmd); err != nil {
		return err
	}
	filter, err := flags.filterFlags.check(cmd)
	if err != nil {
		return err
	}
	name, ctx := words(args), cmd.Context()
	return c.withCollection(ctx, flags.collection, func(col *store.Collection) error {
		who, err := col.Who(ctx, name, filter, flags.page)
		if err != nil {
			return err
		}
		list := found.List{Query: name, Offset: flags.page.Offset, More: who.More, Options: c.foundOptions()}
		return c.print(flags.format.value, func(w io.Writer) error { return list.Who(w, flags.format.value, who) })
	})
}
