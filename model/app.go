package model

import "time"

// App is an application that end users sign in to.
type App struct {
	TenantID     Key `bun:"tenant_id,pk,type:uuid" log:"-"`
	Key          Key `bun:"id,pk,type:uuid" log:"-"`
	Version      int `log:"-"`
	Name         string
	Description  *string
	Active       bool
	AutoAssign   bool
	PublicSignUp bool
	AutoAt       *time.Time `log:"-"`
	AutoByKind   *ActorKind `log:"-"`
	AutoByID     *Key       `bun:"auto_by_id,type:uuid" log:"-"`
	ByKind       ActorKind  `log:"-"`
	ByID         *Key       `bun:"by_id,type:uuid" log:"-"`
	CreatedAt    time.Time  `log:"-"`
	UpdatedAt    time.Time  `log:"-"`
}

// IsNode marks a type with an id of its own.
func (*App) IsNode() {}

// ID is the id that callers know.
func (a *App) ID() string { return AppID.Of(a.Key) }
