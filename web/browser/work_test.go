package browser

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// twoFiles writes two documents that share a statement.
func twoFiles(t *testing.T) []string {
	t.Helper()
	dir := t.TempDir()
	var out []string
	for name, text := range map[string]string{
		"courier.txt": "Quay to close\n\nBy Per Lund, Tern Courier, 3 May 2019\n\n“The old quay will not be dredged again before the winter,” said the harbour warden, Ada Moor, on Friday.\n",
		"packet.md":   "# Harbour news\n\nAda Moor told the Tern Courier that “the old quay will be dredged again before the winter.” Carl Roe said nobody had asked him.\n",
	} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		out = append(out, path)
	}
	return out
}

// listed waits until the collection shows n documents and nothing is read.
func (b *tab) listed(n string) {
	b.Helper()
	b.until(`location.pathname === '/documents' && document.readyState === 'complete' && !document.querySelector('[data-reading]') && document.querySelectorAll('.docs li').length === ` + n)
}

// TestDrop drops two files on the page of an empty collection, and reads one.
func TestDrop(t *testing.T) {
	b := open(t, serve(t))
	b.to("/documents")
	b.until(`document.querySelector('[data-drop-hint]:not([hidden])')`)
	data := &input.DragData{Files: twoFiles(t), Items: []*input.DragDataItem{}, DragOperationsMask: 1}
	for _, kind := range []input.DispatchDragEventType{input.DispatchDragEventTypeDragEnter, input.DispatchDragEventTypeDragOver, input.DispatchDragEventTypeDrop} {
		_, err := chromedp.Call(b.ctx, input.DispatchDragEvent, input.DispatchDragEventParams{Type: kind, X: 400, Y: 300, Data: data})
		b.must(err)
	}
	b.listed("2")
	b.click(".docs h2 a")
	b.until(`document.querySelector('.text .no')`)
}

// TestChooseFiles adds two files by the form, with scripts and without.
func TestChooseFiles(t *testing.T) {
	for name, scripts := range map[string]bool{"with scripts": true, "without": false} {
		t.Run(name, func(t *testing.T) {
			b := open(t, serve(t))
			b.scripts(scripts)
			b.to("/add")
			b.do(chromedp.SetUploadFiles(chromedp.CSS("#files"), twoFiles(t)), chromedp.Click(chromedp.CSS("form.add button")))
			if !scripts { // nothing looks again by itself
				b.until(`location.pathname === '/documents'`)
				for ask[bool](b, `document.querySelectorAll('.docs li').length < 2 || document.querySelector('[data-reading]') !== null`) {
					b.do(chromedp.Reload())
				}
			}
			b.listed("2")
		})
	}
}

// TestFollow goes from a statement in its document to its echoes, and from
// there to the origin, where the statement is lit up.
func TestFollow(t *testing.T) {
	b := open(t, serve(t, examples))
	b.to("/search?q=%22contract+that+nobody+may+read%22")
	b.until(`document.querySelector('.found')`)
	b.click(`.found a[href^="/statements/"], .found a[href^="/documents/"]`)
	b.until(`location.pathname !== '/search'`)
	if !strings.HasPrefix(ask[string](b, `location.pathname`), "/statements/") {
		b.until(`document.querySelector('.lit-content')`)
		id := ask[string](b, `document.querySelector('.lit-content').dataset.lead`)
		b.click(`[data-note="` + id + `"] a[href^="/statements/"]`)
	}
	b.until(`location.pathname.startsWith('/statements/') && document.querySelectorAll('.carriers > li').length > 1`)
	b.click(`.carriers a[href^="/documents/"]`)
	b.until(`location.pathname.startsWith('/documents/') && document.querySelector('.lit-content')`)
	said := ask[string](b, `document.querySelector('.lit-content').closest('.row').innerText`)
	if !strings.Contains(said, "contract") {
		t.Errorf("the origin says %q", said)
	}
}

// TestSearch searches, narrows down and takes it back.
func TestSearch(t *testing.T) {
	b := open(t, serve(t, examples))
	b.to("/search")
	b.do(chromedp.SendKeys(chromedp.CSS("#q"), "contract\r"))
	b.until(`document.querySelector('.facets a')`)
	found := func() int64 { return ask[int64](b, `document.querySelectorAll('.found ol > li').length`) }
	all := found()
	if all == 0 || !ask[bool](b, `[...document.querySelectorAll('.found mark')].some(e => /contract/i.test(e.textContent))`) {
		t.Fatalf("%d found, or nothing is marked", all)
	}
	b.click(".facets a")
	b.until(`document.querySelector('.chips a')`)
	if some := found(); some == 0 || some > all {
		t.Errorf("narrowed down, %d of %d", some, all)
	}
	b.click(".chips a")
	b.until(`!document.querySelector('.chips')`)
	if again := found(); again != all {
		t.Errorf("taken back, %d of %d", again, all)
	}
}

// TestCheck pastes a draft with a quotation that was changed, and one that is
// right.
func TestCheck(t *testing.T) {
	b := open(t, serve(t, twoFiles(t)...))
	b.to("/check")
	const draft = "“The old quay will not be dredged again before the winter,” said Ada Moor. “The old quay will not be dredged again before the summer,” said Carl Roe."
	b.do(chromedp.SetValue(chromedp.CSS("#text"), draft), chromedp.Click(chromedp.CSS("form.draft button")))
	b.until(`document.querySelectorAll('.verdicts > li').length === 2`)
	if got := ask[[]string](b, `[...document.querySelectorAll('.verdicts > li')].map(e => e.className).sort()`); got[0] != "fails" || got[1] != "good" {
		t.Errorf("verdicts %q", got)
	}
	b.sound(axeSource(t))
	if got := ask[string](b, `document.querySelector('.verdicts > li.fails ins')?.textContent ?? ''`); !strings.Contains(got, "summer") {
		t.Errorf("what was changed shows as %q", got)
	}
	if got := ask[string](b, `document.querySelector('.verdicts > li.good a[href^="/statements/"]')?.getAttribute('href') ?? ''`); got == "" {
		t.Error("the source has no link")
	}
}

// TestCorrect says of a statement that it is right, of another that it is none,
// and gives a third one another speaker; then it takes that back.
func TestCorrect(t *testing.T) {
	b := open(t, serve(t, examples))
	axe := axeSource(t)
	readExample(b)
	numbers := func() int64 { return ask[int64](b, `document.querySelectorAll('.text .no').length`) }
	press := func(selector string) {
		b.Helper()
		ask[bool](b, `window.before = true`)
		b.click(selector)
		b.until(`window.before === undefined && document.readyState === 'complete'`)
	}
	before := numbers()
	press(`.text [data-note] .fix [name="accept"]`)
	if numbers() != before || !ask[bool](b, `document.querySelector('.by-hand') !== null`) {
		t.Errorf("what is right: %d statements of %d", numbers(), before)
	}
	press(`.text [data-note] .fix [name="reject"]`)
	if numbers() >= before {
		t.Errorf("what is none is still there: %d statements of %d", numbers(), before)
	}
	press(`.text [data-note] .fix a[href^="/correct"]`)
	b.do(chromedp.SetValue(chromedp.CSS("#f-speaker"), ask[string](b, `[...document.querySelectorAll('#f-speaker option')].find(o => o.textContent.toLowerCase().includes('else')).value`)))
	b.do(chromedp.SendKeys(chromedp.CSS("#f-name"), "Quintus Harbourmaster"), chromedp.SendKeys(chromedp.CSS("#f-reason"), "he says so himself"))
	press(`button[name="do"][value="change"]`)
	named := `[...document.querySelectorAll('[data-note] .who')].some(e => e.textContent.includes('Quintus Harbourmaster'))`
	if !ask[bool](b, named) {
		t.Fatalf("the note does not name the other speaker: %s", ask[string](b, `document.body.innerText.slice(0, 600)`))
	}
	b.sound(axe)
	b.to("/corrections")
	if text := ask[string](b, `document.querySelector('main').innerText`); !strings.Contains(text, "Quintus Harbourmaster") || !strings.Contains(text, "he says so himself") {
		t.Errorf("the corrections: %s", text)
	}
	b.sound(axe)
	press(`form[action="/corrections/undo"] button`)
	readExample(b)
	if ask[bool](b, named) {
		t.Error("what was taken back is still there")
	}
}
