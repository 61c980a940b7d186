package model

import (
	"encoding/json"
	"fmt"
	"slices"
)

// MaxEndings is how many sets of changes are shown of those that would end an access.
const MaxEndings = 10

// Path is one way from a user to an app, with what it comes by.
type Path struct {
	Kind    AssignmentSourceKind
	Group   *Key
	Account *Key
	Name    string // of the group or account
	Default bool   // the app is the account's default app, which cannot be taken from it
}

// Access is a user, an app, and every path between them.
type Access struct {
	User, App Key
	Paths     []Path
	Relying   []Path // accounts that have the app by the tenant alone, as their default app
}

// A part is some of the paths, and the changes of which any one ends all of them, those
// that reach the fewest others first.
type part []*AccessEndingChange

// Endings are the smallest sets of changes that end the access.
//
// Each group, each account that gives the app to all its users, and the tenant need a change
// of their own, the tenant after those accounts that could not have the app as their default. What was given by hand ends with one change more, wherever it was given:
// unless it was given within such accounts alone, from which the user, or the app, goes anyway.
func (a Access) Endings() []*AccessEnding {
	var fixed []part
	auto, byHand, within := map[Key]*Path{}, false, map[Key]*Path{}
	for i := range a.Paths {
		switch p := &a.Paths[i]; {
		case p.Kind == AssignmentSourceKindTenant:
			fixed = append(fixed, a.closeToAll()...)
		case p.Kind == AssignmentSourceKindGroup:
			fixed = append(fixed, part{a.leaveGroup(p), a.takeFromGroup(p)})
		case p.Kind == AssignmentSourceKindAccount:
			auto[*p.Account] = p
		case p.Account != nil:
			within[*p.Account] = p
		default:
			byHand = true
		}
	}
	var alone []*Path // accounts within which it was given, that do not give it to all
	for account, p := range within {
		if auto[account] == nil {
			alone = append(alone, p)
		}
	}
	var all []*AccessEnding
	for _, hand := range a.hands(byHand, alone) {
		parts := slices.Clone(fixed)
		for _, p := range a.ordered(auto) {
			taken := hand != nil && hand.Mutation == "userAppRemove" // what was given within it goes so
			parts = append(parts, a.leaving(p, taken || within[*p.Account] == nil))
		}
		all = append(all, combine(parts, hand, MaxEndings-len(all))...)
	}
	return all
}

// hands are the changes of which one ends what was given by hand alone; nil if none is needed.
func (a Access) hands(anywhere bool, alone []*Path) part {
	take := a.change("userAppRemove", UserID.Of(a.User), AssignmentSourceKindDirect, "Take the app from the user.", "appId", AppID.Of(a.App))
	switch {
	case anywhere || len(alone) > 1:
		return part{take}
	case len(alone) == 1:
		return append(part{take}, a.leaving(alone[0], false)...)
	}
	return part{nil}
}

// leaving are the changes that end what comes by an account. To end auto-assignment does so
// where nothing was given within it.
func (a Access) leaving(p *Path, auto bool) part {
	account, app := AccountID.Of(*p.Account), AppID.Of(a.App)
	all := part{a.change("accountUsersRemove", account, AssignmentSourceKindDirect, fmt.Sprintf("Remove the user from the account %s.", p.Name), "userIds", []string{UserID.Of(a.User)})}
	if auto {
		all = append(all, a.change("accountAppUpdate", account, AssignmentSourceKindAccount,
			fmt.Sprintf("Have the account %s give the app to all its users no more.", p.Name), "appId", app, "autoAssign", false))
	}
	if !p.Default {
		all = append(all, a.change("accountAppRemove", account, AssignmentSourceKindAccount, fmt.Sprintf("Take the app from the account %s.", p.Name), "appId", app))
	}
	return all
}

func (a Access) leaveGroup(p *Path) *AccessEndingChange {
	return a.change("groupMembersRemove", GroupID.Of(*p.Group), AssignmentSourceKindDirect, fmt.Sprintf("Remove the user from the group %s.", p.Name), "userIds", []string{UserID.Of(a.User)})
}

func (a Access) takeFromGroup(p *Path) *AccessEndingChange {
	return a.change("groupAppsRemove", GroupID.Of(*p.Group), AssignmentSourceKindGroup, fmt.Sprintf("Take the app from the group %s.", p.Name), "appIds", []string{AppID.Of(a.App)})
}

func (a Access) closeToAll() []part {
	var all []part
	for _, p := range a.Relying {
		all = append(all, part{a.change("accountUpdate", AccountID.Of(*p.Account), AssignmentSourceKindAccount,
			fmt.Sprintf("Have the account %s have no default app.", p.Name), "defaultAppId", nil)})
	}
	return append(all, part{a.change("appUpdate", AppID.Of(a.App), AssignmentSourceKindTenant, "Have the tenant give the app to all users no more.", "autoAssign", false)})
}

// change is a mutation with the members of its input.
func (Access) change(mutation, id string, reach AssignmentSourceKind, text string, members ...any) *AccessEndingChange {
	input := map[string]any{}
	for i := 0; i < len(members); i += 2 {
		input[members[i].(string)] = members[i+1]
	}
	encoded, _ := json.Marshal(input) // texts, lists of them and truths
	return &AccessEndingChange{Mutation: mutation, ID: id, Input: encoded, Reach: reach, Text: text}
}

// ordered are the paths by account, in the order in which the access has them.
func (a Access) ordered(auto map[Key]*Path) []*Path {
	all := make([]*Path, 0, len(auto))
	for i := range a.Paths {
		if p := &a.Paths[i]; p.Account != nil && auto[*p.Account] == p {
			all = append(all, p)
		}
	}
	return all
}

// combine takes one change of each part, in as many ways as are wanted: first those that
// come first everywhere, then those that differ from them in one part, in two, and so on.
// What was given by hand goes last: it is refused while there are other paths.
func combine(parts []part, hand *AccessEndingChange, most int) []*AccessEnding {
	var all []*AccessEnding
	chosen := make([]*AccessEndingChange, len(parts), len(parts)+1)
	var choose func(i, others int)
	choose = func(i, others int) {
		switch {
		case len(all) >= most || others > len(parts)-i:
		case i == len(parts) && hand != nil:
			all = append(all, &AccessEnding{Changes: append(slices.Clone(chosen), hand)})
		case i == len(parts) && i > 0:
			all = append(all, &AccessEnding{Changes: slices.Clone(chosen)})
		case i < len(parts):
			chosen[i] = parts[i][0]
			choose(i+1, others)
			for _, c := range parts[i][1:] {
				if others > 0 {
					chosen[i] = c
					choose(i+1, others-1)
				}
			}
		}
	}
	for others := 0; others <= len(parts) && len(all) < most; others++ {
		choose(0, others)
	}
	return all
}
