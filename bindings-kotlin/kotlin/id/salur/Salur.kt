package id.salur

import id.salur.internal.Core
import kotlinx.serialization.json.JsonObject

internal const val VERSION: String = "0.1.0"

/** What needs no client. */
public object Salur {
    /** The version of this package, and of the native library in it. */
    public const val VERSION: String = id.salur.VERSION

    /** All gateways with their operations, fields, rules, codes and banks, as one document. */
    @JvmStatic
    public fun catalog(): JsonObject = requireNotNull(opened(call("catalog", "{}")).objectOrNull("ok"))

    /** Calls a verb that needs no client with JSON text as it stands; gives the envelope, `{"ok": …}` or `{"error": …}`. */
    @JvmStatic
    public fun call(verb: String, arguments: String): String = Core.call(verb, arguments)
}

/** The envelope of a result; that of an error is thrown. */
internal fun opened(envelope: String): JsonObject {
    val document = decode(envelope)
    throw exceptionOf(document.objectOrNull("error") ?: return document)
}
