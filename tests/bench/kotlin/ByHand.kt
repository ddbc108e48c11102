/** What a merchant's own code would do for the same requests: types and presence checked, compact JSON, one hash or signature of JCA. */
package bench

import java.math.BigInteger
import java.security.KeyFactory
import java.security.MessageDigest
import java.security.PrivateKey
import java.security.SecureRandom
import java.security.Signature
import java.security.spec.PKCS8EncodedKeySpec
import java.time.Instant
import java.time.ZoneOffset
import java.time.format.DateTimeFormatter
import java.util.Base64
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonObject

private const val PATH = "/account/v1.0/transfer-interbank"
private val JSON = listOf("Content-Type" to "application/json", "Accept" to "application/json")
private val JAKARTA = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.ofHours(7))
private val RANDOM = SecureRandom()
private val DIGITS_23 = BigInteger.TEN.pow(23)

/** A request. */
class ByHand(val url: String, val headers: List<Pair<String, String>>, val body: ByteArray) {
    val method: String get() = "POST"
}

/** A field that is there, and of its type. */
private inline fun <reified T> Map<String, Any>.required(name: String): T =
    this[name] as? T ?: throw IllegalArgumentException("$name: wanted a ${T::class.simpleName}")

private fun sha256(bytes: ByteArray): String = MessageDigest.getInstance("SHA-256").digest(bytes).toHexString()

/** Duitku's inquiries. */
class DuitkuByHand(private val url: String, private val userId: Long, private val email: String, private val secretKey: String) {
    /** The request of one inquiry. */
    fun inquiry(row: Map<String, Any>, now: Long = System.currentTimeMillis()): ByHand {
        val bankCode: String = row.required("bankCode")
        val account: String = row.required("bankAccount")
        val amount: Long = row.required("amount")
        val body = buildJsonObject {
            put("userId", userId)
            put("amountTransfer", amount)
            put("bankAccount", account)
            put("bankCode", bankCode)
            put("email", email)
            put("timestamp", now)
            put("signature", sha256("$email$now$bankCode$account$amount$secretKey".encodeToByteArray()))
        }
        return ByHand("$url/disbursement/inquirysandbox", JSON, body.toString().encodeToByteArray())
    }
}

/** Faspay's transfers, signed with the platform's RSA. */
class FaspayByHand(private val url: String, private val partnerId: String, private val sourceAccount: String, pem: String) {
    private val key: PrivateKey = pem.substringAfter("-----BEGIN PRIVATE KEY-----").substringBefore("-----END").let {
        KeyFactory.getInstance("RSA").generatePrivate(PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(it)))
    }

    /** A signature. */
    fun sign(bytes: ByteArray): ByteArray = Signature.getInstance("SHA256withRSA").run {
        initSign(key)
        update(bytes)
        sign()
    }

    /** The request of one transfer. */
    fun transfer(row: Map<String, Any>, now: Long = System.currentTimeMillis(), externalId: String = newId(now)): ByHand {
        val timestamp = JAKARTA.format(Instant.ofEpochMilli(now))
        val body = buildJsonObject {
            put("partnerReferenceNo", row.required<String>("partnerReferenceNo"))
            putJsonObject("amount") {
                put("value", "${row.required<Long>("amount")}.00")
                put("currency", "IDR")
            }
            put("beneficiaryAccountName", row.required<String>("beneficiaryAccountName"))
            put("beneficiaryAccountNo", row.required<String>("beneficiaryAccountNo"))
            put("beneficiaryBankCode", row.required<String>("beneficiaryBankCode"))
            put("sourceAccountNo", sourceAccount)
            put("transactionDate", timestamp)
            putJsonObject("additionalInfo") {
                put("instructDate", "")
                put("transactionDescription", row.required<String>("transactionDescription"))
                put("callbackUrl", row.required<String>("callbackUrl"))
            }
        }.toString().encodeToByteArray()
        val signature = sign("POST:$PATH:${sha256(body)}:$timestamp".encodeToByteArray())
        val headers = JSON + listOf(
            "X-TIMESTAMP" to timestamp,
            "X-SIGNATURE" to Base64.getEncoder().encodeToString(signature),
            "X-PARTNER-ID" to partnerId,
            "X-EXTERNAL-ID" to externalId,
            "CHANNEL-ID" to "88001",
        )
        return ByHand(url + PATH, headers, body)
    }
}

/** 36 digits: 13 of the time and 23 of chance. */
private fun newId(now: Long): String = "$now" + BigInteger(96, RANDOM).mod(DIGITS_23).toString().padStart(23, '0')
