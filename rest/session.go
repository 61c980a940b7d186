package rest

import (
	"context"

	"github.com/99designs/gqlgen/graphql"

	"tenantry/db"
	"tenantry/model"
)

func sessionRoutes() []Route {
	const tag = "Sessions"
	const both = " Needs `users:read`, too."
	return []Route{
		{
			Method: "GET", Path: "/sessions/{user_id}", Needs: model.SessionsRead, Status: 200, tag: tag, id: "getUserSessions",
			summary: "List the sessions of a user", text: "Those that have not ended, oldest first: a bare list. An app's own token sees those in the app." + both, mount: on(listSessions),
		},
		{
			Method: "DELETE", Path: "/sessions/{user_id}", Needs: model.SessionsDelete, Status: 200, tag: tag, id: "revokeUserSessions",
			summary: "End the sessions of a user", text: "An app's own token ends those in the app. The answer says how many there were.", mount: on(revokeSessions),
		},
		{
			Method: "GET", Path: "/auth/users/{user_id}/sessions", Needs: model.SessionsRead, Status: 200, tag: tag, id: "getBackendSessions",
			summary: "List the sessions of a user, in short", text: "The same sessions, without whose they are." + both, mount: on(listBackendSessions),
		},
		{
			Method: "DELETE", Path: "/auth/users/{user_id}/sessions", Needs: model.SessionsDelete, Status: 204, tag: tag, id: "revokeBackendSessions",
			summary: "End the sessions of a user, without a count", text: "An app's own token ends those in the app.", mount: on(revokeBackendSessions),
		},
		{
			Method: "POST", Path: "/auth/session/logout", Needs: model.SessionsDelete, Status: 204, tag: tag, id: "logoutSession",
			summary: "End a session", text: "One that has ended by itself is no error; 404 for one that was never there, or is gone.", mount: on(logoutSession),
		},
	}
}

// BackendSession is a session in short.
type BackendSession struct {
	SessionID      string `json:"session_id" required:"true" example:"ses_01m8akx0ere00rs1w1p5ytf2gc"`
	StartTime      string `json:"start_time" required:"true" format:"date-time"`
	ExpirationTime string `json:"expiration_time" required:"true" format:"date-time"`
}

// session is a user's stay in an app.
type session struct {
	UserID   string `json:"user_id" required:"true" example:"usr_01m8akx0ere00rs1w1p5ytf2gc"`
	ClientID string `json:"client_id" required:"true" doc:"Through which client; empty if none is known."`
	BackendSession
}

func shortSession(s *model.Session) BackendSession {
	return BackendSession{s.ID(), iso(s.StartedAt), iso(s.ExpiresAt)}
}

// sessionsInput asks for the sessions of a user.
type sessionsInput struct {
	UserPath
	Page
}

// read reads the sessions of the user, who must be there.
func (in *sessionsInput) read(ctx context.Context) (*db.Listed[model.Session], error) {
	user, err := present[model.User](ctx, in.UserID, "user")
	if err != nil {
		return nil, err
	}
	return db.Listing[model.Session](ctx, "User.sessions", db.Parent{Key: user.Key}, nil, in.window())
}

func listSessions(ctx context.Context, in *sessionsInput) (*bareMany[session], error) {
	who, err := db.From(ctx).Viewer(ctx)
	if err != nil {
		return nil, err
	}
	all, err := in.read(ctx)
	if err != nil {
		return nil, err
	}
	out := &bareMany[session]{Next: all.Token, Body: make([]session, 0, len(all.Nodes))}
	for _, s := range all.Nodes {
		shown := session{UserID: in.UserID, BackendSession: shortSession(s)}
		if s.ClientID != nil {
			shown.ClientID = model.OAuthClientID(who.Tenant, *s.ClientID)
		}
		out.Body = append(out.Body, shown)
	}
	return out, nil
}

func listBackendSessions(ctx context.Context, in *sessionsInput) (*bareMany[BackendSession], error) {
	all, err := in.read(ctx)
	if err != nil {
		return nil, err
	}
	out := &bareMany[BackendSession]{Next: all.Token, Body: make([]BackendSession, 0, len(all.Nodes))}
	for _, s := range all.Nodes {
		out.Body = append(out.Body, shortSession(s))
	}
	return out, nil
}

// ended is how many sessions there were.
type ended struct {
	DeletedCount int `json:"deleted_count" required:"true"`
}

func revokeSessions(ctx context.Context, in *UserPath) (*struct{ Body result[ended] }, error) {
	n, err := db.From(ctx).RevokeSessions(ctx, model.SessionsRevokeInput{UserID: graphql.OmittableOf(&in.UserID)})
	return &struct{ Body result[ended] }{result[ended]{ended{n}}}, err
}

func revokeBackendSessions(ctx context.Context, in *UserPath) (*nothing, error) {
	_, err := revokeSessions(ctx, in)
	return nil, err
}

type logoutInput struct {
	Body struct {
		SessionID string `json:"session_id" required:"true" doc:"The id of the session." example:"ses_01m8akx0ere00rs1w1p5ytf2gc"`
	}
}

func logoutSession(ctx context.Context, in *logoutInput) (*nothing, error) {
	_, err := db.From(ctx).RevokeSessions(ctx, model.SessionsRevokeInput{Ids: graphql.OmittableOf([]string{in.Body.SessionID})})
	return nil, err
}
