package rest

import (
	"context"
	"strings"

	"tenantry/db"
	"tenantry/model"
)

// AppSettings are the members that the bodies of apps and of management apps share, and that
// are kept and given back.
type AppSettings struct {
	LoginURI        member[string]  `json:"login_uri,omitempty" maxLength:"2000" doc:"Where users are sent to sign in."`
	InviteMemberURI member[string]  `json:"invite_member_uri,omitempty" maxLength:"2000" doc:"Where the links of invitations lead."`
	InviteClientID  member[string]  `json:"invite_client_id,omitempty" maxLength:"200" doc:"The client by which invited members come in."`
	Subdomain       member[string]  `json:"subdomain,omitempty" maxLength:"200" doc:"Of the pages by which organizations manage their users." example:"myapp"`
	InviteMinutes   member[float64] `json:"invite_member_email_expiration_minutes,omitempty" minimum:"1" maximum:"525600" doc:"How long the links of invitations work; 2880 if it was never set." example:"2880"`
	CustomDomain    member[string]  `json:"custom_domain,omitempty" maxLength:"253" doc:"A domain of the application's own." kept:"custom_domain_name" example:"myapp.example"`
	Pkce            member[string]  `json:"pkce,omitempty" enum:"enforcePkceInsteadOfClientCredentials,enforcePkceAlongsideClientCredentials,allowPkceAlongsideClientCredentials" doc:"How clients use PKCE."`
}

// AppBody is an application, without its logo, as the endpoints show it.
type AppBody struct {
	AppID       string `json:"app_id" required:"true" doc:"Generated; never changes." example:"mgm_01m8akx0ere00rs1w1p5ytf2gc"`
	TenantID    string `json:"tenant_id" required:"true" doc:"The tenant." example:"ten_01m8akx0ere00rs1w1p5ytf2gc"`
	Name        string `json:"app_name" required:"true" doc:"What people call it." example:"Back office"`
	Description string `json:"app_description" required:"true" doc:"What it is for; empty if nothing was said."`
	CreatedAt   string `json:"created_at" required:"true" format:"date-time"`
	CreatedBy   string `json:"created_by" required:"true" doc:"The id of who made it; system if nobody did."`
	UpdatedAt   string `json:"updated_at" required:"true" format:"date-time"`

	LoginPreferences  object        `json:"login_preferences" required:"true" doc:"Always empty: sign-in is not configured here."`
	ServiceProviders  []string      `json:"service_providers" nullable:"false" required:"true"`
	Authenticator     authenticator `json:"authenticator_preferences" required:"true"`
	AllowPublicSignup bool          `json:"allow_public_signup" required:"true" doc:"Whether a first sign-in makes a user."`

	ClientID           string   `json:"client_id,omitempty" deprecated:"true" doc:"Of the default client."`
	ClientSecret       string   `json:"client_secret,omitempty" deprecated:"true" doc:"Of the default client: in the answer that creates it, and never again."`
	ClientDisplayName  string   `json:"client_display_name,omitempty" deprecated:"true"`
	ClientDescription  string   `json:"client_description,omitempty" deprecated:"true"`
	ClientType         string   `json:"client_type,omitempty" enum:"web,native" deprecated:"true"`
	ClientAuthMethod   string   `json:"client_auth_method,omitempty" enum:"client_secret_basic,self_signed_tls_client_auth,tls_client_auth,none,private_key_jwt" deprecated:"true"`
	RedirectURIs       []string `json:"redirect_uris,omitempty" nullable:"false" deprecated:"true"`
	Resources          []string `json:"resources,omitempty" nullable:"false" deprecated:"true"`
	DeviceAuth         object   `json:"device_authorization,omitempty" deprecated:"true"`
	CibaAuth           object   `json:"ciba_authorization,omitempty" deprecated:"true"`
	LoginURI           string   `json:"login_uri,omitempty"`
	InviteMemberURI    string   `json:"invite_member_uri,omitempty"`
	InviteClientID     string   `json:"invite_client_id,omitempty"`
	Subdomain          string   `json:"subdomain,omitempty"`
	InviteMinutes      float64  `json:"invite_member_email_expiration_minutes" doc:"2880 if it was never set."`
	CustomDomain       *domain  `json:"custom_domain,omitempty"`
	Pkce               string   `json:"pkce,omitempty" enum:"enforcePkceInsteadOfClientCredentials,enforcePkceAlongsideClientCredentials,allowPkceAlongsideClientCredentials"`
	SigningKeyEnabled  bool     `json:"signing_key_enabled"`
	RefreshInvalidates object   `json:"refresh_token_invalidation_trigger_configuration,omitempty"`
}

// authenticator says whether an application signs users in for others.
type authenticator struct {
	IsCentralized bool   `json:"is_centralized"`
	LoginURI      string `json:"login_uri" maxLength:"2000"`
}

// domain is a domain of an application's own.
type domain struct {
	Domain    string `json:"domain" required:"true"`
	UpdatedAt string `json:"updated_at" required:"true" format:"date-time"`
	Status    string `json:"status" enum:"pending,verified,error" doc:"Always pending: domains are kept, not served."`
}

// App is an application as the endpoints show it.
type App struct {
	AppBody
	Logo string `json:"logo" required:"true" doc:"An address, or empty."`

	client int // the version of the default client that was seen; 0 if none was
}

// newApp returns an application with what was kept of it.
func newApp(tenant model.Key, kept model.JSON) (*App, error) {
	a := &App{AppBody: AppBody{ServiceProviders: []string{}, InviteMinutes: 2880}}
	if err := recall(kept, a); err != nil {
		return nil, err
	}
	var more struct {
		Domain      string `json:"custom_domain_name"`
		FirstClient struct {
			Name         string   `json:"name"`
			Description  string   `json:"description"`
			RedirectURIs []string `json:"redirect_uris"`
		} `json:"first_client"`
	}
	if err := recall(kept, &more); err != nil {
		return nil, err
	}
	a.TenantID, a.LoginPreferences, a.ClientSecret = model.TenantID.Of(tenant), nil, ""
	a.ClientDisplayName, a.ClientDescription, a.RedirectURIs = more.FirstClient.Name, more.FirstClient.Description, more.FirstClient.RedirectURIs
	if more.Domain != "" {
		a.CustomDomain = &domain{Domain: more.Domain, Status: "pending"}
	}
	return a, nil
}

// maker is who made an object, as its id.
func maker(kind model.ActorKind, by *model.Key) string {
	if prefix := model.ActorPrefixes()[kind]; prefix != "" && by != nil {
		return prefix.Of(*by)
	}
	return strings.ToLower(string(kind))
}

// appShown is an app, with its default client if it has one, as the endpoints show it.
func appShown(ctx context.Context, app *model.App, client *model.Client) (*App, error) {
	who, err := db.From(ctx).Viewer(ctx)
	if err != nil {
		return nil, err
	}
	a, err := newApp(who.Tenant, app.Documented)
	if err != nil {
		return nil, err
	}
	a.AppID, a.Name, a.Description, a.AllowPublicSignup = app.ID(), app.Name, text(app.Description), app.PublicSignUp
	a.CreatedAt, a.UpdatedAt, a.CreatedBy = iso(app.CreatedAt), iso(app.UpdatedAt), maker(app.ByKind, app.ByID)
	if a.CustomDomain != nil {
		a.CustomDomain.UpdatedAt = a.UpdatedAt
	}
	if client == nil {
		return a, nil
	}
	c, err := clientShown(who.Tenant, client)
	if err != nil {
		return nil, err
	}
	a.ClientID, a.ClientDisplayName, a.ClientDescription, a.ClientType = c.ClientID, c.Name, c.Description, c.ClientType
	a.RedirectURIs, a.Resources, a.ClientAuthMethod = c.RedirectURIs, c.Resources, c.AuthMethod
	a.DeviceAuth, a.CibaAuth = c.DeviceAuth, c.CibaAuth
	return a, nil
}
