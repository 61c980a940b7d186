package auth

import (
	"crypto/sha256"
	"errors"
	"net/http"

	"tenantry/db"
	"tenantry/model"
)

// revoke answers POST /oidc/token/revocation, by RFC 7009: 200 for every token, whether it
// was good or not. A client revokes its own tokens, and no others.
func (a *Auth) revoke(w http.ResponseWriter, r *http.Request) {
	g, text, err := a.tokenOf(w, r)
	if err != nil {
		a.refuse(w, r, err)
		return
	}
	_, t, err := a.verify(r.Context(), text)
	if err == nil && t.Subject == g.Subject {
		err = a.door.RevokeToken(r.Context(), t, a.from(r))
		a.known.Remove(sha256.Sum256([]byte(text)))
	}
	if err != nil && !errors.Is(err, errToken) {
		a.refuse(w, r, err)
		return
	}
	noStore(w)
	w.WriteHeader(http.StatusOK)
}

// introspect answers POST /oidc/token/introspection, by RFC 7662. A client learns of the
// good tokens of its own tenant; of any other it learns only that it is not active.
func (a *Auth) introspect(w http.ResponseWriter, r *http.Request) {
	g, text, err := a.tokenOf(w, r)
	if err != nil {
		a.refuse(w, r, err)
		return
	}
	c, t, err := a.verify(r.Context(), text)
	if err == nil && t.Tenant != g.Tenant {
		err = errToken
	}
	if err == nil {
		_, err = a.door.Caller(r.Context(), t)
	}
	noStore(w)
	switch {
	case err == nil:
		answer(w, http.StatusOK, active{true, "Bearer", c})
	case model.CodeOf(err) == model.Unauthenticated:
		answer(w, http.StatusOK, map[string]bool{"active": false})
	default:
		a.refuse(w, r, err)
	}
}

// active is the answer for a good token: what it says.
type active struct {
	Active bool   `json:"active"`
	Type   string `json:"token_type"`
	*claims
}

// tokenOf reads a request about a token, from a client that shows its credentials.
func (a *Auth) tokenOf(w http.ResponseWriter, r *http.Request) (db.Grant, string, error) {
	f, err := readForm(w, r)
	if err != nil {
		return db.Grant{}, "", err
	}
	g, err := a.client(r, f)
	if err != nil {
		return db.Grant{}, "", err
	}
	text := f["token"]
	if text == "" {
		return db.Grant{}, "", invalidRequest("token is needed.")
	}
	return g, text, nil
}
