package web

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/wording"
	"github.com/hearsay-project/hearsay/store"
)

// maxParam is the length of a value in an address, in characters.
const maxParam = 500

// params reads what an address asks for. The first value that cannot be
// understood is kept as err; the others are read on.
type params struct {
	query url.Values
	err   error
}

func paramsOf(r *http.Request) *params { return &params{query: r.URL.Query()} }

func (p *params) fail(message string) {
	if p.err == nil {
		p.err = &hearsay.Error{Code: hearsay.CodeUsage, Message: message}
	}
}

// text returns a value on one line, fit to be shown again.
func (p *params) text(name string) string {
	value := strings.TrimSpace(wording.Plain(strings.ToValidUTF8(p.query.Get(name), "\uFFFD")))
	if utf8.RuneCountInString(value) > maxParam {
		p.fail(name + " in the address is too long")
		return ""
	}
	return value
}

// choice returns a value that is one of some, or empty.
func (p *params) choice(name string, among ...string) string {
	value := p.text(name)
	if value != "" && !slices.Contains(among, value) {
		p.fail(name + " in the address must be one of " + strings.Join(among, ", "))
		return ""
	}
	return value
}

// day returns a day, a month or a year, or empty.
func (p *params) day(name string) string {
	value := p.text(name)
	if value != "" && !isDay(value) {
		p.fail(name + " must be a day, a month or a year, as 2024-03-14, 2024-03 or 2024")
		return ""
	}
	return value
}

// number returns a number from 0 on.
func (p *params) number(name string) int {
	value := p.text(name)
	if value == "" {
		return 0
	}
	n, err := strconv.Atoi(value)
	if err != nil || n < 0 || n > maxPage {
		p.fail(name + " in the address must be a number")
		return 0
	}
	return n
}

// filter reads what chooses among documents, and with statements what chooses
// among these.
func (p *params) filter(statements bool) store.Filter {
	f := store.Filter{Outlet: p.text("outlet"), From: p.day("from"), To: p.day("to"), Hands: p.number("hands")}
	if statements {
		f.Speaker = p.text("speaker")
		f.Kind = hearsay.Kind(p.choice("kind", kinds...))
	}
	return f
}

var kinds = []string{string(hearsay.Direct), string(hearsay.Indirect), string(hearsay.Mixed)}

func isDay(s string) bool {
	const form = "0000-00-00"
	if len(s) != 4 && len(s) != 7 && len(s) != 10 {
		return false
	}
	for i := range len(s) {
		if digit := s[i] >= '0' && s[i] <= '9'; digit != (form[i] == '0') || !digit && s[i] != '-' {
			return false
		}
	}
	return true
}

// with returns an address with some values set, or taken out where they are
// empty: name, value, name, value, …. It leads to the first page.
func with(path string, query url.Values, pairs ...string) string {
	out := url.Values{}
	for name, values := range query {
		if name != "page" && name != "part" && len(values) > 0 && values[0] != "" {
			out.Set(name, values[0])
		}
	}
	for i := 0; i+1 < len(pairs); i += 2 {
		out.Del(pairs[i])
		if pairs[i+1] != "" {
			out.Set(pairs[i], pairs[i+1])
		}
	}
	if len(out) == 0 {
		return path
	}
	return path + "?" + out.Encode()
}
