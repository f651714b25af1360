package main

import (
	"fmt"
	"io"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/hearsay-project/hearsay/correct"
	"github.com/hearsay-project/hearsay/internal/wording"
	"github.com/hearsay-project/hearsay/store"
)

func documentNumber(cmd *cobra.Command, arg string) (int64, error) {
	id, err := strconv.ParseInt(arg, 10, 64)
	if err != nil || id < 1 {
		return 0, usage(cmd, "%s is no number of a document; it is what stands before the colon in the id of a statement", arg)
	}
	return id, nil
}

func (c *cli) correctList(flags *correctFlags) *cobra.Command {
	var page store.Page
	cmd := &cobra.Command{Use: "list [DOCUMENT]", Short: "List what was corrected, the last first", RunE: func(cmd *cobra.Command, args []string) error {
		var doc int64
		if len(args) > 0 {
			var err error
			if doc, err = documentNumber(cmd, args[0]); err != nil {
				return err
			}
		}
		if len(args) > 1 || page.Limit < 1 || page.Offset < 0 {
			return usage(cmd, "name one document, or none; --limit is 1 or more")
		}
		return c.withCollection(cmd.Context(), flags.collection, func(col *store.Collection) error {
			list, more, err := col.Corrections(cmd.Context(), doc, page)
			if err != nil {
				return err
			}
			rules, err := col.NameRules(cmd.Context())
			if err != nil {
				return err
			}
			return c.print("text", func(w io.Writer) error {
				for _, k := range list {
					fmt.Fprintln(w, correctionLine(k))
				}
				if more {
					fmt.Fprintf(w, "--offset %d shows what follows\n", page.Offset+len(list))
				}
				for i := range rules {
					fmt.Fprintln(w, nameRuleLine(&rules[i]))
				}
				if len(list)+len(rules) == 0 {
					fmt.Fprintln(w, "Nothing has been corrected.")
				}
				return nil
			})
		})
	}}
	cmd.Flags().IntVar(&page.Limit, "limit", store.DefaultLimit, "show so many")
	cmd.Flags().IntVar(&page.Offset, "offset", 0, "pass over so many")
	return cmd
}

// correctionLine says on one line what a correction does.
func correctionLine(k *store.Correction) string {
	s, did := k.Now, map[correct.Action]string{
		correct.Accept: "accepted", correct.Change: "changed", correct.Reject: "rejected", correct.Add: "added",
	}[k.Action]
	if s == nil {
		s = k.Was
	}
	at := k.Statement
	if at == "" && k.Document != nil {
		at = strconv.FormatInt(k.Document.ID, 10)
	}
	out := fmt.Sprintf("%4d  %s %s: %s", k.ID, did, at, wording.Beginning(wording.Plain(s.Words(s.Content)), 60))
	if speaker := s.Speaker(); speaker != nil && k.Now != nil {
		out += " · " + wording.Plain(speaker.Name)
	}
	if k.Reason != "" {
		out += " · " + wording.Plain(k.Reason)
	}
	switch {
	case k.Replaced:
		out += " (replaced by a later one)"
	case !k.Holds:
		out += " (its words are not in the last version of the document)"
	}
	return out
}

func nameRuleLine(r *store.NameRule) string {
	what := "are not one"
	if r.Same {
		what = "are one"
	}
	return fmt.Sprintf("%4s  %s and %s %s", "n"+strconv.FormatInt(r.ID, 10), wording.Plain(r.Name), wording.Plain(r.Other), what)
}
