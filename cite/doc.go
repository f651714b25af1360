// Package cite finds what the statements of a document rest on: entries of
// reference lists, notes, links, and outlets named with a day. It parses the
// entries and ties each citation to the attributions it supports, by its
// marks, or else by what entry and statement have in common.
package cite
