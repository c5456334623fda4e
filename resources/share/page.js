"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const words = data.words;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const filled = (text, ...values) =>
    values.reduce((made, value, at) => made.replace(`%${at + 1}`, value), text);

  const counted = ([one, several], number) => filled(number === 1 ? one : several, number);

  // Tables: up, down, and the note's order again

  for (const table of all("table")) {
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const heads = all("th", table);
    for (const head of heads) {
      head.querySelector("button").addEventListener("click", () => {
        const now = head.getAttribute("aria-sort");
        const next = { none: "ascending", ascending: "descending", descending: "none" }[now];
        for (const other of heads) other.setAttribute("aria-sort", "none");
        head.setAttribute("aria-sort", next);
        const order = { ascending: head.dataset.up, descending: head.dataset.down }[next];
        const sorted = order ? order.split(" ").map((at) => rows[at]) : rows;
        body.append(...sorted);
      });
    }
  }

  // Ticks: kept in this browser, saved as a file of progress

  const boxes = all("input[data-item]");
  const count = document.getElementById("count");
  const ring = document.getElementById("ring");
  const save = document.getElementById("save");
  const done = data.items.map((item) => item.done);
  const set = {}; // when the user ticked, by number: milliseconds since 1970
  const named = data.items.map((item) => `${item.id}#${item.about.note.id}`).join();
  let hash = 0;
  for (const sign of named) hash = (Math.imul(hash, 31) + sign.codePointAt(0)) | 0;
  const place = `readout ${hash >>> 0}`;

  const keep = () => {
    try {
      localStorage.setItem(place, JSON.stringify(set));
    } catch {
      // A browser that keeps nothing for files: the ticks stay until the page is closed.
    }
  };
  const show = () => {
    for (const box of boxes) box.checked = done[box.dataset.item];
    if (!count) return;
    const ticked = done.filter(Boolean).length;
    count.textContent = filled(words.done, ticked, done.length);
    ring.max = done.length || 1;
    ring.value = ticked;
    save.hidden = !Object.keys(set).length;
  };
  const recall = () => {
    try {
      const kept = JSON.parse(localStorage.getItem(place)) || {};
      for (const [number, [mark, when]] of Object.entries(kept)) {
        if (number in done && typeof mark === "boolean" && Number.isFinite(when)) {
          set[number] = [mark, when];
          done[number] = mark;
        }
      }
    } catch {
      // As above.
    }
  };
  const device = () => `page-${crypto.getRandomValues(new Uint32Array(2)).join("-")}`;
  const progress = () => {
    const name = device();
    const made = { schema: data.schema, device: name, items: {}, own: {}, notes: {} };
    for (const [number, [mark, when]] of Object.entries(set)) {
      const item = data.items[number];
      if (!item.id) continue;
      const clock = `${new Date(when).toISOString()}-0000-${name}`;
      const field = { value: mark, clock };
      if (item.source !== null) field.source_done = item.source;
      made[item.group][item.id] = { ...item.about, fields: { done: field } };
    }
    return made;
  };
  for (const box of boxes) {
    box.addEventListener("change", () => {
      done[box.dataset.item] = box.checked;
      set[box.dataset.item] = [box.checked, Date.now()];
      keep();
      show();
    });
  }
  save.addEventListener("click", () => {
    const made = progress();
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(made)], { type: "application/json" }));
    link.download = `readout-progress-${made.device}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  });
  recall();
  show();

  // Search: every word somewhere in a section; without case and accents

  const box = document.getElementById("search");
  const found = document.getElementById("found");
  const links = new Map(all("nav a").map((link) => [link.hash.slice(1), link]));
  const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const sections = all("article section, article > header");
  const own = (section) => {
    // The passages of a section itself: not those of sections within it.
    const made = [];
    const walk = (node) => {
      for (const child of node.children) {
        if (child.matches("section")) continue;
        if (child.matches("h1,h2,h3,h4,h5,h6,p,li,tr,dt,dd,pre")) made.push(child);
        if (!child.matches("p,tr,dt,dd,pre,h1,h2,h3,h4,h5,h6")) walk(child);
      }
    };
    walk(section);
    return made;
  };
  let index = null;
  const prepared = () => {
    index ??= sections.map((section) => {
      const parts = own(section).map((part) => [part, folded(part.textContent)]);
      return { section, parts, text: parts.map(([, text]) => text).join("\n") };
    });
    return index;
  };
  const ranges = (part, wanted) => {
    const made = [];
    const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const from = [];
      let text = "";
      for (let at = 0; at < node.data.length; at++) {
        const sign = folded(node.data[at]);
        for (let more = 0; more < sign.length; more++) from.push(at);
        text += sign;
      }
      for (const word of wanted) {
        for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
          const range = new Range();
          range.setStart(node, from[at]);
          range.setEnd(node, from[at + word.length - 1] + 1);
          made.push(range);
        }
      }
    }
    return made.sort((one, other) => one.compareBoundaryPoints(Range.START_TO_START, other));
  };
  let places = [];
  let standing = -1;
  const marks = typeof Highlight === "function" && CSS.highlights;
  const search = () => {
    const wanted = folded(box.value).split(/\s+/).filter(Boolean);
    places = [];
    standing = -1;
    let passages = 0;
    let topics = 0;
    for (const link of links.values()) link.hidden = false;
    for (const { section, parts, text } of wanted.length ? prepared() : []) {
      const has = wanted.every((word) => text.includes(word));
      const link = links.get(section.id);
      if (link) link.hidden = !has;
      if (!has) continue;
      topics += 1;
      for (const [part, words_] of parts) {
        if (!wanted.some((word) => words_.includes(word))) continue;
        passages += 1;
        if (places.length < 5_000) places.push(...ranges(part, wanted));
      }
      for (let up = link?.parentElement; up && up.id !== "topics"; up = up.parentElement) {
        if (up.matches("li")) up.querySelector("a").hidden = false;
        if (up.matches("details")) up.open = true;
      }
    }
    if (marks) CSS.highlights.set("found", new Highlight(...places));
    found.textContent = !wanted.length
      ? ""
      : passages
        ? `${counted(words.passages, passages)} ${counted(words.in_topics, topics)}`
        : words.nothing;
  };
  const go = (by) => {
    if (!places.length) return;
    standing = (standing + by + places.length) % places.length;
    const range = places[standing];
    const element = range.startContainer.parentElement;
    for (let up = element; up; up = up.parentElement) {
      if (up.matches("details")) up.open = true;
    }
    element.scrollIntoView({ block: "center" });
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  };
  box.addEventListener("input", search);
  box.form.addEventListener("submit", (event) => event.preventDefault());
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      go(event.shiftKey ? -1 : 1);
    } else if (event.key === "Escape") {
      box.value = "";
      search();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !/^(INPUT|TEXTAREA)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      box.focus();
    }
  });

  // The tree follows the page

  const seen = new Set();
  let current = null;
  const follow = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) seen.add(target);
        else seen.delete(target);
      }
      const top = sections.filter((section) => seen.has(section) && links.has(section.id)).pop();
      if (!top || top === current) return;
      links.get(current?.id)?.removeAttribute("aria-current");
      current = top;
      const link = links.get(top.id);
      link.setAttribute("aria-current", "true");
    },
    { rootMargin: "-64px 0px -80% 0px" },
  );
  for (const section of sections) follow.observe(section);
})();
