package db

import (
	"context"
	"database/sql"
	"errors"
	"maps"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"tenantry/model"
)

// refusals says what each named constraint means to a caller.
var refusals = map[string]*model.Error{
	"apps_name_uq":                           {Code: model.Conflict, Field: "name", Message: "Another app of the tenant has that name."},
	"management_apps_name_uq":                {Code: model.Conflict, Field: "name", Message: "Another management app of the tenant has that name."},
	"clients_name_uq":                        {Code: model.Conflict, Field: "name", Message: "Another client of the app has that name."},
	"app_roles_name_uq":                      {Code: model.Conflict, Field: "name", Message: "Another role of the app has that name."},
	"role_groups_name_uq":                    {Code: model.Conflict, Field: "name", Message: "Another group of roles of the app has that name."},
	"role_group_roles_role_fk":               {Code: model.NotFound, Field: "appRoleIds", Message: "One of the roles does not exist in the app."},
	"app_role_users_user_fk":                 {Code: model.NotFound, Field: "userIds", Message: "One of the users does not exist."},
	"app_role_groups_group_fk":               {Code: model.NotFound, Field: "groupIds", Message: "One of the groups does not exist."},
	"app_role_apps_app_fk":                   {Code: model.NotFound, Field: "appIds", Message: "One of the apps does not exist."},
	"event_collections_type_uq":              {Code: model.Conflict, Field: "type", Message: "These records are kept ready already."},
	"event_collections_app_type_uq":          {Code: model.Conflict, Field: "type", Message: "These records are kept ready already."},
	"event_streams_name_uq":                  {Code: model.Conflict, Field: "name", Message: "Another stream of the type has that name."},
	"event_streams_app_name_uq":              {Code: model.Conflict, Field: "name", Message: "Another stream of the type has that name."},
	"groups_name_uq":                         {Code: model.Conflict, Field: "name", Message: "Another group of the tenant has that name."},
	"webhooks_name_uq":                       {Code: model.Conflict, Field: "name", Message: "Another webhook of the tenant has that name."},
	"roles_name_uq":                          {Code: model.Conflict, Field: "name", Message: "Another role of the tenant has that name."},
	"accounts_external_id_uq":                {Code: model.Conflict, Field: "externalId", Message: "Another account of the tenant has that external id."},
	"admin_users_email_uq":                   {Code: model.Conflict, Field: "email", Message: "Another admin user of the tenant has that email address."},
	"users_email_uq":                         {Code: model.Conflict, Field: "email", Message: "Another user of the tenant has that email address."},
	"users_phone_uq":                         {Code: model.Conflict, Field: "phone", Message: "Another user of the tenant has that phone number."},
	"users_external_user_id_uq":              {Code: model.Conflict, Field: "externalUserId", Message: "Another user of the tenant has that external user id."},
	"user_emails_value_uq":                   {Code: model.Conflict, Field: "value", Message: "The user has that email address already."},
	"user_phones_value_uq":                   {Code: model.Conflict, Field: "value", Message: "The user has that phone number already."},
	"user_app_profiles_username_uq":          {Code: model.Conflict, Field: "username", Message: "Another user of the app has that username."},
	"user_passwords_pk":                      model.HasPassword().(*model.Error),
	"idempotency_keys_pk":                    errAnswered,
	"users_custom_data_size":                 {Code: model.Invalid, Field: "customData", Message: "customData is too large: at most 512,000 bytes of JSON are kept."},
	"groups_custom_data_size":                {Code: model.Invalid, Field: "customData", Message: "customData is too large: at most 512,000 bytes of JSON are kept."},
	"accounts_metadata_size":                 {Code: model.Invalid, Field: "metadata", Message: "metadata is too large: at most 65,536 bytes of JSON are kept."},
	"user_app_profiles_custom_app_data_size": {Code: model.Invalid, Field: "customAppData", Message: "customAppData is too large: at most 512,000 bytes of JSON are kept."},
	"tenants_default_app_fk":                 {Code: model.Conflict, Field: "id", Message: "That app is the tenant's default app. Choose another default with tenantUpdate first."},
	"accounts_default_app_fk":                {Code: model.Conflict, Field: "id", Message: "That app is the default app of an account. Choose another default with accountUpdate first."},
	"role_assignments_admin_user_uq":         {Code: model.Conflict, Field: "holderId", Message: "The admin user holds that role already."},
	"role_assignments_management_app_uq":     {Code: model.Conflict, Field: "holderId", Message: "The management app holds that role already."},
	"role_assignments_client_uq":             {Code: model.Conflict, Field: "holderId", Message: "The client holds that role already."},
	"user_apps_user_fk":                      {Code: model.NotFound, Field: "id", Message: "There is no such user."},
	"user_apps_app_fk":                       {Code: model.NotFound, Field: "appId", Message: "There is no such app."},
	"group_members_user_fk":                  {Code: model.NotFound, Field: "userIds", Message: "One of the users does not exist."},
	"group_members_group_fk":                 {Code: model.NotFound, Field: "id", Message: "There is no such group."},
	"group_apps_app_fk":                      {Code: model.NotFound, Field: "appIds", Message: "One of the apps does not exist."},
	"group_apps_group_fk":                    {Code: model.NotFound, Field: "id", Message: "There is no such group."},
	"account_users_user_fk":                  {Code: model.NotFound, Field: "userIds", Message: "One of the users does not exist."},
	"account_users_account_fk":               {Code: model.NotFound, Field: "id", Message: "There is no such account."},
	"account_apps_app_fk":                    {Code: model.NotFound, Field: "appIds", Message: "One of the apps does not exist."},
	"account_apps_account_fk":                {Code: model.NotFound, Field: "id", Message: "There is no such account."},
	"account_role_groups_group_fk":           {Code: model.NotFound, Field: "roleGroupIds", Message: "One of the groups of roles does not exist in the app."},
	"account_app_roles_role_fk":              {Code: model.NotFound, Field: "appRoleIds", Message: "One of the roles does not exist in the app."},
	"accounts_managed_by_fk":                 {Code: model.Conflict, Field: "id", Message: "That account manages others. Delete those, or release them with accountUpdate first."},
	"accounts_managed_in_app_fk":             {Code: model.Conflict, Field: "id", Message: "In that app accounts are managed. Delete those, or release them with accountUpdate first."},
	"account_user_apps_user_fk":              {Code: model.Conflict, Field: "accountId", Message: "The user does not belong to the account."},
	"account_user_apps_app_fk":               {Code: model.Conflict, Field: "accountId", Message: "The account does not hold the app."},
	"user_app_profiles_user_fk":              {Code: model.NotFound, Field: "id", Message: "There is no such user."},
	"user_app_profiles_app_fk":               {Code: model.NotFound, Field: "appId", Message: "There is no such app."},
	"clients_app_fk":                         {Code: model.NotFound, Field: "appId", Message: "There is no such app."},
	"role_assignments_role_fk":               {Code: model.NotFound, Field: "id", Message: "There is no such role."},
	"role_assignments_admin_user_fk":         {Code: model.NotFound, Field: "holderId", Message: "There is no such admin user."},
	"role_assignments_management_app_fk":     {Code: model.NotFound, Field: "holderId", Message: "There is no such management app."},
	"role_assignments_client_fk":             {Code: model.NotFound, Field: "holderId", Message: "There is no such client."},
}

// explain turns an error of Postgres into one of ours where the caller can act on it.
func explain(err error) error {
	if err == nil {
		return nil
	}
	if errors.Is(err, sql.ErrNoRows) || errors.Is(err, pgx.ErrNoRows) {
		return notFound()
	}
	pg, ok := errors.AsType[*pgconn.PgError](err)
	if !ok {
		if unreachable(err) {
			return &model.Error{Code: model.Limited, Message: "The database went away in the middle. A read can be repeated, and a write with its idempotency key; look before you repeat another.", RetryAfter: 5 * time.Second}
		}
		return err
	}
	if refusal, ok := refusals[pg.ConstraintName]; ok {
		return refusal
	}
	switch pg.Code {
	case "57014":
		return model.Errorf(model.Limited, "This took too long and was stopped. Ask for less at once.")
	case "57P01", "57P02", "57P03", "53300":
		return &model.Error{Code: model.Limited, Message: "The database is restarting. Try again in a few seconds.", RetryAfter: 5 * time.Second}
	case "40001", "40P01":
		return &model.Error{Code: model.Conflict, Message: "Another change came first. Try again.", RetryAfter: time.Second}
	case "22003":
		return model.Errorf(model.Invalid, "A number is too large to be kept.")
	case "22P05", "22021":
		return model.Errorf(model.Invalid, "A text contains a character that cannot be kept.")
	}
	return err
}

// inTime explains that a write took longer than its request may. The driver says of some
// that their transaction is done.
func inTime(err error) error {
	if !errors.Is(err, context.DeadlineExceeded) && !errors.Is(err, sql.ErrTxDone) {
		return err
	}
	return &model.Error{
		Code: model.Limited, RetryAfter: 5 * time.Second,
		Message: "The database did not answer in time: what was to be written may stand or not. With an idempotency key, send it again as it is; look before you repeat another.",
	}
}

func notFound() error { return model.Errorf(model.NotFound, "There is no such object.") }

// Refusals are the names of the constraints that callers hear of.
func Refusals() []string { return slices.Sorted(maps.Keys(refusals)) }
