package db

import (
	"encoding/base64"
	"encoding/binary"
	"strconv"
	"time"
	"unicode/utf8"

	"github.com/jackc/pgx/v5/pgtype"

	"tenantry/model"
)

// Kind is how a column travels from Postgres' binary form: appended as JSON by
// the read plan, or as a Go value for the model.
type Kind struct {
	Append func(b, raw []byte) []byte
	Value  func(raw []byte) any
	Scalar string // the scalar of the schema; String is also an enum's, [String] a list's

	sorts     func(raw []byte) bool // whether raw, of a cursor, can be a value that lists are sorted by
	sortValue func(raw []byte) any  // it as an argument
	settles   bool                  // a list in this order has only what nothing can come before any more
	apart     bool                  // it changes without its row
}

// The kinds, one for each type of Postgres that the graph uses.
var (
	Text    = Kind{Scalar: "String", Append: appendText, Value: textOf, sorts: validText, sortValue: textOf}
	Texts   = Kind{Scalar: "[String]", Append: appendTexts, Value: texts}
	IDs     = Kind{Scalar: "[ID]", Append: appendTexts, Value: texts}
	JSON    = Kind{Scalar: "JSON", Append: func(b, raw []byte) []byte { return append(b, jsonb(raw)...) }, Value: func(raw []byte) any { return append(model.JSON{}, jsonb(raw)...) }}
	Instant = Kind{Scalar: "DateTime", Append: appendInstant, Value: func(raw []byte) any { return instant(raw) }, sorts: isMoment, sortValue: momentArg}
	Day     = Kind{Scalar: "Date", Append: appendDay, Value: func(raw []byte) any { return model.Date(day(raw)) }}
	Bool    = Kind{Scalar: "Boolean", Append: appendBool, Value: func(raw []byte) any { return raw[0] == 1 }}
	Int     = Kind{Scalar: "Int", Append: appendInt, Value: func(raw []byte) any { return int(integer(raw)) }}
	Foreign = Kind{Value: func(raw []byte) any { return model.Key(raw) }} // a key for an edge to follow, not a field
	TypedID = Kind{Scalar: "ID", Append: appendTypedID, Value: func(raw []byte) any { return string(appendID(nil, model.Prefix(raw[:3]), raw[3:])) }}
	Commit  = Kind{sorts: isTx, sortValue: txArg, settles: true} // the transaction that wrote a row: what lists are sorted by, not a field
	OAuthID = Kind{Scalar: "String", Append: appendOAuthID, Value: func(raw []byte) any { return base64.RawURLEncoding.EncodeToString(raw) }}
)

// Apart is a kind whose value other tables tell: it changes without its row, and is not kept with it.
func Apart(k Kind) Kind {
	k.apart = true
	return k
}

// Key is the key of the row itself, as an id.
func Key(prefix model.Prefix) *Column { return &Column{"", ID(prefix)} }

// ID is a uuid shown as an id.
func ID(prefix model.Prefix) Kind {
	return Kind{
		Scalar: "ID",
		Append: func(b, raw []byte) []byte { return append(appendID(append(b, '"'), prefix, raw), '"') },
		Value:  func(raw []byte) any { return model.Key(raw) },
	}
}

const base32 = "0123456789abcdefghjkmnpqrstvwxyz"

// appendID is Prefix.Of without its allocations: a page of 100 rows has hundreds of ids.
func appendID(b []byte, prefix model.Prefix, raw []byte) []byte {
	b = append(append(b, prefix...), '_')
	high, low := binary.BigEndian.Uint64(raw), binary.BigEndian.Uint64(raw[8:])
	for shift := 125; shift >= 0; shift -= 5 {
		var five uint64
		switch {
		case shift >= 64:
			five = high >> (shift - 64)
		case shift > 59:
			five = high<<(64-shift) | low>>shift
		default:
			five = low >> shift
		}
		b = append(b, base32[five&31])
	}
	return b
}

// jsonb drops the version that Postgres puts before jsonb in binary; pgx asks for it as text.
func jsonb(raw []byte) []byte {
	if raw[0] == 1 {
		return raw[1:]
	}
	return raw
}

func instant(raw []byte) time.Time {
	micros := int64(binary.BigEndian.Uint64(raw)) + 946684800_000000 // Postgres counts from 2000
	return time.UnixMicro(micros).UTC()
}

// isMoment reports a moment that Postgres takes, among them those that we never keep.
func isMoment(raw []byte) bool {
	if len(raw) != 8 {
		return false
	}
	year := instant(raw).Year()
	return isNever(raw) || year >= 1 && year <= 9999
}

// isNever reports the smallest number, which is -infinity.
func isNever(raw []byte) bool { return binary.BigEndian.Uint64(raw) == 1<<63 }

func momentArg(raw []byte) any {
	if isNever(raw) {
		return pgtype.Timestamptz{InfinityModifier: pgtype.NegativeInfinity, Valid: true}
	}
	return pgtype.Timestamptz{Time: instant(raw), Valid: true}
}

func isTx(raw []byte) bool { return len(raw) == 8 }

func txArg(raw []byte) any { return binary.BigEndian.Uint64(raw) }

func appendInstant(b, raw []byte) []byte {
	b = instant(raw).AppendFormat(append(b, '"'), time.RFC3339Nano)
	return append(b, '"')
}

func day(raw []byte) string {
	days := int(int32(binary.BigEndian.Uint32(raw)))
	return time.Date(2000, 1, 1+days, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
}

func appendDay(b, raw []byte) []byte { return append(append(append(b, '"'), day(raw)...), '"') }

func appendBool(b, raw []byte) []byte { return strconv.AppendBool(b, raw[0] == 1) }

func integer(raw []byte) int64 { return int64(int32(binary.BigEndian.Uint32(raw))) }

func appendInt(b, raw []byte) []byte { return strconv.AppendInt(b, integer(raw), 10) }

func appendTypedID(b, raw []byte) []byte {
	return append(appendID(append(b, '"'), model.Prefix(raw[:3]), raw[3:]), '"')
}

func appendOAuthID(b, raw []byte) []byte {
	return append(base64.RawURLEncoding.AppendEncode(append(b, '"'), raw), '"')
}

func textOf(raw []byte) any { return string(raw) }

// appendText quotes as gqlgen does.
func appendText(b, s []byte) []byte {
	const hexa = "0123456789abcdef"
	b = append(b, '"')
	from := 0
	for i, c := range s {
		if c >= 0x20 && c != '"' && c != '\\' || c >= utf8.RuneSelf {
			continue
		}
		b = append(b, s[from:i]...)
		from = i + 1
		switch c {
		case '"', '\\':
			b = append(b, '\\', c)
		case '\n':
			b = append(b, '\\', 'n')
		case '\r':
			b = append(b, '\\', 'r')
		case '\t':
			b = append(b, '\\', 't')
		default:
			b = append(b, '\\', 'u', '0', '0', hexa[c>>4], hexa[c&15])
		}
	}
	b = append(b, s[from:]...)
	return append(b, '"')
}

// eachText calls f with the elements of a binary text[] without nulls.
func eachText(raw []byte, f func(s []byte)) {
	if binary.BigEndian.Uint32(raw) == 0 {
		return
	}
	n := binary.BigEndian.Uint32(raw[12:])
	for raw = raw[20:]; n > 0; n-- {
		size := binary.BigEndian.Uint32(raw)
		f(raw[4 : 4+size])
		raw = raw[4+size:]
	}
}

func texts(raw []byte) any {
	all := []string{}
	eachText(raw, func(s []byte) { all = append(all, string(s)) })
	return all
}

func appendTexts(b, raw []byte) []byte {
	b = append(b, '[')
	start := len(b)
	eachText(raw, func(s []byte) {
		if len(b) > start {
			b = append(b, ',')
		}
		b = appendText(b, s)
	})
	return append(b, ']')
}
