"use strict";
(() => {
  document.documentElement.classList.add("scripted");
  for (const table of document.querySelectorAll("table.sortable")) {
    const body = table.tBodies[0];
    const heads = [...table.tHead.rows[0].cells];
    const compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
    const value = (row, i) => row.cells[i].dataset.sort ?? row.cells[i].textContent.trim();
    heads.forEach((head, i) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const was = head.getAttribute("aria-sort");
        // figures are first wanted from the largest, words from A
        const down = was ? was === "ascending" : head.classList.contains("num");
        heads.forEach((h) => h.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const rows = [...body.rows].sort((a, b) => compare(value(a, i), value(b, i)) * (down ? -1 : 1));
        body.append(...rows);
      });
    });
  }
})();
