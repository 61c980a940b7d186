package main

import "testing"

func TestTry(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	r := s.ask("management", `mutation { a: groupCreate(input:{name:"G1"}) @dryRun { group { id name version } changes { action targetId after actor { kind } } }
	b: groupCreate(input:{name:"G1"}) @idempotent(key:"k") { group { id name history(first:2){nodes{action}} } changes { action } }
	c: groupCreate(input:{name:"G1"}) @dryRun { group { id } } }`, nil)
	t.Log(r.text)
	r = s.ask("management", `mutation { b: groupCreate(input:{name:"G2"}) @idempotent(key:"k2") { group { id name } changes { action } }}`, nil)
	t.Log(r.text)
	r = s.ask("management", `mutation { b: groupCreate(input:{name:"G2"}) @idempotent(key:"k2") { group { id name } changes { action } }}`, nil)
	t.Log(r.text)
	r = s.ask("management", `query { viewer @dryRun { id } }`, nil)
	t.Log(r.text)
}
