"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const words = data.words;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const filled = (text, ...values) =>
    values.reduce((made, value, at) => made.replace(`%${at + 1}`, value), text);
  const counted = ([one, several], number) => filled(number === 1 ? one : several, number);
  const pause = () => new Promise((go) => setTimeout(go));

  const articles = all("article");
  const several = articles.length > 1;
  const links = new Map(all("nav a").map((link) => [link.hash.slice(1), link]));
  const leaves = several ? articles.map((note) => links.get(note.id).closest("li")) : [];
  const items = document.getElementById("actions");
  const groups = several && items ? all("section", items) : [];
  let shown = 0;

  // Tables: up, down, and the note's order again

  const orders = new WeakMap();
  document.addEventListener("click", ({ target }) => {
    const head = target.closest("th");
    if (!head || !target.closest("button")) return;
    const table = head.closest("table");
    const body = table.tBodies[0];
    if (!orders.has(table)) orders.set(table, [...body.rows]);
    const rows = orders.get(table);
    const now = head.getAttribute("aria-sort");
    const next = { none: "ascending", ascending: "descending", descending: "none" }[now];
    for (const other of all("th", table)) other.setAttribute("aria-sort", "none");
    head.setAttribute("aria-sort", next);
    const order = { ascending: head.dataset.up, descending: head.dataset.down }[next];
    body.append(...(order ? order.split(" ").map((at) => rows[at]) : rows));
  });

  // Ticks: kept in this browser, saved as a file of progress

  const boxes = data.items.map(() => []);
  for (const box of all("input[data-item]")) boxes[box.dataset.item].push(box);
  const count = document.getElementById("count");
  const ring = document.getElementById("ring");
  const save = document.getElementById("save");
  const every = document.getElementById("every");
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
  const tell = () => {
    save.hidden = !Object.keys(set).length;
    if (!count) return;
    const group = groups.find((one) => Number(one.dataset.note) === shown);
    const some = several && !every.checked;
    const listed = some ? (group ? all("input", group).map((box) => box.dataset.item) : []) : [...done.keys()];
    const ticked = listed.filter((number) => done[number]).length;
    count.textContent = filled(words.done, ticked, listed.length);
    ring.max = listed.length || 1;
    ring.value = ticked;
  };
  const tick = (number, mark) => {
    done[number] = mark;
    for (const box of boxes[number]) box.checked = mark;
  };
  const recall = () => {
    try {
      const kept = JSON.parse(localStorage.getItem(place)) || {};
      for (const [number, [mark, when]] of Object.entries(kept)) {
        if (number in done && typeof mark === "boolean" && Number.isFinite(when)) {
          set[number] = [mark, when];
          tick(number, mark);
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
  document.addEventListener("change", ({ target }) => {
    const number = target.dataset.item;
    if (number === undefined) return;
    tick(number, target.checked);
    set[number] = [target.checked, Date.now()];
    keep();
    tell();
  });
  save.addEventListener("click", () => {
    const made = progress();
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(made)], { type: "application/json" }));
    link.download = `readout-progress-${made.device}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  });
  every?.addEventListener("change", () => {
    for (const group of groups) group.hidden = !every.checked && Number(group.dataset.note) !== shown;
    tell();
  });
  for (const [number, mark] of done.entries()) for (const box of boxes[number]) box.checked = mark;

  // Search: every word somewhere in a section; without case and accents

  const box = document.getElementById("search");
  const found = document.getElementById("found");
  const folded = (text) =>
    /^[\x00-\x7f]*$/.test(text)
      ? text.toLowerCase()
      : text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
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
  const prepared = articles.map(() => null);
  const prepare = (note) => {
    prepared[note] ??= all("section, :scope > header", articles[note]).map((section) => {
      const parts = own(section).map((part) => [part, folded(part.textContent)]);
      return { section, parts, text: parts.map(([, text]) => text).join("\n") };
    });
    return prepared[note];
  };
  const rest = async () => {
    // While nobody waits: what the first search would have to wait for.
    const idle = window.requestIdleCallback ?? ((call) => setTimeout(call, 50));
    for (const note of articles.keys()) {
      if (!prepared[note]) {
        await new Promise((go) => idle(go));
        prepare(note);
      }
    }
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
  const marks = typeof Highlight === "function" && CSS.highlights;
  let wanted = [];
  let hits = new Map(); // of each note that has some: its parts that are marked
  let places = []; // in the note that is shown
  let standing = -1;
  let asked = 0;
  const look = (note) => {
    const parts = [];
    let topics = 0;
    for (const { section, parts: its, text } of prepare(note)) {
      const has = wanted.every((word) => text.includes(word));
      const link = section.id && links.get(section.id);
      if (link) link.hidden = !has;
      if (!has) continue;
      topics += 1;
      for (const [part, text_] of its) if (wanted.some((word) => text_.includes(word))) parts.push(part);
      for (let up = link?.parentElement; up && up.id !== "topics"; up = up.parentElement) {
        if (up.matches("li")) up.querySelector("a").hidden = false;
        if (up.matches("details") && !several) up.open = true;
      }
    }
    return [parts, topics];
  };
  const mark = () => {
    const parts = wanted.length ? hits.get(shown) ?? [] : [];
    places = [];
    standing = -1;
    for (const part of parts) if (places.length < 5_000) places.push(...ranges(part, wanted));
    if (marks) CSS.highlights.set("found", new Highlight(...places));
  };
  const say = (passages, topics) => {
    const within = several ? counted(words.in_notes, hits.size) : counted(words.in_topics, topics);
    found.textContent = passages ? `${counted(words.passages, passages)} ${within}` : words.nothing;
  };
  const search = async () => {
    const mine = ++asked;
    wanted = folded(box.value).split(/\s+/).filter(Boolean);
    hits = new Map();
    if (!wanted.length) {
      for (const link of links.values()) link.hidden = false;
      for (const leaf of leaves) leaf.hidden = false;
      found.textContent = "";
      mark();
      return;
    }
    let passages = 0;
    let topics = 0;
    let begun = performance.now();
    for (const note of articles.keys()) {
      if (performance.now() - begun > 40) {
        // A long file: the next letter may come before its end.
        await pause();
        if (mine !== asked) return;
        begun = performance.now();
      }
      const [parts, within] = look(note);
      topics += within;
      passages += parts.length;
      if (within) hits.set(note, parts);
      if (several) {
        leaves[note].hidden = !within;
        links.get(articles[note].id).hidden = false;
      }
    }
    mark();
    say(passages, topics);
  };
  const go = (by) => {
    if (standing + by < 0 || standing + by >= places.length) {
      const notes = [...hits.keys()];
      if (!notes.length) return;
      const at = notes.indexOf(shown);
      const next = at < 0 ? notes[0] : notes[(at + by + notes.length) % notes.length];
      if (next !== shown) show(next);
      if (!places.length) mark();
      standing = by > 0 ? 0 : places.length - 1;
    } else {
      standing += by;
    }
    const range = places[standing];
    if (!range) return;
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
  let sections = [];
  let current = null;
  const stand = (section) => {
    links.get(current?.id)?.removeAttribute("aria-current");
    current = section;
    links.get(section?.id)?.setAttribute("aria-current", "true");
  };
  const follow = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) seen.add(target);
        else seen.delete(target);
      }
      const top = sections.filter((section) => seen.has(section) && links.has(section.id)).pop();
      if (top && top !== current) stand(top);
    },
    { rootMargin: "-64px 0px -80% 0px" },
  );
  const watch = () => {
    follow.disconnect();
    seen.clear();
    sections = all("section", articles[shown]);
    for (const section of sections) follow.observe(section);
  };

  // One note at a time where there are several

  const show = (note) => {
    const before = shown;
    shown = note;
    articles[note].hidden = false;
    if (note !== before) articles[before].hidden = "until-found";
    for (const [which, mine] of [
      [before, false],
      [note, true],
    ]) {
      const fold = leaves[which].querySelector("details");
      if (fold) fold.open = mine;
      links.get(articles[which].id).toggleAttribute("data-shown", mine);
    }
    for (const group of groups) {
      const its = Number(group.dataset.note);
      if (its === note) group.hidden = false;
      else if (its === before) group.hidden = !every.checked;
    }
    stand(null);
    scrollTo(0, 0);
    leaves[note].scrollIntoView({ block: "nearest" });
    watch();
    mark();
    tell();
  };
  const arrive = () => {
    const target = document.getElementById(location.hash.slice(1));
    const note = target ? articles.indexOf(target.closest("article")) : -1;
    if (note < 0) return;
    if (several && note !== shown) show(note);
    for (let up = target; up; up = up.parentElement) if (up.matches("details")) up.open = true;
    if (target !== articles[note]) target.scrollIntoView();
  };
  if (several) {
    window.addEventListener("hashchange", arrive);
    for (const [note, article] of articles.entries()) {
      article.addEventListener("beforematch", () => show(note));
    }
    show(0);
  } else {
    watch();
  }
  recall();
  tell();
  arrive();
  rest();
})();
