# Chatelaine's commands. `make run` shows the bundle at work on the local cloud; `make test` runs all tests.

PYTHON ?= python3
PORT ?= 4566
VECTORS ?= $(CHATELAINE_VECTORS)
TIME ?= 3600
CLOUD = $(PYTHON) -m local.cloud

.DEFAULT_GOAL := help
.PHONY: differential help up run test test-long bench large interop conformance fuzz down build format outputs

help: ## this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  \1\t/' | expand -t 14

up: ## build, start the local cloud on PORT (4566) and deploy to it
	@$(CLOUD) up --port $(PORT)

run: ## the main job, before your eyes: up, then seal and open with the deployed functions
	@$(CLOUD) run --port $(PORT)

test: ## all tests, on a local cloud of their own
	@$(CLOUD) test

test-long: ## what takes minutes: the deployed rotation cut off from its database at every message
	@$(CLOUD) test-long

bench: ## measure beside the peers (JMH); BENCH=quick for a short look
	@$(CLOUD) bench $(BENCH)

large: ## seal and open 2 GB from S3 to S3 in containers of 1,024 MB
	@$(CLOUD) large --port $(PORT)

differential: ## decide at random beside iam-simulate (npm, needs Node); REQUESTS=1000000
	@$(CLOUD) differential $(REQUESTS)

interop: ## two-way with the official SDKs over the whole matrix: minutes
	@$(CLOUD) interop

conformance: ## run published test vectors: VECTORS=<folder or zip file>
	@$(CLOUD) conformance $(VECTORS)

fuzz: ## the long run: TIME=<seconds for each target> (3600)
	@$(CLOUD) fuzz $(TIME)

down: ## stop what `make up` started
	@$(CLOUD) down

build: ## jars, layers, functions and the policy command line, without tests
	@$(CLOUD) build

format: ## put the Java sources into the project's format
	@./mvnw -q spotless:apply

outputs: ## the deployed stack's outputs, as JSON
	@$(CLOUD) outputs
