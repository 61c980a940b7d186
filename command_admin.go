package main

import (
	"context"
	"fmt"
	"strings"

	"tenantry/model"
)

type adminLinkCommand struct {
	Tenant string `arg:"" help:"The tenant's id, ten_…: see tenant list."`
	Email  string `arg:"" help:"The admin user's email address."`
	Create bool   `help:"Invite one with the role Global admin if there is none of the address."`
	URL    string `name:"url" env:"TENANTRY_URL" default:"http://127.0.0.1:8080" placeholder:"URL" help:"What clients call the server: the start of the link."`
}

// Run makes a link as one would who may do everything in the tenant: whoever runs this has
// the database.
func (c adminLinkCommand) Run(ctx context.Context, at *storage, to *streams) error {
	tenant, err := model.TenantID.Key("tenant", c.Tenant)
	if err != nil {
		return err
	}
	return at.with(ctx, to, func(store *store) error {
		scope := store.db.As(model.Console(tenant))
		invite := scope.InviteAdminUserAt
		if c.Create {
			invite = scope.AdmitAdminUser
		}
		code, err := invite(ctx, c.Email)
		if err != nil {
			return err
		}
		fmt.Fprintln(to.out, strings.TrimSuffix(c.URL, "/")+signInPath+code)
		to.say("\nThe link is shown this once, and opens once, within 24 hours.")
		return nil
	})
}
