//! Data classes for what gateways send: answers, what notifications hold, and the items of their lists.

use super::kdoc::Kdoc;
use super::names::{answer_class, fields_class, held_class, item_class, method, name};
use super::source::{gateway_file, text};
use crate::generate::File;
use crate::generate::catalog::{Field, Gateway, Notification};
use crate::generate::prose::Prose;
use crate::generate::words::{camel, kind, sentence};

/// A file for the answers of each operation.
pub fn answers(gateway: &Gateway) -> Vec<File> {
    let prose = Prose::new(gateway);
    let file = |operation| {
        let class = answer_class(operation);
        let call = format!("[{}.{}]", camel(&gateway.name), method(&operation.verb));
        let about = format!("What {call} (`{}`) is answered with. A field that did not come is `null`.", operation.name);
        let record = Record { class: &class, base: "Fields", about: &[about], fields: &operation.answer, prose: &prose };
        gateway_file(gateway, &class, &record.text(), &[])
    };
    gateway.operations.iter().map(file).collect()
}

/// A file for what each notification holds, and one for what all of them are.
pub fn notifications(gateway: &Gateway) -> Vec<File> {
    let (prose, held) = (Prose::new(gateway), held_class(gateway));
    let file = |notification| {
        let class = fields_class(notification);
        let about = about(notification, &prose);
        let record = Record { class: &class, base: &held, about: &about, fields: &notification.fields, prose: &prose };
        gateway_file(gateway, &class, &record.text(), &[])
    };
    let base = (!gateway.notifications.is_empty()).then(|| base(gateway, &held));
    base.into_iter().chain(gateway.notifications.iter().map(file)).collect()
}

fn base(gateway: &Gateway, held: &str) -> File {
    let kinds: Vec<String> = gateway.notifications.iter().map(|it| format!("[{}]", fields_class(it))).collect();
    let mut out = String::new();
    let about = format!("What a notification of [{}] holds: {}.", camel(&gateway.name), kinds.join(" or "));
    Kdoc::new("").paragraph(&about).write(&mut out);
    out.push_str(&format!("public sealed class {held} : Fields()\n"));
    gateway_file(gateway, held, &out, &[])
}

/// What a notification holds, and how far its signature goes.
fn about(notification: &Notification, prose: &Prose) -> [String; 2] {
    let list = |names: &[String]| prose.text(&names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", "));
    let signed = match (list(&notification.covered), list(&notification.uncovered)) {
        (covered, uncovered) if uncovered.is_empty() => format!("Its signature covers {covered}."),
        (covered, uncovered) if covered.is_empty() => format!("No signature covers {uncovered}: anybody on the way could change them."),
        (covered, uncovered) => format!("Its signature covers {covered}; not covered, so that anybody on the way could change them: {uncovered}."),
    };
    let about = prose.text(&sentence(&notification.about));
    [format!("What the notification `{}` holds. {about} A field that did not come is `null`.", notification.name), signed]
}

/// The function that reads a class with these fields.
pub fn reader(class: &str, fields: &[Field]) -> String {
    let companion = if fields.is_empty() { "" } else { ".Companion" };
    format!("{class}{companion}::fromDocument")
}

/// One data class, with those of the items of its lists.
struct Record<'a> {
    class: &'a str,
    base: &'a str,
    about: &'a [String],
    fields: &'a [Field],
    prose: &'a Prose<'a>,
}

impl Record<'_> {
    fn text(&self) -> String {
        let mut out = String::new();
        let mut doc = Kdoc::new("");
        for paragraph in self.about {
            doc.paragraph(paragraph);
        }
        doc.write(&mut out);
        if self.fields.is_empty() {
            self.object(&mut out)
        } else {
            self.data_class(&mut out)
        }
        for list in self.fields.iter().filter(|field| !field.fields.is_empty()) {
            let (class, about) = (item_class(self.class, list), [format!("One of the `{}` of [{}].", name(&list.name), self.class)]);
            out.push('\n');
            out.push_str(&Record { class: &class, base: "Fields", about: &about, fields: &list.fields, prose: self.prose }.text());
        }
        out
    }

    fn data_class(&self, out: &mut String) {
        let Record { class, base, fields, .. } = self;
        out.push_str(&format!("public data class {class}(\n"));
        for field in *fields {
            Kdoc::new("    ").paragraph(&self.meaning(field)).write(out);
            out.push_str(&format!("    public val {}: {}? = null,\n", name(&field.name), self.kind(field)));
        }
        out.push_str(&format!(") : {base}() {{\n    override fun toDocument(): JsonObject = document(\n"));
        for field in *fields {
            out.push_str(&format!("        {} to {},\n", text(&field.name), name(&field.name)));
        }
        out.push_str("    )\n\n    /** Reads documents. */\n    public companion object {\n        /** Reads a plain document. */\n");
        out.push_str(&format!("        @JvmStatic\n        public fun fromDocument(document: JsonObject): {class} = {class}(\n"));
        for field in *fields {
            out.push_str(&format!("            {} = {},\n", name(&field.name), self.reading(field)));
        }
        out.push_str("        )\n    }\n}\n");
    }

    /// A data class needs a field; where there is none, there is one value.
    fn object(&self, out: &mut String) {
        let Record { class, base, .. } = self;
        out.push_str(&format!("public data object {class} : {base}() {{\n    override fun toDocument(): JsonObject = document()\n\n"));
        out.push_str("    /** Reads a plain document. */\n    @JvmStatic\n");
        out.push_str(&format!("    public fun fromDocument(document: JsonObject): {class} = this\n}}\n"));
    }

    fn kind(&self, field: &Field) -> String {
        match field.kind.as_str() {
            "text" | "choice" | "context" | "identifier" => "String".to_owned(),
            "decimal" => "BigDecimal".to_owned(),
            "amount" | "integer" | "milliseconds" => "Long".to_owned(),
            "flag" => "Boolean".to_owned(),
            "list" if !field.fields.is_empty() => format!("List<{}>", item_class(self.class, field)),
            _ => "JsonElement".to_owned(),
        }
    }

    fn reading(&self, field: &Field) -> String {
        let key = text(&field.name);
        match self.kind(field).as_str() {
            "String" => format!("document.text({key})"),
            "BigDecimal" => format!("document.decimal({key})"),
            "Long" => format!("document.long({key})"),
            "Boolean" => format!("document.boolean({key})"),
            "JsonElement" => format!("document[{key}]"),
            _ => format!("document.list({key}, {})", reader(&item_class(self.class, field), &field.fields)),
        }
    }

    /// What a field means, the gateway's own name for it, and who may see it.
    fn meaning(&self, field: &Field) -> String {
        let about = self.prose.text(&sentence(&field.about));
        let mut parts = vec![if field.kind == "text" { String::new() } else { kind(field) }];
        parts.push(if field.wire.is_empty() { String::new() } else { format!("`{}` at the gateway", field.wire) });
        parts.retain(|part| !part.is_empty());
        let form = sentence(&capitalized(&parts.join("; ")));
        let shown = match (field.secret, field.personal) {
            (true, _) => "A secret.",
            (_, true) => "Personal.",
            _ => "",
        };
        [about, form, shown.to_owned()].join(" ")
    }
}

fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
