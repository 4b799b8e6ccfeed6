"""For tests of code that calls summarizer: recorded answers, and an engine that answers as it is told.

Recorded answers need `pip install pytest-recording` and one line in `conftest.py`::

    pytest_plugins = ["summarizer.testing"]

A test marked `@pytest.mark.vcr` then replays the answers of its own cassette; `pytest --record-mode=once` records
what is missing. Keys, cookies and session headers are never written, and a request that differs from the recorded one
in its body is a miss, which names the cassette and what differs.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from summarizer.prompting.extraction import Extraction
from summarizer.prompting.request import ExtractionRequest

_KEPT_REQUEST_HEADERS = ("content-type",)
_KEPT_RESPONSE_HEADERS = ("content-type", "retry-after", "retry-after-ms")
_CODE = re.compile(r"(?:^|(?<=\n))=== [\w-]{12}")
"""What marks an article in a prompt; it differs wherever the article does, and tells nobody where."""
_ANYWHERE = "https://api.openai.com"
"""The address that stands in every cassette, wherever it was recorded."""


class FakeEngine:
    """An engine that gives the answers it is given, one for each article, and the last again and again.

    With none it finds nothing in any article.

    Example::

        Summarizer(FakeEngine({"events": [], "summary": [{"sentences": [1], "text": "..."}]}))
    """

    name = "fake"
    model = "fake"

    def __init__(self, *answers: Extraction | Mapping[str, Any]) -> None:
        self._answers = [Extraction.model_validate(answer) for answer in answers or [{}]]
        self.requests: list[ExtractionRequest] = []
        """What it was asked, in order"""

    async def extract(self, request: ExtractionRequest) -> Extraction:
        """The next answer."""
        self.requests.append(request)
        return self._answers[min(len(self.requests), len(self._answers)) - 1]

    async def aclose(self) -> None:
        """Nothing to give back."""


@pytest.fixture(scope="module")
def vcr_config() -> dict[str, Any]:
    """What pytest-recording records and how it finds it again."""
    return {
        "match_on": ["method", "path", "same_body"],
        "before_record_request": _without_secrets,
        "before_record_response": _without_session,
        "decode_compressed_response": True,
    }


def pytest_recording_configure(config: pytest.Config, vcr: Any) -> None:
    """Teach vcrpy to compare bodies and to say what differs."""
    vcr.register_matcher("same_body", same_body)


def same_body(asked: Any, recorded: Any) -> None:
    """Raise an AssertionError that names the first difference of two JSON bodies."""
    differences = _differences(json.loads(asked.body or "null"), json.loads(recorded.body or "null"), "")
    if (first := next(differences, None)) is not None:
        raise AssertionError(first)


def _differences(asked: Any, recorded: Any, path: str) -> Iterator[str]:
    if isinstance(asked, dict) and isinstance(recorded, dict):
        for key in sorted(asked.keys() | recorded.keys()):
            yield from _differences(asked.get(key), recorded.get(key), f"{path}.{key}" if path else key)
    elif isinstance(asked, list) and isinstance(recorded, list) and len(asked) == len(recorded):
        for place, pair in enumerate(zip(asked, recorded, strict=True)):
            yield from _differences(*pair, f"{path}[{place}]")
    elif isinstance(asked, list) and isinstance(recorded, list):
        yield f"{path or 'the body'} has {len(asked)} items, recorded had {len(recorded)}"
    elif asked != recorded:
        yield f"{path or 'the body'} is {_around(asked, recorded)}, recorded was {_around(recorded, asked)}"


def _around(value: Any, other: Any) -> str:
    """A value, of long texts the part where they begin to differ."""
    if not (isinstance(value, str) and isinstance(other, str)):
        return json.dumps(value, ensure_ascii=False)[:80]
    if _CODE.sub("", value) != _CODE.sub("", other):
        value, other = _CODE.sub("", value), _CODE.sub("", other)
    place = next((i for i, pair in enumerate(zip(value, other, strict=False)) if pair[0] != pair[1]), len(value))
    return json.dumps(value[max(0, place - 20) : place + 40], ensure_ascii=False)


def _without_secrets(request: Any) -> Any:
    request.headers = {name: value for name, value in request.headers.items() if name.lower() in _KEPT_REQUEST_HEADERS}
    request.uri = _ANYWHERE + request.path
    return request


def _without_session(response: dict[str, Any]) -> dict[str, Any]:
    kept = {name: value for name, value in response["headers"].items() if name.lower() in _KEPT_RESPONSE_HEADERS}
    return {**response, "headers": kept}
