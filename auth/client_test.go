package auth_test

import (
	"context"
	"net/http"
	"strings"
	"testing"

	"github.com/go-jose/go-jose/v4"
	"github.com/zitadel/oidc/v3/pkg/client"
	"github.com/zitadel/oidc/v3/pkg/client/rp"
	"github.com/zitadel/oidc/v3/pkg/client/rs"
	"github.com/zitadel/oidc/v3/pkg/oidc"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"

	"tenantry/auth"
	"tenantry/model"
)

// Clients that others wrote must get along without knowing us.

func TestOAuth2Client(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	for name, style := range map[string]oauth2.AuthStyle{"Basic": oauth2.AuthStyleInHeader, "form": oauth2.AuthStyleInParams, "whatever works": oauth2.AuthStyleAutoDetect} {
		c := clientcredentials.Config{ClientID: clients["office"], ClientSecret: "secret-office", TokenURL: w.URL + "/oidc/token", AuthStyle: style}
		res, err := c.Client(t.Context()).Get(w.URL + "/x")
		if err != nil || res.StatusCode != 200 {
			t.Fatal(name, res, err)
		}
		_ = res.Body.Close()
	}
	c := clientcredentials.Config{ClientID: clients["office"], ClientSecret: "wrong", TokenURL: w.URL + "/oidc/token"}
	_, err := c.Token(t.Context())
	if refused, ok := err.(*oauth2.RetrieveError); !ok || refused.ErrorCode != "invalid_client" {
		t.Errorf("wrong secret: %v", err)
	}
}

func TestOIDCClient(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	found, err := client.Discover(t.Context(), w.URL, w.Client())
	if err != nil {
		t.Fatal(err)
	}
	token := w.buy("mail")
	jws, err := jose.ParseSigned(token, []jose.SignatureAlgorithm{jose.ES256})
	if err != nil {
		t.Fatal(err)
	}
	keys := rp.NewRemoteKeySet(w.Client(), found.JwksURI)
	if payload, err := keys.VerifySignature(t.Context(), jws); err != nil || !strings.Contains(string(payload), model.TenantID.Of(key("a"))) {
		t.Errorf("%s %v", payload, err)
	}
	if _, err := auth.Rotate(t.Context(), w.db.Door(), auth.RS256); err != nil {
		t.Fatal(err)
	}
	w.pass(forgotten)
	renewed, err := jose.ParseSigned(w.buy("mail"), []jose.SignatureAlgorithm{jose.RS256})
	if err != nil {
		t.Fatal(err)
	}
	for name, signed := range map[string]*jose.JSONWebSignature{"new": renewed, "old": jws} {
		if _, err := keys.VerifySignature(t.Context(), signed); err != nil {
			t.Errorf("%s key: %v", name, err)
		}
	}
}

func TestOIDCResourceServer(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	server, err := rs.NewResourceServerClientCredentials(t.Context(), w.URL, clients["office"], "secret-office", rs.WithClient(w.Client()))
	if err != nil {
		t.Fatal(err)
	}
	token := w.buy("mail")
	told, err := rs.Introspect[*oidc.IntrospectionResponse](t.Context(), server, token)
	if err != nil || !told.Active || told.ClientID != clients["mail"] || told.Issuer != w.URL || told.Claims["tid"] != model.TenantID.Of(key("a")) {
		t.Errorf("%+v %v", told, err)
	}
	if err := client.CallRevokeEndpoint(t.Context(), client.RevokeRequest{Token: token, ClientID: clients["mail"], ClientSecret: "secret-mail"}, nil, revoker{w.Client(), w.URL + "/oidc/revoke"}); err != nil {
		t.Error(err)
	}
	if told, err = rs.Introspect[*oidc.IntrospectionResponse](t.Context(), server, token); err != nil || told.Active {
		t.Errorf("revoked: %+v %v", told, err)
	}
}

type revoker struct {
	client *http.Client
	at     string
}

func (r revoker) HttpClient() *http.Client  { return r.client }
func (r revoker) GetRevokeEndpoint() string { return r.at }

func TestMetadata(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	texts := map[string]bool{}
	for _, path := range []string{"/.well-known/openid-configuration", "/cis/oidc/.well-known/openid-configuration", "/.well-known/oauth-authorization-server"} {
		r, _ := http.NewRequestWithContext(context.Background(), http.MethodGet, w.URL+path, nil)
		got := w.send(r)
		for _, want := range []string{
			`"issuer":"` + w.URL + `"`, `"token_endpoint":"` + w.URL + `/oidc/token"`, `"jwks_uri":"` + w.URL + `/oidc/jwks"`, `"` + link + `"`,
			`"introspection_endpoint":"` + w.URL + `/oidc/token/introspection"`, `"token_endpoint_auth_methods_supported":["client_secret_basic","client_secret_post"]`,
		} {
			if got.status != 200 || !strings.Contains(got.text, want) {
				t.Errorf("%s: %d %s, want %s", path, got.status, got.text, want)
			}
		}
		texts[got.text] = true
	}
	if len(texts) != 1 {
		t.Error("the documents differ")
	}
}
