//go:build linux

package main

// preface is what docs/benchmarks.md begins with: date, machine, number of users.
const preface = `# What an answer costs

` + "`make bench`" + ` wrote this, tables and plots, on %s: %s.

Read the ratios. They come of servers that were driven in turn, round by round, on one machine beside their Postgres and what drives them; the
times are those of this machine, and differences under 15 %% mean nothing. A figure is the median of the rounds. Processor time is that of the
server and of all processes of Postgres, of the kernel's count. All but the one whose turn it is stand still. Twelve connections ask
without a pause, unless it is said otherwise.

**The floor** is what a patient expert writes by hand for one route (` + "`bench/floor`" + `): net/http and pgx, a token that was verified before, the tenant
bound in the same round trip, one statement for an answer (three for W6), names of groups and apps kept for a second, JSON appended to a
buffer. It reads the same rows below the same row-level security, and computes access by the same five ways. Before anything is measured the
bench compares the answers, and what was written; it stops where they differ.

**The peers** are on the same tables, on Node 22, with a process for each core, 16 connections in all and the role that row-level security binds:

- PostGraphile 5 with its default preset; the tenant by its pgSettings. Access is a function that becomes a field; the users of an app, and
  a new user with its records, are functions as well (` + "`bench/peers/peers.sql`" + `).
- mercurius with its JIT, the product's own operations, resolvers for roots and loaders for edges, prepared statements like the floor's; the
  tenant is bound as a connection is taken.

They show what ours show, but for the form of ids, cursors and dates, and the product's log says more of a new user than theirs.

The database is made up by ` + "`tenantry seed`" + `: one tenant with %s users, 50 apps, 200 groups and 500 accounts, about 2 apps and 3 groups a user,
three smaller tenants beside it. Postgres has 2 GB of shared buffers and no autovacuum, so that nothing else comes in between; it is durable.

`

// afterword is what it ends with.
const afterword = `## Again

` + "```" + `
make bench-quick                                  # W1 to W5 beside the floor, three minutes
make bench                                        # everything
go run ./bench whole --only W3,growth             # parts, the others as they were
go run ./bench quick --only W1 --parts            # one workload, and what of it is whose
go run ./bench profile --only W1                  # where its time goes: functions of the server, statements of Postgres
` + "```" + `

The seeded databases stay in ` + "`bench/.cache`" + ` (9 GB with the largest); remove it to begin anew. ADR 0037 says why it is measured like this.

What is not measured: the way through a network, TLS, other machines' disks, and cold caches.
`
