# Every target works on a fresh machine with make and Python 3.11 or newer (with venv). `make` lists them.
PYTHON ?=
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
GOLD ?= shared=../shared/readouts/gold
SCORER ?= ../shared/readouts/score.py
TREEBANKS ?= ../shared/treebanks
EXPLORE ?= 20
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help install demo serve test explore cover check format score train ci

help: ## Show what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(STAMP): requirements.txt requirements-dev.txt pyproject.toml deploy/install.sh
	@PYTHON="$(PYTHON)" sh deploy/install.sh

install: $(STAMP) ## Make .venv with everything pinned (done by the others when needed)

demo: $(STAMP) ## The main job: a local Slack, the bot in it, the sample documents read (ARGS="--once", ARGS=my.pdf)
	@$(BIN)/attache demo $(ARGS)

serve: $(STAMP) ## Run the bot against real Slack (needs SLACK_BOT_TOKEN and SLACK_APP_TOKEN)
	@$(BIN)/attache serve $(ARGS)

test: $(STAMP) ## Run the tests (ARGS="-k name" for some)
	@$(BIN)/python -m pytest $(ARGS)

explore: $(STAMP) ## Run the property tests alone, with many new examples (EXPLORE=20 times as many as `make test`)
	@EXPLORE=$(EXPLORE) $(BIN)/python -m pytest -m hypothesis --timeout 3000 $(ARGS)

cover: $(STAMP) ## Run the tests and show the lines and branches that none of them takes
	@$(BIN)/python -m pytest --cov --cov-branch --cov-report=term-missing:skip-covered $(ARGS)

check: $(STAMP) ## Lint and type-check code and tests
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy

format: $(STAMP) ## Format the code
	@$(BIN)/ruff check --fix . ; $(BIN)/ruff format .

score: $(STAMP) ## Score the reading: both halves of our gold, and other gold (GOLD=folders ARGS=--misses, ARGS=--table)
	@$(BIN)/python -m tests.bench.gold $(GOLD) tests/gold/tuned tests/gold/frozen \
		$(addprefix --compare ,$(wildcard $(SCORER))) $(ARGS)

train: $(STAMP) ## Train the language pipeline anew from public treebanks (TREEBANKS=folder OUT=folder)
	@$(BIN)/python -m pip install -q -r deploy/requirements-train.txt
	@$(BIN)/python -m bot.reading.training $(TREEBANKS) $(or $(OUT),out/model) $(ARGS)

ci: ## What CI runs
	@bash .ci/run
