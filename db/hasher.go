package db

import (
	"context"
	"runtime"
	"time"

	"github.com/alexedwards/argon2id"

	"tenantry/model"
)

// hasher makes and compares the hashes of passwords, which are slow on purpose: each takes
// a core for some 50 ms, and 64 MiB. No more run at once than there are cores, and few wait.
type hasher struct {
	running chan struct{} // as many as may run
	waiting chan struct{} // as many as may run or wait
}

// inLine is how many may wait for each that runs: about a second of it.
const inLine = 16

func newHasher(atOnce int) *hasher {
	return &hasher{running: make(chan struct{}, atOnce), waiting: make(chan struct{}, atOnce*(1+inLine))}
}

func cores() int { return runtime.GOMAXPROCS(0) }

// do calls f when it is its turn, or refuses at once where the line is too long.
func (h *hasher) do(ctx context.Context, f func() error) error {
	select {
	case h.waiting <- struct{}{}:
		defer func() { <-h.waiting }()
	default:
		return &model.Error{Code: model.Limited, Message: "Too many passwords are being set and checked. Try again in a second.", RetryAfter: time.Second}
	}
	select {
	case h.running <- struct{}{}:
		defer func() { <-h.running }()
		return f()
	case <-ctx.Done():
		return ctx.Err()
	}
}

var argon = argon2id.Params{Memory: 64 << 10, Iterations: 1, Parallelism: 1, SaltLength: 16, KeyLength: 32}

// hash is what the database keeps of a password.
func (h *hasher) hash(ctx context.Context, password model.Secret) (string, error) {
	var hash string
	err := h.do(ctx, func() error {
		var err error
		hash, err = argon2id.CreateHash(password.Reveal(), &argon)
		return err
	})
	return hash, err
}

// same reports whether the hash is that of the password.
func (h *hasher) same(ctx context.Context, password model.Secret, hash string) (bool, error) {
	same := false
	err := h.do(ctx, func() error {
		var err error
		same, err = argon2id.ComparePasswordAndHash(password.Reveal(), hash)
		return err
	})
	return same, err
}

// noPassword is a hash of nothing, to be compared with where there is none: whoever has no
// password is told from whoever has another one by nothing, not even by the time.
const noPassword = "$argon2id$v=19$m=65536,t=1,p=1$bm90aGluZyB0byBmaW5kIQ$bm9ib2R5IGhhcyBhIHBhc3N3b3JkIHdpdGggdGhpcyE"
