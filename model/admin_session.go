package model

import "time"

// The lives of sessions of the portal, and how many are kept of one who signs in.
const (
	AdminSessionLife = 12 * time.Hour
	DuePasswordLife  = time.Hour // of one that may do nothing but set a password
	MaxAdminSessions = 20
)

// AdminSession is the stay of an admin user in the portal, or of whoever signed in with the
// credentials of a management app. The cookie that stands for it is kept as a hash.
type AdminSession struct {
	TenantID    Key    `bun:"tenant_id,pk,type:uuid" log:"-"`
	Key         Key    `bun:"id,pk,type:uuid" log:"-"`
	Hash        []byte `log:"-"`
	AdminUserID *Key   `bun:"type:uuid" log:"-"`
	ClientID    *Key   `bun:"type:uuid" log:"-"`
	Way         SignInWay
	PasswordDue bool      `log:"-"`
	StartedAt   time.Time `log:"-"`
	LastSeenAt  time.Time `log:"-"`
	ExpiresAt   time.Time
	IP          *string `bun:"ip" log:"-"`
	UserAgent   *string `log:"-"`
	Current     bool    `bun:"-" log:"-"`
}

// IsNode marks a type with an id of its own.
func (*AdminSession) IsNode() {}

// ID is the id that callers know.
func (s *AdminSession) ID() string { return AdminSessionID.Of(s.Key) }

// AdminPassword is the password of an admin user, as the database keeps it.
type AdminPassword struct {
	TenantID       Key `bun:"tenant_id,pk,type:uuid" log:"-"`
	AdminUserID    Key `bun:"admin_user_id,pk,type:uuid" log:"-"`
	PasswordHashes `log:"-"`
	UpdatedAt      time.Time `log:"-"`
}

// AdminClaim is somebody's word that they are an admin user. Without a tenant it is tried in
// all that have an admin user of the address.
type AdminClaim struct {
	Email    string
	Tenant   *Key
	Password Secret
	Code     *Secret // of a link, instead of all of these
}

// SignIn is how somebody begins a session, and what its cookie will say.
type SignIn struct {
	Cookie Secret
	Way    SignInWay
	Code   Secret        // of the link, by that way
	Life   time.Duration // AdminSessionLife at most
}

// Visit is a session as whoever has it sees it.
type Visit struct {
	Tenant      *Tenant
	ExpiresAt   time.Time
	PasswordDue bool // the admin user has no password yet, or must set another one
}

// OwnPassword is what an admin user gives to set a password of their own.
type OwnPassword struct {
	Password Secret
	Current  *Secret // the one before
}
