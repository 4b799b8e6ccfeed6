"""Headlines of events: a short neutral line in the article's words for the roles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from summarizer.engines.rules.drafts import Draft
from summarizer.records.phrases import Mention
from summarizer.text.analysis import TextAnalysis
from summarizer.text.syntax.chunks import NounPhrase, VerbGroup
from summarizer.text.syntax.clauses import Clause
from summarizer.text.syntax.lexicon import past_form
from summarizer.text.syntax.modality import effects

_MOST_WORDS = 18
_STATUS = {
    "planned": "planned",
    "postponed": "postponed",
    "cancelled": "cancelled",
    "failed": "failed",
    "hypothetical": "possible",
}
_ACTIVE = {
    "planned": "to {verb}",
    "postponed": "not yet to {verb}",
    "cancelled": "not to {verb}",
    "failed": "did not {verb}",
    "hypothetical": "may {verb}",
}
_ACTIVE_PAST, _PASSIVE_PAST = "may have {done}", "may have been {done}"
_PASSIVE = {
    "planned": "to be {done}",
    "postponed": "not yet {done}",
    "cancelled": "not {done} as planned",
    "failed": "not {done}",
    "hypothetical": "may be {done}",
}
_ADJUNCTS = frozenset(
    (
        "as",
        "amid",
        "after",
        "before",
        "despite",
        "since",
        "during",
        "following",
        "given",
        "including",
        "until",
        "till",
    )
)


def headline(analysis: TextAnalysis, draft: Draft) -> str:
    """Who did what to whom, for a finite verb; else the event's name with what it concerns and its status."""
    clause = draft.trigger.clause
    if draft.trigger.phrase is not None:
        words = " ".join(_noun_with_complements(analysis, draft.trigger.phrase)).split()
        status = _STATUS.get(draft.status, "")
        words += [status] if status not in [word.lower() for word in words] else []
    elif clause is not None and _tells(clause, draft) and _subjects(analysis, draft, clause):
        words = list(_sentence(analysis, draft, clause))
    else:
        words = list(_telegram(analysis, draft))
    line = " ".join(_neutral(analysis, " ".join(words)).split()[:_MOST_WORDS])
    return line[:1].upper() + line[1:]


def _neutral(analysis: TextAnalysis, line: str) -> str:
    """A line with neutral words, or none, for those that the article's lexicon of loaded wording knows."""
    for loaded in analysis.loaded_phrases:
        line = line.replace(loaded.phrase.text, loaded.neutral or "")
    return line.strip().removesuffix("'s")


def _tells(clause: Clause, draft: Draft) -> bool:
    """Whether the verb can stand in a headline as it is: finite, and of what happened, or will."""
    return clause.verb.finite and (draft.status in ("occurred", "ongoing") or clause.verb.modal == "will")


def _sentence(analysis: TextAnalysis, draft: Draft, clause: Clause) -> Iterator[str]:
    """Subject, verb, objects, and the phrases of direction and place."""
    subjects = _subjects(analysis, draft, clause)
    yield _listed(subjects)
    yield _verb(analysis, clause.verb)
    yield (analysis.parsed.words(clause.verb.last, draft.trigger.last) if draft.trigger.last > clause.verb.last else "")
    word = draft.trigger.word
    objects = draft.roles.get(word.roles.get("object" if word.subject_is_patient else "patient", ""), ())
    objects = () if clause.verb.passive else tuple(mention for mention in objects if mention not in subjects)
    yield _kept_object(analysis, draft, clause) if clause.verb.passive else _listed(objects)
    for modifier in clause.modifiers:
        place = analysis.parsed.tokens[modifier.phrase.head].start
        told = any((m.start or 0) <= place < (m.end or 0) for m in (*subjects, *objects))
        if told or modifier.phrase.last <= max(clause.verb.last, draft.trigger.last):
            continue
        if modifier.preposition in (*_ADJUNCTS, "on"):
            break
        if modifier.preposition != "by" or not clause.verb.passive:
            yield f"{modifier.preposition} {analysis.parsed.words(modifier.phrase.first, modifier.phrase.last)}"
    agents = draft.roles.get(word.roles.get("agent", ""), ())
    if clause.verb.passive and (others := [mention for mention in agents if mention not in subjects]):
        yield f"by {_listed(others)}"


def _subjects(analysis: TextAnalysis, draft: Draft, clause: Clause) -> tuple[Mention, ...]:
    """The phrases of the subject's role, without those behind the verb that play the same: "A met B"."""
    word = draft.trigger.word
    is_patient = word.subject_is_patient or clause.verb.passive
    found = draft.roles.get(word.roles.get("patient" if is_patient else "agent", ""), ())
    verb, end = analysis.parsed.tokens[clause.verb.main].end, analysis.sentences[draft.trigger.sentence].end
    return tuple(mention for mention in found if not verb <= (mention.start or 0) < end)


def _kept_object(analysis: TextAnalysis, draft: Draft, clause: Clause) -> str:
    """What follows a passive verb at once: "was elected mayor"."""
    kept = (phrase for phrase in clause.objects if phrase.first == draft.trigger.last)
    return " ".join(analysis.parsed.words(phrase.first, phrase.last) for phrase in kept)


def _verb(analysis: TextAnalysis, verb: VerbGroup) -> str:
    """The verb group; a past perfect of a regular verb as a plain past."""
    main = analysis.parsed.tokens[verb.main]
    if verb.perfect and not verb.passive and not verb.modal and not verb.negated and main.lower.endswith("ed"):
        return main.text
    return analysis.parsed.words(verb.first, verb.last)


def _noun_with_complements(analysis: TextAnalysis, phrase: NounPhrase) -> Iterator[str]:
    """The event noun as it stands, with the prepositional phrases behind it as far as the line stays short."""
    tokens = analysis.parsed.tokens
    first, last = phrase.first, phrase.last
    while first < phrase.head and tokens[first].tag in ("DT", "PRP$"):
        first += 1
    following = {chunk.first: chunk for chunk in analysis.parsed.chunks[tokens[first].sentence]}
    while last + 1 < len(tokens) and tokens[last].tag in ("IN", "TO") and tokens[last].lower not in _ADJUNCTS:
        chunk = following.get(last + 1)
        if not isinstance(chunk, NounPhrase) or chunk.last - first > _MOST_WORDS:
            break
        if tokens[last].lower == "on" and _is_time(analysis, chunk):
            break
        last = chunk.last
    yield analysis.parsed.words(first, last)


def _is_time(analysis: TextAnalysis, phrase: NounPhrase) -> bool:
    """Whether a noun phrase is a day or the like, which a headline does without."""
    place = analysis.parsed.tokens[phrase.head].start
    return any((time.start or 0) <= place < (time.end or 0) for time in analysis.time_expressions)


def _telegram(analysis: TextAnalysis, draft: Draft) -> Iterator[str]:
    """Who is to do what, or what is done to whom, for a verb that is not finite or not real."""
    word = draft.trigger.word
    verb = analysis.parsed.tokens[draft.trigger.token].lemma
    rest = analysis.parsed.words(draft.trigger.first + 1, draft.trigger.last) if len(word.lemmas) > 1 else ""
    agents = draft.roles.get(word.roles.get("agent", ""), ())
    patients = draft.roles.get(word.roles.get("patient", ""), ())
    if word.subject_is_patient:
        agents, patients = patients, draft.roles.get(word.roles.get("object", ""), ())
    past, done, is_past = past_form(verb, "VBD"), past_form(verb, "VBN"), _supposes_past(analysis, draft)
    if agents and draft.status not in ("cancelled", "postponed"):
        form = _ACTIVE_PAST if is_past else _ACTIVE.get(draft.status, "{past}")
        yield from (
            _listed(agents),
            form.format(verb=verb, past=past, done=done),
            rest,
        )
        yield _listed(patients)
    else:
        yield from (
            _listed(patients or agents),
            (_PASSIVE_PAST if is_past else _PASSIVE.get(draft.status, "{done}")).format(done=done),
            rest,
        )


def _supposes_past(analysis: TextAnalysis, draft: Draft) -> bool:
    """Whether what is only supposed lies in the past: "denied attacking", "if it had attacked"."""
    clause = draft.trigger.clause
    if clause is None or draft.status != "hypothetical":
        return False
    governor = analysis.parsed.tokens[clause.governor].lemma if clause.governor is not None else ""
    return clause.verb.perfect or (effects().get(governor) == "denied" and not clause.verb.modal)


def _listed(mentions: Iterable[Mention]) -> str:
    *before, last = [mention.text for mention in mentions] or [""]
    return f"{', '.join(before)} and {last}" if before else last
