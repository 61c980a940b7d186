package floor

import (
	"bytes"
	"slices"
	"strconv"

	"github.com/google/uuid"
)

// apps are those that a user may use, by each of the ways. What comes twice, and the order,
// are dealt with here: that is cheaper than in Postgres. "offset 0" keeps Postgres from
// reading all groups' apps for each user.
const apps = `array(
	select x.app_id from user_apps x where x.tenant_id = $1 and x.user_id = u.id
	union all select x.app_id from account_user_apps x where x.tenant_id = $1 and x.user_id = u.id and x.account_enabled and x.member_enabled
	union all select v.app_id from group_members x cross join lateral (select g.app_id from group_apps g where g.tenant_id = $1 and g.group_id = x.group_id offset 0) v
		where x.tenant_id = $1 and x.user_id = u.id
	union all select v.app_id from account_users x join account_apps v on v.tenant_id = $1 and v.account_id = x.account_id and v.auto_assign and v.account_enabled
		where x.tenant_id = $1 and x.user_id = u.id and x.enabled)`

const (
	fullName   = "u.name_title, u.name_first, u.name_middle, u.name_last"
	selectDeep = "select u.id, u.email, " + fullName + `,
		array(select g.group_id from group_members g where g.tenant_id = $1 and g.user_id = u.id order by g.group_id limit 5),
		` + apps + `, array(select a.id from apps a where a.tenant_id = $1 and a.auto_assign) from users u`
	selectFlat = "select u.id, u.email, " + fullName + ", u.status, u.created_at from users u"
)

// selectAppUsers walks the users of an app by each of the ways, in order and no further than
// a page, and merges them.
const selectAppUsers = "select u.id, u.email, " + fullName + `, u.status, u.created_at from (select w.user_id from (
	(select x.user_id from user_apps x where x.tenant_id = $1 and x.app_id = $3 and x.user_id > $2 order by x.user_id limit 51)
	union all (select x.user_id from account_user_apps x where x.tenant_id = $1 and x.app_id = $3 and x.account_enabled and x.member_enabled and x.user_id > $2 order by x.user_id limit 51)
	union all (select y.user_id from group_apps v cross join lateral (
		select x.user_id from group_members x where x.tenant_id = $1 and x.group_id = v.group_id and x.user_id > $2 order by x.user_id limit 51) y
		where v.tenant_id = $1 and v.app_id = $3)
	union all (select y.user_id from account_apps v cross join lateral (
		select x.user_id from account_users x where x.tenant_id = $1 and x.account_id = v.account_id and x.enabled and x.user_id > $2 order by x.user_id limit 51) y
		where v.tenant_id = $1 and v.app_id = $3 and v.auto_assign and v.account_enabled)
	union all (select y.id from apps v cross join lateral (
		select x.id from users x where x.tenant_id = $1 and x.id > $2 order by x.id limit 51) y
		where v.tenant_id = $1 and v.id = $3 and v.auto_assign)
	) w group by w.user_id order by w.user_id limit 51) l join users u on u.tenant_id = $1 and u.id = l.user_id order by u.id`

// user is one user with their groups and apps.
func (s *server) user(c *call) error {
	id, err := key(c.FormValue("id"))
	if err != nil {
		return err
	}
	names, err := s.namesOf(c.Context(), c.caller)
	if err != nil {
		return err
	}
	c.out = append(c.out, `{"data":{"user":`...)
	from := len(c.out)
	err = s.ask(c.Context(), c.caller, query{"user", [][]byte{c.tenant[:], id[:]}, func(v [][]byte) { c.out = appendDeep(c.out, v, names) }})
	if len(c.out) == from {
		c.out = append(c.out, "null"...)
	}
	c.out = append(c.out, "}}"...)
	return err
}

// appendDeep writes a user with their groups and apps.
func appendDeep(b []byte, v [][]byte, names map[uuid.UUID][]byte) []byte {
	b = appendUser(b, v)
	b = append(b, `,"groups":{"nodes":[`...)
	n := 0
	eachKey(v[6], func(k []byte) { b = appendNamed(b, "grp", k, &n, names) })
	b = append(b, `]},"apps":{"nodes":[`...)
	var several [16][]byte
	all := several[:0]
	for _, list := range v[7:9] {
		eachKey(list, func(k []byte) { all = append(all, k) })
	}
	slices.SortFunc(all, bytes.Compare)
	n = 0
	for i, k := range all {
		if n < 5 && (i == 0 || !bytes.Equal(k, all[i-1])) {
			b = appendNamed(b, "app", k, &n, names)
		}
	}
	return append(b, "]}}"...)
}

// appendUser writes what all of a user's answers begin with.
func appendUser(b []byte, v [][]byte) []byte {
	b = appendID(append(b, `{"id":`...), "usr", v[0])
	b = appendText(append(b, `,"email":`...), v[1])
	b = appendFull(append(b, `,"name":{"full":`...), v[2:6]...)
	return append(b, '}')
}

// appendNamed writes the nth object of a list with its name.
func appendNamed(b []byte, prefix string, k []byte, n *int, names map[uuid.UUID][]byte) []byte {
	if *n++; *n > 1 {
		b = append(b, ',')
	}
	b = appendID(append(b, `{"id":`...), prefix, k)
	b = append(append(b, `,"name":`...), names[uuid.UUID(k)]...)
	return append(b, '}')
}

func (s *server) deepUsers(c *call) error {
	names, err := s.namesOf(c.Context(), c.caller)
	if err != nil {
		return err
	}
	return s.page(c, "deepUsers", func(b []byte, v [][]byte) []byte { return appendDeep(b, v, names) })
}

func (s *server) flatUsers(c *call) error { return s.page(c, "flatUsers", appendFlat) }

// appendFlat writes a user alone.
func appendFlat(b []byte, v [][]byte) []byte {
	b = appendText(append(appendUser(b, v), `,"status":`...), v[6])
	b = appendInstant(append(b, `,"createdAt":`...), v[7])
	return append(b, '}')
}

// page writes 50 rows of a list, and whether there are more.
func (s *server) page(c *call, statement string, row func(b []byte, v [][]byte) []byte, more ...[]byte) error {
	from, err := after(c.FormValue("after"))
	if err != nil {
		return err
	}
	c.out = append(c.out, `{"data":{"users":{"nodes":[`...)
	n := 0
	var last [16]byte
	err = s.ask(c.Context(), c.caller, query{statement, append([][]byte{c.tenant[:], from}, more...), func(v [][]byte) {
		if n++; n > 50 {
			return
		}
		if n > 1 {
			c.out = append(c.out, ',')
		}
		c.out = row(c.out, v)
		copy(last[:], v[0])
	}})
	c.out = append(c.out, `],"pageInfo":{"endCursor":`...)
	if n == 0 {
		c.out = append(c.out, "null"...)
	} else {
		c.out = appendCursor(c.out, last[:])
	}
	c.out = append(c.out, `,"hasNextPage":`...)
	c.out = strconv.AppendBool(c.out, n > 50)
	c.out = append(c.out, "}}}}"...)
	return err
}

// appUsers is a page of those who may use the app whose own token it is.
func (s *server) appUsers(c *call) error { return s.page(c, "appUsers", appendFlat, c.app[:]) }
