package rest

import (
	"context"

	"tenantry/db"
	"tenantry/model"
)

func addUserApp(ctx context.Context, in *struct {
	UserPath
	Body struct {
		AppID string `json:"app_id" required:"true" doc:"The app."`
	}
},
) (*nothing, error) {
	_, _, err := db.From(ctx).AddUserApp(ctx, in.UserID, model.UserAppAddInput{AppID: in.Body.AppID})
	return nil, err
}

func removeUserApp(ctx context.Context, in *struct {
	UserPath
	AppParam
},
) (*nothing, error) {
	app, err := in.app(ctx)
	if err != nil {
		return nil, err
	}
	if app == nil {
		return nil, model.InvalidField("app_id", "app_id is needed: the token is of no app.")
	}
	return nil, db.From(ctx).LeaveApp(ctx, in.UserID, app.ID())
}

func removeEmail(ctx context.Context, in *struct {
	UserPath
	Email string `path:"email"`
},
) (*nothing, error) {
	_, err := db.From(ctx).RemoveUserEmail(ctx, in.UserID, model.UserEmailRemoveInput{Value: in.Email})
	return nil, err
}

func removePhone(ctx context.Context, in *struct {
	UserPath
	Phone string `path:"phone_number"`
},
) (*nothing, error) {
	_, err := db.From(ctx).RemoveUserPhone(ctx, in.UserID, model.UserPhoneRemoveInput{Value: in.Phone})
	return nil, err
}

// verification is the body of both verifications, which may be absent.
type verification struct {
	Primary bool `json:"change_to_primary,omitempty" doc:"Make it the primary one, too; the primary one until then becomes a secondary one."`
}

func verifyEmail(ctx context.Context, in *struct {
	UserPath
	Email string `path:"email"`
	Body  verification
},
) (*nothing, error) {
	_, err := db.From(ctx).VerifyUserEmail(ctx, in.UserID, model.UserEmailVerifyInput{Value: in.Email, MakePrimary: in.Body.Primary})
	return nil, err
}

func verifyPhone(ctx context.Context, in *struct {
	UserPath
	Phone string `path:"phone_number"`
	Body  verification
},
) (*nothing, error) {
	_, err := db.From(ctx).VerifyUserPhone(ctx, in.UserID, model.UserPhoneVerifyInput{Value: in.Phone, MakePrimary: in.Body.Primary})
	return nil, err
}

// bulkResult is what became of a bulk.
type bulkResult struct {
	Total   int       `json:"total" required:"true" doc:"How many were given."`
	Created int       `json:"created" required:"true"`
	Failed  int       `json:"failed" required:"true"`
	Results []bulkRow `json:"results" required:"true" nullable:"false" doc:"In the order of the request."`
}

// bulkRow is what became of one user of a bulk.
type bulkRow struct {
	Index  int      `json:"index" required:"true" doc:"Its place in the request, from 0."`
	UserID string   `json:"user_id,omitempty" doc:"Of a user that was created."`
	Error  *Problem `json:"error,omitempty" doc:"Why one was not."`
}

func createUsers(ctx context.Context, in *struct {
	AppParam
	Body []CreateUserBody `nullable:"false"`
},
) (*struct{ Body result[bulkResult] }, error) {
	app, err := in.app(ctx)
	if err != nil {
		return nil, err
	}
	out := bulkResult{Total: len(in.Body), Results: make([]bulkRow, len(in.Body))}
	good, places := make([]model.UserCreateInput, 0, len(in.Body)), make([]int, 0, len(in.Body))
	for i, b := range in.Body {
		out.Results[i].Index = i
		input, err := b.input(app)
		if err == nil && b.Credentials != nil {
			err = model.InvalidField("credentials", "credentials are not taken in bulk: create the password afterwards.")
		}
		if err != nil {
			out.Results[i].Error = refusal(err)
			continue
		}
		good, places = append(good, input), append(places, i)
	}
	if len(good) > 0 || len(in.Body) == 0 {
		made, err := db.From(ctx).CreateUsers(ctx, good)
		if err != nil && len(made) == 0 {
			return nil, err
		}
		for _, place := range places[len(made):] { // what came after a group that failed whole
			out.Results[place].Error = refusal(err)
		}
		for i, m := range made {
			row := &out.Results[places[i]]
			if m.Err != nil {
				row.Error = refusal(m.Err)
				continue
			}
			row.UserID = model.UserID.Of(m.Key)
			out.Created++
		}
	}
	out.Failed = out.Total - out.Created
	return &struct{ Body result[bulkResult] }{result[bulkResult]{out}}, nil
}
