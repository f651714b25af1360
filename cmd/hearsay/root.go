package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/pipeline"
)

// cli is what all commands share: the streams and the global flags.
type cli struct {
	stdin          io.Reader
	stdout, stderr io.Writer

	quiet, verbose, noColor bool
}

// run runs one command line. What is wrong is said on stderr; the error that
// it returns is for exitStatus.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) error {
	c := &cli{stdin: stdin, stdout: stdout, stderr: stderr}
	root := c.rootCommand()
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := root.ExecuteContext(ctx)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if _, said := errors.AsType[statusError](err); err != nil && !said {
		c.complain(err)
	}
	return err
}

// The groups of commands in the help.
const (
	groupRead    = "read"
	groupCollect = "collect"
	groupCompare = "compare"
	groupMeasure = "measure"
)

var groups = [...]cobra.Group{
	{ID: groupRead, Title: "Read documents:"},
	{ID: groupCollect, Title: "Keep and search a collection:"},
	{ID: groupCompare, Title: "Hold documents against each other:"},
	{ID: groupMeasure, Title: "Train and measure:"},
}

// commands lists the subcommands in the order of the help.
func (c *cli) commands() []*cobra.Command {
	return []*cobra.Command{
		c.readCommand(),
		c.timelineCommand(),
		c.serveCommand(),
		c.addCommand(),
		c.whoCommand(),
		c.searchCommand(),
		c.sourcesCommand(),
		c.correctCommand(),
		c.exportCommand(),
		c.traceCommand(),
		c.checkCommand(),
		c.mcpCommand(),
		c.trainCommand(),
		c.evalCommand(),
		c.manCommand(),
	}
}

func (c *cli) rootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:   "hearsay",
		Short: "Who says so? The attributed statements of a document",
		Long: `Who says so? hearsay reads articles and reports and lists what they say on
whose word: each statement with its speaker, the words that lay it on him or
her, and the hands it passed through.`,
		Example: `  hearsay read article.html
  hearsay read https://news.example/story --format json
  hearsay read --help`,
		Version:       pipeline.Version(),
		Args:          cobra.ArbitraryArgs,
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE:          withoutCommand,

		SuggestionsMinimumDistance: 2,
	}
	root.SetVersionTemplate("hearsay {{.Version}}\n")
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return usage(cmd, "%v", err)
	})
	flags := root.PersistentFlags()
	flags.BoolVarP(&c.quiet, "quiet", "q", false, "no progress bar and no summary; errors are still said")
	flags.BoolVarP(&c.verbose, "verbose", "v", false, "say more: places, confidence, what was left out, causes of errors")
	flags.BoolVar(&c.noColor, "no-color", false, "plain characters only (also: NO_COLOR=1)")
	flags.SortFlags = false
	root.AddCommand(c.commands()...)
	c.addGroups(root)
	return root
}

// addGroups adds the groups that have a command.
func (c *cli) addGroups(root *cobra.Command) {
	for _, group := range groups {
		if slices.ContainsFunc(root.Commands(), func(cmd *cobra.Command) bool { return cmd.GroupID == group.ID }) {
			root.AddGroup(&group)
		}
	}
}

// withoutCommand is what hearsay does when no subcommand is named.
func withoutCommand(root *cobra.Command, args []string) error {
	if len(args) == 0 {
		return root.Help()
	}
	advice := "to read it as a document: hearsay read " + args[0]
	if near := root.SuggestionsFor(args[0]); len(near) > 0 {
		advice = "did you mean " + likeliest(args[0], near) + "?"
	}
	return &hearsay.Error{
		Code:    hearsay.CodeUsage,
		Message: fmt.Sprintf("there is no command %q; %s", args[0], advice),
	}
}

// likeliest returns the first suggestion that begins as the word does, because
// people seldom miss the first letter; or else the first one.
func likeliest(word string, near []string) string {
	if i := slices.IndexFunc(near, func(s string) bool { return s[0] == word[0] }); i >= 0 {
		return near[i]
	}
	return near[0]
}
