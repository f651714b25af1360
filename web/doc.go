// Package web shows a collection of analyses in the browser: its documents
// with the mix of their sources, each document with its statements marked in
// the text, and what all of them date. Every page is made on the server, works
// without scripts and has a twin in JSON at its address with ".json" behind
// it. Pages load nothing from anywhere else.
//
// The texts are not trusted. They reach a page escaped, without characters
// that turn the direction of writing, and in parts of bounded size.
package web
