"""The quantities of a record: what is counted, what happens to it, who says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarizer.records.events import EventRecord, Figure
from summarizer.records.phrases import Mention
from summarizer.text.names.gazetteer import groups
from summarizer.text.syntax.clauses import Clause
from summarizer.text.syntax.tokens import Token, lemma
from summarizer.timeline.evidence import CitedText
from summarizer.timeline.mentions import FigureMention

HARMS = ("killed", "injured", "missing", "displaced")
"""The roles that tell harm to people: a count in one of them needs no verb"""
_RELATIONS = {
    word: relation
    for relation, words in {
        "killed": "kill die dead death perish drown toll fatality slay",
        "injured": "injure wound hurt injury wounded injured maim",
        "missing": "missing vanish disappear",
        "displaced": "displace displaced uproot",
    }.items()
    for word in words.split()
}
_PEOPLE = frozenset(
    "people person other man woman civilian resident inhabitant individual victim soul dead casualty".split()
)
"""Nouns that count people of any sort"""
_AUXILIARIES = frozenset("be have do say add tell report estimate indicate announce put".split())
_TELLING = ("NN", "NNS", "NNP", "NNPS", "JJ", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ")
_AROUND = 12
"""Words on each side of a figure that tell what it is of"""


def figures_of(
    record: EventRecord | Figure, path: str, number: int, published: int | None, cited: CitedText
) -> Iterator[FigureMention]:
    """The quantities in a record's phrases."""
    for field, mention in _counted(record, path):
        found = _figure(record, field, mention, number, published, cited)
        if found is not None:
            yield found


def with_antecedents(figures: Sequence[FigureMention]) -> Iterator[FigureMention]:
    """Figures as they are; "put the number at 14" counts what the figure told before it counts."""
    before: FigureMention | None = None
    for figure in sorted(figures, key=_start):
        is_bare = not (figure.unit or figure.names) and bool(_NUMBERS & set(figure.words))
        if is_bare and before and figure.relation in ("", before.relation) and _is_near(before, figure):
            figure = figure._replace(unit=before.unit, relation=before.relation, words=before.words)
        before = figure
        yield figure


_NUMBERS = frozenset(("number", "figure", "toll", "total"))
_NEAR = 300
"""Code points between a figure and one that stands for the same"""


def _is_near(one: FigureMention, other: FigureMention) -> bool:
    return 0 < _start(other) - _start(one) <= _NEAR and one.sort == other.sort


def _start(figure: FigureMention) -> int:
    return Mention.model_validate_json(figure.mention).start or 0


def _counted(record: EventRecord | Figure, path: str) -> Iterator[tuple[str, Mention]]:
    if isinstance(record, Figure):
        yield f"{path}.mention", record.mention
        return
    for name in type(record.details).model_fields:
        value = getattr(record.details, name)
        if isinstance(value, Mention):
            yield f"{path}.details.{name}", value
        elif isinstance(value, tuple):
            yield from ((f"{path}.details.{name}[{at}]", mention) for at, mention in enumerate(value))


def _figure(
    record: EventRecord | Figure,
    path: str,
    mention: Mention,
    number: int,
    published: int | None,
    cited: CitedText,
) -> FigureMention | None:
    quantity = mention.quantity
    if quantity is None or (quantity.value is None and quantity.low is None and quantity.high is None):
        return None
    tokens = cited.tokens_in(mention)
    role = path.rpartition(".")[2].partition("[")[0]
    clause = _clause(tokens, cited)
    relation = role if role in HARMS else _relation(tokens, clause, cited)
    time = record.time
    day = time.latest.toordinal() if time and time.latest and isinstance(record, Figure) else published
    source = cited.source_of(mention)
    return FigureMention(
        article=number,
        path=path,
        event=record.id if isinstance(record, EventRecord) else None,
        mention=mention.model_dump_json(),
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        sort="number" if quantity.sort == "count" else quantity.sort,
        unit=_unit(mention, tokens),
        per=quantity.per,
        relation=relation,
        verb=cited.parsed.tokens[clause.verb.main].text if clause and relation else "",
        words=_words(tokens, cited, relation),
        names=tuple(dict.fromkeys(_names_beside(tokens, mention, cited, source))),
        day=day,
        published=published,
        sources=(source,) if source else tuple(" ".join(one.text.split()) for one in record.according_to),
        sentences=tuple(sentence.sentence for sentence in record.evidence if _stands_in(mention, sentence))
        or tuple(sentence.sentence for sentence in record.evidence),
    )


def _stands_in(mention: Mention, sentence: object) -> bool:
    start, end = getattr(sentence, "start", 0), getattr(sentence, "end", 0)
    return mention.start is not None and start <= mention.start < end


def _unit(mention: Mention, tokens: Sequence[Token]) -> str:
    """The lemma of what is counted; "" for people of any sort."""
    quantity = mention.quantity
    if quantity is None or quantity.sort in ("money", "percent"):
        return quantity.unit or "" if quantity else ""
    words = (quantity.unit or "").lower().split()
    unit = lemma(words[-1]) if words else ""
    return "" if unit in _PEOPLE or unit in groups() or unit + "s" in groups() else unit


def _names_beside(tokens: Sequence[Token], mention: Mention, cited: CitedText, source: str | None) -> Iterator[str]:
    """The names in the sentence of a figure, its source's left out: what it may be of."""
    place = cited.place(mention)
    if place is None or not tokens:
        yield from (name.canonical for name in cited.names_in(mention))
        return
    first, last = cited.parsed.bounds[tokens[0].sentence]
    start, end = cited.parsed.tokens[first].start, cited.parsed.tokens[last - 1].end
    yield from (name.canonical for name in cited.names_between(start, end) if name.canonical != source)


def _clause(tokens: Sequence[Token], cited: CitedText) -> Clause | None:
    """The clause in which some words fill a role, the narrowest."""
    if not tokens:
        return None
    place = tokens[0].index
    holding = [clause for clause in cited.clauses_at(tokens) if _holds(clause, place)]
    return min(holding, key=lambda clause: _distance(clause, place, cited), default=None)


def _distance(clause: Clause, place: int, cited: CitedText) -> tuple[bool, int]:
    return cited.parsed.tokens[clause.verb.main].lemma in _AUXILIARIES, abs(clause.verb.main - place)


def _holds(clause: Clause, place: int) -> bool:
    phrases = (*clause.subjects, *clause.objects, *(modifier.phrase for modifier in clause.modifiers))
    return any(phrase.first <= place < phrase.last for phrase in phrases)


def _relation(tokens: Sequence[Token], clause: Clause | None, cited: CitedText) -> str:
    """What happens to what is counted: a harm, or the lemma of the verb."""
    verb = cited.parsed.tokens[clause.verb.main].lemma if clause else ""
    if verb and verb not in _AUXILIARIES:
        return _RELATIONS.get(verb, verb)
    return next((_RELATIONS[token.lemma] for token in tokens if token.lemma in _RELATIONS), "")


def _words(tokens: Sequence[Token], cited: CitedText, relation: str) -> tuple[str, ...]:
    """What is said around a figure, as lemmas: the telling words of its sentence nearest to it."""
    if not tokens or tokens[0] is not cited.parsed.tokens[tokens[0].index]:
        return ()
    first, last = cited.parsed.bounds[tokens[0].sentence]
    around = cited.parsed.tokens[max(first, tokens[0].index - _AROUND) : min(last, tokens[-1].index + _AROUND)]
    found = (token.lemma for token in around if token.tag in _TELLING and token.lemma not in _AUXILIARIES)
    return tuple(dict.fromkeys(word for word in found if word.isalpha() and word != relation))
