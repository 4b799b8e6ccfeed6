"""The one reader of the files that belong to the library: prompts, schemas and lexicons."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from summarizer.errors import PromptError


def folder(name: str) -> Traversable:
    """The folder of prompts or schemas: inside the installed package, or at the top of a checkout.

    Raises:
        PromptError: it is in neither place.
    """
    package = files("summarizer")
    for place in (package / name, package / ".." / name):
        if place.is_dir():
            return place
    raise PromptError(f"the folder {name!r} is missing: reinstall summarizer")


@cache
def lexicon(name: str) -> dict[str, Any]:
    """The tables of a lexicon, a TOML file of the package such as `text/data/words.toml`."""
    return tomllib.loads((files("summarizer") / name).read_text(encoding="utf-8"))
