const STRIP = { height: 46, line: 18, margin: 12, near: 20, widest: 1160, letter: 6.5 };

/** Stages as marks on a line of days, each a way to its event; marks of the same days stand beside each other. */
function strip(thread, breaks) {
  const dated = datedStages(thread);
  if (!dated.length) return null;
  const { height, line, margin } = STRIP;
  const width = Math.min(STRIP.widest, document.documentElement.clientWidth - 40);
  const across = (day) => margin + day * (width - 2 * margin);
  const places = apart(dated.map(({ stage }) => across(stage.days[0])), width - margin);
  const label = dated.map(({ stage }) => sentenceOf(stage)).join("; ");
  const box = { viewBox: `0 0 ${width} ${height}`, width, height };
  return drawn("svg", { class: "strip", ...box, role: "img", "aria-label": label },
    drawn("line", { class: "axis", x1: 0, x2: width, y1: line, y2: line }),
    breaks.map((day) => drawn("path", { class: "break", d: `M${across(day) - 4} ${line + 5}l4-10m2 10l4-10` })),
    dated.map(({ stage, old }, number) => stageMark(stage, places[number], old)),
    dayLabels(dated, places, width));
}

/** Places in order, moved as little as keeps them beside each other; where there is no room they overlap. */
function apart(places, last) {
  const near = Math.min(STRIP.near, (last - STRIP.margin) / Math.max(1, places.length - 1));
  const moved = [];
  for (const place of places) moved.push(Math.max(place, (moved.at(-1) ?? -Infinity) + near));
  let free = last;
  for (let number = moved.length - 1; number >= 0; number -= 1) {
    moved[number] = Math.min(moved[number], free);
    free = moved[number] - near;
  }
  return moved;
}

function datedStages(thread) {
  const stages = thread.stages.map((stage) => ({ stage, old: false }));
  const recalled = thread.background.map((stage) => ({ stage, old: true }));
  const dated = [...stages, ...recalled].filter(({ stage }) => stage.days.length);
  return dated.sort((one, other) => one.stage.days[0] - other.stage.days[0]);
}

/** The days of the marks, as many as there is room for. */
function dayLabels(dated, places, width) {
  const year = dated.at(-1).stage.when.replace(" (reported)", "").slice(-4);
  let free = 0;
  return dated.map(({ stage }, number) => {
    const day = short(stage.when, year);
    const half = (STRIP.letter * day.length) / 2;
    const x = Math.min(Math.max(places[number], half), width - half);
    if (x - half < free) return null;
    free = x + half + STRIP.letter;
    return drawn("text", { x, y: STRIP.height - 6, class: "day", "text-anchor": "middle" }, day);
  });
}

function stageMark(stage, x, old) {
  const transform = `translate(${x} ${STRIP.line})${old ? " scale(.7)" : ""}`;
  return drawn("g", { transform, class: old ? "recalled" : null, "data-target": stage.mentions[0] },
    drawn("title", {}, sentenceOf(stage)), glyph(stage.status));
}

function sentenceOf(stage) {
  return `${stage.status}, ${stage.when}: ${stage.headline}`;
}

/** A day in few letters, without the year that goes without saying: "4 Feb", "Oct 2025". */
function short(when, year) {
  const last = when.replace(" (reported)", "").split(/\u2013 ?/).at(-1);
  return last.replace(` ${year}`, "").replace(/([A-Z][a-z]{2})[a-z]+/g, "$1");
}
