//! A made-up gateway appears in Python without an edit of the generator.

use crate::generate::tests::{assert_all, generated};

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
