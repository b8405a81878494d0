# Each of these does all the set-up that it needs; done once, it costs a moment. Windows and macOS: see README.md.
#
#   make run      the window, or the same main job without a display     make run OFFICE=embassy.symposiarch
#   make test     everything that must hold                              make test TESTS=tests/planning
#   make check    the same without the tests
#   make bench    the benchmarks
#   make fuzz     the invariants, tried with many more examples
#   make dist     the wheel and a program that needs no Python, in dist/
#   make lock     pins the newest versions that pyproject.toml allows, with their hashes

SHELL := /bin/bash
.DEFAULT_GOAL := run
.PHONY: run test check bench fuzz dist lock set-up-run set-up-dev

BIN := .venv/bin
TESTS ?= tests
OFFICE ?=

run: set-up-run
	@.make/run $(if $(OFFICE),--office "$(OFFICE)")

# The auto-seating is compiled first, so that no test waits for it; mypy keeps one processor busy and no other: the checks
# are made beside both, and told after the tests.
test: export NUMBA_CACHE_DIR := $(CURDIR)/build/compiled
test: set-up-dev
	@mkdir -p build; $(MAKE) --no-print-directory check >build/check.log 2>&1 & checks=$$!; \
	$(BIN)/python -m symposiarch seat --warm-up && \
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest $(TESTS) --ignore tests/benchmarks --benchmark-disable --numprocesses auto --dist worksteal; tests=$$?; \
	wait $$checks; checks=$$?; cat build/check.log; exit $$((tests | checks))

check: set-up-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: set-up-dev
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest tests/benchmarks --override-ini filterwarnings=default

fuzz: set-up-dev
	SYMPOSIARCH_FUZZ=10000 QT_QPA_PLATFORM=offscreen $(BIN)/pytest $(TESTS) -m hypothesis --hypothesis-profile thorough --benchmark-disable --numprocesses auto --dist worksteal

dist: set-up-dev
	$(BIN)/python -m pip wheel . --no-deps --no-build-isolation --no-index --quiet --wheel-dir dist
	$(BIN)/pyinstaller --noconfirm --log-level WARN --distpath dist --workpath build/pyinstaller .make/symposiarch.spec

UV = $(firstword $(shell command -v uv) $(BIN)/uv)
PIN = $(UV) pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-annotate pyproject.toml
lock: set-up-run
	@command -v $(UV) >/dev/null || $(BIN)/python -m pip install --quiet uv
	$(PIN) --group build --output-file requirements.lock
	$(PIN) --group build --group dev --constraint requirements.lock --output-file requirements-dev.lock

set-up-run:
	@.make/set-up run

set-up-dev:
	@.make/set-up dev
