package model

import (
	"time"

	"github.com/99designs/gqlgen/graphql"
)

// Tenant is the wall: everything else belongs to one.
type Tenant struct {
	Key          Key `bun:"tenant_id,pk,type:uuid" log:"-"`
	Version      int `log:"-"`
	Name         string
	DefaultAppID *Key      `bun:"default_app_id,type:uuid" log:"app"`
	CreatedAt    time.Time `log:"-"`
	UpdatedAt    time.Time `log:"-"`
}

// IsNode marks a type with an id of its own.
func (*Tenant) IsNode() {}

// ID is the tenant's id.
func (t *Tenant) ID() string { return TenantID.Of(t.Key) }

// FirstManagementApp is the name of the management app that comes with a new tenant.
const FirstManagementApp = "Administration"

// NewTenant returns the tenant that in asks for.
func NewTenant(in TenantCreateInput) (*Tenant, error) {
	t := &Tenant{Key: NewKey()}
	return t, t.Apply(TenantUpdateInput{Name: graphql.OmittableOf(&in.Name)}, nil)
}

// Apply changes t as asked, and reports what the rules refuse. App is the one that in names.
func (t *Tenant) Apply(in TenantUpdateInput, app *App) error {
	if err := rename(&t.Name, in.Name); err != nil {
		return err
	}
	return enter(&t.DefaultAppID, in.DefaultAppID, app)
}
