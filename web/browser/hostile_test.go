package browser

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

const (
	attack = `</title></p><script>window.hacked = 1; alert('hacked')</script><img src=x onerror="window.hacked = 2; alert('hacked')"><svg onload=alert(3)>`
	turned = "\u202egnirb\u2066"
)

// hostileFiles writes documents that try to be more than text.
func hostileFiles(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	said := fmt.Sprintf("“Look at this %s, please,” said Ada <b onclick=alert(4)>Moor</b> %s of Tern%s on 3 May 2019.", attack, attack, turned)
	record := func(values map[string]any) string {
		data, err := json.Marshal(values)
		if err != nil {
			t.Fatal(err)
		}
		return string(data) + "\n"
	}
	lines := record(map[string]any{
		"id": attack, "title": attack + turned, "authors": []string{attack}, "publisher": attack, "published": "2019-05-03", "uri": "javascript:alert('" + attack + "')", "text": said,
	}) + record(map[string]any{"id": "2", "title": `" onmouseover="alert(5)`, "uri": `https://tern.example/"onmouseover="alert(6)`, "publisher": `'"><h1>`, "text": said + "\n\nThe Harbour Board " + attack + " banned boats in 1997 (see https://tern.example/\"><script>alert(7)</script>)."})
	for name, text := range map[string]string{
		"attack.jsonl":  lines,
		"a<b>&c;.txt":   "Boats\n\n" + said,
		"attack.md":     "# " + attack + "\n\n[“A link,” said Carl Roe](javascript:alert(8)) and ![x](x onerror=alert(9))\n\n> " + said,
		"attack.html":   "<title>&lt;script&gt;alert(10)&lt;/script&gt;</title><h1>&lt;script&gt;alert(10)&lt;/script&gt;</h1><p>“&lt;img src=x onerror=alert(11)&gt; was dry,” said Ada Moor.</p><p>It rained, said <a href=\"javascript:alert(12)\">Carl Roe</a>.</p>",
		"five-megs.txt": "Boats\n\n" + strings.Repeat("“It was "+attack+" dry,” said Ada Moor. "+strings.Repeat("The water had gone for good and nobody knew where to. ", 300), 320),
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// TestHostile opens every page about documents that are not to be trusted. All
// that they hold has to stand there as text. The watcher of the tab sees
// dialogs and requests.
func TestHostile(t *testing.T) {
	base := serve(t, hostileFiles(t))
	asText := 0
	var paths []string
	for _, path := range crawl(t, base, byDocument) {
		if !strings.HasPrefix(path, "/api") {
			paths = append(paths, path)
		}
	}
	if len(paths) < 8 {
		t.Fatalf("only %q", paths)
	}
	b := open(t, base)
	for _, path := range paths {
		b.to(path)
		b.harmless(path)
		if ask[bool](b, `document.body.innerText.includes('onerror="window.hacked')`) {
			asText++
		}
	}
	b.to("/check")
	b.do(chromedp.SetValue(chromedp.CSS("#text"), "“Look at this "+attack+", please,” said "+attack+" "+turned), chromedp.Click(chromedp.CSS("form.draft button")))
	b.until(`document.querySelector('.verdicts')`)
	b.harmless("/check")
	if asText < 4 {
		t.Errorf("only %d pages show the attack as text", asText)
	}
}

// harmless checks that nothing on a page has come out of a text but text.
func (b *tab) harmless(path string) {
	b.Helper()
	found := ask[[]string](b, `[...document.querySelectorAll('script:not([src^="/static/"]), img, iframe, object, embed, style, base, meta[http-equiv], a[href^="javascript:" i], form[action^="javascript:" i], main b[onclick]')].concat(
		[...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => a.name.startsWith('on')))).map(e => e.outerHTML.slice(0, 200))`)
	if len(found) > 0 {
		b.Errorf("%s has %q", path, found)
	}
	// A field for text gives back what was put into it, as it was.
	if ask[bool](b, `(() => { const all = document.documentElement.cloneNode(true); all.querySelectorAll('textarea').forEach(e => e.remove()); return window.hacked !== undefined || /[\u202a-\u202e\u2066-\u2069]/.test(all.textContent) })()`) {
		b.Errorf("%s: what is text has done something", path)
	}
}

// byDocument is kindOf, but tells documents apart, and their first parts.
func byDocument(address string) string {
	path, query, _ := strings.Cut(address, "?")
	if query == "" && strings.HasPrefix(path, "/documents/") {
		return path
	}
	return kindOf(address)
}
