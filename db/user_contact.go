package db

import (
	"context"
	"maps"
	"slices"
	"time"

	"tenantry/model"
)

// contactTable is where the addresses of a kind stand beside the primary ones, and what
// the log calls changes to them.
type contactTable struct {
	name, same               string // the table; the predicate that a value is the one in ?
	added, removed, verified string
}

var contactTables = map[model.ContactKind]contactTable{
	model.ByEmail: {"user_emails", "value_norm = lower(?)", "user.email_added", "user.email_removed", "user.email_verified"},
	model.ByPhone: {"user_phones", "value = ?", "user.phone_added", "user.phone_removed", "user.phone_verified"},
}

// AddUserEmail adds an email address beside the primary one.
func (s *Scope) AddUserEmail(ctx context.Context, id string, in model.UserEmailAddInput) (*model.User, error) {
	return s.addContact(ctx, id, model.ByEmail, in.Value, in.Verified)
}

// AddUserPhone adds a phone number beside the primary one.
func (s *Scope) AddUserPhone(ctx context.Context, id string, in model.UserPhoneAddInput) (*model.User, error) {
	return s.addContact(ctx, id, model.ByPhone, in.Value, in.Verified)
}

// RemoveUserEmail removes an email address that is not the primary one.
func (s *Scope) RemoveUserEmail(ctx context.Context, id string, in model.UserEmailRemoveInput) (*model.User, error) {
	return s.removeContact(ctx, id, model.ByEmail, in.Value)
}

// RemoveUserPhone removes a phone number that is not the primary one.
func (s *Scope) RemoveUserPhone(ctx context.Context, id string, in model.UserPhoneRemoveInput) (*model.User, error) {
	return s.removeContact(ctx, id, model.ByPhone, in.Value)
}

// VerifyUserEmail notes that an email address was proved, and makes it the primary one if asked.
func (s *Scope) VerifyUserEmail(ctx context.Context, id string, in model.UserEmailVerifyInput) (*model.User, error) {
	return s.verifyContact(ctx, id, model.ByEmail, in.Value, in.MakePrimary)
}

// VerifyUserPhone notes that a phone number was proved, and makes it the primary one if asked.
func (s *Scope) VerifyUserPhone(ctx context.Context, id string, in model.UserPhoneVerifyInput) (*model.User, error) {
	return s.verifyContact(ctx, id, model.ByPhone, in.Value, in.MakePrimary)
}

func (s *Scope) addContact(ctx context.Context, id string, kind model.ContactKind, value string, verified bool) (*model.User, error) {
	return s.changeContacts(ctx, id, kind, contactTables[kind].added, func(tx *Tx, c *model.Contacts) (model.Contact, error) {
		var at *time.Time
		if verified {
			at = &tx.now
		}
		return c.Add(value, at)
	})
}

func (s *Scope) removeContact(ctx context.Context, id string, kind model.ContactKind, value string) (*model.User, error) {
	return s.changeContacts(ctx, id, kind, contactTables[kind].removed, func(_ *Tx, c *model.Contacts) (model.Contact, error) {
		return c.Remove(value)
	})
}

func (s *Scope) verifyContact(ctx context.Context, id string, kind model.ContactKind, value string, makePrimary bool) (*model.User, error) {
	return s.changeContacts(ctx, id, kind, contactTables[kind].verified, func(tx *Tx, c *model.Contacts) (model.Contact, error) {
		return c.Verify(value, makePrimary, tx.now)
	})
}

// changeContacts applies a rule to a user's addresses of a kind, and records by the action
// what became of the one that the rule returns. They are part of the profile: its version rises.
func (s *Scope) changeContacts(ctx context.Context, id string, kind model.ContactKind, action string, f func(tx *Tx, c *model.Contacts) (model.Contact, error)) (*model.User, error) {
	return change[model.User](ctx, s, model.UsersEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
		user, err := lock[model.User](ctx, tx, "id", id)
		if err != nil {
			return model.Key{}, err
		}
		beside, err := tx.beside(ctx, user, kind)
		if err != nil {
			return model.Key{}, err
		}
		before, after := user.Contacts(kind, beside), user.Contacts(kind, append([]model.Contact{}, beside...))
		done, err := f(tx, after)
		if err != nil {
			return model.Key{}, err
		}
		was, is := before.Snapshot(done.Value), after.Snapshot(done.Value)
		if _, changed := differing(was, is); len(changed) == 0 {
			return user.Key, nil
		}
		if err := tx.saveContacts(ctx, user, after); err != nil {
			return model.Key{}, err
		}
		return user.Key, tx.record(action, user.ID(), was, is)
	})
}

// beside are a user's addresses of a kind but the primary one, oldest first.
func (tx *Tx) beside(ctx context.Context, user *model.User, kind model.ContactKind) ([]model.Contact, error) {
	var all []model.Contact
	err := tx.bun.NewRaw("select id as key, value, verified_at from "+contactTables[kind].name+
		" where tenant_id = ? and user_id = ? order by id", tx.who.Tenant, user.Key).Scan(ctx, &all)
	return all, err
}

// saveContacts writes the user's row and all that stands beside it.
func (tx *Tx) saveContacts(ctx context.Context, user *model.User, c *model.Contacts) error {
	user.Reach(c)
	user.Version++
	user.UpdatedAt = tx.now
	if _, err := tx.bun.NewUpdate().Model(user).WherePK().Exec(ctx); err != nil {
		return atField("value", explain(err))
	}
	_, err := tx.bun.NewRaw("delete from "+contactTables[c.Kind].name+" where tenant_id = ? and user_id = ?", tx.who.Tenant, user.Key).Exec(ctx)
	if err != nil || len(c.Beside) == 0 {
		return err
	}
	return tx.saveBeside(ctx, user, c)
}

// atField is a refusal whose field is that of the input at hand.
func atField(field string, err error) error {
	refusal, ok := err.(*model.Error)
	if !ok || refusal.Field == "" {
		return err
	}
	copied := *refusal
	copied.Field = field
	return &copied
}

// contactRow is an address beside the primary one, of either kind.
type contactRow struct {
	TenantID   model.Key `bun:"type:uuid"`
	ID         model.Key `bun:"type:uuid"`
	UserID     model.Key `bun:"type:uuid"`
	Value      string
	VerifiedAt *time.Time
}

// saveBeside writes the addresses beside the primary one.
func (tx *Tx) saveBeside(ctx context.Context, user *model.User, c *model.Contacts) error {
	return tx.insertBeside(c.Kind, tx.rowsBeside(user, c))
}

func (tx *Tx) rowsBeside(user *model.User, c *model.Contacts) []contactRow {
	rows := make([]contactRow, 0, len(c.Beside))
	for _, b := range c.Beside {
		rows = append(rows, contactRow{tx.who.Tenant, b.Key, user.Key, b.Value, b.VerifiedAt})
	}
	return rows
}

func (tx *Tx) insertBeside(kind model.ContactKind, rows []contactRow) error {
	if len(rows) == 0 {
		return nil
	}
	return tx.bun.laterBun(tx.bun.NewInsert().Model(&rows).ModelTableExpr(contactTables[kind].name).Returning("NULL"))
}

// dropBeside takes away an address that stands beside the primary one, if it does.
func (tx *Tx) dropBeside(ctx context.Context, user *model.User, kind model.ContactKind, value string) error {
	beside, err := tx.beside(ctx, user, kind)
	if err != nil {
		return err
	}
	table, was := contactTables[kind], (&model.Contacts{Kind: kind, Beside: beside}).Snapshot(value)
	if was == nil {
		return nil
	}
	_, err = tx.bun.NewRaw("delete from "+table.name+" where tenant_id = ? and user_id = ? and "+table.same,
		tx.who.Tenant, user.Key, value).Exec(ctx)
	if err != nil {
		return err
	}
	return tx.record(table.removed, user.ID(), was, nil)
}

// haveBeside are those of the users who have any addresses of the kind beside the primary one.
func (tx *Tx) haveBeside(ctx context.Context, kind model.ContactKind, users map[model.Key]string) ([]model.Key, error) {
	if len(users) == 0 {
		return nil, nil
	}
	var found []model.Key
	err := tx.bun.NewRaw("select distinct user_id from "+contactTables[kind].name+" where tenant_id = ? and user_id = any(?::uuid[])",
		tx.who.Tenant, uuids(slices.Collect(maps.Keys(users)))).Scan(ctx, &found)
	return found, err
}
