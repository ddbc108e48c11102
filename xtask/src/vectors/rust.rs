//! One vector through the Rust crate: the typed clients where Rust's types can express the case, and always the documents;
//! both must give the same.

use salur::json::{Json, Object, read};
use salur::{Answer, Context, HttpAnswer, Message, Moment, document};
use serde_json::{Value, json};

use super::case::{Case, File};
use super::typed::{self, Typed};

/// The result of a case, as a document.
pub fn run(file: &File, case: &Case) -> Result<Value, String> {
    match case.kind.as_str() {
        "banks" => banks(),
        "call" => envelope(&document::call(verb(case), &field(&case.arguments, "arguments")?.to_string())),
        "refuse" => refuse(file, case),
        _ => Run::new(file, case)?.result(case),
    }
}

fn banks() -> Result<Value, String> {
    let catalog = envelope(&document::call("catalog", "{}"))?;
    let banks = catalog.get("gateways").and_then(|gateways| gateways.get(0)).and_then(|gateway| gateway.get("banks"));
    banks.cloned().ok_or("no banks in the catalog".to_owned())
}

/// Something that must give an error.
fn refuse(file: &File, case: &Case) -> Result<Value, String> {
    let verb = verb(case);
    if let Some(arguments) = &case.arguments {
        let answer = parse(&document::call(verb, &arguments.to_string()))?;
        return answer.get("error").cloned().ok_or(format!("accepted: {answer}"));
    }
    if verb == "open" {
        let config = case.arguments_text.clone().unwrap_or_else(|| case.config.clone().unwrap_or_default().to_string());
        return match document::open(&config) {
            Ok(_) => Err("the client opened".to_owned()),
            Err(error) => parse(&error),
        };
    }
    let run = Run::new(file, case)?;
    let text = match &case.arguments_text {
        Some(text) => text.clone(),
        None => run.arguments(case)?.to_string(),
    };
    let answer = parse(&run.document.call(verb, &text))?;
    let error = answer.get("error").cloned().ok_or(format!("accepted: {answer}"))?;
    if let (Some("typed"), "prepare") = (case.via.as_deref(), verb) {
        run.compare_typed_error(case, &error)?;
    }
    Ok(error)
}

fn verb(case: &Case) -> &str {
    case.verb.as_deref().unwrap_or_default()
}

/// The clients of one case: what they remember leaks into no other case.
struct Run {
    config: Value,
    typed: Box<dyn Typed>,
    document: document::Client,
}

impl Run {
    fn new(file: &File, case: &Case) -> Result<Self, String> {
        let name = case.client.as_deref().ok_or("the case names no client")?;
        Self::open(case.config.as_ref().or_else(|| file.clients.get(name)).ok_or(format!("no client {name}"))?)
    }

    fn open(config: &Value) -> Result<Self, String> {
        let document = document::open(&config.to_string())?;
        let gateway = config.get("gateway").and_then(Value::as_str).unwrap_or_default();
        let typed = typed::open(gateway, &object(config)?.without(&["gateway".to_owned()]))?;
        Ok(Self { config: config.clone(), typed, document })
    }

    fn result(&self, case: &Case) -> Result<Value, String> {
        self.warm(&case.warm)?;
        match case.kind.as_str() {
            "prepare" => self.prepared(case).map(|(document, _)| document),
            "parse" => {
                let (_, context) = self.prepared(case)?;
                self.parsed(&context, field(&case.answer, "answer")?, field(&case.at, "at")?)
            }
            "receive" => self.received(case),
            "notify" => {
                let (_, context) = self.prepared(case)?;
                let notification = self.received(case)?;
                self.heard(&context, case, &notification)
            }
            "context" => self.stored(case),
            other => Err(format!("unknown kind {other}")),
        }
    }

    fn call(&self, verb: &str, arguments: &Value) -> Result<Value, String> {
        envelope(&self.document.call(verb, &arguments.to_string()))
    }

    /// Prepares, as often as the case says; gives the last step and its context.
    fn prepared(&self, case: &Case) -> Result<(Value, String), String> {
        let operation = case.operation.as_ref().and_then(Value::as_str).ok_or("no operation")?;
        let first = self.first(operation, &self.filled(field(&case.input, "input")?)?, field(&case.moment, "moment")?)?;
        let mut step = self.followed(first, &case.answers)?;
        let mut context = context_of(&step)?;
        for at in &case.again {
            if case.after_not_sent {
                context = context_of(&self.parsed(&context, &json!({"failure": "not_sent"}), at)?)?;
            }
            step = self.again(&context, at)?;
            context = context_of(&step)?;
        }
        if let Some(signature) = &case.attach {
            step = self.attached(&context, signature)?;
            context = context_of(&step)?;
        }
        Ok((step, context))
    }

    /// What comes of a step, one thing after the other: answers that are parsed, and moments at which it is prepared again.
    fn followed(&self, mut step: Value, answers: &[Value]) -> Result<Value, String> {
        for item in answers {
            let context = context_of(&step)?;
            step = match (item.get("answer"), item.get("again")) {
                (Some(answer), None) => self.parsed(&context, answer, item.get("at").ok_or("an answer without at")?)?,
                (None, Some(at)) => self.again(&context, at)?,
                _ => return Err(format!("neither answer nor again: {item}")),
            };
        }
        Ok(step)
    }

    /// Earlier calls of the same client.
    fn warm(&self, calls: &[Value]) -> Result<(), String> {
        calls.iter().try_for_each(|call| self.by(call).map(|_| ()))
    }

    /// The last step of a call, and of what came of it.
    fn by(&self, call: &Value) -> Result<Value, String> {
        let operation = call.get("operation").and_then(Value::as_str).ok_or("a call without operation")?;
        let input = self.filled(call.get("input").ok_or("a call without input")?)?;
        let first = self.first(operation, &input, call.get("moment").ok_or("a call without moment")?)?;
        self.followed(first, call.get("answers").and_then(Value::as_array).map_or(&[], Vec::as_slice))
    }

    fn attached(&self, context: &str, signature: &str) -> Result<Value, String> {
        let step = self.call("attach_signature", &json!({"context": context, "signature": signature}))?;
        let bytes = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, signature).map_err(|error| error.to_string())?;
        let typed = Context::read(context).and_then(|context| self.typed.attach_signature(&context, &bytes));
        same("attach_signature", &step, &typed.map_err(|error| error.to_string())?.to_json())?;
        Ok(step)
    }

    fn first(&self, operation: &str, input: &Value, at: &Value) -> Result<Value, String> {
        let step = self.call("prepare", &json!({"operation": operation, "input": input, "moment": at}))?;
        let typed = self.typed.prepare(operation, &object(input)?, &moment(at)?)?.ok_or("the typed input cannot hold it")?;
        same("prepare", &step, &typed.map_err(|error| error.to_string())?.to_json())?;
        Ok(step)
    }

    fn again(&self, context: &str, at: &Value) -> Result<Value, String> {
        let step = self.call("prepare_again", &json!({"context": context, "moment": at}))?;
        let typed = Context::read(context).and_then(|context| self.typed.prepare_again(&context, &moment_of(at)?));
        same("prepare_again", &step, &typed.map_err(|error| error.to_string())?.to_json())?;
        Ok(step)
    }

    fn parsed(&self, context: &str, answer: &Value, at: &Value) -> Result<Value, String> {
        let step = self.call("parse", &json!({"context": context, "answer": answer, "moment": at}))?;
        let context = Context::read(context).map_err(|error| error.to_string())?;
        let typed = self.typed.parse(&context, &http(answer)?, &moment(at)?);
        same("parse", &step, &typed.map_err(|error| error.to_string())?.to_json())?;
        Ok(step)
    }

    fn received(&self, case: &Case) -> Result<Value, String> {
        let (message, at) = (field(&case.message, "message")?, field(&case.at, "at")?);
        let notification = self.call("receive", &json!({"message": message, "moment": at}))?;
        let typed = self.typed.receive(&incoming(message)?, &moment(at)?);
        same("receive", &notification, &typed.map_err(|error| error.to_string())?.to_json())?;
        Ok(notification)
    }

    fn heard(&self, context: &str, case: &Case, notification: &Value) -> Result<Value, String> {
        let at = field(&case.at, "at")?;
        let step = self.call("parse", &json!({"context": context, "answer": {"notification": notification}, "moment": at}))?;
        let message = incoming(field(&case.message, "message")?)?;
        let typed = Context::read(context).and_then(|context| {
            let notification = self.typed.receive(&message, &moment_of(at)?)?;
            self.typed.parse_notification(&context, &notification, &moment_of(at)?)
        });
        same("parse", &step, &typed.map_err(|error| error.to_string())?.to_json())?;
        Ok(step)
    }

    /// A frozen context: parsed, or repeated.
    fn stored(&self, case: &Case) -> Result<Value, String> {
        let stored = json!({"context": field(&case.context, "context")?});
        let step = self.followed(stored, &case.answers)?;
        match (&case.answer, case.again.as_slice()) {
            (Some(answer), _) => self.parsed(&context_of(&step)?, answer, field(&case.at, "at")?),
            (None, [at, ..]) => self.again(&context_of(&step)?, at),
            (None, []) if !case.answers.is_empty() => Ok(step),
            (None, []) => Err("neither answers nor answer nor again".to_owned()),
        }
    }

    /// The arguments of a refused call.
    fn arguments(&self, case: &Case) -> Result<Value, String> {
        let mut arguments = serde_json::Map::new();
        let mut put = |key: &str, value: Option<Value>| {
            if let Some(value) = value {
                arguments.insert(key.to_owned(), value);
            }
        };
        let verb = case.verb.as_deref().unwrap_or_default();
        let moment = case.at.as_ref().filter(|_| verb != "prepare").or(case.moment.as_ref());
        if matches!(verb, "prepare" | "prepare_many") {
            put("operation", case.operation.clone());
            put("input", case.input.as_ref().map(|input| self.filled(input)).transpose()?);
            put("inputs", case.inputs.clone());
            put("moment", case.moment.clone());
        } else {
            let context = match (&case.context, &case.operation) {
                (None, Some(_)) => Some(Value::from(self.prepared(case)?.1)),
                (context, _) => context.clone(),
            };
            put("context", context.filter(|_| verb != "receive"));
            put("signature", case.signature.clone());
            put("answer", case.answer.clone());
            put("message", case.message.clone());
            put("moment", moment.filter(|_| verb != "attach_signature").cloned());
        }
        Ok(Value::Object(arguments))
    }

    fn compare_typed_error(&self, case: &Case, error: &Value) -> Result<(), String> {
        let operation = case.operation.as_ref().and_then(Value::as_str).unwrap_or_default();
        let input = self.filled(field(&case.input, "input")?)?;
        let (Ok(input), Ok(at)) = (object(&input), moment(field(&case.moment, "moment")?)) else { return Ok(()) };
        // What Rust's types cannot hold (an amount of text, say) does not compile there: nothing to compare.
        match self.typed.prepare(operation, &input, &at) {
            Err(_) | Ok(None) => Ok(()),
            Ok(Some(Ok(_))) => Err("the typed client accepted it".to_owned()),
            Ok(Some(Err(typed))) => same("typed error", error, &typed.to_json()),
        }
    }

    /// The input with `{"$context": …}` replaced by the context of that step.
    fn filled(&self, input: &Value) -> Result<Value, String> {
        let Some(fields) = input.as_object() else { return Ok(input.clone()) };
        let mut out = serde_json::Map::new();
        for (key, value) in fields {
            let filled = match value.get("$context") {
                Some(recipe) => Value::from(self.context_by(recipe)?),
                None => value.clone(),
            };
            out.insert(key.clone(), filled);
        }
        Ok(Value::Object(out))
    }

    /// The context of a prepared step, made by clients of its own: the case's clients learn no token by it.
    fn context_by(&self, recipe: &Value) -> Result<String, String> {
        let other = Self::open(&self.config)?;
        let mut context = context_of(&other.by(recipe)?)?;
        for at in recipe.get("again").and_then(Value::as_array).into_iter().flatten() {
            context = context_of(&other.again(&context, at)?)?;
        }
        Ok(context)
    }
}

fn same(verb: &str, document: &Value, typed: &Json) -> Result<(), String> {
    let typed = parse(&typed.to_text())?;
    if *document == typed { Ok(()) } else { Err(format!("{verb}: the typed client gave {typed}, the document {document}")) }
}

fn field<'a>(value: &'a Option<Value>, name: &str) -> Result<&'a Value, String> {
    value.as_ref().ok_or(format!("the case has no {name}"))
}

fn parse(text: &str) -> Result<Value, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

fn envelope(text: &str) -> Result<Value, String> {
    let value = parse(text)?;
    value.get("ok").cloned().ok_or_else(|| format!("refused: {value}"))
}

fn object(value: &Value) -> Result<Object, String> {
    match read(&value.to_string()) {
        Ok(Json::Object(object)) => Ok(object),
        _ => Err("not an object".to_owned()),
    }
}

/// The context of a step; of an outcome the one that its `next` gives.
fn context_of(step: &Value) -> Result<String, String> {
    let context = step.get("context").or_else(|| step.pointer("/outcome/next/context"));
    context.and_then(Value::as_str).map(str::to_owned).ok_or("the step has no context".to_owned())
}

fn moment_of(value: &Value) -> Result<Moment, salur::Error> {
    let now = value.get("now").and_then(Value::as_u64).unwrap_or_default();
    let hex = value.get("entropy").and_then(Value::as_str).unwrap_or_default();
    let mut entropy = [0_u8; 32];
    for (index, byte) in entropy.iter_mut().enumerate() {
        *byte = hex.get(index * 2..index * 2 + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok()).unwrap_or_default();
    }
    Moment::new(now, entropy)
}

fn moment(value: &Value) -> Result<Moment, String> {
    moment_of(value).map_err(|error| error.to_string())
}

fn text_of(value: &Value, key: &str) -> String {
    value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn body_of(value: &Value) -> Result<Vec<u8>, String> {
    match value.get("body_base64").and_then(Value::as_str) {
        Some(encoded) => base64::Engine::decode(&base64::engine::general_purpose::STANDARD, encoded).map_err(|error| error.to_string()),
        None => Ok(text_of(value, "body").into_bytes()),
    }
}

fn headers_of(value: &Value) -> Vec<(String, String)> {
    let pairs = value.get("headers").and_then(Value::as_array).cloned().unwrap_or_default();
    let text = |pair: &Value, index: usize| pair.get(index).and_then(Value::as_str).unwrap_or_default().to_owned();
    pairs.iter().map(|pair| (text(pair, 0), text(pair, 1))).collect()
}

fn http(answer: &Value) -> Result<Answer, String> {
    match answer.get("failure").and_then(Value::as_str) {
        Some("not_sent") => Ok(Answer::NotSent),
        Some("no_answer") => Ok(Answer::NoAnswer),
        _ => {
            let status = answer.get("status").and_then(Value::as_u64).and_then(|status| u16::try_from(status).ok()).ok_or("no status")?;
            Ok(Answer::Http(HttpAnswer::new(status, headers_of(answer), body_of(answer)?)))
        }
    }
}

fn incoming(message: &Value) -> Result<Message, String> {
    Ok(Message::new(text_of(message, "method"), text_of(message, "path"), headers_of(message), body_of(message)?))
}
