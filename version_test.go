package main

import (
	"fmt"
	"strconv"
	"strings"
	"sync"
	"testing"

	"tenantry/model"
)

// A change to what somebody else has changed meanwhile is refused, and says which version
// there is now; the version that there is, is taken.
func TestExpectedVersion(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	versioned := map[string]string{
		"user": eve, "group": writers, "account": hooli, "app": draft, "client": model.ClientID.Of(key("a24")), "managementApp": auditor, "adminUser": model.AdminUserID.Of(key("a52")),
		"role": model.RoleID.Of(key("a44")), "appRole": model.AppRoleID.Of(key("a802")), "roleGroup": model.RoleGroupID.Of(key("a811")),
	}
	schema := generated().Schema()
	for _, f := range schema.Mutation.Fields {
		noun := strings.TrimSuffix(strings.TrimSuffix(f.Name, "Update"), "Delete")
		input := f.Arguments.ForName("input")
		switch {
		case strings.HasSuffix(f.Name, "Update") && input != nil && schema.Types[input.Type.Name()].Fields.ForName("expectedVersion") == nil:
			if f.Arguments.ForName("id") != nil && versioned[noun] != "" {
				t.Errorf("%s takes no expectedVersion", f.Name)
			}
		case strings.HasSuffix(f.Name, "Delete") && versioned[noun] != "" && f.Arguments.ForName("expectedVersion") == nil:
			t.Errorf("%s takes no expectedVersion", f.Name)
		}
	}
	for noun, id := range versioned {
		now, _ := strconv.Atoi(s.ask("management", `{node(id:"`+id+`"){...on `+strings.ToUpper(noun[:1])+noun[1:]+`{version}}}`, nil).at("node.version"))
		update := func(version int) string {
			field := "description"
			if noun == "user" || noun == "adminUser" {
				field = map[string]string{"user": "picture", "adminUser": "name"}[noun]
			}
			return fmt.Sprintf(`mutation{%sUpdate(id:"%s",input:{expectedVersion:%d,%s:"https://x.example/y"}){%s{version}}}`, noun, id, version, field, noun)
		}
		remove := func(version int) string {
			return fmt.Sprintf(`mutation{%sDelete(id:"%s",expectedVersion:%d){deletedId}}`, noun, id, version)
		}
		for _, c := range []struct {
			query string
			stale bool
		}{{update(now + 7), true}, {update(now), false}, {update(now), true}, {remove(now), true}, {remove(now + 1), false}} {
			a := s.ask("management", c.query, nil)
			switch {
			case c.stale && (a.code() != "CONFLICT" || a.Errors[0].Extensions.CurrentVersion == 0 || a.Errors[0].Extensions.Field != "expectedVersion"):
				t.Errorf("%s\n%s", c.query, a.text)
			case !c.stale && a.code() != "":
				t.Errorf("%s\n%s", c.query, a.text)
			}
		}
	}
}

// Of changes that come together, each made against what its caller has seen, none is lost:
// what was counted up n times stands at n.
func TestNoUpdateIsLost(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	const writersAtOnce, each = 6, 15
	count := func() {
		for done := 0; done < each; {
			a := s.ask("management", `{group(id:"`+writers+`"){version description}}`, nil)
			n, _ := strconv.Atoi(a.at("group.description"))
			b := s.ask("management", fmt.Sprintf(`mutation{groupUpdate(id:"%s",input:{expectedVersion:%s,description:"%d"}){group{version}}}`, writers, a.at("group.version"), n+1), nil)
			switch b.code() {
			case "":
				done++
			case "CONFLICT", "LIMITED":
			default:
				t.Error(b.text)
				return
			}
		}
	}
	var all sync.WaitGroup
	for range writersAtOnce {
		all.Go(count)
	}
	all.Wait()
	want := fmt.Sprint(writersAtOnce * each)
	if a := s.ask("management", `{group(id:"`+writers+`"){description}}`, nil); a.at("group.description") != want {
		t.Errorf("%s, want %s", a.text, want)
	}
	if n := s.sql("select count(*)::text from events where action = 'group.updated' and target_key = $1", key("a201").String()); n != want {
		t.Errorf("%s records of %s changes", n, want)
	}
}
