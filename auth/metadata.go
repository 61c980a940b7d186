package auth

import (
	"encoding/json"
	"net/http"
)

// jwks answers GET /oidc/jwks: every key that a good token may be signed with. When the
// database cannot be asked, the keys of the last time are better than none.
func (a *Auth) jwks(w http.ResponseWriter, r *http.Request) {
	kept, err := a.keys.current(r.Context())
	if err != nil {
		kept = a.keys.kept.Load()
	}
	shown := struct {
		Keys []json.RawMessage `json:"keys"`
	}{[]json.RawMessage{}}
	for _, k := range kept.all {
		if _, ok := kept.find(k.id, a.o.Now()); ok {
			shown.Keys = append(shown.Keys, k.public)
		}
	}
	w.Header().Set("Cache-Control", "public, max-age=60")
	answer(w, http.StatusOK, shown)
}

// described is what RFC 8414 and OpenID Connect Discovery tell of us. Nobody is sent here
// to sign in, so that there is no authorization endpoint and no response type.
type described struct {
	Issuer            string   `json:"issuer"`
	Token             string   `json:"token_endpoint"`
	Keys              string   `json:"jwks_uri"`
	Revocation        string   `json:"revocation_endpoint"`
	Introspection     string   `json:"introspection_endpoint"`
	Grants            []string `json:"grant_types_supported"`
	Responses         []string `json:"response_types_supported"`
	Scopes            []string `json:"scopes_supported"`
	Subjects          []string `json:"subject_types_supported"`
	Algorithms        []string `json:"id_token_signing_alg_values_supported"`
	TokenAuth         []string `json:"token_endpoint_auth_methods_supported"`
	RevocationAuth    []string `json:"revocation_endpoint_auth_methods_supported"`
	IntrospectionAuth []string `json:"introspection_endpoint_auth_methods_supported"`
}

// metadata answers the discovery documents, all with the same.
func (a *Auth) metadata(w http.ResponseWriter, _ *http.Request) {
	methods := []string{"client_secret_basic", "client_secret_post"}
	w.Header().Set("Cache-Control", "public, max-age=60")
	answer(w, http.StatusOK, described{
		Issuer: a.o.Issuer, Token: a.o.Issuer + "/oidc/token", Keys: a.o.Issuer + "/oidc/jwks",
		Revocation: a.o.Issuer + "/oidc/revoke", Introspection: a.o.Issuer + "/oidc/token/introspection",
		Grants: []string{grantClient, grantAdminLink}, Responses: []string{}, Scopes: []string{},
		Subjects: []string{"public"}, Algorithms: []string{ES256, RS256},
		TokenAuth: methods, RevocationAuth: methods, IntrospectionAuth: methods,
	})
}
