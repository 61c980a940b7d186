package db

import (
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"time"

	"tenantry/model"
)

// dice are where made-up choices come from: the same seed and place, the same choices.
func dice(seed uint64, place ...int) *rand.Rand {
	at := uint64(1)
	for _, p := range place {
		at = (at ^ uint64(p)) * 0x9e3779b97f4a7c15
		at ^= at >> 29
	}
	return rand.New(rand.NewPCG(seed, at))
}

// keyAt is a key as one made at that time would be.
func keyAt(r *rand.Rand, at time.Time) model.Key {
	var k model.Key
	binary.BigEndian.PutUint64(k[:], uint64(at.UnixMilli())<<16|0x7000|r.Uint64()&0x0fff)
	binary.BigEndian.PutUint64(k[8:], r.Uint64()>>2|1<<63)
	return k
}

// between is a moment from the one time to the other.
func between(r *rand.Rand, from, until time.Time) time.Time {
	if !until.After(from) {
		return from
	}
	return from.Add(time.Duration(r.Int64N(int64(until.Sub(from))))).Truncate(time.Microsecond)
}

func pick[T any](r *rand.Rand, from []T) T { return from[r.IntN(len(from))] }

// percent reports whether it happens, with that likelihood.
func percent(r *rand.Rand, n int) bool { return r.IntN(100) < n }

func ref[T any](v T) *T { return &v }

// A crowd is the users of a made-up tenant. Each comes of the seed and its number alone,
// so that a million of them need no memory.
type crowd struct {
	seed        uint64
	number      int // of the tenant
	tenant      model.Key
	size        int
	accounts    int
	from, until time.Time
	by          maker
}

// The places that dice are thrown at.
const (
	atBirth = iota
	atUser
	atHome
	atApps
	atGroups
	atWithin
	atContact
	atRole
	atObject
)

func (c *crowd) dice(place, i int) *rand.Rand { return dice(c.seed, c.number, place, i) }

// born is who user i is, and since when: keys and times rise with i.
func (c *crowd) born(i int) (model.Key, time.Time) {
	r, step := c.dice(atBirth, i), c.until.Sub(c.from)/time.Duration(c.size)
	at := between(r, c.from.Add(step*time.Duration(i)), c.from.Add(step*time.Duration(i+1)-time.Millisecond))
	return keyAt(r, at), at
}

// home is the number of the account that user i belongs to; -1 is none.
func (c *crowd) home(i int) int {
	r := c.dice(atHome, i)
	if c.accounts == 0 || percent(r, 8) {
		return -1
	}
	return r.IntN(c.accounts)
}

// user is user i as the tenant knows them.
func (c *crowd) user(i int) *model.User {
	k, at := c.born(i)
	r := c.dice(atUser, i)
	u := &model.User{
		TenantID: c.tenant, Key: k, Version: 1, ByKind: c.by.ByKind, ByID: c.by.ByID, CreatedAt: at, UpdatedAt: at,
		Name: c.name(r, i), CustomData: customData(r),
	}
	u.Email = ref(mailbox(u.Name) + "." + strconv.Itoa(i+1) + "@" + domain(c.home(i)))
	if percent(r, 70) {
		u.Phone = phone(i)
	}
	c.live(r, u)
	settle(r, u)
	if percent(r, 60) {
		u.ExternalUserID = ref(fmt.Sprintf("crm-%07d", i+1))
	}
	return u
}

// name is what user i is called. First names come and go in the course of time, which
// also keeps neighbours in the index of email addresses together.
func (c *crowd) name(r *rand.Rand, i int) model.UserName {
	first := (i*len(firstNames)/c.size + r.IntN(24)) % len(firstNames)
	return model.UserName{First: ref(firstNames[first]), Last: ref(pick(r, lastNames))}
}

// live says what became of a user: most have signed in, some have not yet, few were shut out.
func (c *crowd) live(r *rand.Rand, u *model.User) {
	u.Status = model.UserStatusPending
	if percent(r, 85) {
		first := between(r, u.CreatedAt, earlier(u.CreatedAt.AddDate(0, 0, 10), c.until))
		u.Status, u.StatusChangedAt, u.LastSignInAt = model.UserStatusActive, &first, ref(between(r, first, c.until))
		if percent(r, 80) {
			u.EmailVerifiedAt = &first
		}
		if u.Phone != nil && percent(r, 50) {
			u.PhoneVerifiedAt = &first
		}
	}
	if percent(r, 4) {
		shutOut(u, between(r, latest(u), c.until))
	}
}

// settle says where a user lives and what they speak.
func settle(r *rand.Rand, u *model.User) {
	place := pick(r, towns)
	if percent(r, 75) {
		u.Language = ref(place.language)
	}
	if percent(r, 40) {
		u.Address = model.Address{
			Street: ref(strconv.Itoa(1+r.IntN(180)) + " " + pick(r, streets)), City: ref(place.city), State: text(place.state),
			PostalCode: ref(place.postal), Country: ref(place.country), Type: ref(pick(r, model.AllAddressType)),
		}
	}
	if percent(r, 30) {
		u.Birthday = ref(model.Date(time.Date(1950+r.IntN(55), time.Month(1+r.IntN(12)), 1+r.IntN(28), 0, 0, 0, 0, time.UTC).Format(time.DateOnly)))
	}
	if percent(r, 10) {
		u.Name.Title = ref(pick(r, []string{"Dr", "Prof", "Ms", "Mr"}))
	}
}

func customData(r *rand.Rand) model.JSON {
	switch r.IntN(4) {
	case 0:
		return model.JSON("{}")
	case 1:
		return model.JSON(fmt.Sprintf(`{"newsletter":%t}`, percent(r, 50)))
	}
	return model.JSON(fmt.Sprintf(`{"plan":%q,"seats":%d}`, pick(r, []string{"free", "team", "pro"}), 1+r.IntN(40)))
}

// shutOut disables a user as an administrator does.
func shutOut(u *model.User, at time.Time) {
	u.StatusBefore, u.Status = ref(u.Status), model.UserStatusDisabled
	u.StatusChangedAt, u.UpdatedAt = &at, at
	u.Version++
}

var mailLetters = strings.NewReplacer("á", "a", "é", "e", "í", "i", "ó", "o", "ö", "oe", "ü", "ue", "ã", "a", "ë", "e", "ı", "i", " ", "", "&", "")

// mailed writes letters as mailboxes do.
func mailed(s string) string { return mailLetters.Replace(strings.ToLower(s)) }

func mailbox(n model.UserName) string { return mailed(*n.First) + "." + mailed(*n.Last) }

// domain is that of the account's company, or of a mail service.
func domain(account int) string {
	if account < 0 {
		return "mail.example"
	}
	return mailed(company(account)) + ".example"
}

// company is what account i is called.
func company(i int) string { return numbered(companies, i) }

// numbered is the i-th of endless names.
func numbered(names []string, i int) string {
	if i < len(names) {
		return names[i]
	}
	return names[i%len(names)] + " " + strconv.Itoa(i/len(names)+1)
}

// phone is a number of its own for each i, in an exchange that rings nobody: the first
// twelve thousand are of the lines that are set aside for fiction. It ends at a million.
func phone(i int) *string {
	line := 100 + i/len(areaCodes)
	if line > 9999 || line == 1212 { // the latter is directory assistance
		return nil
	}
	return ref(fmt.Sprintf("+1%s555%04d", areaCodes[i%len(areaCodes)], line))
}

func earlier(a, b time.Time) time.Time {
	if a.Before(b) {
		return a
	}
	return b
}

// latest is when something last happened to a user.
func latest(u *model.User) time.Time {
	if u.LastSignInAt != nil {
		return *u.LastSignInAt
	}
	return u.CreatedAt
}

func newer(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}
