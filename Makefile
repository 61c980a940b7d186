.DEFAULT_GOAL := help
WEB  := portal/web
# Where our Go files are; gofumpt leaves generated ones alone.
PACKAGES := *.go auth bench crash db graph model plan portal/*.go resolvers rest testdata transfer webhook
# How many operations the property test draws, and how many inputs each fuzz target. A count,
# not a time: a target whose time is up now and then fails for that alone.
DRAWS ?= 5000
FUZZ  ?= 20000x

help: ## what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

run: ## start the server with its own Postgres and the demo tenant
	go run .

test: check race unplanned fuzz web e2e ## everything that CI runs; installs what it needs

generate: ## write the code that comes from the schema
	go tool gqlgen generate
	go tool gofumpt -w resolvers
	go generate ./testdata/genqlient

check: ## generated code is fresh, modules are as they were, vet, staticcheck, gofumpt
	go mod verify
	$(MAKE) --no-print-directory generate
	@git diff --exit-code --stat -- 'graph/*.generated.go' model/generated.go resolvers testdata/genqlient || { echo "generated code is stale: commit what make generate wrote"; exit 1; }
	go vet ./...
	go tool staticcheck ./...
	@test -z "$$(go tool gofumpt -l $(PACKAGES))" || { echo "not formatted:"; go tool gofumpt -l $(PACKAGES); exit 1; }

race: ## all Go tests with the race detector, each on a Postgres of its own
	go tool gotestsum --format pkgname -- -race -timeout 15m $$(go list ./... | grep -vE '^tenantry(/crash)?$$')
	go tool gotestsum --format pkgname -- -count=1 ./crash # it builds the program itself: results that were kept would be another's
	go tool gotestsum --format testdox -- -race -timeout 30m . -rapid.checks=$(DRAWS)

# TestSame compares the executors on what it draws, and without the door. This is what tables say of who reads
# what, by the executor that answers when the plan is off, and in the payloads of mutations always.
unplanned: ## the tests of what is read once more, by gqlgen's executor; a minute or two
	PLAN=off go tool gotestsum --format pkgname -- -run '^Test(Access|Account|Admin|App|Bounds|Client|Consent|Explain|Group|Kpis|Large|Readiness|Role|Session|SignIns|SimulateLogin|Strangers|Viewer)' .

fuzz: ## each fuzz target, FUZZ inputs
	@for pkg in $$(git grep -l '^func Fuzz' -- '*_test.go' | xargs -n1 dirname | sort -u); do \
	  for target in $$(grep -hoE '^func Fuzz[A-Za-z]+' $$pkg/*_test.go | sed 's/func //'); do \
	    out=$$(go test ./$$pkg -run '^$$' -fuzz "^$$target$$" -fuzztime $(FUZZ) 2>&1) || { echo "$$out"; exit 1; }; \
	    echo "$$target $$(echo "$$out" | tail -n 1)"; \
	  done; done

$(WEB)/node_modules: $(WEB)/package-lock.json
	cd $(WEB) && npm ci --no-audit --no-fund
	@touch $@

web: $(WEB)/node_modules ## type-check, test and build the pages; what is committed must be what is built
	cd $(WEB) && npm run typecheck && npm test && npm run build
	@git diff --exit-code --stat -- portal/dist || { echo "portal/dist is stale: commit what npm run build wrote"; exit 1; }

e2e: $(WEB)/node_modules ## the pages in Chromium, and clients that others wrote, against the running program
	bash testdata/e2e.sh

screenshots: $(WEB)/node_modules ## the pictures of the README
	OUT=$(CURDIR)/docs bash testdata/e2e.sh screenshots

pace: $(WEB)/node_modules ## how soon the pages answer a key or a click
	bash testdata/e2e.sh pace

bench: ## what answers cost beside the floor and its peers, at all sizes; writes docs/benchmarks.md; an hour
	cd bench/peers && npm ci --no-audit --no-fund
	go run ./bench whole

bench-quick: ## W1 to W5 beside what was written by hand: a line each, W1 1.22; three minutes
	@go run ./bench quick

bench-writes: ## what the log, versions and keys take of a write's throughput, and what a read costs
	DURABLE=1 go test . -run '^$$' -bench Guarantees -benchtime 60x
	go test . -run '^$$' -bench 'Guarantees|Read' -benchtime 60x -benchmem

soak: ## the property tests at length, and many updates of few rows
	go test . -run '^TestNoUpdateIsLost$$' -updates=100000 -timeout 1h -v
	go test . -run '^Test(Same|AccessModel)$$' -rapid.checks=100000 -timeout 2h -v | grep -v 'rapid\] draw'

attack: ## every fuzz target at length
	$(MAKE) --no-print-directory fuzz FUZZ=3000000x

.PHONY: help run screenshots pace test generate check race fuzz web e2e bench bench-quick bench-writes soak attack
