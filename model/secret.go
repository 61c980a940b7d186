package model

import (
	"crypto/rand"
	"encoding/base64"
	"fmt"
	"io"
	"log/slog"
)

const redacted = "[redacted]"

// Secret is a text that nobody but its holder may read. However it is printed, logged or
// marshalled it is redacted; Reveal alone gives it away.
type Secret struct {
	text *string // behind a pointer, so that printing a struct around it shows an address
}

// SecretOf returns the secret that somebody has given.
func SecretOf(text string) Secret { return Secret{&text} }

// NewSecret returns 256 random bits, as 43 characters of base64url.
func NewSecret() Secret { return SecretOf(encode(random())) }

// NewInvite returns the code that opens a tenant to one admin user: the tenant and 256
// random bits, as 64 characters of base64url.
func NewInvite(tenant Key) Secret { return SecretOf(encode(append(tenant[:], random()...))) }

// NewAdminCookie returns the value of a cookie that stands for a session of the portal: like
// a code, it holds the tenant.
func NewAdminCookie(tenant Key) Secret { return NewInvite(tenant) }

// Tenant is the tenant that a code of NewInvite or a cookie is for.
func (s Secret) Tenant() (Key, bool) {
	raw, err := base64.RawURLEncoding.Strict().DecodeString(s.Reveal())
	if err != nil || len(raw) != 48 || len(s.Reveal()) != 64 {
		return Key{}, false
	}
	return Key(raw[:16]), true
}

func random() []byte {
	b := make([]byte, 32)
	_, _ = rand.Read(b) // never fails: without randomness the program ends
	return b
}

func encode(b []byte) string { return base64.RawURLEncoding.EncodeToString(b) }

// Reveal is the text itself.
func (s Secret) Reveal() string {
	if s.text == nil {
		return ""
	}
	return *s.text
}

// Hint is the end by which people tell secrets apart: four characters.
func (s Secret) Hint() string {
	text := s.Reveal()
	return text[max(0, len(text)-4):]
}

// String redacts.
func (s Secret) String() string { return redacted }

// GoString redacts.
func (s Secret) GoString() string { return redacted }

// Format redacts, whatever the verb.
func (s Secret) Format(f fmt.State, _ rune) { _, _ = f.Write([]byte(redacted)) }

// LogValue redacts.
func (s Secret) LogValue() slog.Value { return slog.StringValue(redacted) }

// MarshalJSON redacts.
func (s Secret) MarshalJSON() ([]byte, error) { return []byte(`"` + redacted + `"`), nil }

// MarshalText redacts.
func (s Secret) MarshalText() ([]byte, error) { return []byte(redacted), nil }

// MarshalGQL redacts.
func (s Secret) MarshalGQL(w io.Writer) { _, _ = io.WriteString(w, `"`+redacted+`"`) }

// UnmarshalGQL takes a text. What is none is not repeated in the error.
func (s *Secret) UnmarshalGQL(v any) error {
	text, ok := v.(string)
	if !ok {
		return Errorf(Invalid, "A password is a text, in quotes.")
	}
	*s = SecretOf(text)
	return nil
}
