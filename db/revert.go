package db

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"tenantry/model"
)

// A reversal undoes what a record says was done, by the operation that anybody would use for
// it: with its permission, its rules and its records.
type reversal struct {
	by   any // the method of that operation, which says who may
	undo undoing
}

type undoing func(ctx context.Context, s *Scope, e *model.Event) error

// reversals are the actions that can be reverted exactly. Of the others, irreversible says why not.
var reversals = map[string]reversal{
	"user.updated":             {(*Scope).UpdateUser, after(same[model.User], userUpdated)},
	"user.disabled":            switched((*Scope).EnableUser),
	"user.enabled":             switched((*Scope).DisableUser),
	"user.email_added":         contactAdded((*Scope).removeContact, model.ByEmail),
	"user.phone_added":         contactAdded((*Scope).removeContact, model.ByPhone),
	"user.app_added":           {(*Scope).RemoveUserApp, appTaken},
	"user.app_removed":         {(*Scope).AddUserApp, appGiven},
	"user.app_profile_updated": {(*Scope).UpdateUserAppProfile, profileUpdated},
	"user.deleted":             deleted((*Scope).RestoreUser),
	"user.restored":            restored[model.User]((*Scope).DeleteUser),

	"group.updated":        updated((*Scope).UpdateGroup),
	"group.member_added":   relinked((*Scope).RemoveGroupMembers),
	"group.member_removed": relinked((*Scope).AddGroupMembers),
	"group.app_added":      relinked((*Scope).RemoveGroupApps),
	"group.app_removed":    relinked((*Scope).AddGroupApps),
	"group.deleted":        deleted((*Scope).RestoreGroup),
	"group.restored":       restored[model.Group]((*Scope).DeleteGroup),

	"account.updated":        updated((*Scope).revertAccount),
	"account.user_added":     relinked((*Scope).RemoveAccountUsers),
	"account.user_removed":   {(*Scope).AddAccountUsers, joinAccount},
	"account.user_updated":   {(*Scope).UpdateMember, memberUpdated},
	"account.user_roles_set": {(*Scope).SetMemberRoles, rolesSet},
	"account.app_assigned":   {(*Scope).RemoveAppFromAccount, unassign},
	"account.app_removed":    {(*Scope).AssignAppsToAccount, assignAgain},
	"account.app_updated":    {(*Scope).UpdateAppOfAccount, switchedAgain},
	"account.deleted":        deleted((*Scope).RestoreAccount),
	"account.restored":       restored[model.Account]((*Scope).DeleteAccount),

	"app.updated":  updated((*Scope).revertApp),
	"app.deleted":  deleted((*Scope).RestoreApp),
	"app.restored": restored[model.App]((*Scope).DeleteApp),

	"app_role.updated":       updated((*Scope).UpdateAppRole),
	"app_role.user_added":    relinked((*Scope).RemoveAppRoleUsers),
	"app_role.user_removed":  relinked((*Scope).AddAppRoleUsers),
	"app_role.group_added":   relinked((*Scope).RemoveAppRoleGroups),
	"app_role.group_removed": relinked((*Scope).AddAppRoleGroups),
	"app_role.app_added":     relinked((*Scope).RemoveAppRoleApps),
	"app_role.app_removed":   relinked((*Scope).AddAppRoleApps),

	"role.updated":  updated((*Scope).revertRole),
	"role.assigned": holding((*Scope).RevokeRole),
	"role.revoked":  holding((*Scope).AssignRole),

	"client.updated":         updated((*Scope).UpdateClient),
	"management_app.updated": updated((*Scope).UpdateManagementApp),
	"admin_user.updated":     updated((*Scope).UpdateAdminUser),
	"tenant.updated":         updated((*Scope).revertTenant),
}

// irreversible says of an action why it is not reverted, by the end of its name.
func irreversible(action string) error {
	_, verb, _ := strings.Cut(action, ".")
	why := map[string]string{
		"created":               "What was created is not undone but deleted.",
		"deleted":               "Only users, groups, accounts and apps can be restored.",
		"erased":                "What was erased is nowhere any more.",
		"users_kept":            "The users may have been given more since. Take the app from those who are not to have it.",
		"password_created":      "Passwords are kept in no record.",
		"password_updated":      "Passwords are kept in no record.",
		"password_removed":      "Passwords are kept in no record.",
		"secret_created":        "A secret is not undone but revoked, with clientSecretRevoke.",
		"secret_revoked":        "Secrets are kept in no record. Create another one.",
		"email_verified":        "That somebody has proved an address cannot be undone.",
		"phone_verified":        "That somebody has proved a number cannot be undone.",
		"email_removed":         "Whether the address was proved is not taken over. Add it again.",
		"phone_removed":         "Whether the number was proved is not taken over. Add it again.",
		"app_profile_deleted":   "The app has let the user go. Give them the app again.",
		"app_roles_set":         "Set them again, with accountAppRolesSet.",
		"logo_set":              "The log keeps no pictures. Set the logo again.",
		"sessions_revoked":      "Sessions that have ended do not go on.",
		"revoked":               "Its holder has to agree, or to sign in, again.",
		"invited":               "Invite the admin user again, which ends the link.",
		"started":               "Stop it with eventCollectionStop.",
		"stopped":               "Start it again with eventCollectionStart.",
		"reverted":              "Revert the change itself once more.",
		"signed_in":             "It is no change.",
		"signed_in_with_a_link": "It is no change.",
	}[verb]
	if why == "" {
		why = "Such a change has no exact opposite."
	}
	return &model.Error{Code: model.Conflict, Field: "id", Message: "This cannot be reverted. " + why}
}

// Revert undoes the change that a record of the log is of, if the world has not moved on
// since, and returns that record.
func (s *Scope) Revert(ctx context.Context, id string) (*model.Event, error) {
	if err := s.allow(model.EventsRead); err != nil {
		return nil, err
	}
	k, err := model.EventID.Key("id", id)
	if err != nil {
		return nil, err
	}
	found, err := s.eventsOf(ctx, []model.Key{k})
	if err != nil {
		return nil, err
	}
	if len(found) == 0 {
		return nil, missing("id", &events)
	}
	e := found[0]
	back, ok := reversals[e.Action]
	if !ok {
		return nil, irreversible(e.Action)
	}
	err = s.together(ctx, func(ctx context.Context, in *Scope) error {
		if err := back.undo(ctx, in, e); err != nil {
			return atField("id", err)
		}
		_, err := write(ctx, in, model.EventsRead, func(_ context.Context, tx *Tx) (struct{}, error) {
			return struct{}{}, tx.record("change.reverted", e.TargetID, nil, members{"action": e.Action}, aboutNode(model.EventID, k), aboutAppOf(e))
		})
		return err
	})
	return e, err
}

// aboutAppOf has those see a record who see another one.
func aboutAppOf(e *model.Event) about {
	return func(of *model.Event) {
		if e.AppID == nil {
			return
		}
		if _, k, err := model.ParseID(*e.AppID); err == nil {
			of.AppKey = &k
		}
	}
}

// fails drops what an operation returns beside its error.
func fails[A any](_ A, err error) error { return err }

func gone[A, B any](_ A, _ B, err error) error { return err }

// after checks first.
func after(check, then undoing) undoing {
	return func(ctx context.Context, s *Scope, e *model.Event) error {
		if err := check(ctx, s, e); err != nil {
			return err
		}
		return then(ctx, s, e)
	}
}

// same holds the object that the change was made to, and refuses if what it has changed was
// changed again.
func same[N any](ctx context.Context, s *Scope, e *model.Event) error {
	_, err := write(ctx, s, "", func(ctx context.Context, tx *Tx) (struct{}, error) {
		row, err := lock[N](ctx, tx, "id", e.TargetID)
		if err != nil {
			return struct{}{}, err
		}
		return struct{}{}, unchanged(snapshot(row), e.After)
	})
	return err
}

// unchanged refuses where a snapshot has other members than those of a record.
func unchanged(now members, then model.JSON) error {
	have, want := members{}, members{}
	text, err := json.Marshal(now)
	if err != nil {
		return err
	}
	_ = json.Unmarshal(text, &have)
	_ = json.Unmarshal(then, &want)
	var moved []string
	for name, v := range want {
		if !reflect.DeepEqual(have[name], v) {
			moved = append(moved, name)
		}
	}
	if len(moved) == 0 {
		return nil
	}
	slices.Sort(moved)
	return movedOn("it was changed again since: " + strings.Join(moved, ", "))
}

func movedOn(why string) error {
	return &model.Error{Code: model.Conflict, Field: "id", Message: "This cannot be reverted any more: " + why + "."}
}

// updated changes an object's members back to what they were before.
func updated[N, In any](update func(s *Scope, ctx context.Context, id string, in In) (*N, error)) reversal {
	return reversal{update, after(same[N], func(ctx context.Context, s *Scope, e *model.Event) error {
		var in In
		if err := exactly(e.Before, &in); err != nil {
			return err
		}
		return fails(update(s, ctx, e.TargetID, in))
	})}
}

// exactly reads an input from the members of a record, all of them.
func exactly(before model.JSON, in any) error {
	d := json.NewDecoder(bytes.NewReader(before))
	d.DisallowUnknownFields()
	if err := d.Decode(in); err != nil {
		return movedOn("a part of it can be changed only together with others")
	}
	return nil
}

// relinked adds what was removed, or removes what was added: one object to or from another.
func relinked[N any](undo func(s *Scope, ctx context.Context, id string, others []string) (*N, int, error)) reversal {
	return reversal{undo, func(ctx context.Context, s *Scope, e *model.Event) error {
		_, n, err := undo(s, ctx, e.TargetID, []string{*e.RelatedID})
		if err == nil && n == 0 {
			return movedOn("it is as it was before already")
		}
		return err
	}}
}

// holding gives a role back, or takes it.
func holding(undo func(s *Scope, ctx context.Context, id string, in model.RoleHolderInput) (*model.Role, error)) reversal {
	return reversal{undo, func(ctx context.Context, s *Scope, e *model.Event) error {
		return fails(undo(s, ctx, e.TargetID, model.RoleHolderInput{HolderID: *e.RelatedID}))
	}}
}

// switched turns an object back.
func switched[N any](undo func(s *Scope, ctx context.Context, id string) (*N, error)) reversal {
	return reversal{undo, after(same[N], func(ctx context.Context, s *Scope, e *model.Event) error { return fails(undo(s, ctx, e.TargetID)) })}
}

// deleted restores an object, and restored deletes it again.
func deleted[N any](undo func(s *Scope, ctx context.Context, id string) (*N, Restored, error)) reversal {
	return reversal{undo, func(ctx context.Context, s *Scope, e *model.Event) error { return gone(undo(s, ctx, e.TargetID)) }}
}

func restored[N any](undo func(s *Scope, ctx context.Context, id string) error) reversal {
	return reversal{undo, after(same[N], func(ctx context.Context, s *Scope, e *model.Event) error { return undo(s, ctx, e.TargetID) })}
}

// recall sets the fields of a row to the members of a record, as they are named there.
func recall(row any, before model.JSON) error {
	var was map[string]json.RawMessage
	if err := json.Unmarshal(before, &was); err != nil {
		return err
	}
	v := reflect.ValueOf(row).Elem()
	for i := range v.NumField() {
		raw, ok := was[camel(v.Type().Field(i).Name)]
		if !ok || v.Type().Field(i).Tag.Get("log") == "-" {
			continue
		}
		v.Field(i).SetZero()
		if err := json.Unmarshal(raw, v.Field(i).Addr().Interface()); err != nil {
			return fmt.Errorf("db: a record cannot be read back: %w", err)
		}
	}
	return nil
}

// Reversible are the actions that can be reverted, sorted.
func Reversible() []string { return slices.Sorted(maps.Keys(reversals)) }
