package resolve

import (
	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/text"
)

// credited reads the outlet that a bracket at the end of the sentence gives the credit
// to: "The office lost its files, an e-mail shows (Tolm Courier)."
func credited(st *setting, rel *relay) {
	end := len(st.ws)
	for end > 0 && st.ws[end-1].Class == text.Punct && st.ws[end-1].lower != ")" {
		end--
	}
	if end < 5 || st.source.empty() || st.ws[end-1].lower != ")" {
		return
	}
	for i := end - 2; i > 0 && i > end-8; i-- {
		if st.ws[i].lower != "(" {
			continue
		}
		h, to, ok := st.outletAt(i + 1)
		if ok && to == end-1 && h.kind == hearsay.Outlet && !st.source.has(i) && st.source.hi <= i {
			rel.pass(h)
		}
		return
	}
}
