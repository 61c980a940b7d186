package model

import "time"

// UserAppEdge is an app that a user may use. Of is the user, Key the app.
type UserAppEdge struct {
	Node    *App
	Cursor  string
	Of, Key Key
}

// AppUserEdge is a user who may use an app. Of is the app, Key the user.
type AppUserEdge struct {
	Node    *User
	Cursor  string
	Of, Key Key
}

// AccountUserEdge is a user of an account. Of is the account, Key the user.
type AccountUserEdge struct {
	Node      *User
	Cursor    string
	Of, Key   Key
	JoinedAt  time.Time
	AddedBy   *Actor
	Enabled   bool
	Version   int
	UpdatedAt time.Time
}

// GroupAppEdge is an app that a group brings. Of is the group, Key the app.
type GroupAppEdge struct {
	Node       *App
	Cursor     string
	Of, Key    Key
	AssignedAt time.Time
	AssignedBy *Actor
}

// AssignmentSource is one way by which a user may use an app.
type AssignmentSource struct {
	Kind      AssignmentSourceKind
	AccountID *Key
	GroupID   *Key
	Since     time.Time
	By        *Actor
}

// UserAppRoleEdge is a role that a user holds. Of is the user, Key the role.
type UserAppRoleEdge struct {
	Node    *AppRole
	Cursor  string
	Of, Key Key
}
