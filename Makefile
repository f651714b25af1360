# Everyday work. Nothing here needs more than Go and git.
export CGO_ENABLED := 0

TOOL     := go tool -modfile=tools/go.mod
PACKAGES := ./...
BENCH    ?= .
COUNT    ?= 6
FUZZTIME ?= 30s

.PHONY: test lint golden bench compare fuzz pictures run

test:
	go test $(PACKAGES)

lint:
	gofmt -l .
	go vet $(PACKAGES)
	$(TOOL) golangci-lint run

# Rewrites the golden files from what the program does now. Read the diff.
golden:
	go test ./pipeline ./cite/parse ./cmd/hearsay/internal/report -run '^TestGolden' -update

# Tokens per second of every stage, of the whole of "read --format jsonl" on
# one core and on two, and all other benchmarks.
bench:
	go test -run '^$$' -bench '$(BENCH)' -benchmem -cpu 1 $(PACKAGES)
	go test -run '^$$' -bench '^BenchmarkRead$$' -cpu 1,2 ./cmd/hearsay

# Benchmarks of this tree beside those of the last tag.
compare:
	@tools/compare '$(BENCH)' $(COUNT)

# The pictures in the README, taken anew in Chromium.
pictures:
	HEARSAY_README_PICTURES=$(CURDIR)/docs/img go test ./web/browser -count=1 -run '^TestReadmePictures$$'

# Each fuzz target in turn, FUZZTIME long.
fuzz:
	@tools/fuzz $(FUZZTIME)

run:
	go run ./cmd/hearsay read examples/
