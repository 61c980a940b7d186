package model

import (
	"bytes"
	"cmp"
	"encoding/json"
	"reflect"
	"time"

	"github.com/99designs/gqlgen/graphql"
)

// Account is a customer organisation inside a tenant.
type Account struct {
	TenantID     Key `bun:"tenant_id,pk,type:uuid" log:"-"`
	Key          Key `bun:"id,pk,type:uuid" log:"-"`
	Version      int `log:"-"`
	Name         string
	Enabled      bool // what comes by it counts
	Description  *string
	ExternalID   *string   `bun:"external_id"`
	Metadata     JSON      `bun:"type:jsonb"`
	Documented   JSON      `bun:"type:jsonb,nullzero,default:'{}'" log:"kept"` // see db.Keeping
	DefaultAppID *Key      `bun:"default_app_id,type:uuid" log:"app"`
	ManagedByID  *Key      `bun:"managed_by_id,type:uuid" log:"acc"` // both or none
	ManagedInID  *Key      `bun:"managed_in_app_id,type:uuid" log:"app"`
	ByKind       ActorKind `log:"-"`
	ByID         *Key      `bun:"by_id,type:uuid" log:"-"`
	CreatedAt    time.Time `log:"-"`
	UpdatedAt    time.Time `log:"-"`
}

// AccountUser is that a user belongs to an account. Who added them stays as it is.
type AccountUser struct {
	TenantID   Key        `bun:"tenant_id,pk,type:uuid" log:"-"`
	AccountID  Key        `bun:"account_id,pk,type:uuid" log:"-"`
	UserID     Key        `bun:"user_id,pk,type:uuid" log:"-"`
	Version    int        `log:"-"`
	Enabled    bool       // what comes by the account counts for the user
	Documented JSON       `bun:"type:jsonb,nullzero,default:'{}'" log:"kept"` // see db.Keeping
	UpdatedAt  *time.Time `log:"-"`
}

// Apply changes m as asked, and reports what the rules refuse.
func (m *AccountUser) Apply(in AccountUserUpdateInput) error {
	return set("enabled", &m.Enabled, in.Enabled)
}

// BeManaged has a be managed by another account in one of its apps, or by none.
func (a *Account) BeManaged(by *Account, in *App) {
	a.ManagedByID, a.ManagedInID = nil, nil
	if by != nil && in != nil {
		a.ManagedByID, a.ManagedInID = &by.Key, &in.Key
	}
}

// IsNode marks a type with an id of its own.
func (*Account) IsNode() {}

// ID is the id that callers know.
func (a *Account) ID() string { return AccountID.Of(a.Key) }

// NewAccount returns the account that in asks for.
func NewAccount(in AccountCreateInput) (*Account, error) {
	a := &Account{Key: NewKey(), Metadata: JSON("{}"), Enabled: true}
	return a, a.Apply(AccountUpdateInput{
		Enabled: in.Enabled, Name: graphql.OmittableOf(&in.Name), Description: in.Description, ExternalID: in.ExternalID, Metadata: in.Metadata,
	}, nil)
}

// Apply changes a as asked, and reports what the rules refuse. App is the one that in names.
func (a *Account) Apply(in AccountUpdateInput, app *App) error {
	return cmp.Or(
		rename(&a.Name, in.Name), describe(&a.Description, in.Description), a.callOutside(in.ExternalID),
		a.annotate(in.Metadata), set("enabled", &a.Enabled, in.Enabled), enter(&a.DefaultAppID, in.DefaultAppID, app),
	)
}

func (a *Account) callOutside(id graphql.Omittable[*string]) error {
	v, said := id.ValueOK()
	if !said {
		return nil
	}
	var err error
	a.ExternalID, err = line("externalId", v, MaxName)
	return err
}

// annotate merges metadata. What is there already is no change, however it is spelled.
func (a *Account) annotate(patch graphql.Omittable[JSON]) error {
	v, said := patch.ValueOK()
	if !said {
		return nil
	}
	merged, err := a.Metadata.Merge(v)
	if err != nil || sameJSON(merged, a.Metadata) {
		return err
	}
	a.Metadata = merged
	return merged.sized("metadata", MaxMetadata)
}

func sameJSON(a, b JSON) bool {
	var v, w any
	return decodeJSON(a, &v) == nil && decodeJSON(b, &w) == nil && reflect.DeepEqual(v, w)
}

func decodeJSON(text JSON, to *any) error {
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	return d.Decode(to)
}

// enter changes where those who name no app end. App is the one that o names.
func enter(to **Key, o graphql.Omittable[*string], app *App) error {
	v, said := o.ValueOK()
	switch {
	case !said:
	case v == nil:
		*to = nil
	case !app.Active:
		return &Error{Code: Conflict, Field: "defaultAppId", Message: "That app is not active: nobody could enter it."}
	default:
		*to = &app.Key
	}
	return nil
}
