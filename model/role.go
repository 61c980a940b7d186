package model

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"
)

// MaxPermissions is how many permissions a role has at most.
const MaxPermissions = 200

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

// BuiltInRoles are the roles that come with every tenant.
func BuiltInRoles() []*Role {
	return []*Role{
		builtIn("Global admin", "Everything in the tenant.", Everything),
		builtIn("Global reader", "Reads everything in the tenant.", "*:list", "*:read"),
		builtIn("Support", "Users, groups, accounts and sessions, but no settings.", support...),
	}
}

func builtIn(name, description string, permissions ...Permission) *Role {
	r := &Role{Key: NewKey(), Name: name, Description: &description, BuiltIn: true}
	for _, p := range permissions {
		r.Permissions = append(r.Permissions, string(p))
	}
	return r
}

// NewRole returns the role that in asks for.
func NewRole(in RoleCreateInput) (*Role, error) {
	r := &Role{Key: NewKey(), Permissions: []string{}}
	err := r.Apply(RoleUpdateInput{
		Name: graphql.OmittableOf(&in.Name), Description: in.Description, AddPermissions: graphql.OmittableOf(in.Permissions),
	})
	if e, ok := err.(*Error); ok && e.Field == "addPermissions" {
		e.Field = "permissions"
	}
	return r, err
}

// Apply changes r as asked, and reports what the rules refuse.
func (r *Role) Apply(in RoleUpdateInput) error {
	return cmp.Or(
		r.MayChange(), rename(&r.Name, in.Name), describe(&r.Description, in.Description),
		r.permit(in.AddPermissions.Value(), in.RemovePermissions.Value()),
	)
}

// MayChange refuses to change what comes with every tenant.
func (r *Role) MayChange() error {
	if r.BuiltIn {
		return Errorf(Conflict, "A built-in role cannot be changed. Create one of your own.")
	}
	return nil
}

// MayDelete refuses to delete what comes with every tenant.
func (r *Role) MayDelete() error {
	if r.BuiltIn {
		return &Error{Code: Conflict, Field: "id", Message: "A built-in role cannot be deleted."}
	}
	return nil
}

func (r *Role) permit(add, remove []string) error {
	if err := cmp.Or(permissions("addPermissions", add), permissions("removePermissions", remove)); err != nil {
		return err
	}
	all := append(slices.Clone(r.Permissions), add...)
	for _, p := range remove {
		if slices.Contains(add, p) {
			return InvalidField("removePermissions", "A permission can be added or removed, but not both.")
		}
		all = slices.DeleteFunc(all, func(has string) bool { return has == p })
	}
	slices.Sort(all)
	if all = slices.Compact(all); len(all) > MaxPermissions {
		return InvalidField("addPermissions", "A role has at most %d permissions.", MaxPermissions)
	}
	r.Permissions = all
	return nil
}

func permissions(field string, given []string) error {
	if len(given) > MaxPermissions {
		return InvalidField(field, "%s takes at most %d permissions, not %d.", field, MaxPermissions, len(given))
	}
	for _, p := range given {
		if !known(Permission(p)) {
			return InvalidField(field, "A permission is object:action, such as users:read; or *:read, *:edit and the like; or *:*.")
		}
	}
	return nil
}

// known reports whether p is a permission that somebody can hold within a tenant.
func known(p Permission) bool {
	object, action, _ := strings.Cut(string(p), ":")
	if object == "*" {
		return p == Everything || slices.Contains(tenantWide, Permission("users:"+action))
	}
	return slices.Contains(tenantWide, p)
}

// Demands are the permissions that somebody must hold to give or to change r: all that it gives.
func (r *Role) Demands() []Permission {
	held := make([]Permission, len(r.Permissions))
	for i, p := range r.Permissions {
		held[i] = Permission(p)
	}
	return expand(held, tenantWide)
}

// MayGive refuses that somebody gives what they do not hold.
func MayGive(who Principal, permissions []Permission) error {
	for _, p := range permissions {
		if !who.Can(p) {
			return Errorf(Forbidden, "Nobody can give a permission that they do not hold: this needs %s.", p)
		}
	}
	return nil
}
