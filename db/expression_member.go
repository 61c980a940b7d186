package db

import (
	"strings"

	filter "github.com/scim2/filter-parser/v2"

	"tenantry/model"
)

// own stands among the arguments of a condition for the app that it speaks of.
type own struct{}

var theApp = own{}

// speakOf puts the app in the place of what stands for it; without one, any app is meant.
func (p *Page) speakOf(app *model.Key) {
	for i := range p.where {
		for j, arg := range p.where[i].args {
			if _, ok := arg.(own); !ok {
				continue
			}
			if app == nil {
				p.where[i].args[j] = nil
			} else {
				p.where[i].args[j] = *app
			}
		}
	}
}

// Dots between the names of members within members are this to the parser, which knows
// names of two parts only.
const dot = "-DOT-"

// nested joins the parts of names of members, from the second on.
func nested(word string) string {
	lower := strings.ToLower(word)
	for _, begin := range []string{"custom_data.", "customdata.", "custom_app_data.", "customappdata."} {
		if strings.HasPrefix(lower, begin) {
			return word[:len(begin)] + strings.ReplaceAll(word[len(begin):], ".", dot)
		}
	}
	return word
}

// field is what an attribute path names, and the path within it.
func (f FilterFields) field(name string) (operand, bool) {
	if o, ok := f[strings.ToLower(name)]; ok {
		return o, true
	}
	first, rest, deep := strings.Cut(name, ".")
	o, ok := f[strings.ToLower(first)+"."]
	if !ok || !deep || rest == "" {
		return operand{}, false
	}
	// The parser lets letters, digits, - and _ through and nothing else: the names are safe in a literal.
	o.sql += " #> '{" + strings.ReplaceAll(rest, dot, ",") + "}'"
	return o, true
}

// compareMember compares a member of an object: texts with texts, numbers with numbers.
func (o operand) compareMember(op filter.CompareOperator, value any) (condition, error) {
	switch v := value.(type) {
	case nil:
		if op == filter.PR {
			return condition{sql: "(" + o.sql + ") is not null"}, nil
		}
	case bool:
		if op == filter.EQ || op == filter.NE {
			return condition{sql: "(" + o.sql + ") " + signs[op] + " to_jsonb(?::boolean)", args: []any{v}}, nil
		}
	case int, float64:
		if sign, ok := signs[op]; ok {
			number := "case when jsonb_typeof(" + o.sql + ") = 'number' then (" + o.sql + ")::numeric end"
			return condition{sql: "(" + number + ") " + sign + " ?::float8::numeric", args: []any{toFloat(v)}}, nil
		}
	case string:
		textual := operand{sql: "((" + o.sql + ") #>> '{}') collate \"C\"", kind: exact}
		return textual.compare(op, v)
	}
	return condition{}, badExpression("the operator %s does not fit its value", op)
}

func toFloat(v any) float64 {
	if n, ok := v.(int); ok {
		return float64(n)
	}
	f, _ := v.(float64)
	return f
}
