"""Headlines of events: a short neutral line in the article's own words, put together from its roles and its clause."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from summarizer.engines.rules.drafts import Draft
from summarizer.engines.rules.nearby import clauses_near
from summarizer.engines.rules.predicates import Predicates
from summarizer.engines.rules.triggers import verb_roles
from summarizer.records.phrases import Mention
from summarizer.text.analysis import TextAnalysis
from summarizer.text.names.forms import same_name
from summarizer.text.syntax.chunks import NounPhrase, VerbGroup
from summarizer.text.syntax.clauses import Clause
from summarizer.text.syntax.lexicon import past_form
from summarizer.text.syntax.modality import effects
from summarizer.text.syntax.reality import REAL

_CLITICS = {"'s": "is", "'re": "are", "'d": "would", "'ll": "will"}
_PERFECT_CLITICS = {"'s": "has", "'ve": "have", "'d": "had"}
"""What is short behind a pronoun and not behind a name"""
_PACTS = frozenset(("agreement", "deal", "accord", "contract", "pact"))
_AUXILIARIES = frozenset(("be", "have", "do"))
_MOST_WORDS = 14
_FEW = 3
"""Mentions that a list names; of more only the first, "and others" """
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
_PLAIN = {
    ("attack", ""): "attacked",
    ("custody", "taken"): "taken",
    ("custody", "freed"): "freed",
    ("access", "closed"): "closed",
    ("justice", "arrested"): "arrested",
}
"""What a loaded verb without a neutral one of its own becomes"""
_HANGING = frozenset("of to in on at for with from by and or the a an as into , ; : - – —".split())


def headline(analysis: TextAnalysis, draft: Draft) -> str:
    """Who did what to whom, for a finite verb; else the event's name with what it concerns and its status."""
    if draft.status == draft.trigger.word.outcome:  # "voted down" says itself what became of it
        draft = replace(draft, status="occurred")
    line = _neutral(analysis, draft, " ".join(" ".join(_words(analysis, draft)).split()))
    return line[:1].upper() + line[1:]


def _words(analysis: TextAnalysis, draft: Draft) -> Iterator[str]:
    clause = draft.trigger.clause
    if draft.trigger.phrase is not None:
        yield from _noun(analysis, draft, draft.trigger.phrase)
    elif clause is not None and _tells(clause, draft) and (subjects := _subjects(analysis, draft, clause)):
        yield from _sentence(analysis, draft, clause, subjects)
    else:
        yield from _telegram(analysis, draft)


def _neutral(analysis: TextAnalysis, draft: Draft, line: str) -> str:
    """A line with neutral words, or none, for those that the article's lexicon of loaded wording knows."""
    trigger = analysis.parsed.tokens[draft.trigger.token]
    for loaded in analysis.loaded_phrases:
        if loaded.phrase.text not in line:
            continue
        holds = loaded.phrase.start is not None and loaded.phrase.start <= trigger.start < (loaded.phrase.end or 0)
        plain = _PLAIN.get((draft.kind, draft.sub_type)) or _PLAIN.get((draft.kind, ""))
        line = line.replace(loaded.phrase.text, loaded.neutral or (plain or loaded.phrase.text if holds else ""))
    words = line.removesuffix("'s").split()
    while words and words[-1].lower() in _HANGING:
        words.pop()
    return " ".join(words).rstrip(" ,;:")


# Verbs


def _tells(clause: Clause, draft: Draft) -> bool:
    """Whether the verb can stand in a headline as it is: finite, and of what happened, or will."""
    return clause.verb.finite and (draft.status in REAL or clause.verb.modal == "will")


def _sentence(analysis: TextAnalysis, draft: Draft, clause: Clause, subjects: Sequence[Mention]) -> Iterator[str]:
    """Subject, verb, objects, and the phrases of direction and place as they stand."""
    subject = _listed(subjects)
    yield subject
    yield _verb(analysis, clause.verb)
    last = max(clause.verb.last, draft.trigger.last)
    yield analysis.parsed.words(clause.verb.last, last) if last > clause.verb.last else ""
    room = _MOST_WORDS - len(subject.split()) - (last - clause.verb.first)
    yield _said(analysis, draft) or Predicates(analysis).behind(clause, last, room)


def _said(analysis: TextAnalysis, draft: Draft) -> str:
    """What is denied or demanded, where that is a clause."""
    for mention in draft.roles.get("content", ()) if draft.kind == "statement" else ():
        before = analysis.article.text[: mention.start].rstrip()
        if before.endswith(" that") and len(mention.text.split()) <= _MOST_WORDS:
            return mention.text if "that" in draft.trigger.word.lemmas else f"that {mention.text}"
    if draft.sub_type == "deny" and not draft.roles.keys() & {"content", "targets"}:
        return "it"
    return ""


def _subjects(analysis: TextAnalysis, draft: Draft, clause: Clause) -> tuple[Mention, ...]:
    """The phrases of the subject's role, without those behind the verb that play the same: "A met B"."""
    word = draft.trigger.word
    is_patient = word.subject_is_patient or clause.verb.passive
    role = word.roles.get("patient" if is_patient else "agent", "")
    if clause.verb.passive and not word.subject_is_patient and not draft.roles.get(role):
        return ()
    found = draft.roles.get(role, ())
    if draft.kind == "attack" and not is_patient and not found:
        found = draft.roles.get("weapons", ())
    verb, end = analysis.parsed.tokens[clause.verb.main].end, analysis.sentences[draft.trigger.sentence].end
    return _own(analysis, draft, clause, [m for m in found if not verb <= (m.start or 0) < end])


def _own(analysis: TextAnalysis, draft: Draft, clause: Clause, found: Sequence[Mention]) -> tuple[Mention, ...]:
    """Of the phrases of a role those of this mention of the event: others may come from another sentence."""
    sentence = analysis.sentences[draft.trigger.sentence]
    here = [m for m in found if sentence.start <= (m.start or 0) < sentence.end]
    agents, patients = verb_roles(clause, draft.trigger.word)
    syntactic = patients if clause.verb.passive or draft.trigger.word.subject_is_patient else agents
    return tuple(here[: max(1, len(syntactic))] if here else found[:1])


def _verb(analysis: TextAnalysis, verb: VerbGroup) -> str:
    """The verb group; a past perfect of a regular verb as a plain past."""
    main = analysis.parsed.tokens[verb.main]
    if verb.perfect and not verb.passive and not verb.modal and not verb.negated and main.lower.endswith("ed"):
        return main.text
    first, words = analysis.parsed.tokens[verb.first].lower, analysis.parsed.words(verb.first, verb.last)
    full = (_PERFECT_CLITICS if verb.perfect else _CLITICS).get(first)
    return f"{full}{words[len(first) :]}" if full else words


def _telegram(analysis: TextAnalysis, draft: Draft) -> Iterator[str]:
    """Who is to do what, or what is done to whom, for a verb that is not finite or not real."""
    word, clause = draft.trigger.word, draft.trigger.clause
    verb = analysis.parsed.tokens[draft.trigger.token].lemma
    active = draft.roles.get(word.roles.get("patient" if word.subject_is_patient else "agent", ""), ())
    agents = _before(analysis, draft, active)
    past, done, is_past = past_form(verb, "VBD"), past_form(verb, "VBN"), _supposes_past(analysis, draft)
    agreed = _agreed(analysis, draft)
    status = "planned" if agreed else draft.status
    if agents and draft.status not in ("cancelled", "postponed") and clause is not None and not clause.verb.passive:
        form = _ACTIVE_PAST if is_past else _ACTIVE.get(status, "{past}")
        yield f"{_listed(agents)} {agreed}{form.format(verb=verb, past=past, done=done)}"
        room = _MOST_WORDS - len(_listed(agents).split()) - 2
        yield Predicates(analysis).behind(clause, draft.trigger.token + 1, room)
        return
    patients = active if word.subject_is_patient else draft.roles.get(word.roles.get("patient", ""), ())
    if clause is not None and clause.verb.passive:  # "shots were fired at houses"
        patients = _before(analysis, draft, patients) or _before(analysis, draft, draft.roles.get("weapons", ()))
    form = _PASSIVE_PAST if is_past else _PASSIVE.get(status, "{done}")
    agreed = agreed if clause is not None and clause.verb.passive else ""
    yield f"{_listed(patients or agents)} {agreed}{form.format(done=done)}"
    several = draft.trigger.last > draft.trigger.first + 1
    yield analysis.parsed.words(draft.trigger.first + 1, draft.trigger.last) if several else ""
    if clause is not None and clause.verb.passive:
        room = _MOST_WORDS - len(_listed(patients or agents).split()) - _FEW
        yield Predicates(analysis).behind(clause, draft.trigger.last, room)


def _before(analysis: TextAnalysis, draft: Draft, found: Sequence[Mention]) -> tuple[Mention, ...]:
    """The phrases of a role that do not stand behind the verb in its sentence."""
    place, end = analysis.parsed.tokens[draft.trigger.token].end, analysis.sentences[draft.trigger.sentence].end
    return tuple(mention for mention in found if not place <= (mention.start or 0) < end)


def _agreed(analysis: TextAnalysis, draft: Draft) -> str:
    """The verb before a deed that is only agreed on: the deal is made, but nothing is bought yet."""
    clause = draft.trigger.clause
    if clause is None or clause.governor is None or clause.verb.finite or draft.status not in REAL:
        return ""
    governor = analysis.parsed.tokens[clause.governor]
    if governor.tag[0] == "N":  # "signed an agreement to sell"
        return "agreed " if governor.lemma in _PACTS else ""
    return f"{past_form(governor.lemma, 'VBD')} " if effects().get(governor.lemma) == "planned" else ""


def _supposes_past(analysis: TextAnalysis, draft: Draft) -> bool:
    """Whether what is only supposed lies in the past: "denied attacking", "if it had attacked"."""
    clause = draft.trigger.clause
    if clause is None or draft.status != "hypothetical":
        return False
    governor = analysis.parsed.tokens[clause.governor].lemma if clause.governor is not None else ""
    return clause.verb.perfect or (effects().get(governor) == "denied" and not clause.verb.modal)


# Nouns


def _noun(analysis: TextAnalysis, draft: Draft, phrase: NounPhrase) -> Iterator[str]:
    """The event noun as it stands with what hangs on it, with who or where if that is nothing, and its status."""
    words = Predicates(analysis).name(phrase, _MOST_WORDS).split()
    yield " ".join(words)
    if len(words) <= phrase.last - phrase.first and len(words) <= _FEW:
        yield _added(analysis, draft, words) or _predicate(analysis, draft, phrase) or _place(analysis, draft)
    status = _STATUS.get(draft.status, "")
    if status == "cancelled" and words[-1:] == ["off"]:
        status = ""
    if status == "planned" and draft.kind == "indicator":  # nobody plans a rise of prices
        status = "" if words[:1] and words[0].lower() in ("likely", "expected") else "expected"
    yield status if status not in [word.lower() for word in words] else ""


def _predicate(analysis: TextAnalysis, draft: Draft, phrase: NounPhrase) -> str:
    """What the verb says whose subject an event noun is: a cyclone "made landfall near Beira"."""
    for clause in clauses_near(analysis, draft.trigger.sentence, phrase.head):
        verb = clause.verb
        if phrase in clause.subjects and _tells(clause, draft) and not (verb.passive or verb.modal or verb.negated):
            behind = Predicates(analysis).behind(clause, verb.last, _MOST_WORDS - _FEW)
            words = analysis.parsed.words(verb.first, verb.last)
            return f"{words} {behind}" if behind or analysis.parsed.tokens[verb.main].lemma not in _AUXILIARIES else ""
    return ""


def _added(analysis: TextAnalysis, draft: Draft, words: Sequence[str]) -> str:
    """Who takes part in an event whose noun stands alone, or whom it befalls."""
    for name, form in (
        ("participants", "with {}"),
        ("accused", "of {}"),
        ("person", "of {}"),
        ("by", "by {}"),
        ("targets", "with {}" if draft.sub_type == "armed_clash" else "on {}"),
    ):
        mentions = draft.roles.get(name, ())
        if mentions and not any(set(m.text.lower().split()) & set(map(str.lower, words)) for m in mentions):
            form = "between {}" if name == "participants" and len(mentions) > 1 else form
            return form.format(_within(analysis, _listed(mentions), mentions[0]))
    return ""


def _within(analysis: TextAnalysis, text: str, first: Mention) -> str:
    """Words as they stand within a line: the capital of a sentence's first word is no name's."""
    place = bisect_left(analysis.parsed.starts, first.start or 0)
    return text if analysis.parsed.tokens[place].tag.startswith("NNP") else text[:1].lower() + text[1:]


def _place(analysis: TextAnalysis, draft: Draft) -> str:
    """Where it is, with the preposition that stands before it: "near Beira"."""
    if not draft.places or not draft.places[0].text[0].isupper():
        return ""
    before = analysis.article.text[: draft.places[0].start].split()[-1:]
    leads = [word for word in before if word in ("in", "at", "near", "off", "outside", "around", "across")]
    return f"{leads[0] if leads else 'in'} {draft.places[0].text}"


def _listed(mentions: Iterable[Mention]) -> str:
    """The words of some mentions, each person once."""
    kept: list[str] = []
    for mention in mentions:
        if not any(same_name(mention.text, known) for known in kept):
            kept.append(mention.text)
    if len(kept) > _FEW:
        return f"{kept[0]} and others"
    *before, last = kept or [""]
    return f"{', '.join(before)} and {last}" if before else last
