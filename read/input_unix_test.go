//go:build unix

package read

import (
	"context"
	"errors"
	"os"
	"syscall"
	"testing"
)

func TestNamedPipes(t *testing.T) {
	tree(t, map[string]string{"in/a.txt": "ay"})
	for _, name := range []string{"in/pipe.txt", "text", "records"} {
		if err := syscall.Mkfifo(name, 0o600); err != nil {
			t.Skip(err)
		}
	}
	for name, content := range map[string]string{"text": "words", "records": `{"text":"one"}`} {
		go func() { _ = os.WriteFile(name, []byte(content), 0) }()
	}
	expect(t, outcomes(t, []string{"in", "text", "records"}, Options{}), []string{"in/a.txt = ay", "text = words", "records:1 = one"})
	if _, known := Total([]string{"text"}); known {
		t.Error("the size of a pipe is known")
	}
}

// TestNamedPipeCanceled cancels while nobody writes to a pipe, when even
// opening it waits.
func TestNamedPipeCanceled(t *testing.T) {
	tree(t, nil)
	if err := syscall.Mkfifo("pipe", 0o600); err != nil {
		t.Skip(err)
	}
	for _, format := range []Format{Auto, Text} {
		ctx, cancel := context.WithCancel(t.Context())
		go cancel()
		for in, err := range Inputs(ctx, []string{"pipe"}, Options{Format: format}) {
			if err == nil {
				_, err = in.Document(ctx)
			}
			if !errors.Is(err, context.Canceled) {
				t.Errorf("error %v", err)
			}
		}
	}
	unblock(t, "pipe")
}

// unblock lets the goroutines go that wait to open a pipe.
func unblock(t *testing.T, name string) {
	f, err := os.OpenFile(name, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	_ = f.Close()
}

func TestEndlessDevice(t *testing.T) {
	if _, err := os.Stat("/dev/zero"); err != nil {
		t.Skip(err)
	}
	expect(t, outcomes(t, []string{"/dev/zero"}, Options{MaxBytes: 1 << 20}), []string{
		"/dev/zero: too large: it is larger than 1 MiB, the limit for one input",
	})
}
