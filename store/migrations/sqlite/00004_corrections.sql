-- +goose Up

-- What people have said of statements. Each is bound to words of a text, so
-- that it lasts when a document is read anew or comes in another version.
CREATE TABLE corrections (
    id          INTEGER PRIMARY KEY,
    address     TEXT NOT NULL,    -- of the document, in all its versions
    document    INTEGER NOT NULL, -- the last version in which its words were found
    holds       INTEGER NOT NULL, -- 1 when the current version has its words
    attribution TEXT NOT NULL,    -- the statement's id in the analysis of that; '' for none
    replaces    INTEGER NOT NULL, -- an earlier correction of the same statement; 0 for none
    replaced    INTEGER NOT NULL, -- 1 when a later one replaces it
    root        INTEGER NOT NULL, -- the first correction of the same statement
    action      TEXT NOT NULL,
    reason      TEXT NOT NULL,
    author      TEXT NOT NULL,
    made        TEXT NOT NULL,    -- RFC 3339; '' when not noted
    was         TEXT NOT NULL,    -- the statement as it was found, in JSON; '' for one that was missed
    becomes     TEXT NOT NULL     -- the statement as it is; '' for one that is rejected
);
CREATE INDEX corrections_by_address ON corrections (address, id);
CREATE INDEX corrections_by_document ON corrections (document, replaced, holds);

-- The analysis as it was found, of versions that have been corrected: analyses
-- has the corrected one.
CREATE TABLE found (
    document INTEGER PRIMARY KEY REFERENCES documents (id),
    body     BLOB NOT NULL
);

-- What people have said of names: which two are one, and which are not.
CREATE TABLE name_rules (
    id     INTEGER PRIMARY KEY,
    same   INTEGER NOT NULL, -- 1 when they are one, 0 when they are not
    name   TEXT NOT NULL,
    other  TEXT NOT NULL,
    author TEXT NOT NULL,
    made   TEXT NOT NULL     -- RFC 3339; '' when not noted
);
