"use strict";
// Reading works without this: it adds filters, keys, and the way from a mark to its explanation and back.
(() => {
  const root = document.documentElement;
  root.classList.add("scripted");
  const card = document.getElementById("card");
  const wide = matchMedia("(min-width: 75rem)");
  let current = null; // the finding being read
  let origin = null; // where the focus goes back to

  const releases = [...document.querySelectorAll(".release")].map((article) => {
    const findings = new Map();
    for (const f of article.querySelectorAll(".finding")) findings.set(f.dataset.n, f);
    const marks = [...article.querySelectorAll("a.mark")];
    const marksOf = new Map();
    for (const mark of marks) {
      for (const n of mark.dataset.f.split(" ")) {
        if (!marksOf.has(n)) marksOf.set(n, []);
        marksOf.get(n).push(mark);
      }
    }
    return { article, findings, marks, marksOf, form: article.querySelector(".filters") };
  });
  const owner = (element) => releases.find((r) => r.article === element.closest(".release"));
  const calm = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth");

  function filter(release) {
    const { form, findings, marks, article } = release;
    if (!form) return;
    const severities = new Set([...form.querySelectorAll("input:checked")].map((i) => i.value));
    const category = form.elements.category.value;
    const version = form.elements.version.value;
    const status = form.elements.status ? form.elements.status.value.split(" ").filter(Boolean) : [];
    const shown = new Set();
    let folded = false;
    for (const [n, f] of findings) {
      const d = f.dataset;
      const keep = severities.has(d.severity) && (!category || d.category === category) &&
        (!version || d.versions.split(" ").includes(version)) && (!status.length || status.includes(d.status));
      f.hidden = !keep;
      if (!keep) continue;
      shown.add(n);
      folded = folded || f.parentElement.parentElement.classList.contains("folded");
    }
    for (const mark of marks) mark.classList.toggle("off", !mark.dataset.f.split(" ").some((n) => shown.has(n)));
    const fold = article.querySelector("details.folded");
    if (fold) { fold.hidden = !folded; fold.open = folded; }
    const count = form.querySelector(".count");
    count.textContent = count.dataset.text.replace("{n}", shown.size).replace("{total}", findings.size);
  }

  function clear() {
    for (const e of document.querySelectorAll(".on")) e.classList.remove("on");
    for (const e of document.querySelectorAll("details.why[open]")) e.open = false;
    card.hidden = true;
    current = null;
  }

  // Inside the list's own scroll area when it has one, so that the text stays where it is.
  function bring(finding) {
    const pane = finding.closest(".pane");
    const inside = finding.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    if (pane.scrollHeight > pane.clientHeight) pane.scrollTo({ top: pane.scrollTop + inside - 8, behavior: calm() });
  }

  // Show a finding: explained in the list beside the text, or in a card where there is no room for both.
  function read(release, numbers, toText) {
    clear();
    const found = numbers.map((n) => release.findings.get(n)).filter(Boolean);
    if (!found.length) return;
    current = found[0];
    for (const f of found) {
      f.classList.add("on");
      f.hidden = false;
      const fold = f.closest("details.folded");
      if (fold) { fold.hidden = false; fold.open = true; }
      f.querySelector("details.why").open = true;
    }
    const marks = numbers.flatMap((n) => release.marksOf.get(n) || []);
    for (const m of marks) m.classList.add("on");
    if (wide.matches) {
      bring(current);
    } else {
      const box = card.querySelector("div");
      box.replaceChildren();
      for (const f of found) {
        const copy = f.cloneNode(true);
        copy.removeAttribute("id");
        const item = document.createElement("div");
        item.className = f.className;
        item.append(...copy.childNodes);
        box.append(item);
      }
      card.hidden = false;
    }
    const mark = marks[0];
    if (toText && mark) {
      // a row that was filtered away comes back: the reader has asked for it
      const row = mark.closest("tr[hidden]");
      if (row) row.hidden = false;
      const part = mark.closest("details.part");
      if (part) part.open = true;
      mark.scrollIntoView({ block: wide.matches ? "center" : "start", behavior: calm() });
    }
  }

  document.addEventListener("click", (event) => {
    const hit = (selector) => event.target.closest(selector);
    const link = hit("a.mark, a[data-go], a[data-open]");
    if (link && !link.closest("#card") && !link.classList.contains("off")) {
      const release = owner(link);
      event.preventDefault();
      origin = link;
      if (link.classList.contains("mark")) {
        read(release, link.dataset.f.split(" "), false);
      } else {
        read(release, [link.dataset.go || link.dataset.open], true);
        if (link.dataset.open) current.focus({ preventScroll: true });
      }
    } else if (hit("#close")) {
      close();
    } else if (hit("button.print")) {
      window.print();
    } else if (hit(".finding .msg, .finding .q") && !hit("#card") && !String(getSelection())) {
      const finding = hit(".finding");
      read(owner(finding), [finding.dataset.n], true);
    }
  });

  function close() {
    const back = origin || current;
    clear();
    if (back) back.focus({ preventScroll: true });
    origin = null;
  }

  document.addEventListener("change", (event) => {
    if (event.target.closest(".filters")) filter(owner(event.target));
    if (event.target.matches(".only-doubtful")) {
      const table = event.target.closest(".texts").querySelector("table.aligned");
      for (const row of table.tBodies[0].rows) row.hidden = event.target.checked && !row.classList.contains("doubtful");
    }
  });
  document.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") { close(); return; }
    // by place, not by letter: the same keys on a Kazakh or Russian layout
    const step = { KeyJ: 1, KeyK: -1 }[event.code] || { j: 1, k: -1 }[event.key];
    if (!step || event.target.closest("select, input[type=text], textarea")) return;
    const all = releases.flatMap((r) => [...r.findings.values()]).filter((f) => !f.hidden && !f.closest("details[hidden]"));
    if (!all.length) return;
    const at = all.indexOf(current);
    const next = all[Math.min(Math.max(at + step, 0), all.length - 1)];
    origin = null;
    read(owner(next), [next.dataset.n], true);
    next.focus({ preventScroll: true });
  });
  releases.forEach(filter);
})();
