package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/wording"
)

// interrupted is the exit status after Ctrl-C, as shells have it.
const interrupted = 130

// statusError ends a command that has already said what is wrong.
type statusError int

func (e statusError) Error() string { return fmt.Sprintf("exit status %d", int(e)) }

// exitStatus returns the exit status of a command line that ended with err.
func exitStatus(err error) int {
	if e, ok := errors.AsType[statusError](err); ok {
		return int(e)
	}
	if errors.Is(err, context.Canceled) {
		return interrupted
	}
	return hearsay.ExitStatus(err)
}

// usage returns an error about wrong use of cmd.
func usage(cmd *cobra.Command, format string, args ...any) error {
	return &hearsay.Error{
		Code:    hearsay.CodeUsage,
		Message: fmt.Sprintf(format, args...) + "; see " + cmd.CommandPath() + " --help",
	}
}

// complain says on one line of stderr what is wrong. With --verbose the cause
// follows.
func (c *cli) complain(err error) {
	fmt.Fprintln(c.stderr, "hearsay: "+wording.Plain(err.Error()))
	if e, ok := errors.AsType[*hearsay.Error](err); ok && c.verbose && e.Err != nil {
		fmt.Fprintln(c.stderr, wording.Lines(e.Err.Error()))
	}
}
