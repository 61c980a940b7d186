package db

import "tenantry/model"

// FilterFields are the fields that an expression in search: may name.
type FilterFields map[string]Filter

func isExpression(string) bool { return false }

func (f FilterFields) compile(string) (condition, error) {
	return condition{}, model.InvalidField("search", "")
}
