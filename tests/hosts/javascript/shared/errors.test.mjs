/** Mistakes are errors of their own classes that name every field and show nothing personal. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { ACCOUNT, documents, duitku, EMAIL, inner, INQUIRY, places, salur, SECRET, thrown } from "./salur.mjs";

const { errorOf } = await inner("calls");

test("classes follow phase and code", () => {
  const cases = [
    [() => duitku.prepareInquiry({ ...INQUIRY, amount: 1 }), "InvalidInputError", "InputError"],
    [() => duitku.prepare("duitku.nothing", {}), "UnknownOperationError", "InputError"],
    [() => duitku.prepareAgain("no context"), "InvalidContextError", "ContextError"],
    [() => duitku.receive({ method: "POST", path: "/", headers: {}, body: "nothing" }), "MalformedNotificationError", "NotificationError"],
    [() => new salur.Duitku({}), "InvalidConfigError", "ConfigError"],
  ];
  for (const [call, name, phase] of cases) {
    const error = thrown(call);
    assert.equal(error.name, name);
    for (const kind of [salur[name], salur[phase], salur.SalurError, Error]) assert.ok(error instanceof kind, name);
    assert.ok(error.stack.startsWith(`${name}: `) && String(error).startsWith(`${name}: `), error.stack);
    assert.ok(!Object.keys(error).includes("name"));
  }
});

test("every error of the catalog has a class", () => {
  for (const { code, phase } of salur.catalog().errors) {
    const error = errorOf({ code, phase, message: "x: y", violations: [] });
    assert.notEqual(error.constructor, salur.SalurError, code);
    assert.equal(error.code, code);
  }
});

test("an error of a newer core is still an error", () => {
  const unheard = errorOf({ code: "unheard_of", phase: "input", message: "x: y", violations: [] });
  assert.equal(unheard.constructor, salur.InputError);
  for (const code of ["a", "constructor", "__proto__", "toString"]) {
    assert.equal(errorOf({ code, phase: code, message: "c" }).constructor, salur.SalurError);
  }
});

test("all violations are listed", () => {
  const error = thrown(() => duitku.prepareInquiry({ bankCode: "no such bank", bankAccount: ACCOUNT, amount: 1 }));
  const paths = places(error).map(([path]) => path);
  assert.ok(paths.includes("bank_code") && paths.includes("amount"));
  for (const { message } of error.violations) assert.ok(error.message.includes(message));
  assert.ok(Object.isFrozen(error.violations) && Object.isFrozen(error.violations[0].found));
});

test("an error is the document of the core", () => {
  const error = thrown(() => duitku.prepareInquiry({ ...INQUIRY, amount: 1 }));
  const document = thrown(() => documents.prepare("duitku.inquiry", { bank_code: "014", bank_account: ACCOUNT, amount: 1 })).toDocument();
  assert.deepEqual(error.toDocument(), document);
  assert.deepEqual(JSON.parse(JSON.stringify(error)), { name: "InvalidInputError", ...document });
});

test("the core judges what JSON can carry", () => {
  const refused = (amount) => thrown(() => duitku.prepareInquiry({ ...INQUIRY, amount }));
  assert.deepEqual(places(refused(true)), [["amount", "type"]]);
  assert.deepEqual(refused(true).violations[0].found, { type: "boolean", value: true });
  assert.deepEqual(places(refused("50000")), [["amount", "type"]]);
  assert.deepEqual(places(refused(50_000.5)), [["amount", "type"]]);
  assert.deepEqual(places(refused(2n ** 70n)), [["amount", "whole_number"]]);
  assert.deepEqual(places(refused(null)), [["amount", "required"]]);
  assert.deepEqual(places(refused(undefined)), [["amount", "required"]]);
  assert.equal(refused(2n ** 70n).violations[0].found.value, 2n ** 70n);
  assert.deepEqual(places(refused(2 ** 70)), [["amount", "whole_number"]]);
  assert.equal(duitku.prepareInquiry({ ...INQUIRY, amount: 50_000n }).body.includes('"amountTransfer":50000,'), true);
});

test("lone surrogates and too much text are refused by the core", () => {
  assert.deepEqual(places(thrown(() => duitku.prepareInquiry({ ...INQUIRY, purpose: "a\ud800b" }))), [["purpose", "json"]]);
  assert.deepEqual(places(thrown(() => duitku.prepareInquiry({ ...INQUIRY, purpose: "x".repeat(1_100_000) }))), [["", "too_large"]]);
});

test("a wrong value of a configuration is a ConfigError with its path", () => {
  for (const userId of [NaN, 2 ** 60, () => 1]) {
    const error = thrown(() => new salur.Duitku({ environment: "sandbox", userId, email: EMAIL, secretKey: SECRET }));
    assert.ok(error instanceof salur.InvalidConfigError);
    assert.deepEqual([error.phase, error.violations.map(({ path }) => path)], ["config", ["user_id"]]);
  }
});

test("nothing personal stands in errors", () => {
  const wrong = thrown(() => duitku.prepareInquiry({ ...INQUIRY, bankAccount: `${ACCOUNT}\n`, purpose: `${"x".repeat(300)}rahasia` }));
  const config = thrown(() => new salur.Duitku({ environment: "sandbox", userId: -1, email: EMAIL, secretKey: `${SECRET}\n` }));
  const shown = [wrong, config].flatMap((error) => [error.message, error.stack.split("\n    at ")[0], JSON.stringify(error)]).join();
  for (const hidden of [ACCOUNT, "rahasia", SECRET]) assert.ok(!shown.includes(hidden), hidden);
});

test("errors that are no documents have their names", () => {
  assert.equal(new salur.StepError("x").name, "StepError");
  assert.equal(new salur.NotReadyError("x").name, "NotReadyError");
  const unfit = new salur.UnfitClientError("x");
  assert.ok(unfit instanceof TypeError && unfit.name === "UnfitClientError");
});
