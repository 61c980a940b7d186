package auth

// ParseBasic shows the parser of the Basic header to the tests.
func ParseBasic(header string) (string, string, bool) {
	c, ok := parseBasic(header)
	return c.id, c.secret.Reveal(), ok
}
