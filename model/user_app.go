package model

import (
	"cmp"
	"time"

	"github.com/99designs/gqlgen/graphql"
)

// UserAppProfile is what one app keeps of one user.
type UserAppProfile struct {
	TenantID          Key `bun:"tenant_id,pk,type:uuid" log:"-"`
	UserID            Key `bun:"user_id,pk,type:uuid" log:"-"`
	AppID             Key `bun:"app_id,pk,type:uuid" log:"-"`
	Username          *string
	ExternalAccountID *string `bun:"external_account_id"`
	CustomAppData     JSON    `bun:"type:jsonb"`
	LastSignInAt      *time.Time
	UpdatedAt         time.Time `log:"-"`
}

// newProfiles are the apps that a new user may use, each once, with what it keeps of them.
func newProfiles(user Key, in []*UserCreateAppInput) ([]UserAppProfile, error) {
	if len(in) > MaxUserApps {
		return nil, InvalidField("apps", "apps takes at most %d apps, not %d.", MaxUserApps, len(in))
	}
	all, named := make([]UserAppProfile, 0, len(in)), map[Key]bool{}
	for _, v := range in {
		app, err := AppID.Key("apps.appId", v.AppID)
		if err != nil {
			return nil, err
		}
		if named[app] {
			return nil, InvalidField("apps.appId", "apps names the same app twice.")
		}
		named[app] = true
		p := NewUserAppProfile(user, app)
		if err := p.start(v); err != nil {
			return nil, err
		}
		all = append(all, *p)
	}
	return all, nil
}

// NewUserAppProfile returns the profile of a user of whom the app keeps nothing yet.
func NewUserAppProfile(user, app Key) *UserAppProfile {
	return &UserAppProfile{UserID: user, AppID: app, CustomAppData: JSON("{}")}
}

// start fills a new profile with what a new user comes with.
func (p *UserAppProfile) start(in *UserCreateAppInput) error {
	if v := in.CustomAppData.Value(); v != nil {
		p.CustomAppData = v
	}
	return cmp.Or(
		p.apply("apps.", in.Username, in.ExternalAccountID),
		p.CustomAppData.sized("apps.customAppData", MaxCustomData),
	)
}

// Apply changes p as asked, and reports what the rules refuse.
func (p *UserAppProfile) Apply(in UserAppProfileUpdateInput) error {
	return cmp.Or(
		p.apply("", in.Username, in.ExternalAccountID),
		patch("customAppData", &p.CustomAppData, in.CustomAppData),
	)
}

func (p *UserAppProfile) apply(place string, username, externalAccountID graphql.Omittable[*string]) error {
	return cmp.Or(
		text(place+"username", &p.Username, username, atMost(MaxName)),
		text(place+"externalAccountId", &p.ExternalAccountID, externalAccountID, atMost(MaxExternalID)),
	)
}

// Empty reports whether the app keeps nothing of the user.
func (p *UserAppProfile) Empty() bool {
	return p.Username == nil && p.ExternalAccountID == nil && p.LastSignInAt == nil && string(p.CustomAppData) == "{}"
}
