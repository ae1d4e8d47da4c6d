# Short names for the project's commands. Each works without make too: see the scripts that it calls.

PREFIX ?= /usr/local

.PHONY: example test bench train train-quick install format lint schema check-pipelines

example:                ## install what is missing, build, run on the example archive
	scripts/example

test:                   ## install what is missing, run the tests
	scripts/test

bench:                  ## CPU time of parse and strip as a ratio to libxml2's tree alone
	scripts/bench

train:                  ## train the trees of both strippers anew; says so and stops where the data is not there
	scripts/train

train-quick:            ## ten trees on a few pages, thrown away: that a training runs
	scripts/train --quick

install:                ## put one binary, with the Swift runtime linked in, into $(PREFIX)/bin
	scripts/setup
	swift build -c release --product offprint --static-swift-stdlib --scratch-path .build-static
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -s "$$(swift build -c release --product offprint --static-swift-stdlib --scratch-path .build-static --show-bin-path)/offprint" "$(DESTDIR)$(PREFIX)/bin/offprint"

check-pipelines:        ## check every pipeline of the repository
	swift package check-pipelines

format:
	swift format --in-place --recursive --parallel Package.swift Sources Plugins Tests examples/custom-stage/Sources Benchmarks/offprint-bench

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Plugins Tests

schema:                 ## renew the committed JSON Schemas
	swift run offprint schema > pipelines/offprint.schema.json
	swift run offprint schema --record > docs/article.schema.json
