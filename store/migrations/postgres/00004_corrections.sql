-- +goose Up

-- What people have said of statements. Each is bound to words of a text, so
-- that it lasts when a document is read anew or comes in another version.
CREATE TABLE corrections (
    id          BIGINT PRIMARY KEY,
    address     TEXT COLLATE "C" NOT NULL,    -- of the document, in all its versions
    document    BIGINT NOT NULL, -- the last version in which its words were found
    holds       BIGINT NOT NULL, -- 1 when the current version has its words
    attribution TEXT COLLATE "C" NOT NULL,    -- the statement's id in the analysis of that; '' for none
    replaces    BIGINT NOT NULL, -- an earlier correction of the same statement; 0 for none
    replaced    BIGINT NOT NULL, -- 1 when a later one replaces it
    root        BIGINT NOT NULL, -- the first correction of the same statement
    action      TEXT COLLATE "C" NOT NULL,
    reason      TEXT COLLATE "C" NOT NULL,
    author      TEXT COLLATE "C" NOT NULL,
    made        TEXT COLLATE "C" NOT NULL,    -- RFC 3339; '' when not noted
    was         TEXT COLLATE "C" NOT NULL,    -- the statement as it was found, in JSON; '' for one that was missed
    becomes     TEXT COLLATE "C" NOT NULL     -- the statement as it is; '' for one that is rejected
);
CREATE INDEX corrections_by_address ON corrections (address, id);
CREATE INDEX corrections_by_document ON corrections (document, replaced, holds);

-- The analysis as it was found, of versions that have been corrected: analyses
-- has the corrected one.
CREATE TABLE found (
    document BIGINT PRIMARY KEY REFERENCES documents (id),
    body     BYTEA NOT NULL
);

-- What people have said of names: which two are one, and which are not.
CREATE TABLE name_rules (
    id     BIGINT PRIMARY KEY,
    same   BIGINT NOT NULL, -- 1 when they are one, 0 when they are not
    name   TEXT COLLATE "C" NOT NULL,
    other  TEXT COLLATE "C" NOT NULL,
    author TEXT COLLATE "C" NOT NULL,
    made   TEXT COLLATE "C" NOT NULL     -- RFC 3339; '' when not noted
);
