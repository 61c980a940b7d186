// Package world is the two small tenants that tests of several packages speak of. It is
// not part of the product.
package world

import (
	"context"
	_ "embed"
	"strings"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"tenantry/db"
	"tenantry/model"
)

//go:embed world.sql
var world string

// Make brings the database at url to the schema, and makes the world in it.
func Make(ctx context.Context, url string) error {
	if err := db.Migrate(ctx, url, func(string) {}); err != nil {
		return err
	}
	return Exec(ctx, url, world)
}

// Exec runs statements as the database's owner.
func Exec(ctx context.Context, url, sql string) error {
	conn, err := pgx.Connect(ctx, url)
	if err != nil {
		return err
	}
	defer func() { _ = conn.Close(ctx) }()
	_, err = conn.Exec(ctx, sql)
	return err
}

// Key is a key of the world by its last digits: a101 is Ann.
func Key(digits string) model.Key {
	return uuid.MustParse("01900000-0000-7000-8000-" + strings.Repeat("0", 12-len(digits)) + digits)
}
