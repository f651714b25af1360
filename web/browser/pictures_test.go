package browser

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
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
	base := serve(t, examples)
	b := open(t, base)
	b.expect("404 (Not Found)")
	unfit := regexp.MustCompile(`[^a-z0-9]+`)
	for _, path := range append(crawl(t, base, kindOf), "/components", "/nowhere") {
		b.to(path)
		for _, dark := range []bool{false, true} {
			b.dark(dark)
			for _, width := range []int64{1280, 390} {
				b.wide(width)
				name := strings.Trim(unfit.ReplaceAllString(strings.ToLower(path), "-"), "-")
				b.picture(filepath.Join(folder, fmt.Sprintf("%.60s_%d_%s.png", name, width, map[bool]string{false: "light", true: "dark"}[dark])), 0)
			}
		}
	}
}

// TestReadmePictures takes the pictures that the README shows, in the folder that
// HEARSAY_README_PICTURES names.
func TestReadmePictures(t *testing.T) {
	folder := os.Getenv("HEARSAY_README_PICTURES")
	if folder == "" {
		t.Skip("HEARSAY_README_PICTURES names no folder for pictures")
	}
	draft, err := os.ReadFile("../../docs/draft.md")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir("../..") // so that the names of files are those that a reader of the README has
	b := open(t, serve(t, "examples"))
	b.wide(1100)
	b.to("/documents")
	b.click(`.docs a[href="/documents/2"]`)
	b.until(`document.querySelector('[data-reader] .no') && document.querySelector('#keys:not([hidden])')`)
	b.over(`[data-note=a2]`)
	b.picture(filepath.Join(folder, "document.png"), 1150)
	b.to("/statements/2:a2")
	b.picture(filepath.Join(folder, "statement.png"), 1130)
	b.dark(true)
	b.to("/check")
	b.do(chromedp.SetValue(chromedp.CSS("#text"), string(draft)))
	b.click("form.draft button")
	b.until(`document.querySelectorAll('.verdicts > li').length > 0`)
	b.picture(filepath.Join(folder, "check.png"), 1000)
}

// picture writes the page to a file, the whole of it or so many pixels from the
// top.
func (b *tab) picture(file string, height int) {
	b.Helper()
	data, err := chromedp.Run(b.ctx, chromedp.FullScreenshot(100))
	b.must(err)
	if height > 0 {
		whole, err := png.Decode(bytes.NewReader(data))
		b.must(err)
		var buf bytes.Buffer
		part := image.Rect(0, 0, whole.Bounds().Dx(), height).Intersect(whole.Bounds())
		b.must((&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&buf, whole.(interface {
			SubImage(r image.Rectangle) image.Image
		}).SubImage(part)))
		data = buf.Bytes()
	}
	b.must(os.WriteFile(file, data, 0o644))
}
