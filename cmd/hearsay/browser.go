package main

import (
	"context"
	"os/exec"
	"runtime"
)

// openBrowser asks the desktop to open an address. Where there is none, the
// user opens what is printed.
func openBrowser(ctx context.Context, address string) {
	name, args := "xdg-open", []string{address}
	switch runtime.GOOS {
	case "darwin":
		name = "open"
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", address}
	}
	cmd := exec.CommandContext(context.WithoutCancel(ctx), name, args...)
	if cmd.Start() == nil {
		go func() { _ = cmd.Wait() }() // what became of it is for the user to see
	}
}
