// Package wording says things the way all output of hearsay for people does:
// numbers, dates, names, and text that is not trusted.
package wording
