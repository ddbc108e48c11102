//! A made-up gateway appears in JavaScript without an edit of the generator, and names that JavaScript would mix up stop it.

use serde_json::{Value, json};

use super::jsdoc::{Jsdoc, link};
use super::text::{literal, property};
use crate::generate::catalog::Catalog;
use crate::generate::prose::Prose;
use crate::generate::tests::{MADE_UP, assert_all, generated};

#[test]
fn a_new_gateway_gets_its_client() {
    let module = generated("javascript/src/generated/tukar-uang.ts");
    assert_all(
        &module,
        &[
            "export interface TukarUangConfig {\n  /**\n   * The token.\n",
            "A secret: never shown, never stored in a context.\n   */\n  token: string;\n",
            "   * - `\"west\"`: West.\n",
            "  region: \"west\" | \"east\";\n",
            "export interface TukarUangSendMoneyInput {\n",
            "  limits?: Readonly<Record<string, number | bigint>> | undefined;\n",
            "   * Text or a whole number; at most 20 characters; `From` at the gateway.\n   *\n   * @example \"007\"\n   */\n  from: string | number | bigint;\n",
            "  /** One share. An exact decimal number, as text; `Share` at the gateway. */\n  readonly share?: string;\n",
            "  readonly parts?: readonly TukarUangSendMoneyAnswerPart[];\n",
            "export interface TukarUangLookInput {\n  /** It has no field. */\n  readonly [field: string]: never;\n}\n",
            " * What the notification `tukar_uang.settled_notice` holds. It is settled.\n *\n * Its signature covers `sum`.\n",
            "  \"tukar_uang.send_money\": { input: TukarUangSendMoneyInput; answer: TukarUangSendMoneyAnswer };\n",
            "  \"tukar_uang.settled_notice\": TukarUangSettledNotice;\n",
            "const SHAPE: GatewayShape = {\n  name: \"tukar_uang\",\n  config: { token: \"token\", region: \"region\" },\n",
            "      answer: { from: \"from\", fee: \"fee\", parts: [\"parts\", { share: \"share\" }] },\n",
            "    \"tukar_uang.look\": { input: {}, answer: {} },\n",
            "  notifications: { \"tukar_uang.settled_notice\": { sum: \"sum\" } },\n",
            " * const tukarUang = new TukarUang({ token: \"…\", region: \"west\" });\n * let step = tukarUang.prepareLook();\n",
            "export class TukarUang extends GatewayClient<TukarUangOperations, TukarUangNotifications> {\n",
            "  /** The names of its fields: in these types, and in documents. */\n  static readonly shape: GatewayShape = SHAPE;\n",
            "   * @throws {InvalidConfigError} A credential is wrong.\n   */\n  constructor(config: TukarUangConfig) {\n    super(SHAPE, config);\n",
            "   * Send (`tukar_uang.send_money`). MONEY MOVES.\n   *\n   * Sends it.\n",
            "A repeat PAYS AGAIN",
            "The status is told by `tukar_uang.look`, not before 10 minutes after the request.",
            "   * **Notification.** `tukar_uang.settled_notice` ({@link TukarUangSettledNotice}). It is settled.",
            "   * @param input - it needs `from`; it may be given `limits`.\n",
            "The request must not be sent after",
            "   * @throws {InvalidInputError} An input is wrong.\n",
            "  prepareSendMoney(input: TukarUangSendMoneyInput, moment?: MomentLike): Step<TukarUangSendMoneyAnswer> {\n    return this.prepare(\"tukar_uang.send_money\", input, moment);\n",
            "  prepareLook(input: TukarUangLookInput = {}, moment?: MomentLike): Step<TukarUangLookAnswer> {\n",
        ],
    );
    assert!(!module.contains("gateway: "), "the class says which gateway it is");
}

#[test]
fn the_steps_of_a_key_pair_may_be_to_sign() {
    let plain = generated("javascript/src/generated/tukar-uang.ts");
    assert!(!plain.contains("to_sign") && !plain.contains("KeyedStep"), "a gateway without a key pair signs by itself");
    let made_up: Value = serde_json::from_str(MADE_UP).expect("JSON");
    let mut keyed = made_up;
    keyed["gateways"][0]["key_pair"] = json!("RSA-9");
    let catalog: Catalog = serde_json::from_value(keyed).expect("of the documented form");
    let module = super::module::module(&catalog.gateways[0], &catalog);
    assert_all(
        &module,
        &[
            "import type { KeyedStep } from \"../step.js\";\n",
            "export class TukarUang extends GatewayClient<TukarUangOperations, TukarUangNotifications, \"key_pair\"> {\n",
            "A key pair signs its requests (RSA-9).",
            "  prepareLook(input: TukarUangLookInput = {}, moment?: MomentLike): KeyedStep<TukarUangLookAnswer> {\n",
            " * if (step.kind === \"to_sign\") {\n *   step = step.attachSignature(await sign(step.bytes));",
            "the step is first of kind `to_sign`",
        ],
    );
    assert!(!module.contains("): Step<"), "every first step may be to sign");
}

#[test]
fn it_joins_the_lists() {
    let index = generated("javascript/src/generated/index.ts");
    assert_all(
        &index,
        &[
            "import { TukarUang, type TukarUangConfig } from \"./tukar-uang.js\";\n",
            "export * from \"./tukar-uang.js\";\n",
            "  tukar_uang: TukarUang,\n",
            "  InvalidInputError,\n",
            "export interface GatewayConfigs {\n  /** Of {@link TukarUang}. */\n  tukar_uang: TukarUangConfig;\n}\n",
        ],
    );
    let errors = generated("javascript/src/generated/errors.ts");
    assert_all(
        &errors,
        &[
            "export class InputError extends SalurError {\n  declare readonly phase: \"input\";\n",
            "export class InvalidInputError extends InputError {\n  declare readonly code: \"invalid_input\";\n",
            "    named(this.prototype, \"InvalidInputError\");\n",
            "  internal: InternalError,\n",
        ],
    );
    assert_eq!(errors.matches("class InternalError ").count(), 1, "a code that is named as its phase has one class");
    let vocabulary = generated("javascript/src/generated/vocabulary.ts");
    assert_all(
        &vocabulary,
        &[" * - `\"succeeded\"`: Paid.\n */\nexport type State = \"succeeded\";\n", "export const NEXTS = Object.freeze([\n  \"done\",\n"],
    );
}

#[test]
fn names_that_would_become_one_stop_it() {
    assert_eq!(checked(|_| {}), Ok(()));
    let verb = |name: &'static str| move |catalog: &mut Value| catalog["gateways"][0]["operations"][1]["verb"] = json!(name);
    for name in ["next", "many", "again", "send_money"] {
        let refusal = checked(verb(name)).expect_err("the method exists already");
        assert!(refusal.contains(&format!("`prepare{}`", crate::generate::words::camel(name))), "{refusal}");
    }
    for name in ["", "Look", "look__up", "_look", "look-up", "1look"] {
        assert!(checked(verb(name)).expect_err("it is no snake_case").contains("lower-case words"), "{name}");
    }
    let field =
        |list: &'static str, name: &'static str| move |catalog: &mut Value| catalog["gateways"][0]["operations"][0][list][0]["name"] = json!(name);
    assert!(checked(field("inputs", "from")).expect_err("two fields").contains("the properties of TukarUangSendMoneyInput would be `from`"));
    assert!(checked(field("answer", "fee")).expect_err("two fields").contains("the properties of TukarUangSendMoneyAnswer would be `fee`"));
    assert!(checked(field("inputs", "__proto__")).is_err());
    let digits = |catalog: &mut Value| {
        let inputs = &mut catalog["gateways"][0]["operations"][0]["inputs"];
        (inputs[0]["name"], inputs[1]["name"]) = (json!("line_1"), json!("line1"));
    };
    assert!(checked(digits).expect_err("both are line1").contains("would be `line1`: line_1, line1"));
    let item = |catalog: &mut Value| {
        let list = &mut catalog["gateways"][0]["operations"][0]["answer"][2];
        list["fields"] = json!([list["fields"][0], list["fields"][0]]);
    };
    assert!(checked(item).expect_err("two fields of an item").contains("TukarUangSendMoneyAnswerPart would be `share`"));
    let config = |catalog: &mut Value| catalog["gateways"][0]["config"][2]["name"] = json!("token");
    assert!(checked(config).expect_err("two options").contains("TukarUangConfig would be `token`"));
    let notification = |catalog: &mut Value| catalog["gateways"][0]["notifications"][0]["name"] = json!("tukar_uang.config");
    assert!(checked(notification).expect_err("two interfaces would be merged").contains("`TukarUangConfig`"));
    for name in ["errors", "index", "vocabulary"] {
        let gateway = |catalog: &mut Value| catalog["gateways"][0]["name"] = json!(name);
        assert!(checked(gateway).expect_err("the file exists already").contains("the generated files"));
    }
    let class = |catalog: &mut Value| catalog["gateways"][0]["name"] = json!("input_error");
    assert!(checked(class).expect_err("the class exists already").contains("`InputError`"));
}

fn checked(change: impl FnOnce(&mut Value)) -> Result<(), String> {
    let mut catalog: Value = serde_json::from_str(MADE_UP).expect("JSON");
    change(&mut catalog);
    super::check(&serde_json::from_value::<Catalog>(catalog).expect("of the documented form"))
}

#[test]
fn no_text_ends_a_comment_or_begins_a_tag() {
    let mut out = String::new();
    let full = |words: usize, last: &str| "word ".repeat(words) + last;
    let mut doc = Jsdoc::new("  ");
    doc.paragraph("@ends */ here").paragraph(&full(21, "@middle")).points(&[full(20, "@point")]);
    doc.tag("throws", &full(19, &link("Name"))).write(&mut out);
    assert_all(&out, &["   * \\@ends *\\/ here\n", "\n   * \\@middle\n", "\n   *   \\@point\n", "\n   *   {@link Name}\n", "\n   * @throws word"]);
    assert_eq!(out.matches("*/").count(), 1, "{out}");
    assert!(out.lines().all(|line| line.chars().count() <= 110), "{out}");
    for (length, lines) in [(101, 1), (102, 3)] {
        let mut out = String::new();
        Jsdoc::new("  ").paragraph(&"x".repeat(length)).write(&mut out);
        assert_eq!(out.lines().count(), lines, "{out}");
    }
}

#[test]
fn sentences_name_properties() {
    let catalog: Catalog = serde_json::from_str(&MADE_UP.replace("\"share\"", "\"its_share\"")).expect("of the documented form");
    let prose = Prose::new(&catalog.gateways[0]);
    let text = "its_share and `its_share`, not \"its_share\", its_shares, tukar_uang.its_share or other_name.";
    assert_eq!(prose.text(text), "itsShare and `itsShare`, not \"its_share\", its_shares, tukar_uang.its_share or other_name.");
    assert_eq!(property("max_amount_transfer"), "maxAmountTransfer");
}

#[test]
fn values_are_written_as_javascript_reads_them() {
    let cases = [
        (json!(9_007_199_254_740_991_u64), "9007199254740991"),
        (json!(9_007_199_254_740_992_u64), "9007199254740992n"),
        (json!(-9_007_199_254_740_992_i64), "-9007199254740992n"),
        (json!(u64::MAX), "18446744073709551615n"),
        (json!({"013": [true, null, "a\"b"]}), "{ \"013\": [true, null, \"a\\\"b\"] }"),
        (json!({}), "{}"),
    ];
    for (value, written) in cases {
        assert_eq!(literal(&value), written);
    }
}
