/** What the page holds: an index that is read at once, and articles that are read when they are shown. */
const index = JSON.parse(document.getElementById("index").textContent);
const blocks = document.querySelectorAll("script.data");
const views = [];

function article(place) {
  views[place] ??= JSON.parse(blocks[place].textContent);
  return views[place];
}

/** Letters without case and accents, so that "Sao" finds "São". */
function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

const FACETS = ["kinds", "statuses", "actors", "places", "sources"];
const haystacks = [];

/** All words of an article that a reader sees. */
function haystack(place) {
  haystacks[place] ??= folded(wordsOf(article(place)));
  return haystacks[place];
}

function wordsOf(view) {
  const text = view.text.map((paragraph) => paragraph.flatMap(([, ...pieces]) => pieces.map(wordsIn)).join(""));
  const records = [...view.sentences.map((one) => one.text), ...view.events.map((one) => one.headline)];
  return [view.headline, view.origin, ...text, ...records].join("\n");
}

function wordsIn(piece) {
  return typeof piece === "string" ? piece : piece[0];
}

/** What is asked for: words of articles, and for each facet the numbers of the names that fit. */
let asked = { words: [], facets: [] };

function ask(form) {
  const words = folded(form.get("words")).split(/\s+/).filter(Boolean);
  const facets = FACETS.map((facet) => fitting(facet, form.get(facet)));
  asked = { words, facets };
}

function fitting(facet, value) {
  if (!value) return null;
  const names = index.names[facet];
  if (facet === "kinds" || facet === "statuses") return new Set([names.indexOf(value)]);
  const wanted = folded(value.trim());
  return new Set([...names.keys()].filter((number) => folded(names[number]).includes(wanted)));
}

function isFiltered() {
  return asked.facets.some(Boolean);
}

function isAsked() {
  return isFiltered() || asked.words.length > 0;
}

/** Whether an event of an article is asked for. */
function fits(place, number) {
  const entry = index.articles[place].events[number];
  return asked.facets.every((wanted, facet) => !wanted || [entry[facet]].flat().some((name) => wanted.has(name)));
}

/** The numbers of an article's events that are asked for. */
function fittingEvents(place) {
  return index.articles[place].events.map((_, number) => number).filter((number) => fits(place, number));
}

function isFound(place) {
  if (isFiltered() && !fittingEvents(place).length) return false;
  return asked.words.every((word) => haystack(place).includes(word));
}

/** The articles that are asked for, as their places. */
function foundArticles() {
  return index.articles.map((_, place) => place).filter(isFound);
}
