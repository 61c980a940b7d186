package graph

import (
	"time"

	"tenantry/model"
)

// Limits are the numbers that the door refuses to go beyond. Each refusal names its number.
type Limits struct {
	Body     int64         // bytes of a request's body
	Nesting  int           // levels of lists and objects in a request's JSON
	Deadline time.Duration // for the whole request

	Tokens     int // of a document, comments among them
	Name       int // characters of one name
	Operations int // in one document
	Fragments  int // defined in one document
	Directives int // used in one document
	Depth      int // levels of fields
	Aliases    int // of one operation, fragments followed
	Roots      int // fields at the top of one operation
	Fields     int // of one operation, fragments followed
	Visits     int // fields of all operations and fragments, fragments followed: the validator walks each by itself
	Merges     int // pairs of fields with one place in the answer, each of which the validator compares

	Cost         int // of one operation, in rows it may touch
	MutationCost int // of each mutation, on top of what it selects
	Page         int // rows of a connection when nobody says how many
	MaxPage      int // rows of a connection

	Answer  int // bytes of the data that the executor writes
	Errors  int // in the answer to an operation that ran
	Refused int // errors in the answer to a request that did not run
	Message int // bytes of the message of a refusal

	Subscriptions       int           // open at a time on a server
	CallerSubscriptions int           // of them, of one caller
	Sockets             int           // open at a time on a server, each of them a WebSocket
	CallerSockets       int           // of them, of one caller
	SocketOperations    int           // that go on at a time on one socket
	Init                time.Duration // until a socket has said who it speaks for
	Beat                time.Duration // between signs of life on a connection where nothing happens
	Taken               time.Duration // until a message was taken: who takes none is cut off, and nothing is kept for them
	Recheck             time.Duration // between looks at what the token of a long connection stands for

	CachedQuery  int // bytes of the longest document that is kept
	CachedFields int // fields of the largest document that is kept: it bounds the cache's memory
}

// DefaultLimits returns the limits that the documentation promises.
func DefaultLimits() Limits {
	return Limits{
		Body:     1 << 20,
		Nesting:  64,
		Deadline: 10 * time.Second,

		Tokens:     2000,
		Name:       100,
		Operations: 20,
		Fragments:  50,
		Directives: 50,
		Depth:      15,
		Aliases:    30,
		Roots:      20,
		Fields:     1000,
		Visits:     5000,
		Merges:     10000,

		Cost:         10000,
		MutationCost: 10,
		Page:         25,
		MaxPage:      100,

		Answer:  20 << 20,
		Errors:  50,
		Refused: 8,
		Message: 240,

		Subscriptions:       2000,
		CallerSubscriptions: 50,
		Sockets:             2000,
		CallerSockets:       50,
		SocketOperations:    50,
		Init:                5 * time.Second,
		Beat:                15 * time.Second,
		Taken:               10 * time.Second,
		Recheck:             time.Second,

		CachedQuery:  16 << 10,
		CachedFields: 400,
	}
}

// check returns a refusal when found is beyond allowed; what is a plural.
func check(what string, found, allowed int) error {
	if found <= allowed {
		return nil
	}
	return model.Errorf(model.Limited, "The document has %d %s; the limit is %d.", found, what, allowed)
}

// most bounds all sums and products, so that none of them overflows.
const most = 1 << 31

func add(a, b int) int { return min(a+b, most) }

func times(a, b int) int { return min(a*b, most) } // both are at most 2^31: the product fits
