"use strict";
// Hovering or focusing a mark shows what it is, and marks every mention of the same thing and its card.
(() => {
  const tip = document.createElement("div");
  tip.className = "px-tip";
  tip.hidden = true;
  tip.setAttribute("aria-hidden", "true"); // screen readers have the description of the mark itself
  document.body.append(tip);
  for (const mark of document.querySelectorAll(".m[title]")) {
    mark.dataset.tip = mark.title;
    mark.setAttribute("aria-description", mark.title);
    mark.removeAttribute("title");
  }
  const refs = new Map();
  for (const item of document.querySelectorAll("[data-ref]")) {
    if (!refs.has(item.dataset.ref)) refs.set(item.dataset.ref, []);
    refs.get(item.dataset.ref).push(item);
  }
  let lit = [];
  const leave = () => {
    for (const item of lit) item.classList.remove("on");
    lit = [];
    tip.hidden = true;
  };
  const enter = (target) => {
    leave();
    const item = target.closest && target.closest("[data-ref]");
    if (!item) return;
    lit = refs.get(item.dataset.ref) || [];
    for (const other of lit) other.classList.add("on");
    const told = [];
    for (let mark = item; mark; mark = mark.parentElement.closest("[data-tip]")) if (mark.dataset.tip) told.push(mark.dataset.tip);
    if (!told.length) return;
    tip.textContent = told.join("\n");
    tip.style.whiteSpace = "pre-line";
    tip.hidden = false;
    const box = item.getClientRects()[0] || item.getBoundingClientRect();
    const top = box.top - tip.offsetHeight - 8;
    tip.style.left = Math.max(8, Math.min(box.left, innerWidth - tip.offsetWidth - 8)) + "px";
    tip.style.top = (top < 8 ? box.bottom + 8 : top) + "px";
  };
  document.addEventListener("pointerover", (event) => enter(event.target));
  document.addEventListener("focusin", (event) => enter(event.target));
  document.addEventListener("focusout", leave);
  document.addEventListener("scroll", () => { tip.hidden = true; }, { passive: true });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") leave(); });
})();
