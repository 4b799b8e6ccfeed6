/** A mark for each status, told apart by shape; colour only repeats it. Drawn around 0, 0 in a square of 16. */
const GLYPHS = {
  occurred: () => [drawn("circle", { r: 6, class: "full" })],
  ongoing: () => [drawn("circle", { r: 6 }), drawn("path", { d: "M0-6a6 6 0 0 1 0 12z", class: "full" })],
  planned: () => [drawn("circle", { r: 6 })],
  postponed: () => [drawn("circle", { r: 6 }), drawn("path", { d: "M-2-3v6M2-3v6" })],
  cancelled: () => [drawn("circle", { r: 6 }), drawn("path", { d: "M-4.2 4.2 4.2-4.2" })],
  failed: () => [drawn("path", { d: "M-5-5 5 5M-5 5 5-5" })],
  hypothetical: () => [drawn("circle", { r: 6, "stroke-dasharray": "2.5 2.2" })],
};

function glyph(status) {
  return drawn("g", { class: `glyph ${status}` }, GLYPHS[status]());
}

/** The mark beside its word. */
function told(status) {
  const mark = drawn("svg", { viewBox: "-8 -8 16 16", width: 16, height: 16, "aria-hidden": "true" }, glyph(status));
  return element("span", { class: `status ${status}` }, mark, status);
}
