/** Typed calls, where a call in Kotlin can say what a document says. */
package vectors

import id.salur.Answer
import id.salur.Came
import id.salur.Failure
import id.salur.GatewayClient
import id.salur.KeyedStep
import id.salur.Message
import id.salur.Moment
import id.salur.Word
import java.lang.reflect.InvocationTargetException
import kotlin.io.encoding.Base64
import kotlin.reflect.KClass
import kotlin.reflect.KFunction
import kotlin.reflect.KParameter
import kotlin.reflect.full.memberFunctions
import kotlin.reflect.full.primaryConstructor
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** What cannot be said is told apart from `null`, which can. */
private object Unsayable

private val CONSTRUCTORS = HashMap<String, KFunction<GatewayClient<*, *>>>()
private val METHODS = HashMap<String, KFunction<*>?>()

/** Opens a configuration with its gateway's class; `null` where a call could not say it. */
fun openTyped(config: JsonObject): GatewayClient<*, *>? {
    val constructor = CONSTRUCTORS.getOrPut(config.text("gateway")) { clientClass(config.text("gateway")).primaryConstructor!! }
    val arguments = arguments(constructor, JsonObject(config - "gateway")) ?: return null
    return unwrapped { constructor.callBy(arguments) }
}

/** The step of an operation by its own method; by the general one where a call of that could not say it. */
fun prepare(client: GatewayClient<*, *>, operation: String, input: JsonObject, moment: Moment): KeyedStep<*> {
    val name = "prepare" + camel(operation.substringAfter('.'))
    val method = METHODS.getOrPut(operation) { client::class.memberFunctions.firstOrNull { it.name == name } }
    val arguments = method?.let { arguments(it, input) } ?: return client.prepare(operation, input, moment)
    val own = method.parameters.associateBy { it.name }
    val given = arguments + mapOf(method.parameters.first() to client, own.getValue("moment") to moment)
    return unwrapped { method.callBy(given) } as KeyedStep<*>
}

/** A moment; `null` where it is not one. */
fun momentOf(value: JsonElement?): Moment? {
    if (value !is JsonObject || value.keys != setOf("now", "entropy")) return null
    val now = long(value.getValue("now")) ?: return null
    return string(value.getValue("entropy"))?.let { Moment(now, it) }
}

/** What came; `null` where no type says it. */
fun cameOf(value: JsonElement?): Came? {
    if (value !is JsonObject) return null
    if (value.keys == setOf("failure")) return Failure.entries.firstOrNull { JsonPrimitive(it.word) == value["failure"] }
    val status = value["status"]?.let(::long)?.toInt() ?: return null
    return Answer(status, headersOf(value["headers"]) ?: return null, bodyOf(value) ?: return null).takeIf { says(it.toDocument(), value) }
}

/** A message as it arrived; `null` where no type says it. */
fun messageOf(value: JsonElement?): Message? {
    if (value !is JsonObject) return null
    val (method, path) = listOf("method", "path").map { name -> value[name]?.let(::string) ?: return null }
    return Message(method, path, headersOf(value["headers"]) ?: return null, bodyOf(value) ?: return null).takeIf { says(it.toDocument(), value) }
}

/** `clearing_transfer` as `ClearingTransfer`. */
private fun camel(name: String): String = name.split('_').joinToString("") { part -> part.replaceFirstChar(Char::uppercase) }

@Suppress("UNCHECKED_CAST")
private fun clientClass(gateway: String): KClass<GatewayClient<*, *>> =
    Class.forName("id.salur.${gateway.replace("_", "")}.${camel(gateway)}").kotlin as KClass<GatewayClient<*, *>>

/** The parameters with their values; `null` where one is missing, unknown, or of a type that Kotlin refuses. */
private fun arguments(function: KFunction<*>, fields: JsonObject): Map<KParameter, Any?>? {
    val parameters = function.parameters.filter { it.kind == KParameter.Kind.VALUE }.associateBy { it.name }
    val given = fields.entries.associate { (name, value) ->
        val parameter = parameters[camel(name).replaceFirstChar(Char::lowercase)] ?: return null
        parameter to converted(value, parameter)
    }
    val isSayable = Unsayable !in given.values && parameters.values.all { it.isOptional || it in given }
    return given.takeIf { isSayable && "moment" !in fields }
}

private fun converted(value: JsonElement, parameter: KParameter): Any? {
    if (value is JsonNull) return if (parameter.type.isMarkedNullable) null else Unsayable
    val kind = parameter.type.classifier as KClass<*>
    return when {
        kind == String::class -> string(value)
        kind == Long::class -> long(value)
        kind == Boolean::class -> (value as? JsonPrimitive)?.takeUnless { it.isString }?.content?.toBooleanStrictOrNull()
        kind == Map::class -> (value as? JsonObject)?.mapValues { long(it.value) }?.takeUnless { null in it.values }
        Word::class.java.isAssignableFrom(kind.java) -> kind.java.enumConstants.firstOrNull { (it as Word).word == string(value) }
        else -> null
    } ?: Unsayable
}

/** Bytes of base64; `null` where the text is not their one form. */
fun bytesOf(value: JsonElement?): ByteArray? {
    val text = value?.let(::string) ?: return null
    return runCatching { Base64.decode(text) }.getOrNull()?.takeIf { Base64.encode(it) == text }
}

/** The text of a value; `null` where it is none. */
fun string(value: JsonElement): String? = (value as? JsonPrimitive)?.takeIf { it.isString }?.content

private fun long(value: JsonElement): Long? = (value as? JsonPrimitive)?.takeUnless { it.isString }?.content?.toLongOrNull()

private fun headersOf(value: JsonElement?): List<Pair<String, String>>? = (value as? JsonArray ?: JsonArray(emptyList())).map { header ->
    val pair = (header as? JsonArray)?.takeIf { it.size == 2 } ?: return null
    (string(pair[0]) ?: return null) to (string(pair[1]) ?: return null)
}

private fun bodyOf(value: JsonObject): ByteArray? =
    value["body"]?.let(::string)?.encodeToByteArray() ?: bytesOf(value["body_base64"])

/** Whether what was made of a document says all of it: left-out headers are none, and bytes are bytes, also where they could be text. */
private fun says(made: JsonObject, given: JsonObject): Boolean {
    val bytes = if ("body_base64" in given) setOf("body", "body_base64") else emptySet()
    return canonical(JsonObject(made - bytes)) == canonical(JsonObject(mapOf("headers" to JsonArray(emptyList())) + given - bytes))
}

private fun <T> unwrapped(call: () -> T): T = try {
    call()
} catch (error: InvocationTargetException) {
    throw error.targetException
}
