// The one script of the site. Everything works without it: filters are links to pages, the search page is an index.

const status = document.createElement("p");
status.setAttribute("role", "status");
status.className = "unseen";

/* Filters: a choice is shown in place, at the address of its page. */

// Addresses are relative to the page that they were written for, and the address changes. Our own stay without the host,
// for on paper the full ones are written out.
function anchor(tree, base) {
  for (const link of tree.querySelectorAll("a[href], link[href], form[action]")) {
    const name = link.hasAttribute("href") ? "href" : "action";
    const written = link.getAttribute(name);
    if (written.startsWith("#")) continue;
    const full = new URL(written, base);
    link.setAttribute(name, full.host && full.host === location.host ? full.pathname + full.search + full.hash : full.href);
  }
}

async function show(url, chosen) {
  const answer = await fetch(url, { headers: { Accept: "text/html" } });
  if (!answer.ok) throw new Error(String(answer.status));
  const found = new DOMParser().parseFromString(await answer.text(), "text/html");
  anchor(found, answer.url);
  const open = [...document.querySelectorAll("details[data-facet][open]")].map((facet) => facet.dataset.facet);
  for (const place of ["main", ".crumbs"]) {
    const here = document.querySelector(place);
    const there = found.querySelector(place);
    if (here && there) here.replaceChildren(...there.childNodes);
  }
  document.title = found.title;
  for (const facet of document.querySelectorAll("details[data-facet]")) {
    if (open.includes(facet.dataset.facet)) facet.open = true;
  }
  focusOn(chosen);
  status.textContent = document.querySelector("h1").textContent + ". " + (document.querySelector("[data-result]")?.textContent ?? "");
}

function focusOn(chosen) {
  const links = [...document.querySelectorAll("[data-in-place] a")];
  const same = links.find((link) => link.href === chosen);
  (same ?? document.querySelector("[data-in-place] summary") ?? document.querySelector("main")).focus();
}

async function go(url, chosen, keep) {
  try {
    await show(url, chosen);
    if (keep) history.pushState({ chosen }, "", url);
  } catch {
    location.assign(url);
  }
}

function filter() {
  anchor(document, document.baseURI);
  document.body.append(status);
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("[data-in-place] a:not([data-whole])");
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || event.defaultPrevented) return;
    event.preventDefault();
    go(link.href, link.href, true);
  });
  addEventListener("popstate", () => {
    if (document.querySelector("[data-in-place]") && !location.hash) go(location.href, location.href, false);
  });
}

/* Search: the words and the choices stand in the address. */

const AT_ONCE = 10;

function search(form) {
  const told = document.getElementById("search_status");
  const results = document.getElementById("search_results");
  const list = results.querySelector("ol");
  const more = results.querySelector("button");
  const choices = [...form.querySelectorAll("select")];
  const say = (text, values = {}) => text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
  let engine;
  let facets;
  let found = [];
  let turn = 0;

  const load = async () => {
    engine ??= import(new URL(form.dataset.search, document.baseURI).href).then(async (pagefind) => {
      await pagefind.options({ excerptLength: 24 });
      await pagefind.init();
      return pagefind;
    });
    return engine;
  };

  const gather = async () => {
    facets ??= fetch(new URL(form.dataset.facets, document.baseURI)).then((answer) => answer.json());
    return facets;
  };

  // Whether a page has all that is chosen.
  async function wanted() {
    const { ids, facets: by } = await gather();
    const sets = choices.filter((s) => s.value).map((s) => new Set((by[s.name]?.[s.value] ?? []).map((n) => ids[n])));
    return sets.length ? (id) => sets.every((set) => set.has(id)) : () => true;
  }

  async function offer() {
    const { facets: by } = await gather();
    for (const select of choices) {
      const values = Object.keys(by[select.name] ?? {});
      const numbers = values.every((value) => /^\d+$/.test(value));
      values.sort((a, b) => (numbers ? b - a : a.localeCompare(b, document.documentElement.lang)));
      const kept = select.dataset.wanted ?? select.value;
      select.append(...values.filter((v) => ![...select.options].some((o) => o.value === v)).map((v) => new Option(v, v)));
      select.value = values.includes(kept) ? kept : "";
      select.closest("p").hidden = values.length < 2;
    }
  }

  async function run() {
    const mine = ++turn;
    const q = form.q.value.trim();
    if (!q) return;
    told.textContent = form.dataset.working;
    try {
      await offer();
      const [answer, suits] = [await (await load()).search(q), await wanted()];
      if (mine !== turn) return;
      found = answer.results.filter((one) => suits(one.id));
      list.replaceChildren();
      results.hidden = !found.length;
      const pattern = found.length === 0 ? "none" : found.length === 1 ? "one" : "many";
      const rest = found.length > AT_ONCE ? " " + say(form.dataset.shown, { n: AT_ONCE }) : "";
      await add();
      if (mine === turn) told.textContent = say(form.dataset[pattern], { q, n: found.length }) + rest;
    } catch {
      if (mine === turn) told.textContent = form.dataset.failed;
    }
  }

  async function add() {
    const begin = list.children.length;
    const part = await Promise.all(found.slice(begin, begin + AT_ONCE).map((one) => one.data()));
    list.append(...part.map(item));
    more.hidden = list.children.length >= found.length;
    return list.children[begin];
  }

  function item(data) {
    const entry = document.createElement("li");
    const heading = document.createElement("h3");
    const link = document.createElement("a");
    link.href = data.url;
    link.textContent = data.meta.title;
    heading.append(link);
    const facts = document.createElement("p");
    facts.className = "minor";
    facts.textContent = [data.meta["by-type"], data.meta.status].filter(Boolean).join(", ");
    const text = document.createElement("p");
    text.append(...marked(data.excerpt));
    entry.append(heading, facts, text);
    return entry;
  }

  // Pagefind gives HTML; only its text and what it marked are taken.
  function marked(html) {
    const body = new DOMParser().parseFromString(html, "text/html").body;
    return [...body.childNodes].map((node) => {
      if (node.nodeName !== "MARK") return document.createTextNode(node.textContent);
      const mark = document.createElement("mark");
      mark.textContent = node.textContent;
      return mark;
    });
  }

  function read() {
    const given = new URLSearchParams(location.search);
    form.q.value = given.get("q") ?? "";
    for (const select of choices) {
      select.dataset.wanted = given.get(select.name) ?? "";
      if ([...select.options].some((option) => option.value === select.dataset.wanted)) select.value = select.dataset.wanted;
    }
    if (form.q.value.trim()) run();
    else {
      results.hidden = true;
      told.textContent = "";
    }
  }

  function write() {
    for (const select of choices) delete select.dataset.wanted;
    const given = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    history.pushState({}, "", "?" + given);
    run();
  }

  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    write();
  });
  form.addEventListener("change", (event) => {
    if (event.target.matches("select") && form.q.value.trim()) write();
  });
  more.addEventListener("click", async () => (await add())?.querySelector("a").focus());
  form.q.addEventListener("focus", load, { once: true });
  addEventListener("popstate", read);
  read();
}

const form = document.querySelector("form[data-search]");
if (form) search(form);
if (document.querySelector("[data-in-place]")) filter();
