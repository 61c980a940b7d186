package db

import "tenantry/model"

var accounts = Type{
	Table: "accounts", Prefix: model.AccountID, Perm: model.AccountsRead,
	Seen: "exists (select 1 from " + heldApps + " v where v.tenant_id = {row}.tenant_id and v.account_id = {id} and v.app_id = ?)",
	Fields: Fields{
		Columns: Columns{
			"id": Key(model.AccountID), "version": {"t.version", Int}, "name": {"t.name", Text}, "description": {"t.description", Text},
			"externalId": {"t.external_id", Text}, "metadata": {"t.metadata", JSON},
			"createdAt": {"t.created_at", Instant}, "updatedAt": {"t.updated_at", Instant},
		},
		Edges: Edges{
			"defaultApp": {To: "App", From: &Column{"t.default_app_id", Foreign}, Of: "id"},
			"users": {
				To: "User", Link: "account_users", Of: "account_id", Key: "user_id",
				Fields: Fields{Columns: Columns{"joinedAt": {"l.created_at", Instant}}, Parts: Parts{"addedBy": actor("l.by_kind", "l.by_id")}},
			},
			"apps": {
				To: "App", Link: heldApps, Of: "account_id", Key: "app_id",
				Fields: Fields{
					Columns: Columns{"autoAssigned": {"l.level is not null", Bool}, "level": {"l.level", Text}, "assignedAt": {"l.created_at", Instant}},
					Parts:   Parts{"assignedBy": actor("l.by_kind", "l.by_id")},
				},
			},
			"history": history(),
		},
	},
}

// heldApps are the apps of accounts: assigned to the account, or given by the tenant to all.
const heldApps = `(
	select h.tenant_id, h.account_id, h.app_id, h.created_at, h.by_kind, h.by_id,
	       case when a.auto_assign then 'ENVIRONMENT' when h.auto_assign then 'ACCOUNT' end as level
	  from account_apps h join apps a on a.tenant_id = h.tenant_id and a.id = h.app_id
	union all
	select c.tenant_id, c.id, a.id, null, null, null, 'ENVIRONMENT'
	  from accounts c join apps a on a.tenant_id = c.tenant_id and a.auto_assign
	 where not exists (select 1 from account_apps h where h.tenant_id = c.tenant_id and h.account_id = c.id and h.app_id = a.id))`

var accountFilter = Filters{
	"ids": anyID(model.AccountID), "externalId": is("t.external_id = ?"), "createdAt": span("t.created_at"),
	"appId":  isID(model.AppID, "exists (select 1 from account_apps f where f.tenant_id = t.tenant_id and f.account_id = t.id and f.app_id = ?)"),
	"userId": isID(model.UserID, "exists (select 1 from account_users f where f.tenant_id = t.tenant_id and f.account_id = t.id and f.user_id = ?)"),
}
