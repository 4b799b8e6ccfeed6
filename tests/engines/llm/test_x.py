from tests.engines.llm.conftest import GOOD, Endpoint, ARTICLE, MODEL, reply, wrong
from summarizer import summarize
def test_x(endpoint: Endpoint, config) -> None:
    endpoint.play([reply(wrong()), reply(GOOD)])
    s = summarize(ARTICLE, model=MODEL, config=config())
    assert not s.findings, s.findings
    assert len(endpoint.asked)==2
    assert endpoint.wait_until_deserted()
    print(s.provenance)
    print(endpoint.asked[1].messages[-1]["content"])
    print(endpoint.asked[1].headers)
