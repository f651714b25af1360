package browser

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// TestCorrectBySelecting selects words in the text with the mouse's means, gives them to
// another speaker, sees the page say so, and takes it back.
func TestCorrectBySelecting(t *testing.T) {
	b := open(t, serve(t, examples))
	readExample(b)
	before := ask[string](b, `document.querySelector('.note .who').innerText`)
	b.click(".note .fix a")
	b.until(`document.querySelector('[data-take=content]:not([hidden])')`)
	// The second word of the statement up to its end.
	words := ask[string](b, `(() => {
		const mark = document.querySelector('.picked mark.was-content').firstChild, range = document.createRange();
		range.setStart(mark, mark.data.indexOf(' ') + 1);
		range.setEnd(mark, mark.data.length);
		const s = getSelection();
		s.removeAllRanges();
		s.addRange(range);
		return range.toString();
	})()`)
	b.click("[data-take=content]")
	b.until(`document.getElementById('f-content').value`)
	if got := ask[string](b, `document.getElementById('f-content').value`); got != strings.Join(strings.Fields(words), " ") {
		t.Errorf("took %q of %q", got, words)
	}
	ask[bool](b, `(() => { const s = document.getElementById('f-speaker'); s.value = '+'; s.dispatchEvent(new Event('change')); return true })()`)
	b.do(chromedp.SendKeys(chromedp.CSS("#f-name"), "Orla Finch"), chromedp.Click(chromedp.CSS("button.main")))
	b.until(`document.querySelector('.note .by-hand')`)
	if got := ask[string](b, `document.querySelector('.note .who').innerText`); !strings.Contains(got, "Orla Finch") {
		t.Errorf("the speaker is %s", got)
	}
	if got := ask[string](b, `document.querySelector('[data-content]').innerText`); !strings.HasPrefix(words, got) {
		t.Errorf("the statement begins with %q, want the beginning of %q", got, words)
	}
	b.to("/corrections")
	b.click(".fixes button")
	b.until(`location.pathname === '/corrections' && !document.querySelector('.fixes button')`)
	readExample(b)
	if got := ask[string](b, `document.querySelector('.note .who').innerText`); got != before {
		t.Errorf("undone, the speaker is %s, before %s", got, before)
	}
}

// TestCorrectWithoutScripts rejects a statement by its button.
func TestCorrectWithoutScripts(t *testing.T) {
	b := open(t, serve(t, examples))
	b.scripts(false)
	b.to("/documents/1")
	before := ask[int](b, `document.querySelectorAll('.note').length`)
	b.click(".note button[name=reject]")
	b.until(`document.querySelector('a[href^="/corrections?document="]')`)
	if got := ask[int](b, `document.querySelectorAll('.note').length`); got != before-1 {
		t.Errorf("%d statements of %d", got, before)
	}
}
