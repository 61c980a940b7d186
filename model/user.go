package model

import "time"

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
