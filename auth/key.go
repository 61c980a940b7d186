package auth

import (
	"context"
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"math/big"
	"time"

	"tenantry/db"
	"tenantry/model"
)

// The algorithms that tokens can be signed with.
const (
	ES256 = "ES256"
	RS256 = "RS256"
)

// verifiesFor is how long a retired key still verifies: the longest life of a token, and
// a minute for clocks that differ.
const verifiesFor = 24*time.Hour + time.Minute

// Rotate makes a new signing key, and returns its kid. Every server signs with it within
// 5 seconds; tokens of the key before stay good until they end.
func Rotate(ctx context.Context, door *db.Door, algorithm string) (string, error) {
	now := time.Now().UTC()
	k, err := newKey(algorithm, now)
	if err != nil {
		return "", err
	}
	return k.ID.String(), door.AddSigningKey(ctx, k, now.Add(verifiesFor))
}

// newKey makes a key pair.
func newKey(algorithm string, at time.Time) (db.SigningKey, error) {
	id := model.NewKey()
	private, public, err := generate(algorithm)
	if err != nil {
		return db.SigningKey{}, err
	}
	public.ID, public.Use, public.Algorithm = id.String(), "sig", algorithm
	der, err := x509.MarshalPKCS8PrivateKey(private)
	if err != nil {
		return db.SigningKey{}, err
	}
	shown, err := json.Marshal(public)
	return db.SigningKey{ID: id, Algorithm: algorithm, Private: der, Public: shown, CreatedAt: at}, err
}

func generate(algorithm string) (crypto.Signer, jwk, error) {
	switch algorithm {
	case ES256:
		private, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
		if err != nil {
			return nil, jwk{}, err
		}
		point, err := private.PublicKey.Bytes() // 4, x, y
		if err != nil {
			return nil, jwk{}, err
		}
		return private, jwk{Type: "EC", Curve: "P-256", X: encode(point[1:33]), Y: encode(point[33:])}, nil
	case RS256:
		private, err := rsa.GenerateKey(rand.Reader, 2048)
		if err != nil {
			return nil, jwk{}, err
		}
		return private, jwk{Type: "RSA", N: encode(private.N.Bytes()), E: encode(big.NewInt(int64(private.E)).Bytes())}, nil
	}
	return nil, jwk{}, fmt.Errorf("the algorithm %q is not one of %s and %s", algorithm, ES256, RS256)
}

// jwk is a public key as RFC 7517 writes it.
type jwk struct {
	Type      string `json:"kty"`
	Use       string `json:"use"`
	ID        string `json:"kid"`
	Algorithm string `json:"alg"`
	Curve     string `json:"crv,omitempty"`
	X         string `json:"x,omitempty"`
	Y         string `json:"y,omitempty"`
	N         string `json:"n,omitempty"`
	E         string `json:"e,omitempty"`
}

func encode(b []byte) string { return base64.RawURLEncoding.EncodeToString(b) }
