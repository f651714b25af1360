// Package browser tests the pages of hearsay in a real browser. The tests are
// skipped where there is no Chromium.
package browser

import (
	"cmp"
	"context"
	"net/url"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// patience ends a test whose browser hangs.
const patience = 3 * time.Minute

// The one browser of all tests, started by the first of them.
var (
	browser     = sync.OnceValues(start)
	stopBrowser = func() {}
)

func TestMain(m *testing.M) {
	status := m.Run()
	stopBrowser()
	os.Exit(status)
}

// program returns the path of Chromium; empty where there is none.
func program() string {
	for _, name := range []string{os.Getenv("HEARSAY_TEST_BROWSER"), "chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); name != "" && err == nil {
			return path
		}
	}
	return ""
}

// start starts the browser; nil where there is none. Names of hosts lead
// nowhere in it, so that a request elsewhere fails even if it is not seen.
func start() (context.Context, error) {
	path := program()
	if path == "" {
		return nil, nil
	}
	opts := append(slices.Clone(chromedp.DefaultExecAllocatorOptions[:]), chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.WindowSize(1280, 900),
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"), chromedp.Flag("disable-gpu", true))
	ctx, stopAllocator := chromedp.NewExecAllocator(context.Background(), opts...)
	ctx, stop := chromedp.NewContext(ctx)
	stopBrowser = func() {
		stop()
		stopAllocator()
	}
	return ctx, chromedp.Do(ctx)
}

// need returns the browser. The test is skipped where there is none.
func need(t *testing.T) context.Context {
	t.Helper()
	all, err := browser()
	if err != nil {
		t.Fatalf("%s does not start: %v", program(), err)
	}
	if all == nil {
		t.Skip("there is no chromium; HEARSAY_TEST_BROWSER can name one")
	}
	return all
}

// A tab is one page of a browser that shares nothing with other tabs, and is
// watched: a dialog, an error in the console or a request to anybody but the
// server fails the test.
type tab struct {
	*testing.T
	ctx  context.Context
	base string // address of the server, without a slash at the end
	// fault takes what the watcher finds.
	fault func(format string, args ...any)

	mu       sync.Mutex
	expected []string // parts of errors in the console that are none
}

func open(t *testing.T, base string) *tab {
	t.Helper()
	ctx, cancel := chromedp.NewContext(need(t), chromedp.WithNewBrowserContext())
	ctx, late := context.WithTimeout(ctx, patience)
	t.Cleanup(func() {
		late()
		cancel()
	})
	b := &tab{T: t, ctx: ctx, base: base, fault: t.Errorf}
	b.must(chromedp.Listen(ctx, b.watch))
	return b
}

func (b *tab) must(err error) {
	b.Helper()
	if err != nil {
		b.Fatal(err)
	}
}

func (b *tab) watch(ev any) {
	switch ev := ev.(type) {
	case *network.EventRequestWillBeSent:
		b.own(ev.Request.URL)
	case *network.EventWebSocketCreated:
		b.own(ev.URL)
	case *page.EventJavascriptDialogOpening:
		b.fault("a dialog opened: %s", ev.Message)
	case *runtime.EventExceptionThrown:
		b.fault("a script failed: %s", ev.ExceptionDetails.Text)
	case *log.EventEntryAdded:
		b.mu.Lock()
		defer b.mu.Unlock()
		if ev.Entry.Level == log.EntryLevelError && !slices.ContainsFunc(b.expected, func(part string) bool { return strings.Contains(ev.Entry.Text, part) }) {
			b.fault("the browser says: %s %s", ev.Entry.Text, ev.Entry.URL)
		}
	}
}

// own checks that a request goes to the server.
func (b *tab) own(address string) {
	if u, err := url.Parse(address); err != nil || !strings.HasPrefix(address, b.base+"/") && u.Scheme != "data" && u.Scheme != "about" && u.Scheme != "blob" {
		b.fault("a request goes to %s", address)
	}
}

// expect lets an error pass that says part.
func (b *tab) expect(part string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.expected = append(b.expected, part)
}

func (b *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	b.Helper()
	b.must(chromedp.Do(b.ctx, steps...))
}

// click clicks on the first element that selector finds, again where the page
// changed under it.
func (b *tab) click(selector string) {
	b.Helper()
	for {
		err := chromedp.Do(b.ctx, chromedp.Click(chromedp.CSS(selector)))
		if err == nil || b.ctx.Err() != nil || !strings.Contains(err.Error(), "(-32000)") {
			b.must(err)
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// to opens a page of the server.
func (b *tab) to(path string) {
	b.Helper()
	b.do(chromedp.Navigate(b.base + path))
}

// ask returns what an expression is in the page.
func ask[T any](b *tab, expression string) T {
	b.Helper()
	v, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		b.Fatalf("%.200s: %v", expression, err)
	}
	return v
}

// until waits until an expression is true in the page, or in the one that
// follows it, once that is there as a whole.
func (b *tab) until(expression string) {
	b.Helper()
	for {
		is, err := chromedp.Run(b.ctx, chromedp.Evaluate[bool]("document.readyState === 'complete' && document.body !== null && !!("+expression+")"))
		switch {
		case is:
			return
		case b.ctx.Err() != nil:
			b.Fatalf("waiting for %s: %v", expression, cmp.Or(err, b.ctx.Err()))
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// dark sets the theme that the system is said to have.
func (b *tab) dark(on bool) {
	b.Helper()
	value := "light"
	if on {
		value = "dark"
	}
	_, err := chromedp.Call(b.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: value}, {Name: "prefers-reduced-motion", Value: "reduce"}},
	})
	b.must(err)
}

// wide sets the width of the window in pixels.
func (b *tab) wide(width int64) {
	b.Helper()
	_, err := chromedp.Call(b.ctx, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: width, Height: 900, DeviceScaleFactor: 1, Mobile: width < 600})
	b.must(err)
}

// scripts turns the scripts of pages on or off.
func (b *tab) scripts(on bool) {
	b.Helper()
	_, err := chromedp.Call(b.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !on})
	b.must(err)
}
