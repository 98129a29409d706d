"use strict";
// Shows what is known of the words that are pointed at or focused, and leads from a mark to its place in the lists.
(() => {
  const box = document.createElement("div");
  box.className = "newsextract told";
  box.hidden = true;
  box.setAttribute("aria-hidden", "true"); // the marks' titles say the same to who can't see it
  document.body.append(box);
  let withheld = [];

  const hide = () => {
    box.hidden = true;
    for (const [mark, title] of withheld) mark.title = title;
    withheld = [];
  };

  const chain = (start) => {
    const marks = [];
    for (let at = start; at && at.closest; at = at.parentElement) {
      at = at.closest(".newsextract [title]");
      if (!at) break;
      marks.push(at);
    }
    return marks.slice(0, 4);
  };

  const show = (target, pointer) => {
    hide();
    const marks = chain(target);
    if (!marks.length) return;
    box.replaceChildren(...marks.map((mark) => {
      const line = document.createElement("p");
      line.textContent = mark.title;
      return line;
    }));
    if (pointer) {
      // Otherwise the browser would show them a second time.
      withheld = marks.map((mark) => [mark, mark.title]);
      for (const mark of marks) mark.title = "";
    }
    box.hidden = false;
    const line = pointer && [...marks[0].getClientRects()].find((rect) => rect.bottom >= pointer.clientY);
    const place = line || marks[0].getBoundingClientRect();
    const left = Math.max(8, Math.min(place.left, innerWidth - box.offsetWidth - 8));
    const below = place.bottom + 8;
    const top = below + box.offsetHeight < innerHeight ? below : Math.max(8, place.top - box.offsetHeight - 8);
    box.style.left = `${left}px`;
    box.style.top = `${top}px`;
  };

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "touch") show(event.target, event);
  });
  document.addEventListener("focusin", (event) => {
    if (event.target.matches(":focus-visible")) show(event.target, null);
  });
  document.addEventListener("focusout", hide);
  document.addEventListener("scroll", hide, { passive: true, capture: true });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("a, summary, label, input") || String(getSelection())) return;
    const mark = event.target.closest("[data-to]");
    if (mark) location.hash = mark.dataset.to;
  });
})();
