package db

import (
	"context"
	"database/sql"
	"errors"
	"reflect"
	"time"

	"tenantry/model"
)

// AddMember adds a user to an account: the one who has the email address or the phone
// number, as they are, or else a new one as the input says, in the same transaction.
func (s *Scope) AddMember(ctx context.Context, account string, in model.UserCreateInput) (*model.User, error) {
	return change[model.User](ctx, s, model.AccountsEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
		to, err := lock[model.Account](ctx, tx, "id", account)
		if err != nil {
			return model.Key{}, err
		}
		if err := tx.allow(model.UsersCreate); err != nil {
			return model.Key{}, err
		}
		user, err := tx.reached(ctx, in.Email.Value(), in.Phone.Value())
		if err != nil {
			return model.Key{}, err
		}
		if user == nil {
			k, err := tx.addUser(ctx, in, nil)
			if err != nil {
				return model.Key{}, err
			}
			user = &k
		}
		_, err = tx.addEdges(ctx, accountUsers, to.ID(), to.Key, []string{model.UserID.Of(*user)})
		return *user, err
	})
}

// reached is the user whose primary address is the email address, or else the phone number;
// nil if there is none.
func (tx *Tx) reached(ctx context.Context, email, phone *string) (*model.Key, error) {
	for _, by := range []struct {
		sql   string
		value *string
	}{{"email_norm = lower(?)", email}, {"phone = ?", phone}} {
		if by.value == nil || !validText([]byte(*by.value)) {
			continue
		}
		var k model.Key
		err := tx.bun.NewRaw("select id from users where tenant_id = ? and "+by.sql+" for key share", tx.who.Tenant, *by.value).Scan(ctx, &k)
		if err == nil {
			return &k, nil
		}
		if !errors.Is(err, sql.ErrNoRows) {
			return nil, err
		}
	}
	return nil, nil
}

// Membership is since when a user belongs to an account, and who added them.
type Membership struct {
	JoinedAt time.Time
	AddedBy  *model.Actor
}

// memberFilter finds one user of an account.
var memberFilter = Filters{"userId": isID(model.UserID, "{id} = ?")}

// Members reads users of an account with their memberships: all of them, or the one whose
// id is given.
func Members(ctx context.Context, account model.Key, user string, w Window) (*Listed[model.User], []*Membership, error) {
	if user != "" {
		w.Filter, w.Given = memberFilter, Args{"userId": user}
	}
	s := From(ctx)
	ask, err := s.windowed("Account.users", Parent{Key: account}, nil, w)
	if err != nil {
		return nil, nil, err
	}
	if err := s.Read(ctx, []*Ask{ask}); err != nil {
		return nil, nil, err
	}
	page := ask.Answer.Pages[0]
	links := make([]*Membership, 0, page.To-page.From)
	for row := page.From; row < page.To; row++ {
		m := new(Membership)
		found{ask, page}.fill(reflect.ValueOf(m).Elem(), &ask.Edge.Fields, row)
		links = append(links, m)
	}
	return listed[model.User](ask), links, nil
}
