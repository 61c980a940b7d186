package model

import (
	"cmp"
	"time"

	"github.com/99designs/gqlgen/graphql"
)

// ManagementApp is a back-office service whose tokens are tenant-wide.
type ManagementApp struct {
	TenantID    Key `bun:"tenant_id,pk,type:uuid" log:"-"`
	Key         Key `bun:"id,pk,type:uuid" log:"-"`
	Version     int `log:"-"`
	Name        string
	Description *string
	Documented  JSON      `bun:"type:jsonb,nullzero,default:'{}'" log:"kept"` // see db.Keeping
	ByKind      ActorKind `log:"-"`
	ByID        *Key      `bun:"by_id,type:uuid" log:"-"`
	CreatedAt   time.Time `log:"-"`
	UpdatedAt   time.Time `log:"-"`
}

// IsNode marks a type with an id of its own.
func (*ManagementApp) IsNode() {}

// ID is the id that callers know.
func (m *ManagementApp) ID() string { return ManagementAppID.Of(m.Key) }

// NewManagementApp returns the management app that in asks for.
func NewManagementApp(in ManagementAppCreateInput) (*ManagementApp, error) {
	m := &ManagementApp{Key: NewKey()}
	return m, m.Apply(ManagementAppUpdateInput{Name: graphql.OmittableOf(&in.Name), Description: in.Description})
}

// Apply changes m as asked, and reports what the rules refuse.
func (m *ManagementApp) Apply(in ManagementAppUpdateInput) error {
	return cmp.Or(rename(&m.Name, in.Name), describe(&m.Description, in.Description))
}

// FirstClient returns the client that comes with a new management app.
func (m *ManagementApp) FirstClient() (*Client, error) {
	c, err := NewClient(ClientCreateInput{Name: m.Name, Type: ClientTypeWeb, AccessTokenTTL: DefaultTTL})
	c.ManagementAppID = &m.Key
	return c, err
}
