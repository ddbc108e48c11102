import id.salur.Client
import id.salur.Moment
import id.salur.internal.NativeClient
import id.salur.internal.NoHandle
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** What the core is asked for a batch: its parts, the place of each item, the chance of each part. */
class PartsTest {
    private class Listening(private val native: Client) : NativeClient(NoHandle) {
        val asked = ArrayList<JsonObject>()

        override fun call(verb: String, arguments: String): String {
            if (verb == "prepare_many") asked += Json.parseToJsonElement(arguments).jsonObject
            return native.call(verb, arguments)
        }
    }

    private val row = mapOf("bank_code" to "014", "bank_account" to ACCOUNT, "amount" to 50_000)

    private fun asked(rows: List<Map<String, Any?>>, moment: Moment?): List<JsonObject> {
        val listening = Listening(documents())
        assertEquals(rows.size, Client(listening).prepareMany("duitku.inquiry", rows.asSequence(), moment).count())
        return listening.asked
    }

    private fun JsonObject.first(): Int = getValue("first").jsonPrimitive.content.toInt()

    private fun entropies(asked: List<JsonObject>): Set<String> =
        asked.map { it.getValue("moment").jsonObject.getValue("entropy").jsonPrimitive.content }.toSet()

    @Test
    fun `a given moment serves the whole batch`() {
        val asked = asked(List(2_500) { row }, MOMENT)
        assertEquals(listOf(0 to 1_000, 1_000 to 1_000, 2_000 to 500), asked.map { it.first() to it.getValue("inputs").jsonArray.size })
        assertEquals(setOf(MOMENT.entropy), entropies(asked))
    }

    @Test
    fun `an item keeps its index beside one that cannot be read`() {
        val asked = asked(List(1_000) { row } + row + (row + ("amount" to Any())) + row, MOMENT)
        assertEquals(listOf(0, 1_000, 1_002), asked.map { it.first() })
        assertEquals(setOf(MOMENT.entropy), entropies(asked))
    }

    @Test
    fun `without a moment each part has a fresh one`() {
        assertEquals(3, entropies(asked(List(2_500) { row }, null)).size)
    }

    @Test
    fun `fresh entropy is 64 hex digits`() {
        assertTrue(entropies(asked(listOf(row), null)).single().matches(Regex("[0-9a-f]{64}")))
    }
}
