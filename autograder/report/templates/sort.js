"use strict";
for (const table of document.querySelectorAll("table.sortable")) {
  const heads = [...table.tHead.rows[0].cells];
  const words = new Intl.Collator(document.documentElement.lang, { numeric: true });
  heads.forEach((head, column) => {
    const valueOf = (row) => row.cells[column].dataset.value ?? row.cells[column].textContent.trim();
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      const entries = [...table.tBodies[0].rows].map((row) => ({ row, value: valueOf(row) }));
      const numeric = entries.every(({ value }) => !Number.isNaN(Number(value)));
      entries.sort((a, b) => {
        if (a.value === "" || b.value === "") return (a.value === "") - (b.value === "");
        const order = numeric ? Number(a.value) - Number(b.value) : words.compare(a.value, b.value);
        return down ? -order : order;
      });
      table.tBodies[0].append(...entries.map(({ row }) => row));
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
    });
  });
}
