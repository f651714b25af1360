// Package store keeps analyses in a collection: one SQLite file, or a database
// in PostgreSQL for teams. A collection holds documents with their text and
// analysis, the versions that a document went through at its address, and rows
// for what is looked up across documents: statements, entities, names joined
// under one identity, citations, events, and an index of all words.
//
// A document is written in one transaction with everything that belongs to it:
// it is in the collection as a whole or not at all, also after a crash. Several
// processes may add to one collection and read it at the same time.
package store
