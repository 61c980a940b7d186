package db

import (
	"regexp"
	"strings"
	"time"
	"unicode"

	filter "github.com/scim2/filter-parser/v2"

	"tenantry/model"
)

// MaxTerms is how many comparisons an expression has at most, and how many brackets.
const MaxTerms = 20

// FilterFields are the fields that an expression in search: may name, whatever the case,
// in the words of the schema and of the documented REST endpoints.
type FilterFields map[string]operand

// operand is a field as an expression compares it.
type operand struct {
	sql    string // the column; ? of within
	kind   operandKind
	within string // for a field with many values: the predicate that one of them holds, around ?
	parts  bool   // it is among the texts whose parts have an index
}

type operandKind int

const (
	exact  operandKind = iota // a text as it is
	folded                    // a text whatever the case: the column holds it folded
	enum                      // one of a few words, whatever the case
	moment                    // RFC 3339, or a day
	boolean
	calendar // a day
	userKey  // the id of a user
	member   // of an object that is kept as JSON
)

// expression is how every expression begins: a field and an operator.
var expression = regexp.MustCompile(`(?i)^[\s(]*(not\b[\s(]*)*[a-z_][\w.]*\s+(eq|ne|co|sw|ew|gt|ge|lt|le|pr)(\s|\)|$)`)

// isExpression tells an expression from the start of a text that somebody looks for.
func isExpression(text string) bool { return expression.MatchString(text) }

// expression is the condition of an expression in the words of the edge's rows.
func (e *Edge) expression(text string) (condition, error) {
	if e.Exprs == nil || len(text) > maxExpression || strings.ContainsRune(text, 0) {
		return condition{}, badExpression("it has more than %d bytes, or a character that cannot be kept", maxExpression)
	}
	return e.Exprs.compile(text)
}

// maxExpression is how long an expression may be.
const maxExpression = 2000

// compile turns an expression, in the grammar of RFC 7644, into a condition.
func (f FilterFields) compile(text string) (condition, error) {
	if strings.Count(text, "(") > MaxTerms || strings.Count(text, "[") > 0 {
		return condition{}, badExpression("it has more than %d brackets, or square ones", MaxTerms)
	}
	tree, err := filter.ParseFilter([]byte(spaced(text)))
	if err != nil {
		return condition{}, badExpression("it is not of the form: field operator \"value\", joined by and, or, not and brackets")
	}
	c := &expressionCompiler{fields: f}
	pieces, err := c.write(tree)
	if err != nil {
		return condition{}, err
	}
	if !c.within {
		pieces = nil
	}
	return condition{sql: "(" + c.sql.String() + ")", args: c.args, pieces: pieces}, nil
}

func badExpression(why string, args ...any) error {
	return model.InvalidField("search", "search cannot be understood: "+why+". Fields, operators and examples are in the docs.", args...)
}

// spaced puts blanks around brackets outside of quotes: the documented grammar lets them
// be left out, the parser does not.
func spaced(text string) string {
	var b, word strings.Builder
	flush := func() {
		b.WriteString(nested(word.String()))
		word.Reset()
	}
	quoted, escaped := false, false
	for _, r := range strings.TrimSpace(text) {
		if !quoted && r != '"' && r != '(' && r != ')' && !unicode.IsSpace(r) {
			word.WriteRune(r)
			continue
		}
		flush()
		switch {
		case escaped:
			escaped = false
		case quoted && r == '\\':
			escaped = true
		case r == '"':
			quoted = !quoted
		case !quoted && r == ')':
			b.WriteString(") ")
			continue
		case !quoted && r == '(':
			b.WriteString(" (")
			continue
		}
		b.WriteRune(r)
	}
	flush()
	return strings.TrimSpace(b.String())
}

type expressionCompiler struct {
	fields FilterFields
	sql    strings.Builder
	args   []any
	terms  int
	nots   int  // around what is written
	within bool // it asks what is within texts, or what they end with
}

// write writes a part of the expression, and returns the pieces of the texts of what it holds for.
func (c *expressionCompiler) write(tree filter.Expression) ([]string, error) {
	switch e := tree.(type) {
	case *filter.LogicalExpression:
		return c.both(e)
	case *filter.NotExpression:
		c.nots++
		defer func() { c.nots-- }()
		c.sql.WriteString("not coalesce(")
		_, err := c.write(e.Expression)
		c.sql.WriteString(", false)")
		return nil, err
	case *filter.AttributeExpression:
		return c.term(e)
	}
	return nil, badExpression("it has a part that is not a comparison")
}

func (c *expressionCompiler) both(e *filter.LogicalExpression) ([]string, error) {
	c.sql.WriteString("(")
	left, err := c.write(e.Left)
	if err != nil {
		return nil, err
	}
	operator := strings.ToLower(string(e.Operator))
	c.sql.WriteString(" " + operator + " ")
	right, err := c.write(e.Right)
	if err != nil {
		return nil, err
	}
	c.sql.WriteString(")")
	if operator == "or" {
		return bothOf(left, right), nil
	}
	return better(left, right), nil
}

func (c *expressionCompiler) term(e *filter.AttributeExpression) ([]string, error) {
	if c.terms++; c.terms > MaxTerms {
		return nil, badExpression("it has more than %d comparisons", MaxTerms)
	}
	name := e.AttributePath.String()
	field, ok := c.fields.field(name)
	if !ok || len(name) > 100 {
		return nil, badExpression("it names a field that cannot be searched")
	}
	op := filter.CompareOperator(strings.ToLower(string(e.Operator)))
	where, err := field.compare(op, e.CompareValue)
	if err != nil {
		return nil, err
	}
	pieces, err := c.piece(field, op, e.CompareValue)
	if field.within != "" {
		where.sql = strings.Replace(field.within, "{term}", where.sql, 1)
		for range strings.Count(field.within, "?") / 2 * 2 {
			c.args = append(c.args, theApp)
		}
	}
	c.sql.WriteString(where.sql)
	c.args = append(c.args, where.args...)
	return pieces, err
}

// piece is what the texts of a row have that passes the term. What may stand anywhere has to
// be long enough, unless the term is denied: that is looked at row by row.
func (c *expressionCompiler) piece(o operand, op filter.CompareOperator, value any) ([]string, error) {
	text, isText := value.(string)
	if !o.parts || !isText {
		return nil, nil
	}
	text = strings.ToLower(text)
	switch op {
	case filter.EQ:
		return piece(border + text + border), nil
	case filter.SW:
		return piece(starting(text)), nil
	case filter.CO, filter.EW:
		if c.nots > 0 {
			return nil, nil
		}
		c.within = true
		if op == filter.CO {
			return piece(text), longEnough("search", text)
		}
		return piece(text + border), longEnough("search", text)
	}
	return nil, nil
}

// compare is one term. Every comparison that an index can answer is written so that it does.
func (o operand) compare(op filter.CompareOperator, value any) (condition, error) {
	if o.kind == member {
		return o.compareMember(op, value)
	}
	if op == filter.PR {
		return condition{sql: o.sql + " is not null"}, nil
	}
	v, err := o.value(value)
	if err != nil {
		return condition{}, err
	}
	if sign, ok := signs[op]; ok && (o.kind != boolean || op == filter.EQ || op == filter.NE) {
		return condition{sql: o.sql + " " + sign + " ?", args: []any{v}}, nil
	}
	text, isText := v.(string)
	if !isText || o.kind == enum || o.kind == calendar || o.kind == userKey {
		return condition{}, badExpression("the operator %s does not fit its field", op)
	}
	switch op {
	case filter.SW:
		return condition{sql: "(" + o.sql + " >= ? and " + o.sql + " < ?)", args: []any{text, text + "\U0010FFFF"}}, nil
	case filter.CO:
		return condition{sql: "coalesce(strpos(" + o.sql + ", ?) > 0, false)", args: []any{text}}, nil
	default:
		return condition{sql: "coalesce(right(" + o.sql + ", char_length(?)) = ?, false)", args: []any{text, text}}, nil
	}
}

// signs are the operators that are one in SQL, too. A field without a value is unequal to any.
var signs = map[filter.CompareOperator]string{
	filter.EQ: "=", filter.NE: "is distinct from", filter.GT: ">", filter.GE: ">=", filter.LT: "<", filter.LE: "<=",
}

func (o operand) value(v any) (any, error) {
	on, isBool := v.(bool)
	text, isText := v.(string)
	switch {
	case o.kind == boolean && isBool:
		return on, nil
	case o.kind == boolean || !isText:
		return nil, badExpression("a value is not of its field's kind: texts and times stand in double quotes, true and false do not")
	case !validText([]byte(text)):
		return nil, badExpression("a value is not valid UTF-8")
	case o.kind == moment:
		return momentValue(text)
	case o.kind == calendar:
		return dayValue(text)
	case o.kind == userKey:
		k, err := model.UserID.Key("search", text)
		return k, err
	case o.kind == folded:
		return strings.ToLower(text), nil
	case o.kind == enum:
		return strings.ToUpper(text), nil
	}
	return text, nil
}

func dayValue(text string) (any, error) {
	day, err := model.UnmarshalDate(text[:min(len(text), len("2006-01-02"))])
	if err != nil {
		return nil, badExpression("a day is wanted, such as 1990-12-31")
	}
	at, err := time.Parse("2006-01-02", string(day))
	return at, err
}

func momentValue(text string) (any, error) {
	if len(text) == len("2006-01-02") && !strings.ContainsFunc(text, unicode.IsLetter) {
		text += "T00:00:00Z"
	}
	at, err := model.UnmarshalDateTime(text)
	if err != nil {
		return nil, badExpression("a time is wanted as RFC 3339, such as 2026-11-22T09:30:00Z")
	}
	return at, nil
}
