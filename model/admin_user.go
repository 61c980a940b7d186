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

// MaxAdminRoles is how many roles an admin user can be invited with.
const MaxAdminRoles = 20

// InviteLife is how long the code of an invitation opens the tenant.
const InviteLife = 24 * time.Hour

// NewAdminUser returns the admin user that in asks for.
func NewAdminUser(in AdminUserCreateInput) (*AdminUser, error) {
	address, err := email("email", in.Email)
	if err != nil {
		return nil, err
	}
	a := &AdminUser{Key: NewKey(), Email: address, Status: UserStatusPending}
	return a, a.Apply(AdminUserUpdateInput{Name: in.Name})
}

// Apply changes a as asked, and reports what the rules refuse.
func (a *AdminUser) Apply(in AdminUserUpdateInput) error {
	if v, said := in.Name.ValueOK(); said {
		var err error
		if a.Name, err = line("name", v, MaxName); err != nil {
			return err
		}
	}
	disabled, said, err := given("disabled", in.Disabled)
	if said {
		a.shut(disabled)
	}
	return err
}

// shut keeps somebody out, or lets them in again as what they were.
func (a *AdminUser) shut(out bool) {
	switch {
	case out:
		a.Status = UserStatusDisabled
	case a.Status != UserStatusDisabled:
	case a.LastSignInAt == nil:
		a.Status = UserStatusPending
	default:
		a.Status = UserStatusActive
	}
}

// MayBeInvited refuses a code for somebody whom it would not let in.
func (a *AdminUser) MayBeInvited() error {
	if a.Status == UserStatusDisabled {
		return &Error{Code: Conflict, Field: "id", Message: "The admin user is disabled. Enable them first."}
	}
	return nil
}

// DeletesItself refuses that an admin user deletes themselves.
func DeletesItself() error {
	return &Error{Code: Conflict, Field: "id", Message: "Nobody can delete themselves. Ask another admin user."}
}

// LastAdmin refuses to take the tenant's last admin user who may do everything.
func LastAdmin() error {
	return Errorf(Conflict, "The tenant's last admin user who may do everything must stay. Give another one a role with *:* first.")
}
