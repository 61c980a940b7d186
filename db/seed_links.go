package db

import (
	"time"

	"github.com/uptrace/bun"

	"tenantry/model"
)

// The rows that are no objects of the model: links, and what hangs on an object.

// A maker is who made a row, and when.
type maker struct {
	ByKind    model.ActorKind
	ByID      *model.Key
	CreatedAt time.Time
}

// at is the same maker at another time.
func (m maker) at(t time.Time) maker {
	m.CreatedAt = t
	return m
}

type userAppRow struct {
	bun.BaseModel           `bun:"table:user_apps"`
	TenantID, UserID, AppID model.Key
	maker
}

type groupMemberRow struct {
	bun.BaseModel             `bun:"table:group_members"`
	TenantID, GroupID, UserID model.Key
	maker
}

type groupAppRow struct {
	bun.BaseModel            `bun:"table:group_apps"`
	TenantID, GroupID, AppID model.Key
	maker
}

type accountUserRow struct {
	bun.BaseModel               `bun:"table:account_users"`
	TenantID, AccountID, UserID model.Key
	maker
}

type accountAppRow struct {
	bun.BaseModel              `bun:"table:account_apps"`
	TenantID, AccountID, AppID model.Key
	AutoAssign                 bool
	AutoAt                     *time.Time
	AutoByKind                 *model.ActorKind
	AutoByID                   *model.Key
	maker
}

// everyone has all users of the account have the app, from the day the account got it.
func (r *accountAppRow) everyone() *accountAppRow {
	r.AutoAssign, r.AutoAt, r.AutoByKind, r.AutoByID = true, &r.CreatedAt, &r.ByKind, r.ByID
	return r
}

type accountUserAppRow struct {
	bun.BaseModel                      `bun:"table:account_user_apps"`
	TenantID, AccountID, UserID, AppID model.Key
	maker
}

type userEmailRow struct {
	bun.BaseModel        `bun:"table:user_emails"`
	TenantID, ID, UserID model.Key
	Value                string
	VerifiedAt           *time.Time
}

type userPhoneRow struct {
	bun.BaseModel        `bun:"table:user_phones"`
	TenantID, ID, UserID model.Key
	Value                string
	VerifiedAt           *time.Time
}

type userIdentityRow struct {
	bun.BaseModel           `bun:"table:user_identities"`
	TenantID, ID, UserID    model.Key
	ProviderName            string
	ProviderType            string
	Identifier              string
	FirstAuthAt, LastAuthAt time.Time
}

type clientSecretRow struct {
	bun.BaseModel          `bun:"table:client_secrets"`
	TenantID, ID, ClientID model.Key
	Hash                   []byte
	Hint                   string
	CreatedAt              time.Time
}

type roleAssignmentRow struct {
	bun.BaseModel                `bun:"table:role_assignments"`
	TenantID, ID, RoleID         model.Key
	AdminUserID, ManagementAppID *model.Key
	maker
}

type adminLinkRow struct {
	bun.BaseModel         `bun:"table:admin_links"`
	TenantID, AdminUserID model.Key
	Hash                  []byte
	ExpiresAt             time.Time
}
