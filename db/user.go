package db

import "tenantry/model"

var users = Type{
	Table: "users", Prefix: model.UserID, Perm: model.UsersRead,
	Seen: mayUse("{row}.tenant_id", "{id}", "?"), By: "users", Containing: "users_containing", Counted: countedRows,
	Fields: Fields{
		Columns: Columns{
			"id": Key(model.UserID), "version": {"t.version", Int},
			"status": {"t.status", Text}, "statusChangedAt": {"t.status_changed_at", Instant},
			"email": {"t.email", Text}, "emailVerified": {"t.email_verified_at is not null", Bool},
			"phone": {"t.phone", Text}, "phoneVerified": {"t.phone_verified_at is not null", Bool},
			"birthday": {"t.birthday", Day}, "picture": {"t.picture", Text}, "language": {"t.language", Text},
			"externalUserId": {"t.external_user_id", Text}, "customData": {"t.custom_data", JSON},
			"lastSignInAt": {"t.last_sign_in_at", Instant},
			"createdAt":    {"t.created_at", Instant}, "updatedAt": {"t.updated_at", Instant},
		},
		Parts: Parts{
			"name": {Fields: Fields{Columns: Columns{
				"title": {"t.name_title", Text}, "first": {"t.name_first", Text}, "middle": {"t.name_middle", Text}, "last": {"t.name_last", Text},
				"full": {"concat_ws(' ', t.name_title, t.name_first, t.name_middle, t.name_last)", Text},
			}}},
			"address": {Fields: Fields{Columns: Columns{
				"street": {"t.address_street", Text}, "city": {"t.address_city", Text}, "state": {"t.address_state", Text},
				"postalCode": {"t.address_postal_code", Text}, "country": {"t.address_country", Text}, "type": {"t.address_type", Text},
			}}},
		},
		Edges: Edges{
			"emails":       {To: "UserEmail", Of: "user_id", Most: 20, Inline: true},
			"phones":       {To: "UserPhone", Of: "user_id", Most: 20, Inline: true},
			"identities":   {To: "UserIdentity", Of: "user_id", Most: 50, Inline: true},
			"passwordInfo": {To: "UserPasswordInfo", Of: "user_id", Most: 1, Inline: true},
			"apps": {
				To: "App", Link: accessPairs, Of: "user_id", Key: "app_id", Inline: true, Arrays: accessBeside,
				Filter: Filters{
					"source": oneOf(bySource("{row}.user_id", "{id}")),
					"active": isTrue("exists (select 1 from apps f where f.tenant_id = {row}.tenant_id and f.id = {id} and f.active = ?)"),
				},
				Fields: relation("user_id", "app_id"),
			},
			"groups": {
				To: "Group", Link: "group_members", Of: "user_id", Key: "group_id", Inline: true,
				Fields: linkedBy("addedAt", "addedBy"),
			},
			"accounts": {
				To: "Account", Link: "account_users", Of: "user_id", Key: "account_id",
				Fields: memberships(),
			},
			"appRoles": &userAppRoles,
			"sessions": {To: "Session", Of: "user_id", Where: ongoing},
			"history":  history(),
		},
	},
}

// The primary address stands in the user's row, and the others beside it: one list of both.
var userEmails = Type{
	Table: "(select tenant_id, id, id as user_id, email as value, email_verified_at as verified_at, true as is_primary from users where email is not null " +
		"union all select tenant_id, id, user_id, value, verified_at, false from user_emails)",
	Sorted: "t.is_primary desc",
	Fields: Fields{Columns: contact},
}

var userPhones = Type{
	Table: "(select tenant_id, id, id as user_id, phone as value, phone_verified_at as verified_at, true as is_primary from users where phone is not null " +
		"union all select tenant_id, id, user_id, value, verified_at, false from user_phones)",
	Sorted: "t.is_primary desc",
	Fields: Fields{Columns: contact},
}

var contact = Columns{
	"value": {"t.value", Text}, "primary": {"t.is_primary", Bool},
	"verified": {"t.verified_at is not null", Bool}, "verifiedAt": {"t.verified_at", Instant},
}

var userIdentities = Type{
	Table: "user_identities",
	Fields: Fields{Columns: Columns{
		"providerName": {"t.provider_name", Text}, "providerType": {"t.provider_type", Text}, "identifier": {"t.identifier", Text},
		"firstAuthAt": {"t.first_auth_at", Instant}, "lastAuthAt": {"t.last_auth_at", Instant},
	}},
}

var userAppProfiles = Type{
	Table: "user_app_profiles", Key: "app_id",
	Fields: Fields{
		Columns: Columns{
			"username": {"t.username", Text}, "externalAccountId": {"t.external_account_id", Text}, "customAppData": {"t.custom_app_data", JSON},
			"lastSignInAt": {"t.last_sign_in_at", Instant}, "updatedAt": {"t.updated_at", Instant},
		},
		Edges: Edges{
			"consents": {To: "Consent", From: &Column{"t.user_id", Foreign}, Of: "user_id", Pair: "app_id", Where: unexpired, Most: 1000},
			"user":     {To: "User", From: &Column{"t.user_id", Foreign}, Of: "id"}, // not in the schema: whose profile it is, for its resolvers
			"app":      {To: "App", From: &Column{"t.app_id", Foreign}, Of: "id", Inline: true},
		},
	},
}

var assignmentSources = Type{
	Table: accessSources, Key: "app_id", Sorted: "t.kind, t.account_id nulls first, t.group_id",
	Fields: Fields{
		Columns: Columns{"kind": {"t.kind", Text}, "since": {"t.since", Instant}},
		Parts:   Parts{"by": actor("t.by_kind", "t.by_id")},
		Edges: Edges{
			"account": {To: "Account", From: &Column{"t.account_id", Foreign}, Of: "id"},
			"group":   {To: "Group", From: &Column{"t.group_id", Foreign}, Of: "id", Inline: true},
		},
	},
}

// lastSignIn is never null, for lists to be sorted by it; an index has it in this form.
const lastSignIn = "case when t.last_sign_in_at is null then '-infinity' else t.last_sign_in_at end"

const (
	tenantDefault  = "exists (select 1 from tenants f where f.tenant_id = " + boundTenant + " and f.default_app_id is not null)"
	accountDefault = "exists (select 1 from account_users f join accounts c on c.tenant_id = f.tenant_id and c.id = f.account_id " +
		"where f.tenant_id = t.tenant_id and f.user_id = t.id and f.enabled and c.enabled and c.default_app_id is not null)"
)

var userFilter = Filters{
	"ids": anyID(model.UserID), "status": spread(oneOf("t.status = any(?)")), "contains": containing(userTexts),
	"email": isFolded("t.email_norm = ?"), "phone": is("t.phone = ?"), "externalUserId": is("t.external_user_id = ?"),
	"appId":         ofApp(mayUse("t.tenant_id", "t.id", "?")),
	"groupId":       membersOf(model.GroupID, "group_members", "group_id"),
	"hasApps":       either(anyAccess, noAccess),
	"hasDefaultApp": wide(either("("+tenantDefault+" or "+accountDefault+")", "not "+tenantDefault+" and not "+accountDefault)),
	"accountId":     membersOf(model.AccountID, "account_users", "account_id"),
	"createdAt":     along("t.created_at"), "lastSignInAt": spread(span("t.last_sign_in_at is not null and " + lastSignIn)),
}

// userTexts are the texts of users, folded. An index has their parts: see users_containing.
var userTexts = []string{"t.email_norm", "t.phone", "lower(t.external_user_id collate \"default\")", "t.name_first_norm", "t.name_middle_norm", "t.name_last_norm"}
