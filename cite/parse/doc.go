// Package parse reads one entry of a reference list into the terms of
// CSL-JSON. A trained linear-chain field says what each word belongs to
// (author, title, container, …); rules make names, dates, pages and numbers of
// the words. CARD.md beside the weights says what they were learnt from.
package parse
