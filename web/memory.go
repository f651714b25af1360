package web

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"sync"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/internal/wording"
	"github.com/hearsay-project/hearsay/pipeline"
	"github.com/hearsay-project/hearsay/pipeline/timeline"
)

// Memory is a collection that lasts as long as the program. The zero value is
// empty and complete.
type Memory struct {
	mu       sync.RWMutex
	reading  bool
	docs     []Summary
	byKey    map[string]*Document
	failures []Failure
	events   []Event
	sorted   bool // events are in order
}

var _ Collection = (*Memory)(nil)

// SetReading says whether more is to be added.
func (m *Memory) SetReading(reading bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.reading = reading
}

// Add adds what became of an input: a document or a failure. A document that
// is there already counts as a failure, with that as its reason.
func (m *Memory) Add(r pipeline.Result) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if r.Err != nil {
		m.failures = append(m.failures, failure(r.Name, r.Err))
		return
	}
	key, twin := m.key(r.Analysis.Document)
	if twin != nil {
		reason := "the same document as " + wording.Plain(twin.Name) + ", which is shown"
		m.failures = append(m.failures, Failure{Name: r.Name, Code: hearsay.CodeUsage, Reason: reason})
		return
	}
	doc := &Document{summary(key, r), r.Analysis}
	if m.byKey == nil {
		m.byKey = make(map[string]*Document)
	}
	m.byKey[key] = doc
	m.docs = append(m.docs, doc.Summary)
	for i, ev := range timeline.Of(r.Name, r.Analysis) {
		m.events = append(m.events, Event{ev, key, r.Analysis.Events[i].ID})
	}
	m.sorted = false
}

// key returns a free key for a document, or the document that is the same.
func (m *Memory) key(doc *hearsay.Document) (string, *Document) {
	sum := sha256.Sum256([]byte(doc.ID))
	base := hex.EncodeToString(sum[:6])
	key := base
	for n := 2; ; n++ {
		there := m.byKey[key]
		switch {
		case there == nil:
			return key, nil
		case there.Analysis.Document.ID == doc.ID && there.Analysis.Document.Text == doc.Text:
			return "", there
		}
		key = fmt.Sprintf("%s-%d", base, n)
	}
}

func summary(key string, r pipeline.Result) Summary {
	doc, prof := r.Analysis.Document, &r.Analysis.Profile
	return Summary{
		Key: key, Name: r.Name, Title: doc.Title, Publisher: doc.Publisher, Published: doc.Published,
		Statements: len(r.Analysis.Attributions), Words: prof.Words, AttributedWords: prof.AttributedWords, DirectWords: prof.DirectWords,
		Named: prof.Named, Unnamed: prof.Unnamed, LongestChain: prof.LongestChain,
	}
}

// failure leaves the cause of an error out: it is for the log.
func failure(name string, err error) Failure {
	out := Failure{Name: name, Code: hearsay.CodeOf(err), Reason: "hearsay failed on it"}
	if e, ok := errors.AsType[*hearsay.Error](err); ok {
		out.Name, out.Reason = cmp.Or(e.Input, name), e.Message
	}
	return out
}

// Documents implements Collection.
func (m *Memory) Documents(_ context.Context, offset, limit int) ([]Summary, int, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	return window(m.docs, offset, limit), len(m.docs), nil
}

// Failures implements Collection.
func (m *Memory) Failures(_ context.Context, offset, limit int) ([]Failure, int, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	return window(m.failures, offset, limit), len(m.failures), nil
}

// Events implements Collection.
func (m *Memory) Events(_ context.Context, offset, limit int) ([]Event, int, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if !m.sorted {
		slices.SortStableFunc(m.events, func(a, b Event) int { return timeline.Compare(&a.Event, &b.Event) })
		m.sorted = true
	}
	return window(m.events, offset, limit), len(m.events), nil
}

// Document implements Collection.
func (m *Memory) Document(_ context.Context, key string) (*Document, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	if doc := m.byKey[key]; doc != nil {
		return doc, nil
	}
	return nil, &hearsay.Error{Code: hearsay.CodeNotFound, Message: "there is no such document in this collection; it may have been changed or left out since the link was made"}
}

// Reading implements Collection.
func (m *Memory) Reading() bool {
	m.mu.RLock()
	defer m.mu.RUnlock()
	return m.reading
}

// window returns a copy of at most limit elements from offset on, never nil.
func window[T any](all []T, offset, limit int) []T {
	start := min(max(offset, 0), len(all))
	end := start + min(max(limit, 0), len(all)-start)
	return append([]T{}, all[start:end]...)
}
