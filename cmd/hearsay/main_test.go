package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/hearsay-project/hearsay"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"hearsay": main})
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			env.Setenv("NO_COLOR", "")
			env.Setenv("COLUMNS", "")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"bytes":   writeBytes,
			"records": writeRecords,
			"inorder": inOrder,
		},
	})
}

// writeBytes implements "bytes FILE TEXT": a file with the text, in which
// escapes are those of Go.
func writeBytes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: bytes FILE TEXT")
	}
	text, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o644))
}

// writeRecords implements "records FILE N": a JSONL file with the ids 0 to
// N-1, of which earlier ones have longer texts.
func writeRecords(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: records FILE N")
	}
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	var out strings.Builder
	for i := range n {
		text := strings.Repeat("The quay was dry, said the warden. ", 1+(n-i)%40)
		fmt.Fprintf(&out, `{"id": "%d", "text": %q}`+"\n", i, text)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(out.String()), 0o644))
}

// inOrder implements "inorder FILE N": FILE, or stdout, has N analyses as
// JSONL with the ids 0 to N-1.
func inOrder(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: inorder FILE N")
	}
	n := 0
	for line := range strings.Lines(ts.ReadFile(args[0])) {
		var a hearsay.Analysis
		ts.Check(json.Unmarshal([]byte(line), &a))
		if a.Document.ID != strconv.Itoa(n) {
			ts.Fatalf("line %d has the document %s", n+1, a.Document.ID)
		}
		n++
	}
	if strconv.Itoa(n) != args[1] {
		ts.Fatalf("%d analyses, want %s", n, args[1])
	}
}

// endless is a stream of records that never ends.
type endless struct{ rest []byte }

func (e *endless) Read(p []byte) (int, error) {
	if len(e.rest) == 0 {
		e.rest = []byte(`{"id": "x", "text": "The quay was dry, said the warden."}` + "\n")
	}
	n := copy(p, e.rest)
	e.rest = e.rest[n:]
	return n, nil
}

// writer calls then after each write.
type writer struct {
	bytes.Buffer
	then func() error
}

func (w *writer) Write(p []byte) (int, error) {
	w.Buffer.Write(p)
	return len(p), w.then()
}

func TestInterruptLeavesWholeLines(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	stdout := &writer{then: func() error { cancel(); return nil }}
	var stderr bytes.Buffer
	err := run(ctx, []string{"read", "--format", "jsonl", "-"}, &endless{}, stdout, &stderr)
	if exitStatus(err) != interrupted || stderr.Len() > 0 {
		t.Errorf("status %d, stderr %q", exitStatus(err), stderr.String())
	}
	lines := strings.SplitAfter(stdout.String(), "\n")
	if last := lines[len(lines)-1]; last != "" || len(lines) < 2 {
		t.Fatalf("%d lines, the last one cut: %q", len(lines), last)
	}
	for _, line := range lines[:len(lines)-1] {
		if !json.Valid([]byte(line)) {
			t.Fatalf("a broken line: %q", line)
		}
	}
}

func TestInterruptWhileWaitingForInput(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	stdin, feeder := io.Pipe()
	go func() {
		_, _ = feeder.Write([]byte("The quay was dry, ")) // returns when it is being read
		cancel()
	}()
	if err := run(ctx, []string{"read", "-"}, stdin, io.Discard, io.Discard); exitStatus(err) != interrupted {
		t.Errorf("error %v, status %d", err, exitStatus(err))
	}
}

func TestReaderOfTheOutputIsGone(t *testing.T) {
	tests := []struct {
		err    error
		status int
		stderr string
	}{
		{syscall.EPIPE, 0, ""},
		{&os.PathError{Op: "write", Path: "|1", Err: syscall.EPIPE}, 0, ""},
		{errors.New("no space left"), 1, "hearsay: standard output: cannot be written: no space left\n"},
	}
	for _, tt := range tests {
		stdout := &writer{then: func() error { return tt.err }}
		var stderr bytes.Buffer
		err := run(t.Context(), []string{"read", "--format", "jsonl", "-"}, &endless{}, stdout, &stderr)
		if exitStatus(err) != tt.status || stderr.String() != tt.stderr {
			t.Errorf("%v: status %d, stderr %q", tt.err, exitStatus(err), stderr.String())
		}
	}
}

func TestEscaped(t *testing.T) {
	in := "{\n  \"text\": \"a\u009b31m \u202e \U000e0041 é 東\x7f\"\n}"
	want := "{\n  \"text\": \"a\\u009b31m \\u202e \\udb40\\udc41 é 東\\u007f\"\n}"
	got := escaped([]byte(in))
	if string(got) != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	var x, y any
	if json.Unmarshal([]byte(in), &x) != nil || json.Unmarshal(got, &y) != nil || fmt.Sprint(x) != fmt.Sprint(y) {
		t.Errorf("%v became %v", x, y)
	}
}

// TestManualPages checks that each command has its page and says on it all
// its flags.
func TestManualPages(t *testing.T) {
	dir := t.TempDir()
	if err := run(t.Context(), []string{"man", dir}, nil, io.Discard, io.Discard); err != nil {
		t.Fatal(err)
	}
	for page, wants := range map[string][]string{
		"hearsay.1":       {"hearsay\\-read(1)", "no\\-color"},
		"hearsay-read.1":  {"allow\\-private", "hearsay/1", "jsonl", "names.toml"},
		"hearsay-serve.1": {"no\\-open", "listen", "token"},
		"hearsay-check.1": {"against", "policy", "hearsay-check/1"},
		"hearsay-trace.1": {"hearsay-trace/1", "svg"},
		"hearsay-add.1":   {"hearsay.db", "postgres://", "names", "130 interrupted"},
		"hearsay-who.1":   {"hearsay-who/1", "limit", "collection"},
	} {
		data, err := os.ReadFile(filepath.Join(dir, page))
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range wants {
			if !strings.Contains(string(data), want) && !strings.Contains(strings.ReplaceAll(string(data), `\-`, "-"), strings.ReplaceAll(want, `\-`, "-")) {
				t.Errorf("%s does not mention %s", page, want)
			}
		}
	}
}

// TestEveryCommandHasHelp checks what a user sees of each command.
func TestEveryCommandHasHelp(t *testing.T) {
	c := &cli{}
	for _, cmd := range c.rootCommand().Commands() {
		if cmd.Short == "" || cmd.Long == "" || cmd.Example == "" {
			t.Errorf("%s: a summary, a description and examples are wanted", cmd.Name())
		}
		if !cmd.Hidden && cmd.GroupID == "" {
			t.Errorf("%s: stands in no group of the help", cmd.Name())
		}
	}
}
