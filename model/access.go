package model

import "github.com/99designs/gqlgen/graphql"

// AccessChange is how many users gained and lost one app by a change.
type AccessChange struct {
	AppKey       Key
	Gained, Lost int
}

// AppID is the id of the app, which may be gone.
func (c *AccessChange) AppID() string { return AppID.Of(c.AppKey) }

// Keeps reports whether those who had an app by auto-assignment keep it directly. That can
// be said only where auto-assignment is switched off.
func Keeps(on graphql.Omittable[*OnDisable], off bool) (bool, error) {
	v := on.Value()
	if v == nil {
		return false, nil
	}
	if !off {
		return false, InvalidField("onDisable", "onDisable says what becomes of users when autoAssign is switched off: it goes with autoAssign: false.")
	}
	return *v == OnDisableKeepAsDirect, nil
}

// Obstacles are what stops the user from entering the app.
func Obstacles(user *User, app *App, paths []*AssignmentSource) []AccessObstacle {
	all := []AccessObstacle{}
	if len(paths) == 0 {
		all = append(all, AccessObstacleNotAssigned)
	}
	if !app.Active {
		all = append(all, AccessObstacleAppInactive)
	}
	if user.Status == UserStatusDisabled {
		all = append(all, AccessObstacleUserDisabled)
	}
	return all
}
