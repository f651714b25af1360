package main

import (
	"bufio"
	"context"

	"github.com/spf13/cobra"

	"github.com/hearsay-project/hearsay/export"
	"github.com/hearsay-project/hearsay/store"
)

const exportHelp = `Writes what a collection has in a form that others read.

The formats:
  bench   annotated articles, JSONL, as hearsay eval and hearsay train take them:
          those documents that somebody has corrected, with all corrections; with
          --all every document
  names   what was said of names by hand, as hearsay read --names takes it

What nobody has corrected in a document counts as right there: go through all of
it before you measure or train with it.`

type exportFlags struct {
	collection string
	format     choice
	all        bool
}

func (c *cli) exportCommand() *cobra.Command {
	flags := exportFlags{format: choice{value: "bench", allowed: []string{"bench", "names"}}}
	cmd := &cobra.Command{
		Use:     "export",
		Short:   "Write corrected documents in a form that others read",
		Long:    exportHelp,
		Example: "  hearsay export > ours.jsonl && hearsay eval ours.jsonl\n  hearsay export --format names > names.toml",
		GroupID: groupCollect,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usage(cmd, "export takes no arguments; name the collection with --collection")
			}
			return c.export(cmd.Context(), &flags)
		},
	}
	addCollection(cmd, &flags.collection)
	flags.format.addTo(cmd, "format", "format of the output")
	cmd.Flags().BoolVar(&flags.all, "all", false, "also documents that nobody has corrected")
	cmd.Flags().SortFlags = false
	return cmd
}

func (c *cli) export(ctx context.Context, flags *exportFlags) error {
	return c.withCollection(ctx, flags.collection, func(col *store.Collection) error {
		o := &output{buf: bufio.NewWriter(c.stdout)}
		do := c.exportBench
		if flags.format.value == "names" {
			do = c.exportNames
		}
		if err := do(ctx, col, flags.all, o.buf); err != nil {
			return o.failure(err)
		}
		if err := o.flush(); err != nil {
			return o.failure(err)
		}
		return nil
	})
}

func (c *cli) exportBench(ctx context.Context, col *store.Collection, all bool, w *bufio.Writer) error {
	for doc, err := range col.Documents(ctx, store.Filter{}) {
		if err != nil {
			return err
		}
		if doc.Corrections == 0 && !all {
			continue
		}
		a, err := col.Analysis(ctx, doc.ID)
		if err != nil {
			return err
		}
		if err := export.Bench(w, a); err != nil {
			return err
		}
	}
	return nil
}

func (c *cli) exportNames(ctx context.Context, col *store.Collection, _ bool, w *bufio.Writer) error {
	rules, err := col.NameRules(ctx)
	if err != nil {
		return err
	}
	data, err := store.NamesTOML(rules)
	if err != nil {
		return err
	}
	_, err = w.Write(data)
	return err
}
