package db

import (
	"context"
	"encoding/json"
	"errors"
	"slices"

	"github.com/99designs/gqlgen/graphql"

	"tenantry/model"
)

// userUpdated sets a user's profile back, with what was known of the addresses: no input
// says that they were proved.
func userUpdated(ctx context.Context, s *Scope, e *model.Event) error {
	return fails(s.editUser(ctx, e.TargetID, "user.updated", func(ctx context.Context, tx *Tx, user *model.User) error {
		if err := recall(user, e.Before); err != nil {
			return err
		}
		for _, c := range []struct {
			kind  model.ContactKind
			value *string
		}{{model.ByEmail, user.Email}, {model.ByPhone, user.Phone}} {
			if c.value == nil {
				continue
			}
			if err := tx.dropBeside(ctx, user, c.kind, *c.value); err != nil {
				return err
			}
		}
		return nil
	}))
}

// contactAdded takes an address away that was added.
func contactAdded(undo func(s *Scope, ctx context.Context, id string, kind model.ContactKind, value string) (*model.User, error), kind model.ContactKind) reversal {
	return reversal{undo, func(ctx context.Context, s *Scope, e *model.Event) error {
		var was struct{ Value string }
		if err := json.Unmarshal(e.After, &was); err != nil {
			return err
		}
		return fails(undo(s, ctx, e.TargetID, kind, was.Value))
	}}
}

// accountIn is the account within which an app was given, if it was within one.
func accountIn(record model.JSON) *string {
	var in struct{ AccountID *string }
	_ = json.Unmarshal(record, &in) // nothing is said of one that was not
	return in.AccountID
}

func appTaken(ctx context.Context, s *Scope, e *model.Event) error {
	return gone(s.RemoveUserApp(ctx, e.TargetID, model.UserAppRemoveInput{AppID: *e.RelatedID, AccountID: graphql.OmittableOf(accountIn(e.After))}))
}

func appGiven(ctx context.Context, s *Scope, e *model.Event) error {
	before := len(s.written)
	err := gone(s.AddUserApp(ctx, e.TargetID, model.UserAppAddInput{AppID: *e.RelatedID, AccountID: graphql.OmittableOf(accountIn(e.Before))}))
	if err == nil && len(s.written) == before {
		return movedOn("the user was given the app again")
	}
	return err
}

// profileUpdated sets back what an app keeps of a user.
func profileUpdated(ctx context.Context, s *Scope, e *model.Event) error {
	_, err := write(ctx, s, model.UsersEdit, func(ctx context.Context, tx *Tx) (struct{}, error) {
		user, err := lock[model.User](ctx, tx, "id", e.TargetID)
		if err != nil {
			return struct{}{}, err
		}
		app := keyIn(*e.RelatedID)
		p, now, err := tx.profile(ctx, user.Key, app)
		if err != nil {
			return struct{}{}, err
		}
		if err := unchanged(now, e.After); err != nil {
			return struct{}{}, err
		}
		if len(e.Before) > 0 {
			if err := recall(p, e.Before); err != nil {
				return struct{}{}, err
			}
			return struct{}{}, tx.saveProfile(ctx, p, now)
		}
		if _, err := tx.bun.NewDelete().Model(p).WherePK().Exec(ctx); err != nil {
			return struct{}{}, err
		}
		return struct{}{}, tx.record("user.app_profile_deleted", user.ID(), now, nil, aboutNode(model.AppID, app), aboutApp(app))
	})
	return err
}

// joinAccount takes users back into an account, with what they were given within it.
func joinAccount(ctx context.Context, s *Scope, e *model.Event) error {
	if err := relinked((*Scope).AddAccountUsers).undo(ctx, s, e); err != nil {
		return err
	}
	var was struct {
		AppIds []string
		Roles  int
	}
	_ = json.Unmarshal(e.Before, &was) // nothing is said where they were given nothing
	if was.Roles > 0 {
		return movedOn("the user held roles within the account, which are in no record")
	}
	for _, app := range was.AppIds {
		in := model.UserAppAddInput{AppID: app, AccountID: graphql.OmittableOf(&e.TargetID)}
		if err := gone(s.AddUserApp(ctx, *e.RelatedID, in)); err != nil {
			return err
		}
	}
	return nil
}

// memberUpdated switches a membership back.
func memberUpdated(ctx context.Context, s *Scope, e *model.Event) error {
	var in model.AccountUserUpdateInput
	if err := exactly(e.Before, &in); err != nil {
		return err
	}
	before := len(s.written)
	in.UserID = *e.RelatedID
	_, err := s.UpdateMember(ctx, e.TargetID, in)
	if err == nil && len(s.written) == before {
		return movedOn("it was switched back already")
	}
	return err
}

// rolesSet gives a user the roles of one app within an account that they had before.
func rolesSet(ctx context.Context, s *Scope, e *model.Event) error {
	var was, is struct{ AppRoleIds []string }
	if err := errors.Join(json.Unmarshal(e.Before, &was), json.Unmarshal(e.After, &is)); err != nil || e.AppID == nil {
		return irreversible(e.Action)
	}
	had, err := write(ctx, s, model.AccountsEdit, func(ctx context.Context, tx *Tx) ([]string, error) {
		if _, err := lock[model.Account](ctx, tx, "id", e.TargetID); err != nil {
			return nil, err
		}
		var all, ofApp []model.Key
		const held = "select role_id from account_user_app_roles where tenant_id = ? and account_id = ? and user_id = ?"
		seat := []any{tx.who.Tenant, keyIn(e.TargetID), keyIn(*e.RelatedID)}
		err := errors.Join(tx.bun.NewRaw(held+" order by role_id", seat...).Scan(ctx, &all), tx.bun.NewRaw(held+" and app_id = ?", append(seat, keyIn(*e.AppID))...).Scan(ctx, &ofApp))
		if err == nil && !slices.Equal(idsOf(model.AppRoleID, all), is.AppRoleIds) {
			err = movedOn("the user's roles within the account were set again")
		}
		return idsOf(model.AppRoleID, ofApp), err
	})
	if err != nil {
		return err
	}
	had = slices.DeleteFunc(had, func(id string) bool { return !slices.Contains(was.AppRoleIds, id) })
	for _, id := range was.AppRoleIds {
		if !slices.Contains(is.AppRoleIds, id) {
			had = append(had, id)
		}
	}
	return gone(s.SetMemberRoles(ctx, e.TargetID, model.AccountUserAppRolesSetInput{UserID: *e.RelatedID, AppID: *e.AppID, AppRoleIds: had}))
}

func unassign(ctx context.Context, s *Scope, e *model.Event) error {
	return gone(s.RemoveAppFromAccount(ctx, e.TargetID, model.AccountAppRemoveInput{AppID: *e.RelatedID}))
}

// assignAgain gives an app back to an account, unless users of it had been given it within
// the account: who they were is in no record.
func assignAgain(ctx context.Context, s *Scope, e *model.Event) error {
	var was struct {
		AutoAssign bool
		Users      int
	}
	if err := json.Unmarshal(e.Before, &was); err != nil || was.Users > 0 {
		return movedOn("users had been given the app within the account, and lost it with this")
	}
	_, n, err := s.AssignAppsToAccount(ctx, e.TargetID, model.AccountAppsAssignInput{AppIds: []string{*e.RelatedID}, AutoAssign: was.AutoAssign})
	if err == nil && n == 0 {
		return movedOn("the account holds the app again")
	}
	return err
}

// switchedAgain turns auto-assignment back.
func switchedAgain(ctx context.Context, s *Scope, e *model.Event) error {
	var was struct{ AutoAssign bool }
	if err := json.Unmarshal(e.Before, &was); err != nil {
		return err
	}
	before, in := len(s.written), model.AccountAppUpdateInput{AppID: *e.RelatedID, AutoAssign: was.AutoAssign}
	if !was.AutoAssign {
		in.OnDisable = revoked()
	}
	err := gone(s.UpdateAppOfAccount(ctx, e.TargetID, in))
	if err == nil && len(s.written) == before {
		return movedOn("it was switched back already")
	}
	return err
}

// revoked has nobody keep what comes to an end.
func revoked() graphql.Omittable[*model.OnDisable] {
	how := model.OnDisableRevoke
	return graphql.OmittableOf(&how)
}

// revertApp is UpdateApp, where who had the app by auto-assignment alone loses it again.
func (s *Scope) revertApp(ctx context.Context, id string, in model.AppUpdateInput) (*model.App, error) {
	if off := in.AutoAssign.Value(); off != nil && !*off {
		in.OnDisable = revoked()
	}
	return s.UpdateApp(ctx, id, in)
}

// revertAccount is UpdateAccount, which merges metadata: what was not there is taken out.
func (s *Scope) revertAccount(ctx context.Context, id string, in model.AccountUpdateInput) (*model.Account, error) {
	if was, said := in.Metadata.ValueOK(); said {
		account, err := written[model.Account](ctx, s, keyIn(id))
		if err != nil {
			return nil, err
		}
		var now, whole map[string]json.RawMessage
		if err := errors.Join(json.Unmarshal(account.Metadata, &now), json.Unmarshal(was, &whole)); err != nil {
			return nil, err
		}
		for name := range now {
			if _, kept := whole[name]; !kept {
				whole[name] = json.RawMessage("null")
			}
		}
		text, err := json.Marshal(whole)
		if err != nil {
			return nil, err
		}
		in.Metadata = graphql.OmittableOf(model.JSON(text))
	}
	return s.UpdateAccount(ctx, id, in)
}

// roleWas is what a record says of a role.
type roleWas struct {
	Name        graphql.Omittable[*string]
	Description graphql.Omittable[*string]
	Permissions graphql.Omittable[[]string]
}

// revertRole is UpdateRole, which adds permissions and removes them, to a whole set of them.
func (s *Scope) revertRole(ctx context.Context, id string, was roleWas) (*model.Role, error) {
	in := model.RoleUpdateInput{Name: was.Name, Description: was.Description}
	if was.Permissions.IsSet() {
		role, err := written[model.Role](ctx, s, keyIn(id))
		if err != nil {
			return nil, err
		}
		missing := func(from, of []string) []string {
			return slices.DeleteFunc(slices.Clone(of), func(p string) bool { return slices.Contains(from, p) })
		}
		in.AddPermissions = graphql.OmittableOf(missing(role.Permissions, was.Permissions.Value()))
		in.RemovePermissions = graphql.OmittableOf(missing(was.Permissions.Value(), role.Permissions))
	}
	return s.UpdateRole(ctx, id, in)
}

// keyIn is the key in an id that the log has kept.
func keyIn(id string) model.Key {
	_, k, _ := model.ParseID(id)
	return k
}

// revertTenant is UpdateTenant: a scope has but one.
func (s *Scope) revertTenant(ctx context.Context, _ string, in model.TenantUpdateInput) (*model.Tenant, error) {
	return s.UpdateTenant(ctx, in)
}
