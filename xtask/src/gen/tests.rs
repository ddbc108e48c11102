//! A made-up gateway appears everywhere without an edit of the generator.

use super::{Catalog, files};

pub const MADE_UP: &str = include_str!("made_up_catalog.json");

/// A file that is generated from the made-up catalog.
pub fn generated(path: &str) -> String {
    let catalog: Catalog = serde_json::from_str(MADE_UP).expect("the made-up catalog is of the documented form");
    files(&catalog).remove(path).unwrap_or_else(|| panic!("{path} is generated"))
}

/// Fails unless all these parts stand in a text.
pub fn assert_all(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "{part:?} is missing in:\n{text}");
    }
}

#[test]
fn a_new_gateway_gets_its_pages() {
    let page = generated("docs/operations/tukar_uang.send_money.md");
    assert_all(
        &page,
        &[
            "# tukar_uang.send_money: Send",
            "    from_=\"007\",",
            "let step = tukarUang.prepareSendMoney({ from: \"007\" });",
            "$step = $tukarUang->prepareSendMoney(from: '007');",
            "| `parts[].share` |",
            "| `K1` | all well \\| done | accepted, succeeded | `done` |",
        ],
    );
    let look = generated("docs/operations/tukar_uang.look.md");
    assert!(!look.contains("## Codes"), "a stage that no code names has no table");
    assert_all(&generated("docs/operations/README.md"), &["tukar_uang.settled_notice.md", "tukar_uang-codes.md", "tukar_uang-banks.md"]);
    assert_all(&generated("docs/operations/tukar_uang-banks.md"), &["| code | name | open |", "| 901 | Bank Satu | yes |"]);
    assert_all(
        &generated("docs/operations/errors.md"),
        &["| `invalid_input` | input | `InvalidInput` | `InvalidInputError` | `InvalidInputException` |"],
    );
}

#[test]
fn the_generator_names_no_gateway() {
    let real = salur::document::call("catalog", "{}");
    let super::Envelope { ok: catalog } = serde_json::from_str(&real).expect("the catalog is of the documented form");
    let sources = [
        include_str!("mod.rs"),
        include_str!("docs.rs"),
        include_str!("kotlin/check.rs"),
        include_str!("kotlin/choices.rs"),
        include_str!("kotlin/client.rs"),
        include_str!("kotlin/example.rs"),
        include_str!("kotlin/kdoc.rs"),
        include_str!("kotlin/mod.rs"),
        include_str!("kotlin/names.rs"),
        include_str!("kotlin/record.rs"),
        include_str!("kotlin/source.rs"),
        include_str!("kotlin/vocabulary.rs"),
        include_str!("php/mod.rs"),
        include_str!("php/check.rs"),
        include_str!("php/choices.rs"),
        include_str!("php/client.rs"),
        include_str!("php/example.rs"),
        include_str!("php/names.rs"),
        include_str!("php/package.rs"),
        include_str!("php/record.rs"),
        include_str!("php/text.rs"),
        include_str!("prose.rs"),
        include_str!("python/module.rs"),
        include_str!("python/package.rs"),
        include_str!("python/text.rs"),
        include_str!("typescript/mod.rs"),
        include_str!("typescript/example.rs"),
        include_str!("typescript/interface.rs"),
        include_str!("typescript/jsdoc.rs"),
        include_str!("typescript/module.rs"),
        include_str!("typescript/names.rs"),
        include_str!("typescript/package.rs"),
        include_str!("typescript/shape.rs"),
        include_str!("typescript/text.rs"),
        include_str!("words.rs"),
        include_str!("catalog.rs"),
    ];
    for gateway in &catalog.gateways {
        for source in sources {
            assert!(!source.contains(&gateway.name), "{}", gateway.name);
        }
    }
}
