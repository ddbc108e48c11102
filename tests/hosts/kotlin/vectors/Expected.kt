package vectors

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** What of a case's expectation the result does not meet; `null` where it meets all. */
fun problem(case: JsonObject, result: JsonElement): String? {
    val expected = case.getValue("expect")
    return when {
        case.text("kind") == "banks" -> if (same(expected, result)) null else "the list differs"
        case.text("kind") == "refuse" -> refusalProblem(expected as JsonObject, result)
        expected is JsonObject && case.text("kind") != "call" && "request" in expected -> requestProblem(expected, result)
        case.text("kind") in setOf("receive", "call") -> difference(expected, result, case.text("kind"))
        (result as? JsonObject)?.get("step") != JsonPrimitive("outcome") -> "wanted an outcome, got $result"
        else -> difference(expected, result.getValue("outcome"), "outcome")
    }
}

private fun requestProblem(expected: JsonObject, result: JsonElement): String? {
    val wanted = JsonObject(mapOf("send_before" to JsonNull, "to_sign" to JsonNull) + expected)
    val actual = JsonObject(wanted.keys.associateWith { (result as? JsonObject)?.get(it) ?: JsonNull })
    return if (same(wanted, actual)) null else "wanted $wanted, got $actual"
}

/** The first difference of a refusal; violations are a set of path, rule and, where given, limit. */
private fun refusalProblem(expected: JsonObject, result: JsonElement): String? {
    if (result !is JsonObject || "phase" !in result) return "wanted ${expected["code"]}, but nothing was refused: $result"
    if (result["code"] != expected["code"] || result["phase"] != expected["phase"]) return "wanted ${expected["code"]}, got $result"
    val wanted = expected["violations"] as JsonArray? ?: return null
    val found = (result["violations"] as JsonArray?).orEmpty().toMutableList()
    for (violation in wanted) {
        val match = found.firstOrNull { item -> contains(item as JsonObject, violation as JsonObject) }
        if (match == null) return "wanted $violation, got ${result["violations"]}"
        found.remove(match)
    }
    return if (found.isEmpty()) null else "got more: $found"
}

private fun contains(whole: JsonObject, part: JsonObject): Boolean =
    part.all { (key, value) -> whole[key]?.let { same(value, it) } == true }

/** The first place where `actual` lacks what is expected: objects may have more, lists may not. */
private fun difference(expected: JsonElement, actual: JsonElement?, path: String): String? = when {
    expected is JsonObject && actual is JsonObject ->
        expected.firstNotNullOfOrNull { (key, value) -> difference(value, actual[key], "$path.$key") }
    expected is JsonArray && actual is JsonArray && expected.size == actual.size ->
        expected.indices.firstNotNullOfOrNull { difference(expected[it], actual[it], "$path[$it]") }
    same(expected, actual ?: JsonNull) -> null
    else -> "$path: wanted $expected, got $actual"
}

/** Whether two values are written alike: `1` is neither `1.0` nor `"1"`. */
private fun same(one: JsonElement, other: JsonElement): Boolean = canonical(one) == canonical(other)
