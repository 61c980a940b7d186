package rest

import (
	"context"
	"strings"

	"github.com/99designs/gqlgen/graphql"

	"tenantry/db"
	"tenantry/model"
)

// ClientFields are the members that the bodies of a client share.
type ClientFields struct {
	Description     member[string]          `json:"description,omitempty" doc:"What it is for, at most 1,000 characters." kept:"-"`
	Protocol        member[string]          `json:"authentication_protocol,omitempty" enum:"oidc" kept:"-"`
	RedirectURIs    member[[]string]        `json:"redirect_uris,omitempty" doc:"Where it may send users back to, at most 50: https, or http on this machine, or for native clients a scheme with a dot." example:"[\"https://myapp.example/back\"]" kept:"-"`
	ClientType      member[string]          `json:"client_type,omitempty" enum:"web,native" doc:"Where it runs; web for a new one." kept:"-"`
	RoleIDs         member[[]string]        `json:"role_ids,omitempty" doc:"The roles that narrow its tokens, at most 20, all of them; needs roles:edit." kept:"-"`
	TokenExpiration member[tokenExpiration] `json:"token_expiration,omitempty" doc:"Replaced whole."`

	Resources       member[[]string] `json:"resources,omitempty" maxItems:"100"`
	ClientGroupID   member[string]   `json:"client_group_id,omitempty"`
	CustomClaims    member[[]string] `json:"default_custom_claims,omitempty" maxItems:"100"`
	UserInfoClaims  member[[]string] `json:"default_user_info_claims,omitempty" maxItems:"100"`
	SyncClaims      member[bool]     `json:"sync_id_token_claims_to_userinfo,omitempty"`
	SameSite        member[string]   `json:"short_cookies_samesite_type,omitempty" enum:"lax,none"`
	DeviceAuth      member[object]   `json:"device_authorization,omitempty"`
	CibaAuth        member[object]   `json:"ciba_authorization,omitempty"`
	ThirdParty      member[bool]     `json:"is_third_party,omitempty"`
	AllowedScopes   member[[]string] `json:"allowed_scopes,omitempty" maxItems:"100"`
	ConsentURI      member[string]   `json:"consent_uri,omitempty" maxLength:"2000"`
	ConsentPeriod   member[float64]  `json:"consent_validity_period,omitempty"`
	Pkce            member[string]   `json:"pkce,omitempty" enum:"enforcePkceInsteadOfClientCredentials,enforcePkceAlongsideClientCredentials,allowPkceAlongsideClientCredentials"`
	Prompts         member[[]string] `json:"supported_prompts,omitempty" maxItems:"10"`
	SessionLife     member[float64]  `json:"session_expiration,omitempty"`
	EnforcePar      member[bool]     `json:"enforce_par,omitempty"`
	Fapi            member[bool]     `json:"fapi_version_compliancy,omitempty"`
	AuthMethod      member[string]   `json:"token_endpoint_auth_method,omitempty" enum:"client_secret_basic,self_signed_tls_client_auth,tls_client_auth,none,private_key_jwt" deprecated:"true"`
	ResponseTypes   member[[]string] `json:"response_types,omitempty" maxItems:"10"`
	Authentication  member[object]   `json:"authentication_configuration,omitempty"`
	TokenEncryption member[object]   `json:"id_token_encryption,omitempty"`
}

// ClientChange is what a body says of a client that is there, or comes with its app.
type ClientChange struct {
	Name member[string] `json:"name,omitempty" doc:"What people call it, 1 to 200 characters, unique in its app." example:"Web" kept:"-"`
	ClientFields
}

// tokenExpiration is how long tokens live, in seconds.
type tokenExpiration struct {
	Access  *int     `json:"access_token_ttl,omitempty" doc:"60 to 86400; 3600 if nothing is said." example:"3600"`
	Refresh *float64 `json:"refresh_token_ttl,omitempty"`
	Rotate  *float64 `json:"max_refresh_rotate,omitempty"`
}

// Client is a set of credentials as the endpoints show it.
type Client struct {
	AppID        string   `json:"app_id" required:"true" example:"app_01m8akx0ere00rs1w1p5ytf2gc"`
	TenantID     string   `json:"tenant_id" required:"true" example:"ten_01m8akx0ere00rs1w1p5ytf2gc"`
	ClientID     string   `json:"client_id" required:"true" doc:"Generated; never changes."`
	ClientSecret string   `json:"client_secret,omitempty" doc:"In the answer that makes it, and never again."`
	Name         string   `json:"name" required:"true" example:"Web"`
	Description  string   `json:"description" required:"true"`
	CreatedAt    string   `json:"created_at" required:"true" format:"date-time"`
	UpdatedAt    string   `json:"updated_at" required:"true" format:"date-time"`
	Protocol     string   `json:"authentication_protocol" required:"true" enum:"oidc"`
	RedirectURIs []string `json:"redirect_uris" required:"true" nullable:"false"`
	ClientType   string   `json:"client_type" enum:"web,native"`

	Resources       []string        `json:"resources" required:"true" nullable:"false"`
	ClientGroupID   string          `json:"client_group_id" required:"true"`
	CustomClaims    []string        `json:"default_custom_claims" required:"true" nullable:"false"`
	UserInfoClaims  []string        `json:"default_user_info_claims,omitempty" nullable:"false"`
	SyncClaims      bool            `json:"sync_id_token_claims_to_userinfo"`
	SameSite        string          `json:"short_cookies_samesite_type" enum:"lax,none"`
	ResponseTypes   []string        `json:"response_types" nullable:"false"`
	AuthMethod      string          `json:"token_endpoint_auth_method" enum:"client_secret_basic,self_signed_tls_client_auth,tls_client_auth,none,private_key_jwt" deprecated:"true"`
	Pkce            string          `json:"pkce,omitempty" enum:"enforcePkceInsteadOfClientCredentials,enforcePkceAlongsideClientCredentials,allowPkceAlongsideClientCredentials"`
	DeviceAuth      object          `json:"device_authorization" required:"true"`
	CibaAuth        object          `json:"ciba_authorization" required:"true"`
	ThirdParty      bool            `json:"is_third_party"`
	AllowedScopes   []string        `json:"allowed_scopes,omitempty" nullable:"false"`
	ConsentURI      string          `json:"consent_uri,omitempty"`
	ConsentPeriod   float64         `json:"consent_validity_period,omitempty"`
	Prompts         []string        `json:"supported_prompts" required:"true" nullable:"false"`
	Authentication  object          `json:"authentication_configuration,omitempty"`
	TokenExpiration tokenExpiration `json:"token_expiration" required:"true"`
	SessionLife     float64         `json:"session_expiration" required:"true" doc:"In seconds; two weeks if it was never set."`
	EnforcePar      bool            `json:"enforce_par" required:"true"`
	Fapi            bool            `json:"fapi_version_compliancy" required:"true"`
	TokenEncryption object          `json:"id_token_encryption,omitempty"`
}

const twoWeeks = 14 * 24 * 60 * 60

// clientShown is a client of an app as the endpoints show it.
func clientShown(tenant model.Key, c *model.Client) (*Client, error) {
	shown := &Client{
		Resources: []string{}, CustomClaims: []string{}, Prompts: []string{}, ResponseTypes: []string{"code", "id_token"},
		SameSite: "lax", AuthMethod: "client_secret_basic", SessionLife: twoWeeks,
		DeviceAuth: object(`{"enabled":false,"approval_uri":"","success_uri":"","input_uri":""}`), CibaAuth: object(`{"enabled":false}`),
	}
	if err := recall(c.Documented, shown); err != nil {
		return nil, err
	}
	shown.AppID, shown.TenantID, shown.ClientID, shown.ClientSecret = model.AppID.Of(*c.AppID), model.TenantID.Of(tenant), c.ClientID, ""
	shown.Name, shown.Description, shown.RedirectURIs, shown.Protocol = c.Name, text(c.Description), c.RedirectUris, "oidc"
	shown.ClientType, shown.CreatedAt, shown.UpdatedAt = strings.ToLower(string(c.Type)), iso(c.CreatedAt), iso(c.UpdatedAt)
	shown.TokenExpiration.Access = &c.AccessTokenTTL
	return shown, nil
}

// change is what is said of a client, as an input of the model takes it.
func (f *ClientChange) change() model.ClientUpdateInput {
	in := model.ClientUpdateInput{
		Name: f.Name.given(), Description: f.Description.given(), RedirectUris: givenList(f.RedirectURIs),
		RoleIds: givenList(f.RoleIDs), AccessTokenTTL: f.ttl(),
	}
	if f.ClientType.said {
		in.Type = graphql.OmittableOf(runsOn(f.ClientType.value))
	}
	return in
}

// part is the same as a part of an app's input.
func (f *ClientChange) part() graphql.Omittable[*model.ClientUpdateInput] {
	in := f.change()
	said := f.Name.said || f.Description.said || f.RedirectURIs.said || f.RoleIDs.said || f.TokenExpiration.said || f.ClientType.said
	if !said {
		return graphql.Omittable[*model.ClientUpdateInput]{}
	}
	return graphql.OmittableOf(&in)
}

// ttl is how long access tokens live: the usual time, where the object that replaces the
// whole does not say.
func (f *ClientFields) ttl() graphql.Omittable[*int] {
	if !f.TokenExpiration.said {
		return graphql.Omittable[*int]{}
	}
	if f.TokenExpiration.value != nil && f.TokenExpiration.value.Access != nil {
		return graphql.OmittableOf(f.TokenExpiration.value.Access)
	}
	usual := model.DefaultTTL
	return graphql.OmittableOf(&usual)
}

func runsOn(said *string) *model.ClientType {
	if said == nil {
		return nil
	}
	t := model.ClientType(strings.ToUpper(*said))
	return &t
}

// ResourcesBody is the body that sets the resources of a client.
type ResourcesBody struct {
	Body struct {
		ResourceIDs []string `json:"resource_ids" required:"true" nullable:"false" maxItems:"100" doc:"All of them."`
	}
}

func (b *ResourcesBody) kept() (db.Documented, error) {
	kept, err := keep(struct {
		Resources member[[]string] `json:"resources"`
	}{member[[]string]{true, &b.Body.ResourceIDs}})
	return db.Documented{"Client": kept}, err
}

// ownApp is the id of the token's own app; routes of that kind are closed to other tokens.
func ownApp(ctx context.Context) (string, error) {
	who, err := db.From(ctx).Viewer(ctx)
	if err != nil || who.App == nil {
		return "", err
	}
	return model.AppID.Of(*who.App), nil
}
