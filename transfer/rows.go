package transfer

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"tenantry/model"
)

// rows are those of a file.
type rows interface {
	// next goes to the next row; io.EOF says that there is none.
	next() error
	// row is what it says.
	row() model.ImportRow
	// offset is where it ends in the file.
	offset() int64
}

var bom = []byte("\xef\xbb\xbf")

// rowsOf begins to read a file, with its header if it has one.
func rowsOf(format model.ImportFormat, from *source) (rows, error) {
	r := bufio.NewReaderSize(from, 64<<10)
	if format == model.ImportFormatJSONL {
		return &lines{from: r}, nil
	}
	t := &table{skipped: withoutMark(r)}
	t.from = csv.NewReader(r)
	t.from.FieldsPerRecord = -1
	return t, t.header()
}

// withoutMark passes over the byte order mark that a file may begin with.
func withoutMark(r *bufio.Reader) int64 {
	if start, _ := r.Peek(len(bom)); !bytes.Equal(start, bom) {
		return 0
	}
	n, _ := r.Discard(len(bom)) // they are there
	return int64(n)
}

// lines are the rows of a file with a JSON object in each line. Empty lines are none.
type lines struct {
	from *bufio.Reader
	text []byte
	at   int
	end  int64
}

func (l *lines) next() error {
	if l.end == 0 {
		l.end = withoutMark(l.from)
	}
	for {
		line, err := l.from.ReadBytes('\n')
		if err != nil && err != io.EOF || len(line) == 0 {
			return err
		}
		l.at, l.end = l.at+1, l.end+int64(len(line))
		if l.text = bytes.TrimSpace(line); len(l.text) > 0 {
			return nil
		}
	}
}

func (l *lines) offset() int64 { return l.end }

func (l *lines) row() model.ImportRow {
	row := model.ImportRow{Line: l.at}
	if !utf8.Valid(l.text) {
		row.Err = model.Errorf(model.Invalid, "The line is not UTF-8.")
		return row
	}
	row.User, row.Err = model.UserOfLine(l.text)
	return row
}

// table are the rows of a file of comma-separated values.
type table struct {
	from    *csv.Reader
	skipped int64
	columns []string
	cells   []string
	line    int
	wrong   error // with the row
}

func (t *table) header() error {
	if err := t.next(); err != nil {
		if err == io.EOF {
			return model.Errorf(model.Invalid, "The file has no header: its first line names the columns, such as email,name.first,name.last.")
		}
		return err
	}
	if t.wrong != nil {
		return model.Errorf(model.Invalid, "The header cannot be read as comma-separated values.")
	}
	for _, cell := range t.cells {
		name := strings.TrimSpace(cell)
		if !model.IsUserColumn(name) {
			return model.Errorf(model.Invalid, "The header names a column %q. There are: %s.", name[:min(len(name), 50)], strings.Join(model.UserColumns(), ", "))
		}
		if slices.Contains(t.columns, name) {
			return model.Errorf(model.Invalid, "The header names the column %s twice.", name)
		}
		t.columns = append(t.columns, name)
	}
	return nil
}

func (t *table) next() error {
	t.wrong = nil
	var err error
	t.cells, err = t.from.Read()
	if parse, ok := errors.AsType[*csv.ParseError](err); ok {
		t.line, t.wrong = parse.StartLine, model.Errorf(model.Invalid, "The row cannot be read as comma-separated values: %s.", parse.Err)
		return nil
	}
	if err != nil {
		return err
	}
	t.line, _ = t.from.FieldPos(0)
	return nil
}

func (t *table) offset() int64 { return t.skipped + t.from.InputOffset() }

func (t *table) row() model.ImportRow {
	row := model.ImportRow{Line: t.line, Err: t.wrong}
	switch {
	case row.Err != nil:
	case len(t.cells) != len(t.columns):
		row.Err = model.Errorf(model.Invalid, "The row has %d cells, and the header %d.", len(t.cells), len(t.columns))
	case !utf8.ValidString(strings.Join(t.cells, "")):
		row.Err = model.Errorf(model.Invalid, "The row is not UTF-8.")
	default:
		row.User, row.Err = model.UserOfCells(t.columns, t.cells)
	}
	return row
}
