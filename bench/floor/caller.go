package floor

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/google/uuid"
)

// caller is who a token stands for.
type caller struct {
	tenant  uuid.UUID
	app     uuid.UUID // zero if the token is not an app's own
	actor   uuid.UUID // the management app
	name    string    // of what acts
	client  uuid.UUID
	bound   []byte // the tenant as text
	expires time.Time
}

// callers are those that were verified, by the hashes of their tokens.
type callers struct{ kept sync.Map }

// known verifies the token of a request, unless it did before.
func (s *server) known(r *http.Request) (caller, error) {
	token, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	if !ok {
		return caller{}, errors.New("no token")
	}
	sum := sha256.Sum256([]byte(token))
	if kept, ok := s.callers.kept.Load(sum); ok && time.Now().Before(kept.(caller).expires) {
		return kept.(caller), nil
	}
	c, err := s.verify(r.Context(), token)
	if err == nil {
		s.callers.kept.Store(sum, c)
	}
	return c, err
}

func (s *server) verify(ctx context.Context, token string) (caller, error) {
	var said jwt.RegisteredClaims
	_, err := jwt.ParseWithClaims(token, &said, func(t *jwt.Token) (any, error) {
		return s.key(ctx, fmt.Sprint(t.Header["kid"]))
	}, jwt.WithValidMethods([]string{"ES256"}), jwt.WithExpirationRequired())
	if err != nil {
		return caller{}, err
	}
	client, err := base64.RawURLEncoding.DecodeString(said.Subject)
	if err != nil || len(client) != 32 {
		return caller{}, errors.New("the token is no client's")
	}
	c := caller{tenant: uuid.UUID(client[:16]), client: uuid.UUID(client[16:]), expires: said.ExpiresAt.Time}
	c.bound = []byte(c.tenant.String())
	return c, s.owner(ctx, &c)
}

// owner finds what the client belongs to.
func (s *server) owner(ctx context.Context, c *caller) error {
	var app, manager *uuid.UUID
	err := s.door.QueryRow(ctx, `select c.app_id, c.management_app_id, coalesce(a.name, m.name) from clients c
		left join apps a on a.tenant_id = c.tenant_id and a.id = c.app_id
		left join management_apps m on m.tenant_id = c.tenant_id and m.id = c.management_app_id
		where c.tenant_id = $1 and c.id = $2`, c.tenant, c.client).Scan(&app, &manager, &c.name)
	if app != nil {
		c.app = *app
	}
	if manager != nil {
		c.actor = *manager
	}
	return err
}

// key reads one of the keys that tokens are signed with.
func (s *server) key(ctx context.Context, kid string) (*ecdsa.PublicKey, error) {
	var text []byte
	if err := s.door.QueryRow(ctx, "select public from signing_keys where id = $1", kid).Scan(&text); err != nil {
		return nil, err
	}
	var point struct{ X, Y string }
	if err := json.Unmarshal(text, &point); err != nil {
		return nil, err
	}
	x, errX := base64.RawURLEncoding.DecodeString(point.X)
	y, errY := base64.RawURLEncoding.DecodeString(point.Y)
	return &ecdsa.PublicKey{Curve: elliptic.P256(), X: new(big.Int).SetBytes(x), Y: new(big.Int).SetBytes(y)}, errors.Join(errX, errY)
}
