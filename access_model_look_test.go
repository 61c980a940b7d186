package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// sourceKinds are the kinds of sources, in the order of the schema.
var sourceKinds = []string{"DIRECT", "GROUP", "ACCOUNT", "TENANT"}

// What is asked after each operation: as a manager through the plan and through gqlgen's
// executor, and as an app.
const (
	ways = `{ kind account { id } group { id } }`

	wideQuery = `query($kind: AssignmentSourceKind!, $app: ID!) {
		tenant { defaultApp { id } }
		users { totalCount edges { node { id status groups { nodes { id } } accounts { edges { node { id } enabled } }
			apps { totalCount edges { node { id } sources ` + ways + ` } } byKind: apps(filter: {source: [$kind]}) { totalCount nodes { id } } } } }
		apps { totalCount edges { node { id active autoAssign groups { nodes { id } } accounts { edges { node { id } autoAssigned } }
			users { totalCount edges { node { id } sources ` + ways + ` } }
			DIRECT: users(filter: {source: [DIRECT]}) { nodes { id } } GROUP: users(filter: {source: [GROUP]}) { nodes { id } }
			ACCOUNT: users(filter: {source: [ACCOUNT]}) { nodes { id } } TENANT: users(filter: {source: [TENANT]}) { nodes { id } }
			byKind: users(filter: {source: [$kind]}) { totalCount } } } }
		groups { totalCount edges { node { id users { nodes { id } } apps { totalCount edges { node { id } sources ` + ways + ` } } } } }
		accounts { totalCount edges { node { id enabled defaultApp { id } users { totalCount edges { node { id } enabled } }
			apps { totalCount edges { node { id } active autoAssigned level } } assignableApps { totalCount nodes { id } }
			whoCan: users(filter: {access: {appId: $app}}) { totalCount edges { node { id } sources(appId: $app) ` + ways + ` } }
			whoCanByKind: users(filter: {access: {appId: $app, source: [$kind]}}) { nodes { id } } } } }
	}`

	narrowQuery = `{
		apps { totalCount nodes { id } }
		users { totalCount edges { node { id apps { totalCount nodes { id } } } } }
		groups { edges { node { id users { totalCount nodes { id } } } } }
		accounts { totalCount edges { node { id users { totalCount nodes { id } } } } }
	}`

	filterQuery = `query($app: ID!) {
		users(filter: {appId: $app}) { totalCount nodes { id } }
		withApps: users(filter: {hasApps: true}) { totalCount nodes { id } }
		withoutApps: users(filter: {hasApps: false}) { nodes { id } }
	}`

	ruleQuery = `query($user: ID!, $app: ID!, $named: ID, $account: ID) {
		app(id: $app) { kpis { users { value } accounts { value } bySource { source value } } }
		explainAccess(userId: $user, appId: $app) { allowed paths ` + ways + ` stoppedBy wouldEndBy { changes { mutation id input } } }
		simulateLogin(userId: $user, appId: $named, accountId: $account) { outcome app { id } account { id } trace { check passed } }
	}`
)

// look asks for all lists as a manager, and as the app of q, if it is there.
func (s *stage) look(ctx context.Context, w *wanted, q question) (map[string]string, error) {
	lines := map[string]string{}
	r, err := s.ask(ctx, s.manager(), wideQuery, map[string]any{"kind": q.kind, "app": s.id(q.app)})
	if err != nil || !w.has(q.app) {
		return lines, cmp.Or(err, s.tell(lines, "", r))
	}
	narrow, err := s.ask(ctx, s.app(q.app), narrowQuery, nil)
	return lines, cmp.Or(err, s.tell(lines, "", r), s.tell(lines, "as "+q.app+": ", narrow))
}

// consult asks what rules decide: numbers, an explanation with what would end the access,
// and a sign-in.
func (s *stage) consult(ctx context.Context, q question) (map[string]string, [][]op, error) {
	vars := map[string]any{"user": s.id(q.user), "app": s.id(q.app)}
	if q.named {
		vars["named"] = vars["app"]
	}
	if q.account != "" {
		vars["account"] = s.id(q.account)
	}
	r, err := s.ask(ctx, s.manager(), ruleQuery, vars)
	if err != nil {
		return nil, nil, err
	}
	filtered, err := s.ask(ctx, s.manager(), filterQuery, map[string]any{"app": vars["app"]})
	if err != nil {
		return nil, nil, err
	}
	var answer struct {
		ExplainAccess struct{ WouldEndBy []struct{ Changes []op } }
	}
	lines, endings := map[string]string{}, [][]op{}
	err = cmp.Or(s.tell(lines, "", filtered), s.tell(lines, "", r), json.Unmarshal([]byte(s.withNames(r.data)), &answer))
	for _, e := range answer.ExplainAccess.WouldEndBy {
		endings = append(endings, e.Changes)
	}
	return lines, endings, err
}

// tell adds what an answer says: a line for each root and for each field of its rows.
func (s *stage) tell(lines map[string]string, who string, r told) error {
	var roots map[string]any
	if err := json.Unmarshal([]byte(s.withNames(r.data)), &roots); err != nil {
		return err
	}
	for name, v := range roots {
		root, _ := v.(map[string]any)
		rows, _ := root["edges"].([]any)
		for _, row := range rows {
			node := row.(map[string]any)["node"].(map[string]any)
			id := node["id"].(string)
			for field, v := range node {
				if field != "id" {
					lines[who+id+" "+field] = inShort(v)
				}
			}
			row.(map[string]any)["node"] = id
		}
		delete(root, "wouldEndBy") // which is tried
		lines[who+name] = inShort(v)
	}
	for field, code := range r.errors {
		lines[who+field] = string(code)
	}
	return nil
}

// inShort is a value in short: of objects the values, of truths the names.
func inShort(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case []any:
		items := make([]string, len(v))
		for i := range v {
			items[i] = inShort(v[i])
		}
		return "[" + strings.Join(items, ", ") + "]"
	case map[string]any:
		return toldObject(v)
	}
	return fmt.Sprint(v)
}

func toldObject(v map[string]any) string {
	order := []string{"totalCount", "node"} // come first
	for _, name := range slices.Sorted(maps.Keys(v)) {
		if !slices.Contains(order, name) {
			order = append(order, name)
		}
	}
	var parts []string
	for _, name := range order {
		value := v[name]
		switch on, truth := value.(bool); {
		case truth && !on:
			parts = append(parts, "not "+name)
		case truth:
			parts = append(parts, name)
		case value != nil:
			parts = append(parts, inShort(value))
		}
	}
	return strings.Join(parts, " ")
}
