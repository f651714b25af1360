-- +goose Up

-- What is kept of the text, by which copies are told; empty without echoes.
ALTER TABLE analyses ADD COLUMN sketch BYTEA NOT NULL DEFAULT '';
