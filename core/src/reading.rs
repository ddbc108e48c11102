//! What was read of whatever came of a request, before anything is believed of it.

use alloc::boxed::Box;
use alloc::format;
use alloc::vec::Vec;

use crate::error::{Found, Rule, Violation};
use crate::json::{Json, Object, read};
use crate::message::HttpAnswer;
use crate::notification::Notification;
use crate::operation::{Reading, Spec};
use crate::outcome::{Call, Verdict};
use crate::record::{Field, documented, unfit};

/// What was read of whatever came.
pub(crate) struct Read {
    pub(crate) verdict: Verdict,
    pub(crate) http_status: Option<u16>,
    pub(crate) answer: Option<Object>,
    pub(crate) unknown_fields: Object,
    pub(crate) body: Option<Vec<u8>>,
}

impl Read {
    pub(crate) fn heard(verdict: Option<Verdict>, notification: &Notification, spec: &Spec) -> Self {
        let verdict = verdict.unwrap_or_else(|| {
            let found = Found::value(&Json::from(notification.spec.name), true);
            let problem = Violation::new("operation", Rule::Differs, found, format!("no notification: {} gets none of this kind", spec.name));
            Verdict { problems: [problem].into(), ..Verdict::only(Call::Accepted) }
        });
        Self {
            verdict,
            http_status: None,
            answer: Some(notification.fields.clone()),
            unknown_fields: notification.unknown_fields.clone(),
            body: Some(notification.message.body.clone()),
        }
    }

    pub(crate) const fn failure(call: Call) -> Self {
        Self { verdict: Verdict::only(call), http_status: None, answer: None, unknown_fields: Object::new(), body: None }
    }
}

/// What a body holds, before anything is said of it.
pub(crate) struct Body {
    pub(crate) object: Option<Object>,
    trouble: Option<Box<Violation>>,
}

impl Body {
    pub(crate) fn read(http: &HttpAnswer, limit: usize) -> Self {
        match read_body(&http.body, limit) {
            Ok(object) => Self { object: Some(object), trouble: None },
            Err(trouble) => Self { object: None, trouble: Some(trouble) },
        }
    }

    /// Takes it apart by the documented fields, and asks what they mean.
    pub(crate) fn judged(self, fields: &[Field], http: &HttpAnswer, judge: impl FnOnce(&Reading<'_>) -> Verdict) -> Read {
        let (answer, unknown_fields) = self.object.as_ref().map(|object| documented(object, fields)).unzip();
        let unfit = self.object.as_ref().zip(answer.as_ref()).map_or_else(Vec::new, |(object, answer)| unfit(object, answer, fields));
        let mut verdict = judge(&Reading { status: http.status, answer: answer.as_ref(), unfit: &unfit });
        // An HTTP status says alone that a token was refused: what stands beside it may be a page.
        if !verdict.token_refused {
            verdict.problems.extend(self.trouble.map(|trouble| *trouble));
        }
        let answer = answer.map(|mut answer| {
            for (name, value) in verdict.computed.iter() {
                answer.set(name, value.clone());
            }
            answer
        });
        Read { verdict, http_status: Some(http.status), answer, unknown_fields: unknown_fields.unwrap_or_default(), body: Some(http.body.clone()) }
    }
}

/// The object in a body, or why there is none.
#[inline(never)]
pub(crate) fn read_body(body: &[u8], limit: usize) -> Result<Object, Box<Violation>> {
    let bytes = |rule, wanted: &str| {
        let found = Found { kind: "text", length: Some(body.len()), position: None, value: None };
        Box::new(Violation::new("body", rule, found, wanted).limited(limit))
    };
    if body.len() > limit {
        return Err(bytes(Rule::TooLarge, "no more bytes than are read"));
    }
    let text = core::str::from_utf8(body).map_err(|_| bytes(Rule::Json, "JSON in UTF-8"))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match read(text) {
        Ok(Json::Object(object)) => Ok(object),
        Ok(_) => Err(bytes(Rule::Json, "a JSON object")),
        Err(trouble) => Err(Box::new(Violation::unreadable("body", &trouble, "text"))),
    }
}
