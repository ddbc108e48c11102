/** Notifications: proven, read, replied to, and parsed with the payment that they are about. */

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";

import { documents, duitku, EMAIL, MOMENT, OWNER, salur, SECRET, thrown } from "./salur.mjs";

/** A signed cash-out callback. */
function callback(extra = {}) {
  const signature = createHash("sha256").update(`${EMAIL}23042000000001278${SECRET}`).digest("hex");
  return JSON.stringify({
    disburseId: "23042",
    email: EMAIL,
    bankCode: "2010",
    amountTransfer: 50_000,
    accountName: OWNER,
    custRefNumber: "000000001278",
    phoneNumber: "082211789110",
    statusCode: "00",
    statusDesc: "Success",
    errorMessage: "",
    signature,
    ...extra,
  });
}

const message = (body) => ({ method: "POST", path: "/callback?token=rahasia", headers: { "Content-Type": "application/json" }, body });

/** The payment that the callback is about. */
function cashOut() {
  const customer = { accountName: OWNER, accountIdentity: "3171000000000001", phoneNumber: "082211789110" };
  return duitku.prepareCashOut({ amount: 50_000, custRefNumber: "000000001278", bankCode: "2010", ...customer }, MOMENT);
}

test("a notification", () => {
  const notification = duitku.receive(message(callback()), MOMENT);
  assert.ok(notification instanceof salur.Notification);
  assert.equal(notification.operation, "duitku.cash_out_callback");
  assert.deepEqual(notification.references, { disburseId: "23042", custRefNumber: "000000001278" });
  assert.equal(notification.fields.accountName, OWNER);
  assert.deepEqual([notification.reported, notification.code, notification.fresh], ["succeeded", "00", null]);
  assert.ok(notification.uncovered.includes("statusCode") && notification.covered.includes("custRefNumber"));
  assert.deepEqual([notification.reply.status, notification.reply.body], [200, "SUCCESS"]);
  assert.equal(new Response(notification.reply.body, notification.reply).headers.get("content-type"), notification.reply.headers["Content-Type"]);
  assert.throws(() => (notification.operation = "x"), TypeError);
  assert.throws(() => (notification.fields.statusCode = "x"), TypeError);
});

test("its document is the core's, and its message can be received again", () => {
  const notification = duitku.receive(message(callback({ extra: "x", "__proto__x": 1 })), MOMENT);
  const plain = { ...message(callback({ extra: "x", "__proto__x": 1 })), headers: [["Content-Type", "application/json"]] };
  const document = documents.receive(plain, MOMENT);
  assert.deepEqual(notification.toDocument(), document);
  assert.deepEqual(notification.unknownFields, { extra: "x", "__proto__x": 1 });
  const stored = JSON.parse(JSON.stringify(notification.toDocument()));
  assert.deepEqual(duitku.receive(stored.message, MOMENT).toDocument(), document);
});

test("it is parsed with its payment", () => {
  const notification = duitku.receive(message(callback()), MOMENT);
  const { context } = cashOut();
  const step = duitku.parse(context, notification, MOMENT);
  const { outcome } = step;
  assert.deepEqual([outcome.payment.matched, outcome.payment.reported, outcome.payment.state], [true, "succeeded", "unknown"]);
  assert.deepEqual(outcome.answer, notification.fields);
  for (const form of [notification, { notification: notification.toDocument() }]) {
    assert.deepEqual(documents.parse(context, form, MOMENT), step.toDocument());
  }
});

test("a changed one is refused", () => {
  const forged = thrown(() => duitku.receive(message(callback().replace("1278", "1279")), MOMENT));
  assert.ok(forged instanceof salur.ForgedNotificationError && forged instanceof salur.NotificationError);
  assert.ok(thrown(() => duitku.receive(message(Buffer.of(0xff)), MOMENT)) instanceof salur.NotificationError);
  const stored = duitku.receive(message(callback()), MOMENT).toDocument();
  const changed = { notification: { ...stored, message: { ...stored.message, body: callback().replace("1278", "1279") } } };
  assert.ok(thrown(() => documents.parse(cashOut().context, changed, MOMENT)) instanceof salur.ForgedNotificationError);
});

test("requests of fetch are received", async () => {
  const init = { method: "POST", body: callback(), headers: { "X-Own": "1" } };
  const request = new Request("https://merchant.example:8443/callback?a=b%20c#part", init);
  const { message: received } = await duitku.receiveRequest(request, MOMENT);
  assert.deepEqual([received.method, received.path, received.body], ["POST", "/callback?a=b%20c", callback()]);
  assert.ok(received.headers.some(([name, value]) => name === "x-own" && value === "1"));
  const arrayBuffer = async () => new TextEncoder().encode(callback()).buffer;
  const bare = { method: "POST", url: "/callback", headers: new Headers(), arrayBuffer };
  assert.equal((await duitku.receiveRequest(bare, MOMENT)).message.path, "/callback");
  const nothing = new Request("https://merchant.example/", { method: "POST", body: "no" });
  await assert.rejects(duitku.receiveRequest(nothing), salur.MalformedNotificationError);
});

test("a server's own request object is received", () => {
  class Incoming {
    socket = this;
    method = "POST";
    path = "/callback";
    rawHeaders = ["Content-Type", "application/json"];
    get headers() {
      return { "content-type": "application/json", "set-cookie": ["a", "b"] };
    }
    body = Buffer.from(callback());
  }
  const { message: received } = duitku.receive(new Incoming(), MOMENT);
  const headers = [["content-type", "application/json"], ["set-cookie", "a"], ["set-cookie", "b"]];
  assert.deepEqual(received, { method: "POST", path: "/callback", headers, body: callback() });
});

test("a message that lacks something is an input error", () => {
  for (const wrong of [undefined, null, "text", {}, { method: "POST", path: "/", body: { parsed: true } }, { method: "POST", pfad: "/", body: "" }]) {
    const error = thrown(() => duitku.receive(wrong, MOMENT));
    assert.ok(error instanceof salur.InvalidInputError && error.violations.every(({ path }) => path.startsWith("message")), String(error));
  }
});
