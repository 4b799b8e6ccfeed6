/** The article's text: cited sentences with their numbers, words that records point to as links to them. */
function textOf(view, place) {
  const cited = citing(view);
  const paragraphs = view.text.map((stretches) =>
    element("p", { dir: "auto" }, stretches.map((stretch) => sentence(stretch, view, place, cited))),
  );
  const note = view.whole ? null : element("p", { class: "note" }, "The article is not at hand: these are the sentences that its records cite.");
  const text = element("div", { class: "words", lang: view.language }, paragraphs);
  return element("section", { class: "text", "aria-labelledby": "text" },
    element("h2", { id: "text" }, view.whole ? "The article" : "Sentences cited"), note, text);
}

function sentence([number, ...pieces], view, place, cited) {
  const words = pieces.map((piece) => pieceOf(piece, number, view, place, cited));
  if (!number) return words;
  const link = element("a", { class: "number", href: `#a${place}/c${number}`, tabindex: -1, "aria-label": `Sentence ${number}` }, number);
  return element("span", { class: "sentence", "data-sentence": number, "data-of": `c${number}` }, link, words);
}

function pieceOf(piece, number, view, place, cited) {
  if (typeof piece === "string") return piece;
  const [words, ...marks] = piece;
  const roles = new Set(marks.map((mark) => view.marks[mark][1]));
  const citing = [...cited].filter(([key, sentences]) => key[0] === "s" && sentences.includes(number));
  const keys = [...marks.map((mark) => `m${mark}`), ...citing.map(([key]) => `=${key}`)];
  const style = ["trigger", "loaded", "figure", "finding"].filter((role) => roles.has(role));
  return element("a", {
    class: ["piece", ...style].join(" "),
    href: `#a${place}/${view.marks[foremost(marks, view)][0]}`,
    tabindex: -1,
    "data-marks": marks.join(" "),
    "data-of": keys.join(" "),
  }, words);
}

/** Of the marks on the same words, the one that a click follows: what is most remarkable about them. */
function foremost(marks, view) {
  const rank = (mark) => ["loaded", "finding", "trigger", "figure"].indexOf(view.marks[mark][1]) >>> 0;
  return marks.toSorted((one, other) => rank(one) - rank(other))[0];
}

/** Put the neutral wording behind each loaded phrase, as an annotation that is no part of the text. */
function annotate(text, view) {
  view.loaded.forEach(({ phrase: [, mark], instead }) => {
    const pieces = [...text.querySelectorAll("[data-marks]")].filter((piece) => piece.dataset.marks.split(" ").includes(String(mark)));
    if (instead && pieces.length) pieces.at(-1).dataset.instead = instead;
  });
}
