// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur

/** What became of a request. */
public enum class Call(override val word: String) : Word {
    /** The gateway took the request; that is not yet success. */
    ACCEPTED("accepted"),

    /** The gateway answered with a documented code that is neither success nor waiting. */
    REFUSED("refused"),

    /** What came is not an answer that the gateway documents. */
    UNREADABLE("unreadable"),

    /** No byte of the request left the host. */
    NOT_SENT("not_sent"),

    /** The request may have left; no whole answer came. */
    NO_ANSWER("no_answer"),
}

/** What may be believed about a payment. */
public enum class State(override val word: String) : Word {
    /** The gateway's documented final success; reference, amount and beneficiary agree. */
    SUCCEEDED("succeeded"),

    /** Accepted, not final. */
    PENDING("pending"),

    /** A documented final refusal: no money moved. */
    FAILED("failed"),

    /** The money left and came back. */
    RETURNED("returned"),

    /** It may have happened. */
    UNKNOWN("unknown"),
}

/** What to do now. */
public enum class NextAction(override val word: String) : Word {
    /** Nothing more. */
    DONE("done"),

    /** A callback will come; if none came by `after`, do `operation`, or parse the context again with `no_answer`. */
    WAIT("wait"),

    /** Prepare `operation` with `input`, not before `after`. */
    CHECK_STATUS("check_status"),

    /** Prepare `operation` with `input` and what `missing` names. */
    CONTINUE("continue"),

    /** Nothing was sent, or nothing moves by it: prepare again with `context`. */
    RESEND("resend"),

    /** This payment is closed for ever: pay again with a new reference. */
    NEW_PAYMENT("new_payment"),

    /** The request or the configuration is wrong: correct it and start anew. */
    FIX("fix"),

    /** Only a person can find out: `question` says where to look, for what. */
    ASK_HUMAN("ask_human"),
}

/** The codes of errors. */
public enum class ErrorCode(override val word: String) : Word {
    /** A credential or an option is missing, unknown or wrong. */
    INVALID_CONFIG("invalid_config"),

    /** The text cannot be unsealed: another key, gateway or purpose, or it was changed. */
    BROKEN_SEAL("broken_seal"),

    /** An input breaks a rule, or the arguments of a verb are not of their form. */
    INVALID_INPUT("invalid_input"),

    /** There is no such gateway, operation or verb. */
    UNKNOWN_OPERATION("unknown_operation"),

    /** The text is not a context of this library, is damaged, or comes from a later release. */
    INVALID_CONTEXT("invalid_context"),

    /** The context was made by another client: another gateway, environment or merchant. */
    FOREIGN_CONTEXT("foreign_context"),

    /** A repeat of this operation pays again, and nothing proves that the first copy was not sent. */
    REPEAT_PAYS_AGAIN("repeat_pays_again"),

    /** The message cannot be read as a notification of this gateway. */
    MALFORMED_NOTIFICATION("malformed_notification"),

    /** The message can be read, but its signature does not prove that the gateway sent it to this merchant. */
    FORGED_NOTIFICATION("forged_notification"),

    /** A defect of this library; nothing was sent. */
    INTERNAL("internal"),
}

/** Where an error arose. */
public enum class Phase(override val word: String) : Word {
    /** Its errors are [ConfigException]. */
    CONFIG("config"),

    /** Its errors are [InputException]. */
    INPUT("input"),

    /** Its errors are [ContextException]. */
    CONTEXT("context"),

    /** Its errors are [NotificationException]. */
    NOTIFICATION("notification"),

    /** Its errors are [InternalException]. */
    INTERNAL("internal"),
}

/** The rules that violations and problems name. */
public enum class Rule(override val word: String) : Word {
    /** The field must be given. */
    REQUIRED("required"),

    /** There is no field of this name. */
    UNKNOWN_FIELD("unknown_field"),

    /** The value is of another type. */
    TYPE("type"),

    /** The text has fewer characters than the limit. */
    MIN_LENGTH("min_length"),

    /** The text has more characters than the limit. */
    MAX_LENGTH("max_length"),

    /** A character is not allowed here. */
    CHARACTERS("characters"),

    /** The number is below the limit. */
    MINIMUM("minimum"),

    /** The number is above the limit. */
    MAXIMUM("maximum"),

    /** The number is not a multiple of the limit. */
    MULTIPLE_OF("multiple_of"),

    /** The value is none of those that exist. */
    ONE_OF("one_of"),

    /** The text is not of the form that the field wants. */
    FORMAT("format"),

    /** The number is not a whole number of at most 64 bits. */
    WHOLE_NUMBER("whole_number"),

    /** The text is not JSON. */
    JSON("json"),

    /** A key stands twice in one object. */
    DUPLICATE_KEY("duplicate_key"),

    /** There are more bytes than are read. */
    TOO_LARGE("too_large"),

    /** Lists and objects are nested deeper than is read. */
    TOO_DEEP("too_deep"),

    /** The gateway's table has no such bank. */
    BANK_UNKNOWN("bank_unknown"),

    /** The bank does not offer this channel. */
    BANK_UNSUPPORTED("bank_unsupported"),

    /** Two fields contradict each other. */
    AGREES("agrees"),

    /** The answer says something else than the request. */
    DIFFERS("differs"),

    /** The answer lacks a field that it must have. */
    MISSING("missing"),

    /** The gateway documents no such code here. */
    UNLISTED_CODE("unlisted_code"),

    /** The HTTP status is not the documented one. */
    HTTP_STATUS("http_status"),

    /** There was nothing to compare the answer with. */
    UNMATCHED("unmatched"),

    /** The document comes from a later release. */
    LATER_THAN("later_than"),
}
