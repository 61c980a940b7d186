package db

import (
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/sha256"

	"tenantry/model"
)

// The kinds of secrets, each hashed with a key of its own.
const (
	clientSecretKind   = "client secrets"
	adminLinkKind      = "admin links"
	adminSessionKind   = "admin sessions"
	operatorSecretKind = "operator secrets"
)

// hashSecret is what the database keeps of a secret of that kind. Secrets have 256 bits,
// so that a keyed hash is as good as a slow one.
func (d *DB) hashSecret(kind string, s model.Secret) []byte {
	key, err := hkdf.Key(sha256.New, d.key, nil, kind, sha256.Size)
	if err != nil {
		panic(err) // of a length that is constant
	}
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(s.Reveal()))
	return mac.Sum(nil)
}
