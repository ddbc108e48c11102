package id.salur

import java.security.SecureRandom

/** The time now and 32 fresh random bytes. Leave it out of a call, and the call makes a fresh one. */
public class Moment(
    /** Unix time in milliseconds. */
    public val now: Long,
    /** 64 hex digits: 32 random bytes, never the same for two calls. */
    public val entropy: String,
) {
    /** The same with the 32 bytes themselves. */
    public constructor(now: Long, entropy: ByteArray) : this(now, entropy.toHex())

    override fun toString(): String = "Moment(now=$now)"

    internal fun toDocument(): Entries = Entries(listOf("now" to now, "entropy" to entropy))

    /** Makes moments. */
    public companion object {
        private val RANDOM = SecureRandom()

        /** This very moment, with random bytes of the operating system. */
        @JvmStatic
        public fun fresh(): Moment = Moment(System.currentTimeMillis(), ByteArray(32).also(RANDOM::nextBytes))
    }
}

/** Two digits for each byte. */
internal fun ByteArray.toHex(): String {
    val digits = StringBuilder(size * 2)
    for (byte in this) digits.append(Character.forDigit((byte.toInt() shr 4) and 0xf, 16)).append(Character.forDigit(byte.toInt() and 0xf, 16))
    return digits.toString()
}
