package rest

import (
	"context"

	"tenantry/db"
	"tenantry/model"
)

// seatInformation is what is known of a user in one organization.
type seatInformation struct {
	Membership
	Apps []assignedApp `json:"assigned_apps" required:"true" nullable:"false" doc:"The applications that they may use there, each with the roles that count there; none while the organization or the membership is not enabled, and none without apps:read."`
}

// assignedApp is an application of a member, with their roles in it.
type assignedApp struct {
	AppID string       `json:"app_id" required:"true" example:"app_01m8akx0ere00rs1w1p5ytf2gc"`
	Roles []memberRole `json:"roles" required:"true" nullable:"false"`
}

// assignedApps are the applications that a member may use in each seat.
func assignedApps(ctx context.Context, seats []db.Seat) ([][]assignedApp, error) {
	apps, err := db.MemberApps(ctx, seats)
	if err != nil {
		return nil, err
	}
	roles, err := db.MemberRoles(ctx, seats)
	if err != nil {
		return nil, err
	}
	out := make([][]assignedApp, len(seats))
	for i := range seats {
		out[i] = []assignedApp{}
		for _, app := range apps[i] {
			a := assignedApp{app.ID(), []memberRole{}}
			for _, r := range roles[i] {
				if r.AppID == app.Key {
					a.Roles = append(a.Roles, memberRole{r.ID(), r.Name, text(r.DisplayName)})
				}
			}
			out[i] = append(out[i], a)
		}
	}
	return out, nil
}

// memberOrganizations are the organizations of a member.
type memberOrganizations struct {
	All []seatInformation `json:"organizations" required:"true" nullable:"false"`
}

func listMemberOrganizations(ctx context.Context, in *struct {
	MemberID     string `path:"member_id" doc:"The id of the user."`
	Organization string `query:"organization_id" maxLength:"40" doc:"Only this one."`
	Page
},
) (*struct {
	Next string `header:"X-Next-Page-Token" doc:"The page_token of the page that follows, if one does."`
	Body result[memberOrganizations]
}, error,
) {
	user, err := present[model.User](ctx, in.MemberID, "user")
	if err != nil {
		return nil, err
	}
	found, links, err := db.Memberships(ctx, user.Key, in.Organization, in.window())
	if err != nil {
		return nil, err
	}
	apps, err := assignedApps(ctx, seatsOf(found.Nodes, func(a *model.Account) db.Seat { return db.Seat{Account: a.Key, User: user.Key} }))
	if err != nil {
		return nil, err
	}
	all := make([]seatInformation, len(links))
	for i, a := range found.Nodes {
		all[i].Apps = apps[i]
		if all[i].Membership, err = newMembership(a, links[i]); err != nil {
			return nil, err
		}
	}
	return &struct {
		Next string `header:"X-Next-Page-Token" doc:"The page_token of the page that follows, if one does."`
		Body result[memberOrganizations]
	}{found.Token, result[memberOrganizations]{memberOrganizations{all}}}, nil
}
