package main

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"regexp"
	"strconv"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/golden"
	"github.com/hearsay-project/hearsay/internal/text"
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
	for name, least := range map[string]float64{
		"exact source": 78, "exact cue": 72, "exact content": 65, "linked": 67, "linked strict": 51,
	} {
		row := regexp.MustCompile(`(?m)^` + name + ` +[\d.]+ +[\d.]+ +([\d.]+) +\d+$`).FindStringSubmatch(out.String())
		if row == nil {
			t.Fatalf("no row for %s in\n%s", name, out.String())
		}
		if f1, err := strconv.ParseFloat(row[1], 64); err != nil || f1 < least {
			t.Errorf("%s: F1 %s, promised %v", name, row[1], least)
		}
	}
}

// BenchmarkRead measures the whole of "read --format jsonl", from JSONL to
// JSONL, on the plain texts of the golden corpus. Run it with -cpu 1,2,4 to
// see how it scales.
func BenchmarkRead(b *testing.B) {
	const rounds = 10
	var in bytes.Buffer
	lines, tokens := json.NewEncoder(&in), 0
	for round := range rounds {
		for k, s := range golden.Texts(b, "../../testdata/corpus") {
			record := map[string]string{"id": strconv.Itoa(1000*round + k), "text": s}
			if err := lines.Encode(record); err != nil {
				b.Fatal(err)
			}
			tokens += len(text.Words(nil, s, hearsay.Span{End: len(s)}))
		}
	}
	args := []string{"read", "--from", "jsonl", "--format", "jsonl", "-"}
	for b.Loop() {
		if err := run(b.Context(), args, bytes.NewReader(in.Bytes()), io.Discard, io.Discard); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
