package web

import (
	"fmt"
	"strconv"
	"time"

	"github.com/hearsay-project/hearsay/internal/wording"
)

// A chart is columns over time. Beside it the same stands in a table.
type chart struct {
	Words         string // what it shows, for those who do not see it
	Columns       []column
	First, Middle string // what stands below the columns
	Last          string
	Top           string // what the height of the chart is
}

// A column stands at X, in units of the drawing, and has parts from below.
type column struct {
	X, W  string
	Title string
	Parts []columnPart
}

type columnPart struct {
	Class string
	Y, H  string
}

// A point is what a column is made of: parts that stand on each other.
type point struct {
	when  string
	parts []quantity
	title string
}

// The measures of a chart in its own units.
const (
	chartWidth, chartHeight = 600, 120
	maxColumns              = 160
	columnGap               = .22 // of the width of a column
)

// chartOf draws points. whole is the height of the chart; 0 for that of the
// highest column.
func chartOf(points []point, whole int, words, top string) *chart {
	if len(points) == 0 {
		return nil
	}
	out := &chart{Words: words, Top: top, First: points[0].when}
	if n := len(points); n > 1 {
		out.Last = points[n-1].when
	}
	if n := len(points); n > 8 {
		out.Middle = points[n/2].when
	}
	if whole == 0 {
		for _, p := range points {
			whole = max(whole, p.sum())
		}
	}
	step := min(float64(chartWidth)/float64(len(points)), 60)
	for i, p := range points {
		col := column{X: units(float64(i) * step), W: units(step * (1 - columnGap)), Title: p.title}
		y := float64(chartHeight)
		for _, q := range p.parts {
			if q.n <= 0 || whole <= 0 {
				continue
			}
			h := float64(chartHeight) * float64(min(q.n, whole)) / float64(whole)
			y -= h
			col.Parts = append(col.Parts, columnPart{q.class, units(y), units(h)})
		}
		out.Columns = append(out.Columns, col)
	}
	return out
}

func (p *point) sum() int {
	n := 0
	for _, q := range p.parts {
		n += q.n
	}
	return n
}

func units(x float64) string { return strconv.FormatFloat(x, 'f', 2, 64) }

// months returns all months from the first to the last, or the years where
// there are too many of these; empty where they are not known.
func months(first, last string) []string {
	from, err := time.Parse("2006-01", first)
	to, err2 := time.Parse("2006-01", last)
	if err != nil || err2 != nil || to.Before(from) {
		return nil
	}
	var out []string
	if n := (to.Year()-from.Year())*12 + int(to.Month()-from.Month()) + 1; n > maxColumns {
		for y := from.Year(); y <= to.Year() && len(out) < maxColumns; y++ {
			out = append(out, fmt.Sprintf("%04d", y))
		}
		return out
	}
	for m := from; !m.After(to); m = m.AddDate(0, 1, 0) {
		out = append(out, m.Format("2006-01"))
	}
	return out
}

// said says in a sentence how much stands at a place of a chart.
func said(when string, n int, one, many string) string {
	return wording.Date(when) + ": " + wording.Count(n, one, many)
}
