import id.salur.InvalidInputException
import id.salur.Message
import id.salur.Snap
import id.salur.Snap.Scheme
import java.security.KeyPair
import java.security.MessageDigest
import java.util.Base64
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec
import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

private const val AT = "2024-03-01T14:56:11+07:00"
private const val PATH = "/v1.0/emoney/topup"
private const val MINIFIED = """{"name":"José \" a b","n":1.50}"""
private val BODY = "{\r\n  \"name\": \"José \\\" a b\",\t\"n\": 1.50 }".encodeToByteArray()

/** The national standard itself: strings to sign, signatures, and what they are worth. */
class SnapTest {
    private fun digest(text: String): String =
        MessageDigest.getInstance("SHA-256").digest(text.encodeToByteArray()).joinToString("") { "%02x".format(it) }

    @Test
    fun `a transaction`() {
        val signed = Snap.sign(Scheme.ASYMMETRIC, AT, "POST", PATH, BODY, privateKey = pem(MERCHANT.private))
        assertEquals("POST:$PATH:${digest(MINIFIED)}:$AT", signed.stringToSign)
        assertSigned(signed.stringToSign, signed.signature)
        assertNull(Snap.sign(Scheme.ASYMMETRIC, AT, "POST", PATH, BODY).signature)
        assertEquals("POST:$PATH:${digest("")}:$AT", Snap.sign(Scheme.ASYMMETRIC, AT, "POST", PATH).stringToSign)
    }

    @Test
    fun `a shared secret`() {
        val signed = Snap.sign(Scheme.SYMMETRIC, AT, "POST", PATH, BODY, accessToken = "t0ken", clientSecret = "rahasia")
        assertEquals("POST:$PATH:t0ken:${digest(MINIFIED)}:$AT", signed.stringToSign)
        val mac = Mac.getInstance("HmacSHA512").apply { init(SecretKeySpec("rahasia".encodeToByteArray(), "HmacSHA512")) }
        assertArrayEquals(mac.doFinal(signed.stringToSign.encodeToByteArray()), Base64.getDecoder().decode(signed.signature))
        assertFalse("t0ken" in "$signed")
    }

    @Test
    fun `a token request`() {
        val signed = Snap.sign(Scheme.TOKEN, AT, clientId = "6f1c", privateKey = pem(MERCHANT.private), moment = MOMENT)
        assertEquals("6f1c|$AT", signed.stringToSign)
        assertSigned(signed.stringToSign, signed.signature)
    }

    @Test
    fun `wrong arguments`() {
        for ((path, attempt) in listOf(
            "body" to { Snap.sign(Scheme.ASYMMETRIC, AT, "POST", PATH, "{".encodeToByteArray()) },
            "body" to { Snap.sign(Scheme.ASYMMETRIC, AT, "POST", PATH, byteArrayOf(-1)) },
            "method" to { Snap.sign(Scheme.ASYMMETRIC, AT, path = PATH) },
            "access_token" to { Snap.sign(Scheme.SYMMETRIC, AT, "POST", PATH) },
            "client_id" to { Snap.sign(Scheme.TOKEN, AT) },
            "private_key" to { Snap.sign(Scheme.ASYMMETRIC, AT, "POST", PATH, privateKey = "rahasia") },
        )) {
            val error = assertThrows(InvalidInputException::class.java) { attempt() }
            assertTrue(path in error.violations.map { it.path }, "$path: $error")
            assertFalse("rahasia" in "$error")
        }
    }

    private fun message(method: String = "POST", path: String = "/cb", body: ByteArray = MINIFIED.encodeToByteArray(), pair: KeyPair = GATEWAY): Message {
        val made = Base64.getEncoder().encodeToString(signature("POST:/cb:${digest(MINIFIED)}:$AT".encodeToByteArray(), pair))
        return Message(method, path, listOf("x-timestamp" to AT, "X-SIGNATURE" to made), body)
    }

    @Test
    fun `what was signed is verified, and nothing else`() {
        val key = pem(GATEWAY.public)
        for (body in listOf(MINIFIED.encodeToByteArray(), BODY)) assertTrue(Snap.verify(message(body = body), key).valid)
        val changed = listOf(message("PUT"), message(path = "/cbx"), message(body = "{}".encodeToByteArray()), message(body = byteArrayOf(-1)), message(pair = MERCHANT))
        for (message in changed) assertEquals(false to 0, Snap.verify(message, key).let { it.valid to it.problems.size })
    }

    @Test
    fun `a query that was not signed is named`() {
        val verified = Snap.verify(message(path = "/cb?x"), pem(GATEWAY.public))
        assertEquals(false to listOf("path" to "differs"), verified.valid to verified.problems.map { it.path to it.rule.word })
    }

    @Test
    fun `what keeps it from being verified`() {
        val verified = Snap.verify(Message("POST", "/cb", listOf("X-TIMESTAMP" to "yesterday")), pem(GATEWAY.public))
        assertFalse(verified.valid)
        assertEquals(setOf("X-TIMESTAMP" to "format", "X-SIGNATURE" to "missing"), verified.problems.map { it.path to it.rule.word }.toSet())
        assertThrows(InvalidInputException::class.java) { Snap.verify(message(), pem(GATEWAY.private)) }
    }
}
