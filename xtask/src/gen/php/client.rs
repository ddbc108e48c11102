//! The client class of a gateway: its credentials, and a method for each operation.

use super::choices::Choices;
use super::names::{class, method, property};
use super::package::exception_class;
use super::record::names_literal;
use super::text::{Doc, example, head, text};
use super::{answer_class, notification_class};
use crate::generate::File;
use crate::generate::catalog::{Catalog, Field, Gateway, Operation};
use crate::generate::words::{bare, camel, capability, described, effect, kind, line, sentence};

/// The file of a gateway's client.
pub fn file(gateway: &Gateway, catalog: &Catalog, choices: &Choices) -> File {
    let name = class(&camel(&gateway.name));
    let client = Client { gateway, catalog, choices, name: &name };
    (format!("{name}.php"), client.text())
}

/// What the parts of the class are made from.
struct Client<'a> {
    gateway: &'a Gateway,
    catalog: &'a Catalog,
    choices: &'a Choices<'a>,
    name: &'a str,
}

/// What is said of gateways whose requests are signed with a key pair.
const ELSEWHERE: &str = "The private key may live elsewhere, in a KMS or an HSM: open the client without it, and a {@see SignStep} comes before every request. \
    Sign its `stringToSign`, and go on with what its `attachSignature` gives.";

/// A parameter of the constructor or of a method.
struct Parameter {
    name: String,
    /// What the language checks.
    native: String,
    /// What the comment says of its type.
    documented: String,
    about: String,
    required: bool,
    /// Whether stack traces must not show it.
    sensitive: bool,
}

impl Client<'_> {
    fn text(&self) -> String {
        let gateway = self.gateway;
        let options: Vec<&Field> = gateway.config.iter().filter(|field| field.name != "gateway").collect();
        let mut out = head("Salur");
        self.class_doc().write(&mut out);
        out.push_str(&format!("final class {} extends GatewayClient\n{{\n", self.name));
        self.constants(&mut out);
        self.constructor(&mut out, &options);
        for operation in &gateway.operations {
            self.method(&mut out, operation);
        }
        out.push_str("}\n");
        out
    }

    fn class_doc(&self) -> Doc {
        let mut doc = Doc::new("");
        doc.paragraph(&format!("{}: one merchant's credentials, opened once and used for many calls.", line(&self.gateway.title)));
        doc.paragraph(&sentence(&self.gateway.about));
        if self.gateway.key_pair.is_some() {
            doc.paragraph(ELSEWHERE);
        }
        doc.paragraph("It opens no connection, and shows no credential when it is dumped.");
        let held: Vec<String> = self.gateway.notifications.iter().map(|it| self.own(&notification_class(&it.name))).collect();
        let held = if held.is_empty() { "Record".to_owned() } else { held.join("|") };
        doc.tag("extends", &format!("GatewayClient<{held}>"));
        doc
    }

    /// A class of the gateway's own namespace.
    fn own(&self, class: &str) -> String {
        format!("{}\\{class}", self.name)
    }

    fn constants(&self, out: &mut String) {
        Doc::new("    ").paragraph("The gateway's name in documents.").write(out);
        out.push_str(&format!("    public const NAME = {};\n\n", text(&self.gateway.name)));
        let about = "What it can do: for each verb its inputs, by their names here and in documents, and the class of its answers.";
        let mut doc = Doc::new("    ");
        doc.paragraph(about).tag("var", "array<string, array{array<string, string>, class-string<Record>}>").write(out);
        out.push_str("    public const OPERATIONS = [\n");
        for operation in &self.gateway.operations {
            let inputs = names_literal(&operation.inputs, "            ");
            let answer = self.own(&answer_class(&operation.verb));
            out.push_str(&format!("        {} => [\n            {inputs},\n            {answer}::class,\n        ],\n", text(&operation.verb)));
        }
        out.push_str("    ];\n\n");
        let mut doc = Doc::new("    ");
        doc.paragraph("What it sends by itself, and the class of what that holds.").tag("var", "array<string, class-string<Record>>").write(out);
        out.push_str("    public const NOTIFICATIONS = [");
        for notification in &self.gateway.notifications {
            let name = bare(&notification.name);
            out.push_str(&format!("\n        {} => {}::class,", text(name), self.own(&notification_class(name))));
        }
        out.push_str(if self.gateway.notifications.is_empty() { "];\n" } else { "\n    ];\n" });
    }

    fn constructor(&self, out: &mut String, options: &[&Field]) {
        let parameters = self.parameters(options, None);
        let mut doc = Doc::new("    ");
        doc.paragraph("Opens the credentials. Nothing is sent.");
        document(&mut doc, &parameters);
        self.throws(&mut doc, "config");
        out.push('\n');
        doc.write(out);
        out.push_str(&signature("__construct", &parameters, ""));
        out.push_str(&format!("        parent::__construct({});\n    }}\n", values(options)));
    }

    fn method(&self, out: &mut String, operation: &Operation) {
        let inputs: Vec<&Field> = operation.inputs.iter().collect();
        let mut parameters = self.parameters(&inputs, Some(&operation.verb));
        parameters.push(Parameter {
            name: "moment".to_owned(),
            native: "?Moment".to_owned(),
            documented: "Moment|null".to_owned(),
            about: "The time and chance to use; fresh ones when left out.".to_owned(),
            required: false,
            sensitive: false,
        });
        out.push('\n');
        self.method_doc(operation, &parameters).write(out);
        out.push_str(&signature(&method(&operation.verb), &parameters, ": Step"));
        out.push_str(&format!("        /** @var {} */\n", self.step(operation)));
        out.push_str(&format!("        return $this->prepare({}, {}, $moment);\n    }}\n", text(&operation.name), values(&inputs)));
    }

    fn method_doc(&self, operation: &Operation, parameters: &[Parameter]) -> Doc {
        let mut doc = Doc::new("    ");
        let answer = self.own(&answer_class(&operation.verb));
        doc.paragraph(&format!("{} (`{}`). {}.", line(&operation.title), operation.name, effect(operation)));
        doc.paragraph(&sentence(&operation.about));
        let mut sent = "Nothing is sent: while the step is a {@see RequestStep}, store its `context`, send it once, and parse what came.".to_owned();
        if self.gateway.key_pair.is_some() {
            sent.push_str(" Where the private key lives elsewhere, a {@see SignStep} comes first.");
        }
        doc.paragraph(&sent);
        doc.paragraph(&format!("Repeat and status: {}", capability(&operation.capability).join(" ")));
        let follows = |name: &String| operation.capability.callback.as_ref().is_some_and(|callback| callback.operation == *name);
        for note in self.gateway.notifications.iter().filter(|note| follows(&note.name)) {
            doc.paragraph(&format!("Notification `{}`: {} Read it with {{@see receive()}}.", note.name, sentence(&note.about)));
        }
        let fields = operation.answer.iter().map(|field| (property(&field.name), format!("({}) {}", kind(field), sentence(&field.about))));
        doc.list(&format!("Its answer, {{@see {answer}}}, has:"), &fields.collect::<Vec<_>>());
        doc.paragraph(&format!("Source: {}", sentence(&operation.source)));
        document(&mut doc, parameters);
        let step = self.step(operation);
        let mut returned = format!("{step} A step with the request. In the end its `outcome` says what may be believed and what is next.");
        if operation.effect == "pays" {
            returned.push_str(" The request must not be sent after its `sendBefore`.");
        }
        doc.tag("return", &returned);
        self.throws(&mut doc, "input");
        doc
    }

    /// What comments say of the type of an operation's first step.
    fn step(&self, operation: &Operation) -> String {
        let answer = self.own(&answer_class(&operation.verb));
        if self.gateway.key_pair.is_some() { format!("RequestStep<{answer}>|SignStep<{answer}>") } else { format!("Step<{answer}>") }
    }

    /// The parameters for these fields, the required ones first.
    fn parameters(&self, fields: &[&Field], verb: Option<&str>) -> Vec<Parameter> {
        let mut ordered: Vec<&Field> = fields.to_vec();
        ordered.sort_by_key(|field| !field.required);
        ordered.into_iter().map(|field| self.parameter(field, verb)).collect()
    }

    fn parameter(&self, field: &Field, verb: Option<&str>) -> Parameter {
        let (native, documented) = match field.kind.as_str() {
            "text" | "context" => ("string".to_owned(), "string".to_owned()),
            // Every scalar: so PHP converts none in silence, and the core refuses all but whole numbers.
            "amount" => ("int|float|string|bool".to_owned(), "int".to_owned()),
            "integer" | "milliseconds" => ("int".to_owned(), "int".to_owned()),
            "identifier" => ("int|string".to_owned(), "int|string".to_owned()),
            "flag" => ("bool".to_owned(), "bool".to_owned()),
            "map_of_amounts" => ("array".to_owned(), "array<string, int>".to_owned()),
            "list" => ("array".to_owned(), "list<array<string, mixed>>".to_owned()),
            "choice" => {
                let class = self.own(self.choices.class(field, verb).unwrap_or_default());
                let values: Vec<String> = field.choices.iter().map(|choice| text(&choice.value)).collect();
                (format!("{class}|string"), format!("{class}|{}", values.join("|")))
            }
            _ => ("mixed".to_owned(), "mixed".to_owned()),
        };
        let (native, documented) = match (field.required, native.as_str()) {
            (true, _) => (native, documented),
            (false, "mixed") => (native, documented),
            (false, _) if native.contains('|') => (format!("{native}|null"), format!("{documented}|null")),
            (false, _) => (format!("?{native}"), format!("{documented}|null")),
        };
        Parameter {
            name: property(&field.name),
            native,
            documented,
            about: described(field, example),
            required: field.required,
            sensitive: field.secret || field.personal,
        }
    }

    fn throws(&self, doc: &mut Doc, phase: &str) {
        for error in self.catalog.errors.iter().filter(|error| error.phase == phase && error.code.starts_with("invalid")) {
            doc.tag("throws", &format!("Exception\\{} {}", exception_class(error), sentence(&error.about)));
        }
    }
}

fn document(doc: &mut Doc, parameters: &[Parameter]) {
    for it in parameters {
        doc.tag("param", &format!("{} ${} {}", it.documented, it.name, it.about));
    }
}

/// A function's head: a single parameter stands in its line, several have a line each.
fn signature(name: &str, parameters: &[Parameter], returned: &str) -> String {
    let one = |it: &Parameter| {
        let attribute = if it.sensitive { "#[\\SensitiveParameter] " } else { "" };
        let default = if it.required { "" } else { " = null" };
        format!("{attribute}{} ${}{default}", it.native, it.name)
    };
    if let [only] = parameters {
        return format!("    public function {name}({}){returned}\n    {{\n", one(only));
    }
    let lines: String = parameters.iter().map(|it| format!("        {},\n", one(it))).collect();
    format!("    public function {name}(\n{lines}    ){returned} {{\n")
}

/// The values of these fields, as an array by their names here.
fn values(fields: &[&Field]) -> String {
    if fields.is_empty() {
        return "[]".to_owned();
    }
    let row = |field: &&Field| {
        let name = property(&field.name);
        let value = match (field.kind.as_str(), field.required) {
            ("map_of_amounts", true) => format!("(object) ${name}"), // an empty array is a list to JSON
            ("map_of_amounts", false) => format!("${name} === null ? null : (object) ${name}"),
            _ => format!("${name}"),
        };
        format!("            {} => {value},\n", text(&field.name))
    };
    format!("[\n{}        ]", fields.iter().map(row).collect::<String>())
}
