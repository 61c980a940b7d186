package main

import (
	"strings"
	"testing"

	"tenantry/model"
)

// Roles of members in one organization, and which an organization may give.
func TestRESTOrganizationRoles(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	of, members := "/applications/"+mail+"/organizations/"+initech, "/organizations/"+initech+"/members"
	s.rest("management", "POST", "/organizations/"+hooli+"/members", `{"email": "cleo@acme.example"}`)
	s.rest("management", "PUT", "/organizations/"+hooli+"/apps", `{"app_ids": ["`+mail+`"]}`)
	staff := model.RoleGroupID.Of(key("a811"))
	chief := s.rest("management", "POST", "/applications/"+mail+"/roles", `{"role_name": "chief"}`).at("result.role_id")
	golden(t, "organization_role_groups_set", s.rest("management", "POST", of+"/role-groups/set", `{"role_group_ids": ["`+staff+`"]}`))
	golden(t, "organization_roles_set", s.rest("management", "POST", of+"/roles-and-groups/set", `{"role_group_ids": ["`+staff+`"], "role_ids": ["`+editor+`"]}`))
	s.calls([]call{
		{name: "to be read again", who: "reader", method: "GET", path: of + "/role-groups", status: 200, want: `"group_id":"` + staff, never: `"roles-and`},
		{name: "with roles", who: "reader", method: "GET", path: of + "/roles-and-groups", status: 200, want: `"roles":[{"role_id":"` + editor},
		{name: "of one app", who: "reader", method: "GET", path: "/applications/" + news + "/organizations/" + initech + "/roles-and-groups", status: 200, want: `"role_groups":[]`, never: editor},
		{name: "of one organization", who: "reader", method: "GET", path: "/applications/" + mail + "/organizations/" + hooli + "/roles-and-groups", status: 200, want: `"roles":[]`, never: editor},
		{name: "a group of nobody's", who: "management", method: "POST", path: of + "/role-groups/set", body: `{"role_group_ids": ["rgr_01j00000000000000000000000"]}`, status: 404},
		{name: "no group's id", who: "management", method: "POST", path: of + "/role-groups/set", body: `{"role_group_ids": ["staff"]}`, status: 400, want: "role_group_ids"},
		{name: "no list", who: "management", method: "POST", path: of + "/role-groups/set", body: `{}`, status: 400, want: "role_group_ids"},
		{name: "an app that it does not hold", who: "management", method: "POST", path: "/applications/" + wiki + "/organizations/" + initech + "/role-groups/set", body: `{"role_group_ids": []}`, status: 409, want: "app_id_conflict"},
		{name: "another tenant", who: "globex", method: "POST", path: of + "/role-groups/set", body: `{"role_group_ids": []}`, status: 404},

		{name: "roles of a member", who: "management", method: "POST", path: of + "/members/" + cleo + "/roles", body: `{"role_ids": ["` + editor + `"]}`, status: 204},
		{name: "are the member's", who: "reader", method: "GET", path: members + "/" + cleo, status: 200, want: `"roles":[{"role_id":"` + editor},
		{name: "there", who: "reader", method: "GET", path: "/organizations/" + hooli + "/members/" + cleo, status: 200, want: `"roles":[]`},
		{name: "and found by", who: "reader", method: "GET", path: members + "?role_values=Editor", status: 200, want: cleo},
		{name: "there alone", who: "reader", method: "GET", path: "/organizations/" + hooli + "/members?role_values=Editor", status: 200, want: `"result":[]`},
		{name: "one that may not be given", who: "management", method: "POST", path: of + "/members/" + cleo + "/roles", body: `{"role_ids": ["` + chief + `"]}`, status: 409, want: "role_ids_conflict"},
		{name: "no member", who: "management", method: "POST", path: of + "/members/" + eve + "/roles", body: `{"role_ids": []}`, status: 404},
		{name: "no role", who: "management", method: "POST", path: of + "/members/" + cleo + "/roles", body: `{"role_ids": ["Editor"]}`, status: 400, want: "role_ids"},
		{name: "an app's own token", who: "mail", method: "POST", path: of + "/members/" + cleo + "/roles", body: `{"role_ids": []}`, status: 403},

		{name: "with a new member", who: "management", method: "POST", path: members, body: `{"email": "pat@acme.example", "role_ids": ["` + editor + `"]}`, status: 200},
		{name: "is held", who: "reader", method: "GET", path: members + "?search=email+sw+%22pat%22", status: 200, want: `"role_name":"Editor"`},
		{name: "one that may not: no member", who: "management", method: "POST", path: members, body: `{"email": "pete@acme.example", "role_ids": ["` + chief + `"]}`, status: 409},
		{name: "and no user", who: "reader", method: "GET", path: "/users?search=email+sw+%22pete%22", status: 200, want: `"result":[]`},
		{name: "all taken", who: "management", method: "POST", path: of + "/members/" + cleo + "/roles", body: `{"role_ids": []}`, status: 204},
		{name: "and gone", who: "reader", method: "GET", path: members + "/" + cleo, status: 200, want: `"roles":[]`},
	})
	s.rest("management", "POST", of+"/members/"+cleo+"/roles", `{"role_ids": ["`+editor+`"]}`)
	s.rest("management", "PUT", "/organizations/"+hooli+"/members/"+cleo, `{"enabled": false}`)
	golden(t, "member_organizations_roles", s.rest("reader", "GET", "/members/"+cleo+"/organizations", ""))
	s.holder("clerk", "accounts:edit", "accounts:read", "users:read", "users:create")
	s.calls([]call{
		{name: "who may not give roles", who: "clerk", method: "POST", path: of + "/members/" + cleo + "/roles", body: `{"role_ids": []}`, status: 403, want: "appRoles:edit"},
		{name: "nor with a new member", who: "clerk", method: "POST", path: members, body: `{"email": "paul@acme.example", "role_ids": ["` + editor + `"]}`, status: 403, want: "appRoles:edit"},
		{name: "nor read them", who: "clerk", method: "GET", path: of + "/role-groups", status: 403},
	})
}

// Organizations that another one manages, and logos.
func TestRESTManagedOrganizations(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	at := "/organizations/" + hooli
	managed := at + "/applications/" + wiki + "/managed-organizations"
	made := s.rest("management", "POST", managed, `{"name": "Hooli East", "domain": "east.example", "domains": ["east.example"], "alias_name": "east"}`)
	golden(t, "organization_managed", made)
	east := made.at("result.organization_id")
	png := "\x89PNG\r\n\x1a\nx"
	before := s.rest("reader", "GET", at, "").header.Get("ETag")
	logo := s.rest("management", "POST", at+"/logo", logoPart("image/png", png))
	golden(t, "organization_logo", logo)
	if after := s.rest("reader", "GET", at, ""); after.header.Get("ETag") == before || !strings.Contains(after.text, "data:image/png;base64,") {
		t.Errorf("a logo is another version: %s", after.text)
	}
	s.calls([]call{
		{name: "not in lists", who: "reader", method: "GET", path: "/organizations", status: 200, want: `"managing_organization_id":"` + hooli, never: "data:image"},
		{name: "of an app that it does not hold", who: "management", method: "POST", path: at + "/applications/" + draft + "/managed-organizations", body: `{"name": "X", "domains": []}`, status: 409, want: "app_id_conflict"},
		{name: "by one that is managed", who: "management", method: "POST", path: "/organizations/" + east + "/applications/" + wiki + "/managed-organizations", body: `{"name": "X", "domains": []}`, status: 409, want: "organization_id_conflict"},
		{name: "by another tenant's", who: "globex", method: "POST", path: managed, body: `{"name": "X", "domains": []}`, status: 404},
		{name: "by an app", who: "wiki", method: "POST", path: managed, body: `{"name": "X", "domains": []}`, status: 403},
		{name: "one that manages is not deleted", who: "management", method: "DELETE", path: at, status: 409, want: "manages others"},
		{name: "a page for a logo", who: "management", method: "POST", path: at + "/logo", body: logoPart("image/png", "<html>"), status: 400, want: "logo"},
		{name: "one of another type", who: "management", method: "POST", path: at + "/logo", body: logoPart("image/svg+xml", "<svg/>"), status: 400},
		{name: "a large one", who: "management", method: "POST", path: at + "/logo", body: logoPart("image/gif", "GIF89a"+strings.Repeat("x", model.MaxLogo)), status: 400, want: "65536"},
		{name: "none", who: "management", method: "POST", path: at + "/logo", body: "--part--\r\n", status: 400, want: "logo"},
		{name: "no form", who: "management", method: "POST", path: at + "/logo", body: `{"logo": "x"}`, status: 400},
		{name: "another tenant's", who: "globex", method: "POST", path: at + "/logo", body: logoPart("image/png", png), status: 404},
	})
	s.calls([]call{
		{name: "the one that is managed goes", who: "management", method: "DELETE", path: "/organizations/" + east, status: 204},
		{name: "and the other", who: "management", method: "DELETE", path: at, status: 204},
	})
}
