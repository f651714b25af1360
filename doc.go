// Package hearsay holds the words of the project as types: a [Document] and
// what its text lays on whom.
//
// A document is read once (package read) and its Text never changes after
// that: every place is a [Span] of it. The stages then add what they find:
// attributions (extract), the entities behind them (resolve), what they rest
// on (cite) and when it happened (date). The result is an [Analysis], which is
// immutable and knows the versions that made it.
//
// The package also defines the JSON contract of one analysis, schema
// "hearsay/1", in [Analysis.MarshalJSON] and [Analysis.UnmarshalJSON]: inside
// Go places are bytes, in JSON they are Unicode code points and carry their
// text, so that a reader in any language can check them.
//
// It depends on the standard library only.
package hearsay
