package model

// TenantKpis are the numbers of the caller's tenant.
type TenantKpis struct{ Key Key }

// AccountKpis are the numbers of an account.
type AccountKpis struct{ Key Key }

// AppKpis are the numbers of an app.
type AppKpis struct{ Key Key }
