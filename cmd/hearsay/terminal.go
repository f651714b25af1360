package main

import (
	"os"
	"strconv"

	"golang.org/x/term"
)

const (
	usualWidth = 80
	maxWidth   = 100 // longer lines are hard to read
)

// isTerminal reports whether a stream is a terminal.
func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// width returns the columns for the report: those of the terminal, or of
// COLUMNS, or 80, and never more than are good to read.
func (c *cli) width() int {
	w := 0
	if f, ok := c.stdout.(*os.File); ok {
		w, _, _ = term.GetSize(int(f.Fd())) // 0 when it is no terminal
	}
	if w <= 0 {
		w, _ = strconv.Atoi(os.Getenv("COLUMNS"))
	}
	if w <= 0 {
		w = usualWidth
	}
	return min(w, maxWidth)
}

// color reports whether stdout gets styles.
func (c *cli) color() bool {
	return !c.noColor && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" && isTerminal(c.stdout)
}
