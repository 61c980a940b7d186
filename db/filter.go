package db

import (
	"maps"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"tenantry/model"
)

// MaxIDs is how many ids one argument takes.
const MaxIDs = 100

// Filters are the fields of a filter input, or the keys of a root, by name.
type Filters map[string]Filter

// Filter turns the value of a field into a condition, or says which rule it breaks.
type Filter func(field string, value any) (condition, error)

// apply adds the conditions of what is given, in the order of names, so that equal
// filters make equal statements.
func (f Filters) apply(p *Page, place string, given Args) error {
	for _, name := range slices.Sorted(maps.Keys(f)) {
		if given[name] == nil {
			continue
		}
		where, err := f[name](place+name, given[name])
		if err != nil {
			return err
		}
		p.where = append(p.where, where)
	}
	return nil
}

func (f Filters) names() string { return strings.Join(slices.Sorted(maps.Keys(f)), ", ") }

// is compares a text as it is.
func is(sql string) Filter {
	return func(field string, v any) (condition, error) {
		text, err := textArg(field, v)
		return condition{sql: sql, args: []any{text}}, err
	}
}

// isFolded compares a text whatever the case.
func isFolded(sql string) Filter {
	return func(field string, v any) (condition, error) {
		text, err := textArg(field, v)
		return condition{sql: sql, args: []any{strings.ToLower(text)}}, err
	}
}

// oneOf compares a text, or the value of an enum, with a list.
func oneOf(sql string) Filter {
	return func(field string, v any) (condition, error) {
		all := make([]string, 0, 4)
		for _, item := range list(v) {
			text, err := textArg(field, item)
			if err != nil {
				return condition{}, err
			}
			all = append(all, text)
		}
		if len(all) > MaxIDs {
			return condition{}, model.InvalidField(field, "%s takes at most %d values.", field, MaxIDs)
		}
		return condition{sql: sql, args: []any{all}}, nil
	}
}

// isTrue compares a boolean.
func isTrue(sql string) Filter {
	return func(_ string, v any) (condition, error) {
		on, _ := v.(bool)
		return condition{sql: sql, args: []any{on}}, nil
	}
}

// boundTenant is the tenant of the transaction. What is the same for all rows of a list says
// so by it, and not by the row's tenant: Postgres asks once then.
const boundTenant = "current_setting('app.tenant')::uuid"

// either is one predicate for true and another for false, where Postgres finds rows better
// by two than by one that it has to negate.
func either(yes, no string) Filter {
	return func(_ string, v any) (condition, error) {
		if on, _ := v.(bool); on {
			return condition{sql: yes}, nil
		}
		return condition{sql: no}, nil
	}
}

// there is whether rows like these exist.
func there(rows string) Filter {
	yes := "exists (select 1 " + rows + ")"
	return either(yes, "not "+yes)
}

// wide is a filter for those who see all of the tenant.
func wide(of Filter) Filter {
	return func(field string, v any) (condition, error) {
		c, err := of(field, v)
		c.wide = true
		return c, err
	}
}

// spread is for what is met here and there in a list, and not found at once.
func spread(of Filter) Filter {
	return func(field string, v any) (condition, error) {
		c, err := of(field, v)
		c.spread = true
		return c, err
	}
}

// membersOf keeps the users with a row in a table that leads from an object to its users.
func membersOf(prefix model.Prefix, table, of string) Filter {
	rows := "from " + table + " f where f.tenant_id = t.tenant_id and f.user_id = t.id and f." + of + " = ?"
	byID := isID(prefix, "exists (select 1 "+rows+")")
	return spread(func(field string, v any) (condition, error) {
		c, err := byID(field, v)
		c.keys = "select f.user_id from " + table + " f where f.tenant_id = " + boundTenant + " and f." + of + " = ?"
		return c, err
	})
}

func (p *Page) wide() bool {
	return slices.ContainsFunc(p.where, func(c condition) bool { return c.wide })
}

// isID compares a key with the one in an id.
func isID(prefix model.Prefix, sql string) Filter {
	return func(field string, v any) (condition, error) {
		id, _ := v.(string)
		k, err := prefix.Key(field, id)
		return condition{sql: sql, args: filled(sql, k), names: &named{prefix, k}}, err
	}
}

// filled is a value for each ? of sql.
func filled(sql string, v any) []any { return slices.Repeat([]any{v}, strings.Count(sql, "?")) }

// ofApp keeps the users of an app, by a predicate, or in the order of keys by a walk.
func ofApp(sql string) Filter {
	of := isID(model.AppID, sql)
	return func(field string, v any) (condition, error) {
		c, err := of(field, v)
		c.walks = true
		return c, err
	}
}

// isAnyID compares a key with the one in an id of any kind.
func isAnyID(sql string) Filter {
	return func(field string, v any) (condition, error) {
		id, _ := v.(string)
		_, k, err := model.ParseID(id)
		if err != nil {
			return condition{}, model.InvalidField(field, "%s must be an id.", field)
		}
		return condition{sql: sql, args: []any{k}}, nil
	}
}

// isClientID compares a key with the one in an OAuth client_id.
func isClientID(sql string) Filter {
	return func(_ string, v any) (condition, error) {
		text, _ := v.(string)
		tenant, k, ok := model.ParseClientID(text)
		if !ok {
			tenant, k = model.Key{}, model.Key{} // as one that is not there
		}
		return condition{sql: sql, args: []any{tenant, k}}, nil
	}
}

// anyID compares a key with those in a list of ids.
func anyID(prefix model.Prefix) Filter {
	return func(field string, v any) (condition, error) {
		var all keys
		for _, item := range list(v) {
			id, _ := item.(string)
			k, err := prefix.Key(field, id)
			if err != nil {
				return condition{}, err
			}
			all = append(all, k)
		}
		if len(all) > MaxIDs {
			return condition{}, model.InvalidField(field, "%s takes at most %d ids.", field, MaxIDs)
		}
		return condition{sql: "{id} = any(?)", args: []any{all}}, nil
	}
}

// span compares a moment with a DateTimeRange.
func span(column string) Filter {
	return func(field string, v any) (condition, error) {
		given, _ := v.(map[string]any)
		c := condition{sql: "true"}
		for _, end := range []struct{ name, op string }{{"from", " >= ?"}, {"to", " < ?"}} {
			if given[end.name] == nil {
				continue
			}
			at, err := timeArg(field+"."+end.name, given[end.name])
			if err != nil {
				return c, err
			}
			c.sql += " and " + column + end.op
			c.args = append(c.args, at)
		}
		return c, nil
	}
}

// along is span for a column that rises with the keys and that an index sorts by.
func along(column string) Filter {
	of, sort := span(column), &Column{column, Instant}
	return func(field string, v any) (condition, error) {
		c, err := of(field, v)
		c.along = sort
		return c, err
	}
}

// keySlack is how far a record's moment may be from that in its key: clocks differ, and
// releases before this one made the key when a change was recorded, not when it began.
const keySlack = time.Minute

// happened is span for the moments of records, whose keys begin with them: the list stays in
// the order of keys, whatever else it is narrowed by, and only the log's parts of the span
// are read.
func happened(column string) Filter {
	of := span(column)
	return func(field string, v any) (condition, error) {
		c, err := of(field, v)
		for i, at := range c.args {
			op, slack := " < ?", keySlack
			if i == 0 && strings.Contains(c.sql, ">=") {
				op, slack = " >= ?", -keySlack
			}
			c.sql += " and {id}" + op
			c.args = append(c.args, model.KeyFrom(at.(time.Time).Add(slack)))
		}
		return c, err
	}
}

// inside puts the condition of a filter into another one, where that says {it}.
func inside(sql string, of Filter) Filter {
	return func(field string, v any) (condition, error) {
		c, err := of(field, v)
		c.sql = strings.Replace(sql, "{it}", c.sql, 1)
		return c, err
	}
}

// before compares with a moment.
func before(sql string) Filter {
	return func(field string, v any) (condition, error) {
		at, err := timeArg(field, v)
		return condition{sql: sql, args: filled(sql, at)}, err
	}
}

func timeArg(field string, v any) (time.Time, error) {
	at, err := model.UnmarshalDateTime(v)
	if err != nil {
		return at, model.InvalidField(field, "%s", err)
	}
	return at, nil
}

func textArg(field string, v any) (string, error) {
	text, _ := v.(string)
	if !validText([]byte(text)) || len(text) > 4000 {
		return "", model.InvalidField(field, "%s must be valid UTF-8 without U+0000, and at most 4,000 bytes.", field)
	}
	return text, nil
}

// validText reports whether Postgres can keep the text.
func validText(raw []byte) bool { return utf8.Valid(raw) && !slices.Contains(raw, 0) }

// list is what GraphQL makes of a single value where a list is due.
func list(v any) []any {
	if all, ok := v.([]any); ok {
		return all
	}
	return []any{v}
}
