/** An article beside its records. */
function articlePage(place) {
  const view = article(place);
  const digest = element("div", { class: "digest" },
    summarySection(view, place), eventsSection(view, place), loadedSection(view, place),
    figuresSection(view, place), findingsSection(view, place), element("p", { class: "made" }, view.made));
  return element("article", { class: "article", "data-pane": "digest" },
    heading(view), panes(), element("div", { class: "beside" }, digest, textOf(view, place)));
}

function heading(view) {
  const [name, address] = view.source ?? [];
  const source = address ? element("a", { href: address, rel: "noopener noreferrer", class: "source" }, name) : name;
  return element("header", {},
    element("p", { class: "origin" }, joined([view.origin, source].filter(Boolean), " · ")),
    element("h1", { dir: "auto", lang: view.language }, view.headline));
}

/** On a narrow screen one of the two is shown. */
function panes() {
  const button = (pane, label) =>
    element("button", { type: "button", "data-show": pane, "aria-pressed": String(pane === "digest") }, label);
  return element("div", { class: "panes", role: "group", "aria-label": "Show" },
    button("digest", "Records"), button("text", "Article"));
}

function showPane(pane) {
  document.querySelector(".article").dataset.pane = pane;
  for (const button of document.querySelectorAll("[data-show]")) {
    button.ariaPressed = String(button.dataset.show === pane);
  }
}

function section(id, title, count, ...content) {
  const number = count ? element("span", { class: "count" }, ` ${count.toLocaleString("en")}`) : null;
  return element("section", { class: id, "aria-labelledby": id }, element("h2", { id }, title, number), content);
}
