package main

import (
	"fmt"
	"io"
	"sync"
	"sync/atomic"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"

	"github.com/hearsay-project/hearsay/read"
)

// patience is how long nothing may be seen before the progress is shown.
const patience = 500 * time.Millisecond

// progress shows on standard error how far long work has come, when that is a
// terminal. A nil progress shows nothing.
type progress struct {
	stderr io.Writer
	total  int64 // bytes; 0 when unknown
	rate   bool  // documents a second are shown
	start  time.Time

	documents atomic.Int64 // read by the bar's own goroutine, which must not wait for mu

	mu    sync.Mutex
	done  int64       // bytes
	timer *time.Timer // until the bar is shown
	shown *mpb.Progress
	bar   *mpb.Bar
}

// newProgress starts waiting; nothing is shown before patience has run out.
func (c *cli) newProgress(args []string) *progress {
	if c.quiet || !isTerminal(c.stderr) {
		return nil
	}
	p := &progress{stderr: c.stderr, start: time.Now()}
	if total, known := read.Total(args); known {
		p.total = total
	}
	p.timer = time.AfterFunc(patience, p.show)
	return p
}

// withRate makes p show how many documents a second are done.
func (p *progress) withRate() *progress {
	if p != nil {
		p.mu.Lock()
		defer p.mu.Unlock()
		p.rate = true
	}
	return p
}

func (p *progress) show() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.timer == nil || p.shown != nil {
		return
	}
	p.shown = mpb.New(mpb.WithOutput(p.stderr), mpb.WithWidth(40))
	counts := decor.Any(func(decor.Statistics) string { return p.counts() })
	if p.total > 0 {
		p.bar = p.shown.AddBar(p.total, mpb.BarRemoveOnComplete(),
			mpb.PrependDecorators(decor.NewPercentage("%d", decor.WC{W: 5})),
			mpb.AppendDecorators(counts, decor.Any(p.left)))
	} else {
		p.bar = p.shown.New(0, mpb.SpinnerStyle().PositionLeft(), mpb.BarWidth(3),
			mpb.AppendDecorators(counts, decor.NewElapsed(decor.ET_STYLE_MMSS, p.start, decor.WC{W: 7})))
	}
	p.bar.SetCurrent(p.done)
}

func (p *progress) counts() string {
	n := p.documents.Load()
	switch {
	case n == 1:
		return " 1 document"
	case p.rate:
		return fmt.Sprintf(" %d documents, %.0f/s", n, float64(n)/time.Since(p.start).Seconds())
	}
	return fmt.Sprintf(" %d documents", n)
}

// left estimates the time that the rest takes, from what is done.
func (p *progress) left(s decor.Statistics) string {
	if s.Current <= 0 {
		return ""
	}
	each := time.Since(p.start).Seconds() / float64(s.Current)
	rest := time.Duration(each*float64(max(0, s.Total-s.Current))) * time.Second
	return fmt.Sprintf(", %v left", rest.Round(time.Second))
}

// advance counts one more document of the given size.
func (p *progress) advance(size int64) {
	if p == nil {
		return
	}
	p.documents.Add(1)
	p.mu.Lock()
	p.done += size
	bar, done := p.bar, p.done
	p.mu.Unlock()
	if bar != nil {
		bar.SetCurrent(done)
	}
}

// hide takes the bar away before something else is written to the terminal.
// It comes back when nothing happens for a while.
func (p *progress) hide() {
	if p == nil {
		return
	}
	p.clear()
	p.mu.Lock()
	defer p.mu.Unlock()
	p.timer = time.AfterFunc(patience, p.show)
}

// stop takes the bar away for good.
func (p *progress) stop() {
	if p != nil {
		p.clear()
	}
}

func (p *progress) clear() {
	p.mu.Lock()
	if p.timer != nil {
		p.timer.Stop()
	}
	shown, bar := p.shown, p.bar
	p.timer, p.shown, p.bar = nil, nil, nil
	p.mu.Unlock()
	if shown != nil {
		bar.Abort(true)
		shown.Wait()
	}
}
