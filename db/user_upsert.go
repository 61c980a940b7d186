package db

import (
	"context"
	"strings"

	"github.com/uptrace/bun/dialect/pgdialect"

	"tenantry/model"
)

// upsertUsers changes the users who are there and adds the others, and says how many rows of
// those who are there were carried out. Rows that mean the same user come one after the other,
// as they would in two chunks.
func (tx *Tx) upsertUsers(ctx context.Context, rows []Row, all []model.UserCreateInput) (int, error) {
	updated, met := 0, map[string]int{}
	var waves [][]int
	for i, in := range all {
		key := meant(in)
		if n := met[key]; n == len(waves) {
			waves = append(waves, nil)
		}
		waves[met[key]] = append(waves[met[key]], i)
		if key != "" {
			met[key]++
		}
	}
	for _, wave := range waves {
		err := tx.some(rows, wave, func(rows []Row) error {
			n, err := tx.upsertOnce(ctx, rows, picked(all, wave))
			updated += n
			return err
		})
		if err != nil {
			return 0, err
		}
	}
	return updated, nil
}

// meant is the key of the user whom a row means.
func meant(in model.UserCreateInput) string {
	if v := in.ExternalUserID.Value(); v != nil {
		return "external " + strings.TrimSpace(*v)
	}
	if v := in.Email.Value(); v != nil {
		return "email " + strings.ToLower(strings.TrimSpace(*v))
	}
	return ""
}

func (tx *Tx) upsertOnce(ctx context.Context, rows []Row, all []model.UserCreateInput) (int, error) {
	ids, err := tx.there(ctx, rows, all)
	if err != nil {
		return 0, err
	}
	var known, others []int
	for i := range rows {
		switch {
		case rows[i].Err != nil:
		case ids[i] == "":
			others = append(others, i)
		default:
			if rows[i].Err = onlyOfNew(all[i]); rows[i].Err == nil {
				known = append(known, i)
			}
		}
	}
	if err := tx.some(rows, others, func(rows []Row) error { return tx.addUsers(ctx, rows, picked(all, others)) }); err != nil {
		return 0, err
	}
	updated := 0
	err = tx.some(rows, known, func(rows []Row) error {
		err := tx.all(ctx, rows, func(from, to int) error {
			return tx.refresh(ctx, rows[from:to], picked(all, known[from:to]), picked(ids, known[from:to]))
		})
		updated = len(rows) - failed(rows)
		return err
	})
	return updated, err
}

// some carries out some of the rows.
func (tx *Tx) some(rows []Row, which []int, f func(rows []Row) error) error {
	if len(which) == 0 {
		return nil
	}
	part := picked(rows, which)
	err := f(part)
	for n, i := range which {
		rows[i] = part[n]
	}
	return err
}

func picked[T any](all []T, which []int) []T {
	out := make([]T, 0, len(which))
	for _, i := range which {
		out = append(out, all[i])
	}
	return out
}

// there finds the users whom the rows mean: by the external id, or where a row has none by
// the email address. The principal must be able to see them.
func (tx *Tx) there(ctx context.Context, rows []Row, all []model.UserCreateInput) ([]string, error) {
	ids := make([]string, len(all))
	for _, by := range []struct {
		same string
		of   func(in model.UserCreateInput) *string
	}{
		{"u.external_user_id = g.value", func(in model.UserCreateInput) *string { return in.ExternalUserID.Value() }},
		{"u.email_norm = lower(g.value)", func(in model.UserCreateInput) *string {
			if in.ExternalUserID.Value() != nil {
				return nil
			}
			return in.Email.Value()
		}},
	} {
		var at []int
		var values []string
		for i, in := range all {
			if v := by.of(in); v != nil && rows[i].Err == nil && validText([]byte(*v)) {
				at, values = append(at, i), append(values, strings.TrimSpace(*v))
			}
		}
		if len(at) == 0 {
			continue
		}
		sql, args := "select g.i, u.id from unnest(?::int[], ?::text[]) g (i, value) join users u on u.tenant_id = ? and "+by.same,
			[]any{pgdialect.Array(at), pgdialect.Array(values), tx.who.Tenant}
		if tx.who.App != nil {
			sql += " and " + strings.NewReplacer("{row}", "u", "{id}", "u.id").Replace(users.Seen)
			args = append(args, filled(users.Seen, *tx.who.App)...)
		}
		var found []struct {
			I  int
			ID model.Key `bun:"type:uuid"`
		}
		if err := tx.bun.NewRaw(sql, args...).Scan(ctx, &found); err != nil {
			return nil, err
		}
		for _, f := range found {
			ids[f.I] = model.UserID.Of(f.ID)
		}
	}
	return ids, nil
}

// onlyOfNew refuses to change what a row of somebody who is there would have to replace.
func onlyOfNew(in model.UserCreateInput) error {
	for field, given := range map[string]bool{"secondaryEmails": in.SecondaryEmails.IsSet(), "secondaryPhones": in.SecondaryPhones.IsSet()} {
		if given {
			return model.InvalidField(field, "%s are taken of new users only, and this one is there already.", field)
		}
	}
	for _, app := range in.Apps.Value() {
		if app.Username.IsSet() || app.ExternalAccountID.IsSet() || app.CustomAppData.IsSet() {
			return model.InvalidField("apps", "What an app keeps of a user is taken of new users only, and this one is there already.")
		}
	}
	return nil
}

// refresh changes the profiles of users who are there, and gives them the apps that they lack.
func (tx *Tx) refresh(ctx context.Context, rows []Row, all []model.UserCreateInput, ids []string) error {
	edits := make([]userEdit, 0, len(all))
	for i, in := range all {
		edits = append(edits, userEdit{ids[i], model.UserUpdateInput{
			Email: in.Email, Phone: in.Phone, Name: in.Name, Birthday: in.Birthday, Address: in.Address, Picture: in.Picture,
			Language: in.Language, ExternalUserID: in.ExternalUserID, CustomData: in.CustomData,
		}})
	}
	by, err := tx.appsGiven(ctx, rows, all)
	if err != nil {
		return err
	}
	if err := tx.editProfiles(ctx, rows, edits); err != nil {
		return err
	}
	for app, which := range by {
		var users []*model.User
		for _, i := range which {
			if rows[i].Err == nil {
				users = append(users, &model.User{Key: rows[i].Key})
			}
		}
		if err := tx.giveApp(ctx, users, place{app: app}); err != nil {
			return err
		}
	}
	return nil
}

// appsGiven are the apps that rows give, each with the rows; those that name one that is not
// there are refused.
func (tx *Tx) appsGiven(ctx context.Context, rows []Row, all []model.UserCreateInput) (map[model.Key][]int, error) {
	by := map[model.Key][]int{}
	var wanted []model.Key
	for i, in := range all {
		for _, app := range in.Apps.Value() {
			k, err := model.AppID.Key("apps.appId", app.AppID)
			if err != nil {
				rows[i].Err = err
				continue
			}
			if by[k] == nil {
				wanted = append(wanted, k)
			}
			by[k] = append(by[k], i)
		}
	}
	found, err := tx.held(ctx, "for key share", &apps, wanted)
	if err != nil {
		return nil, err
	}
	for k, which := range by {
		if found[k] {
			continue
		}
		for _, i := range which {
			rows[i].Err = missing("apps.appId", &apps)
		}
		delete(by, k)
	}
	return by, nil
}
