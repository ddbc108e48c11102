import id.salur.Fields
import id.salur.InvalidInputException
import id.salur.PreparedItem
import id.salur.Step
import id.salur.UnknownOperationException
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertInstanceOf
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** Batches: lazily, in order, each item for itself, with the right chance for each. */
class ManyTest {
    private val duitku = duitku()

    private fun body(item: PreparedItem<Step<Fields>>): ByteArray? = (item as PreparedItem.Ready).step.request().body

    @Test
    fun `bad rows fail alone`() {
        val bad = listOf("amount" to 1, "amount" to Any(), "purpose" to "\ud800", "purpose" to "x".repeat(1_100_000)).map { ROW + it }
        val results = duitku.prepareMany("duitku.inquiry", bad.asSequence().flatMap { sequenceOf(ROW, it) }).toList()
        assertEquals(List(bad.size) { listOf(false, true) }.flatten(), results.map { it is PreparedItem.Refused })
        val error = (results[3] as PreparedItem.Refused).error
        assertEquals("amount", assertInstanceOf(InvalidInputException::class.java, error).violations[0].path)
    }

    @Test
    fun `inputs are read as results are`() {
        var taken = 0
        val rows = generateSequence { taken++; ROW + ("amount" to 50_000 + taken) } // without an end: a list of it would never be
        val results = duitku.prepareMany("duitku.inquiry", rows)
        assertEquals(0, taken)
        var number = 0
        for (result in results.take(2_500)) {
            number++
            assertTrue("\"amountTransfer\":${50_000 + number}" in body(result)!!.decodeToString())
        }
        assertEquals(listOf(2_500, 3_000), listOf(number, taken))
    }

    @Test
    fun `an unknown operation throws`() {
        assertThrows(UnknownOperationException::class.java) { duitku.prepareMany("duitku.nothing", sequenceOf(ROW)).first() }
    }

    @Test
    fun `a wrong moment throws`() {
        val wrong = id.salur.Moment(-1, ByteArray(32))
        assertThrows(InvalidInputException::class.java) { duitku.prepareMany("duitku.inquiry", sequenceOf(ROW, ROW), wrong).first() }
    }

    @Test
    fun `nothing gives nothing`() {
        assertEquals(0, duitku.prepareMany("duitku.inquiry", emptySequence()).count())
    }

    @Test
    fun `a given moment is repeated exactly, beside a row that cannot be read too`() {
        val rows = List(1_500) { ROW + ("amount" to 50_000 + it) }
        val first = duitku.prepareMany("duitku.inquiry", rows.asSequence(), MOMENT).map(::body).toList()
        val changed = rows.mapIndexed { index, row -> if (index == 1_200) row + ("amount" to Any()) else row }
        val second = duitku.prepareMany("duitku.inquiry", changed.asSequence(), MOMENT).toList()
        assertTrue(second[1_200] is PreparedItem.Refused)
        for (index in rows.indices) if (index != 1_200) assertArrayEquals(first[index], body(second[index]))
    }

    @Test
    fun `plain documents`() {
        val row = mapOf("bank_code" to "014", "bank_account" to ACCOUNT, "amount" to 50_000)
        val (good, bad) = documents().prepareMany("duitku.inquiry", sequenceOf(row, row + ("amount" to 1))).toList()
        assertEquals("request", good.getValue("ok").jsonObject.getValue("step").jsonPrimitive.content)
        assertEquals("invalid_input", bad.getValue("error").jsonObject.getValue("code").jsonPrimitive.content)
    }

    @Test
    fun `a hundred thousand items in little memory`() {
        val ended = child("ManyInLittleMemory", "-Xmx40m")
        assertEquals("100000 prepared" to 0, ended.output.trim() to ended.code)
    }
}

/** 100,000 items, whose results alone would take some hundred megabytes. */
object ManyInLittleMemory {
    @JvmStatic
    fun main(arguments: Array<String>) {
        val rows = generateSequence(0) { it + 1 }.take(100_000).map { ROW + ("amount" to 50_000 + it) }
        val ready = duitku().prepareMany("duitku.inquiry", rows).count { (it as? PreparedItem.Ready)?.step?.request()?.body != null }
        println("$ready prepared")
    }
}
