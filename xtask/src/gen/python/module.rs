//! The generated half of the Python package: a client class, answers and notifications for each gateway.

use serde_json::Value;

use super::text::{Docstring, HEADER, literal, name, text, used_imports};
use crate::generate::catalog::{Catalog, Field, Gateway, Notification, Operation};
use crate::generate::words::{bare, camel, capability, described, effect, kind, line, sentence};

/// The module of one gateway.
pub fn module(gateway: &Gateway, catalog: &Catalog) -> String {
    let mut body = String::new();
    for operation in &gateway.operations {
        let about = format!("What `{}` is answered with. A field that did not come is `None`.", operation.name);
        record(&mut body, &answer_class(operation), &about, &operation.answer);
    }
    for notification in &gateway.notifications {
        let about = format!("What the notification `{}` holds. {}", notification.name, sentence(&notification.about));
        record(&mut body, &camel(bare(&notification.name)), &about, &notification.fields);
    }
    client(&mut body, gateway, catalog);
    let about = format!("{}. {HEADER}", line(&gateway.title));
    let imports = used_imports(&body);
    let mut out = String::new();
    Docstring::new("").paragraph(&about).write(&mut out);
    out.push_str(&imports);
    out.push_str(&body);
    out
}

fn answer_class(operation: &Operation) -> String {
    camel(&operation.verb) + "Answer"
}

fn item_class(class: &str, field: &Field) -> String {
    class.to_owned() + &camel(field.name.strip_suffix('s').unwrap_or(&field.name))
}

fn record(out: &mut String, class: &str, about: &str, fields: &[Field]) {
    for list in fields.iter().filter(|field| !field.fields.is_empty()) {
        let about = format!("One of the `{}` of `{class}`.", list.name);
        record(out, &item_class(class, list), &about, &list.fields);
    }
    out.push_str(&format!("\n\n@dataclass(frozen=True, repr=False)\nclass {class}(Record):\n"));
    Docstring::new("    ").paragraph(about).write(out);
    let (mut members, mut read, mut written) = (String::new(), String::new(), String::new());
    for field in fields {
        let attribute = name(&field.name);
        let key = text(&field.name);
        let (hint, reading, writing) = match field.kind.as_str() {
            "decimal" => ("Decimal".to_owned(), format!("decimal(document.get({key}))"), format!("decimal_text(self.{attribute})")),
            "list" if !field.fields.is_empty() => {
                let item = item_class(class, field);
                let reading = format!("records({item}, document.get({key}))");
                (format!("tuple[{item}, ...]"), reading, format!("record_list(self.{attribute})"))
            }
            other => (python_type(other, field), format!("document.get({key})"), format!("self.{attribute}")),
        };
        members.push_str(&format!("\n    {attribute}: Optional[{hint}] = None\n"));
        let wire = if field.wire.is_empty() { String::new() } else { format!(" (`{}`)", field.wire) };
        let about = line(&field.about);
        let about = about.trim_end_matches('.');
        Docstring::new("    ").paragraph(&format!("{about}{wire}.")).write(&mut members);
        read.push_str(&format!("            {attribute}={reading},\n"));
        let entry = if attribute == field.name { format!("{attribute}={writing}") } else { format!("**{{{key}: {writing}}}") };
        written.push_str(&format!("            {entry},\n"));
    }
    out.push_str(&members.replace("\"\"\"\n\n    ", "\"\"\"\n    "));
    out.push_str(&format!(
        "\n    @classmethod\n    def from_document(cls, document: Mapping[str, Any]) -> {class}:\n        \"\"\"Reads a plain document.\"\"\"\n        return cls({})\n",
        lines(&read, "        ")
    ));
    out.push_str(&format!(
        "\n    def to_document(self) -> dict[str, Any]:\n        \"\"\"The same as a plain document.\"\"\"\n        return present({})\n",
        lines(&written, "        ")
    ));
}

/// Lines between brackets, or nothing.
fn lines(inner: &str, indent: &str) -> String {
    if inner.is_empty() { String::new() } else { format!("\n{inner}{indent}") }
}

fn client(out: &mut String, gateway: &Gateway, catalog: &Catalog) {
    let class = camel(&gateway.name);
    let kinds: Vec<String> = gateway.notifications.iter().map(|it| camel(bare(&it.name))).collect();
    let holds = match kinds.as_slice() {
        [] => "NoNotification".to_owned(),
        [one] => one.clone(),
        many => format!("Union[{}]", many.join(", ")),
    };
    out.push_str(&format!("\n\nclass {class}(GatewayClient[{holds}]):\n"));
    let config: Vec<&Field> = gateway.config.iter().filter(|field| field.name != "gateway").collect();
    let mut doc = Docstring::new("    ");
    doc.paragraph(&format!("{}: one merchant's credentials, opened once and used for many calls.", line(&gateway.title)));
    doc.paragraph(&sentence(&gateway.about));
    if gateway.key_pair.is_some() {
        doc.paragraph(ELSEWHERE);
    }
    doc.paragraph("Safe to share between threads. It opens no connection, and its repr shows no credential.");
    doc.section("Args", &arguments(&config, None));
    doc.section("Raises", &errors(catalog, "config"));
    doc.write(out);
    out.push_str(&format!("\n    _gateway: ClassVar[str] = {}\n", text(&gateway.name)));
    let answers = gateway.operations.iter().map(|operation| (operation.name.as_str(), answer_class(operation)));
    let notes = gateway.notifications.iter().zip(&kinds).map(|(note, kind)| (note.name.as_str(), kind.clone()));
    table(out, "_answers", answers.collect());
    table(out, "_notifications", notes.collect());

    out.push_str("\n    def __init__(\n        self,\n        *,\n");
    for field in ordered(&config) {
        out.push_str(&parameter(field));
    }
    out.push_str("    ) -> None:\n        super().__init__(\n            {\n");
    for field in &config {
        out.push_str(&format!("                {}: {},\n", text(&field.name), name(&field.name)));
    }
    out.push_str("            }\n        )\n");
    for operation in &gateway.operations {
        method(out, operation, gateway, catalog);
    }
    if gateway.notifications.is_empty() {
        no_notifications(out, gateway);
    }
}

/// What is said of gateways whose requests are signed with a key pair.
const ELSEWHERE: &str = "The private key may live elsewhere, in a KMS or an HSM: open the client without it, and every step `is_to_sign` before it is a request. \
    Sign its `string_to_sign`, and go on with what its `attach_signature` gives.";

/// The verb `receive` of a gateway that sends nothing: so that nobody builds a callback address in vain.
fn no_notifications(out: &mut String, gateway: &Gateway) {
    out.push_str("\n    def receive(\n        self, method: str, path: str, headers: Headers, body: Body, moment: Optional[MomentLike] = None\n");
    out.push_str("    ) -> Notification[NoNotification]:\n");
    let mut doc = Docstring::new("        ");
    doc.paragraph(&format!("{} documents no notification: whatever arrives is refused. Ask for the status instead.", line(&gateway.title)));
    let refused = ("MalformedNotification".to_owned(), "Always.".to_owned());
    doc.section("Raises", &[refused]);
    doc.write(out);
    out.push_str("        return super().receive(method, path, headers, body, moment)\n");
}

fn table(out: &mut String, variable: &str, rows: Vec<(&str, String)>) {
    out.push_str(&format!("    {variable}: ClassVar[Mapping[str, type[Record]]] = {{"));
    for (key, class) in &rows {
        out.push_str(&format!("\n        {}: {class},", text(key)));
    }
    out.push_str(if rows.is_empty() { "}\n" } else { "\n    }\n" });
}

fn method(out: &mut String, operation: &Operation, gateway: &Gateway, catalog: &Catalog) {
    let answer = answer_class(operation);
    out.push_str(&format!("\n    def prepare_{}(\n        self,\n        *,\n", operation.verb));
    let inputs: Vec<&Field> = operation.inputs.iter().collect();
    for field in ordered(&inputs) {
        out.push_str(&parameter(field));
    }
    out.push_str(&format!("        moment: Optional[MomentLike] = None,\n    ) -> Step[{answer}]:\n"));
    method_doc(operation, &answer, gateway, catalog).write(out);
    out.push_str("        return self.prepare(\n");
    out.push_str(&format!("            {},\n            {{", text(&operation.name)));
    for field in &operation.inputs {
        out.push_str(&format!("\n                {}: {},", text(&field.name), name(&field.name)));
    }
    let close = if operation.inputs.is_empty() { "},\n" } else { "\n            },\n" };
    out.push_str(&format!("{close}            moment,\n        )\n"));
}

fn method_doc(operation: &Operation, answer: &str, gateway: &Gateway, catalog: &Catalog) -> Docstring {
    let mut doc = Docstring::new("        ");
    doc.paragraph(&format!("{} (`{}`). {}.", line(&operation.title), operation.name, effect(operation)));
    doc.paragraph(&sentence(&operation.about));
    let mut sent = String::from("Nothing is sent: while the step is a request, store its `context`, send it once, and parse what came.");
    if gateway.key_pair.is_some() {
        sent.push_str(" Where the private key lives elsewhere, the step `is_to_sign` first.");
    }
    doc.paragraph(&sent);
    let inputs: Vec<&Field> = operation.inputs.iter().collect();
    let moment = ("moment".to_owned(), "The time and chance to use; fresh ones when left out.".to_owned());
    doc.section("Args", &arguments(&inputs, Some(moment)));
    let article = if answer.starts_with(['A', 'E', 'I', 'O']) { "an" } else { "a" };
    let mut returned = format!(
        "A step with the request. In the end `step.outcome` says what may be believed and what is next; its `answer` is {article} `{answer}`."
    );
    if operation.effect == "pays" {
        returned.push_str(" The request must not be sent after `step.send_before`.");
    }
    doc.section("Returns", &[(format!("Step[{answer}]"), returned)]);
    let fields = operation.answer.iter().map(|field| (name(&field.name), format!("({}) {}", kind(field), sentence(&field.about))));
    doc.section("Answer", &fields.collect::<Vec<_>>());
    doc.section("Raises", &errors(catalog, "input"));
    doc.titled("Repeat and status", &capability(&operation.capability).join(" "));
    let about_it: Vec<&Notification> = gateway
        .notifications
        .iter()
        .filter(|note| operation.capability.callback.as_ref().is_some_and(|callback| callback.operation == note.name))
        .collect();
    for note in about_it {
        doc.titled("Notification", &format!("`{}`: {} Read it with `receive`.", note.name, sentence(&note.about)));
    }
    doc.titled("Source", &line(&operation.source));
    doc
}

/// Fields with the required ones first, as Python's readers expect.
fn ordered<'a>(fields: &[&'a Field]) -> Vec<&'a Field> {
    let required = fields.iter().copied().filter(|field| field.required);
    required.chain(fields.iter().copied().filter(|field| !field.required)).collect()
}

fn arguments(fields: &[&Field], last: Option<(String, String)>) -> Vec<(String, String)> {
    let described = ordered(fields).into_iter().map(|field| (name(&field.name), described(field, example)));
    described.chain(last).collect()
}

fn example(value: &Value) -> String {
    format!("`{}`", literal(value))
}

/// The errors of one phase that typed calls can raise, with the names of their classes.
fn errors(catalog: &Catalog, phase: &str) -> Vec<(String, String)> {
    let of_phase = catalog.errors.iter().filter(|error| error.phase == phase && error.code.starts_with("invalid"));
    of_phase.map(|error| (super::text::error_class(error), sentence(&error.about))).collect()
}

fn parameter(field: &Field) -> String {
    let hint = python_type(&field.kind, field);
    let name = name(&field.name);
    if field.required { format!("        {name}: {hint},\n") } else { format!("        {name}: Optional[{hint}] = None,\n") }
}

fn python_type(kind: &str, field: &Field) -> String {
    match kind {
        "text" | "context" => "str".to_owned(),
        "amount" | "integer" | "milliseconds" => "int".to_owned(),
        "identifier" => "Union[str, int]".to_owned(),
        "flag" => "bool".to_owned(),
        "map_of_amounts" => "Mapping[str, int]".to_owned(),
        "choice" => {
            let values: Vec<String> = field.choices.iter().map(|choice| text(&choice.value)).collect();
            format!("Literal[{}]", values.join(", "))
        }
        "list" => "Sequence[Mapping[str, Any]]".to_owned(),
        _ => "Any".to_owned(),
    }
}
