"""The prompts: Jinja templates in the folder `prompts`."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined, TemplateError

from summarizer.errors import PromptError
from summarizer.resources import folder


def template_source(name: str) -> str:
    """The text of a template.

    Raises:
        PromptError: there is none of that name.
    """
    file = folder("prompts").joinpath(*name.split("/"))
    if not file.is_file():
        raise PromptError(f"the prompt {name!r} is missing: reinstall summarizer")
    return file.read_text(encoding="utf-8")


def render(name: str, **values: Any) -> str:
    """A template with its values filled in. Values are text, never templates themselves.

    Raises:
        PromptError: the template is missing, broken, or wants a value that is not given.
    """
    try:
        return _environment().get_template(name).render(**values)
    except TemplateError as error:
        raise PromptError(f"the prompt {name!r} cannot be rendered: {error}") from error


@cache
def _environment() -> Environment:
    # Prompts are plain text, so nothing is escaped; the article's text is a value and is never parsed as a template.
    return Environment(
        loader=FunctionLoader(template_source),
        undefined=StrictUndefined,
        autoescape=False,
        keep_trailing_newline=True,
    )
