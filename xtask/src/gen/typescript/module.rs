//! The module of one gateway: its interfaces, its tables and its client class.

use super::example::{opened, sent};
use super::interface::{Way, interface};
use super::jsdoc::{Jsdoc, link};
use super::shape::shape;
use super::text::{HEADER, error_class, method, property, text};
use crate::generate::catalog::{Catalog, Field, Gateway, Notification, Operation};
use crate::generate::prose::Prose;
use crate::generate::words::{bare, camel, capability, effect, line, sentence};

/// What a gateway's requests are signed with, as the type of its first steps has to say it.
struct Signing {
    /// The type of a first step.
    step: &'static str,
    /// The base class's last parameter.
    parameter: &'static str,
}

impl Signing {
    fn of(gateway: &Gateway) -> Self {
        match gateway.key_pair {
            Some(_) => Self { step: "KeyedStep", parameter: ", \"key_pair\"" },
            None => Self { step: "Step", parameter: "" },
        }
    }
}

fn imports(signing: &Signing) -> String {
    format!(
        "\nimport {{ GatewayClient }} from \"../gateway.js\";\nimport type {{ MomentLike }} from \"../moment.js\";\n\
         import type {{ GatewayShape }} from \"../names.js\";\nimport type {{ {} }} from \"../step.js\";\n",
        signing.step
    )
}

/// The text of the module.
pub fn module(gateway: &Gateway, catalog: &Catalog) -> String {
    let class = camel(&gateway.name);
    let prose = Prose::new(gateway);
    let mut out = String::new();
    Jsdoc::new("").paragraph(&format!("{}. {HEADER}", line(&gateway.title))).write(&mut out);
    out.push_str(&imports(&Signing::of(gateway)));
    let about = format!("The credentials and options of {}.", link(&class));
    let config: Vec<&Field> = gateway.config.iter().filter(|field| field.name != "gateway").collect();
    interface(&mut out, &format!("{class}Config"), &[about], &config, Way::In, &prose);
    for operation in &gateway.operations {
        let about = format!("What {} takes.", method_link(gateway, operation));
        interface(&mut out, &input_type(gateway, operation), &[about], &all(&operation.inputs), Way::In, &prose);
        let about = format!("What `{}` is answered with. A field that did not come is absent.", operation.name);
        interface(&mut out, &answer_type(gateway, operation), &[about], &all(&operation.answer), Way::Out, &prose);
    }
    for notification in &gateway.notifications {
        interface(&mut out, &fields_type(gateway, notification), &held(notification), &all(&notification.fields), Way::Out, &prose);
    }
    operations(&mut out, gateway);
    notifications(&mut out, gateway);
    out.push('\n');
    out.push_str(&shape(gateway));
    client(&mut out, gateway, catalog, &prose);
    out
}

/// The type of an operation's input.
pub fn input_type(gateway: &Gateway, operation: &Operation) -> String {
    format!("{}{}Input", camel(&gateway.name), camel(&operation.verb))
}

/// The type of an operation's answer.
pub fn answer_type(gateway: &Gateway, operation: &Operation) -> String {
    format!("{}{}Answer", camel(&gateway.name), camel(&operation.verb))
}

/// The type of what a notification holds.
pub fn fields_type(gateway: &Gateway, notification: &Notification) -> String {
    camel(&gateway.name) + &camel(bare(&notification.name))
}

fn all(fields: &[Field]) -> Vec<&Field> {
    fields.iter().collect()
}

fn method_link(gateway: &Gateway, operation: &Operation) -> String {
    link(&format!("{}.{}", camel(&gateway.name), method(&operation.verb)))
}

/// What a notification holds, and how far its signature goes.
fn held(notification: &Notification) -> [String; 2] {
    let list = |names: &[String]| names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    let signed = match (list(&notification.covered), list(&notification.uncovered)) {
        (covered, uncovered) if uncovered.is_empty() => format!("Its signature covers {covered}."),
        (covered, uncovered) if covered.is_empty() => format!("No signature covers {uncovered}: anybody on the way could change them."),
        (covered, uncovered) => format!("Its signature covers {covered}; not covered, so that anybody on the way could change them: {uncovered}."),
    };
    [format!("What the notification `{}` holds. {}", notification.name, sentence(&notification.about)), signed]
}

fn operations(out: &mut String, gateway: &Gateway) {
    let class = camel(&gateway.name);
    out.push('\n');
    Jsdoc::new("").paragraph(&format!("The operations of {} by their names.", link(&class))).write(out);
    out.push_str(&format!("export interface {class}Operations {{\n"));
    for operation in &gateway.operations {
        Jsdoc::new("  ").paragraph(&headline(operation)).write(out);
        let (input, answer) = (input_type(gateway, operation), answer_type(gateway, operation));
        out.push_str(&format!("  {}: {{ input: {input}; answer: {answer} }};\n", text(&operation.name)));
    }
    out.push_str("}\n");
}

fn notifications(out: &mut String, gateway: &Gateway) {
    let class = camel(&gateway.name);
    out.push('\n');
    Jsdoc::new("").paragraph(&format!("What the notifications of {} hold, by their names.", link(&class))).write(out);
    out.push_str(&format!("export interface {class}Notifications {{"));
    for notification in &gateway.notifications {
        out.push('\n');
        Jsdoc::new("  ").paragraph(&sentence(&notification.title)).write(out);
        out.push_str(&format!("  {}: {};", text(&notification.name), fields_type(gateway, notification)));
    }
    out.push_str(if gateway.notifications.is_empty() { "}\n" } else { "\n}\n" });
}

fn headline(operation: &Operation) -> String {
    format!("{} (`{}`). {}.", line(&operation.title), operation.name, effect(operation))
}

fn client(out: &mut String, gateway: &Gateway, catalog: &Catalog, prose: &Prose) {
    let class = camel(&gateway.name);
    out.push('\n');
    let mut doc = Jsdoc::new("");
    doc.paragraph(&format!("{}: one merchant's credentials, opened once and used for many calls.", line(&gateway.title)));
    doc.paragraph(&prose.text(&sentence(&gateway.about)));
    doc.paragraph("It opens no connection, and shows no credential when it is printed or written as JSON.");
    if let Some(algorithm) = &gateway.key_pair {
        doc.paragraph(&format!(
            "A key pair signs its requests ({algorithm}). Without the private key every first step is of kind `to_sign`: sign its `bytes` where the key lives."
        ));
    }
    doc.example(&example(gateway));
    doc.write(out);
    let Signing { parameter, .. } = Signing::of(gateway);
    out.push_str(&format!("export class {class} extends GatewayClient<{class}Operations, {class}Notifications{parameter}> {{\n"));
    Jsdoc::new("  ").paragraph("The names of its fields: in these types, and in documents.").write(out);
    out.push_str("  static readonly shape: GatewayShape = SHAPE;\n\n");
    let mut doc = Jsdoc::new("  ");
    doc.paragraph("Opens the credentials. Nothing is sent.");
    doc.tag("param config -", "the credentials and options.");
    throws(&mut doc, catalog, "config");
    doc.write(out);
    out.push_str(&format!("  constructor(config: {class}Config) {{\n    super(SHAPE, config);\n  }}\n"));
    for operation in &gateway.operations {
        prepare(out, operation, gateway, catalog, prose);
    }
    out.push_str("}\n");
}

fn prepare(out: &mut String, operation: &Operation, gateway: &Gateway, catalog: &Catalog, prose: &Prose) {
    let (input, answer) = (input_type(gateway, operation), answer_type(gateway, operation));
    out.push('\n');
    let mut doc = Jsdoc::new("  ");
    doc.paragraph(&headline(operation));
    doc.paragraph(&prose.text(&sentence(&operation.about)));
    doc.paragraph("Nothing is sent: while the step is a request, store its `context`, send it once, and parse what came.");
    if gateway.key_pair.is_some() {
        doc.paragraph("Where the private key lives elsewhere the step is first of kind `to_sign`: its `attachSignature` gives the request.");
    }
    doc.paragraph(&format!("**Repeat and status.** {}", prose.text(&capability(&operation.capability).join(" "))));
    let callback = operation.capability.callback.as_ref();
    for note in gateway.notifications.iter().filter(|note| callback.is_some_and(|callback| callback.operation == note.name)) {
        let about = prose.text(&sentence(&note.about));
        let held = link(&fields_type(gateway, note));
        doc.paragraph(&format!(
            "**Notification.** `{}` ({held}). {about} Read it with {}.",
            note.name,
            link(&format!("{}.receive", camel(&gateway.name)))
        ));
    }
    doc.paragraph(&format!("**Source.** {}", sentence(&operation.source)));
    doc.tag("param input -", &taken(operation));
    doc.tag("param moment -", "the time and chance to use; fresh ones when left out.");
    let mut returned = format!(
        "a step with the request. In the end its `outcome` says what may be believed and what is next; `outcome.answer` is a {}.",
        link(&answer)
    );
    if operation.effect == "pays" {
        returned.push_str(" The request must not be sent after `sendBefore`.");
    }
    doc.tag("returns", &returned);
    throws(&mut doc, catalog, "input");
    doc.write(out);
    let default = if operation.inputs.iter().any(|field| field.required) { "" } else { " = {}" };
    let name = method(&operation.verb);
    let Signing { step, .. } = Signing::of(gateway);
    out.push_str(&format!("  {name}(input: {input}{default}, moment?: MomentLike): {step}<{answer}> {{\n"));
    out.push_str(&format!("    return this.prepare({}, input, moment);\n  }}\n", text(&operation.name)));
}

/// What an operation must and may be given.
fn taken(operation: &Operation) -> String {
    let named = |required: bool| -> Vec<String> {
        operation.inputs.iter().filter(|field| field.required == required).map(|field| format!("`{}`", property(&field.name))).collect()
    };
    match (named(true).join(", "), named(false).join(", ")) {
        (must, may) if must.is_empty() && may.is_empty() => "it needs nothing.".to_owned(),
        (must, may) if may.is_empty() => format!("it needs {must}."),
        (must, may) if must.is_empty() => format!("it may be given {may}."),
        (must, may) => format!("it needs {must}; it may be given {may}."),
    }
}

/// The errors of one phase that typed calls can throw, and when.
fn throws(doc: &mut Jsdoc, catalog: &Catalog, phase: &str) {
    for error in catalog.errors.iter().filter(|error| error.phase == phase && error.code.starts_with("invalid")) {
        doc.tag("throws", &format!("{{{}}} {}", error_class(error), sentence(&error.about)));
    }
}

/// An operation that moves no money, opened and sent.
fn example(gateway: &Gateway) -> Vec<String> {
    let operation = gateway.operations.iter().find(|operation| operation.effect == "reads").or(gateway.operations.first());
    let mut lines = opened(gateway);
    lines.extend(operation.into_iter().flat_map(|operation| sent(gateway, operation)));
    lines
}
