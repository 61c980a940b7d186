package db

import (
	"encoding/binary"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgtype"

	"tenantry/model"
)

// MaxAnswer is how many bytes one operation reads, and writes, at most: a page of the
// default size fits whatever its rows hold.
const MaxAnswer = 20 << 20

// TooLarge refuses an answer that has grown beyond MaxAnswer.
func TooLarge() error {
	return model.Errorf(model.Limited, "The answer would have more than %d bytes, the limit. Ask for smaller pages or fewer fields.", MaxAnswer)
}

func isTooLarge(err error) bool {
	return model.CodeOf(err) == model.Limited && !worthWaiting(err)
}

// Rows are the answers for all parents of an Ask, in Postgres' binary form: one
// buffer, and where each cell ends in it.
type Rows struct {
	Pages []Span // one per parent
	Tally []int64
	data  []byte
	cells []cell
	width int
}

// Span is one parent's page: rows [From, To), and what lies around it.
type Span struct {
	From, To   int
	Prev, Next bool
	Count      int64
}

type cell struct{ from, to int32 } // from < 0 is null

// Cell is a column of a row; column 0 is the key. It is nil for null.
func (r *Rows) Cell(row, col int) []byte {
	c := r.cells[row*r.width+col]
	if c.from < 0 {
		return nil
	}
	return r.data[c.from:c.to]
}

// Key is the key of a row.
func (r *Rows) Key(row int) model.Key { return model.Key(r.Cell(row, 0)) }

// Len is the number of rows, including the ones read only to learn if there are more.
func (r *Rows) Len() int { return len(r.cells) / max(r.width, 1) }

// read copies what the statement of rows answered, and cuts it into pages. It refuses what
// does not find room.
func (r *Rows) read(rows *pgconn.ResultReader, a *Ask, room int) error {
	r.width = a.cells
	guess := min(len(r.Pages)*(a.Page.limit+1), 512) * r.width
	r.cells, r.data = make([]cell, 0, guess), make([]byte, 0, guess*16)
	for rows.NextRow() {
		raw := rows.Values()
		page := &r.Pages[binary.BigEndian.Uint64(raw[0])-1]
		if page.To == 0 {
			page.From = r.Len()
		}
		for _, v := range raw[1:] {
			r.put(v)
		}
		page.To = r.Len()
		if len(r.data) > room {
			return TooLarge()
		}
	}
	for i := range r.Pages {
		r.Pages[i].trim(a.Page)
	}
	return nil
}

func (r *Rows) put(v []byte) {
	if v == nil {
		r.cells = append(r.cells, cell{from: -1})
		return
	}
	from := len(r.data)
	r.data = append(r.data, v...)
	r.cells = append(r.cells, cell{int32(from), int32(len(r.data))})
}

// trim drops the row past the limit, which only says that there is more.
func (s *Span) trim(p Page) {
	more := s.To-s.From > p.limit-p.skip
	s.Prev, s.Next = p.after != nil || p.skip > 0, p.before != nil
	switch {
	case p.back:
		s.Prev = more
		if more {
			s.From++
		}
	default:
		s.Next = more
		if more {
			s.To--
		}
	}
}

func (r *Rows) readCount(rows *pgconn.ResultReader) error {
	for rows.NextRow() {
		raw := rows.Values()
		r.Pages[binary.BigEndian.Uint64(raw[0])-1].Count = int64(binary.BigEndian.Uint64(raw[1]))
	}
	return nil
}

func (r *Rows) readTally(rows *pgconn.ResultReader) error {
	for rows.NextRow() {
		for _, raw := range rows.Values() {
			r.Tally = append(r.Tally, int64(binary.BigEndian.Uint64(raw)))
		}
	}
	return nil
}

// keys travel to Postgres as uuid[] without an allocation for each, which is what
// pgx makes of [][16]byte; a key alone without the text that pgx makes of a driver.Valuer.
type keys []model.Key

func (k keys) Dimensions() []pgtype.ArrayDimension {
	return []pgtype.ArrayDimension{{Length: int32(len(k)), LowerBound: 1}}
}
func (k keys) Index(i int) any { return (*key)(&k[i]) }
func (k keys) IndexType() any  { return (*key)(nil) }

type key model.Key

func (k *key) UUIDValue() (pgtype.UUID, error) { return pgtype.UUID{Bytes: *k, Valid: true}, nil }
