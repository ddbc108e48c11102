//! Any answer to any call, its token step and its second attempt: an outcome, or the step that follows. No payment ends unless the answer was compared,
//! none fails on a second attempt, and no token is shown.
#![no_main]

use libfuzzer_sys::fuzz_target;

include!("common.rs");

/// A call that waits for its answer.
struct Waiting {
    operation: &'static str,
    context: String,
    pays: bool,
    second: bool,
    token_step: bool,
}

const TOKEN: &str = r#"{"status":200,"body":"{\"access_token\":\"dG9rZW4=\",\"expired_in\":\"36000\",\"status\":\"2\"}"}"#;

fn parse(operation: &str, context: &str, answer: &str) -> Object {
    let arguments = format!(r#"{{"context":{},"answer":{answer},"moment":{MOMENT}}}"#, Json::from(context).to_text());
    call(client(operation), "parse", &arguments).expect("a step")
}

fn again(operation: &str, context: &str) -> Option<Object> {
    call(client(operation), "prepare_again", &format!(r#"{{"context":{},"moment":{MOMENT}}}"#, Json::from(context).to_text()))
}

fn is_on(step: &Object, flag: &str) -> bool {
    matches!(object(step.text("context").expect("a context")).get(flag), Some(Json::Bool(true)))
}

/// Three contexts of each call: the call, its token's request where it takes one, and a second attempt where it has one.
static WAITING: LazyLock<Vec<[Waiting; 3]>> = LazyLock::new(|| {
    let mut paid = String::new();
    let of = |(operation, input): &(&'static str, &'static str)| {
        let asks = operation.ends_with("status");
        let input = if asks { format!(r#"{{"payment":{}}}"#, Json::from(paid.as_str()).to_text()) } else { (*input).to_owned() };
        // A client that remembers no token yet.
        let fresh = salur::document::open(&config(operation.split('.').next().expect("a gateway"))).expect("a client");
        let first = call(&fresh, "prepare", &format!(r#"{{"operation":"{operation}","input":{input},"moment":{MOMENT}}}"#)).expect("a step");
        let sent = if is_on(&first, "token_step") { parse(operation, first.text("context").expect("a context"), TOKEN) } else { first.clone() };
        let pays = object(sent.text("context").expect("a context")).get("send_before").is_some();
        let second = again(operation, sent.text("context").expect("a context")).unwrap_or_else(|| sent.clone());
        if pays && *operation != "duitku.cash_out" && *operation != "faspay_snap.bill_payment" {
            paid = sent.text("context").expect("a context").to_owned();
        }
        [sent, first, second].map(|step| Waiting {
            operation,
            pays,
            second: is_on(&step, "earlier_copy"),
            token_step: is_on(&step, "token_step"),
            context: step.text("context").expect("a context").to_owned(),
        })
    };
    CALLS.iter().map(of).collect()
});

fuzz_target!(|data: (u8, u8, u16, &str)| {
    let (choice, form, status, body) = data;
    let waiting = &WAITING[usize::from(choice) % CALLS.len()][usize::from(form) % 3];
    let status = if (100..1000).contains(&status) { status } else { 200 };
    let answer = Object::new().with("status", status).with("body", body).to_text();
    let step = parse(waiting.operation, &waiting.context, &answer);
    let Some(outcome) = step.get("outcome").and_then(Json::as_object) else {
        // A token was given, or refused.
        assert!(waiting.operation.starts_with("faspay_sendme."));
        assert!(is_on(&step, "token_step") != waiting.token_step && is_on(&step, "earlier_copy") == waiting.second);
        return;
    };
    let payment = outcome.get("payment").and_then(Json::as_object);
    let matched = payment.is_some_and(|payment| matches!(payment.get("matched"), Some(Json::Bool(true))));
    let next = outcome.get("next").and_then(Json::as_object).and_then(|next| next.text("do")).expect("what to do");
    let state = payment.and_then(|payment| payment.text("state"));
    match state {
        Some("succeeded" | "returned") => assert!(matched && (200..300).contains(&status) && waiting.operation != "duitku.cash_out"),
        Some("failed") if waiting.token_step => assert!(next == "fix" && waiting.pays && !waiting.second),
        Some("failed") => assert!(matched && !(waiting.pays && waiting.second)),
        Some("pending") => assert!(matched && (200..300).contains(&status)),
        Some("unknown") | None => {}
        Some(_) => panic!("a state that this target does not know"),
    }
    assert!(payment.is_none() || (next == "done") == (state == Some("succeeded")));
    assert!(next != "resend" || !waiting.pays || (waiting.token_step && !waiting.second));
    assert!(!waiting.operation.starts_with("duitku.") || state != Some("returned"));
    // The body is shown as it came, unless a token may stand in it.
    match outcome.text("body") {
        Some(shown) => {
            let came = read_within(body.trim_start_matches('\u{feff}'), DOCUMENT_DEPTH).ok();
            let token = came.as_ref().and_then(Json::as_object).and_then(|came| came.get("access_token"));
            assert!(shown == body && !(waiting.token_step && token.is_some()));
        }
        None => assert!(waiting.token_step),
    }
});
