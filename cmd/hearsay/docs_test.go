package main

import (
	"bytes"
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestDocs runs the commands that the pages on check and trace show and holds
// the lines there against what is printed. A line "…" stands for any lines left
// out. Check ends with a failure there, which is what the page is about.
func TestDocs(t *testing.T) {
	t.Chdir("../..")
	for _, name := range []string{"docs/check.md", "docs/trace.md"} {
		page, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		_, after, found := strings.Cut(string(page), "\n$ hearsay ")
		command, block, ok := strings.Cut(after, "\n")
		shown, _, closed := strings.Cut(block, "\n```")
		if !found || !ok || !closed {
			t.Fatalf("%s shows no command", name)
		}
		var out, stderr bytes.Buffer
		err = run(t.Context(), arguments(command), nil, &out, &stderr)
		if err != nil && exitStatus(err) != 1 || stderr.Len() > 0 {
			t.Fatalf("hearsay %s: %v %s", command, err, stderr.String())
		}
		printed := out.String()
		for part := range strings.SplitSeq(shown, "\n…") {
			_, rest, ok := strings.Cut(printed, strings.Trim(part, "\n"))
			if !ok {
				t.Fatalf("%s shows what hearsay %s does not print:\n%s\nit prints\n%s", name, command, part, out.String())
			}
			printed = rest
		}
	}
}

// arguments splits a command line; what stands in quotation marks is one.
func arguments(line string) []string {
	var out []string
	for _, arg := range regexp.MustCompile(`"[^"]*"|\S+`).FindAllString(line, -1) {
		out = append(out, strings.Trim(arg, `"`))
	}
	return out
}
