/** Whatever a program gives, the answer is a good request or a `SalurError` that names the field. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { ACCEPTED, ACCOUNT, CONFIG, INQUIRY, MOMENT, SECRET, opened, salur, transferTo } from "./support.mjs";

/** What a call throws. */
function caught(call) {
  try {
    call();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was refused");
}

/** What an inquiry with these changes is refused for: `path rule`, in order. */
function refused(changes) {
  const error = caught(() => opened().prepareInquiry({ ...INQUIRY, ...changes }));
  assert.ok(error instanceof salur.InvalidInputError && error instanceof salur.InputError && error instanceof salur.SalurError);
  assert.ok(error instanceof Error && error.name === "InvalidInputError" && error.phase === "input");
  return error.violations.map(({ path, rule }) => `${path} ${rule}`);
}

test("all violations are listed at once", () => {
  const found = refused({ bankCode: "no such bank", amount: 1, bankAccount: "" });
  assert.deepEqual([...new Set(found.map((one) => one.split(" ")[0]))].sort(), ["amount", "bank_account", "bank_code"]);
});

const AMOUNTS = {
  "a fraction": [50_000.5, "type"],
  "an unsafe integer": [2 ** 53, "whole_number"],
  "an integer beyond 64 bits": [2n ** 70n, "whole_number"],
  "something huge": [1e21, "whole_number"],
  "a numeric text": ["50000", "type"],
  true: [true, "type"],
  "no number": [NaN, "type"],
  infinity: [Infinity, "type"],
  "minus infinity": [-Infinity, "type"],
  null: [null, "required"],
  undefined: [undefined, "required"],
  "a function": [() => 1, "type"],
  "a symbol": [Symbol("x"), "type"],
  "an object": [{}, "type"],
  "a list": [[50_000], "type"],
  "a Number": [Object(50_000), "type"],
  "a Map": [new Map(), "type"],
  "minus one": [-1, "minimum"],
  "minus zero": [-0, "minimum"],
};
for (const [what, [amount, rule]] of Object.entries(AMOUNTS)) {
  test(`an amount that is ${what} is refused`, () => {
    assert.deepEqual(refused({ amount }), [`amount ${rule}`]);
  });
}

test("whole numbers are taken in every form that holds them", () => {
  for (const amount of [50_000, 50_000n, 5e4]) {
    assert.match(opened().prepareInquiry({ ...INQUIRY, amount }, MOMENT).body, /"amountTransfer":50000[,}]/);
  }
});

test("a field that is absent, undefined or extra", () => {
  assert.equal(opened().prepareInquiry({ ...INQUIRY, purpose: undefined }, MOMENT).kind, "request");
  assert.deepEqual(refused({ surplus: 1 }), ["surplus unknown_field"]);
  assert.deepEqual(refused({ bankCode: undefined }), ["bank_code required"]);
  assert.deepEqual(refused({ bank_code: "014" }), ["bank_code duplicate_key"]);
  assert.equal(opened().prepareInquiry(INQUIRY, MOMENT, "more", 7).kind, "request", "further arguments are ignored, as everywhere");
  assert.equal(opened().prepareInquiry({ ...INQUIRY, [Symbol("x")]: 1 }, MOMENT).kind, "request");
});

test("what is no object is no input", () => {
  for (const input of [undefined, null, 7, "text", [], () => 1, new Map()]) {
    assert.throws(() => opened().prepareInquiry(input), salur.InputError);
  }
  for (const operation of [undefined, null, 7, "", "duitku.nothing", "__proto__", "constructor", "toString"]) {
    assert.throws(() => opened().prepare(operation, INQUIRY), salur.InputError, String(operation));
  }
});

const NAMES = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"];
for (const name of NAMES) {
  test(`the name ${name} is a name like all others`, () => {
    const own = (value) => Object.defineProperty({ ...value }, name, { value: { polluted: 1 }, enumerable: true });
    assert.throws(() => opened().prepareInquiry(own(INQUIRY)), (error) => error.violations.some(({ rule }) => rule === "unknown_field"));
    const { phase, violations } = caught(() => new salur.Duitku(own(CONFIG)));
    assert.ok(phase === "config" && violations.some(({ rule }) => rule === "unknown_field"));
    assert.equal(opened().prepareInquiry(JSON.parse(`{"bankCode":"014","bankAccount":"${ACCOUNT}","amount":50000}`), MOMENT).kind, "request");
    const body = ACCEPTED.toString().replace('"fee":2.50', `${JSON.stringify(name)}:{"polluted":1}`);
    const { unknownFields } = transferTo("http://127.0.0.1:9").parse({ status: 200, headers: {}, body }).outcome;
    assert.ok(Object.hasOwn(unknownFields, name));
    assert.deepEqual(Object.keys(unknownFields), [name]);
    assert.equal({}.polluted, undefined);
    assert.equal(unknownFields.polluted, undefined);
  });
}

test("inherited fields are no input", () => {
  assert.throws(() => opened().prepareInquiry(Object.create(INQUIRY)), salur.InvalidInputError);
  const bare = Object.assign(Object.create(null), INQUIRY);
  assert.equal(opened().prepareInquiry(bare, MOMENT).kind, "request");
});

test("configurations are refused with every wrong field", () => {
  const wrong = { environment: "moon", userId: 0, email: "no address", secretKey: "" };
  const error = caught(() => new salur.Duitku(wrong));
  assert.ok(error instanceof salur.InvalidConfigError);
  const paths = new Set(error.violations.map(({ path }) => path));
  assert.ok(["environment", "user_id", "email", "secret_key"].every((path) => paths.has(path)), [...paths].join());
  for (const config of [undefined, null, 7, "text", []]) {
    assert.throws(() => new salur.Duitku(config), salur.ConfigError, String(config));
  }
  for (const userId of [NaN, 1.5, 2 ** 60, {}, () => 1]) {
    const { phase, violations } = caught(() => new salur.Duitku({ ...CONFIG, userId }));
    assert.deepEqual([phase, violations[0].path], ["config", "user_id"]);
  }
  const secret = caught(() => new salur.Duitku({ ...CONFIG, secretKey: `${SECRET}\n` }));
  assert.ok(!`${secret.stack}${JSON.stringify(secret)}`.includes(SECRET));
});

test("half a character is refused, not replaced: the library is given what was meant", () => {
  assert.deepEqual(new Set(refused({ purpose: "a\ud800b" }).map((one) => one.split(" ")[1])), new Set(["json"]));
});

test("contexts of anybody else are refused", () => {
  for (const context of [undefined, null, 7, "", "no context", "{}", {}]) {
    assert.throws(() => opened().prepareAgain(context), salur.SalurError, String(context));
    assert.throws(() => opened().parse(context, "no_answer"), salur.SalurError, String(context));
  }
  const { context } = transferTo("http://127.0.0.1:9");
  assert.throws(() => new salur.Duitku({ ...CONFIG, userId: 1 }).parse(context, "no_answer"), salur.ForeignContextError);
});

test("an answer's numbers keep their digits", () => {
  const body = ACCEPTED.toString().replace("2.50", "[1e+400, 12345678901234567890, -0, 0.10]");
  const { unknownFields } = transferTo("http://127.0.0.1:9").parse({ status: 200, headers: {}, body }).outcome;
  const [huge, long, zero, tenth] = unknownFields.fee;
  assert.deepEqual([String(huge), long, String(zero), String(tenth)], ["1e+400", 12345678901234567890n, "-0", "0.10"]);
});
