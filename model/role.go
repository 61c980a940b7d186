package model

import "time"

// Role is a named set of permissions.
type Role struct {
	TenantID    Key `bun:"tenant_id,pk,type:uuid" log:"-"`
	Key         Key `bun:"id,pk,type:uuid" log:"-"`
	Version     int `log:"-"`
	Name        string
	Description *string
	Permissions []string  `bun:",array"`
	BuiltIn     bool      `log:"-"`
	ByKind      ActorKind `log:"-"`
	ByID        *Key      `bun:"by_id,type:uuid" log:"-"`
	CreatedAt   time.Time `log:"-"`
	UpdatedAt   time.Time `log:"-"`
}

// IsNode marks a type with an id of its own.
func (*Role) IsNode() {}

// ID is the id that callers know.
func (r *Role) ID() string { return RoleID.Of(r.Key) }
