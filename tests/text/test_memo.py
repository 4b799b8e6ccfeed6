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
    memo = Memo(len, most=3)
    for count in range(1, 20):
        assert memo["x" * count] == count
        assert len(memo) <= 3
