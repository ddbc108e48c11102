import id.salur.BrokenSealException
import id.salur.Client
import id.salur.InvalidInputException
import id.salur.Salur
import java.util.Base64
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.ValueSource

private val KEY = ByteArray(32) { it.toByte() }
private val CREDENTIALS = Json.parseToJsonElement("""{"user_id":3551,"email":"a@b.example","secret_key":"rahasia José 漢 🙏"}""") as JsonObject

/** Credentials at rest: what opens them, and what does not. */
class SealTest {
    @Test
    fun `there and back`() {
        val sealed = Salur.seal("duitku", CREDENTIALS, KEY)
        assertTrue(sealed.startsWith("salur-seal-1.") && sealed.all { it in '!'..'~' })
        assertFalse("rahasia" in Base64.getUrlDecoder().decode(sealed.substringAfter('.')).decodeToString())
        assertEquals(CREDENTIALS, Salur.unseal("duitku", sealed, KEY))
        assertEquals(CREDENTIALS, Salur.unseal("duitku", Salur.seal("duitku", mapOf("user_id" to 3551L) + CREDENTIALS, KEY), KEY))
    }

    @Test
    fun `every seal is another, and that of one moment the same`() {
        assertEquals(50, List(50) { Salur.seal("duitku", CREDENTIALS, KEY) }.toSet().size)
        assertEquals(1, List(2) { Salur.seal("duitku", CREDENTIALS, KEY, moment = MOMENT) }.toSet().size)
    }

    @Test
    fun `only the same gateway, purpose and key open it`() {
        val sealed = Salur.seal("duitku", CREDENTIALS, KEY, "merchant-7")
        assertEquals(CREDENTIALS, Salur.unseal("duitku", sealed, KEY, "merchant-7"))
        for (attempt in listOf(
            { Salur.unseal("cashin", sealed, KEY, "merchant-7") },
            { Salur.unseal("duitku", sealed, KEY) },
            { Salur.unseal("duitku", sealed, KEY.reversedArray(), "merchant-7") },
        )) {
            val error = assertThrows(BrokenSealException::class.java) { attempt() }
            assertEquals("config" to listOf("sealed"), error.phase.word to error.violations.map { it.path })
        }
    }

    @Test
    fun `no character can be changed`() {
        val sealed = Salur.seal("duitku", mapOf("a" to 1), KEY)
        for (position in 0 until sealed.length - 1) { // the last one holds bits that base64 does not use
            val changed = sealed.replaceRange(position, position + 1, if (sealed[position] == 'A') "B" else "A")
            assertThrows(BrokenSealException::class.java) { Salur.unseal("duitku", changed, KEY) }
        }
        for (text in listOf("", "salur-seal-1.", sealed.dropLast(8), "rahasia")) {
            assertThrows(BrokenSealException::class.java) { Salur.unseal("duitku", text, KEY) }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = [0, 16, 31, 33, 64])
    fun `a key of another size is refused`(size: Int) {
        for (attempt in listOf({ Salur.seal("duitku", CREDENTIALS, ByteArray(size)) }, { Salur.unseal("duitku", "salur-seal-1.AAAA", ByteArray(size)) })) {
            val error = assertThrows(InvalidInputException::class.java) { attempt() }
            assertEquals(listOf("key"), error.violations.map { it.path })
            assertFalse("rahasia" in "$error")
        }
    }

    @Test
    fun `other arguments are checked`() {
        for ((path, attempt) in listOf(
            "gateway" to { Salur.seal("nobody", CREDENTIALS, KEY) },
            "purpose" to { Salur.seal("duitku", CREDENTIALS, KEY, "a b") },
            "credentials.secret_key" to { Salur.seal("duitku", mapOf("secret_key" to "rahasia".encodeToByteArray()), KEY) },
        )) {
            val error = assertThrows(InvalidInputException::class.java) { attempt() }
            assertEquals(listOf(path), error.violations.map { it.path })
            assertFalse("rahasia" in "$error")
        }
    }

    @Test
    fun `unsealed credentials open a client`() {
        val sealed = Salur.seal("duitku", CREDENTIALS + ("secret_key" to "rahasia"), KEY)
        val config = mapOf("gateway" to "duitku", "environment" to "sandbox") + Salur.unseal("duitku", sealed, KEY)
        Client.open(config).use { assertTrue("request" in it.prepare("duitku.balance", emptyMap())) }
    }
}
