package floor

import (
	"encoding/binary"
	"errors"
	"strconv"
	"strings"
	"time"
)

// selectRest is a user as the REST endpoints show them. Nobody who was made up signs in by
// another provider or has a password: that they have none is read, and whoever has one refused.
const selectRest = "select u.id, u.email, " + fullName + `, u.status, u.status_changed_at, u.created_at, u.updated_at, u.last_sign_in_at, u.email_verified_at,
	u.phone, u.phone_verified_at, u.birthday, u.address_country, u.address_state, u.address_city, u.address_street, u.address_postal_code, u.address_type,
	u.picture, u.language, u.external_user_id, u.custom_data,
	array(select e.value from user_emails e where e.tenant_id = $1 and e.user_id = u.id order by e.id),
	array(select e.verified_at from user_emails e where e.tenant_id = $1 and e.user_id = u.id order by e.id),
	array(select p.value from user_phones p where p.tenant_id = $1 and p.user_id = u.id order by p.id),
	array(select p.verified_at from user_phones p where p.tenant_id = $1 and p.user_id = u.id order by p.id),
	array(select g.group_id from group_members g where g.tenant_id = $1 and g.user_id = u.id order by g.group_id limit 1000),
	exists (select 1 from user_identities i where i.tenant_id = $1 and i.user_id = u.id) or exists (select 1 from user_passwords p where p.tenant_id = $1 and p.user_id = u.id)
	from users u`

var errNotByHand = errors.New("identities and passwords were not written by hand")

// restUser is one user.
func (s *server) restUser(c *call) error {
	id, err := key(c.PathValue("id"))
	if err != nil {
		return err
	}
	c.out = append(c.out, `{"result":`...)
	hidden := false
	err = s.ask(c.Context(), c.caller, query{"restUser", [][]byte{c.tenant[:], id[:]}, func(v [][]byte) {
		c.out, hidden = appendRest(c.out, v), v[30][0] == 1
	}})
	c.out = append(c.out, '}')
	if hidden {
		return errNotByHand
	}
	return err
}

// restUsers is the first page of 50, with the number of all.
func (s *server) restUsers(c *call) error {
	var total uint64
	var rows, last []byte
	n, hidden := 0, false
	err := s.ask(c.Context(), c.caller,
		query{"countUsers", [][]byte{c.tenant[:]}, func(v [][]byte) { total = binary.BigEndian.Uint64(v[0]) }},
		query{"restUsers", [][]byte{c.tenant[:]}, func(v [][]byte) {
			if n++; n > 50 {
				return
			}
			if n > 1 {
				rows = append(rows, ',')
			}
			rows, last = appendRest(rows, v), append(last[:0], v[0]...)
			hidden = hidden || v[30][0] == 1
		}})
	c.out = strconv.AppendUint(append(c.out, `{"total_count":`...), total, 10)
	c.out = strconv.AppendBool(append(c.out, `,"page_info":{"has_next_page":`...), n > 50)
	c.out = append(c.out, `,"has_previous_page":false`...)
	if n > 50 {
		c.out = appendCursor(append(c.out, `,"next_page_token":`...), last)
	}
	c.out = append(append(append(c.out, `},"result":[`...), rows...), `]}`...)
	if hidden {
		return errNotByHand
	}
	return err
}

// appendRest writes a user. What they have not is left out.
func appendRest(b []byte, v [][]byte) []byte {
	b = appendID(append(b, `{"user_id":`...), "usr", v[0])
	b = appendText(append(b, `,"status":`...), title(v[6]))
	b = appendISO(b, `,"status_changed_at":`, v[7])
	b = strconv.AppendInt(append(b, `,"created_at":`...), moment(v[8]).UnixMilli(), 10)
	b = strconv.AppendInt(append(b, `,"updated_at":`...), moment(v[9]).UnixMilli(), 10)
	b = appendISO(b, `,"last_auth":`, v[10])
	if v[1] != nil {
		b = appendContact(append(b, `,"email":`...), "email_verified", v[1], v[11])
	}
	b = appendContacts(b, `,"secondary_emails":[`, "email_verified", v[25], v[26])
	if v[12] != nil {
		b = appendContact(append(b, `,"phone_number":`...), "phone_number_verified", v[12], v[13])
	}
	b = appendContacts(b, `,"secondary_phone_numbers":[`, "phone_number_verified", v[27], v[28])
	b = appendPart(b, `,"name":{`, []string{"title", "first_name", "middle_name", "last_name"}, v[2:6])
	if v[14] != nil {
		b = time.Date(2000, 1, 1+int(int32(binary.BigEndian.Uint32(v[14]))), 0, 0, 0, 0, time.UTC).AppendFormat(append(b, `,"birthday":"`...), time.DateOnly)
		b = append(b, '"')
	}
	b = appendPart(b, `,"address":{`, []string{"country", "state", "city", "street_address", "postal_code", "type"}, append(v[15:20:20], title(v[20])))
	for i, name := range []string{`,"picture":`, `,"language":`, `,"external_user_id":`} {
		if v[21+i] != nil {
			b = appendText(append(b, name...), v[21+i])
		}
	}
	b = append(append(b, `,"custom_data":`...), v[24][1:]...) // behind the version of the binary form
	n := 0
	eachKey(v[29], func(k []byte) {
		if n++; n == 1 {
			b = append(b, `,"groupIds":[`...)
		} else {
			b = append(b, ',')
		}
		b = appendID(b, "grp", k)
	})
	if n > 0 {
		b = append(b, ']')
	}
	return append(b, '}')
}

// title is a word with its first letter alone in upper case.
func title(word []byte) []byte {
	if word == nil {
		return nil
	}
	return []byte(string(word[:1]) + strings.ToLower(string(word[1:])))
}

func moment(raw []byte) time.Time {
	return time.UnixMicro(int64(binary.BigEndian.Uint64(raw)) + 946684800_000000).UTC()
}

func appendISO(b []byte, name string, raw []byte) []byte {
	if raw == nil {
		return b
	}
	b = moment(raw).AppendFormat(append(append(b, name...), '"'), "2006-01-02T15:04:05.000Z")
	return append(b, '"')
}

func appendContact(b []byte, verified string, value, at []byte) []byte {
	b = appendText(append(b, `{"value":`...), value)
	b = strconv.AppendBool(append(append(append(b, `,"`...), verified...), `":`...), at != nil)
	return append(appendISO(b, `,"verified_at":`, at), '}')
}

func appendContacts(b []byte, name, verified string, values, ats []byte) []byte {
	var when [][]byte
	eachElement(ats, func(at []byte) { when = append(when, at) })
	n := 0
	eachElement(values, func(value []byte) {
		if n == 0 {
			b = append(b, name...)
		} else {
			b = append(b, ',')
		}
		b = appendContact(b, verified, value, when[n])
		n++
	})
	if n > 0 {
		b = append(b, ']')
	}
	return b
}

// appendPart writes an object of those texts that are there, if any is.
func appendPart(b []byte, open string, names []string, texts [][]byte) []byte {
	n := 0
	for i, name := range names {
		if texts[i] == nil {
			continue
		}
		if n++; n == 1 {
			b = append(b, open...)
		} else {
			b = append(b, ',')
		}
		b = appendText(append(append(append(b, '"'), name...), `":`...), texts[i])
	}
	if n > 0 {
		b = append(b, '}')
	}
	return b
}

// eachElement calls f with the elements of an array, nil for a null.
func eachElement(raw []byte, f func(v []byte)) {
	if binary.BigEndian.Uint32(raw) == 0 {
		return
	}
	n := binary.BigEndian.Uint32(raw[12:])
	for raw = raw[20:]; n > 0; n-- {
		size := int32(binary.BigEndian.Uint32(raw))
		if raw = raw[4:]; size < 0 {
			f(nil)
			continue
		}
		f(raw[:size])
		raw = raw[size:]
	}
}
