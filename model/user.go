package model

import (
	"cmp"
	"net/url"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"golang.org/x/text/language"
)

// The lengths of what is kept of a user, in characters.
const (
	MaxNamePart   = 30
	MaxStreet     = 150
	MaxPicture    = 2000
	MaxLanguage   = 100
	MaxExternalID = 200
	MaxUserApps   = 100 // how many apps a user can be created with
)

// User is a person, known once per tenant.
type User struct {
	TenantID        Key `bun:"tenant_id,pk,type:uuid" log:"-"`
	Key             Key `bun:"id,pk,type:uuid" log:"-"`
	Version         int `log:"-"`
	Status          UserStatus
	StatusBefore    *UserStatus `log:"-"`
	StatusChangedAt *time.Time  `log:"-"`
	Name            UserName    `bun:"embed:name_"`
	Email           *string
	EmailVerifiedAt *time.Time
	EmailVerified   bool `bun:"-" log:"-"`
	Phone           *string
	PhoneVerifiedAt *time.Time
	PhoneVerified   bool    `bun:"-" log:"-"`
	Birthday        *Date   `bun:"type:date"`
	Address         Address `bun:"embed:address_"`
	Picture         *string
	Language        *string
	ExternalUserID  *string `bun:"external_user_id"`
	CustomData      JSON    `bun:"type:jsonb"`
	LastSignInAt    *time.Time
	ByKind          ActorKind `log:"-"`
	ByID            *Key      `bun:"by_id,type:uuid" log:"-"`
	CreatedAt       time.Time `log:"-"`
	UpdatedAt       time.Time `log:"-"`
}

// IsNode marks a type with an id of its own.
func (*User) IsNode() {}

// ID is the id that callers know.
func (u *User) ID() string { return UserID.Of(u.Key) }

// UserName is what a person is called.
type UserName struct {
	Title  *string
	First  *string
	Middle *string
	Last   *string
	Full   string `bun:"-" log:"-"`
}

// Address is a postal address.
type Address struct {
	Street     *string
	City       *string
	State      *string
	PostalCode *string
	Country    *string
	Type       *AddressType
}

// Newcomer is a user to be created, with what stands beside the user's own row.
type Newcomer struct {
	*User
	Emails, Phones *Contacts
	Apps           []UserAppProfile // the apps that they may use, each with what it keeps of them
}

// NewUser returns the user that in asks for, with everything about them.
func NewUser(in UserCreateInput, now time.Time) (*Newcomer, error) {
	u := &User{Key: NewKey(), Status: UserStatusPending, CustomData: JSON("{}")}
	if err := u.Apply(UserUpdateInput{
		Email: in.Email, Phone: in.Phone, Name: in.Name, Birthday: in.Birthday, Address: in.Address,
		Picture: in.Picture, Language: in.Language, ExternalUserID: in.ExternalUserID,
	}, now); err != nil {
		return nil, err
	}
	if v := in.CustomData.Value(); v != nil {
		u.CustomData = v
	}
	n := &Newcomer{User: u}
	var err error
	if n.Emails, err = newContacts(ByEmail, "secondaryEmails", u.Email, in.SecondaryEmails.Value()); err != nil {
		return nil, err
	}
	if n.Phones, err = newContacts(ByPhone, "secondaryPhones", u.Phone, in.SecondaryPhones.Value()); err != nil {
		return nil, err
	}
	if n.Apps, err = newProfiles(u.Key, in.Apps.Value()); err != nil {
		return nil, err
	}
	return n, u.CustomData.sized("customData", MaxCustomData)
}

// Apply changes u as asked, and reports what the rules refuse.
func (u *User) Apply(in UserUpdateInput, now time.Time) error {
	return cmp.Or(
		u.reachBy(ByEmail, in.Email), u.reachBy(ByPhone, in.Phone), u.reachable(),
		u.Name.apply(in.Name), u.Address.apply(in.Address), u.bornOn(in.Birthday, now),
		text("picture", &u.Picture, in.Picture, picture), text("language", &u.Language, in.Language, languageTag),
		text("externalUserId", &u.ExternalUserID, in.ExternalUserID, atMost(MaxExternalID)),
		patch("customData", &u.CustomData, in.CustomData),
	)
}

// primary is where the user's primary address of a kind stands.
func (u *User) primary(kind ContactKind) (**string, **time.Time) {
	if kind == ByPhone {
		return &u.Phone, &u.PhoneVerifiedAt
	}
	return &u.Email, &u.EmailVerifiedAt
}

// Contacts are the user's addresses of a kind, of which those beside the primary one are given.
func (u *User) Contacts(kind ContactKind, beside []Contact) *Contacts {
	c := &Contacts{Kind: kind, Beside: beside}
	if value, verifiedAt := u.primary(kind); *value != nil {
		c.Primary = &Contact{Value: **value, VerifiedAt: *verifiedAt}
	}
	return c
}

// Reach makes the primary address in c that of the user.
func (u *User) Reach(c *Contacts) {
	value, verifiedAt := u.primary(c.Kind)
	if c.Primary != nil {
		*value, *verifiedAt = &c.Primary.Value, c.Primary.VerifiedAt
	}
}

// reachBy changes the primary address of a kind. Another one is not proved yet; the same
// in other letters is.
func (u *User) reachBy(kind ContactKind, in graphql.Omittable[*string]) error {
	given, said := in.ValueOK()
	if !said {
		return nil
	}
	value, verifiedAt := u.primary(kind)
	if given == nil {
		*value, *verifiedAt = nil, nil
		return nil
	}
	checked, err := kind.check(string(kind), *given)
	if err != nil {
		return err
	}
	if *value == nil || !same(**value, checked) {
		*verifiedAt = nil
	}
	*value = &checked
	return nil
}

func (u *User) reachable() error {
	if u.Email == nil && u.Phone == nil {
		return InvalidField("email", "A user needs an email address or a phone number.")
	}
	return nil
}

func (u *User) bornOn(in graphql.Omittable[*Date], now time.Time) error {
	day, said := in.ValueOK()
	if !said {
		return nil
	}
	if day != nil && string(*day) > now.Format(time.DateOnly) { // days of four-digit years sort as texts
		return InvalidField("birthday", "birthday must not be in the future.")
	}
	u.Birthday = day
	return nil
}

// Disable shuts the user out, and remembers the status until then.
func (u *User) Disable(now time.Time) {
	if u.Status == UserStatusDisabled {
		return
	}
	before := u.Status
	u.Status, u.StatusBefore, u.StatusChangedAt = UserStatusDisabled, &before, &now
}

// Enable gives the user the status from before they were disabled.
func (u *User) Enable(now time.Time) {
	if u.Status != UserStatusDisabled {
		return
	}
	u.Status = UserStatusPending
	if u.StatusBefore != nil {
		u.Status = *u.StatusBefore
	}
	u.StatusBefore, u.StatusChangedAt = nil, &now
}

func (n *UserName) apply(in graphql.Omittable[*UserNameInput]) error {
	v, said := in.ValueOK()
	if said && v == nil {
		*n = UserName{}
	}
	if v == nil {
		return nil
	}
	part := atMost(MaxNamePart)
	return cmp.Or(
		text("name.title", &n.Title, v.Title, part), text("name.first", &n.First, v.First, part),
		text("name.middle", &n.Middle, v.Middle, part), text("name.last", &n.Last, v.Last, part),
	)
}

func (a *Address) apply(in graphql.Omittable[*AddressInput]) error {
	v, said := in.ValueOK()
	if said && v == nil {
		*a = Address{}
	}
	if v == nil {
		return nil
	}
	if typ, said := v.Type.ValueOK(); said {
		a.Type = typ
	}
	part := atMost(MaxNamePart)
	return cmp.Or(
		text("address.street", &a.Street, v.Street, atMost(MaxStreet)), text("address.city", &a.City, v.City, part),
		text("address.state", &a.State, v.State, part), text("address.postalCode", &a.PostalCode, v.PostalCode, part),
		text("address.country", &a.Country, v.Country, part),
	)
}

// optional is the rule of a text that may be missing: as it is kept, or why it cannot be.
type optional func(field string, given *string) (*string, error)

func atMost(limit int) optional {
	return func(field string, given *string) (*string, error) { return line(field, given, limit) }
}

// text changes an optional text, where an input says something of it.
func text(field string, to **string, in graphql.Omittable[*string], rule optional) error {
	given, said := in.ValueOK()
	if !said {
		return nil
	}
	kept, err := rule(field, given)
	if err == nil {
		*to = kept
	}
	return err
}

// patch merges an object, where an input says something of it. What is there already is
// no change, however it is spelled.
func patch(field string, to *JSON, in graphql.Omittable[JSON]) error {
	given, said := in.ValueOK()
	if !said {
		return nil
	}
	merged, err := to.Merge(given)
	if err != nil {
		return InvalidField(field, "%s must be a JSON object.", field)
	}
	if sameJSON(merged, *to) {
		return nil
	}
	*to = merged
	return merged.sized(field, MaxCustomData)
}

// picture is the rule of the address of a picture.
func picture(field string, given *string) (*string, error) {
	kept, err := line(field, given, MaxPicture)
	if kept == nil {
		return nil, err
	}
	at, err := url.Parse(*kept)
	if err != nil || at.Scheme != "https" || at.Hostname() == "" || strings.ContainsAny(*kept, " \\<>\"") {
		return nil, InvalidField(field, "%s must be an address that begins with https://.", field)
	}
	return kept, nil
}

// languageTag is the rule of a language, kept in the usual spelling: pt-BR.
func languageTag(field string, given *string) (*string, error) {
	kept, err := line(field, given, MaxLanguage)
	if kept == nil {
		return nil, err
	}
	tag, err := language.Raw.Parse(*kept)
	if err != nil {
		return nil, InvalidField(field, "%s must be a language tag of BCP 47, such as en or pt-BR.", field)
	}
	spelled := tag.String()
	return &spelled, nil
}
