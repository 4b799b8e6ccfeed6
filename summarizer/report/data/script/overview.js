const MOST = 5;

/** All articles: the threads that hold them together, then each with its summary. */
function overview() {
  const found = foundArticles();
  const list = element("ol", { class: "articles" });
  return element("div", { class: "overview" },
    element("header", {}, element("h1", {}, index.title), element("p", { class: "origin" }, totals())),
    index.timeline?.threads.length ? threadsSection(index.timeline) : null,
    section("list", "Articles", found.length,
      found.length ? inPortions(list, found, articleItem, 50) : element("p", {}, "No article fits.")));
}

function totals() {
  const events = index.articles.reduce((sum, entry) => sum + entry.events.length, 0);
  const loaded = index.articles.reduce((sum, entry) => sum + entry.loaded, 0);
  return [index.span, counted(events, "event"), counted(loaded, "loaded phrase")].filter(Boolean).join(" · ");
}

function articleItem(place) {
  const view = article(place);
  const told = view.sentences.map((one) => one.text).join(" ") || "No sentence passed verification.";
  return element("li", { class: "item" },
    element("div", {},
      element("p", { class: "origin" }, joined([view.origin, index.articles[place].model].filter(Boolean), " · ")),
      element("h3", { dir: "auto", lang: view.language }, element("a", { href: `#a${place}` }, view.headline)),
      element("p", { class: "neutral", dir: "auto" }, told)),
    element("div", {}, eventList(view, place), loadedWords(view)));
}

/** What happened and who says so, in a line each. */
function eventList(view, place) {
  const fitting = fittingEvents(place);
  const rest = view.events.length - Math.min(fitting.length, MOST);
  const lines = fitting.slice(0, MOST).map((number) => eventLine(view.events[number], `#a${place}/e${number}`));
  const words = `and ${counted(rest, "more event")}`;
  const more = rest > 0 && element("li", {}, element("a", { class: "why", href: `#a${place}` }, words));
  return element("ul", { class: "lines" }, lines, more);
}

function eventLine(event, address) {
  const by = event.by.length ? event.by.map(([words]) => words).join(", ") : "the article";
  return element("li", {}, told(event.status), element("a", { href: address }, event.headline),
    element("span", { class: "why" }, ` ${event.when ? `${event.when} · ` : ""}says ${by}`));
}

/** The writer's loaded words, the first few. */
function loadedWords(view) {
  const own = view.loaded.filter((one) => one.narrator);
  if (!own.length) return null;
  const words = own.slice(0, 4).map(({ phrase: [words], instead }) =>
    [element("q", {}, element("span", { class: "loaded" }, words)), instead && ` (${instead})`]);
  const rest = own.length > 4 && ` and ${own.length - 4} more`;
  return element("p", { class: "counts" }, "Loaded wording: ", joined(words, ", "), rest);
}
