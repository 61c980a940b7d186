// Package crash holds the tests that kill: the real program and a real Postgres, with SIGKILL, before, in and after
// a commit. They hold what clients were told against what is there afterwards.
//
// Between the two stands a proxy that sees the commit of one chosen write pass, so that the moments are exact, and
// the program has no hook for any of it. It is no part of the product, and has no code but tests.
package crash
