"""Names for things that have no address of their own."""

from __future__ import annotations

import base64
import re
import uuid

_NAMESPACE = uuid.UUID("2b5b6f0c-5d0e-5c0a-9f6b-6f1f3a3c7d11")
_ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`\x00-\x20]+", re.IGNORECASE)
_SHA256 = re.compile(r"[0-9a-f]{64}")


def text_name(article_id: str) -> str:
    """The name of an article's text: the `ni` URI of its SHA-256 (RFC 6920), which who has the text can check."""
    if not _SHA256.fullmatch(article_id):
        return unique_name(article_id)
    digest = base64.urlsafe_b64encode(bytes.fromhex(article_id)).decode().rstrip("=")
    return f"ni:///sha-256;{digest}"


def unique_name(*parts: str) -> str:
    """The same URN for the same parts, and another one for others (RFC 9562, UUID version 5)."""
    return uuid.uuid5(_NAMESPACE, "\0".join(parts)).urn


def address(url: str | None) -> str | None:
    """An article's address, if it is one that a browser may be sent to."""
    return url if url and _ADDRESS.fullmatch(url) else None
