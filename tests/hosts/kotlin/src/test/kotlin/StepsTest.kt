import id.salur.Answer
import id.salur.Failure
import id.salur.InvalidInputException
import id.salur.Moment
import id.salur.Next
import id.salur.Outcome
import id.salur.RequestStep
import id.salur.State
import id.salur.StepException
import id.salur.duitku.InquiryAnswer
import id.salur.duitku.TransferAnswer
import java.math.BigDecimal
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonPrimitive
import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertInstanceOf
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.MethodSource

/** Steps, answers, outcomes: the loop, and what no answer can break. */
class StepsTest {
    private fun accepted(body: ByteArray = ACCEPTED) = transfer().parse(Answer(200, emptyList(), body), MOMENT).outcome

    @Test
    fun `a request as HTTP libraries take it`() {
        val step = transfer()
        assertEquals(listOf("POST", 1, "duitku.transfer"), listOf(step.method, step.attempt, step.operation))
        assertEquals("application/json", step.headers.toMap()["Content-Type"])
        assertArrayEquals(step.request.body, step.body)
        assertEquals("duitku.transfer", (Json.parseToJsonElement(step.context) as JsonObject)["operation"]?.jsonPrimitive?.content)
    }

    @Test
    fun `steps say what they are not`() {
        val error = assertThrows(StepException::class.java) { transfer().outcome }
        assertTrue("this step is a request" in error.message.orEmpty())
        assertFalse(transfer().noAnswer() is RequestStep)
    }

    @Test
    fun `a typed outcome`() {
        val outcome = accepted()
        val answer = assertInstanceOf(TransferAnswer::class.java, outcome.answer)
        assertEquals(BigDecimal("50000.0"), answer.amount)
        assertEquals("50000.0", answer.amount?.toPlainString())
        assertInstanceOf(Outcome.Accepted::class.java, outcome)
        assertEquals(listOf(State.SUCCEEDED, true), listOf(outcome.payment?.state, outcome.payment?.matched))
        assertEquals(listOf("00", Next.Done, 200), listOf(outcome.code, outcome.next, outcome.httpStatus))
        assertEquals("2.50", outcome.unknownFields["fee"]?.jsonPrimitive?.content)
        assertArrayEquals(ACCEPTED, outcome.body)
    }

    @Test
    fun `documents are rebuilt whole`() {
        val step = transfer()
        val document = documents().prepare("duitku.transfer", TRANSFER.mapKeys { (name, _) -> snake(name) }, MOMENT)
        assertEquals(document, step.toDocument())
        for (came in listOf(Answer(200, emptyList(), ACCEPTED), Answer(502, emptyList(), byteArrayOf(-1, -2)), Failure.NO_ANSWER, Failure.NOT_SENT)) {
            val (typed, plain) = parsed(step.context, came)
            assertEquals(plain, typed)
        }
    }

    @Test
    fun `headers as other libraries have them, repeated names too`() {
        val answer = Answer(200, mapOf("Set-Cookie" to listOf("a", "b"), "Server" to listOf("x")), ACCEPTED)
        assertEquals(listOf("Set-Cookie" to "a", "Set-Cookie" to "b", "Server" to "x"), answer.headers)
        assertEquals("00", transfer().parse(answer).outcome.code)
        assertEquals("00", transfer().parse(Answer(200, listOf("X" to "\ud800\u0000"), ACCEPTED)).outcome.code)
    }

    @ParameterizedTest
    @MethodSource("bodies")
    fun `no body throws`(body: ByteArray) {
        val outcome = accepted(body)
        assertEquals(State.UNKNOWN, outcome.payment?.state)
        assertInstanceOf(Next.CheckStatus::class.java, outcome.next)
    }

    @ParameterizedTest
    @MethodSource("numbers")
    fun `a number of any form keeps its digits`(token: String) {
        val outcome = accepted(ACCEPTED.decodeToString().replace("2.50", token).encodeToByteArray())
        assertEquals(token, outcome.unknownFields["fee"]?.jsonPrimitive?.content)
        val texts = listOf(outcome.toDocument().toString(), Json.encodeToString(JsonObject.serializer(), outcome.toDocument()))
        for (text in texts) assertTrue("\"unknown_fields\":{\"fee\":$token}" in text, text.take(2000))
    }

    @Test
    fun `the raw bytes are kept`() {
        val outcome = accepted(byteArrayOf(-1, -2))
        assertArrayEquals(byteArrayOf(-1, -2), outcome.body)
        assertEquals(JsonPrimitive("//4="), outcome.toDocument()["body_base64"])
    }

    @Test
    fun `next is prepared`() {
        val duitku = duitku()
        val asked = duitku.prepareNext(transfer().noAnswer(MOMENT).outcome.next, moment = MOMENT)
        assertEquals("duitku.status", asked.operation)
        val again = duitku.prepareNext(transfer().notSent(MOMENT).outcome.next).request()
        assertEquals(listOf("duitku.transfer", 2), listOf(again.operation, again.attempt))
        val error = assertThrows(StepException::class.java) { duitku.prepareNext(accepted().next) }
        assertTrue("`done`" in error.message.orEmpty())
    }

    @Test
    fun `what is missing is added`() {
        val duitku = duitku()
        val body = ACCEPTED.decodeToString().replace("\"fee\"", "\"disburseId\"").replace("2.50", "12345")
        val outcome = duitku.prepareInquiry("014", ACCOUNT, 50_000, moment = MOMENT).request()
            .parse(200, emptyMap(), body.encodeToByteArray(), MOMENT).outcome
        val answer: InquiryAnswer? = outcome.answer
        assertEquals(OWNER, answer?.accountName)
        val next = assertInstanceOf(Next.Continue::class.java, outcome.next)
        assertEquals(listOf("purpose"), next.missing)
        assertEquals(setOf("disburseId", "bankCode", "bankAccount", "accountName", "custRefNumber", "amount"), next.input?.keys)
        assertEquals(next, duitku.readNext(next.toDocument()))
        assertEquals(listOf("purpose"), (duitku.readNext(next.toDocument()) as Next.Continue).missing)
        assertEquals("duitku.transfer", duitku.prepareNext(next, mapOf("purpose" to "Gaji")).operation)
        assertThrows(InvalidInputException::class.java) { duitku.prepareNext(next) }
    }

    @Test
    fun `a next that was stored is read again`() {
        val duitku = duitku()
        for (next in listOf(transfer().noAnswer(MOMENT).outcome.next, transfer().notSent(MOMENT).outcome.next, accepted().next)) {
            val read = duitku.readNext(Json.parseToJsonElement(next.toDocument().toString()) as JsonObject)
            assertEquals(next, read)
            assertEquals(next.toString(), read.toString())
        }
    }

    @Test
    fun `late is late`() {
        assertTrue(transfer().isLate(), "prepared in 2021")
        val fresh = transfer(moment = null)
        assertFalse(fresh.isLate())
        assertTrue(requireNotNull(fresh.sendBefore) > System.currentTimeMillis())
        assertTrue(fresh.isLate(fresh.sendBefore!!) && !fresh.isLate(fresh.sendBefore!! - 1))
        assertFalse(duitku().prepareBalance().request().isLate(Long.MAX_VALUE))
    }

    @Test
    fun `each kind of outcome has its class`() {
        val step = transfer()
        assertInstanceOf(Outcome.NotSent::class.java, step.notSent().outcome)
        assertInstanceOf(Outcome.NoAnswer::class.java, step.noAnswer().outcome)
        assertInstanceOf(Outcome.Unreadable::class.java, step.parse(Answer(502)).outcome)
        val refused = ACCEPTED.decodeToString().replace("\"00\"", "\"-120\"")
        val outcome = step.parse(Answer(200, emptyList(), refused.encodeToByteArray()), MOMENT).outcome
        assertInstanceOf(Outcome.Refused::class.java, outcome)
        assertNotNull(outcome.code)
        assertNull(step.noAnswer().outcome.httpStatus)
    }

    @Test
    fun `nothing personal in texts`() {
        val step = transfer()
        val outcome = accepted()
        val shown = listOf(step, step.request, outcome, outcome.answer, outcome.next, duitku(), documents(), MOMENT, Answer(200, emptyList(), ACCEPTED)) +
            listOf(step.noAnswer().outcome.next, step.parse(Answer(200, emptyList(), ACCEPTED)), step.notSent().outcome.next)
        for (text in shown.map { it.toString() }) {
            for (hidden in listOf(SECRET, ACCOUNT, OWNER, "12345", "finance@", "00010203")) assertFalse(hidden in text, text)
        }
        assertTrue("<${ACCEPTED.size} bytes>" in outcome.toString())
        assertEquals("Duitku(environment=sandbox)", duitku().toString())
        assertTrue("bankCode, bankAccount, amount" in outcome.answer.toString())
    }

    private fun snake(name: String) = name.replace(Regex("[A-Z]")) { "_" + it.value.lowercase() }

    private companion object {
        @JvmStatic
        fun bodies(): List<ByteArray> = listOf(
            ByteArray(0),
            byteArrayOf(-1, -2, 0),
            ByteArray(1),
            "[".repeat(5000).encodeToByteArray(),
            "{\"a\":".repeat(5000).encodeToByteArray(),
            "{\"responseCode\":${"9".repeat(6000)}}".encodeToByteArray(),
            "\"\\ud800\"".encodeToByteArray(),
            ByteArray(2_000_000) { 'x'.code.toByte() },
        )

        @JvmStatic
        fun numbers(): List<String> = listOf("2.50", "5e+4", "1e+400", "-0", "-0.0", "1e-7", "7".repeat(6000), "9223372036854775808", "0.10000000000000000000001")
    }
}
