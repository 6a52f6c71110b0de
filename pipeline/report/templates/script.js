"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const findings = all(".finding");
  const card = document.getElementById("card");
  let current = -1;

  const shown = () => findings.filter((f) => !f.classList.contains("hidden"));

  function apply() {
    const severities = new Set(all("input[name=severity]:checked").map((i) => i.value));
    const decided = document.querySelector("input[name=decided]");
    const category = document.querySelector("select[name=category]").value;
    const version = document.querySelector("select[name=version]").value;
    const visible = new Set();
    for (const f of findings) {
      const keep = severities.has(f.dataset.severity) &&
        (!category || f.dataset.category === category) &&
        (!version || f.dataset.versions.split(" ").includes(version)) &&
        (f.dataset.status === "open" || f.dataset.status === "accepted" || decided.checked);
      f.classList.toggle("hidden", !keep);
      if (keep) visible.add(f.id);
    }
    for (const m of all(".mark")) {
      const on = m.dataset.f.split(" ").some((n) => visible.has(n));
      m.style.borderColor = on ? "" : "transparent";
      m.tabIndex = on ? 0 : -1;
    }
    const status = document.getElementById("count");
    if (status) status.textContent = String(visible.size);
  }

  function show(id, scroll) {
    all(".on").forEach((e) => e.classList.remove("on"));
    const finding = document.getElementById(id);
    if (!finding) return;
    current = shown().indexOf(finding);
    finding.classList.add("on");
    all(".mark").filter((m) => m.dataset.f.split(" ").includes(id)).forEach((m) => m.classList.add("on"));
    if (scroll) {
      const mark = document.querySelector(".mark.on");
      if (mark) mark.scrollIntoView({ block: "center" });
    }
  }

  function open(ids) {
    card.replaceChildren(card.firstElementChild);
    for (const id of ids) {
      const copy = document.getElementById(id).cloneNode(true);
      copy.removeAttribute("id");
      copy.classList.remove("hidden");
      card.append(copy);
    }
    card.hidden = false;
    show(ids[0], false);
  }

  document.addEventListener("click", (event) => {
    const mark = event.target.closest(".mark");
    if (mark) {
      event.preventDefault();
      open(mark.dataset.f.split(" "));
    } else if (event.target.closest("#close")) {
      card.hidden = true;
    } else if (event.target.closest("#print")) {
      window.print();
    } else {
      const place = event.target.closest("a.place");
      if (place) { event.preventDefault(); show(place.dataset.f, true); }
    }
  });
  document.addEventListener("change", (event) => { if (event.target.closest(".filters")) apply(); });
  document.addEventListener("keydown", (event) => {
    if (event.target.closest("select, input") || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") card.hidden = true;
    if (event.key !== "j" && event.key !== "k") return;
    const list = shown();
    if (!list.length) return;
    current = event.key === "j" ? Math.min(current + 1, list.length - 1) : Math.max(current - 1, 0);
    open([list[current].id]);
    show(list[current].id, true);
  });
  if (document.querySelector(".filters")) apply();
})();
