package report

import "github.com/hearsay-project/hearsay/internal/wording"

// Plain is wording.Plain, for what stands beside reports.
func Plain(s string) string { return wording.Plain(s) }

// Inline is wording.Inline.
func Inline(s string) string { return wording.Inline(s) }
