// Package api answers programs over HTTP, below /api/v1: it reads documents,
// adds them to a collection and asks it. Its description in OpenAPI 3.1 is made
// from the types of the code.
package api
