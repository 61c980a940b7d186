package model

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"github.com/99designs/gqlgen/graphql"
)

// userColumns are what a file can say of a user, by the names of the schema: members of an
// object in a line, or columns. Each takes a text, or what JSON has instead.
var userColumns = map[string]func(in *UserCreateInput, field string, v any) error{
	"email":          textOf(func(in *UserCreateInput) *graphql.Omittable[*string] { return &in.Email }),
	"phone":          textOf(func(in *UserCreateInput) *graphql.Omittable[*string] { return &in.Phone }),
	"picture":        textOf(func(in *UserCreateInput) *graphql.Omittable[*string] { return &in.Picture }),
	"language":       textOf(func(in *UserCreateInput) *graphql.Omittable[*string] { return &in.Language }),
	"externalUserId": textOf(func(in *UserCreateInput) *graphql.Omittable[*string] { return &in.ExternalUserID }),

	"name.title":  textOf(func(in *UserCreateInput) *graphql.Omittable[*string] { return &nameIn(in).Title }),
	"name.first":  textOf(func(in *UserCreateInput) *graphql.Omittable[*string] { return &nameIn(in).First }),
	"name.middle": textOf(func(in *UserCreateInput) *graphql.Omittable[*string] { return &nameIn(in).Middle }),
	"name.last":   textOf(func(in *UserCreateInput) *graphql.Omittable[*string] { return &nameIn(in).Last }),

	"address.street":     textOf(func(in *UserCreateInput) *graphql.Omittable[*string] { return &addressIn(in).Street }),
	"address.city":       textOf(func(in *UserCreateInput) *graphql.Omittable[*string] { return &addressIn(in).City }),
	"address.state":      textOf(func(in *UserCreateInput) *graphql.Omittable[*string] { return &addressIn(in).State }),
	"address.postalCode": textOf(func(in *UserCreateInput) *graphql.Omittable[*string] { return &addressIn(in).PostalCode }),
	"address.country":    textOf(func(in *UserCreateInput) *graphql.Omittable[*string] { return &addressIn(in).Country }),
	"address.type":       addressTypeIn,

	"birthday":        birthdayIn,
	"customData":      customDataIn,
	"secondaryEmails": textsOf(func(in *UserCreateInput) *graphql.Omittable[[]string] { return &in.SecondaryEmails }),
	"secondaryPhones": textsOf(func(in *UserCreateInput) *graphql.Omittable[[]string] { return &in.SecondaryPhones }),
	"apps":            appsIn,
	"password": func(_ *UserCreateInput, field string, _ any) error {
		return InvalidField(field, "Passwords are not taken from files: create them afterwards, with userPasswordCreate.")
	},
}

// UserColumns are the names of what a file can say of a user.
func UserColumns() []string {
	return slices.DeleteFunc(slices.Sorted(maps.Keys(userColumns)), func(name string) bool { return name == "password" })
}

// IsUserColumn reports whether a file can say that of a user, or at least try.
func IsUserColumn(name string) bool { return userColumns[name] != nil }

// UserOfLine is the user that a line of JSON describes: an object with members as those of
// UserCreateInput.
func UserOfLine(line []byte) (UserCreateInput, error) {
	var in UserCreateInput
	if line[0] != '{' {
		return in, Errorf(Invalid, "The line is not a JSON object.")
	}
	members, err := objectOf(line)
	if err != nil {
		return in, err
	}
	for _, name := range slices.Sorted(maps.Keys(members)) {
		if err := in.take(name, members[name]); err != nil {
			return in, err
		}
	}
	return in, nil
}

func objectOf(line []byte) (map[string]any, error) {
	dec := json.NewDecoder(bytes.NewReader(line))
	dec.UseNumber()
	var members map[string]any
	if err := dec.Decode(&members); err != nil || dec.More() {
		return nil, Errorf(Invalid, "The line is not one JSON object.")
	}
	return members, nil
}

// take sets one member; those of name and address, one by one.
func (in *UserCreateInput) take(name string, v any) error {
	if set := userColumns[name]; set != nil {
		return set(in, name, v)
	}
	if name != "name" && name != "address" {
		return InvalidField(name, "There is no such field. There are %s.", strings.Join(UserColumns(), ", "))
	}
	if v == nil {
		if name == "name" {
			in.Name = graphql.OmittableOf[*UserNameInput](nil)
		} else {
			in.Address = graphql.OmittableOf[*AddressInput](nil)
		}
		return nil
	}
	parts, ok := v.(map[string]any)
	if !ok {
		return InvalidField(name, "%s must be an object.", name)
	}
	for _, part := range slices.Sorted(maps.Keys(parts)) {
		set := userColumns[name+"."+part]
		if set == nil {
			return InvalidField(name+"."+part, "There is no such field.")
		}
		if err := set(in, name+"."+part, parts[part]); err != nil {
			return err
		}
	}
	return nil
}

// UserOfCells is the user that a row of a table describes. An empty cell says nothing.
func UserOfCells(columns, cells []string) (UserCreateInput, error) {
	var in UserCreateInput
	for i, name := range columns {
		if cells[i] == "" {
			continue
		}
		var v any = cells[i]
		if name == "customData" {
			members, err := objectOf([]byte(cells[i]))
			if err != nil {
				return in, InvalidField(name, "customData must be a JSON object.")
			}
			v = members
		}
		if err := userColumns[name](&in, name, v); err != nil {
			return in, err
		}
	}
	return in, nil
}

func textOf(to func(*UserCreateInput) *graphql.Omittable[*string]) func(*UserCreateInput, string, any) error {
	return func(in *UserCreateInput, field string, v any) error {
		if v == nil {
			*to(in) = graphql.OmittableOf[*string](nil)
			return nil
		}
		s, ok := v.(string)
		if !ok {
			return InvalidField(field, "%s must be a text.", field)
		}
		*to(in) = graphql.OmittableOf(&s)
		return nil
	}
}

// textsOf takes a list, or in a cell texts between semicolons.
func textsOf(to func(*UserCreateInput) *graphql.Omittable[[]string]) func(*UserCreateInput, string, any) error {
	return func(in *UserCreateInput, field string, v any) error {
		all, err := textsIn(field, v)
		if err == nil {
			*to(in) = graphql.OmittableOf(all)
		}
		return err
	}
}

func textsIn(field string, v any) ([]string, error) {
	if cell, ok := v.(string); ok {
		var all []string
		for part := range strings.SplitSeq(cell, ";") {
			if part = strings.TrimSpace(part); part != "" {
				all = append(all, part)
			}
		}
		return all, nil
	}
	given, ok := v.([]any)
	if !ok && v != nil {
		return nil, InvalidField(field, "%s must be a list of texts.", field)
	}
	all := make([]string, 0, len(given))
	for _, g := range given {
		s, ok := g.(string)
		if !ok {
			return nil, InvalidField(field, "%s must be a list of texts.", field)
		}
		all = append(all, s)
	}
	return all, nil
}

func nameIn(in *UserCreateInput) *UserNameInput {
	if in.Name.Value() == nil {
		in.Name = graphql.OmittableOf(&UserNameInput{})
	}
	return in.Name.Value()
}

func addressIn(in *UserCreateInput) *AddressInput {
	if in.Address.Value() == nil {
		in.Address = graphql.OmittableOf(&AddressInput{})
	}
	return in.Address.Value()
}

func addressTypeIn(in *UserCreateInput, field string, v any) error {
	if v == nil {
		addressIn(in).Type = graphql.OmittableOf[*AddressType](nil)
		return nil
	}
	s, _ := v.(string)
	typ := AddressType(strings.ToUpper(s))
	if !typ.IsValid() {
		return InvalidField(field, "%s must be HOME, WORK or OTHER.", field)
	}
	addressIn(in).Type = graphql.OmittableOf(&typ)
	return nil
}

func birthdayIn(in *UserCreateInput, field string, v any) error {
	if v == nil {
		in.Birthday = graphql.OmittableOf[*Date](nil)
		return nil
	}
	day, err := UnmarshalDate(v)
	if err != nil {
		return InvalidField(field, "%s must be a day, such as 1990-12-31.", field)
	}
	in.Birthday = graphql.OmittableOf(&day)
	return nil
}

func customDataIn(in *UserCreateInput, field string, v any) error {
	if v == nil {
		in.CustomData = graphql.OmittableOf[JSON](nil)
		return nil
	}
	data, err := UnmarshalJSON(v)
	if err != nil {
		return InvalidField(field, "%s must be a JSON object.", field)
	}
	in.CustomData = graphql.OmittableOf(data)
	return nil
}

// appsIn takes a list of ids, or of objects as those of UserCreateAppInput; in a cell, ids
// between semicolons.
func appsIn(in *UserCreateInput, field string, v any) error {
	given, ok := v.([]any)
	if !ok {
		ids, err := textsIn(field, v)
		if err != nil {
			return InvalidField(field, "%s must be a list of apps.", field)
		}
		for _, id := range ids {
			given = append(given, id)
		}
	}
	all := make([]*UserCreateAppInput, 0, len(given))
	for _, g := range given {
		app, err := appIn(field, g)
		if err != nil {
			return err
		}
		all = append(all, app)
	}
	in.Apps = graphql.OmittableOf(all)
	return nil
}

func appIn(field string, v any) (*UserCreateAppInput, error) {
	bad := InvalidField(field, "%s must be a list of ids of apps, or of objects with appId, username, externalAccountId and customAppData.", field)
	if id, ok := v.(string); ok {
		return &UserCreateAppInput{AppID: id}, nil
	}
	members, ok := v.(map[string]any)
	if !ok {
		return nil, bad
	}
	app := new(UserCreateAppInput)
	for name, value := range members {
		text, isText := value.(string)
		switch {
		case name == "appId" && isText:
			app.AppID = text
		case name == "username" && isText:
			app.Username = graphql.OmittableOf(&text)
		case name == "externalAccountId" && isText:
			app.ExternalAccountID = graphql.OmittableOf(&text)
		case name == "customAppData" && value != nil:
			data, err := UnmarshalJSON(value)
			if err != nil {
				return nil, InvalidField(field+".customAppData", "%s.customAppData must be a JSON object.", field)
			}
			app.CustomAppData = graphql.OmittableOf(data)
		case value == nil && name != "appId":
		default:
			return nil, bad
		}
	}
	return app, nil
}
