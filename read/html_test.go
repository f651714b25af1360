package read

import (
	"strings"
	"testing"
	"time"

	"github.com/hearsay-project/hearsay"
)

// readPage reads an HTML page in which body stands in an article.
func readPage(t *testing.T, page string) *hearsay.Document {
	t.Helper()
	doc, err := Bytes(Raw{Name: "page.html", Data: []byte(page), Format: HTML})
	if err != nil {
		t.Fatal(err)
	}
	checkDocument(t, doc, []byte(page))
	return doc
}

// filler is enough prose for a page to have a main text.
const filler = `<p>The ferry company said on Monday that it would not run the evening boat in winter, because the landing stage had not been repaired, and that refunds would be paid by the end of the month.</p>
<p>Passengers, some of whom had waited for two hours, said they had not been told. The harbour master, who asked for patience, said that he had not been told either.</p>`

func blocksOf(doc *hearsay.Document, kind hearsay.BlockKind) []string {
	var list []string
	for _, b := range doc.Blocks {
		if b.Kind == kind {
			list = append(list, b.Of(doc.Text))
		}
	}
	return list
}

func TestHTMLBlocks(t *testing.T) {
	for _, tt := range []struct {
		name, body string
		kind       hearsay.BlockKind
		want       []string
	}{
		{"inline elements do not break words", `<p>He said it was un<b>believ</b>able, a<i>n</i>d left the <span>room</span>.</p>`, hearsay.Paragraph, []string{"He said it was unbelievable, and left the room."}},
		{"character references", `<p>Smith &amp; Sons &lt;the firm&gt; paid &pound;4&nbsp;million &#8212; &quot;too much&quot; &notareference; he said.</p>`, hearsay.Paragraph, []string{`Smith & Sons <the firm> paid £4 million — "too much" ¬areference; he said.`}},
		{"br br parts paragraphs", `<div>The first paragraph of the two is here, he said.<br><br>The second paragraph is here, with<br>a line break in it.</div>`, hearsay.Paragraph, []string{"The first paragraph of the two is here, he said.", "The second paragraph is here, with\na line break in it."}},
		{"quotation", `<blockquote><p>We were never asked, and we never agreed to it.</p></blockquote>`, hearsay.Quotation, []string{"We were never asked, and we never agreed to it."}},
		{"list", `<ul><li>A first item of the list, which is long enough.</li><li>A second item of the list, which is <em>longer</em> still.</li></ul>`, hearsay.List, []string{"A first item of the list, which is long enough.", "A second item of the list, which is longer still."}},
		{"caption", `<figure><img src="a.jpg"><figcaption>The boat in March.</figcaption></figure>`, hearsay.Caption, []string{"The boat in March."}},
		{"heading", `<h2>What the company says</h2><p>Nothing more was said by the company on Monday, or on any day since.</p>`, hearsay.Heading, []string{"What the company says"}},
		{"q", `<p>He called it <q>a scandal</q> and left the meeting in the hall without a word.</p>`, hearsay.Paragraph, []string{"He called it “a scandal” and left the meeting in the hall without a word."}},
		{"references by heading", `<h2>References</h2><ol><li>Poe, A., Boats, 1999.</li><li>Roe, J., More boats, 2004.</li></ol>`, hearsay.References, []string{"Poe, A., Boats, 1999.", "Roe, J., More boats, 2004."}},
		{"verbatim", "<pre>The first paragraph is here, on this line\nand on the next one.\n\nThe second one is here.</pre>", hearsay.Paragraph, []string{"The first paragraph is here, on this line and on the next one.", "The second one is here."}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc := readPage(t, "<html><body><article>"+filler+tt.body+"</article></body></html>")
			got := blocksOf(doc, tt.kind)
			if tt.kind == hearsay.Paragraph && len(got) > 2 {
				got = got[2:]
			}
			if strings.Join(got, "¶") != strings.Join(tt.want, "¶") {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestHTMLFacts(t *testing.T) {
	type want struct{ title, authors, publisher, published string }
	for _, tt := range []struct {
		name, head, body string
		want             want
	}{
		{"JSON-LD", `<script type="application/ld+json">[{"@type":["NewsArticle"],"headline":"Boat &amp; quay","author":[{"@type":"Person","name":"Ann Poe"},{"name":"Jan Roe"}],"publisher":{"name":"Tern Courier"},"datePublished":"2020-02-03T04:05:06Z"}]</script><title>x</title>`, "",
			want{"Boat & quay", "Ann Poe; Jan Roe", "Tern Courier", "2020-02-03T04:05:06Z"}},
		{"broken JSON-LD", `<script type="application/ld+json">{"@type":"Article","headline":</script><meta property="og:title" content="Boat"><meta property="og:site_name" content="Courier">`, "",
			want{"Boat", "", "Courier", ""}},
		{"JSON-LD names others first", `<script type="application/ld+json">{"@graph":[{"@type":"Person","name":"Not Me","@id":"#n"},{"@type":"Person","name":"Ann Poe","@id":"#a"},{"@type":"BlogPosting","headline":"Boat","author":{"@id":"#a"}}]}</script>`, "",
			want{"Boat", "Ann Poe", "", ""}},
		{"meta", `<title>Boat stays | Tern Courier</title><meta name="author" content="By Ann Poe and Jan Roe"><meta name="DC.date.issued" content="2020-02-03">`, "<h1>Boat stays</h1>",
			want{"Boat stays", "Ann Poe; Jan Roe", "Tern Courier", "2020-02-03"}},
		{"Dublin Core", `<meta name="dc.title" content="Boat"><meta name="dc.creator" content="Ann Poe"><meta name="dc.publisher" content="Tern Press"><meta name="dcterms.issued" content="2001-12-31">`, "",
			want{"Boat", "Ann Poe", "Tern Press", "2001-12-31"}},
		{"the page itself", `<title>Boat stays in harbour</title>`, `<h1>Boat stays in harbour</h1><p>By Ann Poe, Tern Courier</p><time datetime="2020-02-03T10:00+01:00">Monday</time>`,
			want{"Boat stays in harbour", "Ann Poe", "Tern Courier", "2020-02-03T10:00:00+01:00"}},
		{"rel=author", `<title>Boat</title>`, `<div class="post-byline">By <a rel="author" href="/x">Ann Poe</a></div>`,
			want{"Boat", "Ann Poe", "", ""}},
		{"author as an address", `<title>Boat</title><meta property="article:author" content="https://social.example/poe">`, "",
			want{"Boat", "", "", ""}},
		{"site name is no author", `<title>Boat</title><meta property="og:site_name" content="Tern Courier"><meta name="author" content="Tern Courier">`, "",
			want{"Boat", "", "Tern Courier", ""}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc := readPage(t, "<!doctype html><html><head>"+tt.head+"</head><body><main>"+tt.body+"<div>"+filler+"</div></main></body></html>")
			got := want{doc.Title, strings.Join(doc.Authors, "; "), doc.Publisher, doc.Published}
			if got != tt.want {
				t.Errorf("got %+v\nwant %+v", got, tt.want)
			}
		})
	}
}

// TestHTMLSource follows words of the text back to the input.
func TestHTMLSource(t *testing.T) {
	page := "<html><head><title>Boat</title></head><body><article><h1>Boat &amp; quay</h1>" + filler +
		"<p>“Café\n   <i>no&euml;l</i>”, he said; the end&nbsp;of it.</p></article></body></html>"
	for _, name := range []string{"utf-8", "windows-1252", "utf-16le"} {
		data := encode(t, page, name)
		doc, err := Bytes(Raw{Name: "p.html", Data: []byte(data), Format: HTML})
		if err != nil {
			t.Fatal(err)
		}
		checkDocument(t, doc, []byte(data))
		for _, tt := range []struct{ word, in string }{
			{"patience", "patience"}, {"Café", "Café"}, {"noël", "no&euml;l"}, {"he said; the end", "he said; the end"}, {"quay", "quay"},
		} {
			i := strings.Index(doc.Text, tt.word)
			if i < 0 {
				t.Fatalf("%s: %q is not in %q", name, tt.word, doc.Text)
			}
			in, ok := doc.Source.Input(hearsay.Span{Start: i, End: i + len(tt.word)})
			if !ok || !strings.Contains(data[in.Start:in.End], encode(t, tt.in, name)) || in.Len() > len(encode(t, tt.in, name))+160 {
				t.Errorf("%s: %q leads to %q", name, tt.word, data[in.Start:in.End])
			}
			if name == "utf-8" && in.Len() != len(tt.in) {
				t.Errorf("%q leads to %q", tt.word, data[in.Start:in.End])
			}
		}
	}
}

func TestHTMLSizes(t *testing.T) {
	words := "<p>The harbour master said on Monday that the boat would stay, and that nobody had asked him.</p>"
	for name, page := range map[string]string{
		"nested divs":       strings.Repeat("<div>", 20_000) + words + strings.Repeat("</div>", 20_000),
		"nested quotations": strings.Repeat("<blockquote>", 20_000) + words,
		"nested bold":       strings.Repeat("<b>", 20_000) + words,
		"open paragraphs":   strings.Repeat("<p>one more line, he said", 20_000),
		"nested tables":     strings.Repeat("<table><tr><td>", 7_000) + words,
		"depth below limit": strings.Repeat(strings.Repeat("<div>", 400)+"a, b"+strings.Repeat("</div>", 400), 60) + words,
		"formatting":        strings.Repeat("<a><b><i><font color=1><p>", 6_000) + words,
		"many paragraphs":   strings.Repeat(words, 50_000),
		"many elements":     strings.Repeat("<span>a</span>", 200_000) + words,
		"one attribute":     "<p title='" + strings.Repeat("x", 5_000_000) + "'>" + words,
		"open tag":          words + strings.Repeat("<", 500_000),
		"open comment":      words + strings.Repeat("<!--", 500_000),
		"references":        words + "<p>" + strings.Repeat("&amp;", 500_000),
		"one word":          words + "<p>" + strings.Repeat("x", 5_000_000),
		"JSON-LD":           `<script type="application/ld+json">` + strings.Repeat("[", 200_000) + "</script>" + words,
		"classes":           strings.Repeat(`<div class="related share comments">`, 400) + strings.Repeat(words, 2000),
	} {
		start := time.Now()
		doc, err := Bytes(Raw{Name: name, Data: []byte(page), Format: HTML})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		checkDocument(t, doc, []byte(page))
		if !strings.Contains(doc.Text, "said") {
			t.Errorf("%s: no text, %d bytes", name, len(doc.Text))
		}
		t.Logf("%s: %v, %d bytes of text", name, time.Since(start), len(doc.Text))
	}
}

func FuzzHTML(f *testing.F) {
	for _, seed := range []string{
		"<html><body><article><h1>T</h1>" + filler + "</article>", "<p>a &amp; b<br><br>c<q>d</q>", "<table><tr>x<td>y</table>z", "<pre>a\n\nb</pre>",
		"\xff\xfe<\x00p\x00>\x00a\x00", "<meta charset=windows-1252><p>caf\xe9", "<title>a</title><p class=byline>By A. Name<p>CITY (AP) - Text.", "<svg><title>x<p>y", "<select><option>x</select>",
		"<ol class=footnotes><li>a</ol><ul class=related><li>b</ul>", "<p>\U000F0000x\U0010FFFD", "<p>&#xF0001;a", "<noscript><p>a</noscript>", "<plaintext>a<b>", "a\x00b<p>c",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		fuzzBytes(t, Raw{Name: "in", Data: data, Format: HTML})
	})
}

func BenchmarkHTML(b *testing.B) {
	page := []byte("<html><head><title>Boat</title></head><body><nav><ul>" + strings.Repeat("<li><a href=/x>News</a></li>", 60) +
		"</ul></nav><article><h1>Boat</h1>" + strings.Repeat(filler, 20) + "</article><footer>" + strings.Repeat("<a href=/y>More</a> ", 50) + "</footer></body></html>")
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		if _, err := Bytes(Raw{Name: "p", Data: page, Format: HTML}); err != nil {
			b.Fatal(err)
		}
	}
}
