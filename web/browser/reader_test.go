package browser

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// readExample opens the first of the examples by its link in the collection.
func readExample(b *tab) {
	b.Helper()
	b.to("/documents")
	b.click(".docs h2 a")
	b.until(`document.querySelector('[data-reader] .no') && document.querySelector('#keys:not([hidden])')`)
}

// over moves the mouse over the middle of the first box of an element.
func (b *tab) over(selector string) {
	b.Helper()
	at := ask[[]float64](b, fmt.Sprintf(`(() => { const e = document.querySelector(%q); e.scrollIntoView({block: 'center'}); const r = e.getClientRects()[0]; return [r.x + r.width / 2, r.y + r.height / 2] })()`, selector))
	b.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, at[0], at[1]))
}

// lit is what is lit up: for each role the ids of statements, and whether all
// of their elements are.
const lit = `(() => {
	const out = [];
	for (const role of ['content', 'cue', 'source']) {
		for (const e of document.querySelectorAll('[data-' + role + ']')) {
			const is = e.classList.contains('lit-' + role), should = (e.dataset[role] || '').split(' ').includes(WANT);
			if (is !== should) out.push(role + ' of ' + e.dataset[role] + ': ' + is);
		}
	}
	for (const e of document.querySelectorAll('[data-note]')) {
		if (e.classList.contains('lit') !== (e.dataset.note === WANT)) out.push('note of ' + e.dataset.note);
	}
	return out.join(', ');
})()`

func (b *tab) isLit(id string) {
	b.Helper()
	if wrong := ask[string](b, strings.ReplaceAll(lit, "WANT", fmt.Sprintf("%q", id))); wrong != "" {
		b.Errorf("when %s is pointed at: %s", id, wrong)
	}
}

// TestHover points at the words, the note and nothing.
func TestHover(t *testing.T) {
	b := open(t, serve(t, examples))
	readExample(b)
	id := ask[string](b, `[...document.querySelectorAll('.no')].map(e => e.dataset.lead).find(id => ['content', 'cue', 'source'].every(role => document.querySelector('[data-' + role + '~="' + id + '"]')))`)
	for _, role := range []string{"content", "cue", "source"} {
		b.over(fmt.Sprintf(`[data-%s~=%q][data-lead=%q]`, "content", id, id))
		b.isLit(id)
		b.until(fmt.Sprintf(`!['rgba(0, 0, 0, 0)', getComputedStyle(document.documentElement).backgroundColor].includes(getComputedStyle(document.querySelector('.lit-%s')).backgroundColor)`, role))
	}
	b.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, 2, 2))
	b.isLit("")
	b.over(fmt.Sprintf(`[data-note=%q]`, id))
	b.isLit(id)
}

// TestKeys goes from statement to statement with j and k, and turns that off.
func TestKeys(t *testing.T) {
	b := open(t, serve(t, examples))
	readExample(b)
	b.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, 2, 2))
	at := func() string { return ask[string](b, `document.activeElement.dataset.lead || ''`) }
	order := ask[[]string](b, `[...document.querySelectorAll('.no')].map(e => e.dataset.lead)`)
	press := func(key string) { b.do(chromedp.KeyEvent(key)) }
	for i := range 3 {
		press("j")
		if got := at(); got != order[i] {
			t.Fatalf("j, %d times: at %q, not %q of %q", i+1, got, order[i], order)
		}
	}
	b.isLit(order[2])
	press("k")
	if got, hash := at(), ask[string](b, `location.hash`); got != order[1] || hash != "#"+order[1] {
		t.Errorf("k: at %q, address %q", got, hash)
	}
	b.click("#keys")
	press("j")
	if got := at(); got != "" {
		t.Errorf("turned off, j leads to %q", got)
	}
	b.do(chromedp.Reload())
	b.until(`document.querySelector('#keys[aria-pressed=false]')`)
}

// TestOpensThere follows a link to a statement: it is in sight, and lit up.
func TestOpensThere(t *testing.T) {
	b := open(t, serve(t, examples))
	readExample(b)
	last := ask[string](b, `[...document.querySelectorAll('.no')].at(-1).id`)
	path := ask[string](b, `location.pathname`)
	b.to("/documents")
	b.to(path + "#" + last)
	b.until(`document.querySelector('.lit-content')`)
	b.isLit(ask[string](b, `document.getElementById(location.hash.slice(1)).dataset.lead`))
	if top := ask[float64](b, `document.getElementById(location.hash.slice(1)).getBoundingClientRect().top`); top < 0 || top > 900 {
		t.Errorf("statement %s is out of sight, at %v", last, top)
	}
}

// TestWithoutScripts reads a document, and leads from a statement to its note
// and back.
func TestWithoutScripts(t *testing.T) {
	b := open(t, serve(t, examples))
	b.scripts(false)
	b.to("/documents")
	b.click(".docs h2 a")
	b.do(chromedp.WaitVisible(chromedp.CSS(".text .no")))
	b.click(".text .no")
	note := ask[string](b, `location.hash.slice(1)`)
	if !ask[bool](b, fmt.Sprintf(`document.getElementById(%q).dataset.note !== undefined`, note)) {
		t.Errorf("the number of a statement leads to %q", note)
	}
	if ask[bool](b, `!document.getElementById('keys').hidden`) {
		t.Error("a button shows that needs scripts")
	}
}

// TestDark checks that the pages follow the theme of the system.
func TestDark(t *testing.T) {
	b := open(t, serve(t, examples))
	bright := func() float64 {
		b.to("/documents")
		return ask[float64](b, `getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g).slice(0, 3).reduce((sum, n) => sum + Number(n), 0)`)
	}
	b.dark(false)
	light := bright()
	b.dark(true)
	if dark := bright(); light < 600 || dark > 150 {
		t.Errorf("ground: light %v, dark %v", light, dark)
	}
}
