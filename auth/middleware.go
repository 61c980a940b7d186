package auth

import (
	"encoding/json"
	"errors"
	"log/slog"
	"math"
	"net"
	"net/http"
	"strconv"
	"strings"
	"time"

	"tenantry/db"
	"tenantry/model"
)

// Middleware begins the scope of each request: that of its token's principal. A request
// without a token goes on without a scope, and the door says in its own words that it is
// nobody's; one with a bad token goes no further.
func (a *Auth) Middleware(d *db.DB, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		token, given := bearer(r.Header)
		if !given {
			next.ServeHTTP(w, r)
			return
		}
		p, err := a.Principal(r.Context(), token)
		a.letIn(w, r, d, next, p, err)
	})
}

// Browsers is the Middleware of what our pages talk to: where no token is given, the cookie
// of a session is as good, unless a page of another site had it sent.
func (a *Auth) Browsers(d *db.DB, next http.Handler) http.Handler {
	byToken := a.Middleware(d, next)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		cookie, ok := a.cookie(r)
		if _, given := bearer(r.Header); given || !ok {
			byToken.ServeHTTP(w, r)
			return
		}
		if a.foreign(r) {
			a.turnAway(w, r, errForeign)
			return
		}
		p, err := a.visitor(r.Context(), cookie)
		a.letIn(w, r, d, next, p, err)
	})
}

func (a *Auth) letIn(w http.ResponseWriter, r *http.Request, d *db.DB, next http.Handler, p model.Principal, err error) {
	if err != nil {
		a.turnAway(w, r, err)
		return
	}
	p.Request = a.from(r)
	next.ServeHTTP(w, r.WithContext(d.As(p).In(r.Context())))
}

// Caller is who a token stands for now, as the principal of what comes by the request; an
// empty one is the request's own, or its cookie. It is for connections that outlive their
// request, which Browsers let in.
func (a *Auth) Caller(r *http.Request, token string) (model.Principal, error) {
	given := token != ""
	if !given {
		token, given = bearer(r.Header)
	}
	ask := func() (model.Principal, error) { return a.Principal(r.Context(), token) }
	if cookie, ok := a.cookie(r); ok && !given {
		ask = func() (model.Principal, error) { return a.visitor(r.Context(), cookie) }
	}
	p, err := ask()
	p.Request = a.from(r)
	return p, err
}

// bearer is the token of a request, and whether one is given. A header that is too long,
// or there twice, is a token that is not good.
func bearer(h http.Header) (string, bool) {
	values := h.Values("Authorization")
	if len(values) == 0 {
		return "", false
	}
	if len(values) > 1 || len(values[0]) > maxHeader {
		return "", true
	}
	scheme, token, _ := strings.Cut(values[0], " ")
	return token, strings.EqualFold(scheme, "Bearer")
}

func (a *Auth) turnAway(w http.ResponseWriter, r *http.Request, err error) {
	w.Header().Set("Cache-Control", "no-store")
	known, ok := errors.AsType[*model.Error](err)
	switch {
	case ok && known.Code == model.Forbidden:
		a.say(w, r, http.StatusForbidden, known)
	case ok && known.Code == model.Unauthenticated:
		if known == errSession {
			a.setCookie(w, "")
		}
		w.Header().Set("WWW-Authenticate", `Bearer error="invalid_token", error_description="The token is expired, revoked or not ours."`)
		a.say(w, r, http.StatusUnauthorized, known)
	case ok && known.Code == model.Limited:
		retryAfter(w, known.RetryAfter)
		a.say(w, r, http.StatusServiceUnavailable, known)
	default:
		a.report(r, err)
		a.say(w, r, http.StatusInternalServerError, model.Errorf(model.Internal, "Something went wrong on our side."))
	}
}

// report logs what went wrong on our side; a client that has left is none of it.
func (a *Auth) report(r *http.Request, err error) {
	if r.Context().Err() == nil {
		a.o.Logger.ErrorContext(r.Context(), "an authorization failed", slog.String("path", r.URL.Path), slog.Any("err", err))
	}
}

// retryAfter says when to come again, in whole seconds.
func retryAfter(w http.ResponseWriter, wait time.Duration) {
	w.Header().Set("Retry-After", strconv.Itoa(int(math.Ceil(max(wait, time.Second).Seconds()))))
}

// say refuses in the words that the request's door uses.
func (a *Auth) say(w http.ResponseWriter, r *http.Request, status int, why *model.Error) {
	if !a.o.GraphQL(r) {
		answer(w, status, documented(status, why))
		return
	}
	more := map[string]any{"code": why.Code}
	if id := a.o.RequestID(r.Context()); id != "" {
		more["requestId"] = id
	}
	answer(w, status, map[string]any{"errors": []any{map[string]any{"message": why.Message, "extensions": more}}})
}

// documented is the body of a refusal by the documented REST routes.
func documented(status int, why *model.Error) map[string]any {
	message := why.Message
	if status == http.StatusUnauthorized {
		message = "Invalid token"
	}
	return map[string]any{"message": message, "error_code": status}
}

// answer writes v as JSON.
func answer(w http.ResponseWriter, status int, v any) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(v) // the client may have gone
}

// maxUserAgent is how much of a user agent is kept.
const maxUserAgent = 500

// from is where a request comes from, as the log can keep it.
func (a *Auth) from(r *http.Request) model.Request {
	from := a.o.Request(r)
	from.UserAgent = strings.ToValidUTF8(from.UserAgent[:min(len(from.UserAgent), maxUserAgent)], "")
	return from
}

// origin is where a request comes from, as far as the connection says.
func origin(r *http.Request) model.Request {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		host = r.RemoteAddr
	}
	return model.Request{IP: host, UserAgent: r.UserAgent()}
}
