package model

import (
	"cmp"
	"time"

	"github.com/99designs/gqlgen/graphql"
)

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
	Documented   JSON       `bun:"type:jsonb,nullzero,default:'{}'" log:"kept"` // see db.Keeping
	AutoAt       *time.Time `log:"-"`
	AutoByKind   *ActorKind `log:"-"`
	AutoByID     *Key       `bun:"auto_by_id,type:uuid" log:"-"`
	ByKind       ActorKind  `log:"-"`
	ByID         *Key       `bun:"by_id,type:uuid" log:"-"`
	CreatedAt    time.Time  `log:"-"`
	UpdatedAt    time.Time  `log:"-"`
	LastSignInAt *time.Time `bun:"-" log:"-"`
}

// IsNode marks a type with an id of its own.
func (*App) IsNode() {}

// ID is the id that callers know.
func (a *App) ID() string { return AppID.Of(a.Key) }

// NewApp returns the app that in asks for.
func NewApp(in AppCreateInput) (*App, error) {
	a := &App{Key: NewKey()}
	return a, a.Apply(AppUpdateInput{
		Name: graphql.OmittableOf(&in.Name), Description: in.Description, Active: graphql.OmittableOf(&in.Active),
		AutoAssign: graphql.OmittableOf(&in.AutoAssign), PublicSignUp: graphql.OmittableOf(&in.PublicSignUp),
	})
}

// Apply changes a as asked, and reports what the rules refuse.
func (a *App) Apply(in AppUpdateInput) error {
	return cmp.Or(
		rename(&a.Name, in.Name), describe(&a.Description, in.Description), set("active", &a.Active, in.Active),
		set("autoAssign", &a.AutoAssign, in.AutoAssign), set("publicSignUp", &a.PublicSignUp, in.PublicSignUp),
	)
}

// FirstClient returns the client that comes with a new app.
func (a *App) FirstClient(in AppCreateInput) (*Client, error) {
	c, err := NewClient(ClientCreateInput{Name: a.Name, Type: ClientTypeWeb, RedirectUris: in.RedirectUris, AccessTokenTTL: DefaultTTL})
	c.AppID, c.IsDefault = &a.Key, true
	said := in.DefaultClient.Value()
	switch {
	case err != nil || said == nil:
		return c, err
	case in.RedirectUris.Value() != nil && said.RedirectUris.Value() != nil:
		return c, InvalidField("redirectUris", "Give redirectUris once: at the app, or in its defaultClient.")
	case said.ExpectedVersion.Value() != nil:
		return c, InvalidField("defaultClient.expectedVersion", "A client that is not there yet has no version to expect.")
	}
	return c, Within("defaultClient", c.Apply(*said))
}
