/** JSON text: exact numbers both ways, and a path for whatever JSON cannot carry. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { chance, inner, places, salur, thrown } from "./salur.mjs";

const { decode, encode, Exact, Pairs } = await inner("json");

test("ordinary values are written as JSON.stringify writes them", () => {
  const value = { a: "é \" \\ \u2028 ✓", b: [1, -5, 0, true, false, null, []], c: {}, d: 2 ** 53 - 1, e: 50_000.5, "": "x" };
  assert.equal(encode(value), JSON.stringify(value));
  assert.equal(encode({ ...value, big: 5n }), `${JSON.stringify(value).slice(0, -1)},"big":5}`);
});

test("numbers reach the text exactly or not at all", () => {
  assert.equal(encode({ amount: 10n ** 30n }), `{"amount":1${"0".repeat(30)}}`);
  assert.equal(encode([-0, 2 ** 53 - 1, -(2 ** 53 - 1)]), "[0,9007199254740991,-9007199254740991]");
  assert.equal(encode({ a: new Exact("50000.00"), b: new Exact("1e400"), c: [new Exact("-0")] }), '{"a":50000.00,"b":1e400,"c":[-0]}');
  for (const amount of [2 ** 53, 1e21, -(2 ** 60)]) {
    const error = thrown(() => encode({ input: { amount } }));
    assert.deepEqual(places(error), [["amount", "whole_number"]]);
    assert.match(error.message, /^amount: wanted a bigint, or a whole number up to 9007199254740991, found number$/);
  }
  for (const amount of [NaN, Infinity, -Infinity]) {
    assert.deepEqual(places(thrown(() => encode({ input: { amount } }))), [["amount", "type"]]);
  }
});

test("an Exact is the text of a number and nothing else", () => {
  for (const text of ["", "1,2", "0x1", "01", "1.", ".5", "+1", "1e", " 1", "NaN", '1,"a":2', 5, undefined]) {
    assert.throws(() => new Exact(text), TypeError);
  }
  const exact = new Exact("2.50");
  assert.equal(`${exact} ${JSON.stringify({ exact })}`, '2.50 {"exact":"2.50"}');
  assert.throws(() => (exact.text = "1,2"), TypeError);
  const forged = Object.create(Exact.prototype, { text: { value: '1,"a":2', enumerable: true } });
  assert.equal(encode({ forged }), JSON.stringify({ forged: { text: forged.text } }));
});

test("what has no JSON form is named by its place", () => {
  const nothing = [() => 1, Symbol("s"), new Date(0), new Map(), new Set(), new Uint8Array(2), Promise.resolve(), /x/, NaN];
  for (const value of nothing) {
    assert.deepEqual(places(thrown(() => encode({ input: { purpose: value } }))), [["purpose", "type"]], String(value));
    assert.deepEqual(places(thrown(() => encode({ input: { a: { deep: [1, value] } } }))), [["a.deep[1]", "type"]]);
  }
  const error = thrown(() => encode({ inputs: [{ amount: 1 }, { amount: () => 1 }] }));
  assert.ok(error instanceof salur.InvalidInputError);
  assert.deepEqual(error.toDocument(), {
    code: "invalid_input",
    phase: "input",
    message: "inputs[1].amount: wanted text, a whole number, true or false, a list or an object, found object",
    violations: [
      {
        path: "inputs[1].amount",
        rule: "type",
        message: "inputs[1].amount: wanted text, a whole number, true or false, a list or an object, found object",
        found: { type: "object" },
        wanted: "text, a whole number, true or false, a list or an object",
      },
    ],
  });
});

test("undefined is absent in objects, and no value of a list", () => {
  assert.equal(encode({ a: undefined, b: 1 }), '{"b":1}');
  assert.equal(encode({ a: undefined, b: 1n }), '{"b":1}');
  for (const list of [[1, undefined], [1, , 2], [1n, undefined]]) {
    assert.deepEqual(places(thrown(() => encode({ input: { list } }))), [["list[1]", "type"]]);
  }
});

test("cycles and deep nests end", () => {
  const circle = [];
  circle.push(circle);
  const ring = { a: {} };
  ring.a.a = ring;
  for (const purpose of [circle, ring, JSON.parse("[".repeat(5_000) + "]".repeat(5_000))]) {
    const error = thrown(() => encode({ input: { purpose } }));
    assert.deepEqual(places(error), [["purpose", "too_deep"]]);
    assert.match(error.message, /at most 64 levels/);
  }
  const seventy = JSON.parse("[".repeat(70) + "]".repeat(70));
  assert.equal(encode(seventy), JSON.stringify(seventy));
});

test("keys in errors are harmless", () => {
  const secret = "de56f832487bc1ce1de5ff2cfacf8d94";
  for (const key of ["8760673566", secret, "a08760673566", "x y", "", "nama\nbaru"]) {
    const { message, violations } = thrown(() => encode({ input: { [key]: NaN } }));
    assert.equal(violations[0].path, `(a key of ${key.length} characters)`);
    assert.ok(key === "" || !message.includes(key));
  }
  for (const key of ["amount", "bank_code", "013", "bankCode"]) {
    assert.equal(thrown(() => encode({ input: { [key]: NaN } })).violations[0].path, key);
  }
});

test("only own enumerable properties are read, and nothing is called on the way", () => {
  class Row {
    amount = 1;
    get inherited() {
      return 2;
    }
  }
  assert.equal(encode(Object.assign(new Row(), { [Symbol("s")]: 1 })), '{"amount":1}');
  assert.equal(encode(Object.create({ amount: 5 }, { b: { value: 1, enumerable: true }, hidden: { value: 2 } })), '{"b":1}');
  assert.equal(encode(Object.assign(Object.create({ toJSON: () => "no" }), { a: 1 })), '{"a":1}');
  assert.deepEqual(places(thrown(() => encode({ input: { a: { toJSON: () => 5 } } }))), [["a.toJSON", "type"]]);
  for (const kind of [Object, Array, BigInt, Number, String]) {
    Object.defineProperty(kind.prototype, "toJSON", { value: () => "no", configurable: true });
    try {
      assert.equal(encode({ a: [1, "x"], c: {} }), '{"a":[1,"x"],"c":{}}', kind.name);
      assert.equal(encode({ c: {} }), '{"c":{}}', kind.name);
      assert.equal(encode([2n]), "[2]", kind.name);
    } finally {
      delete kind.prototype.toJSON;
    }
  }
});

test("a text of half a character reaches the core, which refuses it", () => {
  assert.equal(encode({ a: "\ud800" }), '{"a":"\\ud800"}');
});

test("one name can stand twice", () => {
  assert.equal(encode(new Pairs([["a", 1], ["b", undefined], ["a", new Pairs([["__proto__", 2n]])]])), '{"a":1,"a":{"__proto__":2}}');
});

test("numbers are read as what holds them exactly", () => {
  const read = (token) => decode(`{"a":${token}}`).a;
  for (const token of ["0", "-1", "50000", "9007199254740991", "-9007199254740991"]) assert.equal(read(token), Number(token));
  for (const token of ["9007199254740992", "-9007199254740992", "9".repeat(1000)]) assert.equal(read(token), BigInt(token));
  for (const token of ["50000.0", "-0", "-0.0", "0e0", "1e5", "5E+4", "1e-400", "2.50", "-0e1", "9".repeat(6000)]) {
    assert.ok(read(token) instanceof Exact, token);
    assert.equal(read(token).text, token);
  }
});

test("a number is found wherever it stands", () => {
  const places = [
    ["1.0", (value) => value],
    [" \n1.0\t", (value) => value],
    ["[1.0]", ([value]) => value],
    ['["a",1.0]', ([, value]) => value],
    ["[[],1.0]", ([, value]) => value],
    ["[0 , \r\n1.0]", ([, value]) => value],
    ['{"a" : 1.0}', ({ a }) => a],
    ['{"a"\n:\t1.0}', ({ a }) => a],
    ['{"":1.0}', (object) => object[""]],
    ['{"\\\\":1.0}', (object) => object["\\"]],
    ['{"\\"\\\\\\\\":1.0}', (object) => object['"\\\\']],
    ['{"a":"\\"b\\":2","c":1.0}', ({ c }) => c],
    ['{"a":"x\\\\","c":1.0}', ({ c }) => c],
  ];
  for (const [text, pick] of places) assert.equal(pick(decode(text))?.text, "1.0", text);
});

test("numbers inside texts are texts", () => {
  const body = '{"amount":50000.00,"list":[1.5, -0]}';
  const value = { body, key: { "a:1.5": ",2.5" } };
  assert.deepEqual(decode(JSON.stringify(value)), value);
  assert.deepEqual(decode(`${JSON.stringify(value).slice(0, -1)},"x":1.5}`), { ...value, x: new Exact("1.5") });
});

test("any name is a name", () => {
  for (const number of ["1", "1.5"]) {
    const object = decode(`{"__proto__":{"polluted":${number}},"constructor":2,"toString":3,"a":1,"a":2}`);
    assert.deepEqual(Object.keys(object), ["__proto__", "constructor", "toString", "a"]);
    assert.equal(Object.getPrototypeOf(object), Object.prototype);
    assert.equal(object.a, 2);
    assert.equal(encode(object), `{"__proto__":{"polluted":${number}},"constructor":2,"toString":3,"a":2}`);
  }
  assert.equal({}.polluted, undefined);
});

test("what is not JSON is refused", () => {
  const broken = ["", "{", '{"a"}', "[1.5", "[1.5,]", "[01.5]", '{"a":1.5,}', '["\\x",1.5]', "[1.5] x", "[1.5}"];
  broken.push('["a\nb",1.5]', "[nul,1.5]", '[1.5,"a]', "[-]", "[1.5,,2]");
  for (const text of broken) assert.throws(() => decode(text), SyntaxError, text);
  assert.throws(() => decode(`${"[".repeat(5_000)}1.5${"]".repeat(5_000)}`), SyntaxError);
});

test("whatever is read is written again, digit by digit", () => {
  const next = chance(20_211_119);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const texts = ["", "a", '"', "\\", '\\"', '":1.5', ",1e5", "[-0", "é", "\u2028", "\ud83d\ude00", '{"a":50000.00}', "__proto__"];
  const tokens = ["0", "7", "-12", "1.0", "-0", "0.10", "1e5", "2E-3", "9007199254740991", "9007199254740993", "123456789012345678901234567890"];
  const text = (depth) => {
    const kind = depth > 4 ? next() * 0.6 : next();
    if (kind < 0.3) return pick(tokens);
    if (kind < 0.6) return JSON.stringify(pick(texts) + pick(texts));
    const items = Array.from({ length: Math.floor(next() * 4) }, () => text(depth + 1));
    if (kind < 0.8) return `[${items.join(",")}]`;
    return `{${items.map((item, at) => `${JSON.stringify(pick(texts) + "k" + at)}:${item}`).join(",")}}`;
  };
  for (let round = 0; round < 3_000; round++) {
    const written = text(0);
    assert.equal(encode(decode(written)), written);
  }
});
