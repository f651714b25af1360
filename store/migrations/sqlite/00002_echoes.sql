-- +goose Up

-- The rules by which the statements of a version were entered in the tables
-- below; '' when they were not.
ALTER TABLE documents ADD COLUMN echoes TEXT NOT NULL DEFAULT '';
CREATE INDEX documents_by_echoes ON documents (echoes) WHERE is_current = 1;

-- Statements, and passages in quotation marks inside them, by their words:
-- those that have the same words are one wording.
CREATE TABLE wordings (
    id    INTEGER PRIMARY KEY,
    hash  INTEGER NOT NULL, -- of its words
    words BLOB NOT NULL     -- what stands for each word, 4 bytes little-endian
);
CREATE UNIQUE INDEX wordings_by_hash ON wordings (hash);

-- Which statements have which wordings.
CREATE TABLE renderings (
    statement INTEGER NOT NULL REFERENCES statements (id),
    wording   INTEGER NOT NULL REFERENCES wordings (id),
    PRIMARY KEY (statement, wording)
) WITHOUT ROWID;
CREATE INDEX renderings_by_wording ON renderings (wording);

-- In how many wordings a word stands; in row 0, how many wordings there are.
CREATE TABLE word_counts (
    word     INTEGER PRIMARY KEY,
    wordings INTEGER NOT NULL
);

-- What wordings are filed under. Nothing but the index is kept.
CREATE VIRTUAL TABLE wording_keys USING fts5 (
    words, content = '', contentless_delete = 1, tokenize = 'ascii', detail = none
);
