package model

import (
	"cmp"
	"slices"
	"time"

	"github.com/99designs/gqlgen/graphql"
)

// MaxRoleGroups is how many groups of roles an app has at most, and MaxGroupedRoles how many
// roles each of them.
const (
	MaxRoleGroups   = 100
	MaxGroupedRoles = 100
)

// RoleGroup is roles of one app that go together.
type RoleGroup struct {
	TenantID    Key `bun:"tenant_id,pk,type:uuid" log:"-"`
	Key         Key `bun:"id,pk,type:uuid" log:"-"`
	Version     int `log:"-"`
	AppID       Key `bun:"type:uuid" log:"app"`
	Name        string
	DisplayName *string
	Description *string
	AppRoleIds  []string  `bun:"-"` // sorted; they stand beside the row
	ByKind      ActorKind `log:"-"`
	ByID        *Key      `bun:"by_id,type:uuid" log:"-"`
	CreatedAt   time.Time `log:"-"`
	UpdatedAt   time.Time `log:"-"`
}

// IsNode marks a type with an id of its own.
func (*RoleGroup) IsNode() {}

// ID is the id that callers know.
func (g *RoleGroup) ID() string { return RoleGroupID.Of(g.Key) }

// NewRoleGroup returns the group that in asks for, in an app yet to be found.
func NewRoleGroup(in RoleGroupCreateInput) (*RoleGroup, error) {
	g := &RoleGroup{Key: NewKey(), AppRoleIds: []string{}}
	return g, g.Apply(RoleGroupUpdateInput{
		Name: graphql.OmittableOf(&in.Name), DisplayName: in.DisplayName, Description: in.Description, AppRoleIds: in.AppRoleIds,
	})
}

// Apply changes g as asked, and reports what the rules refuse.
func (g *RoleGroup) Apply(in RoleGroupUpdateInput) error {
	return cmp.Or(
		rename(&g.Name, in.Name), text("displayName", &g.DisplayName, in.DisplayName, atMost(MaxName)),
		describe(&g.Description, in.Description), g.gather(in.AppRoleIds),
	)
}

// gather replaces the roles of g.
func (g *RoleGroup) gather(in graphql.Omittable[[]string]) error {
	all, said := in.ValueOK()
	switch {
	case !said:
		return nil
	case len(all) > MaxGroupedRoles:
		return InvalidField("appRoleIds", "appRoleIds takes at most %d ids, not %d.", MaxGroupedRoles, len(all))
	}
	for _, id := range all {
		if _, err := AppRoleID.Key("appRoleIds", id); err != nil {
			return err
		}
	}
	g.AppRoleIds = append([]string{}, all...)
	slices.Sort(g.AppRoleIds)
	g.AppRoleIds = slices.Compact(g.AppRoleIds)
	return nil
}
