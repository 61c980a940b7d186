package model

import (
	"cmp"
	"slices"
	"time"
	"unicode/utf8"

	"github.com/99designs/gqlgen/graphql"
)

// MaxAppRoles and MaxAppPermission are how many roles an app has at most, and how many
// characters what a role permits.
const (
	MaxAppRoles      = 500
	MaxAppPermission = 200
)

// AppRole is a role that users, groups and apps hold in an app.
type AppRole struct {
	TenantID    Key `bun:"tenant_id,pk,type:uuid" log:"-"`
	Key         Key `bun:"id,pk,type:uuid" log:"-"`
	Version     int `log:"-"`
	AppID       Key `bun:"type:uuid" log:"app"`
	Name        string
	DisplayName *string
	Description *string
	Permissions []string  `bun:",array"`
	ByKind      ActorKind `log:"-"`
	ByID        *Key      `bun:"by_id,type:uuid" log:"-"`
	CreatedAt   time.Time `log:"-"`
	UpdatedAt   time.Time `log:"-"`
}

// IsNode marks a type with an id of its own.
func (*AppRole) IsNode() {}

// ID is the id that callers know.
func (r *AppRole) ID() string { return AppRoleID.Of(r.Key) }

// NewAppRole returns the role that in asks for, in an app yet to be found.
func NewAppRole(in AppRoleCreateInput) (*AppRole, error) {
	r := &AppRole{Key: NewKey(), Permissions: []string{}}
	return r, r.Apply(AppRoleUpdateInput{
		Name: graphql.OmittableOf(&in.Name), DisplayName: in.DisplayName, Description: in.Description, Permissions: in.Permissions,
	})
}

// Apply changes r as asked, and reports what the rules refuse.
func (r *AppRole) Apply(in AppRoleUpdateInput) error {
	return cmp.Or(
		rename(&r.Name, in.Name), text("displayName", &r.DisplayName, in.DisplayName, atMost(MaxName)),
		describe(&r.Description, in.Description), r.permit(in.Permissions),
	)
}

// permit replaces what r permits. What is said twice is kept once.
func (r *AppRole) permit(in graphql.Omittable[[]string]) error {
	all, said := in.ValueOK()
	switch {
	case !said:
		return nil
	case len(all) > MaxPermissions:
		return InvalidField("permissions", "permissions takes at most %d texts, not %d.", MaxPermissions, len(all))
	}
	kept := make([]string, 0, len(all))
	for _, p := range all {
		if n := utf8.RuneCountInString(p); n < 1 || n > MaxAppPermission || !printable(p) {
			return InvalidField("permissions", "Each of permissions must have 1 to %d characters, all of which can be seen.", MaxAppPermission)
		}
		if !slices.Contains(kept, p) {
			kept = append(kept, p)
		}
	}
	r.Permissions = kept
	return nil
}

// AppRoleSource is one way by which a user holds a role in an app.
type AppRoleSource struct {
	Kind      AppRoleSourceKind
	GroupID   *Key
	AccountID *Key
	Since     time.Time
	By        *Actor
}
