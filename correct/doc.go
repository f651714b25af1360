// Package correct lays the corrections that people make over what hearsay
// found. A correction is bound to the words of a text and not to the ids of an
// analysis, so that it holds when a newer engine has read the text again, and
// in a changed text that still has the words.
package correct
