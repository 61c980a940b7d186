package model

import (
	"time"

	"github.com/99designs/gqlgen/graphql"
)

// Group is a set of users of the tenant.
type Group struct {
	TenantID    Key `bun:"tenant_id,pk,type:uuid" log:"-"`
	Key         Key `bun:"id,pk,type:uuid" log:"-"`
	Version     int `log:"-"`
	Name        string
	Description *string
	CustomData  JSON      `bun:"type:jsonb"`
	ByKind      ActorKind `log:"-"`
	ByID        *Key      `bun:"by_id,type:uuid" log:"-"`
	CreatedAt   time.Time `log:"-"`
	UpdatedAt   time.Time `log:"-"`
}

// IsNode marks a type with an id of its own.
func (*Group) IsNode() {}

// ID is the id that callers know.
func (g *Group) ID() string { return GroupID.Of(g.Key) }

// NewGroup returns the group that in asks for.
func NewGroup(in GroupCreateInput) (*Group, error) {
	g := &Group{Key: NewKey(), CustomData: JSON("{}")}
	return g, g.Apply(GroupUpdateInput{
		Name: graphql.OmittableOf(&in.Name), Description: in.Description, CustomData: in.CustomData,
	})
}

// Apply changes g as asked, and reports what the rules refuse.
func (g *Group) Apply(in GroupUpdateInput) error {
	if err := rename(&g.Name, in.Name); err != nil {
		return err
	}
	if err := describe(&g.Description, in.Description); err != nil {
		return err
	}
	v, said := in.CustomData.ValueOK()
	if !said {
		return nil
	}
	if g.CustomData = v; v == nil {
		g.CustomData = JSON("{}")
	}
	return g.CustomData.sized("customData", MaxCustomData)
}
