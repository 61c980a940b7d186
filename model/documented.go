package model

// MaxDocumented is the size of what is kept of an object for the documented REST endpoints
// alone, in bytes of JSON.
const MaxDocumented = 65_536

// Document sets the members of given at the top level of kept, each whole; a null member
// is removed.
func Document(kept *JSON, given JSON) error {
	merged, err := kept.Merge(given)
	if err != nil || sameJSON(merged, *kept) {
		return err
	}
	if err := merged.sized("", MaxDocumented); err != nil {
		return Errorf(Invalid, "The settings of one object have at most %d bytes of JSON together, no U+0000 and no number with an exponent beyond %d.", MaxDocumented, maxExponent)
	}
	*kept = merged
	return nil
}
