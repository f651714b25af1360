package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/correct"
	"github.com/hearsay-project/hearsay/date"
	"github.com/hearsay-project/hearsay/inquiry"
	"github.com/hearsay-project/hearsay/store"
)

const correctHelp = `Keeps in a collection what you know better than hearsay. A correction lies over
what was found: who, search, sources and all the others see the corrected record.
It is bound to the words of the text, so that it holds when a newer hearsay has
read the document again, and in a new version of a page that still has the words.

A statement has an id in its collection, such as 12:a3, which who and search
print. hearsay serve has forms for all of this.`

const correctExamples = `  hearsay correct accept 12:a3 12:a4
  hearsay correct reject 12:a5 --reason 'the title of a play'
  hearsay correct set 12:a6 --speaker 'Ines Valdour' --kind indirect
  hearsay correct add 12 --content 'the weir was shut' --cue said --speaker 'Marit Foss'
  hearsay correct different 'Ada Holm' 'Adaline Holm'
  hearsay correct list
  hearsay correct undo 7`

type correctFlags struct {
	collection, reason, author string
}

func (c *cli) correctCommand() *cobra.Command {
	flags := &correctFlags{}
	cmd := &cobra.Command{
		Use: "correct", Short: "Correct statements and names by hand", Long: correctHelp, Example: correctExamples, GroupID: groupCollect,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usage(cmd, "there is no hearsay correct %s; see hearsay correct --help", args[0])
			}
			return cmd.Help()
		},
	}
	cmd.PersistentFlags().StringVar(&flags.collection, "collection", defaultCollection, "the collection: a file, or postgres://…")
	cmd.PersistentFlags().StringVar(&flags.author, "author", "", "who corrects; kept with the correction")
	cmd.AddCommand(
		c.correctStatements(flags, "accept", "Say that statements are right as they stand", correct.Accept),
		c.correctStatements(flags, "reject", "Say that statements are none", correct.Reject),
		c.correctSet(flags), c.correctAdd(flags),
		c.correctNames(flags, "same", "Say that two names are one", (*store.Collection).Join),
		c.correctNames(flags, "different", "Say that two names are not one", (*store.Collection).Split),
		c.correctList(flags), c.correctUndo(flags),
	)
	return cmd
}

// correcting opens a collection that is there for writing and calls do with it.
func (c *cli) correcting(ctx context.Context, flags *correctFlags, do func(*store.Collection) error) (err error) {
	there := func(*store.Collection) error { return nil }
	if err := c.withCollection(ctx, flags.collection, there); hearsay.CodeOf(err) == hearsay.CodeNotFound {
		return err // and none is made
	}
	col, err := store.Open(ctx, flags.collection, store.Options{Write: true, Range: date.Range, Echoes: inquiry.Echoes()})
	if err != nil {
		return err
	}
	defer func() {
		if closed := col.Close(); err == nil {
			err = closed
		}
	}()
	return do(col)
}

func (c *cli) correctStatements(flags *correctFlags, use, short string, action correct.Action) *cobra.Command {
	cmd := &cobra.Command{Use: use + " ID...", Short: short, RunE: func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return usage(cmd, "name a statement by its id, as in hearsay correct %s 12:a3", use)
		}
		return c.correcting(cmd.Context(), flags, func(col *store.Collection) error {
			for _, id := range args {
				s, err := col.Statement(cmd.Context(), id)
				if err != nil {
					return err
				}
				if err := c.correct(cmd.Context(), col, flags, store.Edit{Document: s.Document.ID, Statement: s.Attribution(), Action: action}); err != nil {
					return err
				}
			}
			return nil
		})
	}}
	addReason(cmd, flags)
	return cmd
}

func addReason(cmd *cobra.Command, flags *correctFlags) {
	cmd.Flags().StringVar(&flags.reason, "reason", "", "why; kept with the correction")
}

// correct makes one correction and says which.
func (c *cli) correct(ctx context.Context, col *store.Collection, flags *correctFlags, e store.Edit) error {
	e.Reason, e.Author, e.Made = flags.reason, flags.author, time.Now()
	k, err := col.Correct(ctx, e)
	if err != nil {
		return err
	}
	if !c.quiet {
		fmt.Fprintln(c.stdout, correctionLine(k))
	}
	return nil
}

func (c *cli) correctNames(flags *correctFlags, use, short string, do func(*store.Collection, context.Context, store.NameEdit) error) *cobra.Command {
	return &cobra.Command{Use: use + " NAME NAME", Short: short, RunE: func(cmd *cobra.Command, args []string) error {
		if len(args) != 2 {
			return usage(cmd, "name two names, each in quotation marks")
		}
		return c.correcting(cmd.Context(), flags, func(col *store.Collection) error {
			return do(col, cmd.Context(), store.NameEdit{Name: args[0], Other: args[1], Author: flags.author, Made: time.Now()})
		})
	}}
}

func (c *cli) correctUndo(flags *correctFlags) *cobra.Command {
	return &cobra.Command{Use: "undo NUMBER...", Short: "Take corrections back, by their numbers in the list", RunE: func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return usage(cmd, "name a correction by its number in hearsay correct list, as 7 or n2")
		}
		return c.correcting(cmd.Context(), flags, func(col *store.Collection) error {
			for _, arg := range args {
				digits, name := strings.CutPrefix(arg, "n")
				id, err := strconv.ParseInt(digits, 10, 64)
				if err != nil {
					return usage(cmd, "%s is no number of a correction; hearsay correct list has them", arg)
				}
				undo := col.Undo
				if name {
					undo = col.UndoName
				}
				if err := undo(cmd.Context(), id); err != nil {
					return err
				}
			}
			return nil
		})
	}}
}
