package db

import (
	"context"

	"tenantry/model"
)

// manage has an account be managed by another, as the input says: none that manages others,
// by none that is managed. There are no chains then, and no circles.
func (tx *Tx) manage(ctx context.Context, account *model.Account, in *model.AccountManagerInput) (by *model.Account, app *model.App, err error) {
	if in == nil {
		return nil, nil, nil
	}
	if by, err = lock[model.Account](ctx, tx, "managedBy.accountId", in.AccountID); err != nil {
		return nil, nil, err
	}
	if app, err = lock[model.App](ctx, tx, "managedBy.appId", in.AppID); err != nil {
		return nil, nil, err
	}
	if held, err := tx.holdsApp(ctx, by.Key, app.Key); err != nil || !held && !app.AutoAssign {
		return nil, nil, orConflict(err, "managedBy.appId", "The account that is to manage does not hold that app.")
	}
	if by.ManagedByID != nil || by.Key == account.Key {
		return nil, nil, orConflict(nil, "managedBy.accountId", "An account that is managed itself manages none.")
	}
	manages, err := tx.exists(ctx, "from accounts where tenant_id = ? and managed_by_id = ?", tx.who.Tenant, account.Key)
	if err != nil || manages {
		return nil, nil, orConflict(err, "managedBy.accountId", "An account that manages others cannot be managed. Release those first.")
	}
	return by, app, nil
}

// orConflict is the error, or else a conflict of the field.
func orConflict(err error, field, text string) error {
	if err == nil {
		err = &model.Error{Code: model.Conflict, Field: field, Message: text}
	}
	return err
}
