package db

import (
	"context"
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"tenantry/model"
)

// SigningKey is a key that signs tokens. Only who has the installation's key can read its
// private part from the database.
type SigningKey struct {
	ID        model.Key
	Algorithm string
	Private   []byte          // PKCS #8
	Public    json.RawMessage // as a JWK
	CreatedAt time.Time
	RetiresAt *time.Time // signs no more from then on
	EndsAt    *time.Time // verifies no more from then on
}

// signingKeys turns servers that make or rotate keys at the same time into a queue.
const signingKeys = "select pg_advisory_xact_lock(7305110982302)"

// errForeignKey is what an installation sees that starts with another one's key.
var errForeignKey = errors.New("TENANTRY_KEY is not the key this database was set up with")

// SigningKeys returns the keys that verify at the time, newest first.
func (d *Door) SigningKeys(ctx context.Context, at time.Time) ([]SigningKey, error) {
	seal, err := d.db.seal("signing keys")
	if err != nil {
		return nil, err
	}
	var keys []SigningKey
	err = d.do(ctx, func(c *pgxpool.Conn) error {
		rows, err := c.Query(ctx, `select id, algorithm, sealed, public, created_at, retires_at, ends_at
			from signing_keys where ends_at is null or ends_at > $1 order by created_at desc, id desc`, at)
		if err != nil {
			return err
		}
		keys, err = pgx.CollectRows(rows, pgx.RowToStructByPos[SigningKey])
		return err
	})
	for i := range keys {
		if err == nil {
			err = keys[i].unseal(seal)
		}
	}
	return keys, err
}

// AddSigningKey keeps a new key, which signs from now on. All others retire when it was
// created, and verify until end; with a zero end, the key is only added where none signs.
func (d *Door) AddSigningKey(ctx context.Context, k SigningKey, end time.Time) error {
	seal, err := d.db.seal("signing keys")
	if err != nil {
		return err
	}
	return d.do(ctx, func(c *pgxpool.Conn) error {
		return pgx.BeginFunc(ctx, c, func(tx pgx.Tx) error {
			if _, err := tx.Exec(ctx, signingKeys); err != nil {
				return err
			}
			if !end.IsZero() {
				if _, err := tx.Exec(ctx, `update signing_keys set retires_at = $1, ends_at = $2 where retires_at is null`, k.CreatedAt, end); err != nil {
					return err
				}
			}
			_, err := tx.Exec(ctx, `insert into signing_keys (id, algorithm, sealed, public, created_at)
				select $1, $2, $3, $4, $5 where not exists (select 1 from signing_keys where retires_at is null)`,
				k.ID, k.Algorithm, k.sealed(seal), k.Public, k.CreatedAt)
			return err
		})
	})
}

// sealed is the private part as the database keeps it, bound to its id and algorithm.
func (k *SigningKey) sealed(seal cipher.AEAD) []byte {
	return seal.Seal(nil, nil, k.Private, k.label())
}

func (k *SigningKey) unseal(seal cipher.AEAD) error {
	private, err := seal.Open(nil, nil, k.Private, k.label())
	if err != nil {
		return errForeignKey
	}
	k.Private = private
	return nil
}

func (k *SigningKey) label() []byte { return append(k.ID[:], k.Algorithm...) }

// seal closes and opens what is kept secret, by a key of its own kind derived from the installation's.
func (d *DB) seal(what string) (cipher.AEAD, error) {
	if made, ok := d.seals.Load(what); ok {
		return made.(cipher.AEAD), nil
	}
	if len(d.key) != 32 {
		return nil, errors.New("TENANTRY_KEY must be 32 bytes")
	}
	key, err := hkdf.Key(sha256.New, d.key, nil, what, 32)
	if err != nil {
		return nil, err
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	made, err := cipher.NewGCMWithRandomNonce(block)
	if err == nil {
		d.seals.Store(what, made)
	}
	return made, err
}
