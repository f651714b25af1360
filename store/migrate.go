package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"io/fs"

	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"
)

// The tables of each dialect. A migration that has been released is never
// changed: the next one follows it.
//
//go:embed migrations
var migrations embed.FS

// schemaVersion is the number of the last migration, in both dialects.
//
//   - 1: documents, names, statements, citations, events, full text.
//   - 2: wordings, by which echoes are found.
//   - 3: what lists of documents say of each.
//   - 4: corrections by hand, of statements and of names.
//   - 5: indexes by which kinds of sources and outlets are counted.
//   - 6: sketches of texts, by which copies are told.
const schemaVersion = 6

// versionTable is where goose keeps the migrations that were made.
const versionTable = "hearsay_schema"

func (c *Collection) migrate(ctx context.Context) error {
	version, err := c.dialect.version(ctx, c.db)
	switch {
	case errors.Is(err, errNoCollection), err == nil && version < schemaVersion:
		return c.dialect.migrate(ctx, c)
	case err != nil:
		return err
	case version > schemaVersion:
		return errNewer
	}
	return nil
}

// checkVersion is for those who only read.
func (c *Collection) checkVersion(ctx context.Context) error {
	version, err := c.dialect.version(ctx, c.db)
	switch {
	case err != nil:
		return err
	case version == 0:
		return errNoCollection
	case version > schemaVersion:
		return errNewer
	case version < schemaVersion:
		return errors.New("it has the tables of an older hearsay; hearsay add brings them up to date")
	}
	return nil
}

// goose makes the migrations that are missing.
func (c *Collection) goose(ctx context.Context) error {
	files, err := fs.Sub(migrations, c.dialect.migrations)
	if err != nil {
		return err
	}
	kind, opts := goose.DialectSQLite3, []goose.ProviderOption{goose.WithTableName(versionTable), goose.WithDisableGlobalRegistry(true)}
	if c.dialect.numbered {
		kind = goose.DialectPostgres
		locker, err := lock.NewPostgresSessionLocker()
		if err != nil {
			return err
		}
		opts = append(opts, goose.WithSessionLocker(locker))
	}
	provider, err := goose.NewProvider(kind, c.db, files, opts...)
	if err != nil {
		return err
	}
	_, err = provider.Up(ctx)
	return err
}

// gooseVersion returns the number of the last migration that was made; 0
// before the first.
func gooseVersion(ctx context.Context, db *sql.DB) (int64, error) {
	var version int64
	err := db.QueryRowContext(ctx, "SELECT coalesce(max(version_id), 0) FROM "+versionTable).Scan(&version)
	return version, err
}
