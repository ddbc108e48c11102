//! The pages in `docs/operations`: one for each operation and notification, the codes, the banks, errors and rules.

use serde_json::Value;

use super::File;
use super::catalog::{Catalog, Code, Field, Gateway, Notification, Operation, Verdict};
use super::kotlin;
use super::php;
use super::python::{error_class, literal, name};
use super::typescript;
use super::words::{camel, capability, effect, line, rules, sentence, stage, value};

const HEADER: &str = "<!-- Made from the catalog by `cargo xtask gen`: do not edit. -->\n\n";

/// How hosts name what the pages name.
const SPELLING: &str =
    "Fields have one name in documents and in Python; JavaScript, PHP and Kotlin write it as one word: `account_name` is `accountName`.";

/// Where they lie.
pub const FOLDER: &str = "docs/operations";

/// Every page: its file name and its text.
pub fn pages(catalog: &Catalog) -> Vec<File> {
    let mut pages = vec![("README.md".to_owned(), index(catalog)), ("errors.md".to_owned(), errors(catalog))];
    for gateway in &catalog.gateways {
        for operation in &gateway.operations {
            pages.push((format!("{}.md", operation.name), operation_page(operation, gateway)));
        }
        for notification in &gateway.notifications {
            pages.push((format!("{}.md", notification.name), notification_page(notification)));
        }
        pages.push((format!("{}-config.md", gateway.name), config_page(gateway)));
        if !gateway.codes.is_empty() {
            pages.push((format!("{}-codes.md", gateway.name), codes_page(gateway)));
        }
        if !gateway.banks.is_empty() {
            pages.push((format!("{}-banks.md", gateway.name), banks_page(gateway)));
        }
    }
    pages
}

fn index(catalog: &Catalog) -> String {
    let mut out = format!("{HEADER}# Operations\n\n{SPELLING}\n\n");
    for gateway in &catalog.gateways {
        out.push_str(&format!("## {}\n\n{}\n\n", line(&gateway.title), sentence(&gateway.about)));
        let rows = gateway.operations.iter().map(|it| vec![link(&it.name), line(&it.title), effect(it).to_owned()]);
        out.push_str(&table(&["Operation", "", "Effect"], rows.collect()));
        if !gateway.notifications.is_empty() {
            let rows = gateway.notifications.iter().map(|it| vec![link(&it.name), line(&it.title)]);
            out.push_str(&table(&["Notification", ""], rows.collect()));
        }
        out.push_str(&format!("- [Credentials and options]({}-config.md)\n", gateway.name));
        if !gateway.codes.is_empty() {
            out.push_str(&format!("- [Codes and what they mean]({}-codes.md)\n", gateway.name));
        }
        if !gateway.banks.is_empty() {
            out.push_str(&format!("- [Banks]({}-banks.md)\n", gateway.name));
        }
        out.push('\n');
    }
    out.push_str("[Errors, rules and the words of outcomes](errors.md)\n");
    out
}

fn operation_page(operation: &Operation, gateway: &Gateway) -> String {
    let mut out = format!("{HEADER}# {}: {}\n\n", operation.name, line(&operation.title));
    out.push_str(&format!("**{}.** {}\n\n", effect(operation), sentence(&operation.about)));
    out.push_str("## Call\n\n");
    out.push_str(&format!("### Python\n\n{}", python_example(operation, gateway)));
    out.push_str(&format!("### JavaScript\n\n{}", javascript_example(operation, gateway)));
    out.push_str(&format!("### PHP\n\n```php\n{}\n```\n\n", php::sent(gateway, operation)));
    out.push_str(&format!("### Kotlin\n\n```kotlin\n{}\n```\n\n", kotlin::sent(gateway, operation)));
    out.push_str("## Input\n\n");
    out.push_str(&fields(&operation.inputs, true));
    out.push_str("## Answer\n\nAll fields are optional: what did not come is absent.\n\n");
    out.push_str(&fields(&operation.answer, false));
    out.push_str("## Repeats and status\n\n");
    for sentence in capability(&operation.capability) {
        out.push_str(&format!("- {}\n", cell(&sentence)));
    }
    out.push('\n');
    let stages: Vec<&str> = stages(gateway);
    if let Some(stage) = stage(operation, &stages) {
        let row = |code: &Code, at: &Verdict| vec![format!("`{}`", code.code), line(&code.meaning), verdict(at), then(operation, at).to_owned()];
        let rows: Vec<Vec<String>> = gateway.codes.iter().filter_map(|code| code.at.get(stage).map(|at| row(code, at))).collect();
        if !rows.is_empty() {
            out.push_str("## Codes\n\n");
            out.push_str(&table(&["Code", "Meaning", "Call, payment", "Next"], rows));
            out.push_str("Every other code, HTTP status or body says nothing about the payment. An answer that disagrees with the request, or a second attempt, ");
            out.push_str("weakens the state: the outcome's own `next` is what to follow.\n\n");
        }
    }
    out.push_str(&format!("## Source\n\n{}\n", line(&operation.source)));
    out
}

/// What usually follows from a verdict: `next` of an outcome says it for the case at hand.
fn then(operation: &Operation, verdict: &Verdict) -> &'static str {
    let capability = &operation.capability;
    match (verdict.state.as_deref(), verdict.call.as_deref()) {
        (Some("succeeded"), _) => "`done`",
        (Some("returned"), _) => "`new_payment`",
        (Some("pending"), _) if capability.callback.as_ref().is_some_and(|callback| callback.when.is_none()) => "`wait`",
        (Some("pending"), _) if capability.callback.is_some() => "`wait` or `check_status`",
        (Some("unknown"), _) if capability.callback.is_some() && capability.status_by.is_none() => "`wait`, then `ask_human`",
        (Some("pending" | "unknown"), _) => "`check_status`",
        (Some("failed"), _) => "`fix` or `new_payment`",
        (_, Some("accepted")) => "`done` or `continue`",
        _ => "`resend` or `fix`",
    }
}

fn python_example(operation: &Operation, gateway: &Gateway) -> String {
    let argument = |field: &Field| {
        let value = field.example.as_ref().map_or_else(|| "...".to_owned(), |example| literal(&value(field, example)));
        format!("    {}={value},\n", name(&field.name))
    };
    let arguments: String = operation.inputs.iter().filter(|field| field.required).map(argument).collect();
    let inner = if arguments.is_empty() { String::new() } else { format!("\n{arguments}") };
    let variable = &gateway.name;
    format!(
        "```python\n{variable} = salur.{}(...)\nstep = {variable}.prepare_{}({inner})\nwhile step.is_request:\n    store(step.context)\n    answer = httpx.request(step.method, step.url, headers=step.headers, content=step.body)\n    step = step.parse(answer.status_code, answer.headers, answer.content)\nprint(step.outcome)\n```\n\n",
        camel(&gateway.name),
        operation.verb,
    )
}

fn javascript_example(operation: &Operation, gateway: &Gateway) -> String {
    let class = camel(&gateway.name);
    let lines = typescript::sent(gateway, operation).join("\n");
    format!("```js\nconst {} = new {class}({{ /* credentials */ }});\n{lines}\n```\n\n", typescript::property(&gateway.name))
}

fn notification_page(notification: &Notification) -> String {
    let mut out = format!("{HEADER}# {}: {}\n\n", notification.name, line(&notification.title));
    out.push_str(&format!("{}\n\n", sentence(&notification.about)));
    let list = |names: &[String]| names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    let hint = "Its status is not signed: it is a hint, and the status is asked for before it is believed.";
    let proof = if notification.proves == "hint" { hint } else { "It proves the status." };
    out.push_str(&format!("{proof}\n\n"));
    out.push_str(&format!("- Covered by its signature: {}\n", list(&notification.covered)));
    out.push_str(&format!("- Not covered, anybody on the way could change it: {}\n", list(&notification.uncovered)));
    out.push_str(&format!("- Reply, after you have committed: `{}`\n\n## Fields\n\n", notification.reply));
    out.push_str(&fields(&notification.fields, false));
    out.push_str(&format!("## Source\n\n{}\n", line(&notification.source)));
    out
}

fn config_page(gateway: &Gateway) -> String {
    let mut out = format!("{HEADER}# {}: credentials and options\n\n", line(&gateway.title));
    out.push_str(&fields(&gateway.config, true));
    out
}

fn codes_page(gateway: &Gateway) -> String {
    let stages = stages(gateway);
    let mut out = format!("{HEADER}# {}: codes\n\n", line(&gateway.title));
    out.push_str("What became of the request, and of the payment, at each stage. `-`: not documented there, so it says nothing.\n\n");
    let header: Vec<&str> = ["Code", "Meaning"].into_iter().chain(stages.iter().copied()).chain(["Tables"]).collect();
    let row = |code: &Code| {
        let mut row = vec![format!("`{}`", code.code), line(&code.meaning)];
        row.extend(stages.iter().map(|stage| code.at.get(*stage).map_or_else(|| "-".to_owned(), verdict)));
        row.push(code.tables.join(", "));
        row
    };
    out.push_str(&table(&header, gateway.codes.iter().map(row).collect()));
    out
}

fn banks_page(gateway: &Gateway) -> String {
    let mut keys: Vec<&str> = Vec::new();
    for key in gateway.banks.iter().flat_map(|bank| bank.keys()) {
        if !keys.contains(&key.as_str()) {
            keys.push(key);
        }
    }
    keys.sort_by_key(|key| (*key != "code", *key != "name"));
    let shown = |cell: Option<&Value>| match cell {
        None | Some(Value::Null) => String::new(),
        Some(Value::Bool(true)) => "yes".to_owned(),
        Some(Value::Bool(false)) => "no".to_owned(),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(items)) => {
            items.iter().map(|item| item.as_str().map_or_else(|| item.to_string(), str::to_owned)).collect::<Vec<_>>().join(", ")
        }
        Some(other) => other.to_string(),
    };
    let rows = gateway.banks.iter().map(|bank| keys.iter().map(|key| shown(bank.get(*key))).collect()).collect();
    format!("{HEADER}# {}: banks\n\nAn empty cell is not known.\n\n{}", line(&gateway.title), table(&keys, rows))
}

fn errors(catalog: &Catalog) -> String {
    let mut out = format!(
        "{HEADER}# Errors, rules and the words of outcomes\n\n## Errors\n\nRaised before anything is sent, or for a notification that is not to be believed.\n\n"
    );
    let rows = catalog.errors.iter().map(|it| {
        let classes = [error_class(it), typescript::error_class(it), php::exception_class(it), kotlin::exception_class(it)];
        let mut row = vec![format!("`{}`", it.code), it.phase.clone()];
        row.extend(classes.map(|class| format!("`{class}`")));
        row.push(line(&it.about));
        row
    });
    out.push_str(&table(&["Code", "Phase", "Python", "JavaScript", "PHP", "Kotlin", "When"], rows.collect()));
    let rules = catalog.rules.iter().map(|it| (it.rule.as_str(), it.about.as_str())).collect();
    section(&mut out, "Rules", "What a violation or a problem names.", rules);
    for (title, about, words) in [
        ("Calls", "What became of the request.", &catalog.calls),
        ("States", "What may be believed about the payment.", &catalog.states),
        ("Next", "What to do now.", &catalog.next),
    ] {
        section(&mut out, title, about, words.iter().map(|it| (it.name.as_str(), it.about.as_str())).collect());
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn section(out: &mut String, title: &str, about: &str, words: Vec<(&str, &str)>) {
    out.push_str(&format!("## {title}\n\n{about}\n\n"));
    out.push_str(&table(&["", ""], words.into_iter().map(|(word, about)| vec![format!("`{word}`"), line(about)]).collect()));
}

/// A table of fields, nested ones beneath their list; `strict` where the caller must keep their rules.
fn fields(list: &[Field], strict: bool) -> String {
    if list.is_empty() {
        return "None.\n\n".to_owned();
    }
    let mut rows = Vec::new();
    for field in list {
        field_rows(&mut rows, "", field, strict);
    }
    let header: &[&str] = if strict { &["Field", "Gateway's name", "", "Form", "Meaning"] } else { &["Field", "Gateway's name", "Form", "Meaning"] };
    table(header, rows)
}

fn field_rows(rows: &mut Vec<Vec<String>>, parent: &str, field: &Field, strict: bool) {
    let path = format!("{parent}{}", field.name);
    let wire = if field.wire.is_empty() { String::new() } else { format!("`{}`", field.wire) };
    let mut about = sentence(&field.about);
    for choice in &field.choices {
        about.push_str(&format!(" `{}`: {}", choice.value, sentence(&choice.about)));
    }
    for (word, written) in [("Default", &field.default), ("Example", &field.example)] {
        if let Some(written) = written {
            about.push_str(&format!(" {word}: `{}`.", value(field, written)));
        }
    }
    if field.secret {
        about.push_str(" Secret.");
    } else if field.personal {
        about.push_str(" Personal.");
    }
    let mut row = vec![format!("`{path}`"), wire, rules(field).join("; "), about];
    if strict {
        row.insert(2, if field.required { "required".to_owned() } else { String::new() });
    }
    rows.push(row);
    for inner in &field.fields {
        field_rows(rows, &format!("{path}[]."), inner, strict);
    }
}

fn stages(gateway: &Gateway) -> Vec<&str> {
    let mut stages: Vec<&str> = gateway.codes.iter().flat_map(|code| code.at.keys().map(String::as_str)).collect();
    stages.sort_unstable();
    stages.dedup();
    stages
}

fn verdict(verdict: &Verdict) -> String {
    let parts: Vec<&str> = verdict.call.iter().chain(&verdict.state).map(String::as_str).collect();
    parts.join(", ")
}

fn link(operation: &str) -> String {
    format!("[`{operation}`]({operation}.md)")
}

fn table(header: &[&str], rows: Vec<Vec<String>>) -> String {
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let mut out = line(header.iter().map(|cell| (*cell).to_owned()).collect());
    out.push_str(&line(header.iter().map(|_| "---".to_owned()).collect()));
    for row in rows {
        out.push_str(&line(row.iter().map(|text| cell(text)).collect()));
    }
    out.push('\n');
    out
}

/// Text that cannot end a table's cell or begin a tag.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('<', "&lt;")
}
