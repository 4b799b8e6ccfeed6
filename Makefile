# Everything a fresh machine needs is set up here: make demo, make test.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
ARTICLE ?= examples/ferry.txt

.DEFAULT_GOAL := help
.PHONY: help demo test lint record schemas screenshot bench bench-archives bench-quality clean

help:
	@echo "make demo            summarize $(ARTICLE) with the embedded engine"
	@echo "make test            lint, types, tests and the check of the wheel"
	@echo "make lint            ruff, mypy and the layer contract"
	@echo "make record          record the answers in cassettes/ again, with a key"
	@echo "make schemas         write schemas/*.json from the types"
	@echo "make screenshot      docs/report.png, with Chromium"
	@echo "make bench           speed, some minutes"
	@echo "make bench-quality   how good it is; DATA=folder adds annotated news"
	@echo "make bench-archives  what jobs take and survive, most of an hour"

demo: $(VENV)/core
	@$(BIN)/summarizer summarize $(ARTICLE) --model rules

# A process a core; the tests of a file stay together, so that they share what they set up.
test: lint
	$(BIN)/python -m pytest -n auto --dist loadfile
	$(BIN)/python tests/packaging/wheel.py

lint: $(VENV)/test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Records the answers in cassettes/ again: OPENAI_API_KEY, and OPENAI_BASE_URL for another endpoint than OpenAI's.
record: $(VENV)/test
	$(BIN)/python -m pytest tests/recorded --record-mode=rewrite "--allowed-hosts=.*"

schemas: $(VENV)/core
	$(BIN)/summarizer schema user > schemas/article_summary.json
	$(BIN)/summarizer schema model > schemas/extraction.json
	$(BIN)/summarizer schema timeline > schemas/timeline.json

screenshot: $(VENV)/test
	$(BIN)/python docs/screenshot.py

bench: $(VENV)/test
	$(BIN)/python benchmarks/speed.py
	$(BIN)/python benchmarks/llm.py
	$(BIN)/python benchmarks/threads.py

bench-archives: $(VENV)/test
	$(BIN)/python benchmarks/throughput.py 8 400
	$(BIN)/python benchmarks/throughput.py 64 2000
	$(BIN)/python benchmarks/kills.py
	$(BIN)/python benchmarks/faults.py
	$(BIN)/python benchmarks/cluster.py
	$(BIN)/python benchmarks/archives.py size

bench-quality: $(VENV)/test
	$(BIN)/python benchmarks/quality.py $(DATA)

# A stamp an extra: made anew when the dependencies change.
$(VENV)/core: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[html]"
	@touch $@

$(VENV)/test: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[test]"
	@touch $@

clean:
	rm -rf $(VENV) build dist *.egg-info
