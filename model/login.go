package model

import "fmt"

// Login is what a sign-in looks at, and decides by.
type Login struct {
	User    *User
	App     *App     // nil if none was found
	Named   bool     // the app was named, and is no default
	Account *Account // nil if none was named
	Member  bool     // of the account is the user
	On      bool     // is the membership
	Held    bool     // by the account is the app
	Sources []*AssignmentSource
}

// Simulate says how the sign-in ends, and why. It stops at what decides.
func (l *Login) Simulate() *LoginSimulation {
	out := &LoginSimulation{Outcome: LoginOutcomeOk, User: l.User, App: l.App, Account: l.Account}
	for _, check := range []func() (LoginStep, LoginOutcome){l.findsApp, l.letsUserIn, l.isOpen, l.isInAccount, l.hasAccess} {
		step, outcome := check()
		if step.Check == "" {
			continue // nothing of the kind was asked
		}
		step.Passed = outcome == LoginOutcomeOk || outcome == LoginOutcomeWouldSignUp
		out.Trace, out.Outcome = append(out.Trace, &step), outcome
		if !step.Passed {
			message := loginPages[outcome]
			out.Message = &message
			return out
		}
	}
	return out
}

// loginPages are what people read who do not get in.
var loginPages = map[LoginOutcome]string{
	LoginOutcomeNoApp:        "We cannot tell which application you want to sign in to. Open the application itself and sign in from there.",
	LoginOutcomeAppNotFound:  "This application does not exist. Check the address, or ask whoever gave it to you.",
	LoginOutcomeAppInactive:  "This application is not open for sign-in yet. Try again later, or ask your administrator.",
	LoginOutcomeNotAssigned:  "You do not have access to this application. Ask your administrator for it.",
	LoginOutcomeUserDisabled: "Your user is disabled. Ask your administrator to enable it.",

	LoginOutcomeAccountDisabled:    "Your organisation is switched off. Ask your administrator to switch it on.",
	LoginOutcomeMembershipDisabled: "You are switched off in this organisation. Ask your administrator to switch you on.",
}

func (l *Login) findsApp() (LoginStep, LoginOutcome) {
	found := func(outcome LoginOutcome, format string, args ...any) (LoginStep, LoginOutcome) {
		return LoginStep{Check: LoginCheckApp, Found: fmt.Sprintf(format, args...)}, outcome
	}
	switch {
	case l.App == nil && l.Named:
		return found(LoginOutcomeAppNotFound, "The app that was named does not exist.")
	case l.App == nil && l.Account != nil:
		return found(LoginOutcomeNoApp, "No app was named, and neither the account %s nor the tenant has a default app.", l.Account.Name)
	case l.App == nil:
		return found(LoginOutcomeNoApp, "No app was named, and the tenant has no default app.")
	case l.Named:
		return found(LoginOutcomeOk, "The app %s was named.", l.App.Name)
	case l.Account != nil && l.Account.DefaultAppID != nil:
		return found(LoginOutcomeOk, "No app was named: %s is the default app of the account %s.", l.App.Name, l.Account.Name)
	}
	return found(LoginOutcomeOk, "No app was named: %s is the tenant's default app.", l.App.Name)
}

func (l *Login) letsUserIn() (LoginStep, LoginOutcome) {
	switch l.User.Status {
	case UserStatusDisabled:
		return LoginStep{Check: LoginCheckStatus, Found: "The user is disabled."}, LoginOutcomeUserDisabled
	case UserStatusPending:
		return LoginStep{Check: LoginCheckStatus, Found: "The user is pending: a sign-in would make them active."}, LoginOutcomeOk
	}
	return LoginStep{Check: LoginCheckStatus, Found: "The user is active."}, LoginOutcomeOk
}

func (l *Login) isOpen() (LoginStep, LoginOutcome) {
	if !l.App.Active {
		return LoginStep{Check: LoginCheckActive, Found: "The app " + l.App.Name + " is not active."}, LoginOutcomeAppInactive
	}
	return LoginStep{Check: LoginCheckActive, Found: "The app " + l.App.Name + " is active."}, LoginOutcomeOk
}

func (l *Login) isInAccount() (LoginStep, LoginOutcome) {
	switch {
	case l.Account == nil:
		return LoginStep{}, LoginOutcomeOk
	case !l.Member:
		return LoginStep{Check: LoginCheckAccount, Found: "The user does not belong to the account " + l.Account.Name + "."}, LoginOutcomeNotAssigned
	case !l.Account.Enabled:
		return LoginStep{Check: LoginCheckAccount, Found: "The account " + l.Account.Name + " is switched off."}, LoginOutcomeAccountDisabled
	case !l.On:
		return LoginStep{Check: LoginCheckAccount, Found: "The user's membership of the account " + l.Account.Name + " is switched off."}, LoginOutcomeMembershipDisabled
	case !l.Held:
		return LoginStep{Check: LoginCheckAccount, Found: "The account " + l.Account.Name + " does not hold the app."}, LoginOutcomeNotAssigned
	}
	return LoginStep{Check: LoginCheckAccount, Found: "The user belongs to the account " + l.Account.Name + ", which holds the app."}, LoginOutcomeOk
}

func (l *Login) hasAccess() (LoginStep, LoginOutcome) {
	n := 0
	for _, s := range l.Sources {
		if l.counts(s) {
			n++
		}
	}
	switch {
	case n == 1:
		return LoginStep{Check: LoginCheckAccess, Found: "The user may use the app, in one way."}, LoginOutcomeOk
	case n > 1:
		return LoginStep{Check: LoginCheckAccess, Found: fmt.Sprintf("The user may use the app, in %d ways.", n)}, LoginOutcomeOk
	case l.App.PublicSignUp:
		return LoginStep{Check: LoginCheckAccess, Found: "The user may not use the app, which is open for sign-up: a sign-in would give it to them."}, LoginOutcomeWouldSignUp
	case len(l.Sources) > 0:
		return LoginStep{Check: LoginCheckAccess, Found: "The user may use the app in another account alone."}, LoginOutcomeNotAssigned
	}
	return LoginStep{Check: LoginCheckAccess, Found: "The user may not use the app."}, LoginOutcomeNotAssigned
}

// counts reports a source that counts where the sign-in is: in an account, what comes by
// another one does not.
func (l *Login) counts(s *AssignmentSource) bool {
	return l.Account == nil || s.AccountID == nil || *s.AccountID == l.Account.Key
}
