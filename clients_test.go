package main

import (
	"context"
	"errors"
	"testing"

	"github.com/Khan/genqlient/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"golang.org/x/oauth2/clientcredentials"

	client "tenantry/testdata/genqlient"
)

// A client that genqlient wrote from the schema, with a token that golang.org/x/oauth2 bought.
func TestTypedClient(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	ctx := context.Background()
	connect := func(who string) graphql.Client {
		c := clientcredentials.Config{ClientID: credentialsOf[who].id, ClientSecret: credentialsOf[who].secret, TokenURL: s.URL + "/oidc/token"}
		return graphql.NewClient(s.URL+"/graphql", c.Client(ctx))
	}
	management, mailApp, stranger := connect("management"), connect("mail"), connect("globex")

	me, err := client.Me(ctx, mailApp)
	if err != nil || me.Viewer.Kind != client.ActorKindApp || me.Viewer.Name != "Mail" {
		t.Errorf("%+v %v", me, err)
	}
	first, last := 2, ""
	var seen []string
	for {
		var after *string
		if last != "" {
			after = &last
		}
		page, err := client.People(ctx, management, &first, after, []client.UserStatus{client.UserStatusActive})
		if err != nil {
			t.Fatal(err)
		}
		for _, user := range page.Users.Nodes {
			seen = append(seen, user.Id)
		}
		if !page.Users.PageInfo.HasNextPage {
			break
		}
		last = *page.Users.PageInfo.EndCursor
	}
	if len(seen) != 3 || seen[0] != eve || seen[1] != ann || seen[2] != bob { // by address; Eve has none
		t.Errorf("%v", seen)
	}
	email := "typed@acme.example"
	made, err := client.Invite(ctx, management, client.UserCreateInput{Email: &email})
	if err != nil || made.UserCreate == nil || made.UserCreate.User.Status != client.UserStatusPending {
		t.Fatalf("%+v %v", made, err)
	}
	if _, err := client.Invite(ctx, management, client.UserCreateInput{Email: &email}); !refusedAs(err, "CONFLICT") {
		t.Errorf("the same again: %v", err)
	}
	if thing, err := client.Thing(ctx, stranger, made.UserCreate.User.Id); err != nil || thing.Node != nil {
		t.Errorf("a stranger sees %+v %v", thing, err)
	}
}

func refusedAs(err error, code string) bool {
	list, ok := errors.AsType[gqlerror.List](err)
	return ok && len(list) == 1 && list[0].Extensions["code"] == code
}
