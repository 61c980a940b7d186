package model

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/nyaruka/phonenumbers"
)

// MaxContacts is how many email addresses, or phone numbers, a user has beside the primary one.
const MaxContacts = 10

// MaxEmail is the length of an email address, in bytes.
const MaxEmail = 254

// ContactKind is a way to reach a user.
type ContactKind string

// The ways to reach a user.
const (
	ByEmail ContactKind = "email"
	ByPhone ContactKind = "phone"
)

// Contact is an email address or a phone number. It has no key while it is the primary one.
type Contact struct {
	Key        Key
	Value      string
	VerifiedAt *time.Time
}

// Contacts are all addresses of a user of one kind.
type Contacts struct {
	Kind    ContactKind
	Primary *Contact // nil if there is none
	Beside  []Contact
}

// check is the rule of one address: as it is kept, or why it cannot be.
func (k ContactKind) check(field, given string) (string, error) {
	if k == ByPhone {
		return phone(field, given)
	}
	return email(field, given)
}

// noun is what an address of the kind is called in a sentence.
func (k ContactKind) noun() string {
	if k == ByPhone {
		return "phone number"
	}
	return "email address"
}

// same reports whether two addresses are one whatever the case, as lower() in Postgres
// tells it. strings.EqualFold finds more: to it the long ſ is an s, of another mailbox.
func same(a, b string) bool { return lowered(a) == lowered(b) }

func lowered(s string) string { return strings.ToLower(s) }

// email is the rule of an email address: kept as given, but for blanks around it. Stricter
// than RFC 5322, which allows comments, quotes and hosts without a domain.
func email(field, given string) (string, error) {
	trimmed := strings.TrimSpace(given)
	local, domain, _ := strings.Cut(trimmed, "@")
	if len(trimmed) > MaxEmail || !isLocal(local) || !isDomain(domain) {
		return "", InvalidField(field, "%s must be an email address such as ann@example.com, at most %d bytes.", field, MaxEmail)
	}
	return trimmed, nil
}

func isLocal(s string) bool {
	return len(s) >= 1 && len(s) <= 64 && utf8.ValidString(s) &&
		!strings.HasPrefix(s, ".") && !strings.HasSuffix(s, ".") && !strings.Contains(s, "..") &&
		!strings.ContainsFunc(s, func(r rune) bool {
			return !unicode.IsGraphic(r) || unicode.IsSpace(r) || strings.ContainsRune(`"(),:;<>@[\]`, r)
		})
}

// isDomain wants two labels at least, in any script.
func isDomain(s string) bool {
	labels := strings.Split(s, ".")
	return len(labels) >= 2 && utf8.ValidString(s) && !slices.ContainsFunc(labels, func(label string) bool {
		return len(label) < 1 || len(label) > 63 || strings.HasPrefix(label, "-") || strings.HasSuffix(label, "-") ||
			strings.ContainsFunc(label, func(r rune) bool {
				return r != '-' && !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
			})
	})
}

// phone is the rule of a phone number: E.164 whatever blanks, dots, hyphens and brackets
// were written between the digits. That the number is assigned to somebody is not asked:
// plans change faster than any table of them.
func phone(field, given string) (string, error) {
	bad := InvalidField(field, "%s must be a phone number with its country, such as +14155550123.", field)
	trimmed := strings.TrimSpace(given)
	if !strings.HasPrefix(trimmed, "+") || len(trimmed) > 40 || strings.Trim(trimmed[1:], "0123456789 .-()") != "" {
		return "", bad
	}
	number, err := phonenumbers.Parse(trimmed, phonenumbers.UNKNOWN_REGION)
	if err != nil || !phonenumbers.IsPossibleNumber(number) {
		return "", bad
	}
	return phonenumbers.Format(number, phonenumbers.E164), nil
}

// newContacts are the addresses of a new user: the primary one, and those given beside it.
func newContacts(kind ContactKind, field string, primary *string, given []string) (*Contacts, error) {
	c := &Contacts{Kind: kind}
	if primary != nil {
		c.Primary = &Contact{Value: *primary}
	}
	if len(given) > MaxContacts {
		return nil, InvalidField(field, "%s takes at most %d values, not %d.", field, MaxContacts, len(given))
	}
	for _, v := range given {
		value, err := kind.check(field, v)
		if err != nil {
			return nil, err
		}
		if c.find(value) != nil {
			return nil, InvalidField(field, "%s names the same %s twice, or the primary one again.", field, kind.noun())
		}
		c.Beside = append(c.Beside, Contact{Key: NewKey(), Value: value})
	}
	return c, nil
}

// find is the contact with the value; nil if there is none.
func (c *Contacts) find(value string) *Contact {
	if c.Primary != nil && same(c.Primary.Value, value) {
		return c.Primary
	}
	if i := c.beside(value); i >= 0 {
		return &c.Beside[i]
	}
	return nil
}

func (c *Contacts) beside(value string) int {
	return slices.IndexFunc(c.Beside, func(b Contact) bool { return same(b.Value, value) })
}

// known is the contact that an input names.
func (c *Contacts) known(given string) (*Contact, error) {
	value, err := c.Kind.check("value", given)
	if err != nil {
		return nil, err
	}
	if found := c.find(value); found != nil {
		return found, nil
	}
	return nil, &Error{Code: NotFound, Field: "value", Message: "The user has no such " + c.Kind.noun() + "."}
}

// Add puts an address beside the primary one, and returns it.
func (c *Contacts) Add(given string, verifiedAt *time.Time) (Contact, error) {
	value, err := c.Kind.check("value", given)
	if err != nil {
		return Contact{}, err
	}
	if c.find(value) != nil {
		return Contact{}, conflict("value", "The user has that %s already.", c.Kind.noun())
	}
	if len(c.Beside) >= MaxContacts {
		return Contact{}, conflict("value", "The user has %d of these beside the primary %s already, which is the most. Remove one first.", MaxContacts, c.Kind.noun())
	}
	added := Contact{Key: NewKey(), Value: value, VerifiedAt: verifiedAt}
	c.Beside = append(c.Beside, added)
	return added, nil
}

// Remove takes away an address that is not the primary one, and returns it.
func (c *Contacts) Remove(given string) (Contact, error) {
	found, err := c.known(given)
	if err != nil {
		return Contact{}, err
	}
	if found == c.Primary {
		return Contact{}, conflict("value", "That is the primary %s. Make another one the primary one first.", c.Kind.noun())
	}
	removed := *found
	i := c.beside(removed.Value)
	c.Beside = slices.Delete(c.Beside, i, i+1)
	return removed, nil
}

// Verify notes that an address was proved, and returns it. What was proved before keeps
// its time. The primary address until then changes places with the one that becomes it.
func (c *Contacts) Verify(given string, makePrimary bool, now time.Time) (Contact, error) {
	found, err := c.known(given)
	if err != nil {
		return Contact{}, err
	}
	if found.VerifiedAt == nil {
		found.VerifiedAt = &now
	}
	verified := *found
	if makePrimary && found != c.Primary {
		i := c.beside(verified.Value)
		c.Beside = slices.Delete(c.Beside, i, i+1)
		if c.Primary != nil {
			c.Beside = append(c.Beside, Contact{Key: NewKey(), Value: c.Primary.Value, VerifiedAt: c.Primary.VerifiedAt})
		}
		c.Primary = &verified
	}
	return verified, nil
}

// Snapshot is what the log says of a contact.
func (c *Contacts) Snapshot(given string) map[string]any {
	found := c.find(given)
	if found == nil {
		return nil
	}
	return map[string]any{"value": found.Value, "primary": found == c.Primary, "verified": found.VerifiedAt != nil}
}

func conflict(field, format string, args ...any) error {
	e := Errorf(Conflict, format, args...)
	e.Field = field
	return e
}

// Replace makes the addresses beside the primary one just those given, and returns which
// have gone and which have come.
func (c *Contacts) Replace(given []string) (gone, come []string, err error) {
	wanted, err := newContacts(c.Kind, "secondary_"+string(c.Kind)+"s", c.primaryValue(), given)
	if err != nil {
		return nil, nil, err
	}
	kept := make([]Contact, 0, len(wanted.Beside))
	for _, w := range wanted.Beside {
		if i := c.beside(w.Value); i >= 0 {
			kept = append(kept, c.Beside[i])
			continue
		}
		kept, come = append(kept, w), append(come, w.Value)
	}
	for _, had := range c.Beside {
		if wanted.beside(had.Value) < 0 {
			gone = append(gone, had.Value)
		}
	}
	c.Beside = kept
	return gone, come, nil
}

func (c *Contacts) primaryValue() *string {
	if c.Primary == nil {
		return nil
	}
	return &c.Primary.Value
}
