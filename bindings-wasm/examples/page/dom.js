// Small helpers: elements are made with text, never with HTML, since names and answers come from outside.

/** Makes an element: `make("button", { className: "main" }, "Pay")`. */
export function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** A list of names and values. */
export function list(entries) {
  return make("dl", {}, ...entries.flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)]));
}

/** A block of raw text with a caption. */
export function raw(caption, text) {
  return make("div", {}, make("p", { className: "caption" }, caption), make("pre", {}, text));
}

export function byId(id) {
  return document.getElementById(id);
}

/** A request as it goes out. */
export function signedRequest(step) {
  const headers = Object.entries(step.headers).map(([name, value]) => `${name}: ${value}`);
  return make(
    "div",
    {},
    raw("Address", `${step.method} ${step.url}`),
    raw("Headers", headers.join("\n")),
    raw("Body, byte for byte as it was signed", typeof step.body === "string" ? step.body : ""),
  );
}

/** Shows violations beside their fields; what has no field there goes to `rest`. */
export function showViolations(form, violations, rest) {
  for (const input of form.querySelectorAll("[name]")) {
    input.removeAttribute("aria-invalid");
    byId(`${input.name}-error`).textContent = "";
  }
  rest.textContent = "";
  for (const violation of violations) {
    const input = form.elements.namedItem(violation.path);
    const sentence = violation.wanted === undefined ? violation.message : `Wanted: ${violation.wanted}.`;
    if (input === null) {
      rest.textContent += `${violation.message} `;
    } else {
      input.setAttribute("aria-invalid", "true");
      input.setAttribute("aria-describedby", `${input.name}-error`);
      byId(`${input.name}-error`).textContent = sentence;
      input.closest("details")?.setAttribute("open", "");
    }
  }
}
