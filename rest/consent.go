package rest

import (
	"context"
	"strings"

	"github.com/99designs/gqlgen/graphql"

	"tenantry/db"
	"tenantry/model"
)

// consentWords are the endpoints' names of what lists of consents are filtered by.
var consentWords = words{"filter.userId": "user_id", "filter.clientId": "client_id", "filter.appId": "app_id", "ids": "consent_id"}

func consentRoutes() []Route {
	const by = "/clients/{client_id}/users/{user_id}"
	const gone = "All of the user's for the client, or the one that `consent_id` names. 404 if there is none."
	all := []Route{
		{
			Method: "GET", Path: "/consents", Needs: model.ConsentsRead, Status: 200, id: "getConsents",
			summary: "List consents", text: "Those that have not ended, oldest first. An app's own token sees those for the app.", mount: on(listConsents),
		},
		{
			Method: "GET", Path: "/consents/{consent_id}", Needs: model.ConsentsRead, Status: 200, id: "getConsent",
			summary: "Get a consent", mount: on(getConsent),
		},
		{
			Method: "DELETE", Path: "/consents" + by, Needs: model.ConsentsDelete, Status: 200, id: "deleteConsents",
			summary: "End consents of a user for a client", text: gone + " With `consent_id`, needs `consents:read`, too.", mount: on(deleteConsents),
		},
		{
			Method: "GET", Path: "/manage/consents", Needs: model.ConsentsRead, Status: 200, Wide: true, id: "getAppConsents",
			summary: "List consents for an application", text: "Those that have not ended, oldest first, each with the name of its client. Needs `apps:read`, too.", mount: on(listAppConsents),
		},
		{
			Method: "DELETE", Path: "/manage/consents" + by, Needs: model.ConsentsDelete, Status: 200, Wide: true, id: "deleteAppConsents",
			summary: "End consents of a user for a client of an application", text: gone + " Needs `apps:read`, and with `consent_id` `consents:read`, too.", mount: on(deleteAppConsents),
		},
	}
	for i := range all {
		all[i].tag, all[i].words = "Consents", consentWords
	}
	return all
}

// Consent is a user's word that a client may act for them, as the endpoints show it.
type Consent struct {
	ConsentID string `json:"consent_id" required:"true" example:"con_01m8akx0ere00rs1w1p5ytf2gc"`
	TenantID  string `json:"tenant_id" required:"true" example:"ten_01m8akx0ere00rs1w1p5ytf2gc"`
	AppID     string `json:"app_id" required:"true" example:"app_01m8akx0ere00rs1w1p5ytf2gc"`
	ClientID  string `json:"client_id" required:"true" doc:"The client that may act."`
	UserID    string `json:"user_id" required:"true" example:"usr_01m8akx0ere00rs1w1p5ytf2gc"`
	Scope     string `json:"scope" required:"true" doc:"What it may do, sorted." example:"email profile"`
	CreatedAt int64  `json:"created_at" required:"true" doc:"In milliseconds of Unix time."`
	ExpiresAt int64  `json:"expires_at" required:"true" doc:"When it ends by itself, in milliseconds of Unix time."`
	UpdatedAt int64  `json:"updated_at" required:"true" doc:"When the user last agreed to it, in milliseconds of Unix time."`
}

// consentOf is a consent of a tenant as the endpoints show it.
func consentOf(tenant model.Key, c *model.Consent) Consent {
	return Consent{
		c.ID(), model.TenantID.Of(tenant), model.AppID.Of(c.AppID), model.OAuthClientID(tenant, c.ClientID), model.UserID.Of(c.UserID),
		strings.Join(c.Scopes, " "), epoch(c.CreatedAt), epoch(c.ExpiresAt), epoch(c.UpdatedAt),
	}
}

// ConsentFilter says which consents.
type ConsentFilter struct {
	Client string `query:"client_id" maxLength:"200" doc:"Only those for this client."`
	User   string `query:"user_id" maxLength:"40" doc:"Only those of this user."`
}

// read reads those of the list, for the app if one is meant.
func (f ConsentFilter) read(ctx context.Context, app string, page Page) (*db.Listed[model.Consent], error) {
	filter := map[string]any{}
	if app != "" {
		filter["appId"] = app
	}
	if f.User != "" {
		filter["userId"] = f.User
	}
	if f.Client != "" {
		k, err := clientKey(ctx, f.Client)
		if err != nil {
			return nil, err
		}
		filter["clientId"] = model.ClientID.Of(k)
	}
	return db.Listing[model.Consent](ctx, "Query.consents", db.Parent{}, db.Args{"filter": filter}, page.window())
}

// clientKey is the key in a client_id of the caller's tenant. Whether there is such a
// client is another question.
func clientKey(ctx context.Context, id string) (model.Key, error) {
	who, err := db.From(ctx).Viewer(ctx)
	if err != nil {
		return model.Key{}, err
	}
	tenant, k, ok := model.ParseClientID(id)
	if !ok || tenant != who.Tenant {
		return model.Key{}, model.Errorf(model.NotFound, "There is no such client.")
	}
	return k, nil
}

type listConsentsInput struct {
	ConsentFilter
	Page
}

func listConsents(ctx context.Context, in *listConsentsInput) (*many[Consent], error) {
	who, err := db.From(ctx).Viewer(ctx)
	if err != nil {
		return nil, err
	}
	all, err := in.read(ctx, "", in.Page)
	if err != nil {
		return nil, err
	}
	return manyOf(all, func(c *model.Consent) Consent { return consentOf(who.Tenant, c) }), nil
}

func getConsent(ctx context.Context, in *struct {
	ConsentID string `path:"consent_id" doc:"The id of the consent."`
},
) (*struct{ Body result[Consent] }, error) {
	who, err := db.From(ctx).Viewer(ctx)
	if err != nil {
		return nil, err
	}
	c, err := present[model.Consent](ctx, in.ConsentID, "consent")
	if err != nil {
		return nil, err
	}
	return &struct{ Body result[Consent] }{result[Consent]{consentOf(who.Tenant, c)}}, nil
}

// appConsent is a consent with the name of its client.
type appConsent struct {
	Consent
	ClientName string `json:"client_name" required:"true" example:"Web"`
}

type listAppConsentsInput struct {
	App string `query:"app_id" required:"true" maxLength:"40" doc:"The application."`
	ConsentFilter
	Page
}

func listAppConsents(ctx context.Context, in *listAppConsentsInput) (*many[appConsent], error) {
	who, err := db.From(ctx).Viewer(ctx)
	if err != nil {
		return nil, err
	}
	if _, err := present[model.App](ctx, in.App, "app"); err != nil {
		return nil, err
	}
	all, err := in.read(ctx, in.App, in.Page)
	if err != nil {
		return nil, err
	}
	g := db.Gather(keysOf(all.Nodes, func(c *model.Consent) model.Key { return c.ClientID }))
	clients := db.Along[model.Client](ctx, g, "Consent.client", 1, nil)
	if err := g.Read(ctx); err != nil {
		return nil, err
	}
	out := &many[appConsent]{Next: all.Token, Body: result[[]appConsent]{make([]appConsent, 0, len(all.Nodes))}}
	for i, c := range all.Nodes {
		shown := appConsent{Consent: consentOf(who.Tenant, c)}
		for _, client := range clients(i) {
			shown.ClientName = client.Name
		}
		out.Body.Result = append(out.Body.Result, shown)
	}
	return out, nil
}

// ConsentsPath names the consents of a user for a client, or one of them.
type ConsentsPath struct {
	ClientPath
	UserPath
	Consent string `query:"consent_id" maxLength:"40" doc:"Only this one."`
}

// end ends them, and says how many there were; none is an error.
func (p ConsentsPath) end(ctx context.Context, client model.Key) (*struct{ Body result[ended] }, error) {
	what, of := model.ConsentsRevokeInput{}, model.ClientID.Of(client)
	if p.Consent == "" {
		what.UserID, what.ClientID = graphql.OmittableOf(&p.UserID), graphql.OmittableOf(&of)
	} else {
		c, err := present[model.Consent](ctx, p.Consent, "consent")
		if err != nil {
			return nil, err
		}
		if c.ClientID != client || model.UserID.Of(c.UserID) != p.UserID {
			return nil, model.Errorf(model.NotFound, "There is no such consent.")
		}
		what.Ids = graphql.OmittableOf([]string{p.Consent})
	}
	n, err := db.From(ctx).RevokeConsents(ctx, what)
	if err == nil && n == 0 {
		err = model.Errorf(model.NotFound, "There is no such consent.")
	}
	return &struct{ Body result[ended] }{result[ended]{ended{n}}}, err
}

func deleteConsents(ctx context.Context, in *ConsentsPath) (*struct{ Body result[ended] }, error) {
	client, err := clientKey(ctx, in.ClientID)
	if err != nil {
		return nil, err
	}
	return in.end(ctx, client)
}

type deleteAppConsentsInput struct {
	App string `query:"app_id" required:"true" maxLength:"40" doc:"The application."`
	ConsentsPath
}

func deleteAppConsents(ctx context.Context, in *deleteAppConsentsInput) (*struct{ Body result[ended] }, error) {
	client, err := in.find(ctx, in.App)
	if err != nil {
		return nil, err
	}
	return in.end(ctx, client.Key)
}
