package floor

import (
	"errors"
	"strconv"
)

// selectAccess is every way by which a user may use an app, and what may stop them.
const selectAccess = `select u.status, a.active, s.kind, s.since, s.account_id, c.name, s.group_id, g.name
	from users u join apps a on a.tenant_id = $1 and a.id = $3
	left join lateral (
		select 'DIRECT' as kind, x.created_at as since, null::uuid as account_id, null::uuid as group_id from user_apps x
			where x.tenant_id = $1 and x.user_id = $2 and x.app_id = $3
		union all select 'DIRECT', x.created_at, x.account_id, null from account_user_apps x
			where x.tenant_id = $1 and x.user_id = $2 and x.app_id = $3 and x.account_enabled and x.member_enabled
		union all select 'GROUP', greatest(v.created_at, x.created_at), null, v.group_id from group_members x
			join group_apps v on v.tenant_id = $1 and v.group_id = x.group_id and v.app_id = $3 where x.tenant_id = $1 and x.user_id = $2
		union all select 'ACCOUNT', greatest(v.auto_at, x.created_at), v.account_id, null from account_users x
			join account_apps v on v.tenant_id = $1 and v.account_id = x.account_id and v.app_id = $3 and v.auto_assign and v.account_enabled
			where x.tenant_id = $1 and x.user_id = $2 and x.enabled
		union all select 'TENANT', greatest(a.auto_at, u.created_at), null, null where a.auto_assign
	) s on true
	left join accounts c on c.tenant_id = $1 and c.id = s.account_id
	left join groups g on g.tenant_id = $1 and g.id = s.group_id
	where u.tenant_id = $1 and u.id = $2 order by s.kind, s.account_id nulls first, s.group_id`

// access explains why a user may use an app.
func (s *server) access(c *call) error {
	user, errUser := key(c.FormValue("user"))
	app, errApp := key(c.FormValue("app"))
	if err := errors.Join(errUser, errApp); err != nil {
		return err
	}
	var paths []byte
	disabled, inactive := false, false
	err := s.ask(c.Context(), c.caller, query{"access", [][]byte{c.tenant[:], user[:], app[:]}, func(v [][]byte) {
		disabled, inactive = string(v[0]) == "DISABLED", v[1][0] == 0
		paths = appendPath(paths, v)
	}})
	c.out = append(c.out, `{"data":{"explainAccess":{"allowed":`...)
	c.out = strconv.AppendBool(c.out, paths != nil && !disabled && !inactive)
	c.out = append(c.out, `,"stoppedBy":[`...)
	from := len(c.out)
	for _, stop := range []struct {
		by string
		is bool
	}{{`"NOT_ASSIGNED"`, paths == nil}, {`"APP_INACTIVE"`, inactive}, {`"USER_DISABLED"`, disabled}} {
		if stop.is {
			if len(c.out) > from {
				c.out = append(c.out, ',')
			}
			c.out = append(c.out, stop.by...)
		}
	}
	c.out = append(append(append(c.out, `],"paths":[`...), paths...), "]}}}"...)
	return err
}

func appendPath(b []byte, v [][]byte) []byte {
	if v[2] == nil {
		return b
	}
	if b != nil {
		b = append(b, ',')
	}
	b = appendText(append(b, `{"kind":`...), v[2])
	b = appendInstant(append(b, `,"since":`...), v[3])
	b = appendOrNull(append(b, `,"account":`...), "acc", v[4], v[5])
	b = appendOrNull(append(b, `,"group":`...), "grp", v[6], v[7])
	return append(b, '}')
}

// appendOrNull writes an object with its name, or that there is none.
func appendOrNull(b []byte, prefix string, k, name []byte) []byte {
	if k == nil {
		return append(b, "null"...)
	}
	b = appendID(append(b, `{"id":`...), prefix, k)
	return append(appendText(append(b, `,"name":`...), name), '}')
}
