package browser

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestPages opens every page that a link leads to and checks that it is sound.
func TestPages(t *testing.T) {
	base := serve(t, examples)
	axe := axeSource(t)
	for _, path := range append(crawl(t, base, kindOf), "/components", "/nowhere") {
		t.Run(path, func(t *testing.T) {
			b := open(t, base)
			b.expect("404 (Not Found)")
			b.to(path)
			b.sound(axe)
		})
	}
}

// sound checks the open page in light and dark, wide and narrow: that nothing has
// to be scrolled sideways, and that everybody can use it.
func (b *tab) sound(axe string) {
	b.Helper()
	known := map[string]bool{}
	for _, dark := range []bool{false, true} {
		b.dark(dark)
		for _, width := range []int64{1280, 390} {
			b.wide(width)
			b.fits(width)
			for _, v := range b.violations(axe) {
				if rule, _, _ := strings.Cut(v, ":"); !known[rule] {
					known[rule] = true
					b.Errorf("dark: %t, %d pixels: %s", dark, width, v)
				}
			}
		}
	}
	b.dark(false)
	b.wide(1280)
}

// fits checks that a page is no wider than the window.
func (b *tab) fits(width int64) {
	b.Helper()
	if got := ask[int64](b, `document.documentElement.scrollWidth`); got > width {
		wide := ask[string](b, `[...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > `+fmt.Sprint(width+1)+` && e.closest('.unseen') === null).map(e => e.tagName + '.' + e.className).slice(0, 5).join(', ')`)
		b.Errorf("at %d pixels it is %d wide: %s", width, got, wide)
	}
}

// axeSource returns the script of axe-core; empty, with a note, where none is
// given. HEARSAY_TEST_AXE names the file or the folder of the package.
func axeSource(t *testing.T) string {
	t.Helper()
	name := os.Getenv("HEARSAY_TEST_AXE")
	if name == "" {
		t.Log("accessibility is not checked: HEARSAY_TEST_AXE names no axe.min.js")
		return ""
	}
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		name = filepath.Join(name, "axe.min.js")
	}
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// violations looks for violations of WCAG 2.2, levels A and AA, with everything
// opened that can be.
func (b *tab) violations(axe string) []string {
	b.Helper()
	if axe == "" {
		return nil
	}
	ask[bool](b, axe+`; document.querySelectorAll('details').forEach(d => d.open = true); true`)
	return ask[[]string](b, `axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}).then(r => r.violations.map(v =>
		v.id + ': ' + v.help + ' — ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 200) + ' ' + n.any.map(a => a.message).join(' ')).join(' | ')))`)
}
