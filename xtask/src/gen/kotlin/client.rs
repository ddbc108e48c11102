//! The client class of a gateway: its credentials, and a method for each operation.

use super::choices::Choices;
use super::kdoc::Kdoc;
use super::names::{answer_class, fields_class, first_step, held_class, method, name, plain};
use super::record::reader;
use super::source::{gateway_file, literal, text};
use super::vocabulary::exception_class;
use crate::generate::File;
use crate::generate::catalog::{Catalog, Field, Gateway, Operation};
use crate::generate::prose::Prose;
use crate::generate::words::{camel, capability, described, effect, kind, line, sentence};

/// The file of a gateway's client.
pub fn file(gateway: &Gateway, catalog: &Catalog, choices: &Choices) -> File {
    let name = camel(&gateway.name);
    let client = Client { gateway, catalog, choices, prose: Prose::new(gateway), name: &name };
    let thrown: Vec<String> = catalog.errors.iter().map(exception_class).collect();
    gateway_file(gateway, &name, &client.text(), &thrown)
}

/// What is said of gateways whose requests are signed with a key pair.
const ELSEWHERE: &str = "The private key may live elsewhere, in the Android Keystore, a KMS or an HSM: open the client without it, and every call begins with \
    a [SignStep]. Sign its `bytes` (`SHA256withRSA`), and go on with the request that its `attachSignature` gives.";

/// What the parts of the class are made from.
struct Client<'a> {
    gateway: &'a Gateway,
    catalog: &'a Catalog,
    choices: &'a Choices<'a>,
    prose: Prose<'a>,
    name: &'a str,
}

impl Client<'_> {
    fn text(&self) -> String {
        let options: Vec<&Field> = self.gateway.config.iter().filter(|field| field.name != "gateway").collect();
        let mut out = String::new();
        self.class_doc(&options).write(&mut out);
        let overloads = if options.iter().all(|field| field.required) { "" } else { " @JvmOverloads constructor" };
        out.push_str(&format!("public class {}{overloads}(\n", self.name));
        out.push_str(&self.parameters(&options, None));
        out.push_str(&format!(
            ") : GatewayClient<{}, {}<Fields>>(\n    SHAPE,\n{}) {{\n",
            held_class(self.gateway),
            first_step(self.gateway).0,
            values(&options, "    ")
        ));
        let methods: Vec<String> = self.gateway.operations.iter().map(|operation| self.method(operation)).collect();
        out.push_str(&format!("{}}}\n\n", methods.join("\n")));
        self.shape(&mut out);
        out
    }

    fn class_doc(&self, options: &[&Field]) -> Kdoc {
        let mut doc = Kdoc::new("");
        doc.paragraph(&format!("{}: one merchant's credentials, opened once and used for many calls.", line(&self.gateway.title)));
        doc.paragraph(&self.prose.text(&sentence(&self.gateway.about)));
        doc.paragraph("Safe to share between threads. It opens no connection, and its `toString` shows no credential.");
        if self.gateway.key_pair.is_some() {
            doc.paragraph(ELSEWHERE);
        }
        if self.gateway.notifications.is_empty() {
            doc.paragraph("It documents no notification, so [receive] refuses whatever arrives: ask for the status instead.");
        }
        self.document(&mut doc, options, None);
        self.throws(&mut doc, "config");
        doc
    }

    fn method(&self, operation: &Operation) -> String {
        let (inputs, answer) = (operation.inputs.iter().collect::<Vec<_>>(), answer_class(operation));
        let mut out = String::new();
        self.method_doc(operation, &inputs).write(&mut out);
        let (call, name) = (method(&operation.verb), text(&operation.name));
        let (step, read) = first_step(self.gateway);
        if inputs.is_empty() {
            out.push_str(&format!("    @JvmOverloads\n    public fun {call}(moment: Moment? = null): {step}<{answer}> = {read}({name}, moment)\n"));
            return out;
        }
        out.push_str(&format!("    @JvmOverloads\n    public fun {call}(\n"));
        out.push_str(&self.parameters(&inputs, Some(operation)).replace("    ", "        "));
        out.push_str(&format!("        moment: Moment? = null,\n    ): {step}<{answer}> = {read}(\n"));
        out.push_str(&format!("        {name},\n        moment,\n{}    )\n", values(&inputs, "        ")));
        out
    }

    fn method_doc(&self, operation: &Operation, inputs: &[&Field]) -> Kdoc {
        let (mut doc, answer) = (Kdoc::new("    "), answer_class(operation));
        doc.paragraph(&format!("{} (`{}`). {}.", line(&operation.title), operation.name, effect(operation)));
        doc.paragraph(&self.prose.text(&sentence(&operation.about)));
        let mut sent = "Nothing is sent: while the step is a [RequestStep], store its `context`, send it once, and parse what came.".to_owned();
        if self.gateway.key_pair.is_some() {
            sent.push_str(" Where the private key lives elsewhere, the step is a [SignStep] first.");
        }
        doc.paragraph(&sent);
        doc.paragraph(&format!("**Repeat and status.** {}", self.prose.text(&capability(&operation.capability).join(" "))));
        let follows = |name: &String| operation.capability.callback.as_ref().is_some_and(|callback| callback.operation == *name);
        for note in self.gateway.notifications.iter().filter(|note| follows(&note.name)) {
            let about = self.prose.text(&sentence(&note.about));
            doc.paragraph(&format!("**Notification.** `{}` ([{}]): {about} Read it with [receive].", note.name, fields_class(note)));
        }
        let field = |field: &Field| format!("`{}`: ({}) {}", plain(&field.name), kind(field), self.prose.text(&sentence(&field.about)));
        doc.list(&format!("**Answer.** [{answer}] has:"), &operation.answer.iter().map(field).collect::<Vec<_>>());
        doc.paragraph(&format!("**Source.** {}", sentence(&operation.source)));
        self.document(&mut doc, inputs, Some(operation));
        doc.tag("param", "moment The time and chance to use; fresh ones when left out.");
        let mut returned =
            format!("A step with the request. In the end its `outcome` says what may be believed and what is next; `outcome.answer` is [{answer}].");
        if operation.effect == "pays" {
            returned.push_str(" The request must not be sent after `sendBefore`.");
        }
        doc.tag("return", &returned);
        self.throws(&mut doc, "input");
        doc
    }

    /// A tag for each parameter.
    fn document(&self, doc: &mut Kdoc, fields: &[&Field], operation: Option<&Operation>) {
        for field in ordered(fields) {
            let mut about = self.prose.text(&described(field, shown));
            if let Some(class) = self.choices.class(field, operation) {
                about.push_str(&format!(" See [{class}]."));
            }
            if !field.wire.is_empty() {
                about.push_str(&format!(" At the gateway: `{}`.", field.wire));
            }
            doc.tag("param", &format!("{} {about}", plain(&field.name)));
        }
    }

    /// The errors of one phase that typed calls can throw, and when.
    fn throws(&self, doc: &mut Kdoc, phase: &str) {
        for error in self.catalog.errors.iter().filter(|error| error.phase == phase && error.code.starts_with("invalid")) {
            doc.tag("throws", &format!("{} {}", exception_class(error), sentence(&error.about)));
        }
    }

    fn parameters(&self, fields: &[&Field], operation: Option<&Operation>) -> String {
        let line = |field: &Field| {
            let optional = if field.required { "" } else { "? = null" };
            format!("    {}: {}{optional},\n", name(&field.name), self.kind(field, operation))
        };
        ordered(fields).into_iter().map(line).collect()
    }

    fn kind(&self, field: &Field, operation: Option<&Operation>) -> String {
        match field.kind.as_str() {
            "text" | "context" | "identifier" => "String".to_owned(),
            "amount" | "integer" | "milliseconds" => "Long".to_owned(),
            "flag" => "Boolean".to_owned(),
            "map_of_amounts" => "Map<String, Long>".to_owned(),
            "list" => "List<Map<String, Any?>>".to_owned(),
            "choice" => self.choices.class(field, operation).unwrap_or("String").to_owned(),
            _ => "Any".to_owned(),
        }
    }

    /// What the hand-written half needs to know of the gateway.
    fn shape(&self, out: &mut String) {
        out.push_str(&format!("private val SHAPE: GatewayShape<{}> = GatewayShape(\n", held_class(self.gateway)));
        out.push_str(&format!("    name = {},\n", text(&self.gateway.name)));
        let operations = self.gateway.operations.iter().map(|it| ("OperationShape", &it.name, &it.inputs, reader(&answer_class(it), &it.answer)));
        shapes(out, "operations", operations.collect());
        let notifications = self.gateway.notifications.iter().map(|it| ("FieldsShape", &it.name, &it.fields, reader(&fields_class(it), &it.fields)));
        shapes(out, "notifications", notifications.collect());
        out.push_str(")\n");
    }
}

fn shapes(out: &mut String, parameter: &str, shapes: Vec<(&str, &String, &Vec<Field>, String)>) {
    if shapes.is_empty() {
        out.push_str(&format!("    {parameter} = emptyMap(),\n"));
        return;
    }
    out.push_str(&format!("    {parameter} = mapOf(\n"));
    for (class, name, fields, reader) in shapes {
        let renamed = fields.iter().filter(|field| plain(&field.name) != field.name);
        let names: String = renamed.map(|field| format!("                {} to {},\n", text(&plain(&field.name)), text(&field.name))).collect();
        let names = if names.is_empty() { "Names.NONE".to_owned() } else { format!("Names(\n{names}            )") };
        out.push_str(&format!("        {} to {class}(\n            {names},\n            {reader},\n        ),\n", text(name)));
    }
    out.push_str("    ),\n");
}

/// Fields with the required ones first.
pub fn ordered<'a>(fields: &[&'a Field]) -> Vec<&'a Field> {
    let mut ordered = fields.to_vec();
    ordered.sort_by_key(|field| !field.required);
    ordered
}

/// The values of these fields, by their names in documents.
fn values(fields: &[&Field], indent: &str) -> String {
    fields.iter().map(|field| format!("{indent}{} to {},\n", text(&field.name), name(&field.name))).collect()
}

fn shown(value: &serde_json::Value) -> String {
    format!("`{}`", literal(value))
}
