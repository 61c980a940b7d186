package model

// TenantKpis are the numbers of the caller's tenant.
type TenantKpis struct{}

// About is nothing: the lists of a tenant are whole.
func (*TenantKpis) About() (string, string) { return "", "" }

// AccountKpis are the numbers of an account.
type AccountKpis struct{ ID string }

// About is the filter that narrows a list to the account.
func (k *AccountKpis) About() (string, string) { return "accountId", k.ID }

// AppKpis are the numbers of an app.
type AppKpis struct{ ID string }

// About is the filter that narrows a list to the app.
func (k *AppKpis) About() (string, string) { return "appId", k.ID }
