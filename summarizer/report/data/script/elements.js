/** An element with attributes and children. Strings are text, never markup; empty children are left out. */
function element(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children);
}

/** The same for a drawing. */
function drawn(name, attributes = {}, ...children) {
  return filled(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);
}

function filled(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat(Infinity).filter((child) => child || child === 0));
  return node;
}

/** Things with something between them. */
function joined(things, between) {
  return things.flatMap((thing, place) => (place ? [between, thing] : [thing]));
}

/** "1 event", "2 events". */
function counted(number, one, many = `${one}s`) {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}

/** A list that shows so many of its items, and more when asked. */
function inPortions(list, items, item, portion) {
  let shown = 0;
  const more = element("button", { type: "button", class: "more" });
  const show = () => {
    const from = shown;
    shown = Math.min(items.length, shown + portion);
    list.append(...items.slice(from, shown).map(item));
    more.textContent = `Show ${Math.min(portion, items.length - shown)} more of ${items.length.toLocaleString("en")}`;
    more.hidden = shown === items.length;
    return list.children[from];
  };
  more.addEventListener("click", () => show().querySelector("a")?.focus());
  show();
  return [list, more];
}
