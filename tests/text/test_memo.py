"""What is known of words: asked for once, and never more of it than is bounded."""

from summarizer.text.memo import Memo


def test_asks_once() -> None:
    """A word that a text repeats is looked up once."""
    asked: list[str] = []

    def answer(word: str) -> str:
        asked.append(word)
        return word.upper()

    memo = Memo(answer)
    assert [memo[word] for word in ("one", "two", "one")] == ["ONE", "TWO", "ONE"]
    assert asked == ["one", "two"]


def test_never_grows_beyond_its_bound() -> None:
    """Millions of articles, or one made of new words, leave the memory flat."""
    memo = Memo(_length, most=3)
    for count in range(1, 20):
        assert memo["x" * count] == count
        assert len(memo) <= 3


def test_keeps_no_long_word() -> None:
    """A text without spaces is one word, and is not kept when its article is done with."""
    memo = Memo(_length)
    assert memo["x" * 1_000_000] == 1_000_000
    assert not memo


def _length(word: str) -> int:
    return len(word)
