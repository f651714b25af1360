// Package model is the trained tagger behind package extract: it marks the
// spans of text that are sources, cues and contents, and links them into
// attributions.
//
// The tagger is two linear-chain conditional random fields over the words of
// one paragraph (Lafferty, McCallum, Pereira, ICML 2001) with hashed features,
// trained with feature dropout; the second sees what the first makes of the
// paragraph. Spans are not read off the best path: each candidate's exact
// posterior is summed over all paths, a forest of oblivious trees judges the
// candidates beside each other, and the set of non-overlapping spans with the
// greatest gain is chosen. The part-of-speech tags among the features come from
// an averaged perceptron (Collins, EMNLP 2002). A logistic regression links
// spans with cues.
//
// CARD.md beside this file says what the embedded weights were trained on and
// how well they do.
package model
