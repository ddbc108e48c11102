//! A made-up gateway appears in Kotlin without an edit of the generator, and names that Kotlin would mix up stop it.

use serde_json::json;

use super::kdoc::{Kdoc, WIDTH};
use super::source::literal;
use super::{check, files, sent};
use crate::generate::catalog::Catalog;
use crate::generate::tests::{MADE_UP, assert_all, generated};

fn file(path: &str) -> String {
    generated(&format!("bindings-kotlin/generated/id/salur/{path}.kt"))
}

fn catalog(text: &str) -> Catalog {
    serde_json::from_str(text).expect("of the documented form")
}

#[test]
fn a_new_gateway_gets_its_client() {
    let client = file("tukaruang/TukarUang");
    assert_all(
        &client,
        &[
            "package id.salur.tukaruang\n\nimport id.salur.Fields\n",
            "import id.salur.InvalidConfigException\nimport id.salur.InvalidInputException\n",
            " * @param token (text; required) The token. A secret: never shown, never stored in a context. At the gateway: `Token`.\n",
            " * @param region (one of \"west\", \"east\"; required) Where. \"west\": West. \"east\": East. See [Region].\n",
            " * @throws InvalidConfigException A credential is wrong.\n */\npublic class TukarUang(\n    token: String,\n    region: Region,\n",
            ") : GatewayClient<TukarUangNotification, Step<Fields>>(\n    SHAPE,\n    \"token\" to token,\n    \"region\" to region,\n) {\n",
            "     * Send (`tukar_uang.send_money`). MONEY MOVES.\n     *\n     * Sends it.\n",
            "A repeat PAYS AGAIN",
            "The status is told by `tukar_uang.look`, not before 10 minutes after the request.",
            "     * **Notification.** `tukar_uang.settled_notice` ([SettledNotice]): It is settled. Read it with [receive].\n",
            "     * - `fee`: (an exact decimal number) What it cost.\n",
            "     * **Source.** page 1.\n",
            "     * @param from (text or a whole number; at most 20 characters; required) Whose account pays. Example: `\"007\"`. At\n     *   the gateway: `From`.\n",
            "     * @param moment The time and chance to use; fresh ones when left out.\n",
            "The request must not be sent after `sendBefore`.\n",
            "     * @throws InvalidInputException An input is wrong.\n",
            "    public fun prepareSendMoney(\n        from: String,\n        limits: Map<String, Long>? = null,\n        moment: Moment? = null,\n    ): Step<SendMoneyAnswer> = prepared(\n        \"tukar_uang.send_money\",\n        moment,\n        \"limits\" to limits,\n        \"from\" to from,\n    )\n",
            "    public fun prepareLook(moment: Moment? = null): Step<LookAnswer> = prepared(\"tukar_uang.look\", moment)\n",
            "        \"tukar_uang.send_money\" to OperationShape(\n            Names.NONE,\n            SendMoneyAnswer.Companion::fromDocument,\n        ),\n",
            "            LookAnswer::fromDocument,\n",
            "        \"tukar_uang.settled_notice\" to FieldsShape(\n            Names.NONE,\n            SettledNotice.Companion::fromDocument,\n        ),\n",
        ],
    );
    assert!(!client.contains("\"gateway\""), "the class says which gateway it is");
    assert!(!client.contains("BigDecimal"), "what a file does not use is not imported");
    assert!(!client.contains("@JvmOverloads constructor"), "the compiler warns of it where nothing is optional");
    let optional =
        MADE_UP.replace(r#""type": "text", "required": true, "about": "The token.""#, r#""type": "text", "required": false, "about": "The token.""#);
    let files: std::collections::BTreeMap<_, _> = files(&catalog(&optional)).into_iter().collect();
    assert_all(
        &files["id/salur/tukaruang/TukarUang.kt"],
        &["public class TukarUang @JvmOverloads constructor(\n    region: Region,\n    token: String? = null,\n"],
    );
    assert_all(
        &file("tukaruang/Region"),
        &[
            "/** Where. An option of [TukarUang]. */\npublic enum class Region(override val word: String) : Word {\n    /** West. */\n    WEST(\"west\"),\n",
        ],
    );
}

#[test]
fn calls_that_a_key_pair_signs_may_wait_for_it() {
    assert!(!file("tukaruang/TukarUang").contains("SignStep"), "a gateway without a key pair signs by itself");
    let mut keyed: serde_json::Value = serde_json::from_str(MADE_UP).expect("JSON");
    keyed["gateways"][0]["key_pair"] = json!("RSA-9");
    keyed["gateways"][0]["notifications"] = json!([]);
    let catalog: Catalog = serde_json::from_value(keyed).expect("of the documented form");
    let files: std::collections::BTreeMap<_, _> = files(&catalog).into_iter().collect();
    let client = &files["id/salur/tukaruang/TukarUang.kt"];
    assert_all(
        client,
        &[
            "import id.salur.KeyedStep\n",
            "import id.salur.SignStep\n",
            " * The private key may live elsewhere,",
            " * It documents no notification, so [receive] refuses whatever arrives",
            ") : GatewayClient<Fields, KeyedStep<Fields>>(\n",
            "the step is a [SignStep] first.",
            "    ): KeyedStep<SendMoneyAnswer> = keyed(\n",
            "    public fun prepareLook(moment: Moment? = null): KeyedStep<LookAnswer> = keyed(\"tukar_uang.look\", moment)\n",
        ],
    );
    assert!(!client.contains("id.salur.Step\n"), "every first step may be one to sign");
    let gateway = &catalog.gateways[0];
    assert_all(
        &sent(gateway, &gateway.operations[1]),
        &[
            "var step: KeyedStep<LookAnswer> = ",
            "\nif (step is SignStep) step = step.attachSignature(sign(step.bytes))",
            "\nwhile (step is RequestStep) {\n",
        ],
    );
}

#[test]
fn a_new_gateway_gets_its_records() {
    assert_all(
        &file("tukaruang/SendMoneyAnswer"),
        &[
            " * What [TukarUang.prepareSendMoney] (`tukar_uang.send_money`) is answered with. A field that did not come is `null`.\n",
            "    /** What it cost. An exact decimal number; `Fee` at the gateway. */\n    public val fee: BigDecimal? = null,\n",
            "    public val parts: List<SendMoneyAnswerPart>? = null,\n) : Fields() {\n",
            "    override fun toDocument(): JsonObject = document(\n        \"from\" to from,\n",
            "            fee = document.decimal(\"fee\"),\n",
            "            parts = document.list(\"parts\", SendMoneyAnswerPart.Companion::fromDocument),\n",
            "/** One of the `parts` of [SendMoneyAnswer]. */\npublic data class SendMoneyAnswerPart(\n",
        ],
    );
    assert_all(
        &file("tukaruang/LookAnswer"),
        &["public data object LookAnswer : Fields() {\n", "    public fun fromDocument(document: JsonObject): LookAnswer = this\n"],
    );
    assert_all(&file("tukaruang/TukarUangNotification"), &["public sealed class TukarUangNotification : Fields()\n"]);
    assert_all(&file("tukaruang/SettledNotice"), &[" * Its signature covers `sum`.\n", ") : TukarUangNotification() {\n"]);
}

#[test]
fn errors_and_words_are_classes_and_enums() {
    assert_all(
        &file("Errors"),
        &[
            "public open class InputException internal constructor(\n",
            "/** An input is wrong. */\npublic class InvalidInputException internal constructor(\n",
            ") : InputException(code, phase, summary, violations)\n",
            "/** A defect. */\npublic open class InternalException internal constructor(\n",
            "        ErrorCode.INTERNAL -> InternalException(code, phase, summary, violations)\n",
        ],
    );
    assert_eq!(file("Errors").matches("class InternalException ").count(), 1, "a code that is named as its phase has one class");
    assert_all(
        &file("Vocabulary"),
        &[
            "/** What to do now. */\npublic enum class NextAction(override val word: String) : Word {\n    /** Nothing. */\n    DONE(\"done\"),\n}\n",
            "    INVALID_INPUT(\"invalid_input\"),\n",
            "    /** Its errors are [ConfigException]. */\n    CONFIG(\"config\"),\n",
        ],
    );
}

#[test]
fn documentation_shows_a_call() {
    let catalog = catalog(&MADE_UP.replace(
        r#""type": "map_of_amounts", "required": false"#,
        r#""type": "choice", "required": true, "choices": [{"value": "9", "about": "Both: all."}]"#,
    ));
    let gateway = &catalog.gateways[0];
    let shown = "val tukarUang = TukarUang(/* credentials */)\nvar step: Step<SendMoneyAnswer> = tukarUang.prepareSendMoney(\n    limits = SendMoneyLimits.BOTH,\n    from = \"007\",\n)\nwhile (step is RequestStep) {\n";
    assert!(sent(gateway, &gateway.operations[0]).starts_with(shown), "{}", sent(gateway, &gateway.operations[0]));
}

/// The message for the made-up catalog with one part of its text replaced.
fn refusal(from: &str, to: &str) -> String {
    assert!(MADE_UP.contains(from), "{from}");
    check(&catalog(&MADE_UP.replace(from, to))).expect_err("names that collide are refused")
}

#[test]
fn names_that_would_be_one_stop_the_generator() {
    check(&catalog(MADE_UP)).expect("the made-up catalog has no such names");
    let fee = r#"{"name": "fee", "wire": "Fee""#;
    let twin = r#"{"name": "fr_om", "wire": "", "type": "text", "required": false, "about": ""}, {"name": "frOm", "wire": "Fee""#;
    assert_eq!(refusal(fee, twin), "Kotlin: tukar_uang.send_money: fr_om and frOm would both be `frOm`");
    assert_eq!(
        refusal(r#""verb": "look""#, r#""verb": "next""#),
        "Kotlin: tukar_uang: the hand-written half and tukar_uang.look would both be `prepareNext`"
    );
    assert_eq!(refusal(r#""value": "east""#, r#""value": "West""#), "Kotlin: tukar_uang, region: west and West would both be `WEST`");
    assert_eq!(
        refusal(r#""name": "tukar_uang","#, r#""name": "ok_http","#),
        "Kotlin: the packages: the hand-written half and ok_http would both be `okhttp`"
    );
    assert_eq!(
        refusal("tukar_uang.settled_notice", "tukar_uang.look_answer"),
        "Kotlin: tukar_uang: tukar_uang.look and tukar_uang.look_answer would both be `LookAnswer`"
    );
    assert_eq!(refusal(r#""name": "region""#, r#""name": "tukar_uang""#), "Kotlin: tukar_uang: the client and a choice would both be `TukarUang`");
    assert_eq!(
        refusal("tukar_uang.settled_notice", "tukar_uang.moment"),
        "Kotlin: tukar_uang: the hand-written half and tukar_uang.moment would both be `Moment`"
    );
    assert_eq!(
        refusal(r#""phase": "input""#, r#""phase": "step""#),
        "Kotlin: the package: the hand-written half and an error would both be `StepException`"
    );
    let rules = r#""rules": [{"#;
    assert_eq!(
        refusal(rules, r#""rules": [{"rule": "re-quired", "about": ""}, {"rule": "re_quired", "about": ""}, {"#),
        "Kotlin: Rule: re-quired and re_quired would both be `RE_QUIRED`"
    );
}

#[test]
fn reserved_words_stand_between_backticks() {
    let text =
        MADE_UP.replace("tukar_uang", "object").replace(r#""name": "from""#, r#""name": "in""#).replace(r#""name": "limits""#, r#""name": "moment""#);
    let files: std::collections::BTreeMap<_, _> = files(&catalog(&text)).into_iter().collect();
    assert_all(
        &files["id/salur/object/Object.kt"],
        &[
            "package id.salur.`object`\n",
            " * @param in (text or",
            "        `in`: String,\n        moment_: Map<String, Long>? = null,\n        moment: Moment? = null,\n",
            "        \"moment\" to moment_,\n        \"in\" to `in`,\n",
            "                \"moment_\" to \"moment\",\n",
        ],
    );
    assert_all(
        &files["id/salur/object/SendMoneyAnswer.kt"],
        &["    public val `in`: String? = null,\n", "            `in` = document.text(\"in\"),\n"],
    );
}

#[test]
fn a_comment_can_hold_any_text() {
    let mut out = String::new();
    let full = |words: usize, last: &str| "word ".repeat(words) + last;
    Kdoc::new("  ")
        .paragraph("@ends */ and /* begins and /*/ both")
        .paragraph(&full(23, "@middle"))
        .list("Those:", &[full(22, "@point"), full(22, "`some code`")])
        .tag("param", &full(21, "@tag"))
        .write(&mut out);
    assert_all(
        &out,
        &[
            "   * \\@ends * / and / * begins and / * / both\n",
            "\n   * \\@middle\n",
            "\n   *   \\@point\n",
            "\n   *   `some code`\n",
            "\n   * @param word",
            "\n   *   \\@tag\n",
        ],
    );
    assert_eq!((out.matches("/*").count(), out.matches("*/").count()), (1, 1), "{out}");
    assert!(out.lines().all(|line| line.chars().count() <= WIDTH), "{out}");
    for (length, lines) in [(WIDTH - 9, 1), (WIDTH - 8, 3)] {
        let mut out = String::new();
        Kdoc::new("  ").paragraph(&"x".repeat(length)).write(&mut out);
        assert_eq!(out.lines().count(), lines, "{out}");
    }
}

#[test]
fn values_are_written_as_kotlin_reads_them() {
    assert_eq!(literal(&json!({"013": [true, null, "a\"$b\n", 5]})), "mapOf(\"013\" to listOf(true, null, \"a\\\"\\$b\\n\", 5))");
}
