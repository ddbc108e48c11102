//! A made-up gateway appears in Python without an edit of the generator.

use serde_json::{Value, json};

use crate::generate::files;
use crate::generate::tests::{MADE_UP, assert_all, generated};

#[test]
fn a_new_gateway_gets_its_client() {
    let module = generated("bindings-python/python/salur/_generated/tukar_uang.py");
    assert_all(
        &module,
        &[
            "class TukarUang(GatewayClient[SettledNotice]):",
            "    _gateway: ClassVar[str] = \"tukar_uang\"",
            "        region: Literal[\"west\", \"east\"],",
            "    def prepare_send_money(",
            "        from_: Union[str, int],",
            "                \"from\": from_,",
            "        limits: Optional[Mapping[str, int]] = None,",
            "    ) -> Step[SendMoneyAnswer]:",
            "Send (`tukar_uang.send_money`). MONEY MOVES.",
            "            from_: (text or a whole number; at most 20 characters; required) Whose account pays.",
            "            fee: (an exact decimal number) What it cost.",
            "A repeat PAYS AGAIN",
            "The status is told by `tukar_uang.look`, not before 10 minutes after the request.",
            "            InvalidInput: An input is wrong.",
            "            **{\"from\": self.from_},",
            "            fee=decimal(document.get(\"fee\")),",
            "            parts=records(SendMoneyAnswerPart, document.get(\"parts\")),",
            "    def prepare_look(",
            "            {},",
        ],
    );
    let package = generated("bindings-python/python/salur/_generated/__init__.py");
    assert_all(&package, &["    \"tukar_uang\": TukarUang,", "    \"TukarUang\",", "    InvalidInput,", "    \"State\","]);
    let errors = generated("bindings-python/python/salur/_generated/errors.py");
    assert_all(&errors, &["class InvalidInput(InputError):", "    \"internal\": InternalError,"]);
    assert!(!errors.contains("class Internal("), "a code that is named as its phase has one class");
}

#[test]
fn a_gateway_with_a_key_pair_and_no_notifications() {
    let mut catalog: Value = serde_json::from_str(MADE_UP).expect("JSON");
    let gateway = catalog.pointer_mut("/gateways/0").and_then(Value::as_object_mut).expect("a gateway");
    gateway.insert("key_pair".to_owned(), json!("RSASSA-PKCS1-v1_5-SHA256"));
    gateway.insert("notifications".to_owned(), json!([]));
    let catalog = serde_json::from_value(catalog).expect("the catalog is of the documented form");
    let module = files(&catalog).remove("bindings-python/python/salur/_generated/tukar_uang.py").expect("the module");
    assert_all(
        &module,
        &[
            "class TukarUang(GatewayClient[NoNotification]):",
            "open the client without it, and every step\n    `is_to_sign` before it is a request.",
            "the step `is_to_sign` first.",
            "from .._message import Body, Headers\n",
            "from .._notification import NoNotification, Notification\n",
            "    ) -> Notification[NoNotification]:\n        \"\"\"Tukar Uang documents no notification",
            "            MalformedNotification: Always.",
            "    _notifications: ClassVar[Mapping[str, type[Record]]] = {}\n",
        ],
    );
    let plain = generated("bindings-python/python/salur/_generated/tukar_uang.py");
    assert!(!plain.contains("is_to_sign"), "without a key pair nothing is signed elsewhere");
    assert!(plain.contains("Notification:") && !plain.contains("_notification import"), "a word of a docstring is not imported");
}
