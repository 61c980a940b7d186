package transfer

import (
	"bytes"
	"crypto/sha256"
	"hash"
	"io"
	"net/http"
	"time"

	"tenantry/model"
)

// The bounds of a file.
const (
	MaxFile = 1 << 30 // bytes
	MaxRow  = 2 << 20 // bytes
)

// source is a file as it comes. It hashes what was read of it, row by row: what a reader has
// taken ahead does not count until it belongs to a row.
type source struct {
	from    io.Reader
	wait    func(time.Time) error // sets until when the next bytes must come
	ahead   bytes.Buffer
	hash    hash.Hash
	counted int64
	broken  error // why the file ended before its end
}

func newSource(body io.Reader, rc *http.ResponseController) *source {
	return &source{from: body, wait: rc.SetReadDeadline, hash: sha256.New()}
}

func (s *source) Read(p []byte) (int, error) {
	if s.ahead.Len() > MaxRow {
		s.broken = model.Errorf(model.Limited, "A row has more than %d bytes, the limit. In CSV, a quote may be open.", MaxRow)
		return 0, s.broken
	}
	if s.counted+int64(s.ahead.Len()) > MaxFile {
		s.broken = model.Errorf(model.Limited, "The file has more than %d bytes, the limit. Split it.", MaxFile)
		return 0, s.broken
	}
	_ = s.wait(time.Now().Add(patience)) // of tests, it has none
	n, err := s.from.Read(p)
	s.ahead.Write(p[:n])
	if err != nil && err != io.EOF {
		s.broken = errLost
		err = errLost
	}
	return n, err
}

// count hashes what was read up to the offset.
func (s *source) count(offset int64) {
	s.hash.Write(s.ahead.Next(int(offset - s.counted)))
	s.counted = offset
}

// at is the checkpoint after so many rows.
func (s *source) at(rows int) model.Checkpoint {
	return model.Checkpoint{Rows: rows, Bytes: s.counted, Hash: s.hash.Sum(nil)}
}
