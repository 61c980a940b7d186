// Package auth sells tokens for credentials, and turns tokens back into principals: the
// token endpoint and what belongs to it (keys, metadata, revocation, introspection), and
// the middleware with which every request begins.
//
// Admin users sign in here, too, and get a cookie that is taken where a token is. It decides
// who somebody is, never what they may do: that is the Scope's. It signs no users in, and of
// the doors it knows only which words they use to refuse.
package auth

import (
	"cmp"
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"time"

	lru "github.com/hashicorp/golang-lru/v2"

	"tenantry/db"
	"tenantry/model"
)

// DefaultAudience is who tokens are for, unless a resource is asked for.
const DefaultAudience = "userid-api"

// Options say whom tokens are from and for. Only the issuer has no default.
type Options struct {
	Issuer    string // the origin that callers know us by, such as https://id.example.com
	Audience  string // DefaultAudience
	Algorithm string // of the first signing key, if there is none yet: ES256, or RS256 for old clients

	Logger    *slog.Logger
	Now       func() time.Time
	Request   func(*http.Request) model.Request // where a request comes from; its remote address
	RequestID func(context.Context) string      // what a refusal in GraphQL's words repeats
	Beat      time.Duration                     // failed sign-ins are answered at whole multiples of it; 250 ms
	GraphQL   func(*http.Request) bool          // which requests are refused in those words; those to /graphql
}

// Auth issues and verifies tokens.
type Auth struct {
	o      Options
	door   *db.Door
	keys   *keyring
	known  *lru.Cache[digest, *caller]
	limits *limits
}

// New returns an Auth over the door, with the database's signing keys; without any it
// makes the first. It fails where the keys cannot be opened.
func New(ctx context.Context, door *db.Door, o Options) (*Auth, error) {
	if err := o.defaults(); err != nil {
		return nil, err
	}
	known, err := lru.New[digest, *caller](rememberedCallers)
	if err != nil {
		return nil, err
	}
	a := &Auth{o: o, door: door, keys: newKeyring(door, o.Now), known: known, limits: newLimits(o.Now)}
	return a, a.keys.open(ctx, o.Algorithm)
}

func (o *Options) defaults() error {
	o.Audience = cmp.Or(o.Audience, DefaultAudience)
	o.Algorithm = cmp.Or(o.Algorithm, ES256)
	o.Beat = cmp.Or(o.Beat, 250*time.Millisecond)
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Request == nil {
		o.Request = origin
	}
	if o.RequestID == nil {
		o.RequestID = func(context.Context) string { return "" }
	}
	if o.GraphQL == nil {
		o.GraphQL = func(r *http.Request) bool { return r.URL.Path == "/graphql" }
	}
	return goodIssuer(o.Issuer)
}

// goodIssuer refuses what callers could not append a path to.
func goodIssuer(issuer string) error {
	u, err := url.Parse(issuer)
	good := err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" && u.User == nil && u.RawQuery == "" && u.Fragment == ""
	if !good || strings.HasSuffix(issuer, "/") {
		return fmt.Errorf("the issuer %q must be an address such as https://id.example.com, without a slash at its end", issuer)
	}
	return nil
}

// Routes mounts what is asked without a token, each path at the root and below /cis.
func (a *Auth) Routes(mux *http.ServeMux) {
	for _, below := range []string{"", "/cis"} {
		mux.Handle(below+"/oidc/token", only(http.MethodPost, a.token))
		mux.Handle(below+"/oidc/token/revocation", only(http.MethodPost, a.revoke))
		mux.Handle(below+"/oidc/revoke", only(http.MethodPost, a.revoke))
		mux.Handle(below+"/oidc/token/introspection", only(http.MethodPost, a.introspect))
		mux.Handle(below+"/oidc/jwks", only(http.MethodGet, a.jwks))
	}
	for _, path := range []string{"/.well-known/openid-configuration", "/cis/oidc/.well-known/openid-configuration", "/.well-known/oauth-authorization-server"} {
		mux.Handle(path, only(http.MethodGet, a.metadata))
	}
}

// only lets one method in. The mux would pass the others on to a handler of every path.
func only(method string, h http.HandlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method == method || method == http.MethodGet && r.Method == http.MethodHead {
			h(w, r)
			return
		}
		w.Header().Set("Allow", method)
		answer(w, http.StatusMethodNotAllowed, map[string]string{"error": "invalid_request", "error_description": "Use " + method + "."})
	})
}
