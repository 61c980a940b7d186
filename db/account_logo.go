package db

import (
	"context"
	"reflect"

	"tenantry/model"
)

// accountLogos stand apart: lists of accounts do not read them.
var accountLogos = Type{
	Table: "account_logos", Key: "account_id",
	Fields: Fields{Columns: Columns{"url": {"t.url", Text}, "updatedAt": {"t.updated_at", Instant}}},
}

// SetAccountLogo sets the logo of an account, or removes it. The image is not in the log.
func (s *Scope) SetAccountLogo(ctx context.Context, id string, in model.AccountLogoSetInput) (*model.Account, error) {
	return change[model.Account](ctx, s, model.AccountsEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
		account, err := lock[model.Account](ctx, tx, "id", id)
		if err != nil {
			return model.Key{}, err
		}
		url := in.URL.Value()
		if err := model.CheckLogo(url); err != nil {
			return model.Key{}, err
		}
		if err := tx.saveLogo(ctx, account, url); err != nil {
			return model.Key{}, err
		}
		if err := touch(ctx, tx, account); err != nil {
			return model.Key{}, err
		}
		return account.Key, tx.record("account.logo_set", account.ID(), nil, members{"logo": url != nil})
	})
}

func (tx *Tx) saveLogo(ctx context.Context, account *model.Account, url *string) error {
	if url == nil {
		_, err := tx.bun.NewRaw("delete from account_logos where tenant_id = ? and account_id = ?", tx.who.Tenant, account.Key).Exec(ctx)
		return err
	}
	_, err := tx.bun.NewRaw("insert into account_logos (tenant_id, account_id, url, updated_at) values (?, ?, ?, ?) "+
		"on conflict (tenant_id, account_id) do update set url = excluded.url, updated_at = excluded.updated_at",
		tx.who.Tenant, account.Key, *url, tx.now).Exec(ctx)
	return err
}

// touch has a locked row be another version, where what is beside it has changed: whoever
// has seen it as it was has not seen that. What changed is recorded by itself.
func touch[N any](ctx context.Context, tx *Tx, row *N) error {
	v := reflect.ValueOf(row).Elem()
	version := v.FieldByName("Version")
	version.SetInt(version.Int() + 1)
	v.FieldByName("UpdatedAt").Set(reflect.ValueOf(tx.now))
	_, err := tx.bun.NewUpdate().Model(row).Column("version", "updated_at").WherePK().Exec(ctx)
	return err
}
