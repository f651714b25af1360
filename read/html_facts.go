package read

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// facts is what a page says about its text, the best source of each first.
type facts struct{ Meta }

// A hint is one value for a field of the metadata and how much it is worth:
// lower ranks win, and among equals the first.
type hints struct {
	rank  map[string]int
	value map[string][]string
	first *html.Node // the first element that names an author
}

func (h *hints) add(field string, rank int, values ...string) {
	if len(values) == 0 || values[0] == "" {
		return
	}
	best, known := h.rank[field]
	switch {
	case !known || rank < best:
		h.rank[field], h.value[field] = rank, values
	case rank == best && field == "author":
		h.value[field] = append(h.value[field], values...)
	}
}

// The ranks of the sources.
const (
	rankLinked  = iota // JSON-LD of an article
	rankArticle        // article:*, itemprop inside the page
	rankMeta           // plain <meta> names
	rankElement        // elements such as <time> and rel=author
	rankPage           // what is said of the page or the site, <title>
)

// readFacts collects the metadata of a page.
func readFacts(root *html.Node) facts {
	h := &hints{rank: map[string]int{}, value: map[string][]string{}}
	pageTitle := ""
	var headings []string
	walk(root, func(n *html.Node) bool {
		if n.Type != html.ElementNode {
			return true
		}
		switch tagOf(n) {
		case atom.Meta:
			h.meta(n)
		case atom.Script:
			if strings.Contains(strings.ToLower(attr(n, "type")), "ld+json") && n.FirstChild != nil {
				h.linked(n.FirstChild.Data)
			}
			return false
		case atom.Title:
			if pageTitle == "" && n.Namespace == "" {
				pageTitle = textOf(n)
			}
		case atom.H1:
			if s := textOf(n); s != "" && len(headings) < 8 {
				headings = append(headings, s)
			}
		case atom.Time:
			h.time(n)
		case atom.Style, atom.Noscript, atom.Svg, atom.Blockquote: // what is quoted has other authors and dates
			return false
		}
		h.element(n)
		return true
	})
	return h.facts(pageTitle, headings)
}

// meta reads one <meta> element.
func (h *hints) meta(n *html.Node) {
	name := strings.ToLower(strings.TrimSpace(attr(n, "property")))
	if name == "" {
		name = strings.ToLower(strings.TrimSpace(attr(n, "name")))
	}
	content := oneLine(stripMarks(attr(n, "content")))
	if name == "" {
		h.item(n, attr(n, "itemprop"), content)
		return
	}
	for part := range strings.FieldsSeq(name) {
		h.property(strings.Replace(part, "dc:", "dc.", 1), content)
	}
}

// property reads one named value.
func (h *hints) property(name, content string) {
	switch name {
	case "og:title", "citation_title", "dc.title", "dcterms.title":
		h.add("title", rankArticle, content)
	case "twitter:title", "title", "parsely-title", "headline", "sailthru.title":
		h.add("title", rankMeta, content)
	case "author", "article:author", "dc.creator", "dcterms.creator", "citation_author", "parsely-author", "byl", "sailthru.author", "article:author_name", "creator":
		rank := rankMeta
		if name == "byl" || strings.HasPrefix(name, "citation") {
			rank = rankArticle
		}
		h.add("author", rank, authorNames(content)...)
	case "og:site_name", "dc.publisher", "citation_journal_title", "publisher", "dcterms.publisher", "citation_publisher":
		h.add("publisher", rankArticle, content)
	case "application-name", "cre", "copyright-holder", "apple-mobile-web-app-title", "source":
		h.add("publisher", rankPage, content)
	case "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "citation_publication_date":
		h.add("published", rankArticle, parseDate(content))
	case "date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.issued", "dcterms.created", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date",
		"parsely-pub-date", "sailthru.date", "article_date_original", "originalpublicationdate", "cxenseparse:recs:publishtime", "displaydate", "pdate", "dat", "article.published", "release_date":
		h.add("published", rankMeta, parseDate(content))
	}
}

// item reads a property of the microdata of the page.
func (h *hints) item(n *html.Node, property, content string) {
	switch strings.ToLower(property) {
	case "headline":
		h.add("title", rankMeta, content)
	case "datepublished", "datecreated":
		h.add("published", rankArticle, parseDate(content))
	case "author", "creator":
		h.add("author", rankMeta, authorNames(content)...)
	}
}

// element reads elements that name the author, the headline or the date.
func (h *hints) element(n *html.Node) {
	switch property := attr(n, "itemprop"); property {
	case "headline":
		h.add("title", rankMeta, textOf(n))
	case "datePublished":
		h.add("published", rankArticle, parseDate(attr(n, "content")))
		h.add("published", rankElement, parseDate(attr(n, "datetime")))
		h.add("published", rankElement, parseDate(textOf(n)))
	case "publisher":
		h.add("publisher", rankElement, textOf(n))
	}
	if !isBylineElement(n) || tagOf(n) == atom.Meta {
		return
	}
	s := textOf(n)
	if s == "" || len(s) > 160 || h.first != nil && !near(h.first, n) {
		return // others are the authors of other texts, or of comments
	}
	names := authorNames(s)
	if len(names) == 1 && !isPersonName(names[0], 1) {
		return
	}
	if h.first == nil {
		h.first = n
	}
	h.add("author", rankElement, names...)
	if by, ok := parseByline(s, true); ok {
		h.add("publisher", rankElement, by.outlet)
		h.add("published", rankElement, by.published)
	}
}

// near reports whether two elements have a parent or its parent in common.
func near(a, b *html.Node) bool {
	for i, up := 0, a; i < 2 && up.Parent != nil; i++ {
		up = up.Parent
		if b.Parent == up || b.Parent != nil && b.Parent.Parent == up {
			return true
		}
	}
	return false
}

// time reads a <time> element. The first of a page is most often the date of
// publication.
func (h *hints) time(n *html.Node) {
	rank := rankPage
	names := strings.Join(elementNames(n), " ")
	switch {
	case strings.Contains(names, "modified") || strings.Contains(names, "updated") && !strings.Contains(names, "published"):
		rank++
	case strings.Contains(names, "publish") || strings.Contains(names, "entry") || strings.Contains(names, "posted") || hasAttr(n, "pubdate"):
		rank = rankElement
	}
	date := parseDate(attr(n, "datetime"))
	if date == "" {
		date = parseDate(textOf(n))
	}
	h.add("published", rank, date)
}

func hasAttr(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

// facts settles the fields.
func (h *hints) facts(pageTitle string, headings []string) facts {
	var f facts
	if v := h.value["publisher"]; len(v) > 0 {
		f.Publisher = v[0]
	}
	if v := h.value["published"]; len(v) > 0 {
		f.Published = v[0]
	}
	for _, name := range unique(h.value["author"]) {
		if !strings.EqualFold(name, f.Publisher) && !strings.EqualFold(name, "admin") && len(f.Authors) < 20 {
			f.Authors = append(f.Authors, name)
		}
	}
	f.Title = h.title(pageTitle, f.Publisher, headings)
	if site, ok := strings.CutPrefix(pageTitle, f.Title); ok && f.Publisher == "" && f.Title != "" {
		for _, sep := range titleSeparators {
			if name, ok := strings.CutPrefix(site, sep); ok {
				f.Publisher = name
			}
		}
	}
	return f
}

// title settles the title: of what the best source says, that which stands on
// the page as a heading, else the first.
func (h *hints) title(pageTitle, publisher string, headings []string) string {
	titles := h.value["title"]
	if len(titles) == 0 {
		titles = []string{pageTitle}
	}
	for _, title := range titles {
		for _, heading := range headings {
			if sameTitle(heading, title) {
				return heading
			}
		}
	}
	return cleanTitle(titles[0], publisher, headings)
}

// titleSeparators stand between a title and the name of the site.
var titleSeparators = []string{" | ", " — ", " – ", " :: ", " » ", " · ", " - "}

// cleanTitle takes the name of the site off a title. Where a heading says the
// same without it, the heading is the title.
func cleanTitle(title, publisher string, headings []string) string {
	for _, heading := range headings {
		if key := titleKey(heading); key != "" && (key == titleKey(title) || len(key) > 12 && strings.HasPrefix(titleKey(title), key)) {
			return heading
		}
	}
	if title == "" {
		if len(headings) == 1 {
			return headings[0]
		}
		return ""
	}
	for _, sep := range titleSeparators {
		i := strings.LastIndex(title, sep)
		if i <= 0 {
			continue
		}
		head, site := title[:i], title[i+len(sep):]
		_, outlet := outletName(site)
		if strings.EqualFold(site, publisher) || outlet || sep != " - " && len(strings.Fields(site)) <= 4 && len(strings.Fields(head)) >= 4 {
			return head
		}
	}
	return title
}
