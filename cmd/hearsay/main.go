// Command hearsay says who says what in a document.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends the program on the spot
	os.Exit(exitStatus(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)))
}
