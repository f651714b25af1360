package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

// TestReadme runs the command that the README shows and holds its lines
// against what is printed. A line "…" stands for any lines left out.
func TestReadme(t *testing.T) {
	t.Chdir("../..")
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, after, found := strings.Cut(string(readme), "\n$ hearsay ")
	command, block, ok := strings.Cut(after, "\n")
	shown, _, closed := strings.Cut(block, "\n```")
	if !found || !ok || !closed {
		t.Fatal("README.md shows no command: a fenced block that starts with $ hearsay")
	}
	var out, stderr bytes.Buffer
	if err := run(t.Context(), strings.Fields(command), nil, &out, &stderr); err != nil {
		t.Fatalf("hearsay %s: %v %s", command, err, stderr.String())
	}
	printed := out.String()
	for part := range strings.SplitSeq(shown, "\n…\n") {
		_, rest, ok := strings.Cut(printed, strings.Trim(part, "\n"))
		if !ok {
			t.Fatalf("README.md shows what hearsay %s does not print:\n%s\nit prints\n%s", command, part, out.String())
		}
		printed = rest
	}
}
