package auth

import (
	"context"
	"crypto"
	"crypto/x509"
	"encoding/json"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"tenantry/db"
)

// freshFor is how long what the database said of keys and callers is believed.
const freshFor = 5 * time.Second

// keyring is the database's signing keys, read again when they are not fresh, or when a
// token names one that is not among them.
type keyring struct {
	door   *db.Door
	now    func() time.Time
	reread *bucket // strangers' kids must not become a statement each
	mu     sync.Mutex
	kept   atomic.Pointer[keys]
}

// keys are those of one reading, newest first.
type keys struct {
	all []key
	at  time.Time
}

type key struct {
	id, algorithm string
	private       crypto.Signer
	public        json.RawMessage
	retires, ends *time.Time
}

func newKeyring(door *db.Door, now func() time.Time) *keyring {
	return &keyring{door: door, now: now, reread: newBucket(10, 10, now())}
}

// open reads the keys, and makes the first if there is none that signs.
func (r *keyring) open(ctx context.Context, algorithm string) error {
	now := r.now().UTC()
	if _, err := r.read(ctx); err != nil {
		return err
	}
	if _, ok := r.kept.Load().signer(now); ok {
		return nil
	}
	k, err := newKey(algorithm, now)
	if err != nil {
		return err
	}
	if err := r.door.AddSigningKey(ctx, k, time.Time{}); err != nil { // another server may have been first
		return err
	}
	_, err = r.read(ctx)
	return err
}

// current are the keys, fresh. While one caller reads them, the others take what there is.
func (r *keyring) current(ctx context.Context) (*keys, error) {
	kept := r.kept.Load()
	if r.now().Sub(kept.at) < freshFor || !r.mu.TryLock() {
		return kept, nil
	}
	defer r.mu.Unlock()
	return r.read(ctx)
}

func (r *keyring) read(ctx context.Context) (*keys, error) {
	now := r.now()
	rows, err := r.door.SigningKeys(ctx, now.UTC())
	if err != nil {
		return nil, err
	}
	read := &keys{at: now, all: make([]key, len(rows))}
	for i, row := range rows {
		if read.all[i], err = parse(row); err != nil {
			return nil, err
		}
	}
	r.kept.Store(read)
	return read, nil
}

func parse(row db.SigningKey) (key, error) {
	private, err := x509.ParsePKCS8PrivateKey(row.Private)
	signer, ok := private.(crypto.Signer)
	if err != nil || !ok {
		return key{}, fmt.Errorf("signing key %s cannot be read: %w", row.ID, err)
	}
	return key{row.ID.String(), row.Algorithm, signer, row.Public, row.RetiresAt, row.EndsAt}, nil
}

var errNoSigner = errors.New("there is no signing key: run tenantry keys rotate")

// sign is the key that signs now.
func (r *keyring) sign(ctx context.Context) (key, error) {
	kept, err := r.current(ctx)
	if err != nil {
		return key{}, err
	}
	k, ok := kept.signer(r.now())
	if !ok {
		return key{}, errNoSigner
	}
	return k, nil
}

// verify is the key with the kid, if it verifies now.
func (r *keyring) verify(ctx context.Context, kid string) (key, bool, error) {
	kept, err := r.current(ctx)
	if err != nil {
		return key{}, false, err
	}
	k, ok := kept.find(kid, r.now())
	if ok || !r.reread.take(r.now()) {
		return k, ok, nil
	}
	if kept, err = r.read(ctx); err != nil {
		return key{}, false, err
	}
	k, ok = kept.find(kid, r.now())
	return k, ok, nil
}

func (k *keys) signer(now time.Time) (key, bool) {
	for _, one := range k.all {
		if one.retires == nil || now.Before(*one.retires) {
			return one, true
		}
	}
	return key{}, false
}

func (k *keys) find(kid string, now time.Time) (key, bool) {
	for _, one := range k.all {
		if one.id == kid && (one.ends == nil || now.Before(*one.ends)) {
			return one, true
		}
	}
	return key{}, false
}
