package model

import "time"

// AdminUser is a person who administers the tenant.
type AdminUser struct {
	TenantID     Key `bun:"tenant_id,pk,type:uuid" log:"-"`
	Key          Key `bun:"id,pk,type:uuid" log:"-"`
	Version      int `log:"-"`
	Email        string
	Name         *string
	Status       UserStatus
	LastSignInAt *time.Time
	ByKind       ActorKind `log:"-"`
	ByID         *Key      `bun:"by_id,type:uuid" log:"-"`
	CreatedAt    time.Time `log:"-"`
	UpdatedAt    time.Time `log:"-"`
}

// IsNode marks a type with an id of its own.
func (*AdminUser) IsNode() {}

// ID is the id that callers know.
func (a *AdminUser) ID() string { return AdminUserID.Of(a.Key) }
