// The page: a form, the signed request, what came of it, and callbacks. Every rule of the gateway is in the library; here are only buttons and words.

import { catalog, ConfigError, Duitku, init, InputError, NotificationError, sendOnce, version } from "/salur-wasm/dist/index.js";

import { forget, openPayments, remember } from "./contexts.js";
import { byId, list, make, raw, showViolations, signedRequest } from "./dom.js";
import { advice, clock, rupiah, verdict } from "./words.js";

const form = byId("pay");
const journal = byId("journal");

try {
  await init();
  begin();
} catch (error) {
  byId("version").textContent = "";
  byId("trouble").textContent = error.message;
  byId("trouble").hidden = false;
}

function begin() {
  byId("version").textContent = `salur ${version()}`;
  const { banks } = catalog().gateways.find(({ name }) => name === "duitku");
  const byName = banks.filter(({ kind }) => kind === "bank").sort((a, b) => a.name.localeCompare(b.name));
  form.elements.namedItem("bank_code").append(...byName.map(({ code, name }) => make("option", { value: code, selected: code === "014" }, `${name} · ${code}`)));
  form.addEventListener("input", preview);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const step = preview();
    if (step !== undefined) attempt(() => send(step));
  });
  byId("check").addEventListener("submit", (event) => {
    event.preventDefault();
    attempt(async () => check(byId("callback").value));
  });
  byId("ask").disabled = byId("check-button").disabled = false;
  preview();
  openPayments().forEach(recover);
}

/** Opens the merchant's credentials as they stand in the form. */
function merchant() {
  return new Duitku({
    environment: "sandbox",
    userId: whole(value("user_id")),
    email: value("email"),
    secretKey: value("secret_key"),
    disbursementUrl: `${location.origin}/relay/webapi/api`,
  });
}

/** Signs what the form says, or shows beside each field what would be right. */
function preview() {
  try {
    const step = merchant().prepareInquiry({
      bankCode: value("bank_code"),
      bankAccount: value("bank_account"),
      amount: whole(value("amount")),
      ...(value("purpose") === "" ? {} : { purpose: value("purpose") }),
    });
    showViolations(form, [], byId("other-error"));
    byId("signed").replaceChildren(signedRequest(step));
    return step;
  } catch (error) {
    if (!(error instanceof InputError || error instanceof ConfigError)) throw error;
    showViolations(form, error.violations, byId("other-error"));
    byId("signed").replaceChildren(make("p", { className: "hint" }, "It stands here as soon as the form is right."));
    return undefined;
  }
}

/** Sends a step and whatever must follow it at once, then tells what came. */
async function send(step, payment) {
  const waiting = card("wary", "Sent. Waiting for the answer…");
  while (step.kind === "request") {
    // Whatever moves money must be sent in time, and is stored before.
    if (step.sendBefore !== undefined) {
      payment = { ...payment, at: Date.now(), context: step.context };
      remember(payment);
    }
    step = await sendOnce(step);
  }
  waiting.remove();
  tell(step.outcome, payment);
}

/** A payment that was begun before this page was loaded: perhaps sent, so nobody knows. */
function recover(payment) {
  try {
    tell(merchant().parse(payment.context, "no_answer").outcome, payment);
  } catch (error) {
    card("bad", "A payment is stored here that this merchant cannot read.", make("p", {}, error.message), forgetButton(payment));
  }
}

/** A card for an outcome: what is so, what to do, and a button for it. */
function tell(outcome, payment) {
  const { tone, sentence } = verdict(outcome);
  const ended = payment !== undefined && ["done", "new_payment", "fix"].includes(outcome.next.do) && outcome.payment?.state !== "unknown";
  if (ended) forget(payment.id);
  card(
    tone,
    sentence,
    payment && make("p", {}, `${payment.label}, begun at ${clock(payment.at)}`),
    make("p", {}, advice(outcome.next)),
    outcome.problems.length === 0 ? undefined : make("p", { className: "hint" }, outcome.problems.map(({ message }) => message).join("; ")),
    action(outcome, payment),
    details(outcome),
  );
}

/** The button for what comes next, where there is one. */
function action(outcome, payment) {
  const { next } = outcome;
  switch (next.do) {
    case "continue":
      return button("See the transfer before it is made", "main", async () => transfer(outcome));
    case "check_status":
      return button("Ask how the payment stands", "main", () => send(merchant().prepareNext(next), payment));
    case "resend":
      return button("Send again", "main", () => send(merchant().prepareNext(next), payment));
    case "ask_human":
      return payment && forgetButton(payment);
    default:
      return undefined;
  }
}

/** The transfer, signed, and the button that moves money. */
function transfer({ next, answer }) {
  const prepare = () => merchant().prepareNext(next, next.missing.includes("purpose") ? { purpose: value("purpose") } : {});
  try {
    const shown = prepare();
    const label = `${rupiah(next.input.amount)} to ${answer.accountName.trim()}`;
    const seen = make("details", {}, make("summary", {}, "The signed request"), signedRequest(shown));
    const pay = button(`Pay ${label}`, "money", () => {
      asking.remove();
      return send(prepare(), { id: crypto.randomUUID(), label, disburseId: String(next.input.disburseId) });
    });
    const asking = card("bad", "This moves money.", make("p", {}, `${label}, account ${next.input.bankAccount}.`), pay, seen);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    showViolations(form, error.violations, byId("other-error"));
    form.querySelector("[aria-invalid]")?.focus();
  }
}

function details(outcome) {
  const fields = Object.entries(outcome.answer ?? {}).filter(([, value]) => !Array.isArray(value));
  const about = [
    ["call", outcome.call],
    ["code", outcome.code === undefined ? "none" : `${outcome.code} · ${outcome.meaning ?? "in no table"}`],
    ...(outcome.payment === undefined ? [] : [["payment", outcome.payment.state]]),
    ["next", outcome.next.do],
    ...fields.map(([name, value]) => [name, String(value)]),
  ];
  const body = typeof outcome.body === "string" ? raw("The answer as it came", outcome.body) : undefined;
  return make("details", {}, make("summary", {}, "Details"), list(about), body);
}

/** Proves and reads a callback. */
function check(body) {
  const shown = byId("checked");
  try {
    const client = merchant();
    const notification = client.receive({ method: "POST", path: "/callback", headers: {}, body });
    const covered = new Set(notification.covered);
    const rows = Object.entries(notification.fields).map(([name, value]) => [
      name,
      make("span", {}, `${String(value)} `, covered.has(name) ? "" : make("span", { className: "uncovered" }, "not signed")),
    ]);
    shown.replaceChildren(
      cardOf(
        "good",
        "Signed with your key.",
        make("p", {}, `It reports “${notification.reported ?? notification.code}”. What is marked “not signed” anyone on the way may have changed, so ask for the status before you believe it.`),
        list(rows),
      ),
    );
    const payment = openPayments().find(({ disburseId }) => disburseId === notification.references.disburseId);
    if (payment !== undefined) tell(client.parse(payment.context, notification).outcome, payment);
  } catch (error) {
    if (!(error instanceof NotificationError || error instanceof ConfigError || error instanceof InputError)) throw error;
    shown.replaceChildren(cardOf("bad", "Do not believe it.", make("p", {}, error.message)));
  }
}

function card(tone, sentence, ...children) {
  byId("nothing").hidden = true;
  for (const earlier of journal.children) earlier.classList.add("past");
  const made = cardOf(tone, sentence, ...children);
  journal.prepend(made);
  made.scrollIntoView({ block: "nearest" });
  return made;
}

function cardOf(tone, sentence, ...children) {
  return make("article", { className: `card ${tone}` }, make("h3", {}, sentence), ...children);
}

/** A button that can be pressed once: what it does is done once. */
function button(text, className, work) {
  const made = make("button", { type: "button", className }, text);
  made.addEventListener("click", () => {
    made.disabled = true;
    attempt(work);
  });
  return made;
}

/** A defect is told on the page, not only in the console. */
function attempt(work) {
  Promise.resolve().then(work).catch((error) => card("bad", "This page has a defect.", make("p", {}, `${error.name}: ${error.message}`)));
}

function forgetButton(payment) {
  return button("Somebody has looked into it: forget this payment", "", async () => forget(payment.id));
}

function value(name) {
  return form.elements.namedItem(name).value.trim();
}

/** Digits, perhaps with the dots of thousands, as a whole number; anything else as it is, so that the library says what is wrong. */
function whole(text) {
  return /^\d{1,3}(\.\d{3})+$|^\d+$/.test(text) ? BigInt(text.replaceAll(".", "")) : text;
}
