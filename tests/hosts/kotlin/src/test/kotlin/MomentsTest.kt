import id.salur.InvalidInputException
import id.salur.Moment
import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** Moments: given or fresh, never the same twice. */
class MomentsTest {
    private fun body(moment: Moment): ByteArray? = duitku().prepareInquiry("014", ACCOUNT, 50_000, moment = moment).request().body

    @Test
    fun `bytes and digits are the same entropy`() {
        val digits = (0..31).joinToString("") { "%02x".format(it) }
        assertEquals(digits, MOMENT.entropy)
        assertArrayEquals(body(MOMENT), body(Moment(MOMENT.now, digits)))
    }

    @Test
    fun `fresh moments`() {
        val before = System.currentTimeMillis()
        val (one, two) = Moment.fresh() to Moment.fresh()
        assertTrue(one.now in before..two.now && two.now <= System.currentTimeMillis())
        assertNotEquals(one.entropy, two.entropy)
        assertEquals(64, one.entropy.length)
        assertFalse(one.entropy in one.toString())
    }

    @Test
    fun `a wrong moment is an input error`() {
        for (wrong in listOf(Moment(-1, ByteArray(32)), Moment(MOMENT.now, ByteArray(5)), Moment(MOMENT.now, "no hex"))) {
            val error = assertThrows(InvalidInputException::class.java) { body(wrong) }
            assertTrue(error.violations.isNotEmpty() && error.violations.all { it.path.startsWith("moment") }, error.message)
        }
    }
}
