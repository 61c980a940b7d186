package model

import (
	"encoding/base64"
	"encoding/binary"
	"strings"
	"time"

	"github.com/google/uuid"
	"go.jetify.com/typeid/base32"
)

// Key is the id of a row: a UUIDv7, so that the order of keys is that of creation.
type Key = uuid.UUID

// NewKey returns the next key. Keys made by one process rise.
func NewKey() Key { return uuid.Must(uuid.NewV7()) }

// KeyAt is the key of the nth thing that happened at a moment: it begins with the millisecond
// and its fraction, so that keys and moments are in the same order.
func KeyAt(at time.Time, n int) Key {
	k := Key(uuid.New())
	fraction := at.Nanosecond() / 1000 % 1000 * 4096 / 1000
	binary.BigEndian.PutUint64(k[:], uint64(at.UnixMilli())<<16|0x7000|uint64(fraction))
	binary.BigEndian.PutUint32(k[8:], 1<<31|uint32(n)&0x3fff_ffff)
	return k
}

// KeyFrom is the least key of a moment, or of the last one that keys have room for.
func KeyFrom(at time.Time) Key {
	const room = 1<<48 - 1
	var k Key
	binary.BigEndian.PutUint64(k[:], uint64(min(max(at.UnixMilli(), 0), room))<<16)
	return k
}

// Prefix says in an id what kind of object it is of.
type Prefix string

// The prefixes of all ids.
const (
	TenantID        Prefix = "ten"
	AppID           Prefix = "app"
	ManagementAppID Prefix = "mgm"
	ClientID        Prefix = "cli"
	SecretID        Prefix = "sec"
	UserID          Prefix = "usr"
	GroupID         Prefix = "grp"
	AccountID       Prefix = "acc"
	AdminUserID     Prefix = "adm"
	AdminSessionID  Prefix = "ase"
	RoleID          Prefix = "rol"
	AppRoleID       Prefix = "aro"
	RoleGroupID     Prefix = "rgr"
	ConsentID       Prefix = "con"
	EventStreamID   Prefix = "str"
	SessionID       Prefix = "ses"
	EventID         Prefix = "evt"
	DeletionID      Prefix = "del"
	ImportJobID     Prefix = "imp"

	EventCollectionID Prefix = "ecl"
	OperatorID        Prefix = "opr"
	WebhookID         Prefix = "whk"
	WebhookDeliveryID Prefix = "whd"
)

const idLength = 3 + 1 + 26

// Of returns the id of the object with the key, such as usr_01h455vb4pex5vsknk084sn02q.
func (p Prefix) Of(key Key) string { return string(p) + "_" + base32.Encode(key) }

// Key returns the key in an id of this kind. Field is named by the error.
func (p Prefix) Key(field, id string) (Key, error) {
	prefix, key, err := ParseID(id)
	if err != nil || prefix != p {
		return Key{}, InvalidField(field, "%s must be an id that begins with %s_.", field, p)
	}
	return key, nil
}

// ParseID splits an id into its prefix and key. Every id has exactly one spelling.
func ParseID(id string) (Prefix, Key, error) {
	prefix, rest, ok := strings.Cut(id, "_")
	if !ok || len(id) != idLength || len(prefix) != 3 || strings.Trim(prefix, "abcdefghijklmnopqrstuvwxyz") != "" {
		return "", Key{}, badID()
	}
	b, err := base32.Decode(rest)
	if err != nil || len(b) != len(Key{}) || base32.Encode([16]byte(b)) != rest {
		return "", Key{}, badID()
	}
	return Prefix(prefix), Key(b), nil
}

// badID does not repeat what was given: it may be anything, of any length.
func badID() error {
	return Errorf(Invalid, "That is not an id. Ids look like usr_01h455vb4pex5vsknk084sn02q.")
}

// OAuthClientID is the client_id of a client: its tenant and its key, so that the token
// endpoint finds it without asking every tenant. 43 characters.
func OAuthClientID(tenant, client Key) string {
	return base64.RawURLEncoding.EncodeToString(append(tenant[:], client[:]...))
}

// ParseClientID splits a client_id into its tenant and its client's key.
func ParseClientID(id string) (Key, Key, bool) {
	raw, err := base64.RawURLEncoding.Strict().DecodeString(id)
	if err != nil || len(raw) != 32 || len(id) != 43 {
		return Key{}, Key{}, false
	}
	return Key(raw[:16]), Key(raw[16:]), true
}
