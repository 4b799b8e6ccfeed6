/** An article beside its records. */
function articlePage(place) {
  const view = article(place);
  const text = textOf(view, place);
  annotate(text, view);
  const found = new Set(fittingEvents(place));
  const digest = element("div", { class: "digest" },
    summarySection(view, place), eventsSection(view, place, found), figuresSection(view, place),
    loadedSection(view, place), findingsSection(view, place), element("p", { class: "made" }, view.made));
  return element("article", { class: "article", "data-pane": "digest" },
    heading(view), panes(), element("div", { class: "beside" }, digest, text));
}

function heading(view) {
  const [name, address] = view.source ?? [];
  const source = address ? element("a", { href: address, rel: "noopener noreferrer", class: "source" }, name) : name;
  return element("header", {},
    element("p", { class: "origin" }, joined([view.origin, source].filter(Boolean), " · ")),
    element("h1", { dir: "auto", lang: view.language }, view.headline));
}

/** On a narrow screen one of the two is shown. */
function panes() {
  const button = (pane, label) => element("button", { type: "button", "data-show": pane, "aria-pressed": String(pane === "digest") }, label);
  return element("div", { class: "panes", role: "group", "aria-label": "Show" }, button("digest", "Records"), button("text", "Article"));
}

function showPane(pane) {
  document.querySelector(".article").dataset.pane = pane;
  for (const button of document.querySelectorAll("[data-show]")) button.ariaPressed = String(button.dataset.show === pane);
}

function section(id, title, count, ...content) {
  const heading = element("h2", { id }, title, count ? element("span", { class: "count" }, ` ${count}`) : null);
  return element("section", { class: id, "aria-labelledby": id }, heading, content);
}

function summarySection(view, place) {
  const sentences = view.sentences.map((one, number) => {
    const key = `s${number}`;
    return element("span", { class: "told", "data-record": key, "data-of": key }, one.text, " ", cites(one, key, place), " ", remarks(view, key));
  });
  const none = "No sentence passed verification: nothing is told that the article does not say.";
  return section("summary", "Neutral summary", 0, element("p", { class: "neutral", dir: "auto" }, sentences.length ? sentences : none));
}

/** The sentences that a record rests on: a link to its words in the text. */
function cites(record, key, place) {
  if (!record.cites.length) return null;
  const label = `${record.cites.length > 1 ? "Sentences" : "Sentence"} ${record.cites.join(", ")} of the article`;
  return element("a", { class: "cites", href: `#a${place}/${key}/words`, "data-of": key, "aria-label": label }, record.cites.join(", "));
}

function eventsSection(view, place, found) {
  const shown = [...view.events.keys()].filter((number) => found.has(number));
  const rest = view.events.length - shown.length;
  const note = rest ? element("p", { class: "note" }, `${counted(rest, "event does", "events do")} not fit the filter.`) : null;
  if (!view.events.length) return null;
  return section("events", "Events", view.events.length, note,
    element("ul", { class: "cards" }, shown.map((number) => eventCard(view, number, place))));
}

function eventCard(view, number, place) {
  const [event, key] = [view.events[number], `e${number}`];
  const when = event.time ? phrase([event.when, event.time[1]], place) : "no date";
  return card(key, event.support,
    element("p", { class: "kicker" }, told(event.status), joined([when, event.kind], " · "), " ", cites(event, key, place)),
    element("h3", {}, element("a", { href: `#a${place}/${key}/words`, "data-of": key }, event.headline)),
    voice(event.by, place),
    roles(event, place),
    support(event),
    remarks(view, key),
    element("details", {}, element("summary", {}, "Coding"),
      element("p", {}, "Named by ", phrase(event.trigger, place)),
      event.certainty && element("p", {}, `Certainty: ${event.certainty}`),
      event.codes && element("p", {}, event.codes)));
}

function card(key, support, ...content) {
  return element("li", { class: `card ${support}`, "data-record": key, "data-of": key, dir: "auto" }, content);
}

/** Who says so. */
function voice(by, place) {
  return by.length
    ? element("p", { class: "by" }, "According to ", joined(by.map((source) => phrase(source, place)), ", "))
    : element("p", { class: "by own" }, "In the article’s own voice");
}

function roles(event, place) {
  if (!event.roles.length) return null;
  return element("dl", {}, event.roles.map(([role, phrases]) =>
    element("div", {}, element("dt", {}, role), element("dd", {}, joined(phrases.map((one) => phrase(one, place)), ", ")))));
}

/** Words of the article: a link to them, or marked as not standing there. */
function phrase([words, mark], place) {
  if (mark === null) return element("span", { class: "absent" }, words, " ", element("span", { class: "flag" }, "not in the article"));
  return element("a", { class: "phrase", href: `#a${place}/m${mark}/words`, "data-of": `m${mark}`, "data-mark": mark }, words);
}

function support(record) {
  const meaning = { partial: "Partly supported: some of its phrases do not stand in the article", unsupported: "Unsupported: the article does not say this" };
  return record.support in meaning ? element("p", { class: "support" }, meaning[record.support]) : null;
}

/** What verification has to say of a record. */
function remarks(view, key) {
  const own = view.findings.filter((finding) => finding.of === key);
  return own.length ? element("span", { class: "remarks" }, own.map((finding) => remark(finding))) : null;
}

function remark(finding) {
  return element("span", { class: `remark ${finding.severity}`, title: `${finding.code} ${finding.path}` },
    element("b", {}, finding.severity), " ", finding.message);
}

function figuresSection(view, place) {
  if (!view.figures.length) return null;
  return section("figures", "Figures", view.figures.length, element("ul", { class: "cards" }, view.figures.map((figure, number) => {
    const key = `f${number}`;
    return card(key, figure.support,
      element("h3", {}, phrase(figure.phrase, place), " ", cites(figure, key, place)),
      element("p", { class: "reads" }, joined([figure.reads, figure.about, figure.when].filter(Boolean), " · ")),
      voice(figure.by, place), support(figure), remarks(view, key));
  })));
}

function loadedSection(view, place) {
  if (!view.loaded.length) return null;
  return section("loaded", "Loaded wording", view.loaded.length, element("ul", { class: "cards" }, view.loaded.map((loaded, number) =>
    card(`l${number}`, "supported",
      element("h3", {}, element("q", {}, phrase(loaded.phrase, place)), loaded.instead && [" → ", element("ins", {}, loaded.instead)]),
      element("p", { class: "by" }, loaded.narrator ? "The writer’s own words" : `Said by ${loaded.voice}`),
      element("p", { class: "why" }, loaded.reason)))));
}

/** Findings on the whole, and what was left out of the summary for them. */
function findingsSection(view, place) {
  const shown = new Set([...view.sentences.keys()].map((n) => `s${n}`).concat([...view.events.keys()].map((n) => `e${n}`), [...view.figures.keys()].map((n) => `f${n}`)));
  const rest = [...view.findings.entries()].filter(([, finding]) => !shown.has(finding.of));
  if (!rest.length) return null;
  return section("findings", "Findings", rest.length, element("ul", { class: "cards" }, rest.map(([number, finding]) =>
    card(`n${number}`, "supported",
      finding.left_out && element("p", { class: "left" }, "Left out: ", element("del", {}, finding.left_out)),
      remark(finding), " ", finding.mark !== null && phrase(["In the article", finding.mark], place)))));
}
