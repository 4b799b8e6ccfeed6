const SUPPORT = {
  partial: "Partly supported: some of its phrases do not stand in the article",
  unsupported: "Unsupported: the article does not say this",
};

function summarySection(view, place) {
  const sentences = view.sentences.map((one, number) => {
    const key = `s${number}`;
    return element("span", { class: "told", "data-record": key, "data-of": key },
      one.text, " ", cites(one, key, place), " ", remarks(view, key));
  });
  const none = "No sentence passed verification: nothing is told that the article does not say.";
  return section("summary", "Neutral summary", 0,
    element("p", { class: "neutral", dir: "auto" }, sentences.length ? sentences : none));
}

function eventsSection(view, place) {
  if (!view.events.length) return null;
  const shown = fittingEvents(place);
  const rest = view.events.length - shown.length;
  const note = `${counted(rest, "event does", "events do")} not fit the filter.`;
  return section("events", "Events", view.events.length, rest > 0 && element("p", { class: "note" }, note),
    element("ul", { class: "cards" }, shown.map((number) => eventCard(view, number, place))));
}

function eventCard(view, number, place) {
  const [event, key] = [view.events[number], `e${number}`];
  const when = event.time ? phrase([event.when, event.time[1]], place) : "no date";
  return card(view, key, event,
    element("p", { class: "kicker" },
      told(event.status), joined([when, event.kind], " · "), " ", cites(event, key, place)),
    element("h3", {}, element("a", { href: `#a${place}/${key}/words`, "data-of": key }, event.headline)),
    voice(event.by, place), roles(event, place), coding(event, place));
}

/** The words of each role: who, whom, from where. */
function roles(event, place) {
  if (!event.roles.length) return null;
  const words = (phrases) => joined(phrases.map((one) => phrase(one, place)), ", ");
  const role = ([name, phrases]) =>
    element("div", {}, element("dt", {}, name), element("dd", {}, words(phrases)));
  return element("dl", {}, event.roles.map(role));
}

function coding(event, place) {
  return element("details", {},
    element("summary", {}, "Coding"),
    element("p", {}, "Named by ", phrase(event.trigger, place)),
    event.certainty && element("p", {}, `Certainty: ${event.certainty}`),
    event.codes && element("p", {}, event.codes));
}

function figuresSection(view, place) {
  const cards = view.figures.map((figure, number) => figureCard(view, figure, `f${number}`, place));
  return cards.length ? section("figures", "Figures", cards.length, element("ul", { class: "cards" }, cards)) : null;
}

function figureCard(view, figure, key, place) {
  const reads = figure.phrase[0].includes(figure.reads) ? "" : figure.reads;
  return card(view, key, figure,
    element("h3", {}, phrase(figure.phrase, place), " ", cites(figure, key, place)),
    element("p", { class: "reads" }, joined([reads, figure.about, figure.when].filter(Boolean), " · ")),
    voice(figure.by, place));
}

function loadedSection(view, place) {
  const cards = view.loaded.map((loaded, number) => loadedCard(view, loaded, `l${number}`, place));
  if (!cards.length) return null;
  return section("loaded", "Loaded wording", cards.length, element("ul", { class: "cards" }, cards));
}

function loadedCard(view, loaded, key, place) {
  const words = element("q", {}, phrase(loaded.phrase, place));
  return card(view, key, {},
    element("h3", {}, words, loaded.instead && [" → ", element("ins", {}, loaded.instead)]),
    element("p", { class: "by" }, loaded.narrator ? "The writer’s own words" : `Said by ${loaded.voice}`),
    element("p", { class: "why" }, loaded.reason));
}

/** Findings on the whole, and what was left out of the summary for them. */
function findingsSection(view, place) {
  const rest = [...view.findings.entries()].filter(([, finding]) => !finding.of);
  if (!rest.length) return null;
  const cards = rest.map(([number, finding], at) => {
    const isSame = finding.left_out === rest[at - 1]?.[1].left_out;
    const left = finding.left_out && !isSame;
    return card(view, `n${number}`, {},
      left && element("p", { class: "left" }, "Left out: ", element("del", {}, finding.left_out)),
      remark(finding), " ", finding.mark !== null && phrase(["The place in the article", finding.mark], place));
  });
  return section("findings", "Findings", rest.length, element("ul", { class: "cards" }, cards));
}

/** A record with what verification says of it. */
function card(view, key, { support = "supported" }, ...content) {
  const doubt = SUPPORT[support] && element("p", { class: "support" }, SUPPORT[support]);
  return element("li", { class: `card ${support}`, "data-record": key, "data-of": key, dir: "auto" },
    content, doubt, remarks(view, key));
}

/** The sentences that a record rests on: a link to its words in the text. */
function cites(record, key, place) {
  if (!record.cites.length) return null;
  const numbers = record.cites.join(", ");
  const label = `${record.cites.length > 1 ? "Sentences" : "Sentence"} ${numbers} of the article`;
  const address = `#a${place}/${key}/words`;
  return element("a", { class: "cites", href: address, "data-of": key, "aria-label": label }, numbers);
}

/** Who says so. */
function voice(by, place) {
  if (!by.length) return element("p", { class: "by own" }, "In the article’s own voice");
  return element("p", { class: "by" }, "According to ", joined(by.map((source) => phrase(source, place)), ", "));
}

/** Words of the article: a link to them, or marked as not standing there. */
function phrase([words, mark], place) {
  if (mark === null) {
    return element("span", { class: "absent" }, words, " ", element("span", { class: "flag" }, "not in the article"));
  }
  const address = `#a${place}/m${mark}/words`;
  return element("a", { class: "phrase", href: address, "data-of": `m${mark}`, "data-mark": mark }, words);
}

function remarks(view, key) {
  const own = view.findings.filter((finding) => finding.of === key);
  return own.length ? element("span", { class: "remarks" }, own.map(remark)) : null;
}

function remark(finding) {
  const title = finding.code && `${finding.code} ${finding.path}`;
  return element("span", { class: `remark ${finding.severity}`, title },
    element("b", {}, finding.severity), " ", finding.message);
}
