package model

import "database/sql/driver"

// The enums that rows may lack say by themselves how the database keeps them: what is
// behind a pointer and can write itself as JSON would be kept with its quotes.

// Value is the word itself.
func (e ActorKind) Value() (driver.Value, error) { return string(e), nil }

// Value is the word itself.
func (e UserStatus) Value() (driver.Value, error) { return string(e), nil }

// Value is the word itself.
func (e AddressType) Value() (driver.Value, error) { return string(e), nil }
