package model

// Allow says of an action that it may be carried out, or why not.
func Allow(action string, why error) *Allowance {
	a := &Allowance{Action: action, Allowed: why == nil}
	if why != nil {
		reason := why.Error()
		a.Reason = &reason
	}
	return a
}
