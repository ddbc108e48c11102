// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur

/** An error of the phase `config`. */
public open class ConfigException internal constructor(
    code: ErrorCode,
    phase: Phase,
    summary: String,
    violations: List<Violation>,
) : SalurException(code, phase, summary, violations)

/** An error of the phase `input`. */
public open class InputException internal constructor(
    code: ErrorCode,
    phase: Phase,
    summary: String,
    violations: List<Violation>,
) : SalurException(code, phase, summary, violations)

/** An error of the phase `context`. */
public open class ContextException internal constructor(
    code: ErrorCode,
    phase: Phase,
    summary: String,
    violations: List<Violation>,
) : SalurException(code, phase, summary, violations)

/** An error of the phase `notification`. */
public open class NotificationException internal constructor(
    code: ErrorCode,
    phase: Phase,
    summary: String,
    violations: List<Violation>,
) : SalurException(code, phase, summary, violations)

/** A defect of this library; nothing was sent. */
public open class InternalException internal constructor(
    code: ErrorCode,
    phase: Phase,
    summary: String,
    violations: List<Violation>,
) : SalurException(code, phase, summary, violations)

/** A credential or an option is missing, unknown or wrong. */
public class InvalidConfigException internal constructor(
    code: ErrorCode,
    phase: Phase,
    summary: String,
    violations: List<Violation>,
) : ConfigException(code, phase, summary, violations)

/** The text cannot be unsealed: another key, gateway or purpose, or it was changed. */
public class BrokenSealException internal constructor(
    code: ErrorCode,
    phase: Phase,
    summary: String,
    violations: List<Violation>,
) : ConfigException(code, phase, summary, violations)

/** An input breaks a rule, or the arguments of a verb are not of their form. */
public class InvalidInputException internal constructor(
    code: ErrorCode,
    phase: Phase,
    summary: String,
    violations: List<Violation>,
) : InputException(code, phase, summary, violations)

/** There is no such gateway, operation or verb. */
public class UnknownOperationException internal constructor(
    code: ErrorCode,
    phase: Phase,
    summary: String,
    violations: List<Violation>,
) : InputException(code, phase, summary, violations)

/** The text is not a context of this library, is damaged, or comes from a later release. */
public class InvalidContextException internal constructor(
    code: ErrorCode,
    phase: Phase,
    summary: String,
    violations: List<Violation>,
) : ContextException(code, phase, summary, violations)

/** The context was made by another client: another gateway, environment or merchant. */
public class ForeignContextException internal constructor(
    code: ErrorCode,
    phase: Phase,
    summary: String,
    violations: List<Violation>,
) : ContextException(code, phase, summary, violations)

/** A repeat of this operation pays again, and nothing proves that the first copy was not sent. */
public class RepeatPaysAgainException internal constructor(
    code: ErrorCode,
    phase: Phase,
    summary: String,
    violations: List<Violation>,
) : ContextException(code, phase, summary, violations)

/** The message cannot be read as a notification of this gateway. */
public class MalformedNotificationException internal constructor(
    code: ErrorCode,
    phase: Phase,
    summary: String,
    violations: List<Violation>,
) : NotificationException(code, phase, summary, violations)

/** The message can be read, but its signature does not prove that the gateway sent it to this merchant. */
public class ForgedNotificationException internal constructor(
    code: ErrorCode,
    phase: Phase,
    summary: String,
    violations: List<Violation>,
) : NotificationException(code, phase, summary, violations)

/** The exception of a code. */
internal fun exceptionOf(code: ErrorCode, phase: Phase, summary: String, violations: List<Violation>): SalurException =
    when (code) {
        ErrorCode.INVALID_CONFIG -> InvalidConfigException(code, phase, summary, violations)
        ErrorCode.BROKEN_SEAL -> BrokenSealException(code, phase, summary, violations)
        ErrorCode.INVALID_INPUT -> InvalidInputException(code, phase, summary, violations)
        ErrorCode.UNKNOWN_OPERATION -> UnknownOperationException(code, phase, summary, violations)
        ErrorCode.INVALID_CONTEXT -> InvalidContextException(code, phase, summary, violations)
        ErrorCode.FOREIGN_CONTEXT -> ForeignContextException(code, phase, summary, violations)
        ErrorCode.REPEAT_PAYS_AGAIN -> RepeatPaysAgainException(code, phase, summary, violations)
        ErrorCode.MALFORMED_NOTIFICATION -> MalformedNotificationException(code, phase, summary, violations)
        ErrorCode.FORGED_NOTIFICATION -> ForgedNotificationException(code, phase, summary, violations)
        ErrorCode.INTERNAL -> InternalException(code, phase, summary, violations)
    }
