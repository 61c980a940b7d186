package main

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"tenantry/model"
	"tenantry/rest"
)

// restIDs are what the parts of paths name: objects of Acme.
var restIDs = map[string]string{
	"/users/{user_id}": ann, "{user_id}": ann, "{email}": "ann@home.example", "{phone_number}": "+14155550199", "{username}": "Annie", "{external_user_id}": "crm-1",
	"/management/applications/{app_id}": auditor, "{admin_id}": model.AdminUserID.Of(key("a52")), "{secret_id}": model.SecretID.Of(key("a99")),
	"{role_id}": wikiReader, "{entity_id}": writers, "{consent_id}": model.ConsentID.Of(key("a822")), "{role_group_id}": model.RoleGroupID.Of(key("a812")),
	"{group_id}": writers, "/applications/{app_id}": wiki, "{organization_id}": initech, "/organizations/{organization_id}/members/{user_id}": cleo, "{member_id}": cleo, "{organization_name}": "Initech", "{client_id}": model.OAuthClientID(key("a"), key("a22")),
	"/applications/{app_id}/organizations/{organization_id}": hooli, "/applications/{app_id}/organizations/{organization_id}/members/{member_id}": dan,
	"/organizations/{organization_id}/applications/{app_id}": mail,
}

// restBodies are good bodies of the routes that take one.
var restBodies = map[string]string{
	"POST /management/applications":                  `{"app_name": "New"}`,
	"PUT /management/applications/{app_id}":          `{"app_description": "Changed"}`,
	"POST /management/applications/{app_id}/secrets": "",
	"POST /groups":                                                      `{"name": "New"}`,
	"PUT /groups/{group_id}":                                            `{"description": "Changed"}`,
	"POST /groups/{group_id}/members":                                   `{"user_ids": ["` + cleo + `"]}`,
	"POST /applications":                                                `{"app_name": "New"}`,
	"PUT /applications/{app_id}":                                        `{"app_description": "Changed"}`,
	"PUT /applications/{app_id}/resources":                              `{"resource_ids": ["r"]}`,
	"POST /applications/{app_id}/clients":                               `{"name": "New", "redirect_uris": []}`,
	"PUT /applications/{app_id}/clients/{client_id}":                    `{"description": "Changed"}`,
	"PUT /applications/{app_id}/clients/{client_id}/resources":          `{"resource_ids": ["r"]}`,
	"POST /applications/{app_id}/clients/{client_id}/secrets":           "",
	"POST /clients":                                                     `{"name": "New", "redirect_uris": []}`,
	"PUT /clients/{client_id}":                                          `{"description": "Changed"}`,
	"PUT /clients/{client_id}/resources":                                `{"resource_ids": ["r"]}`,
	"POST /clients/{client_id}/secrets":                                 "",
	"POST /auth/session/logout":                                         `{"session_id": "` + model.SessionID.Of(key("a401")) + `"}`,
	"POST /organizations":                                               `{"name": "New", "domains": ["new.example"], "app_ids": []}`,
	"PUT /organizations/{organization_id}":                              `{"alias_name": "Changed"}`,
	"PUT /organizations/{organization_id}/apps":                         `{"app_ids": ["` + wiki + `"]}`,
	"DELETE /organizations/{organization_id}/apps":                      `{"app_ids": ["` + mail + `"]}`,
	"POST /organizations/{organization_id}/members":                     `{"email": "n@acme.example", "role_ids": []}`,
	"PATCH /organizations/{organization_id}/members/{user_id}":          `{"language": "de"}`,
	"POST /users":                                                       `{"email": "n@acme.example"}`,
	"POST /users/{user_id}/password":                                    `{"password": "Correct-Horse-1"}`,
	"PUT /users/{user_id}/password":                                     `{"password": "Correct-Horse-2"}`,
	"POST /applications/{app_id}/roles":                                 `{"role_name": "New"}`,
	"PUT /applications/{app_id}/roles/{role_id}":                        `{"description": "Changed"}`,
	"POST /applications/{app_id}/roles/{role_id}/assignments":           `{"entity_type": "User", "entity_ids": ["` + cleo + `"]}`,
	"POST /users/bulk":                                                  `[{"email": "n@acme.example"}]`,
	"PUT /users/{user_id}":                                              `{"language": "de"}`,
	"POST /users/{user_id}/apps":                                        `{"app_id": "` + wiki + `"}`,
	"POST /users/{user_id}/emails/{email}/verify":                       `{}`,
	"POST /users/{user_id}/phone-numbers/{phone_number}/verify":         `{"change_to_primary": true}`,
	"POST /admin-users":                                                 `{"email": "a@acme.example", "roles": ["Global reader"]}`,
	"POST /applications/{app_id}/role-groups":                           `{"name": "New", "role_ids": ["` + wikiReader + `"]}`,
	"PUT /applications/{app_id}/role-groups/{role_group_id}":            `{"description": "Changed"}`,
	"POST /applications/{app_id}/role-groups/{role_group_id}/roles/set": `{"role_ids": ["` + wikiReader + `"]}`,
	"PUT /activities/start-collect":                                     "", "PUT /activities/stream": "", "POST /activities/collect": "",
	"PUT /organizations/{organization_id}/members/{user_id}": `{"title": "Boss"}`,

	"POST /applications/{app_id}/organizations/{organization_id}/role-groups/set":           `{"role_group_ids": []}`,
	"POST /applications/{app_id}/organizations/{organization_id}/roles-and-groups/set":      `{"role_ids": ["` + wikiReader + `"]}`,
	"POST /applications/{app_id}/organizations/{organization_id}/members/{member_id}/roles": `{"role_ids": ["` + wikiReader + `"]}`,
	"POST /organizations/{organization_id}/applications/{app_id}/managed-organizations":     `{"name": "New", "domains": ["new.example"]}`,
	"POST /organizations/{organization_id}/logo":                                            logoPart("image/gif", "GIF89a"),
}

// restQueries are what a route needs beside its path, other paths than those of restIDs, and what
// else is in braces.
var restQueries = map[string]string{
	"GET /users/identifier":                                       "?identifier_name=externalUserId&identifier_value=crm-1",
	"GET /users/email/{email}":                                    "ann@acme.example",
	"GET /users/phone-number/{phone_number}":                      "+14155550101",
	"GET /users/phone/{phone_number}":                             "+14155550101",
	"DELETE /consents/clients/{client_id}/users/{user_id}":        "/consents/clients/" + model.OAuthClientID(key("a"), key("a22")) + "/users/" + bob,
	"DELETE /manage/consents/clients/{client_id}/users/{user_id}": "/manage/consents/clients/" + model.OAuthClientID(key("a"), key("a22")) + "/users/" + bob + "?app_id=" + wiki,
	"GET /manage/consents":                                        "?app_id=" + wiki,
	"PUT /activities/start-collect":                               "/activities/v1/activities/start-collect?type=risk",
	"PUT /activities/stream":                                      "/activities/v1/activities/stream?type=admin&stream_id=mine",
	"POST /activities/collect":                                    "/activities/v1/activities/collect?type=admin&stream_id=siem",
	"DELETE /activities/stream":                                   "/activities/v1/activities/stream?type=admin&stream_id=siem",
	"DELETE /activities/stop-collect":                             "/activities/v1/activities/stop-collect?type=admin",
	"GET /activities/user":                                        "/activities/v1/activities/user",
	"GET /activities/admin":                                       "/activities/v1/activities/admin",
	"DELETE /users/{user_id}/apps":                                "?app_id=" + mail,
}

var inBraces = regexp.MustCompile(`\{\w+\}`)

// logoPart is a form with an image.
func logoPart(kind, image string) string {
	return "--part\r\nContent-Disposition: form-data; name=\"logo\"; filename=\"logo\"\r\nContent-Type: " + kind + "\r\n\r\n" + image + "\r\n--part--\r\n"
}

// restCall is the request of a route about objects of Acme.
func restCall(t *testing.T, r rest.Route) (path, body string) {
	t.Helper()
	body, known := restBodies[r.Method+" "+r.Path]
	if !known && (r.Method == "POST" || r.Method == "PUT" || r.Method == "PATCH") {
		t.Errorf("%s %s: say in restBodies what a good body of it is", r.Method, r.Path)
	}
	path = r.Path
	if query := restQueries[r.Method+" "+r.Path]; strings.HasPrefix(query, "?") {
		path += query
	} else if strings.HasPrefix(query, "/") {
		path = query
	} else if query != "" {
		path = inBraces.ReplaceAllString(path, query)
	}
	longest := func(a, b string) int { return cmp.Or(len(b)-len(a), strings.Compare(a, b)) }
	for _, begin := range slices.SortedFunc(maps.Keys(restIDs), longest) {
		id := restIDs[begin]
		prefix, last := begin[:strings.LastIndex(begin, "{")], begin[strings.LastIndex(begin, "{"):]
		if strings.HasPrefix(path, begin) {
			path = prefix + id + strings.TrimPrefix(path, begin)
		} else if prefix == "" {
			path = strings.ReplaceAll(path, last, id)
		}
	}
	if left := inBraces.FindString(path); left != "" {
		t.Errorf("%s %s: say in restIDs what %s names", r.Method, r.Path, left)
	}
	return path, body
}

// Who × route, from the table of routes: each route refuses everybody without its
// permission, before it reads the body, and changes nothing.
func TestRESTWhoMayCall(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	s.tokens["broken"], s.tokens["expired"] = "eyJhbGciOiJFUzI1NiJ9.e30.AAAA", s.expired("management")
	events := s.sql("select count(*)::text from events")
	for _, r := range rest.Routes() {
		path, body := restCall(t, r)
		for _, who := range []string{"operator", "management", "auditor", "admin", "reader", "mail", "wiki", "phone", "broken", "expired", "nobody"} {
			want := 0
			switch p := callers[who]; {
			case who == "broken" || who == "expired" || who == "nobody":
				want = 401
			case !p.Can(r.Needs), r.Wide && p.App != nil, r.OwnApp && p.App == nil:
				want = 403
			default:
				continue
			}
			if got := s.rest(who, r.Method, path, body); got.status != want || want == 401 && got.at("message") != "Invalid token" {
				t.Errorf("%s calls %s %s: %d, want %d\n%s", who, r.Method, path, got.status, want, got.text)
			}
			if got := s.rest(who, r.Method, path, `{"x`); got.status != want {
				t.Errorf("%s calls %s %s with a bad body: %d, want %d", who, r.Method, path, got.status, want)
			}
		}
		if r.ForApps() != (callers["mail"].Can(r.Needs) && !r.Wide) {
			t.Errorf("%s %s does not say who may call it", r.Method, r.Path)
		}
	}
	if after := s.sql("select count(*)::text from events"); after != events {
		t.Errorf("refused requests changed something: %s events, then %s", events, after)
	}
}

// Another tenant finds nothing of Acme's by any route, whatever it may do at home, and
// what it is told is the same as of ids that nobody has.
func TestRESTAnotherTenant(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	absent := regexp.MustCompile(`_[0-9a-z]{26}`)
	acmes := "select count(*)::text from events where tenant_id = '" + key("a").String() + "'"
	events := s.sql(acmes)
	for _, r := range rest.Routes() {
		path, body := restCall(t, r)
		got := s.rest("globex", r.Method, path, body)
		for _, id := range []string{ann, bob, cleo, dan, eve, mail, wiki, news, draft, writers, initech, hooli, backOffice, auditor, globalAdmin, userEditor, acme} {
			if strings.Contains(got.text, id) {
				t.Errorf("%s %s shows Acme to Globex: %s", r.Method, path, got.text)
			}
		}
		if !absent.MatchString(path) {
			continue
		}
		none := s.rest("globex", r.Method, absent.ReplaceAllString(path, "_01j0000000000000000000000a"), body)
		if got.status < 400 || got.status != none.status || got.text != none.text {
			t.Errorf("%s %s: %d %s\nand of nobody's id: %d %s", r.Method, path, got.status, got.text, none.status, none.text)
		}
	}
	if after := s.sql(acmes); after != events {
		t.Errorf("Globex changed something of Acme's: %s events, then %s", events, after)
	}
}

// Whoever holds the permission of a route is answered as it says.
func TestRESTRoutesAnswer(t *testing.T) {
	t.Parallel()
	for _, r := range rest.Routes() {
		t.Run(r.Method+" "+strings.ReplaceAll(r.Path, "/", "·"), func(t *testing.T) {
			t.Parallel()
			s := newServer(t)
			if r.Method == "PUT" && strings.HasSuffix(r.Path, "/password") {
				s.rest("management", "POST", "/users/"+ann+"/password", `{"password": "Correct-Horse-1"}`)
			}
			if strings.Contains(r.Path, "{secret_id}") {
				s.prepare(map[bool]string{true: "a22", false: "a32"}[strings.Contains(r.Path, "/clients/")])
			}
			if strings.Contains(r.Path, "{role_group_id}") {
				s.exec(`insert into role_groups (tenant_id, id, app_id, name, by_kind, created_at, updated_at) values ('` + key("a").String() + `', '` + key("a812").String() + `', '` + key("a02").String() + `', 'Readers', 'SYSTEM', now(), now())`)
			}
			path, body := restCall(t, r)
			who := "management"
			if r.OwnApp {
				who = "wiki"
			}
			if got := s.rest(who, r.Method, path, body); got.status != r.Status {
				t.Errorf("%s %s: %d, want %d\n%s", r.Method, path, got.status, r.Status, got.text)
			}
		})
	}
}

// prepare makes what the world does not have: a second secret of a client, that can be deleted.
func (s *server) prepare(client string) {
	s.t.Helper()
	s.exec(`insert into client_secrets (tenant_id, id, client_id, hash, hint, created_at) values ('` + key("a").String() + `', '` + key("a99").String() + `', '` + key(client).String() + `', 'x', 'xxxx', now())`)
}
