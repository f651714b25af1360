package main

import (
	"os"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"

	"github.com/hearsay-project/hearsay"
)

// manCommand writes the manual pages, for those who package hearsay.
func (c *cli) manCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "man FOLDER",
		Short: "Write the manual pages into a folder",
		Long: `Writes one page in the format of man(1) for each command. The date on them is
today's, or that of SOURCE_DATE_EPOCH.`,
		Example: "  hearsay man /usr/local/share/man/man1",
		Args:    exactly(1, "name one folder"),
		Hidden:  true,
		RunE: func(cmd *cobra.Command, args []string) error {
			root := cmd.Root()
			root.DisableAutoGenTag = true
			if err := os.MkdirAll(args[0], 0o755); err != nil {
				return cannotWrite(args[0], err)
			}
			header := &doc.GenManHeader{Section: "1", Source: "hearsay " + root.Version, Manual: "hearsay manual"}
			if err := doc.GenManTree(root, header, args[0]); err != nil {
				return cannotWrite(args[0], err)
			}
			return nil
		},
	}
}

// exactly accepts n arguments.
func exactly(n int, want string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) != n {
			return usage(cmd, "%s", want)
		}
		return nil
	}
}

func cannotWrite(name string, err error) error {
	return &hearsay.Error{Code: hearsay.CodeForbidden, Input: name, Message: "cannot be written: " + err.Error(), Err: err}
}
