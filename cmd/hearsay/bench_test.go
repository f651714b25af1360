package main

import (
	"bytes"
	"os"
	"regexp"
	"strconv"
	"testing"
)

// devPart is the development part of the annotated corpus, which is not in the
// repository.
const devPart = "../../../shared/bench/attribution/dev.jsonl"

// TestDevFigures holds the F1 on the development part above what the project
// promises.
func TestDevFigures(t *testing.T) {
	if _, err := os.Stat(devPart); err != nil {
		t.Skip("skipped: the annotated corpus is not in the repository, and not beside it at ", devPart)
	}
	var out, stderr bytes.Buffer
	if err := run(t.Context(), []string{"eval", "--errors", "0", devPart}, nil, &out, &stderr); err != nil {
		t.Fatal(err, stderr.String())
	}
	for name, least := range map[string]float64{"exact source": 74, "exact cue": 69, "exact content": 59, "linked": 62} {
		row := regexp.MustCompile(`(?m)^` + name + ` +[\d.]+ +[\d.]+ +([\d.]+) +\d+$`).FindStringSubmatch(out.String())
		if row == nil {
			t.Fatalf("no row for %s in\n%s", name, out.String())
		}
		if f1, err := strconv.ParseFloat(row[1], 64); err != nil || f1 < least {
			t.Errorf("%s: F1 %s, promised %v", name, row[1], least)
		}
	}
}
