package main

import (
	"context"
	"slices"

	"github.com/spf13/cobra"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/correct"
	"github.com/hearsay-project/hearsay/extract"
	"github.com/hearsay-project/hearsay/store"
)

const setHelp = `The words of --content, --cue and --source are copied from the text; white space
does not matter, and " … " stands where they are apart. Of several places the one
nearest to the statement is meant.`

// statementFlags are a statement as it should be.
type statementFlags struct {
	content, cue, source, speaker, speakerKind, unnamed string
	through                                             []string
	kind                                                choice
}

func (f *statementFlags) addTo(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.speaker, "speaker", "", "whose words they are; '' when that is not known")
	cmd.Flags().StringVar(&f.speakerKind, "speaker-kind", "person", "what a speaker is whom the document does not have: person, organization, outlet, …")
	cmd.Flags().StringVar(&f.unnamed, "unnamed", "", "the speaker has no name, and is this: official, witness, insider, expert, …")
	cmd.Flags().StringSliceVar(&f.through, "through", nil, "whose hands they went through, nearest the reader first")
	f.kind = choice{allowed: []string{"", "direct", "indirect", "mixed"}}
	f.kind.addTo(cmd, "kind", "how the words are rendered")
	cmd.Flags().StringVar(&f.content, "content", "", "what is said, in the words of the text")
	cmd.Flags().StringVar(&f.cue, "cue", "", "the words that lay it on the source")
	cmd.Flags().StringVar(&f.source, "source", "", "the words that name the source")
	cmd.Flags().SortFlags = false
}

// form returns what the flags that were given say.
func (f *statementFlags) form(cmd *cobra.Command) *correct.Form {
	out := &correct.Form{}
	if kind := hearsay.Kind(f.kind.value); kind != "" {
		out.Kind = &kind
	}
	for _, part := range []struct {
		name, value string
		into        **correct.Words
	}{{"content", f.content, &out.Content}, {"cue", f.cue, &out.Cue}, {"source", f.source, &out.Source}} {
		if cmd.Flags().Changed(part.name) {
			*part.into = &correct.Words{Text: part.value}
		}
	}
	if cmd.Flags().Changed("speaker") {
		out.Speaker = &correct.Named{}
		if f.speaker != "" {
			out.Speaker = &correct.Named{Name: f.speaker, Kind: hearsay.EntityKind(f.speakerKind), Unnamed: hearsay.UnnamedKind(f.unnamed)}
		}
	}
	if cmd.Flags().Changed("through") {
		hands := []correct.Named{}
		for _, name := range f.through {
			hands = append(hands, correct.Named{Name: name})
		}
		out.Through = &hands
	}
	return out
}

func (c *cli) correctSet(flags *correctFlags) *cobra.Command {
	var f statementFlags
	cmd := &cobra.Command{Use: "set ID", Short: "Say what a statement should be", Long: setHelp, RunE: func(cmd *cobra.Command, args []string) error {
		if len(args) != 1 {
			return usage(cmd, "name one statement by its id, as in hearsay correct set 12:a3 --kind direct")
		}
		return c.correcting(cmd.Context(), flags, func(col *store.Collection) error {
			s, err := col.Statement(cmd.Context(), args[0])
			if err != nil {
				return err
			}
			e := store.Edit{Document: s.Document.ID, Statement: s.Attribution(), Action: correct.Change}
			return c.fill(cmd.Context(), col, flags, e, f.form(cmd))
		})
	}}
	f.addTo(cmd)
	addReason(cmd, flags)
	return cmd
}

func (c *cli) correctAdd(flags *correctFlags) *cobra.Command {
	var f statementFlags
	cmd := &cobra.Command{Use: "add DOCUMENT", Short: "Add a statement that was missed, to the document of that number", Long: setHelp, RunE: func(cmd *cobra.Command, args []string) error {
		if len(args) != 1 || f.content == "" {
			return usage(cmd, "name the document and what is said, as in hearsay correct add 12 --content 'the weir was shut'")
		}
		return c.correcting(cmd.Context(), flags, func(col *store.Collection) error {
			doc, err := documentNumber(cmd, args[0])
			if err != nil {
				return err
			}
			return c.fill(cmd.Context(), col, flags, store.Edit{Document: doc, Action: correct.Add}, f.form(cmd))
		})
	}}
	f.addTo(cmd)
	addReason(cmd, flags)
	return cmd
}

// fill makes a correction of what a form says. Where it does not say the kind of
// a statement, the text tells it.
func (c *cli) fill(ctx context.Context, col *store.Collection, flags *correctFlags, e store.Edit, f *correct.Form) error {
	a, err := col.Analysis(ctx, e.Document)
	if err != nil {
		return err
	}
	text := correct.NewText(a.Document.Text)
	var d correct.Draft
	i := slices.IndexFunc(a.Attributions, func(attr hearsay.Attribution) bool { return attr.ID == e.Statement })
	if i >= 0 {
		d = text.Draft(a, &a.Attributions[i])
	}
	before := d.Content
	if e.Now, err = text.Fill(a, d, f); err != nil {
		return &hearsay.Error{Code: hearsay.CodeUsage, Message: err.Error()}
	}
	if f.Kind == nil && !slices.Equal(before, e.Now.Content) {
		e.Now.Kind = extract.Kinds(a.Document, [][]hearsay.Span{e.Now.Content})[0]
	}
	return c.correct(ctx, col, flags, e)
}
