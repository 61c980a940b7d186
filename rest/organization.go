package rest

import (
	"context"

	"github.com/99designs/gqlgen/graphql"

	"tenantry/db"
	"tenantry/model"
)

// organizationWords are the endpoints' names of what an account has.
var organizationWords = words{"appId": "app_ids"}

func organizationRoutes() []Route {
	const at, tag = "/organizations", "Organizations"
	all := []Route{
		{
			Method: "POST", Path: at, Needs: model.AccountsCreate, Status: 201, Also: []int{409}, id: "createOrganization",
			summary: "Create an organization", text: "409 if another has its name, whatever the case. It holds the apps that are named, the tenant's default app, and those that the tenant gives to all.", mount: on(createOrganization),
		},
		{
			Method: "GET", Path: at, Needs: model.AccountsList, Status: 200, id: "getOrganizations",
			summary: "List organizations", text: "All of them, oldest first; an app's own token sees those that hold the app. `app_ids` is empty without `apps:read`.", mount: on(listOrganizations),
		},
		{
			Method: "GET", Path: at + "/{organization_id}", Needs: model.AccountsRead, Status: 200, id: "getOrganization",
			summary: "Get an organization", mount: on(getOrganization),
		},
		{
			Method: "GET", Path: at + "/name/{organization_name}", Needs: model.AccountsList, Status: 200, id: "getOrganizationByName",
			summary: "Get an organization by its name", text: "The whole name, whatever the case; the oldest where several have it.", mount: on(getOrganizationByName),
		},
		{
			Method: "PUT", Path: at + "/{organization_id}", Needs: model.AccountsEdit, Status: 200, Also: []int{412}, id: "updateOrganization",
			summary: "Update an organization", text: "What is absent stays. `domains` is replaced whole.", mount: on(updateOrganization),
		},
		{
			Method: "DELETE", Path: at + "/{organization_id}", Needs: model.AccountsDelete, Status: 204, Also: []int{412}, id: "deleteOrganization",
			summary: "Delete an organization", text: "Its users stay, and lose what came by it.", mount: on(deleteOrganization),
		},
		{
			Method: "PUT", Path: at + "/{organization_id}/apps", Needs: model.AccountsEdit, Status: 204, id: "addOrganizationApps",
			summary: "Add apps to an organization", text: "Those that it holds already stay. One that does not exist fails all.", mount: on(addOrganizationApps),
		},
		{
			Method: "DELETE", Path: at + "/{organization_id}/apps", Needs: model.AccountsEdit, Status: 204, Also: []int{409}, id: "removeOrganizationApps",
			summary: "Remove apps from an organization", text: "With what its users were given of them within it: all of them, or none.", mount: on(removeOrganizationApps),
		},
	}
	for i := range all {
		all[i].tag, all[i].words = tag, organizationWords
	}
	return all
}

// Organization is an account as the endpoints show it.
type Organization struct {
	OrganizationID string   `json:"organization_id" required:"true" doc:"Generated; never changes." example:"acc_01m8akx0ere00rs1w1p5ytf2gc"`
	AppIDs         []string `json:"app_ids" required:"true" nullable:"false" doc:"The apps that it holds, by itself or by the tenant; at most 1,000."`
	Name           string   `json:"name" required:"true" example:"Initech"`
	Domain         string   `json:"domain" required:"true" deprecated:"true" doc:"The first of domains."`
	Domains        []string `json:"domains" required:"true" nullable:"false"`
	CreatedAt      int64    `json:"created_at" required:"true" doc:"In milliseconds of Unix time."`
	UpdatedAt      int64    `json:"updated_at" required:"true" doc:"In milliseconds of Unix time."`
	Enabled        bool     `json:"enabled" required:"true" doc:"While it is false, its members have nothing of it."`
	AliasName      string   `json:"alias_name,omitempty"`
	ManagedBy      string   `json:"managing_organization_id,omitempty" doc:"The organization that manages it."`

	Manages map[string][]string `json:"managed_organizations_by_app,omitempty" doc:"The ids of the organizations that it manages, at most 1,000, by the ids of the applications in which it does."`
	LogoURL string              `json:"logo_url,omitempty" doc:"The image itself, as a data: URL; not in lists."`
}

// organizations are accounts as the endpoints show them.
func organizations(ctx context.Context, all []*model.Account) ([]Organization, error) {
	g := db.Gather(keysOf(all, func(a *model.Account) model.Key { return a.Key }))
	apps := db.Along[model.App](ctx, g, "Account.apps", 1000, nil)
	managed := db.Along[model.Account](ctx, g, "Account.manages", 1000, nil)
	if err := g.Read(ctx); err != nil {
		return nil, err
	}
	out := make([]Organization, len(all))
	for i, a := range all {
		o := Organization{Domains: []string{}}
		if err := recall(a.Documented, &o); err != nil {
			return nil, err
		}
		o.OrganizationID, o.Name, o.CreatedAt, o.UpdatedAt, o.Enabled = a.ID(), a.Name, epoch(a.CreatedAt), epoch(a.UpdatedAt), a.Enabled
		o.AppIDs, o.Domain = []string{}, ""
		if len(o.Domains) > 0 {
			o.Domain = o.Domains[0]
		}
		for _, app := range apps(i) {
			o.AppIDs = append(o.AppIDs, app.ID())
		}
		o.ManagedBy, o.Manages, o.LogoURL = "", nil, ""
		if a.ManagedByID != nil {
			o.ManagedBy = model.AccountID.Of(*a.ManagedByID)
		}
		o.manage(managed(i))
		out[i] = o
	}
	return out, nil
}

// manage sorts those that the organization manages by their apps.
func (o *Organization) manage(all []*model.Account) {
	for _, a := range all {
		if o.Manages == nil {
			o.Manages = map[string][]string{}
		}
		app := model.AppID.Of(*a.ManagedInID)
		o.Manages[app] = append(o.Manages[app], a.ID())
	}
}

func oneOrganization(ctx context.Context, a *model.Account, err error) (*one[Organization], error) {
	if err != nil {
		return nil, err
	}
	shown, err := organizations(ctx, []*model.Account{a})
	if err != nil {
		return nil, err
	}
	logo, err := db.One[model.AccountLogo](ctx, "Account.logo", db.Parent{Key: a.Key}, nil)
	if err != nil {
		return nil, err
	}
	if logo != nil {
		shown[0].LogoURL = logo.URL
	}
	return oneOf(a.Version, shown[0]), nil
}

// OrganizationFields are the members that the bodies of an organization share.
type OrganizationFields struct {
	Domain  member[string]   `json:"domain,omitempty" maxLength:"253" deprecated:"true" doc:"The only one of domains." kept:"-"`
	Domains member[[]string] `json:"domains,omitempty" maxItems:"100" doc:"Kept, and given back." example:"[\"initech.example\"]"`
	Enabled member[bool]     `json:"enabled,omitempty" doc:"While it is false, its members have nothing of it, and cannot sign in within it; true brings all back." kept:"-"`
	Alias   member[string]   `json:"alias_name,omitempty" maxLength:"200"`
}

// keeping is the scope that keeps what nothing here acts on with the account.
func (f OrganizationFields) keeping(ctx context.Context) (*db.Scope, error) {
	if f.Domain.said && !f.Domains.said {
		f.Domains.said = true
		if f.Domain.value != nil {
			f.Domains.value = &[]string{*f.Domain.value}
		}
	}
	kept, err := keep(f)
	return db.Keeping(ctx, db.Documented{"Account": kept}), err
}

type createOrganizationInput struct {
	Body struct {
		Name   string   `json:"name" required:"true" doc:"What people call it, 1 to 200 characters." example:"Initech"`
		AppIDs []string `json:"app_ids,omitempty" nullable:"false" doc:"Apps that it holds, at most 100."`
		OrganizationFields
	}
}

func createOrganization(ctx context.Context, in *createOrganizationInput) (*one[Organization], error) {
	s, err := in.Body.keeping(ctx)
	if err != nil {
		return nil, err
	}
	a, err := s.CreateAccount(ctx, model.AccountCreateInput{
		Name: in.Body.Name, UniqueName: graphql.OmittableOf(new(true)), Enabled: in.Body.Enabled.given(), AppIds: givenList(member[[]string]{true, &in.Body.AppIDs}),
	})
	return oneOrganization(ctx, a, err)
}

type listOrganizationsInput struct {
	Page
	Name string `query:"name" maxLength:"200" doc:"Only those with this name, whole, whatever the case."`
}

func listOrganizations(ctx context.Context, in *listOrganizationsInput) (*many[Organization], error) {
	given := db.Args{}
	if in.Name != "" {
		given["filter"] = map[string]any{"name": in.Name}
	}
	all, err := db.Listing[model.Account](ctx, "Query.accounts", db.Parent{}, given, in.window())
	if err != nil {
		return nil, err
	}
	shown, err := organizations(ctx, all.Nodes)
	return &many[Organization]{Next: all.Token, Body: result[[]Organization]{shown}}, err
}

// OrganizationPath names an organization.
type OrganizationPath struct {
	OrganizationID string `path:"organization_id" doc:"The id of the organization."`
}

func getOrganization(ctx context.Context, in *OrganizationPath) (*one[Organization], error) {
	a, err := present[model.Account](ctx, in.OrganizationID, "account")
	return oneOrganization(ctx, a, err)
}

func getOrganizationByName(ctx context.Context, in *struct {
	Name string `path:"organization_name" maxLength:"200" doc:"The name."`
},
) (*one[Organization], error) {
	given := db.Args{"filter": map[string]any{"name": in.Name}}
	all, err := db.Listing[model.Account](ctx, "Query.accounts", db.Parent{}, given, db.Window{Limit: 1})
	if err == nil && len(all.Nodes) == 0 {
		err = model.Errorf(model.NotFound, "There is no such account.")
	}
	if err != nil {
		return nil, err
	}
	return oneOrganization(ctx, all.Nodes[0], nil)
}

type updateOrganizationInput struct {
	OrganizationPath
	Match
	Body struct {
		Name member[string] `json:"name,omitempty" doc:"What people call it." example:"Initech"`
		OrganizationFields
	}
}

func updateOrganization(ctx context.Context, in *updateOrganizationInput) (*one[Organization], error) {
	version, err := in.Match.given()
	if err != nil {
		return nil, err
	}
	s, err := in.Body.keeping(ctx)
	if err != nil {
		return nil, err
	}
	a, err := s.UpdateAccount(ctx, in.OrganizationID, model.AccountUpdateInput{ExpectedVersion: version, Name: in.Body.Name.given(), Enabled: in.Body.Enabled.given()})
	return oneOrganization(ctx, a, err)
}

type deleteOrganizationInput struct {
	OrganizationPath
	Match
}

func deleteOrganization(ctx context.Context, in *deleteOrganizationInput) (*nothing, error) {
	s, err := in.expecting(ctx)
	if err != nil {
		return nil, err
	}
	return nil, s.DeleteAccount(ctx, in.OrganizationID)
}

type organizationAppsInput struct {
	OrganizationPath
	Body struct {
		AppIDs []string `json:"app_ids" required:"true" nullable:"false" doc:"Ids of apps, 1 to 100." example:"[\"app_01m8akx0ere00rs1w1p5ytf2gc\"]"`
	}
}

func addOrganizationApps(ctx context.Context, in *organizationAppsInput) (*nothing, error) {
	_, _, err := db.From(ctx).AssignAppsToAccount(ctx, in.OrganizationID, model.AccountAppsAssignInput{AppIds: in.Body.AppIDs})
	return nil, err
}

func removeOrganizationApps(ctx context.Context, in *organizationAppsInput) (*nothing, error) {
	_, err := db.From(ctx).RemoveAppsFromAccount(ctx, in.OrganizationID, in.Body.AppIDs)
	return nil, err
}
