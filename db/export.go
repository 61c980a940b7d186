package db

import (
	"context"

	"tenantry/model"
)

// exportPage is how many rows of an export are read at once, where they are not too large.
const exportPage = 500

// Leaf is a field that an export writes: a value, or an object with parts.
type Leaf struct {
	Name  string
	Parts []Leaf
}

// Export reads a whole list, page by page, and calls line with each row as a JSON object. The
// bytes are good until line returns. What it holds does not grow with the list.
func Export(ctx context.Context, edge string, given Args, shape []Leaf, line func(b []byte) error) error {
	s := From(ctx)
	ask, err := s.Ask(at(edge), given)
	if err != nil {
		return err
	}
	ask.Rows, ask.Columns, ask.Page.limit = true, ask.Edge.all(), exportPage
	var b []byte
	for {
		err := s.Read(ctx, []*Ask{&ask})
		if model.CodeOf(err) == model.Limited && err.Error() == TooLarge().Error() && ask.Page.limit > 1 {
			ask.Page.limit = max(1, ask.Page.limit/8)
			ask.Answer = Rows{}
			continue
		}
		if err != nil {
			return err
		}
		page := ask.Answer.Pages[0]
		for row := page.From; row < page.To; row++ {
			b = found{&ask, page}.object(b[:0], &ask.Edge.target.Fields, shape, row)
			if err := line(b); err != nil {
				return err
			}
		}
		if !page.Next || page.To == page.From {
			return nil
		}
		ask.Page.after = ask.place(page.To - 1)
		ask.Answer = Rows{}
	}
}

// place is where a row stands in its list.
func (a *Ask) place(row int) *cursor {
	c := &cursor{key: a.Answer.Key(row)}
	if a.Page.sort != nil {
		c.sort = append([]byte{}, a.Answer.Cell(row, a.width()-1)...)
	}
	return c
}

// object appends the fields of the shape that the row has; those that lead elsewhere are not
// among them.
func (f found) object(b []byte, fields *Fields, shape []Leaf, row int) []byte {
	b = append(b, '{')
	start := len(b)
	for _, leaf := range shape {
		column, part := fields.Columns[leaf.Name], fields.Parts[leaf.Name]
		if column == nil && part == nil {
			continue
		}
		if len(b) > start {
			b = append(b, ',')
		}
		b = append(append(append(b, '"'), leaf.Name...), '"', ':')
		if column == nil {
			b = f.part(b, part, leaf.Parts, row)
			continue
		}
		if raw := f.cell(row, column); raw != nil {
			b = column.Kind.Append(b, raw)
		} else {
			b = append(b, "null"...)
		}
	}
	return append(b, '}')
}

func (f found) part(b []byte, p *Part, shape []Leaf, row int) []byte {
	if p.Null != "" && f.cell(row, p.Columns[p.Null]) == nil {
		return append(b, "null"...)
	}
	return f.object(b, &p.Fields, shape, row)
}
