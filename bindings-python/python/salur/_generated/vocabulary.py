"""The words of results. Made from the catalog by `cargo xtask gen`: do not edit."""

from typing import Literal

Call = Literal[
    "accepted",
    "refused",
    "unreadable",
    "not_sent",
    "no_answer",
]
"""What became of a request.

Values:
    `accepted`: The gateway took the request; that is not yet success.
    `refused`: The gateway answered with a documented code that is neither success nor waiting.
    `unreadable`: What came is not an answer that the gateway documents.
    `not_sent`: No byte of the request left the host.
    `no_answer`: The request may have left; no whole answer came.
"""

State = Literal[
    "succeeded",
    "pending",
    "failed",
    "returned",
    "unknown",
]
"""What became of a payment.

Values:
    `succeeded`: The gateway's documented final success; reference, amount and beneficiary agree.
    `pending`: Accepted, not final.
    `failed`: A documented final refusal: no money moved.
    `returned`: The money left and came back.
    `unknown`: It may have happened.
"""

Do = Literal[
    "done",
    "wait",
    "check_status",
    "continue",
    "resend",
    "new_payment",
    "fix",
    "ask_human",
]
"""What to do now.

Values:
    `done`: Nothing more.
    `wait`: A callback will come; if none came by `after`, do `operation`, or parse the context again with
        `no_answer`.
    `check_status`: Prepare `operation` with `input`, not before `after`.
    `continue`: Prepare `operation` with `input` and what `missing` names.
    `resend`: Nothing was sent, or nothing moves by it: prepare again with `context`.
    `new_payment`: This payment is closed for ever: pay again with a new reference.
    `fix`: The request or the configuration is wrong: correct it and start anew.
    `ask_human`: Only a person can find out: `question` says where to look, for what.
"""

ErrorCode = Literal[
    "invalid_config",
    "broken_seal",
    "invalid_input",
    "unknown_operation",
    "invalid_context",
    "foreign_context",
    "repeat_pays_again",
    "malformed_notification",
    "forged_notification",
    "internal",
]
"""The codes of errors.

Values:
    `invalid_config`: A credential or an option is missing, unknown or wrong.
    `broken_seal`: The text cannot be unsealed: another key, gateway or purpose, or it was changed.
    `invalid_input`: An input breaks a rule, or the arguments of a verb are not of their form.
    `unknown_operation`: There is no such gateway, operation or verb.
    `invalid_context`: The text is not a context of this library, is damaged, or comes from a later
        release.
    `foreign_context`: The context was made by another client: another gateway, environment or merchant.
    `repeat_pays_again`: A repeat of this operation pays again, and nothing proves that the first copy was
        not sent.
    `malformed_notification`: The message cannot be read as a notification of this gateway.
    `forged_notification`: The message can be read, but its signature does not prove that the gateway sent
        it to this merchant.
    `internal`: A defect of this library; nothing was sent.
"""

Rule = Literal[
    "required",
    "unknown_field",
    "type",
    "min_length",
    "max_length",
    "characters",
    "minimum",
    "maximum",
    "multiple_of",
    "one_of",
    "format",
    "whole_number",
    "json",
    "duplicate_key",
    "too_large",
    "too_deep",
    "bank_unknown",
    "bank_unsupported",
    "agrees",
    "differs",
    "missing",
    "unlisted_code",
    "http_status",
    "unmatched",
    "later_than",
]
"""The rules that violations and problems name.

Values:
    `required`: The field must be given.
    `unknown_field`: There is no field of this name.
    `type`: The value is of another type.
    `min_length`: The text has fewer characters than the limit.
    `max_length`: The text has more characters than the limit.
    `characters`: A character is not allowed here.
    `minimum`: The number is below the limit.
    `maximum`: The number is above the limit.
    `multiple_of`: The number is not a multiple of the limit.
    `one_of`: The value is none of those that exist.
    `format`: The text is not of the form that the field wants.
    `whole_number`: The number is not a whole number of at most 64 bits.
    `json`: The text is not JSON.
    `duplicate_key`: A key stands twice in one object.
    `too_large`: There are more bytes than are read.
    `too_deep`: Lists and objects are nested deeper than is read.
    `bank_unknown`: The gateway's table has no such bank.
    `bank_unsupported`: The bank does not offer this channel.
    `agrees`: Two fields contradict each other.
    `differs`: The answer says something else than the request.
    `missing`: The answer lacks a field that it must have.
    `unlisted_code`: The gateway documents no such code here.
    `http_status`: The HTTP status is not the documented one.
    `unmatched`: There was nothing to compare the answer with.
    `later_than`: The document comes from a later release.
"""
