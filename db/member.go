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
func (s *Scope) AddMember(ctx context.Context, account string, in model.UserCreateInput, as model.AccountUserUpdateInput, roles []string) (*model.User, *model.AccountUser, error) {
	var member model.AccountUser
	added, err := change[model.User](ctx, s, model.AccountsEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
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
			k, err := tx.addUser(ctx, in)
			if err != nil {
				return model.Key{}, err
			}
			user = &k
		}
		if _, err = tx.addEdges(ctx, accountUsers, to.ID(), to.Key, []string{model.UserID.Of(*user)}); err != nil {
			return model.Key{}, err
		}
		if member, err = tx.settle(ctx, to, *user, as); err != nil || len(roles) == 0 {
			return *user, err
		}
		given, err := givenRoles.keysOf(roles)
		if err != nil {
			return model.Key{}, err
		}
		return *user, tx.setRoles(ctx, Seat{to.Key, *user}, nil, given)
	})
	return added, &member, err
}

// UpdateMember changes the membership of a user in an account, with what the scope keeps of it.
func (s *Scope) UpdateMember(ctx context.Context, account string, in model.AccountUserUpdateInput) (*model.AccountUserUpdatePayload, error) {
	out := new(model.AccountUserUpdatePayload)
	var user model.Key
	var err error
	out.Account, err = change[model.Account](ctx, s, model.AccountsEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
		of, err := lock[model.Account](ctx, tx, "id", account)
		if err != nil {
			return model.Key{}, err
		}
		if user, err = model.UserID.Key("userId", in.UserID); err != nil {
			return model.Key{}, err
		}
		m, err := tx.settle(ctx, of, user, in)
		out.Enabled, out.Version = m.Enabled, m.Version
		return of.Key, err
	})
	if err != nil {
		return nil, err
	}
	out.User, err = written[model.User](ctx, s, user)
	return out, err
}

// settle changes the membership of a user in a locked account, with what the scope keeps of it.
func (tx *Tx) settle(ctx context.Context, account *model.Account, user model.Key, in model.AccountUserUpdateInput) (model.AccountUser, error) {
	m := model.AccountUser{TenantID: tx.who.Tenant, AccountID: account.Key, UserID: user}
	err := tx.bun.NewSelect().Model(&m).WherePK().For("update").Scan(ctx)
	if errors.Is(err, sql.ErrNoRows) {
		return m, &model.Error{Code: model.NotFound, Field: "userId", Message: "There is no such member."}
	}
	if err != nil {
		return m, err
	}
	if err := expect(m.Version, in.ExpectedVersion.Value()); err != nil {
		return m, err
	}
	return m, tx.switching(ctx, m.Enabled, in.Enabled.Value(), byAccount(account.Key).of([]model.Key{user}), func() error {
		return tx.saveMembership(ctx, &m, in)
	})
}

// saveMembership applies the rule to a locked membership, and if that changes it, saves and
// records it.
func (tx *Tx) saveMembership(ctx context.Context, m *model.AccountUser, in model.AccountUserUpdateInput) error {
	before := snapshot(m)
	if err := m.Apply(in); err != nil {
		return err
	}
	if kept := tx.documented["Membership"]; kept != nil {
		if err := model.Document(&m.Documented, kept); err != nil {
			return err
		}
	}
	was, is := differing(before, snapshot(m))
	if len(is) == 0 {
		return nil
	}
	m.Version, m.UpdatedAt = m.Version+1, &tx.now
	if _, err := tx.bun.NewUpdate().Model(m).WherePK().Exec(ctx); err != nil {
		return err
	}
	return tx.record("account.user_updated", model.AccountID.Of(m.AccountID), was, is, aboutNode(model.UserID, m.UserID))
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

// Membership is since when a user belongs to an account, who added them, whether it is
// switched on, and what the documented REST endpoints keep of it.
type Membership struct {
	JoinedAt   time.Time
	UpdatedAt  time.Time
	AddedBy    *model.Actor
	Enabled    bool
	Version    int
	Documented model.JSON
}

// memberships are the fields of the relation between accounts and users.
func memberships() Fields {
	f := linkedBy("joinedAt", "addedBy")
	f.Columns["documented"], f.Columns["enabled"], f.Columns["version"] = &Column{"l.documented", JSON}, &Column{"l.enabled", Bool}, &Column{"l.version", Int}
	f.Columns["updatedAt"] = &Column{"case when l.updated_at is null then l.created_at else l.updated_at end", Instant}
	return f
}

// MemberKeys are what the documented endpoints find users of an account by.
var MemberKeys = Filters{
	"userId": isID(model.UserID, "{id} = ?"),
	"search": ofMember,
	"roleValues": func(field string, v any) (condition, error) {
		c, err := oneOf("exists (select 1 from "+rolesThere+" h join app_roles r on r.tenant_id = h.tenant_id and r.id = h.role_id "+
			"where h.tenant_id = {row}.tenant_id and h.account_id = {row}.account_id and h.user_id = {id} and r.name = any(?) and (?::uuid is null or r.app_id = ?))")(field, v)
		c.args = append(c.args, theApp, theApp)
		return c, err
	},
}

// ofMember is an expression about a user who is at the end of a link.
func ofMember(_ string, v any) (condition, error) {
	given, _ := v.(string)
	c, err := (&Edge{Exprs: userExprs}).expression(given)
	c.sql = "exists (select 1 from users t where t.tenant_id = {row}.tenant_id and t.id = {id} and " + c.sql + ")"
	return c, err
}

// Members reads users of an account with their memberships.
func Members(ctx context.Context, account model.Key, w Window) (*Listed[model.User], []*Membership, error) {
	if w.Given["roleValues"] != nil {
		if err := From(ctx).allow(model.AppRolesRead); err != nil {
			return nil, nil, err
		}
	}
	w.Filter = MemberKeys
	return belongings[model.User](ctx, "Account.users", account, w)
}

// Memberships reads the accounts of a user, or the one whose id is given, with what binds
// the user to them.
func Memberships(ctx context.Context, user model.Key, account string, w Window) (*Listed[model.Account], []*Membership, error) {
	if account != "" {
		w.Filter, w.Given = Filters{"organizationId": isID(model.AccountID, "{id} = ?")}, Args{"organizationId": account}
	}
	return belongings[model.Account](ctx, "User.accounts", user, w)
}

// belongings are rows at the end of a link of memberships.
func belongings[N any](ctx context.Context, edge string, of model.Key, w Window) (*Listed[N], []*Membership, error) {
	s := From(ctx)
	ask, err := s.windowed(edge, Parent{Key: of}, nil, w)
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
	return listed[N](ask), links, nil
}
