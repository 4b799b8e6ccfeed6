"""What a word can be by itself: its lexical class and its dictionary form."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache, partial

from simplemma import is_known

from summarizer.resources import lexicon
from summarizer.text.memo import Memo
from summarizer.text.syntax.tokens import base_form

# Classes that the words around decide. All others are Penn Treebank tags.
PAST = "PAST"
"""Past form that is also the participle: "killed", "found"."""
ING = "ING"
ING_NOUN = "ING/N"
PLAIN_VERB = "V"
PLAIN_EITHER = "V/N"
S_VERB = "VZ"
S_EITHER = "VZ/NS"

_ADJECTIVE_ENDINGS = tuple(
    "ous ful ive able ible less ish ary ory ical ional ental ant ent al "
    "ic ian ese est -based -led -backed -old -wide -long -term -run -day -week -month -year -hour -storey -man".split()
)


@cache
def _words() -> dict[str, str]:
    """Word to tag, for the words whose class is given outright."""
    table = {word: tag for tag, words in lexicon("text/data/words.toml").items() for word in words.split()}
    return {word: "RB" if tag == "NOT" else tag for word, tag in table.items()}


@cache
def _verbs() -> dict[str, str]:
    """Plain verb to its class."""
    lists = lexicon("text/data/verbs.toml")
    nouns = dict.fromkeys(lists["ing_nouns"].split(), ING_NOUN)
    either = dict.fromkeys(lists["verbs_or_nouns"].split(), PLAIN_EITHER)
    return nouns | either | dict.fromkeys(lists["verbs"].split(), PLAIN_VERB)


@cache
def _principal_parts() -> dict[str, tuple[str, str]]:
    """Irregular verb to its past form and participle, the first of each."""
    rows = (line.split() for line in lexicon("text/data/verbs.toml")["irregular"].strip().splitlines())
    return {base: (past.split("/")[0], participle.split("/")[0]) for base, past, participle in rows}


@cache
def _irregular() -> dict[str, tuple[str, str]]:
    """Irregular past form or participle to its tag and its plain verb."""
    table: dict[str, tuple[str, str]] = {}
    for line in lexicon("text/data/verbs.toml")["irregular"].strip().splitlines():
        base, past, participle = line.split()
        both = set(past.split("/")) & set(participle.split("/"))
        for form in (*past.split("/"), *participle.split("/")):
            tag = PAST if form in both else "VBD" if form in past.split("/") else "VBN"
            if form != base:
                table.setdefault(form, (tag, base))
    return table


@lru_cache(maxsize=4_096)
def lexical_class(word: str) -> str:
    """The Penn tag of a lower-case word, or a class above that the words around it decide; nouns by default."""
    given = _words().get(word)
    if given:
        return given
    if word in _irregular():
        return _irregular()[word][0]
    return _verbal_class(word) or _class_by_ending(word)


def _verbal_class(word: str) -> str | None:
    if word in _verbs():
        return _verbs()[word]
    base = _dictionary_form(word)
    if base == word:
        return None
    if word.endswith("ed"):
        return "JJ" if word.startswith("un") and base not in _verbs() else PAST
    if word.endswith("ing"):
        return ING
    if word.endswith("s") and base in _verbs():
        return S_VERB if _verbs()[base] == PLAIN_VERB else S_EITHER
    return None


def _class_by_ending(word: str) -> str:
    last = word.rpartition("-")[2] or word
    if word[0].isdigit() or (last != word and lexical_class(last) == "CD"):
        return "CD"
    if last != word and lexical_class(last) in ("JJ", PAST, ING):
        return "JJ"
    if word.endswith("ly") and len(word) > 4:
        return "RB"
    if word.endswith("ed") and len(word) > 4:
        return PAST
    if word.endswith("ing") and len(word) > 5:
        return ING
    if word.endswith(_ADJECTIVE_ENDINGS) and len(word) > 4 and not word.endswith("ment"):
        return "JJ"
    plural = word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return "NNS" if plural or word == "people" or _is_irregular_plural(word) else "NN"


def _is_irregular_plural(word: str) -> bool:
    return word.endswith(("men", "ren", "ia", "feet", "teeth")) and base_form(word) != word


def lemma(word: str, tag: str) -> str:
    """The dictionary form of a lower-case word with a Penn tag: "found" VBD is "find", "bombings" NNS "bombing"."""
    return LEMMAS[tag][word]


def _lemma(tag: str, word: str) -> str:
    if tag[0] == "V" and word in _irregular():
        return _irregular()[word][1]
    if tag == "NN" and word.endswith("ing"):
        return word
    if tag.startswith("NNP"):
        return word
    return _dictionary_form(word) if tag[0] in "VJ" else base_form(word).lower()


LEMMAS: Memo[str, Memo[str, str]] = Memo(lambda tag: Memo(partial(_lemma, tag)))
"""The dictionary forms of lower-case words, by Penn tag and word"""


@lru_cache(maxsize=4_096)
def _dictionary_form(word: str) -> str:
    """By simplemma, unless a verb of the lexicon inflects so: it takes "cancelled" and "fixed" for other words."""
    found = base_form(word).lower()
    if found in _verbs():
        return found
    return next((base for base in _plain_forms(word) if base in _verbs()), found)


def _plain_forms(word: str) -> Iterator[str]:
    """The verbs that a regular form can be of: "stopped" of "stopp", "stoppe" and "stop"."""
    for ending in ("ed", "ing", "es", "s"):
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            yield stem
            yield f"{stem}e"
            if len(stem) > 3 and stem[-1] == stem[-2]:
                yield stem[:-1]
            if stem.endswith("i"):
                yield f"{stem[:-1]}y"


@lru_cache(maxsize=4_096)
def past_form(verb: str, tag: str) -> str:
    """The past tense (VBD) or the participle (VBN) of a plain verb: "sent", "cancelled"."""
    if verb in _principal_parts():
        return _principal_parts()[verb][tag == "VBN"]
    stem = f"{verb[:-1]}i" if verb.endswith("y") and verb[-2:-1] not in "aeou" else verb.removesuffix("e")
    doubled = f"{verb}{verb[-1]}ed"
    long = not _VOWELS.isdisjoint(verb[-2:-1]) and not _VOWELS.isdisjoint(verb[-3:-2]) and verb[-4:-2] != "qu"
    return doubled if stem == verb and not long and is_known(doubled, lang="en") else f"{stem}ed"


_VOWELS = frozenset("aeiou")
"""Two of them before its last letter keep that single: "appealed", but "equipped"."""


@lru_cache(maxsize=4_096)
def is_common(word: str) -> bool:
    """Whether a lower-case word is in the dictionary other than as a name."""
    return is_known(word, lang="en") and base_form(word)[0].islower()
