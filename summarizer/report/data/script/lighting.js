/** Lights up words and records that belong together. What lights something has `data-of`: keys with spaces between, of
    records ("e1"), of marks in the text ("m7"), of cited sentences ("c5"), or of a record without its words ("=s0"). */
class Lighting {
  constructor(root, view) {
    this.root = root;
    this.marks = view.marks;
    this.citing = citing(view);
    this.pinned = "";
    this.keys = "";
    // A page that scrolls under a resting pointer sends "pointerover", but no "pointermove".
    root.addEventListener("pointermove", (event) => this.follow(event.target));
    root.addEventListener("pointerleave", () => this.light(this.pinned));
    root.addEventListener("focusin", (event) => this.follow(event.target));
  }

  follow(node) {
    const source = node.closest("[data-of]");
    const keys = source ? source.dataset.of : this.pinned;
    if (keys === this.keys) return;
    this.light(keys);
    if (source?.closest(".digest")) this.reveal();
  }

  pin(keys) {
    this.pinned = keys;
    this.light(keys);
  }

  light(keys) {
    this.keys = keys;
    const { records, marks, sentences, named } = this.resolved(keys.split(" ").filter(Boolean));
    const lit = (selector, isLit) => {
      for (const node of this.root.querySelectorAll(selector)) node.classList.toggle("lit", isLit(node.dataset));
    };
    lit("[data-record]", ({ record }) => records.has(record));
    lit("[data-sentence]", ({ sentence }) => sentences.has(Number(sentence)));
    lit("[data-marks]", ({ marks: own }) => own.split(" ").some((mark) => marks.has(Number(mark))));
    lit("[data-mark]", ({ mark }) => named.has(Number(mark)));
  }

  /** What belongs to keys: a record's words and sentences, a mark's record, the records that cite a sentence. */
  resolved(keys) {
    const [records, marks, sentences, named] = [new Set(), new Set(), new Set(), new Set()];
    for (const key of keys) {
      const number = Number(key.slice(1));
      if (key[0] === "=") records.add(key.slice(1));
      else if (key[0] === "m" && this.marks[number]) {
        records.add(this.marks[number][0]);
        marks.add(number);
        named.add(number);
      } else if (key[0] === "c") {
        sentences.add(number);
        for (const [record, cited] of this.citing) if (cited.includes(number)) records.add(record);
      } else {
        records.add(key);
        this.marks.forEach(([record], mark) => record === key && marks.add(mark));
        for (const sentence of this.citing.get(key) ?? []) sentences.add(sentence);
      }
    }
    return { records, marks, sentences, named };
  }

  /** Where to look: the lit words that name an event, or else others in a cited sentence, anywhere, or the sentence. */
  words() {
    const choices = [".piece.trigger.lit", ".sentence.lit .piece.lit", ".piece.lit", ".sentence.lit"];
    return choices.map((choice) => this.root.querySelector(`.text ${choice}`)).find(Boolean);
  }

  /** Bring the lit words into sight where the text has a pane of its own. */
  reveal() {
    const pane = this.root.querySelector(".text");
    const words = this.words();
    if (!words || pane.scrollHeight <= pane.clientHeight) return;
    const [inner, outer] = [words.getBoundingClientRect(), pane.getBoundingClientRect()];
    if (inner.top >= outer.top + 8 && inner.bottom <= outer.bottom - 8) return;
    pane.scrollTo({ top: pane.scrollTop + inner.top - outer.top - pane.clientHeight / 3, behavior: pace() });
  }
}

/** For each record the numbers of the sentences that it cites. */
function citing(view) {
  const lists = { s: view.sentences, e: view.events, f: view.figures };
  return new Map(
    Object.entries(lists).flatMap(([letter, list]) => list.map((one, place) => [`${letter}${place}`, one.cites])),
  );
}

function pace() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
}
