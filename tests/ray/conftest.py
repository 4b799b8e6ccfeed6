"""Fixtures of clusters: an endpoint that their workers ask."""

from tests.engines.llm.conftest import _no_certificates, _own_environment, endpoint

__all__ = ["_no_certificates", "_own_environment", "endpoint"]
