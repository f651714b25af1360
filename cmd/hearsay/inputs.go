package main

import (
	"context"
	"iter"

	"github.com/spf13/cobra"

	"github.com/hearsay-project/hearsay/read"
)

// inputFlags say how the inputs of a command are read.
type inputFlags struct {
	from         choice
	allowPrivate bool
	maxSize      size
	jobs         int
	names        string // a file of rules about names; empty for none
}

func newInputFlags() inputFlags {
	return inputFlags{from: choice{allowed: []string{
		string(read.Text), string(read.Markdown), string(read.HTML), string(read.JSONL),
	}}}
}

// addTo adds the flags that all commands with inputs have.
func (f *inputFlags) addTo(cmd *cobra.Command) {
	f.from.addTo(cmd, "from", "format of the inputs (default: each one's own)")
	cmd.Flags().BoolVar(&f.allowPrivate, "allow-private", false, "permit addresses on private networks and this computer")
	cmd.Flags().Var(&f.maxSize, "max-size", "largest input, and line of JSONL, that is read (default: "+size(read.DefaultMaxBytes).words()+")")
	cmd.Flags().IntVar(&f.jobs, "jobs", 0, "documents worked on at the same time (default: one per processor)")
}

// addNames adds the flag for rules about names.
func (f *inputFlags) addNames(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.names, "names", "", "follow what this file says about names")
}

func (c *cli) checkInputs(cmd *cobra.Command, args []string, flags *inputFlags) error {
	switch {
	case flags.jobs < 0:
		return usage(cmd, "--jobs must not be negative")
	case len(args) == 0 && isTerminal(c.stdin):
		return usage(cmd, "name what to read: a file, a folder, an address, or - for standard input")
	}
	return nil
}

// inputs yields what args stand for.
func (c *cli) inputs(ctx context.Context, args []string, flags *inputFlags) iter.Seq2[*read.Input, error] {
	return read.Inputs(ctx, args, read.Options{
		Format: read.Format(flags.from.value), AllowPrivate: flags.allowPrivate, Stdin: c.stdin, MaxBytes: int64(flags.maxSize),
	})
}
