package rest

import (
	"context"
	"encoding/json"
	"strings"

	"tenantry/db"
	"tenantry/model"
)

func eventRoutes() []Route {
	return []Route{{
		Method: "GET", Path: "/events", Needs: model.EventsRead, Status: 200, tag: "Events", id: "getEvents",
		words:   words{"filter.targetId": "target_id", "filter.actorId": "actor_id", "filter.relatedId": "related_id", "filter.appId": "app_id", "filter.accountId": "account_id", "filter.clientId": "client_id", "filter.action": "action", "filter.at.from": "from", "filter.at.to": "to"},
		summary: "List events", text: "The log of changes, oldest first; all that is given must hold. An app's own token sees what is about the app.", mount: on(listEvents),
	}}
}

// event is a record of the log.
type event struct {
	EventID   string `json:"event_id" required:"true" example:"evt_01m8akx0ere00rs1w1p5ytf2gc"`
	Timestamp string `json:"timestamp" required:"true" format:"date-time"`
	Action    string `json:"action" required:"true" doc:"What happened, as noun.verb." example:"user.updated"`
	ActorKind string `json:"actor_kind" required:"true" doc:"What kind of actor did it." example:"ADMIN_USER"`
	ActorID   string `json:"actor_id,omitempty" doc:"Who did it."`
	ActorName string `json:"actor_name,omitempty" doc:"Their name at the time."`
	TargetID  string `json:"target_id" required:"true" doc:"What it happened to."`
	RelatedID string `json:"related_id,omitempty" doc:"The other object it is about."`
	AppID     string `json:"app_id,omitempty" doc:"The app whose token asked, or that the change is about."`
	AccountID string `json:"account_id,omitempty" doc:"The account that it is about, or within which it happened."`
	ClientID  string `json:"client_id,omitempty" doc:"The id of the client whose token asked." example:"cli_01m8akx0ere00rs1w1p5ytf2gc"`
	Before    object `json:"before,omitempty" doc:"The members that changed, as they were; absent for a creation."`
	After     object `json:"after,omitempty" doc:"The members that changed, as they are; absent for a deletion."`
	IP        string `json:"ip,omitempty" doc:"The address that the request came from."`
	UserAgent string `json:"user_agent,omitempty" doc:"The program that the request came from."`
	RequestID string `json:"request_id,omitempty" doc:"The X-Request-Id of the request."`
}

func eventShown(e *model.Event) event {
	kind, id := actorOf(e)
	return event{
		e.ID(), iso(e.At), e.Action, string(kind), id, text(e.ActorName), e.TargetID, text(e.RelatedID), text(e.AppID), text(e.AccountID), text(e.ClientID),
		object(e.Before), object(e.After), text(e.IP), text(e.UserAgent), text(e.RequestID),
	}
}

func actorOf(e *model.Event) (model.ActorKind, string) {
	if e.Actor == nil {
		return e.ActorKind, ""
	}
	return e.Actor.Kind, text(e.Actor.ID)
}

type listEventsInput struct {
	Page
	Target  string   `query:"target_id" maxLength:"40" doc:"Only what happened to this object."`
	Actor   string   `query:"actor_id" maxLength:"40" doc:"Only what this actor did."`
	Related string   `query:"related_id" maxLength:"40" doc:"Only what was also about this object."`
	App     string   `query:"app_id" maxLength:"40" doc:"Only what was about this app."`
	Account string   `query:"account_id" maxLength:"40" doc:"Only what was about this account, or happened within it."`
	Client  string   `query:"client_id" maxLength:"40" doc:"Only what a token of the client with this id asked for, cli_…."`
	Action  []string `query:"action" maxItems:"20" doc:"Only these actions, with commas between them." example:"[\"user.created\"]"`
	From    string   `query:"from" format:"date-time" doc:"Only from this moment on."`
	To      string   `query:"to" format:"date-time" doc:"Only before this moment."`
	Order   string   `query:"sort_order" enum:"asc,desc" default:"asc" doc:"In which direction of time."`
}

// filter is what the parameters ask for, as the list's filter takes it.
func (in *listEventsInput) filter() map[string]any {
	filter := map[string]any{}
	for name, id := range map[string]string{"targetId": in.Target, "actorId": in.Actor, "relatedId": in.Related, "appId": in.App, "accountId": in.Account, "clientId": in.Client} {
		if id != "" {
			filter[name] = id
		}
	}
	if len(in.Action) > 0 {
		actions := make([]any, len(in.Action))
		for i, a := range in.Action {
			actions[i] = a
		}
		filter["action"] = actions
	}
	at := map[string]any{}
	for name, moment := range map[string]string{"from": in.From, "to": in.To} {
		if moment != "" {
			at[name] = moment
		}
	}
	if len(at) > 0 {
		filter["at"] = at
	}
	return filter
}

func listEvents(ctx context.Context, in *listEventsInput) (*many[event], error) {
	window := in.window()
	window.Desc = in.Order == "desc"
	all, err := db.Listing[model.Event](ctx, "Query.events", db.Parent{}, db.Args{"filter": in.filter()}, window)
	if err != nil {
		return nil, err
	}
	return manyOf(all, eventShown), nil
}

// activity is a record of the log in a stream: of a user, or of anything else.
type activity struct {
	EventID   string `json:"event_id" required:"true" doc:"The same when it comes again." example:"evt_01m8akx0ere00rs1w1p5ytf2gc"`
	Activity  string `json:"activity" required:"true" doc:"What happened." example:"create_user"`
	Timestamp string `json:"timestamp" required:"true" format:"date-time"`
	IP        string `json:"ip" required:"true" doc:"Empty if none is known."`
	UserAgent string `json:"user_agent" required:"true" doc:"Empty if none is known."`
	Changes   object `json:"additionalParams" required:"true" doc:"The members that changed, each with prev and current."`

	AppID  *string `json:"app_id,omitempty" doc:"Of type cis: the app that it is about, or whose token asked; empty if there is none."`
	UserID string  `json:"user_id,omitempty" doc:"Of type cis."`

	ActorID    *string `json:"actor_id,omitempty" doc:"Of type admin: who did it; empty for the system."`
	ActorType  string  `json:"actor_type,omitempty" enum:"user,app" doc:"Of type admin."`
	TargetID   string  `json:"target_resource_id,omitempty" doc:"Of type admin."`
	TargetType string  `json:"target_resource_type,omitempty" enum:"user,app,tenant" doc:"Of type admin; absent for what is none of these."`
}

// The documented words of what happened to users, and of what administrators did. What
// else there is has the log's own.
var (
	userActivities = map[string]string{
		"user.created": "create_user", "user.updated": "update_user", "user.disabled": "suspend_user", "user.signed_in": "user_login",
		"user.password_created": "add_password", "user.password_updated": "update_password",
	}
	adminActivities = map[string]string{
		"admin_user.created": "addAdmin", "admin_user.deleted": "removeAdmin", "tenant.created": "adminCreateTenant", "tenant.updated": "adminUpdateTenant",
		"app.created": "createApp", "app.updated": "updateApp", "app.deleted": "deleteApp",
		"management_app.created": "createMgmtApp", "management_app.updated": "updateMgmtApp", "management_app.deleted": "deleteMgmtApp",
		"user.created": "createUser", "user.updated": "adminUpdateUser", "user.deleted": "deleteUser",
	}
	targetTypes = map[model.Prefix]string{
		model.UserID: "user", model.AdminUserID: "user", model.AppID: "app", model.ManagementAppID: "app", model.ClientID: "app", model.TenantID: "tenant",
	}
)

func userActivity(e *model.Event) (activity, error) {
	a, err := newActivity(e, userActivities)
	app := text(e.AppID)
	a.AppID, a.UserID = &app, e.TargetID
	return a, err
}

func adminActivity(e *model.Event) (activity, error) {
	a, err := newActivity(e, adminActivities)
	kind, id := actorOf(e)
	target, _, _ := model.ParseID(e.TargetID)
	a.ActorID, a.ActorType, a.TargetID, a.TargetType = &id, "user", e.TargetID, targetTypes[target]
	if kind == model.ActorKindApp || kind == model.ActorKindManagementApp || kind == model.ActorKindSystem {
		a.ActorType = "app"
	}
	return a, err
}

func newActivity(e *model.Event, own map[string]string) (activity, error) {
	name, ok := own[e.Action]
	if !ok {
		name = strings.ReplaceAll(e.Action, ".", "_")
	}
	changes, err := changed(e)
	return activity{EventID: e.ID(), Activity: name, Timestamp: iso(e.At), IP: text(e.IP), UserAgent: text(e.UserAgent), Changes: changes}, err
}

// change is a member as it was and as it is.
type change struct {
	Prev    json.RawMessage `json:"prev"`
	Current json.RawMessage `json:"current"`
}

// changed are the members that changed, by the endpoints' names; of a new user also
// whether there is custom data.
func changed(e *model.Event) (object, error) {
	var before, after map[string]json.RawMessage
	for from, to := range map[*model.JSON]*map[string]json.RawMessage{&e.Before: &before, &e.After: &after} {
		if len(*from) == 0 {
			continue
		}
		if err := json.Unmarshal(*from, to); err != nil {
			return nil, err
		}
	}
	all := map[string]any{}
	for _, side := range []map[string]json.RawMessage{before, after} {
		for name := range side {
			all[userWords.of(name)] = change{before[name], after[name]}
		}
	}
	if e.Action == "user.created" {
		_, used := after["customData"]
		all["customDataUsed"] = used
	}
	text, err := json.Marshal(all)
	return text, err
}
