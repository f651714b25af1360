// Package inquiry answers questions that need both a collection and the
// comparison of statements: it follows a statement through the documents of a
// collection, and holds a draft against all of them.
package inquiry
