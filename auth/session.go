package auth

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"log/slog"
	"net/http"
	"strings"
	"time"

	"tenantry/db"
	"tenantry/model"
)

// sessions are the endpoints by which browsers sign in. Who is there already is asked of the
// door; what they then do to their own session is asked of their scope, like everything else.
type sessions struct {
	*Auth
	db *db.DB
}

// Sessions mounts what pages sign in and out by: /auth/session and /auth/password.
func (a *Auth) Sessions(mux *http.ServeMux, d *db.DB) {
	s := &sessions{a, d}
	mux.Handle("/auth/session", s.by(methods{http.MethodPost: s.enter, http.MethodGet: s.look, http.MethodDelete: s.leave}))
	mux.Handle("/auth/password", s.by(methods{http.MethodPut: s.setPassword}))
}

// entry is what somebody shows to sign in: one of three things.
type entry struct {
	Email        *string `json:"email"`
	Password     *string `json:"password"`
	Tenant       *string `json:"tenant"`
	ClientID     *string `json:"clientId"`
	ClientSecret *string `json:"clientSecret"`
	Code         *string `json:"code"`
}

// enter answers POST /auth/session.
func (s *sessions) enter(w http.ResponseWriter, r *http.Request) error {
	var in entry
	if err := decode(w, r, &in); err != nil {
		return err
	}
	byPassword, byClient, byLink := in.Email != nil || in.Password != nil || in.Tenant != nil, in.ClientID != nil || in.ClientSecret != nil, in.Code != nil
	switch {
	case byLink && !byClient && !byPassword:
		return s.enterByLink(w, r, model.SecretOf(*in.Code))
	case byClient && !byLink && !byPassword && in.ClientID != nil && in.ClientSecret != nil:
		return s.enterByClient(w, r, *in.ClientID, model.SecretOf(*in.ClientSecret))
	case byPassword && !byLink && !byClient && in.Email != nil && in.Password != nil:
		return s.enterByPassword(w, r, in)
	}
	return model.Errorf(model.Invalid, "Give email and password, or clientId and clientSecret, or code.")
}

// errSignIn is all that is said of a sign-in that failed, whatever the cause.
var errSignIn = model.Errorf(model.Unauthenticated, "That does not sign anybody in. Check it, or ask another admin for a link.")

// enterByPassword lets in the admin user who has the address and the password; one of
// several tenants is asked which.
func (s *sessions) enterByPassword(w http.ResponseWriter, r *http.Request, in entry) error {
	claim := model.AdminClaim{Email: strings.TrimSpace(*in.Email), Password: model.SecretOf(*in.Password)}
	if in.Tenant != nil {
		k, err := model.TenantID.Key("tenant", *in.Tenant)
		if err != nil {
			return err
		}
		claim.Tenant = &k
	}
	began := time.Now()
	fit, err := s.guess(r, account(claim.Email), claim)
	switch {
	case model.CodeOf(err) == model.Unauthenticated:
		s.steady(r.Context(), began)
		return err
	case err != nil:
		return err
	case len(fit) > 1:
		answer(w, http.StatusConflict, map[string]any{"tenants": choices(fit)})
		return nil
	}
	if err := s.start(w, r, fit[0].Principal, model.SignIn{Way: model.SignInWayPassword, Life: model.AdminSessionLife}); err != nil {
		return err
	}
	w.WriteHeader(http.StatusNoContent)
	return nil
}

// choice is a tenant that somebody may sign in to.
type choice struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

func choices(fit []db.AdminGrant) []choice {
	all := make([]choice, len(fit))
	for i, g := range fit {
		all[i] = choice{model.TenantID.Of(g.Principal.Tenant), g.Tenant}
	}
	return all
}

// account is how the limits know an address: by a text of one length, that is not it.
func account(email string) string {
	sum := sha256.Sum256([]byte(strings.ToLower(email)))
	return base64.RawURLEncoding.EncodeToString(sum[:])
}

// byLinks is the account that links are tried as. Nobody can guess one, from wherever.
const byLinks = "link"

// guess asks whom a claim fits, unless too many who named the account have failed: from the
// same address, or from anywhere.
func (s *sessions) guess(r *http.Request, account string, claim model.AdminClaim) ([]db.AdminGrant, error) {
	from := s.from(r)
	if wait := max(s.limits.wait(account, from.IP), s.limits.besieged(account, from.IP)); wait > 0 {
		return nil, slowDown(wait)
	}
	fit, err := s.door.AdminUsers(r.Context(), claim, from)
	if err == nil {
		s.limits.succeeded(account, from.IP)
		return fit, nil
	}
	if model.CodeOf(err) != model.Unauthenticated {
		return nil, err
	}
	if wait := s.limits.flooded(from.IP); wait > 0 {
		return nil, slowDown(wait)
	}
	s.limits.failed(account, from.IP)
	if account != byLinks {
		s.limits.failedAnywhere(account)
	}
	s.o.Logger.WarnContext(r.Context(), "sign-in refused", slog.String("ip", from.IP))
	return nil, errSignIn
}

// steady answers failed sign-ins at whole beats of time: what was compared with how many
// passwords cannot be told from when the answer comes.
func (s *sessions) steady(ctx context.Context, began time.Time) {
	beat := s.o.Beat
	t := time.NewTimer(beat - time.Since(began)%beat)
	defer t.Stop()
	select {
	case <-t.C:
	case <-ctx.Done():
	}
}

// enterByLink lets in the admin user whom a link is for. They have no password, or must set
// another one before anything else.
func (s *sessions) enterByLink(w http.ResponseWriter, r *http.Request, code model.Secret) error {
	fit, err := s.guess(r, byLinks, model.AdminClaim{Code: &code})
	if err != nil {
		return err
	}
	if err := s.start(w, r, fit[0].Principal, model.SignIn{Way: model.SignInWayLink, Code: code, Life: model.AdminSessionLife}); err != nil {
		return err
	}
	answer(w, http.StatusOK, map[string]string{"password": "required"})
	return nil
}

// enterByClient lets in whoever has the credentials of a management app, for as long as a
// token of it would live.
func (s *sessions) enterByClient(w http.ResponseWriter, r *http.Request, id string, secret model.Secret) error {
	g, err := s.attempt(r, id, invalidClient(false), func(ctx context.Context) (db.Grant, error) { return s.door.Client(ctx, id, secret) })
	if err != nil {
		return inWords(err)
	}
	if g.Principal.Kind != model.ActorKindManagementApp {
		return model.Errorf(model.Forbidden, "These are not the credentials of a management app. Sign in with those of one, or with a password.")
	}
	if err := s.start(w, r, g.Principal, model.SignIn{Way: model.SignInWayCredentials, Life: g.TTL}); err != nil {
		return err
	}
	w.WriteHeader(http.StatusNoContent)
	return nil
}

// start begins the session of somebody who has shown who they are, in the place of the one
// that the browser had.
func (s *sessions) start(w http.ResponseWriter, r *http.Request, who model.Principal, in model.SignIn) error {
	in.Cookie = model.NewAdminCookie(who.Tenant)
	who.Request = s.from(r)
	if _, err := s.db.As(who).StartAdminSession(r.Context(), in); err != nil {
		if model.CodeOf(err) == model.Unauthenticated {
			err = errSignIn
		}
		return err
	}
	if err := s.end(r); err != nil {
		s.report(r, err) // it ends by itself
	}
	s.setCookie(w, in.Cookie.Reveal())
	return nil
}

// leave answers DELETE /auth/session. Who is not there has left.
func (s *sessions) leave(w http.ResponseWriter, r *http.Request) error {
	if err := s.end(r); err != nil {
		return err
	}
	s.setCookie(w, "")
	w.WriteHeader(http.StatusNoContent)
	return nil
}

// end ends the session of the request, if there is one.
func (s *sessions) end(r *http.Request) error {
	cookie, ok := s.cookie(r)
	if !ok {
		return nil
	}
	p, err := s.visitor(r.Context(), cookie)
	if err == nil {
		p.Request = s.from(r)
		err = s.db.As(p).EndOwnAdminSession(r.Context())
		s.known.Remove(cookieSum(cookie))
	}
	if model.CodeOf(err) == model.Unauthenticated {
		return nil
	}
	return err
}

// present is the session of a request as GET /auth/session shows it.
type present struct {
	Kind      model.ActorKind `json:"kind"`
	ID        string          `json:"id"`
	Name      string          `json:"name"`
	Tenant    choice          `json:"tenant"`
	ExpiresAt time.Time       `json:"expiresAt"`
	Password  string          `json:"password,omitempty"` // "required" where one is to be set
}

// look answers GET /auth/session.
func (s *sessions) look(w http.ResponseWriter, r *http.Request) error {
	who, scope, err := s.visiting(r)
	if err != nil {
		return err
	}
	v, err := scope.OwnAdminSession(r.Context())
	if err != nil {
		return err
	}
	out := present{Kind: who.Kind, ID: *who.ID(), Name: who.Name, Tenant: choice{v.Tenant.ID(), v.Tenant.Name}, ExpiresAt: v.ExpiresAt.UTC()}
	if v.PasswordDue {
		out.Password = "required"
	}
	answer(w, http.StatusOK, out)
	return nil
}

// ownPassword is what PUT /auth/password takes.
type ownPassword struct {
	Password *string `json:"password"`
	Current  *string `json:"current"`
}

// setPassword answers PUT /auth/password. Who guesses the present one is slowed down.
func (s *sessions) setPassword(w http.ResponseWriter, r *http.Request) error {
	who, scope, err := s.visiting(r)
	if err != nil {
		return err
	}
	var in ownPassword
	if err := decode(w, r, &in); err != nil {
		return err
	}
	if in.Password == nil {
		return model.InvalidField("password", "password is needed: the one to set.")
	}
	set := model.OwnPassword{Password: model.SecretOf(*in.Password)}
	if in.Current != nil {
		current := model.SecretOf(*in.Current)
		set.Current = &current
	}
	from := s.from(r).IP
	if wait := s.limits.wait(*who.ID(), from); wait > 0 {
		return slowDown(wait)
	}
	if err := scope.SetOwnPassword(r.Context(), set); err != nil {
		if model.ReasonOf(err) == model.PasswordWrong {
			s.limits.failed(*who.ID(), from)
		}
		return err
	}
	cookie, _ := s.cookie(r)
	s.known.Remove(cookieSum(cookie)) // it may do more now
	w.WriteHeader(http.StatusNoContent)
	return nil
}

// visiting is who the cookie of a request stands for, and their scope.
func (s *sessions) visiting(r *http.Request) (model.Principal, *db.Scope, error) {
	cookie, ok := s.cookie(r)
	if !ok {
		return model.Principal{}, nil, errNoSession
	}
	p, err := s.visitor(r.Context(), cookie)
	p.Request = s.from(r)
	return p, s.db.As(p), err
}

var errNoSession = model.Errorf(model.Unauthenticated, "Nobody is signed in. Sign in first, with POST /auth/session.")
