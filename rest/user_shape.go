package rest

import (
	"strings"

	"tenantry/model"
)

// User is a person as the endpoints show them.
type User struct {
	UserID            string        `json:"user_id" required:"true" doc:"Generated; never changes." example:"usr_01m8akx0ere00rs1w1p5ytf2gc"`
	Status            string        `json:"status" required:"true" enum:"Active,Disabled,Pending"`
	StatusChangedAt   string        `json:"status_changed_at,omitempty" format:"date-time"`
	CreatedAt         int64         `json:"created_at" required:"true" doc:"In milliseconds of Unix time."`
	UpdatedAt         int64         `json:"updated_at" required:"true" doc:"In milliseconds of Unix time."`
	LastAuth          string        `json:"last_auth,omitempty" format:"date-time"`
	Email             *Email        `json:"email,omitempty" doc:"The primary email address."`
	SecondaryEmails   []Email       `json:"secondary_emails,omitempty" nullable:"false"`
	Phone             *Phone        `json:"phone_number,omitempty" doc:"The primary phone number."`
	SecondaryPhones   []Phone       `json:"secondary_phone_numbers,omitempty" nullable:"false"`
	Username          string        `json:"username,omitempty" doc:"In the token's own app."`
	Name              *Name         `json:"name,omitempty"`
	Birthday          string        `json:"birthday,omitempty" format:"date" example:"1990-12-31"`
	Address           *Address      `json:"address,omitempty"`
	Picture           string        `json:"picture,omitempty"`
	Language          string        `json:"language,omitempty"`
	ExternalUserID    string        `json:"external_user_id,omitempty" doc:"Unique in the tenant."`
	CustomData        object        `json:"custom_data,omitempty" doc:"What the tenant keeps of them."`
	ExternalAccountID string        `json:"external_account_id,omitempty" doc:"In the token's own app, or the one that app_id names."`
	AppName           string        `json:"app_name,omitempty" doc:"The token's own app, or the one that app_id names."`
	CustomAppData     object        `json:"custom_app_data,omitempty" doc:"What that app keeps of them."`
	GroupIDs          []string      `json:"groupIds,omitempty" nullable:"false" doc:"Their groups, at most 1,000."`
	Identities        []Identity    `json:"identities,omitempty" nullable:"false"`
	Password          *passwordInfo `json:"password_information,omitempty"`
}

// Email is an email address of a user.
type Email struct {
	Value      string `json:"value" required:"true" example:"ann@acme.example"`
	Verified   bool   `json:"email_verified"`
	VerifiedAt string `json:"verified_at,omitempty" format:"date-time"`
}

// Phone is a phone number of a user.
type Phone struct {
	Value      string `json:"value" required:"true" example:"+14155550101"`
	Verified   bool   `json:"phone_number_verified"`
	VerifiedAt string `json:"verified_at,omitempty" format:"date-time"`
}

// Name is what a user is called.
type Name struct {
	Title  string `json:"title,omitempty"`
	First  string `json:"first_name,omitempty"`
	Middle string `json:"middle_name,omitempty"`
	Last   string `json:"last_name,omitempty"`
}

// Address is a postal address.
type Address struct {
	Country    string `json:"country,omitempty"`
	State      string `json:"state,omitempty"`
	City       string `json:"city,omitempty"`
	Street     string `json:"street_address,omitempty"`
	PostalCode string `json:"postal_code,omitempty"`
	Type       string `json:"type,omitempty" enum:"Home,Work,Other"`
}

// Identity is a way by which a user has signed in.
type Identity struct {
	ProviderName  string `json:"provider_name" required:"true"`
	ProviderType  string `json:"provider_type" required:"true"`
	AuthType      string `json:"auth_type" required:"true"`
	Identifier    string `json:"identifier" required:"true"`
	FirstAuthDate string `json:"first_auth_date" required:"true" format:"date-time"`
	LastAuthDate  string `json:"last_auth_date" required:"true" format:"date-time"`
}

type passwordInfo struct {
	Expired   bool   `json:"expired" required:"true"`
	Temporary bool   `json:"temporary" required:"true"`
	UpdatedAt int64  `json:"updated_at" required:"true" doc:"In milliseconds of Unix time."`
	ExpiresIn string `json:"expires_in,omitempty" format:"date-time" doc:"When it ends."`
}

// status is that of a user in the endpoints' words.
func status(s model.UserStatus) string {
	return map[model.UserStatus]string{
		model.UserStatusActive: "Active", model.UserStatusDisabled: "Disabled", model.UserStatusPending: "Pending",
	}[s]
}

// newUser is what a user's own row says.
func newUser(u *model.User) User {
	s := User{
		UserID: u.ID(), Status: status(u.Status), StatusChangedAt: isoOf(u.StatusChangedAt), CreatedAt: epoch(u.CreatedAt), UpdatedAt: epoch(u.UpdatedAt),
		LastAuth: isoOf(u.LastSignInAt), Picture: text(u.Picture), Language: text(u.Language), ExternalUserID: text(u.ExternalUserID), CustomData: object(u.CustomData),
	}
	if u.Birthday != nil {
		s.Birthday = string(*u.Birthday)
	}
	if n := (Name{text(u.Name.Title), text(u.Name.First), text(u.Name.Middle), text(u.Name.Last)}); n != (Name{}) {
		s.Name = &n
	}
	a := Address{text(u.Address.Country), text(u.Address.State), text(u.Address.City), text(u.Address.Street), text(u.Address.PostalCode), ""}
	if t := u.Address.Type; t != nil {
		a.Type = string((*t)[:1]) + strings.ToLower(string((*t)[1:]))
	}
	if a != (Address{}) {
		s.Address = &a
	}
	return s
}

// reach adds the user's addresses, the primary ones and those beside them.
func (u *User) reach(emails []*model.UserEmail, phones []*model.UserPhone) {
	for _, e := range emails {
		shown := Email{e.Value, e.Verified, isoOf(e.VerifiedAt)}
		if e.Primary {
			u.Email = &shown
		} else {
			u.SecondaryEmails = append(u.SecondaryEmails, shown)
		}
	}
	for _, p := range phones {
		shown := Phone{p.Value, p.Verified, isoOf(p.VerifiedAt)}
		if p.Primary {
			u.Phone = &shown
		} else {
			u.SecondaryPhones = append(u.SecondaryPhones, shown)
		}
	}
}

// in adds what one app keeps of the user.
func (u *User) in(app *model.App, kept []*model.UserAppProfile) {
	if app == nil {
		return
	}
	u.AppName = app.Name
	for _, p := range kept {
		u.Username, u.ExternalAccountID, u.CustomAppData = text(p.Username), text(p.ExternalAccountID), object(p.CustomAppData)
	}
}

func newIdentity(i *model.UserIdentity) Identity {
	return Identity{i.ProviderName, i.ProviderType, authType(i), i.Identifier, iso(i.FirstAuthAt), iso(i.LastAuthAt)}
}
