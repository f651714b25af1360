package match

import (
	"flag"
	"fmt"
	"math"
	"runtime"
	"testing"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/planted"
)

var million = flag.Bool("million", false, "also match a million statements")

func plantedCollection(statements int) *Collection {
	c := NewCollection()
	planted.Each(planted.Options{Seed: 3, Documents: statements / 5}, func(a *hearsay.Analysis, _ []planted.Statement) { c.Add(a) })
	return c
}

// BenchmarkGroups brings statements together; -million adds a million. What was
// done is counted for each statement, so that growth can be told from what a
// larger table costs in the caches of the processor.
func BenchmarkGroups(b *testing.B) {
	sizes := []int{10_000, 100_000}
	if *million {
		sizes = append(sizes, 1_000_000)
	}
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			c := plantedCollection(n)
			var groups []Group
			var report Report
			for b.Loop() {
				groups, report = c.Groups()
			}
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			b.ReportMetric(float64(len(groups)), "groups")
			b.ReportMetric(float64(m.Sys>>20), "MB")
			w := report.Work
			for what, done := range map[string]int{"runs": w.Runs, "shared": w.Shared, "compared": w.Compared, "cells": w.Cells} {
				b.ReportMetric(float64(done)/float64(w.Statements), what+"/statement")
			}
		})
	}
}

// TestGrowth counts the work on more and more statements, instead of timing
// it: it grows no faster than n log n.
func TestGrowth(t *testing.T) {
	var before Work
	for _, n := range []int{16_000, 64_000} {
		_, report := plantedCollection(n).Groups()
		w := report.Work
		t.Logf("%d: %+v, %d crowded", n, w, report.Crowded)
		if w.Shared > maxPostings*w.Runs || w.Compared > maxVerified*w.Wordings {
			t.Errorf("%d statements: more work than the rules permit", n)
		}
		if before.Statements > 0 {
			by := float64(w.Statements) / float64(before.Statements)
			most := 1.3 * by * math.Log(float64(w.Statements)) / math.Log(float64(before.Statements))
			for _, pair := range [][2]int{{before.Runs, w.Runs}, {before.Shared, w.Shared}, {before.Cells, w.Cells}} {
				if grown := float64(pair[1]) / float64(pair[0]); grown > most {
					t.Errorf("%d statements: %d became %d, %.1f times for %.1f times the statements", n, pair[0], pair[1], grown, by)
				}
			}
		}
		before = w
	}
}
