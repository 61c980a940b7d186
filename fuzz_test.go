package main

import (
	"encoding/base64"
	"testing"

	"tenantry/db"
	"tenantry/model"
)

// No cursor that anybody may send makes a page fall, and none but those of a list is taken.
func FuzzCursor(f *testing.F) {
	users := db.Graph["Query"].Edges["users"]
	for _, seed := range []string{"", "AAAA", "TdfDLAGiANHrt3Ipie4WC_DBTFg", "M2E4tQGiANHrtXSdnJgcxfc4lN9hbm4xQHguZXhhbXBsZQ", "====", base64.RawURLEncoding.EncodeToString(make([]byte, 28))} {
		f.Add(seed, "EMAIL")
		f.Add(seed, "LAST_SIGN_IN_AT")
	}
	scope := new(db.DB).As(callers["management"])
	f.Fuzz(func(t *testing.T, cursor, order string) {
		for _, given := range []db.Args{
			{"after": cursor},
			{"before": cursor, "orderBy": map[string]any{"field": order, "direction": "DESC"}},
		} {
			if _, err := scope.Ask(users, given); err != nil && model.CodeOf(err) != model.Invalid {
				t.Errorf("%q: %v", cursor, err)
			}
		}
	})
}

// An id has one spelling: what is taken comes back as it was.
func FuzzID(f *testing.F) {
	for _, seed := range []string{ann, "usr_01m80d3txeesdsvyeyqm9rm64b", "USR_01m80d3txeesdsvyeyqm9rm64b", "usr_81m80d3txeesdsvyeyqm9rm64b", "usr_", "_", "é"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, id string) {
		prefix, k, err := model.ParseID(id)
		if err != nil {
			if model.CodeOf(err) != model.Invalid {
				t.Errorf("%q: %v", id, err)
			}
			return
		}
		if back := prefix.Of(k); back != id {
			t.Errorf("%q comes back as %q", id, back)
		}
	})
}

// A client_id has one spelling, too.
func FuzzClientID(f *testing.F) {
	f.Add(model.OAuthClientID(key("a"), key("a21")))
	f.Add("AZAAAAAAcACAAAAAAAAACgGQAAAAAHAAgAAAAAAACi-")
	f.Fuzz(func(t *testing.T, id string) {
		if tenant, client, ok := model.ParseClientID(id); ok && model.OAuthClientID(tenant, client) != id {
			t.Errorf("%q has another spelling", id)
		}
	})
}
