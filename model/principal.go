package model

import (
	"slices"
	"time"
)

// Principal is who is asking, for the length of one request: what a verified token
// stands for. The zero Principal is nobody.
type Principal struct {
	Kind   ActorKind
	Tenant Key // none for the operator
	Actor  Key // the app, management app, admin user or operator
	Name   string
	App    *Key // what the token is narrowed to; nil sees the whole tenant
	Client Key  // whose credentials bought the token; none for an admin user

	Token     Key // its jti
	ExpiresAt time.Time
	Request   Request

	permissions []Permission // concrete ones, sorted
}

// Request is what the log keeps of where a request came from.
type Request struct{ ID, IP, UserAgent string }

// Operator returns the principal of the installation's operator.
func Operator(id Key) Principal {
	return Principal{Kind: ActorKindOperator, Actor: id, Name: "operator", permissions: []Permission{TenantsCreate, TenantsList}}
}

// Manager returns the principal of a management app. Without roles it may do everything.
func Manager(tenant, app Key, name string, roles [][]Permission) Principal {
	held := slices.Concat(roles...)
	if len(roles) == 0 {
		held = []Permission{Everything}
	}
	return Principal{
		Kind: ActorKindManagementApp, Tenant: tenant, Actor: app, Name: name,
		permissions: expand(held, tenantWide),
	}
}

// OfApp returns the principal of an app's own client, which its roles may narrow.
func OfApp(tenant, app Key, name string, roles [][]Permission) Principal {
	held := slices.Concat(roles...)
	if len(roles) == 0 {
		held = []Permission{Everything}
	}
	return Principal{
		Kind: ActorKindApp, Tenant: tenant, Actor: app, Name: name, App: &app,
		permissions: expand(held, appWide),
	}
}

// Admin returns the principal of an admin user, who may do what the roles say.
func Admin(tenant, id Key, name string, roles [][]Permission) Principal {
	return Principal{
		Kind: ActorKindAdminUser, Tenant: tenant, Actor: id, Name: name,
		permissions: expand(slices.Concat(roles...), tenantWide),
	}
}

// System returns a named principal for work that no caller asked for, with just the permissions it needs.
func System(name string, tenant Key, permissions ...Permission) Principal {
	slices.Sort(permissions)
	return Principal{Kind: ActorKindSystem, Tenant: tenant, Name: name, permissions: permissions}
}

// Console returns the principal of whoever runs the program's commands: who has the database
// may do everything in the tenant.
func Console(tenant Key) Principal {
	return System("command line", tenant, slices.Clone(tenantWide)...)
}

// Can reports whether p holds the permission.
func (p Principal) Can(want Permission) bool {
	_, ok := slices.BinarySearch(p.permissions, want)
	return ok
}

// CanAll reports whether p can do everything that the permissions would give.
func (p Principal) CanAll(wanted []Permission) bool {
	for _, want := range expand(wanted, tenantWide) {
		if !p.Can(want) {
			return false
		}
	}
	return true
}

// Known reports whether p is anybody.
func (p Principal) Known() bool { return p.Kind != "" }

// Permissions are what p may do, sorted.
func (p Principal) Permissions() []Permission { return p.permissions }

// actorPrefixes are the prefixes of the ids of actors, by their kind.
var actorPrefixes = map[ActorKind]Prefix{
	ActorKindOperator: OperatorID, ActorKindManagementApp: ManagementAppID,
	ActorKindApp: AppID, ActorKindAdminUser: AdminUserID, ActorKindUser: UserID,
}

// ActorPrefixes are the prefixes of the ids of actors, by their kind.
func ActorPrefixes() map[ActorKind]Prefix { return actorPrefixes }

// ActorKey is the key of who is asking; nil for nobody and the system.
func (p Principal) ActorKey() *Key {
	if actorPrefixes[p.Kind] == "" {
		return nil
	}
	return &p.Actor
}

// ID is the id of who is asking; nil for nobody and the system.
func (p Principal) ID() *string {
	prefix := actorPrefixes[p.Kind]
	if prefix == "" {
		return nil
	}
	id := prefix.Of(p.Actor)
	return &id
}
