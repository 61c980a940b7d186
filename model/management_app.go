package model

import "time"

// ManagementApp is a back-office service whose tokens are tenant-wide.
type ManagementApp struct {
	TenantID    Key `bun:"tenant_id,pk,type:uuid" log:"-"`
	Key         Key `bun:"id,pk,type:uuid" log:"-"`
	Version     int `log:"-"`
	Name        string
	Description *string
	ByKind      ActorKind `log:"-"`
	ByID        *Key      `bun:"by_id,type:uuid" log:"-"`
	CreatedAt   time.Time `log:"-"`
	UpdatedAt   time.Time `log:"-"`
}

// IsNode marks a type with an id of its own.
func (*ManagementApp) IsNode() {}

// ID is the id that callers know.
func (m *ManagementApp) ID() string { return ManagementAppID.Of(m.Key) }
