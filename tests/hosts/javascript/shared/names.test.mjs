/** Names: by the tables alone, both ways, whatever names there are. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { ACCOUNT, duitku, inner, INQUIRY, MOMENT, places, salur, thrown } from "./salur.mjs";

const { Renaming } = await inner("names");
const { encode } = await inner("json");

const BANK = { bankCode: "bank_code", "2ndName": "second_name" };
const NAMES = new Renaming({ userId: "user_id", email: "email", banks: ["bank_list", BANK], __proto__: null, ["constructor"]: "to_string" });

test("inputs are renamed, and what no table knows stays for the core to refuse", () => {
  const given = { userId: 1, email: "a", banks: [{ bankCode: "014", other: 1 }, 5], xUnknown: 2, constructor: 3, absent: undefined };
  assert.equal(
    encode(NAMES.toDocument(given)),
    '{"user_id":1,"email":"a","bank_list":[{"bank_code":"014","other":1},5],"xUnknown":2,"to_string":3}',
  );
});

test("both spellings of one field both reach the text", () => {
  assert.equal(encode(NAMES.toDocument({ userId: 1, user_id: 2 })), '{"user_id":1,"user_id":2}');
  assert.equal(encode(NAMES.toDocument({ user_id: 2, userId: 1 })), '{"user_id":2,"user_id":1}');
  assert.equal(encode(NAMES.toDocument({ user_id: 2, banks: [{ bank_code: 1 }] })), '{"user_id":2,"bank_list":[{"bank_code":1}]}');
  const error = thrown(() => duitku.prepareInquiry({ ...INQUIRY, bank_code: "013" }));
  assert.deepEqual(places(error), [["bank_code", "duplicate_key"]]);
});

test("the spelling of documents is taken too", () => {
  const [one, two] = [INQUIRY, { bank_code: "014", bank_account: ACCOUNT, amount: 50_000 }].map((input) => duitku.prepareInquiry(input, MOMENT));
  assert.equal(one.body, two.body);
});

test("what is no object of fields stays what it is", () => {
  for (const given of [null, 5, "text", [1], undefined]) assert.equal(NAMES.toDocument(given), given);
  const map = new Map([["userId", 1]]);
  assert.equal(NAMES.toDocument(map), map);
  for (const input of [null, "014", 5, [INQUIRY], new Map(Object.entries(INQUIRY)), Promise.resolve(INQUIRY), () => INQUIRY]) {
    assert.ok(thrown(() => duitku.prepareInquiry(input)) instanceof salur.InvalidInputError, String(input));
  }
});

test("answers are read and written by the table, and only by it", () => {
  const more = '"userId":"no","other":1,"__proto__":{"email":"no"}';
  const document = JSON.parse(`{"user_id":"1","bank_list":[{"bank_code":"014"},{}],"to_string":"x",${more}}`);
  const read = NAMES.read(document);
  assert.deepEqual(Object.entries(read), [["userId", "1"], ["banks", [{ bankCode: "014" }, {}]], ["constructor", "x"]]);
  assert.deepEqual(NAMES.write(read), { user_id: "1", bank_list: [{ bank_code: "014" }, {}], to_string: "x" });
});

test("inputs of what is next are renamed both ways", () => {
  const document = JSON.parse('{"user_id":1,"bank_list":[{"bank_code":"014"}],"later_field":2,"__proto__":3}');
  const typed = NAMES.toTyped(document);
  assert.deepEqual(Object.entries(typed), [["userId", 1], ["banks", [{ bankCode: "014" }]], ["later_field", 2], ["__proto__", 3]]);
  assert.equal(encode(NAMES.toDocument(typed)), encode(document));
});

test("every table of the package can be turned round", () => {
  const gateway = salur.catalog().gateways.find(({ name }) => name === "duitku");
  assert.ok(gateway.operations.length >= 8);
  for (const { name, inputs } of gateway.operations) {
    const given = Object.fromEntries(inputs.map((field) => [field.name, NaN]));
    assert.equal(new Set(Object.keys(given)).size, inputs.length);
    for (const field of inputs) {
      const camel = field.name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
      const error = thrown(() => duitku.prepare(name, { [camel]: NaN }));
      assert.equal(error.violations[0].path, field.name, "an unknown field would keep its spelling");
    }
  }
});

test("names of prototypes pollute nothing and are refused", () => {
  for (const text of ['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}', '{"toString":1}']) {
    const bad = JSON.parse(text);
    const error = thrown(() => duitku.prepareInquiry({ ...INQUIRY, ...bad }));
    assert.deepEqual(places(error), [[Object.keys(bad)[0], "unknown_field"]]);
    const config = { environment: "sandbox", userId: 1, email: "a@b.example", secretKey: "k", ...bad };
    assert.deepEqual(places(thrown(() => new salur.Duitku(config))), [[Object.keys(bad)[0], "unknown_field"]]);
    assert.equal({}.polluted, undefined);
  }
});

test("what somebody put on Object.prototype is no input", () => {
  Object.prototype.purpose = "x".repeat(5_000);
  try {
    assert.equal(duitku.prepareInquiry(INQUIRY, MOMENT).kind, "request");
  } finally {
    delete Object.prototype.purpose;
  }
});

test("a client opens its own gateway and no other", () => {
  const config = { environment: "sandbox", userId: 1, email: "a@b.example", secretKey: "k" };
  assert.deepEqual(places(thrown(() => new salur.Duitku({ ...config, gateway: "other" }))), [["gateway", "duplicate_key"]]);
  for (const nothing of [undefined, null, 5, {}]) {
    assert.deepEqual(places(thrown(() => new salur.Duitku(nothing))).map(([path]) => path), ["environment", "user_id", "email", "secret_key"]);
  }
});
