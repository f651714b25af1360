package browser

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// TestPictures takes pictures of every page for people to look at, in light and
// dark, wide and narrow, in the folder that HEARSAY_TEST_PICTURES names.
func TestPictures(t *testing.T) {
	folder := os.Getenv("HEARSAY_TEST_PICTURES")
	if folder == "" {
		t.Skip("HEARSAY_TEST_PICTURES names no folder for pictures")
	}
	base := os.Getenv("HEARSAY_TEST_SERVER")
	if base == "" {
		base = serve(t, examples)
	}
	only := regexp.MustCompile(os.Getenv("HEARSAY_TEST_ONLY"))
	b := open(t, base)
	b.fault = t.Logf
	for _, path := range append(crawl(t, base, kindOf), "/components", "/nowhere") {
		if !only.MatchString(path) {
			continue
		}
		b.to(path)
		for _, dark := range []bool{false, true} {
			b.dark(dark)
			for _, width := range []int64{1280, 390} {
				b.wide(width)
				name := regexp.MustCompile(`[^a-z0-9]+`).ReplaceAllString(strings.ToLower(path), "-")
				b.picture(filepath.Join(folder, fmt.Sprintf("%.60s-%d-%t.png", name, width, dark)))
			}
		}
	}
}

// picture writes the whole page to a file.
func (b *tab) picture(file string) {
	b.Helper()
	shot, err := chromedp.Run(b.ctx, chromedp.FullScreenshot(100))
	b.must(err)
	b.must(os.WriteFile(file, shot, 0o644))
}
