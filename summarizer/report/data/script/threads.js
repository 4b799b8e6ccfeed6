const STRIP = { height: 46, line: 18, margin: 12, near: 20 };

/** Threads, each with its stages on a common axis of days. */
function threadsSection(timeline) {
  const found = [...timeline.threads.keys()].filter((number) => isFoundThread(timeline.threads[number]));
  const alone = timeline.alone ? ` ${counted(timeline.alone, "event stands", "events stand")} alone.` : "";
  const list = element("ol", { class: "threads" });
  return section("threads", "Threads", found.length,
    element("p", { class: "note" }, "Events that belong together across articles, in time from left to right; longer gaps are compressed.", alone),
    legend(timeline),
    inPortions(list, found, (number) => threadItem(timeline, number, found.indexOf(number) < 3), 20));
}

function isFoundThread(thread) {
  if (!isAsked()) return true;
  return [...thread.stages, ...thread.background].flatMap((stage) => stage.mentions).some((mention) => {
    const [place, key] = mention.split("/");
    return fits(Number(place), Number(key.slice(1))) && isFound(Number(place));
  });
}

function legend(timeline) {
  const used = new Set(timeline.threads.flatMap((thread) => [...thread.stages, ...thread.background]).map((stage) => stage.status));
  return element("p", { class: "legend", "aria-label": "Marks" }, Object.keys(GLYPHS).filter((status) => used.has(status)).map(told));
}

function threadItem(timeline, number, isOpen) {
  const thread = timeline.threads[number];
  const outlets = new Set(thread.stages.flatMap((stage) => stage.cites.map(([place]) => place))).size;
  return element("li", { class: "thread", id: `t${number}` },
    element("h3", {}, thread.title),
    element("p", { class: "origin" }, joined([thread.when, counted(outlets, "article"), thread.places.slice(0, 3).join(", ")].filter(Boolean), " · ")),
    strip(thread, timeline.breaks),
    thread.summary.length ? element("p", { class: "neutral" }, thread.summary.map((one) => [one.text, " ", citations(one.cites), " "])) : null,
    element("details", { open: isOpen }, element("summary", {}, counted(thread.stages.length, "stage")),
      element("ol", { class: "stages" }, thread.stages.map(stageItem)),
      thread.actors.length > 0 && element("p", { class: "actors" }, "Who: ", thread.actors.join(", "))),
    seriesList(thread),
    foldedList("Background that its articles recall", thread.background, (stages) => element("ol", { class: "stages" }, stages.map(stageItem))),
    foldedList("Why these belong together", thread.links, (links) => element("ul", { class: "links" }, links.map(linkItem))));
}

function foldedList(title, things, content) {
  return things.length ? element("details", {}, element("summary", {}, `${title} (${things.length})`), content(things)) : null;
}

function stageItem(stage) {
  return element("li", {}, told(stage.status), " ", element("span", { class: "when" }, stage.when || "no date"),
    element("p", {}, element("a", { href: stage.mentions.length ? `#a${stage.mentions[0]}` : null }, stage.headline)),
    element("p", { class: stage.by.length ? "by" : "by own" },
      stage.by.length ? `According to ${stage.by.join(", ")}` : "In the articles’ own voice", " ", citations(stage.cites)));
}

/** Sentences of articles: "Tarn Post, 3 Mar: 2, 5". */
function citations(cites) {
  const places = [...new Set(cites.map(([place]) => place))];
  return element("span", { class: "citations" }, places.map((place) => {
    const own = cites.filter(([other]) => other === place);
    const links = own.map(([, sentence]) => element("a", { href: `#a${place}/c${sentence}/words`, "aria-label": `${index.articles[place].label}, sentence ${sentence}` }, sentence));
    return element("span", { class: "citation" }, index.articles[place].label, " ", joined(links, ", "));
  }));
}

function seriesList(thread) {
  if (!thread.series.length) return null;
  return element("dl", { class: "series" }, thread.series.map((series) => element("div", {},
    element("dt", {}, series.title),
    element("dd", {}, element("ol", {}, series.points.map((point) => element("li", {},
      element("a", { href: point.target && `#a${point.target}` }, point.text),
      element("span", { class: "why" }, joined([point.reads, point.when, point.by.join(", ")].filter(Boolean), " · ")), " ", citations(point.cites))))))));
}

function linkItem(link) {
  const end = (target) => target && element("a", { href: `#a${target}` }, nameOf(target));
  return element("li", {}, element("b", {}, link.kind), ` ${link.score.toFixed(2)} `, element("span", {}, joined(link.ends.map(end).filter(Boolean), " – ")),
    element("p", { class: "why" }, link.reasons.join("; ")));
}

/** A record of an article in words: "Bridge closed (Tarn Post, 3 March 2026)". */
function nameOf(target) {
  const [place, key] = target.split("/");
  const [view, number] = [article(Number(place)), Number(key.slice(1))];
  const words = key[0] === "e" ? view.events[number].headline : key[0] === "f" ? view.figures[number].phrase[0] : "";
  return `${words} (${index.articles[place].label})`;
}

/** Stages as marks on a line; marks of the same days stand beside each other. */
function strip(thread, breaks) {
  const width = Math.min(1100, document.documentElement.clientWidth - 48);
  const across = (day) => STRIP.margin + day * (width - 110);
  const dated = thread.stages.map((stage) => ({ stage, recalled: false })).concat(thread.background.map((stage) => ({ stage, recalled: true })))
    .filter(({ stage }) => stage.days.length).sort((one, other) => one.stage.days[0] - other.stage.days[0]);
  if (!dated.length) return null;
  const label = dated.map(({ stage }) => `${stage.status}, ${stage.when}: ${stage.headline}`).join("; ");
  const drawing = drawn("svg", { class: "strip", viewBox: `0 0 ${width} ${STRIP.height}`, width, height: STRIP.height, role: "img", "aria-label": label });
  drawing.append(drawn("line", { class: "axis", x1: 0, x2: width, y1: STRIP.line, y2: STRIP.line }));
  drawing.append(...breaks.map((day) => drawn("path", { class: "break", d: `M${across(day) - 4} ${STRIP.line + 5}l4-10m2 10l4-10` })));
  let [free, labelled] = [-Infinity, -Infinity];
  for (const { stage, recalled } of dated) {
    const x = Math.max(across(stage.days[0]), free);
    free = x + STRIP.near;
    drawing.append(stageMark(stage, x, recalled));
    const day = short(stage.when, dated.at(-1).stage.when.slice(-4));
    if (x > labelled && day) {
      drawing.append(drawn("text", { x, y: STRIP.height - 6, class: "day", "text-anchor": x < 30 ? "start" : "middle" }, day));
      labelled = x + 6.5 * day.length + 8;
    }
  }
  return drawing;
}

function stageMark(stage, x, recalled) {
  const title = drawn("title", {}, `${stage.status}, ${stage.when}: ${stage.headline}`);
  return drawn("g", { transform: `translate(${x} ${STRIP.line})${recalled ? " scale(.7)" : ""}`, class: recalled ? "recalled" : null, "data-target": stage.mentions[0] }, title, glyph(stage.status));
}

/** A day in few letters, without the year that goes without saying: "4 Feb", "Oct 2025". */
function short(when, year) {
  const last = when.replace(" (reported)", "").split(/\u2013 ?/).at(-1);
  return last.replace(` ${year}`, "").replace(/([A-Z][a-z]{2})[a-z]+/g, "$1");
}
