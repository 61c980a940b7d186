package db

import (
	"strings"
	"unicode/utf8"

	"tenantry/model"
)

// Pieces are what an index of texts is asked for: parts of texts, folded. Two borders stand
// where a text begins and where it ends, so that one character at the beginning is a part, too.
const border = "\n"

// shortest is how many characters have to be given of what may stand anywhere in a text.
const shortest = 3

// begins is that any of the texts, which are folded, begins with this one.
func begins(texts []string, text string) condition {
	text = strings.ToLower(text)
	return anyText(texts, "coalesce(starts_with({text}, ?), false)", text, starting(text))
}

// starting is the piece of what begins with the text. One border less makes a part less, which
// many texts have.
func starting(text string) string {
	if utf8.RuneCountInString(text) == 1 {
		return border + border + text
	}
	return border + text
}

// piece is that alone which a condition looks for; none where it is too short to be in an index.
func piece(text string) []string {
	if utf8.RuneCountInString(text) < shortest {
		return nil
	}
	return []string{text}
}

// startsWith compares the start of texts.
func startsWith(texts ...string) Filter {
	return func(field string, v any) (condition, error) {
		text, err := textArg(field, v)
		return begins(texts, text), err
	}
}

// containing looks for a text within others.
func containing(texts []string) Filter {
	return func(field string, v any) (condition, error) {
		text, err := textArg(field, v)
		if err == nil {
			err = longEnough(field, text)
		}
		text = strings.ToLower(text)
		return anyText(texts, "coalesce(strpos({text}, ?) > 0, false)", text, text), err
	}
}

// anyText is written so that Postgres takes it for likely: it is asked row by row where many
// rows have it, and a guess that few do would have all of them read and sorted.
func anyText(texts []string, sql, text, part string) condition {
	c := condition{pieces: piece(part)}
	for _, t := range texts {
		c.sql += " or " + strings.Replace(sql, "{text}", t, 1)
		c.args = append(c.args, text)
	}
	c.sql = "(" + strings.TrimPrefix(c.sql, " or ") + ")"
	return c
}

// longEnough refuses to look for what is in nearly all texts.
func longEnough(field, text string) error {
	if utf8.RuneCountInString(text) < shortest {
		return model.InvalidField(field, "%s takes at least %d characters of what may stand anywhere in a text. What a text begins with can be shorter.", field, shortest)
	}
	return nil
}

// pieces are those of the condition that has the best ones.
func (p *Page) pieces() []string {
	var best []string
	for _, c := range p.where {
		best = better(best, c.pieces)
	}
	return best
}

// better are the pieces that find less, as far as that can be told from them: those whose
// shortest is longer.
func better(a, b []string) []string {
	if a == nil || b != nil && least(b) > least(a) {
		return b
	}
	return a
}

// bothOf are the pieces of what has one of two properties; none where one has none.
func bothOf(a, b []string) []string {
	if a == nil || b == nil {
		return nil
	}
	return append(a[:len(a):len(a)], b...)
}

func least(pieces []string) int {
	n := len(pieces[0])
	for _, p := range pieces {
		n = min(n, len(p))
	}
	return n
}
