-- +goose Up

-- It has all that kinds of sources are counted from, in the order in which they
-- are grouped, so that the rows are not read.
CREATE INDEX entities_by_kind ON entities (named, unnamed_kind, kind, document, statements, words) WHERE statements > 0;

-- The same for outlets.
CREATE INDEX documents_by_publisher ON documents (publisher) WHERE is_current = 1;
