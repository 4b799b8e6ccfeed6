/** Threads, each with its stages on a common axis of days. */
function threadsSection(timeline) {
  const found = timeline.threads.filter(isFoundThread);
  const alone = timeline.alone ? ` ${counted(timeline.alone, "event stands", "events stand")} alone.` : "";
  const note = "Events that belong together across articles, from left to right in time; long gaps are shortened.";
  const item = (thread) => threadItem(thread, timeline.breaks, found.indexOf(thread) < OPEN);
  return section("threads", "Threads", found.length, element("p", { class: "note" }, note, alone), legend(timeline),
    inPortions(element("ol", {}), found, item, 20));
}

/** The first threads are opened. */
const OPEN = 3;

function isFoundThread(thread) {
  if (!isAsked()) return true;
  return allStages(thread).flatMap((stage) => stage.mentions).some((mention) => {
    const [place, key] = mention.split("/");
    return fits(Number(place), Number(key.slice(1))) && isFound(Number(place));
  });
}

function allStages(thread) {
  return [...thread.stages, ...thread.background];
}

function legend(timeline) {
  const used = new Set(timeline.threads.flatMap(allStages).map((stage) => stage.status));
  const statuses = Object.keys(GLYPHS).filter((status) => used.has(status));
  return element("p", { class: "legend" }, statuses.map(told));
}

function threadItem(thread, breaks, isOpen) {
  const articles = new Set(thread.stages.flatMap((stage) => stage.cites.map(([place]) => place))).size;
  const origin = [thread.when, counted(articles, "article"), thread.places.slice(0, 3).join(", ")];
  return element("li", { class: "thread", dir: "auto" },
    element("h3", {}, thread.title),
    element("p", { class: "origin" }, joined(origin.filter(Boolean), " · ")),
    strip(thread, breaks),
    threadSummary(thread),
    unfolding(counted(thread.stages.length, "stage"), () => stages(thread.stages), isOpen),
    who(thread),
    seriesList(thread),
    thread.background.length > 0 && unfolding("Background that is recalled", () => stages(thread.background)),
    thread.findings.length > 0 && unfolding("What was left out of the summary", () => findings(thread.findings)),
    thread.links.length > 0 && unfolding("Why these belong together", () => links(thread.links)));
}

function threadSummary(thread) {
  if (!thread.summary.length) return null;
  return element("p", { class: "neutral" }, thread.summary.map((one) => [one.text, " ", days(one.cites), " "]));
}

/** Content that is made when it is opened: a story of a year has thousands of links. */
function unfolding(title, content, isOpen = false) {
  const details = element("details", {}, element("summary", {}, title));
  contents.set(details, content);
  details.addEventListener("toggle", () => details.open && unfold(details));
  if (isOpen) unfold(details);
  return details;
}

const contents = new WeakMap();

function unfold(details) {
  details.append(contents.get(details)?.() ?? "");
  contents.delete(details);
  details.open = true;
}

function who(thread) {
  return thread.actors.length ? element("p", { class: "origin" }, "Who: ", thread.actors.slice(0, 12).join(", ")) : null;
}

function stages(list) {
  return element("ol", { class: "stages" }, list.map(stageItem));
}

function stageItem(stage) {
  const by = stage.by.length ? `According to ${stage.by.join(", ")}` : "In the articles’ own voice";
  return element("li", {},
    element("p", { class: "kicker" }, told(stage.status), joined([stage.when || "no date", stage.kind], " · ")),
    element("h4", {}, leading(stage.mentions[0], stage.headline)),
    element("p", { class: stage.by.length ? "by" : "by own" }, by, " ", citations(stage.cites)));
}

/** Words that lead to a record, where it is in the report. */
function leading(target, words) {
  return target ? element("a", { href: `#a${target}` }, words) : words;
}

/** Sentences of articles: "Tarn Post, 3 Mar 2026: 2, 5". */
function citations(cites) {
  const places = [...new Set(cites.map(([place]) => place))];
  return places.map((place) => {
    const own = cites.filter(([other]) => other === place);
    const links = own.map(([, number]) => citation(place, number, number));
    return [element("span", { class: "citation" }, index.articles[place].label, ": ", joined(links, ", ")), " "];
  });
}

/** The same in a running text, by the day of the article alone: "3 Mar 2026". */
function days(cites) {
  return joined(cites.map(([place, number]) => citation(place, number, index.articles[place].day, "cites")), " ");
}

function citation(place, number, words, style) {
  const label = `${index.articles[place].label}, sentence ${number}`;
  return element("a", { href: `#a${place}/c${number}/words`, class: style, title: label, "aria-label": label }, words);
}

/** Quantities over time. */
function seriesList(thread) {
  if (!thread.series.length) return null;
  const points = (series) => element("ol", {}, series.points.map(pointItem));
  const item = (series) => element("div", {}, element("dt", {}, series.title), element("dd", {}, points(series)));
  return element("dl", { class: "series" }, thread.series.map(item));
}

function pointItem(point) {
  const reads = point.text.includes(point.reads) ? "" : point.reads;
  const told = joined([reads, point.by.join(", ")].filter(Boolean), " · ");
  return element("li", {}, leading(point.target, point.text), " ",
    element("span", { class: "why" }, told), " ", citations(point.cites));
}

function findings(list) {
  return element("ul", { class: "links" }, list.map(([severity, message, left]) => element("li", {},
    left && element("p", { class: "left" }, element("del", {}, left)), remark({ severity, message }))));
}

function links(list) {
  return element("ul", { class: "links" }, list.map(linkItem));
}

function linkItem(link) {
  const ends = link.ends.filter(Boolean).map((target) => leading(target, nameOf(target)));
  return element("li", {},
    element("b", {}, link.kind), ` ${link.score.toFixed(2)} `, joined(ends, " – "),
    element("p", { class: "why" }, link.reasons.join("; ")));
}

/** A record of an article in words: "Bridge closed (Tarn Post, 3 Mar 2026)". */
function nameOf(target) {
  const [place, key] = target.split("/");
  const [view, number] = [article(Number(place)), Number(key.slice(1))];
  const words = key[0] === "e" ? view.events[number]?.headline : view.figures[number]?.phrase[0];
  return `${words ?? "record"} (${index.articles[place].label})`;
}
