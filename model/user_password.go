package model

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// The rules of passwords.
const (
	MinPassword     = 8 // characters
	MaxPassword     = 128
	passwordKinds   = 3 // of small letters, capitals, digits, others
	EarlierPassword = 4 // how many before the present one may not come back
)

// The documented words for what is wrong with a password.
const (
	PasswordWeak         Reason = "auth_password_weak"
	PasswordBreached     Reason = "auth_password_breached"
	PasswordRecentlyUsed Reason = "auth_password_recently_used"
	PasswordWrong        Reason = "auth_password_wrong"
	PasswordConfigured   Reason = "auth_password_already_configured" // and for one that is not
)

// UserPassword is the password of a user: a hash of it, and what is known of it.
type UserPassword struct {
	TenantID       Key `bun:"tenant_id,pk,type:uuid" log:"-"`
	UserID         Key `bun:"user_id,pk,type:uuid" log:"-"`
	PasswordHashes `log:"-"`
	Temporary      bool
	ExpiresAt      *time.Time
	UpdatedAt      time.Time `log:"-"`
}

// PasswordHashes are the hash of a password, and of those before it that may not come back,
// the latest first.
type PasswordHashes struct {
	Hash    string
	Earlier []string `bun:",array"`
}

// Hashes are the present one and those before it that may not come back.
func (p *PasswordHashes) Hashes() []string { return append([]string{p.Hash}, p.Earlier...) }

// Replace puts another hash in the place of the present one, which is remembered.
func (p *PasswordHashes) Replace(hash string) {
	earlier := p.Hashes()
	p.Hash, p.Earlier = hash, earlier[:min(len(earlier), EarlierPassword)]
}

// Until sets when the password ends: never, or later than now.
func (p *UserPassword) Until(end *time.Time, now time.Time) error {
	if end != nil && !end.After(now) {
		return InvalidField("expiresAt", "expiresAt must be in the future.")
	}
	p.ExpiresAt = end
	return nil
}

// PasswordClaim is somebody's word that they are a user: how they are called, and the
// password. Exactly one way of calling them is given.
type PasswordClaim struct {
	Email, Phone string
	Username     string // of the app
	App          Key
	Password     Secret
}

// PasswordProof is what a claim that holds says of the user.
type PasswordProof struct {
	UserID    Key
	Temporary bool // the user must choose another one
	Expired   bool // it was theirs, and opens nothing any more
}

// NewPassword returns a password as it is hashed, or says which rule it breaks: in the form
// that all keyboards write alike.
func NewPassword(given Secret, complex bool) (Secret, error) {
	text := given.Reveal()
	if !utf8.ValidString(text) || strings.ContainsFunc(text, unicode.IsControl) {
		return Secret{}, weak("A password must be text, without control characters.")
	}
	text = norm.NFC.String(text)
	n := utf8.RuneCountInString(text)
	switch {
	case n < MinPassword || n > MaxPassword:
		return Secret{}, weak("A password must have %d to %d characters.", MinPassword, MaxPassword)
	case complex && kindsIn(text) < passwordKinds:
		return Secret{}, weak("A password must have %d of these: small letters, capitals, digits, other characters.", passwordKinds)
	case slices.Contains(wellKnown, strings.ToLower(text)) || sameThroughout(text):
		return Secret{}, badPassword(Invalid, PasswordBreached, "That password is among the first that are tried. Choose another one.")
	}
	return SecretOf(text), nil
}

// GivenPassword is a password that somebody signs in with, as it is compared: whatever
// breaks a rule is compared as well, and is wrong.
func GivenPassword(given Secret) Secret {
	text := given.Reveal()
	return SecretOf(norm.NFC.String(text[:min(len(text), 4*MaxPassword)]))
}

// NoPassword refuses to change what is not there.
func NoPassword() error {
	return badPassword(Conflict, PasswordConfigured, "The user has no password. Create one with userPasswordCreate.")
}

// HasPassword refuses to create what is there.
func HasPassword() error {
	return badPassword(Conflict, PasswordConfigured, "The user has a password already. Set another one with userPasswordUpdate.")
}

// UsedPassword refuses a password that the user had not long ago.
func UsedPassword() error {
	return badPassword(Invalid, PasswordRecentlyUsed, "That is one of the user's last passwords. Choose another one.")
}

func weak(format string, args ...any) error {
	return badPassword(Invalid, PasswordWeak, Errorf(Invalid, format, args...).Message)
}

func badPassword(code Code, reason Reason, message string) error {
	return &Error{Code: code, Field: "password", Message: message, Reason: reason}
}

// kindsIn is how many kinds of characters a text has. Letters without case are others.
func kindsIn(text string) int {
	var small, capital, digit, other int
	for _, r := range text {
		switch {
		case unicode.IsLower(r):
			small = 1
		case unicode.IsUpper(r):
			capital = 1
		case unicode.IsDigit(r):
			digit = 1
		default:
			other = 1
		}
	}
	return small + capital + digit + other
}

// sameThroughout reports a text of one character.
func sameThroughout(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return strings.Trim(text, string(first)) == ""
}

// wellKnown are passwords of at least eight characters that are tried first, in small letters.
var wellKnown = strings.Fields(`
	password password1 password12 password123 password1! password123! password! p@ssword p@ssword1 p@ssw0rd p@ssw0rd1 p@ssw0rd! passw0rd passw0rd!
	pa$$word pa$$w0rd 12345678 123456789 1234567890 12345678910 87654321 11223344 abcd1234 abcd1234! abc12345 a1b2c3d4 aa123456 1q2w3e4r 1q2w3e4r5t
	1qaz2wsx 1qaz@wsx zaq12wsx qwerty12 qwerty123 qwerty123! qwerty1234 qwertyuiop qwer1234 asdfghjkl asdf1234 zxcvbnm1 iloveyou iloveyou1 sunshine
	princess football baseball superman trustno1 welcome1 welcome1! welcome123 welcome123! letmein1 letmein! letmein123 admin123 admin123! admin1234
	administrator changeme changeme1 changeme! changeme123 changeme123! default1 secret123 summer2024 summer2025 summer2026 winter2024 winter2025 winter2026
	test1234 test1234! testtest temp1234 temp1234! monkey123 dragon123 master123 computer internet whatever starwars michelle jennifer corvette`)
