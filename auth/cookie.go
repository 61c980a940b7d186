package auth

import (
	"context"
	"crypto/sha256"
	"net/http"
	"net/url"
	"strings"

	"tenantry/db"
	"tenantry/model"
)

// cookieName is that of the cookie that stands for a session. Below https its prefix has
// browsers take it from this host alone, and send it nowhere else.
const cookieName = "tenantry_session"

// errSession is all that is said of a cookie that is not good.
var errSession = model.Errorf(model.Unauthenticated, "The session has ended. Sign in again.")

func (a *Auth) secure() bool { return strings.HasPrefix(a.o.Issuer, "https://") }

func (a *Auth) cookieName() string {
	if a.secure() {
		return "__Host-" + cookieName
	}
	return cookieName
}

// cookie is the session's cookie of a request, and whether there is one.
func (a *Auth) cookie(r *http.Request) (model.Secret, bool) {
	c, err := r.Cookie(a.cookieName())
	if err != nil || c.Value == "" {
		return model.Secret{}, false
	}
	return model.SecretOf(c.Value), true
}

// setCookie hands a session out. The empty value takes it back.
func (a *Auth) setCookie(w http.ResponseWriter, value string) {
	age := int(model.AdminSessionLife.Seconds())
	if value == "" {
		age = -1
	}
	http.SetCookie(w, &http.Cookie{
		Name: a.cookieName(), Value: value, Path: "/", MaxAge: age,
		HttpOnly: true, Secure: a.secure(), SameSite: http.SameSiteStrictMode,
	})
}

// visitor is who a cookie stands for, as fresh as a token's principal is.
func (a *Auth) visitor(ctx context.Context, cookie model.Secret) (model.Principal, error) {
	if len(cookie.Reveal()) > maxHeader {
		return model.Principal{}, errSession
	}
	return a.remembered(cookieSum(cookie), func() (model.Principal, error) {
		p, err := a.door.Caller(ctx, db.Token{Cookie: &cookie})
		if model.CodeOf(err) == model.Unauthenticated {
			err = errSession
		}
		return p, err
	})
}

// cookieSum is how a cookie is remembered: never as a token of the same text would be.
func cookieSum(cookie model.Secret) digest {
	return sha256.Sum256([]byte("session " + cookie.Reveal()))
}

// foreign reports a request that a page of another site had a browser send. What a cookie
// opens is for our own pages alone; programs send neither header.
func (a *Auth) foreign(r *http.Request) bool {
	switch r.Header.Get("Sec-Fetch-Site") {
	case "", "same-origin", "none":
	default:
		return true
	}
	from := r.Header.Values("Origin")
	if len(from) == 0 {
		return false
	}
	us, err := url.Parse(a.o.Issuer)
	if err != nil || len(from) > 1 {
		return true
	}
	return from[0] != us.Scheme+"://"+us.Host && from[0] != us.Scheme+"://"+r.Host
}

// errForeign refuses such a request before anything of it is read.
var errForeign = model.Errorf(model.Forbidden, "A page of another site sent this request with a session of ours. Send it from our own pages, or with a token.")
