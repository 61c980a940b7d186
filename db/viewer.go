package db

import "tenantry/model"

var viewers = Type{Fields: Fields{
	Columns: Columns{
		"kind": inMade("String", "kind"), "id": inMade("ID", "id"), "name": inMade("String", "name"),
		"permissions": inMade("[String]", "permissions"), "expiresAt": inMade("DateTime", "expiresAt"),
	},
	Edges: Edges{
		"tenant": {To: "Tenant", Make: viewerTenant{}},
		"app":    {To: "App", Make: viewerApp{}},
	},
}}

// viewer says who is asking, which is known from the token.
type viewer struct{}

func (viewer) answer(s *Scope, a *Ask, _ reader) error {
	v := &model.Viewer{Kind: s.who.Kind, ID: s.who.ID(), Name: s.who.Name, Permissions: []string{}}
	if !s.who.ExpiresAt.IsZero() {
		v.ExpiresAt = &s.who.ExpiresAt
	}
	for _, p := range s.who.Permissions() {
		v.Permissions = append(v.Permissions, string(p))
	}
	a.giveOne(0, v)
	return nil
}

// viewerTenant leads to the tenant of the caller. The operator has none.
type viewerTenant struct{}

func (viewerTenant) answer(s *Scope, a *Ask, read reader) error {
	if s.who.Kind == model.ActorKindOperator {
		return nil
	}
	return a.pass(s, roots.Edges["tenant"], read)
}

// viewerApp leads to the app that the token is of, if it is an app's own.
type viewerApp struct{}

func (viewerApp) answer(s *Scope, a *Ask, read reader) error {
	if s.who.Kind != model.ActorKindApp {
		return nil
	}
	return a.pass(s, apps.byID, read, s.who.Actor)
}
