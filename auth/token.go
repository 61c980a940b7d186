package auth

import (
	"context"
	"log/slog"
	"net/http"

	"tenantry/db"
	"tenantry/model"
)

// The grants that a token can be bought with.
const (
	grantClient    = "client_credentials"
	grantAdminLink = "urn:tenantry:params:oauth:grant-type:admin-link"
)

// token answers POST /oidc/token, by RFC 6749.
func (a *Auth) token(w http.ResponseWriter, r *http.Request) {
	f, err := readForm(w, r)
	if err != nil {
		a.refuse(w, r, err)
		return
	}
	g, audience, err := a.grant(r, f)
	if err != nil {
		a.refuse(w, r, err)
		return
	}
	text, sold, err := a.mint(r.Context(), g, audience)
	if err != nil {
		a.refuse(w, r, err)
		return
	}
	a.noted(r, a.door.NoteToken(r.Context(), sold, a.from(r)))
	noStore(w)
	answer(w, http.StatusOK, map[string]any{
		"access_token": text, "token_type": "Bearer", "expires_in": int(g.TTL.Seconds()), "scope": "",
	})
}

// grant is what the request buys, and for which audience. The target is checked first, so
// that a link is not spent on a request that fails.
func (a *Auth) grant(r *http.Request, f form) (db.Grant, string, error) {
	kind := f["grant_type"]
	if kind == "" {
		return db.Grant{}, "", invalidRequest("grant_type is needed: %s.", grantClient)
	}
	if kind != grantClient && kind != grantAdminLink {
		return db.Grant{}, "", &fault{status: http.StatusBadRequest, code: "unsupported_grant_type", text: "grant_type must be " + grantClient + " or " + grantAdminLink + "."}
	}
	audience, ok := a.target(f["resource"])
	if !ok {
		return db.Grant{}, "", &fault{status: http.StatusBadRequest, code: "invalid_target", text: "resource must be " + a.o.Audience + " or " + a.o.Issuer + "."}
	}
	buy := a.client
	if kind == grantAdminLink {
		buy = a.redeem
	}
	g, err := buy(r, f)
	return g, audience, err
}

// target is the audience of a token for a resource. Only our own API is known.
func (a *Auth) target(resource string) (string, bool) {
	if resource == "" {
		return a.o.Audience, true
	}
	return resource, resource == a.o.Audience || resource == a.o.Issuer
}

// client is whoever shows the credentials of a client or of an operator.
func (a *Auth) client(r *http.Request, f form) (db.Grant, error) {
	c, err := f.credentials(r.Header)
	if err != nil {
		return db.Grant{}, err
	}
	return a.attempt(r, c.id, invalidClient(c.basic), func(ctx context.Context) (db.Grant, error) {
		return a.door.Client(ctx, c.id, c.secret)
	})
}

// redeem is the admin user that an invitation was made for.
func (a *Auth) redeem(r *http.Request, f form) (db.Grant, error) {
	code := f["code"]
	switch {
	case code == "":
		return db.Grant{}, invalidRequest("code is needed.")
	case f["client_id"] != "" || f["client_secret"] != "" || r.Header.Get("Authorization") != "":
		return db.Grant{}, invalidRequest("A code is used without client credentials.")
	}
	return a.attempt(r, grantAdminLink, invalidGrant("The code is spent, expired or not one of ours."), func(ctx context.Context) (db.Grant, error) {
		return a.door.RedeemAdminLink(ctx, model.SecretOf(code), a.from(r))
	})
}

// attempt asks the door, unless too many such attempts have failed. What fails is noted by
// who it claimed to be only where that is a client's name: people paste secrets anywhere.
func (a *Auth) attempt(r *http.Request, claimed string, refusal *fault, ask func(context.Context) (db.Grant, error)) (db.Grant, error) {
	from := a.from(r).IP
	if wait := a.limits.wait(claimed, from); wait > 0 {
		return db.Grant{}, a.turnDown(r, claimed, slowDown(wait))
	}
	g, err := ask(r.Context())
	if model.CodeOf(err) != model.Unauthenticated {
		return g, err
	}
	if wait := a.limits.flooded(from); wait > 0 {
		return db.Grant{}, a.turnDown(r, claimed, slowDown(wait))
	}
	a.limits.failed(claimed, from)
	a.o.Logger.WarnContext(r.Context(), "credentials refused", slog.String("error", refusal.code), slog.String("client", shown(claimed)), slog.String("ip", from))
	return db.Grant{}, a.turnDown(r, claimed, refusal)
}

// turnDown has the log of the client that was named say that its name opened nothing.
func (a *Auth) turnDown(r *http.Request, claimed string, refusal *fault) *fault {
	a.noted(r, a.door.NoteRefusal(r.Context(), claimed, refusal.code, a.from(r)))
	return refusal
}

// noted says where a record of the log is missing: nobody is refused a good token for that.
func (a *Auth) noted(r *http.Request, err error) {
	if err != nil {
		a.o.Logger.ErrorContext(r.Context(), "what became of a token is not in the log", slog.Any("err", err))
	}
}

// shown is a claimed client_id if it is of the form of one.
func shown(claimed string) string {
	if _, client, ok := model.ParseClientID(claimed); ok {
		return model.ClientID.Of(client)
	}
	if prefix, _, err := model.ParseID(claimed); err == nil && prefix == model.OperatorID {
		return claimed
	}
	return ""
}
