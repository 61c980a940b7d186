package model

// Done reports whether the row was carried out.
func (r *UserResult) Done() bool { return r.User != nil }

// Refused reports whether the row failed.
func (r *UserResult) Refused() bool { return r.Error != nil }

// Done reports whether the row was carried out.
func (r *UserDeleteResult) Done() bool { return r.DeletedID != nil }

// Refused reports whether the row failed.
func (r *UserDeleteResult) Refused() bool { return r.Error != nil }
