-- +goose Up

-- What lists of documents ask for, so that no statement is read for them.
ALTER TABLE documents ADD COLUMN statements INTEGER NOT NULL DEFAULT 0; -- those inside others too
ALTER TABLE documents ADD COLUMN heading TEXT NOT NULL DEFAULT '';      -- title and publisher, folded
UPDATE documents SET
    statements = (SELECT count(*) FROM statements s WHERE s.id >= documents.id << 20 AND s.id < (documents.id + 1) << 20),
    heading = lower(title || ' ' || outlet);
