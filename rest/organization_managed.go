package rest

import (
	"context"
	"io"
	"net/http"

	"github.com/99designs/gqlgen/graphql"
	"github.com/danielgtaylor/huma/v2"

	"tenantry/db"
	"tenantry/model"
)

func managedOrganizationRoutes() []Route {
	const at = "/organizations/{organization_id}"
	all := []Route{
		{
			Method: "POST", Path: at + "/applications/{app_id}/managed-organizations", Needs: model.AccountsCreate, Status: 201, Also: []int{409}, id: "createManagedOrganization",
			summary: "Create an organization that another manages", text: "It holds the application from the start, and those that all do. 409 if another has its name, and if the one that manages does not hold the application or is managed itself.", mount: on(createManagedOrganization),
		},
		{
			Method: "POST", Path: at + "/logo", Needs: model.AccountsEdit, Status: 202, id: "setOrganizationLogo",
			summary: "Set the logo of an organization", text: "A PNG, JPEG, GIF or WebP image of at most 65,536 bytes, in the part `logo` of a multipart form. It is given back as a data: URL, and not in lists.", mount: on(setOrganizationLogo),
		},
	}
	for i := range all {
		all[i].tag, all[i].words = "Organizations", words{"managedBy.accountId": "organization_id", "managedBy.appId": "app_id", "url": "logo"}
	}
	return all
}

func createManagedOrganization(ctx context.Context, in *struct {
	OrganizationPath
	AppPath
	Body struct {
		Name string `json:"name" required:"true" doc:"What people call it, 1 to 200 characters." example:"Initech East"`
		OrganizationFields
	}
},
) (*one[Organization], error) {
	s, err := in.Body.keeping(ctx)
	if err != nil {
		return nil, err
	}
	a, err := s.CreateAccount(ctx, model.AccountCreateInput{
		Name: in.Body.Name, UniqueName: graphql.OmittableOf(new(true)), Enabled: in.Body.Enabled.given(),
		ManagedBy: graphql.OmittableOf(&model.AccountManagerInput{AccountID: in.OrganizationID, AppID: in.AppID}),
	})
	return oneOrganization(ctx, a, err)
}

type logoForm struct {
	Logo huma.FormFile `form:"logo" required:"true" contentType:"image/png,image/jpeg,image/gif,image/webp" doc:"The image."`
}

func setOrganizationLogo(ctx context.Context, in *struct {
	OrganizationPath
	RawBody huma.MultipartFormFiles[logoForm]
},
) (*one[Organization], error) {
	image, err := io.ReadAll(io.LimitReader(in.RawBody.Data().Logo, model.MaxLogo+1))
	if err != nil {
		return nil, &Problem{status: http.StatusBadRequest, Message: "The form breaks off.", ErrorCode: http.StatusBadRequest}
	}
	url := model.LogoURL(image)
	a, err := db.From(ctx).SetAccountLogo(ctx, in.OrganizationID, model.AccountLogoSetInput{URL: graphql.OmittableOf(&url)})
	return oneOrganization(ctx, a, err)
}
