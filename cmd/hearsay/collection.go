package main

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/store"
)

// defaultCollection is the collection where none is named.
const defaultCollection = "hearsay.db"

func addCollection(cmd *cobra.Command, value *string) {
	cmd.Flags().StringVar(value, "collection", defaultCollection, "the collection: a file, or postgres://…")
}

// pageFlags choose a part of a long list of what a collection has.
type pageFlags struct {
	collection string
	format     choice
	page       store.Page
}

func (f *pageFlags) addTo(cmd *cobra.Command, formats ...string) {
	f.format = choice{value: formats[0], allowed: formats}
	addCollection(cmd, &f.collection)
	f.format.addTo(cmd, "format", "format of the output")
	cmd.Flags().IntVar(&f.page.Limit, "limit", store.DefaultLimit, "show so many")
	cmd.Flags().IntVar(&f.page.Offset, "offset", 0, "pass over so many")
	cmd.Flags().SortFlags = false
}

func (f *pageFlags) check(cmd *cobra.Command) error {
	switch {
	case f.page.Limit < 1:
		return usage(cmd, "--limit must be 1 or more")
	case f.page.Offset < 0:
		return usage(cmd, "--offset must not be negative")
	}
	return nil
}

// filterFlags narrow down what is looked for in a collection.
type filterFlags struct {
	filter store.Filter
	kind   choice
}

// addDates adds the flags that choose among documents.
func (f *filterFlags) addDates(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.filter.Outlet, "outlet", "", "only documents of outlets with these words in their name")
	cmd.Flags().StringVar(&f.filter.From, "from", "", "only documents published on this day (YYYY-MM-DD, YYYY-MM, YYYY) or later")
	cmd.Flags().StringVar(&f.filter.To, "to", "", "only documents published on this day or earlier")
}

// addTo adds the flags that choose among statements.
func (f *filterFlags) addTo(cmd *cobra.Command) {
	f.kind = choice{allowed: []string{string(hearsay.Direct), string(hearsay.Indirect), string(hearsay.Mixed)}}
	f.kind.addTo(cmd, "kind", "only statements of this kind")
	cmd.Flags().IntVar(&f.filter.Hands, "hands", 0, "only statements that passed through at least so many hands")
	f.addDates(cmd)
}

// check checks the flags and returns the filter.
func (f *filterFlags) check(cmd *cobra.Command) (store.Filter, error) {
	f.filter.Kind = hearsay.Kind(f.kind.value)
	for _, flag := range [][2]string{{"from", f.filter.From}, {"to", f.filter.To}} {
		if flag[1] != "" && !isDay(flag[1]) {
			return f.filter, usage(cmd, "--%s %s is no date; write 2024-03-14, 2024-03 or 2024", flag[0], flag[1])
		}
	}
	if f.filter.Hands < 0 {
		return f.filter, usage(cmd, "--hands must not be negative")
	}
	return f.filter, nil
}

func isDay(s string) bool {
	const form = "0000-00-00"
	if len(s) != 4 && len(s) != 7 && len(s) != 10 {
		return false
	}
	for i := range len(s) {
		if digit := s[i] >= '0' && s[i] <= '9'; digit != (form[i] == '0') || !digit && s[i] != '-' {
			return false
		}
	}
	return true
}

// withCollection opens a collection for reading and calls do with it.
func (c *cli) withCollection(ctx context.Context, place string, do func(*store.Collection) error) error {
	col, err := store.Open(ctx, place, store.Options{})
	if err != nil {
		return err
	}
	defer func() { _ = col.Close() }() // it was only read
	return do(col)
}

// print writes to standard output what do writes in a format. A reader who has
// gone is no error.
func (c *cli) print(format string, do func(w io.Writer) error) error {
	o := &output{buf: bufio.NewWriter(c.stdout)}
	var buf bytes.Buffer
	err := do(&buf)
	data := buf.Bytes()
	if format == "json" && isTerminal(c.stdout) {
		data = escaped(data)
	}
	if err == nil {
		_, err = o.buf.Write(data)
	}
	if err == nil {
		err = o.flush()
	}
	if err != nil {
		return o.failure(err)
	}
	return nil
}

// words joins the arguments of a command to one text.
func words(args []string) string { return strings.Join(args, " ") }
