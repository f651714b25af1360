-- +goose Up

-- The rules by which the statements of a version were entered in the tables
-- below; '' when they were not.
ALTER TABLE documents ADD COLUMN echoes TEXT COLLATE "C" NOT NULL DEFAULT '';
CREATE INDEX documents_by_echoes ON documents (echoes) WHERE is_current = 1;

-- Statements, and passages in quotation marks inside them, by their words:
-- those that have the same words are one wording.
CREATE TABLE wordings (
    id    BIGINT PRIMARY KEY,
    hash  BIGINT NOT NULL, -- of its words
    words BYTEA NOT NULL   -- what stands for each word, 4 bytes little-endian
);
CREATE UNIQUE INDEX wordings_by_hash ON wordings (hash);

-- Which statements have which wordings.
CREATE TABLE renderings (
    statement BIGINT NOT NULL REFERENCES statements (id),
    wording   BIGINT NOT NULL REFERENCES wordings (id),
    PRIMARY KEY (statement, wording)
);
CREATE INDEX renderings_by_wording ON renderings (wording);

-- In how many wordings a word stands; in row 0, how many wordings there are.
CREATE TABLE word_counts (
    word     BIGINT PRIMARY KEY,
    wordings BIGINT NOT NULL
);

-- What wordings are filed under.
CREATE TABLE wording_keys (
    id    BIGINT PRIMARY KEY,
    words TSVECTOR NOT NULL
);
CREATE INDEX wording_keys_by_key ON wording_keys USING gin (words);
