package main

import (
	"io"

	"github.com/spf13/cobra"

	"github.com/hearsay-project/hearsay/cmd/hearsay/internal/found"
	"github.com/hearsay-project/hearsay/store"
)

const searchHelp = `Finds statements in a collection by their words, the best first, with what was
found marked. All words must occur. In a query
  "never again"   are words in this order; curly marks do as well
  harbo*          is the beginning of a word, at the end of a phrase too
  -strike         must not occur; it stands behind a word that must
Case, accents and punctuation make no difference.

--speaker, --outlet, --kind, --hands, --from and --to choose among what is found;
with one of them and without a query, all that fits is shown, the last published
first. --speaker takes a name in any spelling. --in texts looks in the whole
texts of the documents instead of in the statements.

The formats of the output:
  text    for reading; -v adds the cue and how sure hearsay is
  json    one object in the schema hearsay-search/1
  csv     a table with a line of names

Exit status: 0 also when nothing was found, 1 the collection could not be read,
2 wrong use.`

const searchExamples = `  hearsay search 'harbour strike'
  hearsay search '"never again" -pilots' --speaker 'Ines Valdour' --from 2024
  hearsay search --hands 2 --outlet northline
  hearsay search --in texts 'crane*' --format json`

type searchFlags struct {
	pageFlags
	filterFlags
	in choice
}

func (c *cli) searchCommand() *cobra.Command {
	flags := searchFlags{in: choice{value: "statements", allowed: []string{"statements", "texts"}}}
	cmd := &cobra.Command{
		Use:     "search QUERY",
		Short:   "Find statements by their words",
		Long:    searchHelp,
		Example: searchExamples,
		GroupID: groupCollect,
		RunE:    func(cmd *cobra.Command, args []string) error { return c.search(cmd, args, &flags) },
	}
	flags.in.addTo(cmd, "in", "where to look")
	cmd.Flags().StringVar(&flags.filter.Speaker, "speaker", "", "only what is laid on this name")
	flags.filterFlags.addTo(cmd)
	flags.pageFlags.addTo(cmd, "text", "json", "csv")
	return cmd
}

func (c *cli) search(cmd *cobra.Command, args []string, flags *searchFlags) error {
	if err := flags.pageFlags.check(cmd); err != nil {
		return err
	}
	filter, err := flags.filterFlags.check(cmd)
	if err != nil {
		return err
	}
	query, ctx := words(args), cmd.Context()
	return c.withCollection(ctx, flags.collection, func(col *store.Collection) error {
		list := found.List{Query: query, Offset: flags.page.Offset, Options: c.foundOptions()}
		if flags.in.value == "texts" {
			hits, more, err := col.SearchTexts(ctx, query, filter, flags.page)
			if err != nil {
				return err
			}
			list.More = more
			return c.print(flags.format.value, func(w io.Writer) error { return list.Texts(w, flags.format.value, hits) })
		}
		hits, more, err := col.Search(ctx, query, filter, flags.page)
		if err != nil {
			return err
		}
		list.More = more
		return c.print(flags.format.value, func(w io.Writer) error { return list.Statements(w, flags.format.value, hits) })
	})
}

func (c *cli) foundOptions() found.Options {
	return found.Options{Width: c.width(), Color: c.color(), Verbose: c.verbose}
}
