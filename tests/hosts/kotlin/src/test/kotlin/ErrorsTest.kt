import id.salur.Client
import id.salur.ContextException
import id.salur.ErrorCode
import id.salur.InputException
import id.salur.InvalidConfigException
import id.salur.InvalidInputException
import id.salur.MalformedNotificationException
import id.salur.Message
import id.salur.Phase
import id.salur.SalurException
import id.salur.UnknownOperationException
import id.salur.duitku.Duitku
import id.salur.duitku.Environment
import java.io.ByteArrayInputStream
import java.io.ByteArrayOutputStream
import java.io.ObjectInputStream
import java.io.ObjectOutputStream
import java.math.BigDecimal
import java.math.BigInteger
import kotlinx.serialization.json.JsonPrimitive
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** Mistakes are exceptions that name every field, can be serialised, and show nothing personal. */
class ErrorsTest {
    private val duitku = duitku()

    private fun refused(vararg changes: Pair<String, Any?>): InvalidInputException =
        assertThrows(InvalidInputException::class.java) { duitku.prepare("duitku.inquiry", ROW + changes) }

    @Test
    fun `all violations are listed`() {
        val error = refused("bankCode" to "no such bank", "amount" to 1)
        assertTrue(error.places().map { it.first }.containsAll(listOf("bank_code", "amount")))
        assertTrue(error.violations.size >= 2)
        assertEquals(error.violations.size, error.message.orEmpty().split("\n- ").size - 1)
        assertEquals(ErrorCode.INVALID_INPUT to Phase.INPUT, error.code to error.phase)
    }

    @Test
    fun `classes follow phase and code`() {
        assertThrows(InputException::class.java) { duitku.prepareInquiry("014", ACCOUNT, 1) }
        assertThrows(ContextException::class.java) { duitku.prepareAgain("no context") }
        assertThrows(MalformedNotificationException::class.java) { duitku.receive(Message("POST", "/")) }
        assertThrows(UnknownOperationException::class.java) { duitku.prepare("duitku.nothing", emptyMap()) }
        val error = assertThrows(InvalidConfigException::class.java) { Duitku(Environment.SANDBOX, 0, "no address", "") }
        assertTrue(error.places().map { it.first }.containsAll(listOf("user_id", "email", "secret_key")))
    }

    @Test
    fun `errors can be serialised`() {
        val error = refused("amount" to 1)
        val bytes = ByteArrayOutputStream().also { ObjectOutputStream(it).writeObject(error) }.toByteArray()
        val twin = ObjectInputStream(ByteArrayInputStream(bytes)).readObject() as SalurException
        assertEquals(error.javaClass, twin.javaClass)
        assertEquals(error.toDocument(), twin.toDocument())
        assertEquals(error.message, twin.message)
        assertEquals(error.stackTrace.toList(), twin.stackTrace.toList())
    }

    @Test
    fun `an error is the document of the core`() {
        val row = mapOf("bank_code" to "014", "bank_account" to ACCOUNT, "amount" to 1)
        val own = assertThrows(InvalidInputException::class.java) { documents().prepare("duitku.inquiry", row) }
        assertEquals(own.toDocument(), refused("amount" to 1).toDocument())
    }

    @Test
    fun `what JSON cannot carry names its field`() {
        val values = listOf(Double.NaN, Float.POSITIVE_INFINITY, JsonPrimitive(Double.NaN), Any(), byteArrayOf(1), { 1 }, 'x', setOf(Any()).first())
        for (value in values) {
            assertEquals(setOf("amount" to "type"), refused("amount" to value).places(), "$value")
            assertEquals(setOf("purpose.deep[1]" to "type"), refused("purpose" to mapOf("deep" to listOf(1, value))).places(), "$value")
        }
    }

    @Test
    fun `the core judges what JSON can carry`() {
        assertEquals(setOf("amount" to "type"), refused("amount" to true).places())
        assertEquals("boolean", refused("amount" to true).violations[0].found?.type)
        assertEquals(setOf("amount" to "type"), refused("amount" to "50000").places())
        assertEquals(setOf("amount" to "whole_number"), refused("amount" to BigInteger.TWO.pow(70)).places())
        for (value in listOf(50_000.5, 50_000.5f, BigDecimal("50000.5"), JsonPrimitive(50_000.5))) {
            assertEquals(listOf("amount"), refused("amount" to value).violations.map { it.path }, "$value")
        }
        for (value in listOf(null, JsonPrimitive(null as String?))) {
            assertEquals(setOf("amount" to "required"), refused("amount" to value).places())
        }
    }

    @Test
    fun `numbers of every whole type are numbers`() {
        for (value in listOf(50_000, 50_000L, BigInteger.valueOf(50_000), JsonPrimitive(50_000), 20_000.toShort())) {
            val body = duitku.prepare("duitku.inquiry", ROW + ("amount" to value)).request().body?.decodeToString().orEmpty()
            val number = (value as? JsonPrimitive)?.content ?: value.toString()
            assertTrue("\"amountTransfer\":$number," in body || "\"amountTransfer\":$number}" in body, body)
        }
    }

    @Test
    fun `unknown and doubled fields are refused`() {
        assertEquals(setOf("colour" to "unknown_field"), refused("colour" to "red").places())
        assertEquals(listOf("duplicate_key"), refused("bank_code" to "014").violations.map { it.rule.word })
        assertEquals("duitku.inquiry", duitku.prepare("duitku.inquiry", ROW - "bankCode" + ("bank_code" to "014")).operation)
    }

    @Test
    fun `lone surrogates are refused by the core`() {
        for (text in listOf("a\ud800b", "\udc00", "\ud800", "\ud800\ud800\udc00")) {
            assertEquals(setOf("json"), refused("purpose" to text).violations.map { it.rule.word }.toSet())
        }
        val fine = duitku.prepare("duitku.inquiry", ROW + ("purpose" to "Gaji \ud83d\ude00 \"\\\""))
        assertEquals("duitku.inquiry", fine.operation)
    }

    @Test
    fun `keys and nesting`() {
        assertEquals(setOf("purpose.7" to "type"), refused("purpose" to mapOf(7 to 1)).places())
        val circle = ArrayList<Any>().also { it.add(it) }
        assertEquals(setOf("purpose" to "too_deep"), refused("purpose" to circle).places())
        val accountAsKey = refused("purpose" to mapOf(ACCOUNT to Any()))
        assertFalse(ACCOUNT in accountAsKey.toDocument().toString())
    }

    @Test
    fun `a wrong config value is a config error`() {
        val error = assertThrows(InvalidConfigException::class.java) { Client.open(mapOf("gateway" to "duitku", "user_id" to Any())) }
        assertEquals(setOf("user_id" to "type") to Phase.CONFIG, error.places() to error.phase)
        assertThrows(InvalidConfigException::class.java) { Client.open("not json") }
        assertThrows(InvalidConfigException::class.java) { Client.open(CONFIG - "gateway") }
    }

    @Test
    fun `more than a megabyte is refused`() {
        val rules = refused("purpose" to "x".repeat(1_100_000)).violations.map { it.rule.word }
        assertTrue(rules.isNotEmpty() && rules.all { it == "too_large" || it == "max_length" }, "$rules")
    }

    @Test
    fun `nothing personal in errors`() {
        val error = refused("bankAccount" to "$ACCOUNT\n", "purpose" to "x".repeat(300) + "rahasia")
        for (text in listOf(error.toString(), error.toDocument().toString(), error.violations.toString())) {
            assertFalse(ACCOUNT in text || "rahasia" in text, text)
        }
        val config = assertThrows(InvalidConfigException::class.java) { Duitku(Environment.SANDBOX, -1, EMAIL, "$SECRET\n") }
        assertFalse(SECRET in config.toString() + config.toDocument())
    }

    @Test
    fun `text that is no JSON is answered by an envelope`() {
        assertTrue(documents().call("prepare", "{").startsWith("{\"error\":"))
        assertTrue(documents().call("no verb", "{}").startsWith("{\"error\":"))
        assertTrue(id.salur.Salur.call("no verb", "\u0000").startsWith("{\"error\":"))
    }
}
