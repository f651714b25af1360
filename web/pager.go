package web

import (
	"net/http"
	"net/url"
	"strconv"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/store"
)

// perPage is how many rows a list has on one page.
const perPage = 100

// A pager leads from one page of a list, or one part of a text, to the others.
// Pages are counted from 1.
type pager struct {
	Path, Param string
	What        string // "page", "part"
	At, Of      int
	Query       url.Values // what the list is chosen by; nil for all
	Open        bool       // it is not known how many there are, but that there is a next one or not
}

// Link is the address of page n.
func (p *pager) Link(n int) string { return with(p.Path, p.Query, p.Param, strconv.Itoa(n)) }

// Prev and Next are the numbers of the pages beside; 0 where there is none.
func (p *pager) Prev() int { return p.At - 1 }

// Next is the number of the page behind; 0 where there is none.
func (p *pager) Next() int {
	if p.At < p.Of {
		return p.At + 1
	}
	return 0
}

// pageAt returns the rows of page n.
func pageAt(n int) store.Page { return store.Page{Limit: perPage, Offset: (n - 1) * perPage} }

// maxPage bounds the numbers of pages.
const maxPage = 1 << 30

// numberOf reads the number of a page out of an address: 1 where there is none.
func numberOf(r *http.Request, param string) (int, error) {
	given := r.URL.Query().Get(param)
	if given == "" {
		return 1, nil
	}
	n, err := strconv.Atoi(given)
	if err != nil || n < 1 || n > maxPage {
		return 0, &hearsay.Error{Code: hearsay.CodeUsage, Message: param + " in the address must be a number from 1"}
	}
	return n, nil
}

// paged returns the pager of a list of total rows, at page n.
func paged(path string, query url.Values, n, total int) (*pager, error) {
	p := &pager{Path: path, Query: query, Param: "page", What: "page", At: n, Of: max(1, (total+perPage-1)/perPage)}
	return p, p.check()
}

// leading returns the pager of a list of which only is known whether there is
// more than page n shows.
func leading(path string, query url.Values, n int, more bool) *pager {
	p := &pager{Path: path, Query: query, Param: "page", What: "page", At: n, Of: n, Open: true}
	if more {
		p.Of++
	}
	return p
}

func (p *pager) check() error {
	if p.At > p.Of {
		return &hearsay.Error{Code: hearsay.CodeNotFound, Message: "there is no such " + p.What + "; there are " + strconv.Itoa(p.Of)}
	}
	return nil
}
