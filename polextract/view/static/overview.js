"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const $ = (id) => document.getElementById(id);
  // Everything is put on the page as text, never as HTML.
  const make = (tag, text, more = {}) => {
    const item = document.createElement(tag);
    if (text !== undefined) item.textContent = text;
    for (const [name, value] of Object.entries(more)) item.setAttribute(name, value);
    return item;
  };
  const quotesOf = data.reports.map(() => []);
  for (const quote of data.quotes) quotesOf[quote[0]].push(quote);
  const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  const monthName = (value) => (value ? (months[+value.slice(5, 7) - 1] || "") + " " + value.slice(0, 4) : "no date");
  const fields = { s: $("f-s"), u: $("f-u"), a: $("f-a") };
  const fill = (select, names) => {
    const seen = new Map();
    for (const [name] of names) seen.set(name, (seen.get(name) || 0) + 1);
    // Of namesakes the option says more, as the bars do.
    names.map(([name, more], n) => [n, seen.get(name) > 1 && more ? `${name} (${more})` : name]).sort((x, y) => x[1].localeCompare(y[1]))
      .forEach(([n, name]) => select.append(make("option", name, { value: n })));
  };
  fill(fields.s, data.speakers);
  fill(fields.u, data.units);
  fill(fields.a, data.activities);
  let quotesShown = 12, rowsShown = 50;

  const count = (reports, pairs) => {
    const counts = new Map();
    for (const report of reports) for (const [n, k] of pairs(report)) counts.set(n, (counts.get(n) || 0) + k);
    return [...counts].sort((x, y) => y[1] - x[1] || x[0] - y[0]);
  };
  const bars = (list, counts, names, field) => {
    const most = counts.length ? counts[0][1] : 1;
    list.replaceChildren(...counts.slice(0, 12).map(([n, k]) => {
      const item = make("li"), button = make("button", undefined, { type: "button", "aria-pressed": field.value === String(n), "data-n": n });
      button.append(make("span", names[n][0]), make("small", names[n][1]), make("span", k, { class: "n" }));
      const bar = make("i", undefined, { "aria-hidden": "true" });
      bar.style.width = (100 * k) / most + "%";
      button.append(bar);
      button.addEventListener("click", () => {
        field.value = field.value === String(n) ? "" : String(n);
        show();
        const again = list.querySelector(`[data-n="${n}"]`);
        if (again) again.focus();
      });
      item.append(button);
      return item;
    }));
    if (!counts.length) list.append(make("li", "none", { class: "px-dim" }));
  };
  const heat = (reports) => {
    const columns = [...new Set(reports.map((r) => r.d.slice(0, 7)))].sort((x, y) => (!x) - (!y) || x.localeCompare(y));
    const rows = count(reports, (r) => r.a.map((n) => [n, 1])).slice(0, 15).map(([n]) => n);
    const head = make("tr");
    head.append(make("th", "Articles with", { scope: "col" }), ...columns.map((m) => make("th", monthName(m), { scope: "col" })));
    const cells = new Map();
    let most = 1;
    for (const r of reports) for (const n of r.a) {
      const name = n + " " + r.d.slice(0, 7), k = (cells.get(name) || 0) + 1;
      cells.set(name, k);
      most = Math.max(most, k);
    }
    $("heat").replaceChildren(make("thead"), make("tbody"));
    $("heat").tHead.append(head);
    for (const n of rows) {
      const row = make("tr");
      row.append(make("th", data.activities[n][0], { scope: "row" }));
      for (const m of columns) {
        const k = cells.get(n + " " + m) || 0, cell = make("td", k || "");
        // At most 45 %: the number in the cell keeps its contrast.
        if (k) cell.style.setProperty("--w", 12 + (33 * k) / most + "%");
        row.append(cell);
      }
      $("heat").tBodies[0].append(row);
    }
  };
  function show() {
    const words = $("f-q").value.trim().toLowerCase(), from = $("f-from").value, to = $("f-to").value;
    const [s, u, a] = [fields.s.value, fields.u.value, fields.a.value];
    const found = [];
    data.reports.forEach((r, n) => {
      if (from && (!r.d || r.d < from)) return;
      if (to && (!r.d || r.d > to)) return;
      if (u && !r.u.includes(+u)) return;
      if (a && !r.a.includes(+a)) return;
      if (s && !r.s.some(([x]) => x === +s)) return;
      if (words && !(r.t + " " + r.i).toLowerCase().includes(words) && !quotesOf[n].some((q) => q[3].toLowerCase().includes(words))) return;
      found.push(n);
    });
    const reports = found.map((n) => data.reports[n]);
    const speakers = count(reports, (r) => r.s), units = count(reports, (r) => r.u.map((n) => [n, 1]));
    const total = speakers.reduce((sum, x) => sum + x[1], 0), failed = reports.filter((r) => r.f).length;
    $("found").textContent = `${reports.length} of ${data.reports.length} articles · ${total} quotations with a speaker · ${speakers.length} speakers · ${units.length} units${failed ? ` · ${failed} failed` : ""}`;
    bars($("speakers"), speakers, data.speakers, fields.s);
    bars($("units"), units, data.units, fields.u);
    heat(reports);
    const places = new Set(reports.flatMap((r) => r.p));
    for (const dot of document.querySelectorAll(".dot")) dot.toggleAttribute("hidden", !places.has(+dot.dataset.place));
    const quotes = found.flatMap((n) => quotesOf[n]).filter((q) => (!s || q[1] === +s) && (!words || q[3].toLowerCase().includes(words) || data.reports[q[0]].t.toLowerCase().includes(words)));
    $("quotes").replaceChildren(...quotes.slice(0, quotesShown).map((q) => {
      const item = make("li"), who = data.speakers[q[1]];
      const head = make("p");
      head.append(make("b", who[0]), make("span", who[1] ? " " + who[1] : "", { class: "px-dim" }));
      item.append(head, make("blockquote", q[3], { lang: "id", class: q[2] ? "q-direct" : "q-indirect" }), make("p", [data.reports[q[0]].d, data.reports[q[0]].t].filter(Boolean).join(" · "), { class: "px-dim" }));
      return item;
    }));
    if (!quotes.length) $("quotes").append(make("li", "none", { class: "px-dim" }));
    $("more-q").hidden = quotes.length <= quotesShown;
    const head = make("tr");
    for (const name of ["Day", "Title", "Main activity or case", "Units"]) head.append(make("th", name, { scope: "col" }));
    $("reports").replaceChildren(make("thead"), make("tbody"));
    $("reports").tHead.append(head);
    for (const r of [...reports].sort((x, y) => y.d.localeCompare(x.d)).slice(0, rowsShown)) {
      const row = make("tr");
      row.append(make("td", r.d || "–"), make("td", r.f ? `${r.i || r.t}: failed, ${r.f}` : r.t), make("td", r.m.map((n) => data.activities[n][0]).join(", ")), make("td", r.u.map((n) => data.units[n][0]).slice(0, 3).join(", ")));
      $("reports").tBodies[0].append(row);
    }
    $("more-r").hidden = reports.length <= rowsShown;
  }
  $("filters").addEventListener("input", show);
  $("filters").addEventListener("submit", (event) => event.preventDefault());
  $("filters").addEventListener("reset", () => setTimeout(show));
  $("more-q").addEventListener("click", () => { quotesShown += 48; show(); });
  $("more-r").addEventListener("click", () => { rowsShown += 200; show(); });
  show();
})();
