//! A made-up gateway appears in PHP without an edit of the generator; names that would collide stop it.

use super::check::{RUNTIME, check};
use crate::generate::catalog::Catalog;
use crate::generate::tests::{MADE_UP, assert_all, generated};

fn file(path: &str) -> String {
    generated(&format!("bindings-php/generated/{path}"))
}

#[test]
fn a_new_gateway_gets_its_client() {
    assert_all(
        &file("TukarUang.php"),
        &[
            " * @extends GatewayClient<TukarUang\\SettledNotice>\n",
            "final class TukarUang extends GatewayClient\n",
            "    public const NAME = 'tukar_uang';",
            "        'send_money' => [\n            [\n                'limits' => 'limits',\n",
            "            TukarUang\\SendMoneyAnswer::class,\n",
            "        'settled_notice' => TukarUang\\SettledNotice::class,\n",
            "        #[\\SensitiveParameter] string $token,\n        TukarUang\\Region|string $region,\n    ) {\n",
            "     * @param TukarUang\\Region|'west'|'east' $region (one of \"west\", \"east\"; required) Where.",
            "     * Send (`tukar_uang.send_money`). MONEY MOVES.\n",
            "     * Notification `tukar_uang.settled_notice`: It is settled. Read it with {@see receive()}.\n",
            "     * - `fee`: (an exact decimal number) What it cost.\n",
            "     * @param int|string $from (text or a whole number; at most 20 characters; required) Whose account pays.\n     *     Example: `'007'`.\n",
            "     * @throws Exception\\InvalidInputException An input is wrong.\n",
            "    public function prepareSendMoney(\n        int|string $from,\n        ?array $limits = null,\n        ?Moment $moment = null,\n    ): Step {\n",
            "            'limits' => $limits === null ? null : (object) $limits,\n            'from' => $from,\n        ], $moment);\n",
            "    public function prepareLook(?Moment $moment = null): Step\n    {\n        /** @var Step<TukarUang\\LookAnswer> */\n",
            "        return $this->prepare('tukar_uang.look', [], $moment);\n",
            "Source: page 2.",
        ],
    );
    assert_all(&file("Gateways.php"), &["        'tukar_uang' => TukarUang::class,\n"]);
    assert_all(&file("TukarUang/Region.php"), &["enum Region: string\n", "    /** West. */\n    case West = 'west';\n"]);
}

#[test]
fn the_steps_of_a_key_pair_may_wait_for_a_signature() {
    let mut keyed: serde_json::Value = serde_json::from_str(MADE_UP).expect("JSON");
    keyed["gateways"][0]["key_pair"] = serde_json::json!("RSA-9");
    let catalog: Catalog = serde_json::from_value(keyed).expect("still a catalog");
    let files: std::collections::BTreeMap<_, _> = super::files(&catalog).into_iter().collect();
    assert_all(
        &files["TukarUang.php"],
        &[
            "open the client without it, and a {@see SignStep}",
            "Where the private key lives elsewhere, a {@see SignStep} comes first.",
            "     * @return RequestStep<TukarUang\\LookAnswer>|SignStep<TukarUang\\LookAnswer> A step",
            "        /** @var RequestStep<TukarUang\\LookAnswer>|SignStep<TukarUang\\LookAnswer> */\n",
            "    public function prepareLook(?Moment $moment = null): Step\n",
        ],
    );
    assert!(!file("TukarUang.php").contains("SignStep"), "without a key pair nothing is signed elsewhere");
}

#[test]
fn a_new_gateway_gets_its_records() {
    assert_all(
        &file("TukarUang/SendMoneyAnswer.php"),
        &[
            "namespace Salur\\TukarUang;\n",
            "final class SendMoneyAnswer extends Record\n",
            "        /** What it cost (`Fee`). An exact decimal number, as bcmath takes it. */\n        public readonly ?string $fee = null,\n",
            "         * @var list<SendMoneyAnswerPart>|null\n",
            "            parts: isset($document['parts']) ? \\array_map(SendMoneyAnswerPart::fromDocument(...), $document['parts']) : null,\n",
            "            'parts' => self::documents($this->parts),\n",
        ],
    );
    assert_all(
        &file("TukarUang/SendMoneyAnswerPart.php"),
        &["One of the `parts` of {@see SendMoneyAnswer}.", "        public readonly ?string $share = null,\n"],
    );
    assert_all(&file("TukarUang/LookAnswer.php"), &["    public function __construct()\n    {\n    }\n", "        return self::present([]);\n"]);
    assert_all(&file("TukarUang/SettledNotice.php"), &["            sum: $document['sum'] ?? null,\n"]);
}

#[test]
fn errors_and_words_are_enums_and_classes() {
    assert_all(&file("Todo.php"), &["    /** Nothing. */\n    case Done = 'done';\n"]);
    assert_all(
        &file("ErrorCode.php"),
        &["            self::InvalidInput => Phase::Input,\n", "            self::InvalidInput => Exception\\InvalidInputException::class,\n"],
    );
    assert_all(&file("Phase.php"), &["            self::Config => Exception\\ConfigException::class,\n"]);
    assert_all(&file("Exception/InvalidInputException.php"), &["final class InvalidInputException extends InputException\n"]);
    assert_all(&file("Exception/InternalException.php"), &["/** A defect. */\nclass InternalException extends SalurException\n"]);
}

/// The message for the made-up catalog with one part of its text replaced.
fn refusal(from: &str, to: &str) -> String {
    assert!(MADE_UP.contains(from), "{from}");
    let catalog: Catalog = serde_json::from_str(&MADE_UP.replace(from, to)).expect("still a catalog");
    check(&catalog).expect_err("names that collide are refused")
}

#[test]
fn names_that_would_be_one_stop_the_generator() {
    let whole: Catalog = serde_json::from_str(MADE_UP).expect("the made-up catalog is of the documented form");
    check(&whole).expect("the made-up catalog has no such names");
    let fee = r#"{"name": "fee", "wire": "Fee""#;
    let twin = r#"{"name": "fr_om", "wire": "", "type": "text", "required": false, "about": ""}, {"name": "frOm", "wire": "Fee""#;
    assert_eq!(refusal(fee, twin), "PHP: tukar_uang.send_money: fr_om and frOm would both be frOm");
    assert_eq!(refusal(r#""verb": "look""#, r#""verb": "next""#), "PHP: tukar_uang: every client and next would both be preparenext");
    assert_eq!(refusal(r#""value": "east""#, r#""value": "West""#), "PHP: tukar_uang, region: west and West would both be West");
    assert_eq!(refusal(r#""name": "tukar_uang","#, r#""name": "moment","#), "PHP: bindings-php/generated: Moment and Moment would both be moment");
    assert_eq!(
        refusal("tukar_uang.settled_notice", "tukar_uang.look_answer"),
        "PHP: bindings-php/generated: TukarUang/LookAnswer and TukarUang/LookAnswer would both be tukaruang/lookanswer"
    );
}

#[test]
fn the_hand_written_names_are_all_known() {
    let folder = crate::root().join("bindings-php/src-php");
    let stems = |folder: &std::path::Path, prefix: &str| -> Vec<String> {
        let entries = std::fs::read_dir(folder).expect("the package is there");
        let stem = |entry: std::io::Result<std::fs::DirEntry>| {
            entry.expect("it can be read").path().file_stem().map(|stem| stem.to_string_lossy().into_owned())
        };
        entries.filter_map(stem).map(|stem| format!("{prefix}{stem}")).collect()
    };
    let mut found = stems(&folder, "");
    found.extend(stems(&folder.join("Exception"), "Exception/"));
    found.retain(|name| name != "functions");
    found.sort();
    found.dedup(); // a class, and the folder of its name space
    let mut known: Vec<&str> = RUNTIME.to_vec();
    known.sort_unstable();
    assert_eq!(known, found);
}

#[test]
fn reserved_words_are_spelt_otherwise() {
    let text =
        MADE_UP.replace("tukar_uang", "list").replace(r#""value": "west""#, r#""value": "class""#).replace(r#""name": "from""#, r#""name": "this""#);
    let catalog: Catalog = serde_json::from_str(&text).expect("still a catalog");
    let files: std::collections::BTreeMap<_, _> = super::files(&catalog).into_iter().collect();
    assert_all(&files["List_.php"], &["final class List_ extends GatewayClient\n", "        int|string $this_,\n", "'this' => $this_,\n"]);
    assert_all(&files["List_/Region.php"], &["namespace Salur\\List_;\n", "    case Class_ = 'class';\n"]);
}

#[test]
fn a_doc_comment_can_hold_any_text() {
    let mut out = String::new();
    super::text::Doc::new("")
        .paragraph(&format!("ends */ {} @here `a b`", "x".repeat(100)))
        .tag("param", "int $a A.")
        .tag("param", "int $b B.")
        .write(&mut out);
    assert_eq!(out, format!("/**\n * ends * / {}\n * \\@here `a b`\n *\n * @param int $a A.\n * @param int $b B.\n */\n", "x".repeat(100)));
}
