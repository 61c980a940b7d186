package model

import "time"

// RestorableFor is how long what was deleted can be restored.
const RestorableFor = 30 * 24 * time.Hour

// Deletion is what was deleted and can still be restored.
type Deletion struct {
	TenantID        Key       `bun:"tenant_id,pk,type:uuid" log:"-"`
	Key             Key       `bun:"id,pk,type:uuid" log:"-"`
	TargetKind      Prefix    `log:"-"`
	TargetKey       Key       `bun:"type:uuid" log:"-"`
	TargetID        string    `bun:"-" log:"-"`
	Name            *string   `log:"-"`
	DeletedBy       *Actor    `bun:"-" log:"-"`
	ByKind          ActorKind `log:"-"`
	ByID            *Key      `bun:"by_id,type:uuid" log:"-"`
	DeletedAt       time.Time `log:"-"`
	RestorableUntil time.Time `log:"-"`
}

// IsNode marks a type with an id of its own.
func (*Deletion) IsNode() {}

// ID is the id that callers know.
func (d *Deletion) ID() string { return DeletionID.Of(d.Key) }

// Restorable are the kinds of objects that can be restored, with who may do that: whoever may
// delete them.
var Restorable = map[Prefix]Permission{
	UserID: UsersDelete, GroupID: GroupsDelete, AccountID: AccountsDelete, AppID: AppsDelete,
}

// Labelled has a name by which people find it again.
type Labelled interface{ Label() string }

// Label is what people call the user.
func (u *User) Label() string {
	switch {
	case u.Email != nil:
		return *u.Email
	case u.Phone != nil:
		return *u.Phone
	}
	return u.ID()
}

// Label is what people call the group.
func (g *Group) Label() string { return g.Name }

// Label is what people call the account.
func (a *Account) Label() string { return a.Name }

// Label is what people call the app.
func (a *App) Label() string { return a.Name }
