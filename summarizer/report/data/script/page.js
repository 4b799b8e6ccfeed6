const main = document.getElementById("main");
const form = document.getElementById("filters");
const single = index.articles.length === 1 && !index.timeline?.threads.length;
let shown = null;
let lighting = null;
let list = { page: null, offset: 0 };

/** Where the address leads: "#a3/e1" to record 1 of article 3, "#a3/m7/words" to its words in the text. */
function route() {
  const [, place, target, words] = /^#a(\d+)(?:\/(\w+))?(\/words)?$/.exec(location.hash) ?? [];
  return { place: Number(place ?? NaN), target, toWords: Boolean(words) };
}

function show() {
  const { place, target, toWords } = route();
  const wanted = index.articles[place] ? place : single ? 0 : null;
  if (shown === null && list.page?.isConnected) list.offset = scrollY;
  if (shown !== wanted || shown === null) render(wanted);
  if (lighting) goTo(target ?? "", toWords);
}

function render(place) {
  if (place === null) list.page ??= overview();
  const page = place === null ? list.page : articlePage(place);
  lighting = place === null ? null : new Lighting(page, article(place));
  shown = place;
  main.replaceChildren(page);
  for (const link of [...page.querySelectorAll(".text a")].slice(0, 1)) link.tabIndex = 0;
  document.title = place === null ? index.title : article(place).headline;
  document.querySelector(".home").hidden = single || place === null;
  scrollTo({ top: place === null ? list.offset : 0, behavior: "instant" });
  markWords();
}

/** Pin what the address names, and bring it into sight: a record, or its words. */
function goTo(key, toWords) {
  lighting.pin(key);
  if (!key) return;
  const record = lighting.root.querySelector(".digest .lit");
  const goal = toWords ? lighting.words() : record;
  if (!goal) return;
  showPane(toWords ? "text" : "digest");
  goal.scrollIntoView({ block: "center", behavior: pace() });
  (goal.matches("a") ? goal : goal.querySelector("a"))?.focus({ preventScroll: true });
  lighting.light(key);
}

function refresh() {
  ask(new FormData(form));
  const found = foundArticles();
  const events = index.articles.reduce((sum, _, place) => sum + fittingEvents(place).length, 0);
  const told = [counted(found.length, "article"), isFiltered() && counted(events, "event")].filter(Boolean);
  document.getElementById("found").textContent = isAsked() ? told.join(", ") : "";
  form.querySelector("[type=reset]").hidden = !isAsked();
  list = { page: null, offset: 0 };
  render(shown);
}

/** The words searched for, where they stand on the page. */
function markWords() {
  if (!CSS.highlights) return;
  const ranges = asked.words.flatMap((word) => [...occurrences(word)]);
  CSS.highlights.set("asked", new Highlight(...ranges));
}

function* occurrences(word) {
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.data.toLowerCase();
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const range = document.createRange();
      range.setStart(node, Math.min(at, node.length));
      range.setEnd(node, Math.min(at + word.length, node.length));
      yield range;
    }
  }
}

/** Fill the choices of the filters. */
function offer() {
  for (const facet of ["kinds", "statuses"]) {
    const names = index.names[facet].slice().sort();
    const options = names.map((name) => element("option", {}, name));
    form.elements[facet].append(element("option", { value: "" }, "any"), ...options);
  }
  for (const facet of ["actors", "places", "sources"]) {
    const names = index.names[facet].slice(0, 500).sort((one, other) => one.localeCompare(other));
    document.getElementById(facet).append(...names.map((name) => element("option", { value: name })));
  }
}

/** Arrow keys go from one of these links to the next; Tab enters and leaves them as one. */
function rove(event, selector, steps) {
  const links = [...main.querySelectorAll(selector)];
  const next = links[links.indexOf(event.target) + steps[event.key]];
  if (!(event.key in steps) || !event.target.matches(selector) || !next) return;
  event.preventDefault();
  if (event.target.tabIndex !== next.tabIndex) [event.target.tabIndex, next.tabIndex] = [-1, 0];
  next.focus();
}

const choices = form.querySelector("details");

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") choices.open = false;
  rove(event, ".text a", { ArrowRight: 1, ArrowLeft: -1 });
  rove(event, ".digest h3 > a", { ArrowDown: 1, ArrowUp: -1 });
  if (event.key === "Escape" && lighting) {
    history.replaceState(null, "", shown === null || single ? "#" : `#a${shown}`);
    lighting.pin("");
  }
});
document.addEventListener("click", (event) => {
  if (!form.contains(event.target)) choices.open = false;
  const pane = event.target.closest("[data-show]")?.dataset.show;
  if (pane) showPane(pane);
  const target = event.target.closest("[data-target]")?.dataset.target;
  if (target) location.hash = `#a${target}`;
});
form.addEventListener("input", refresh);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(refresh));
addEventListener("hashchange", show);
addEventListener("beforeprint", () => {
  for (const folded of main.querySelectorAll(".thread details")) unfold(folded);
});
document.getElementById("made").textContent = index.made;
offer();
ask(new FormData(form));
show();
