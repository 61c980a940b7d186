package floor

import (
	"encoding/base64"
	"encoding/binary"
	"errors"
	"time"

	"github.com/google/uuid"
	"go.jetify.com/typeid/base32"
)

// key reads the id of a request.
func key(id string) (uuid.UUID, error) {
	raw, err := base32.Decode(id[min(len(id), 4):])
	if err != nil {
		return uuid.UUID{}, err
	}
	return uuid.FromBytes(raw)
}

// appendID writes a key as an id of its kind.
func appendID(b []byte, prefix string, raw []byte) []byte {
	b = append(append(append(b, '"'), prefix...), '_')
	b = append(b, base32.Encode([16]byte(raw))...)
	return append(b, '"')
}

// appendText writes a text, or null.
func appendText(b, s []byte) []byte {
	if s == nil {
		return append(b, "null"...)
	}
	return append(escape(append(b, '"'), s), '"')
}

// escape writes what stands between quotes. Almost no text has anything to be escaped.
func escape(b, s []byte) []byte {
	for _, c := range s {
		switch {
		case c == '"' || c == '\\':
			b = append(b, '\\', c)
		case c < 0x20:
			b = append(append(b, `\u00`...), "0123456789abcdef"[c>>4], "0123456789abcdef"[c&15])
		default:
			b = append(b, c)
		}
	}
	return b
}

// appendInstant writes a moment, which Postgres counts in microseconds since 2000.
func appendInstant(b, raw []byte) []byte {
	if raw == nil {
		return append(b, "null"...)
	}
	at := time.UnixMicro(int64(binary.BigEndian.Uint64(raw)) + 946684800_000000).UTC()
	return append(at.AppendFormat(append(b, '"'), time.RFC3339Nano), '"')
}

// appendCursor writes where a list goes on behind a row. Its first four bytes would say which
// list it is.
func appendCursor(b, raw []byte) []byte {
	var at [20]byte
	copy(at[4:], raw)
	return append(base64.RawURLEncoding.AppendEncode(append(b, '"'), at[:]), '"')
}

// eachKey calls f with the elements of a uuid[].
func eachKey(raw []byte, f func(k []byte)) {
	if binary.BigEndian.Uint32(raw) == 0 {
		return
	}
	n := binary.BigEndian.Uint32(raw[12:])
	for raw = raw[20:]; n > 0; n-- {
		f(raw[4:20])
		raw = raw[20:]
	}
}

// appendFull writes the parts of a name, joined by blanks.
func appendFull(b []byte, parts ...[]byte) []byte {
	b = append(b, '"')
	from := len(b)
	for _, p := range parts {
		if p == nil {
			continue
		}
		if len(b) > from {
			b = append(b, ' ')
		}
		b = escape(b, p)
	}
	return append(b, '"')
}

// after reads where a page begins: at the start of the list, or behind the row of a cursor.
func after(cursor string) ([]byte, error) {
	if cursor == "" {
		return make([]byte, 16), nil
	}
	raw, err := base64.RawURLEncoding.DecodeString(cursor)
	if err != nil || len(raw) != 20 {
		return nil, errors.New("that is no cursor")
	}
	return raw[4:], nil
}
