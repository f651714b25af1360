package extract

import "sort"

// alternates reports whether the label [from, colon) and its quotation stand in
// a row of such, in one paragraph: `Mo: "Up." Jo: "Why?"`.
func (c *clause) alternates(from, colon int) bool {
	quotes := c.para.Quotes
	n := sort.Search(len(quotes), func(n int) bool { return quotes[n].Open > colon })
	if n == len(quotes) || quotes[n].Open != colon+1 {
		return false
	}
	behind := n + 1
	for behind < len(quotes) && quotes[behind].Open < quotes[n].Close && behind <= n+maxInside {
		behind++
	}
	follows := behind < len(quotes) && c.word(quotes[behind].Open-1) == ":" && quotes[behind].Open-quotes[n].Close <= 3
	return c.startsLine(from) && follows || isQuoteMark(c.word(from-1)) && c.labelledBefore(from-1)
}

// maxInside bounds how many quotations inside another are passed over.
const maxInside = 8

// labelledBefore reports whether the quotation that word closing ends stands
// behind a colon.
func (c *clause) labelledBefore(closing int) bool {
	quotes := c.para.Quotes
	n := sort.Search(len(quotes), func(n int) bool { return quotes[n].Open >= closing }) - 1
	for i := n; i >= max(0, n-maxInside); i-- {
		if quotes[i].Close == closing {
			return c.word(quotes[i].Open-1) == ":"
		}
	}
	return false
}
