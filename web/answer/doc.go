// Package answer asks a collection on behalf of a program and gives the answers
// in the JSON contracts hearsay-search/1, hearsay-who/1, hearsay-sources/1 and
// hearsay-timeline/1, which are the same at every door of hearsay. What is
// absent is an empty list, never null.
package answer
