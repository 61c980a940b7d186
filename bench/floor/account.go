package floor

import (
	"encoding/binary"
	"strconv"
	"time"
)

// The page of an account: its numbers, its apps with what brings them, and its first users.
const (
	selectAccount = `select count(*), count(*) filter (where u.created_at >= $3), count(*) filter (where u.last_sign_in_at >= $4),
			count(*) filter (where u.status = 'PENDING'), count(*) filter (where u.status = 'DISABLED'),
			(select a.name from accounts a where a.tenant_id = $1 and a.id = $2), (select a.enabled from accounts a where a.tenant_id = $1 and a.id = $2)
		from account_users m join users u on u.tenant_id = $1 and u.id = m.user_id where m.tenant_id = $1 and m.account_id = $2`
	selectAccountApps = `select a.id, a.name, a.active, a.auto_assign, coalesce(h.auto_assign, false), count(*) over (), count(*) filter (where not a.active) over ()
		from (select x.app_id from account_apps x where x.tenant_id = $1 and x.account_id = $2
			union select x.id from apps x where x.tenant_id = $1 and x.auto_assign) k
		join apps a on a.tenant_id = $1 and a.id = k.app_id
		left join account_apps h on h.tenant_id = $1 and h.account_id = $2 and h.app_id = k.app_id
		order by a.id limit 25`
	selectAccountUsers = `select u.id, u.email, ` + fullName + `, u.status
		from (select m.user_id from account_users m where m.tenant_id = $1 and m.account_id = $2 order by m.user_id limit 25) m
		join users u on u.tenant_id = $1 and u.id = m.user_id order by u.id`
)

// account is three statements in one round trip.
func (s *server) account(c *call) error {
	id, err := key(c.FormValue("id"))
	if err != nil {
		return err
	}
	now := time.Now().UTC().Truncate(time.Second)
	about := [][]byte{c.tenant[:], id[:]}
	var head, apps, users, numbers []byte
	err = s.ask(c.Context(), c.caller,
		query{"account", append(about[:2:2], instant(now.AddDate(0, 0, -7)), instant(now.AddDate(0, 0, -30))), func(v [][]byte) {
			head = appendText(append(head, `,"name":`...), v[5])
			head = strconv.AppendBool(append(head, `,"enabled":`...), v[6][0] == 1)
			for i, name := range []string{"users", "usersNew", "usersActive", "usersPending", "usersDisabled"} {
				numbers = appendNumber(numbers, name, v[i])
			}
		}},
		query{"accountApps", about, func(v [][]byte) {
			if apps == nil {
				numbers = appendNumber(appendNumber(numbers, "apps", v[5]), "appsInactive", v[6])
			}
			apps = appendHeld(apps, v)
		}},
		query{"accountUsers", about, func(v [][]byte) {
			if users != nil {
				users = append(users, ',')
			}
			users = append(appendText(append(appendUser(users, v), `,"status":`...), v[6]), '}')
		}})
	c.out = append(append(append(c.out, `{"data":{"account":{"id":"`...), c.FormValue("id")...), '"')
	c.out = append(append(append(c.out, head...), `,"kpis":{`...), numbers[:max(0, len(numbers)-1)]...)
	c.out = append(append(c.out, `},"apps":{"edges":[`...), apps...)
	c.out = append(append(c.out, `]},"users":{"nodes":[`...), users...)
	c.out = append(c.out, `]}}}}`...)
	return err
}

// appendNumber writes one of the numbers, and a comma.
func appendNumber(b []byte, name string, raw []byte) []byte {
	b = append(append(append(b, '"'), name...), `":{"value":`...)
	return append(strconv.AppendUint(b, binary.BigEndian.Uint64(raw), 10), `},`...)
}

// appendHeld writes an app of an account, and what gives it to all its users.
func appendHeld(b []byte, v [][]byte) []byte {
	if b != nil {
		b = append(b, ',')
	}
	everyone, account := v[3][0] == 1, v[4][0] == 1
	b = strconv.AppendBool(append(b, `{"autoAssigned":`...), everyone || account)
	b = append(b, `,"level":`...)
	switch {
	case everyone:
		b = append(b, `"ENVIRONMENT"`...)
	case account:
		b = append(b, `"ACCOUNT"`...)
	default:
		b = append(b, "null"...)
	}
	b = strconv.AppendBool(append(b, `,"active":`...), v[2][0] == 1)
	b = appendID(append(b, `,"node":{"id":`...), "app", v[0])
	return append(appendText(append(b, `,"name":`...), v[1]), "}}"...)
}

// instant is a moment as Postgres takes it.
func instant(at time.Time) []byte {
	return binary.BigEndian.AppendUint64(nil, uint64(at.UnixMicro()-946684800_000000))
}
