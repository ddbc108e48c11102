"use strict";
// Asks once a second for the parts that changed. Opened details stay open; what you read stays where it is.
(() => {
  let version = document.body.dataset.version;
  const parts = [...document.querySelectorAll("[data-live]")];

  const key = (details) => {
    const owner = details.closest("[id]");
    const all = [...owner.querySelectorAll("details")];
    return owner.id + "/" + (details.id || all.indexOf(details));
  };
  const anchor = () =>
    [...document.querySelectorAll("article[id]")].find((one) => one.getBoundingClientRect().bottom > 0);

  const show = (name, html) => {
    const part = parts.find((one) => one.dataset.live === name);
    if (!part || part.innerHTML === html) return;
    const open = new Set([...part.querySelectorAll("details[open]")].map(key));
    const held = window.scrollY > 0 ? anchor() : null;
    const top = held ? held.getBoundingClientRect().top : 0;
    part.innerHTML = html;
    for (const details of part.querySelectorAll("details")) details.open = open.has(key(details));
    const again = held && document.getElementById(held.id);
    if (again) window.scrollBy(0, again.getBoundingClientRect().top - top);
  };

  const busy = () => document.hidden || !window.getSelection().isCollapsed;

  const look = async () => {
    try {
      if (busy()) return;
      const answer = await fetch("/_sandbox/live?since=" + encodeURIComponent(version));
      document.body.classList.remove("gone");
      if (answer.status !== 200) return;
      const news = await answer.json();
      version = news.version;
      for (const [name, html] of Object.entries(news.parts)) show(name, html);
    } catch {
      document.body.classList.add("gone");
    } finally {
      setTimeout(look, 1000);
    }
  };
  setTimeout(look, 1000);
})();
