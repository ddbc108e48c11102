//! A made-up gateway appears everywhere without an edit of the generator.

use super::{Catalog, files};

const MADE_UP: &str = include_str!("made_up_catalog.json");

fn generated(path: &str) -> String {
    let catalog: Catalog = serde_json::from_str(MADE_UP).expect("the made-up catalog is of the documented form");
    files(&catalog).remove(path).unwrap_or_else(|| panic!("{path} is generated"))
}

fn assert_all(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "{part:?} is missing in:\n{text}");
    }
}

#[test]
fn a_new_gateway_gets_its_client() {
    let module = generated("bindings-python/python/salur/_generated/tukar_uang.py");
    assert_all(
        &module,
        &[
            "class TukarUang(GatewayClient[SettledNotice]):",
            "    _gateway: ClassVar[str] = \"tukar_uang\"",
            "        region: Literal[\"west\", \"east\"],",
            "    def prepare_send_money(",
            "        from_: Union[str, int],",
            "                \"from\": from_,",
            "        limits: Optional[Mapping[str, int]] = None,",
            "    ) -> Step[SendMoneyAnswer]:",
            "Send (`tukar_uang.send_money`). MONEY MOVES.",
            "            from_: (text or a whole number; at most 20 characters; required) Whose account pays.",
            "            fee: (an exact decimal number) What it cost.",
            "A repeat PAYS AGAIN",
            "The status is told by `tukar_uang.look`, not before 10 minutes after the request.",
            "            InvalidInput: An input is wrong.",
            "            **{\"from\": self.from_},",
            "            fee=decimal(document.get(\"fee\")),",
            "            parts=records(SendMoneyAnswerPart, document.get(\"parts\")),",
            "    def prepare_look(",
            "            {},",
        ],
    );
    let package = generated("bindings-python/python/salur/_generated/__init__.py");
    assert_all(&package, &["    \"tukar_uang\": TukarUang,", "    \"TukarUang\",", "    InvalidInput,", "    \"State\","]);
    let errors = generated("bindings-python/python/salur/_generated/errors.py");
    assert_all(&errors, &["class InvalidInput(InputError):", "    \"internal\": InternalError,"]);
    assert!(!errors.contains("class Internal("), "a code that is named as its phase has one class");
}

#[test]
fn a_new_gateway_gets_its_pages() {
    let page = generated("docs/operations/tukar_uang.send_money.md");
    assert_all(
        &page,
        &[
            "# tukar_uang.send_money: Send",
            "    from_=\"007\",",
            "| `parts[].share` |",
            "| `K1` | all well \\| done | accepted, succeeded | `done` |",
        ],
    );
    let look = generated("docs/operations/tukar_uang.look.md");
    assert!(!look.contains("## Codes"), "a stage that no code names has no table");
    assert_all(&generated("docs/operations/README.md"), &["tukar_uang.settled_notice.md", "tukar_uang-codes.md", "tukar_uang-banks.md"]);
    assert_all(&generated("docs/operations/tukar_uang-banks.md"), &["| code | name | open |", "| 901 | Bank Satu | yes |"]);
    assert_all(&generated("docs/operations/errors.md"), &["| `invalid_input` | input | `InvalidInput` |"]);
}

#[test]
fn the_generator_names_no_gateway() {
    let real = salur::document::call("catalog", "{}");
    let super::Envelope { ok: catalog } = serde_json::from_str(&real).expect("the catalog is of the documented form");
    let sources = [
        include_str!("mod.rs"),
        include_str!("docs.rs"),
        include_str!("python.rs"),
        include_str!("python_package.rs"),
        include_str!("python_text.rs"),
        include_str!("words.rs"),
        include_str!("catalog.rs"),
    ];
    for gateway in &catalog.gateways {
        for source in sources {
            assert!(!source.contains(&gateway.name), "{}", gateway.name);
        }
    }
}
