/** The article's text: cited sentences with their numbers, and words that records point to as links to them. */
function textOf(view, place) {
  const cited = citing(view);
  const paragraph = (stretches) =>
    element("p", { dir: "auto" }, stretches.map((stretch) => sentence(stretch, view, place, cited)));
  const words = element("div", { class: "words", lang: view.language }, view.text.map(paragraph));
  annotate(words, view);
  const missing = "The article is not at hand: these are the sentences that its records cite.";
  return element("section", { class: "text", "aria-labelledby": "text" },
    element("h2", { id: "text" }, view.whole ? "The article" : "Sentences cited"),
    !view.whole && element("p", { class: "note" }, missing), words);
}

function sentence([number, ...pieces], view, place, cited) {
  const words = pieces.map((piece) => pieceOf(piece, number, view, place, cited));
  if (!number) return words;
  const address = `#a${place}/c${number}`;
  const label = `Sentence ${number}`;
  const link = element("a", { class: "number", href: address, tabindex: -1, "aria-label": label }, number);
  return element("span", { class: "sentence", "data-sentence": number, "data-of": `c${number}` }, link, words);
}

function pieceOf(piece, number, view, place, cited) {
  if (typeof piece === "string") return piece;
  const [words, ...marks] = piece;
  const roles = new Set(marks.map((mark) => view.marks[mark][1]));
  const telling = [...cited].filter(([key, sentences]) => key[0] === "s" && sentences.includes(number));
  return element("a", {
    class: ["piece", ...REMARKABLE.filter((role) => roles.has(role))].join(" "),
    href: `#a${place}/${view.marks[foremost(marks, view)][0]}`,
    tabindex: -1,
    "data-marks": marks.join(" "),
    "data-of": [...marks.map((mark) => `m${mark}`), ...telling.map(([key]) => `=${key}`)].join(" "),
  }, words);
}

/** What is drawn in a way of its own, the most remarkable first. */
const REMARKABLE = ["loaded", "finding", "trigger", "figure"];

/** Of the marks on the same words, the one whose record a click leads to. */
function foremost(marks, view) {
  const rank = (mark) => REMARKABLE.indexOf(view.marks[mark][1]) >>> 0;
  return [...marks].sort((one, other) => rank(one) - rank(other))[0];
}

/** Put the neutral wording behind each loaded phrase, as an annotation that is no part of the text. */
function annotate(words, view) {
  for (const { phrase: [, mark], instead } of view.loaded) {
    const pieces = [...words.querySelectorAll(".loaded")];
    const last = pieces.findLast((piece) => piece.dataset.marks.split(" ").includes(String(mark)));
    if (instead && last) last.dataset.instead = instead;
  }
}
