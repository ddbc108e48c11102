package bench

import id.salur.Fields
import id.salur.KeyedStep
import id.salur.PreparedItem
import id.salur.RequestStep
import id.salur.SignStep
import id.salur.faspaysnap.Environment
import id.salur.faspaysnap.FaspaySnap
import id.salur.faspaysnap.TransferAnswer
import kotlinx.serialization.json.JsonObject

/** Where the core signs, an item takes as long as fifty others: fewer of them tell as much. */
private const val SIGNED_CHUNK = 100

/** Faspay's SNAP transfer, signed with RSA: by the core, or by JCA in its place. One merchant thrice: both ways, and by hand. */
class Transfers(private val case: Case, privateKey: String) {
    private val here = opened(privateKey)
    private val elsewhere = opened(null)
    private val hand = FaspayByHand(case.url, case.config.text("partner_id"), case.config.text("source_account"), privateKey)
    private val step = transfer(here) as RequestStep<*>
    private val waiting = transfer(elsewhere) as SignStep<*>
    private val signature = hand.sign(waiting.bytes)

    init {
        for (signed in listOf(step, waiting.attachSignature(signature))) {
            case.requireSame(signed) { now, id -> hand.transfer(case.row, now, requireNotNull(id)) }
        }
    }

    /** A call. With the key elsewhere, the signature itself is not ours and does not count. */
    fun calls(): Map<String, JsonObject> {
        val calls = mapOf<String, () -> Unit>(
            "prepare_signed" to { transfer(here) },
            "prepare" to { transfer(elsewhere) },
            "attach" to { waiting.attachSignature(signature) },
            "parse" to case.parse(step),
            "round_trip" to roundTrip(step),
        )
        val taken = Taken.rounds(25, calls)
        return mapOf(
            "faspay_snap.core_key.call" to taken.measure(listOf("prepare_signed", "parse"), "round_trip"),
            "faspay_snap.external_key.call" to taken.measure(listOf("prepare", "attach", "parse"), "round_trip"),
        )
    }

    /** A batch. Here every signature counts, for by hand it does as well. */
    fun batches(): Map<String, JsonObject> {
        val rows = case.rows(BATCH).toList()
        val few = rows.take(SIGNED_CHUNK)
        val core = batches(10, SIGNED_CHUNK, few, { prepared(here, few) { it as RequestStep<*> } }, hand::transfer)
        val signed = { prepared(elsewhere, rows) { (it as SignStep<*>).run { attachSignature(hand.sign(bytes)) } } }
        val external = batches(10, CHUNK, rows, signed, hand::transfer)
        return mapOf(
            "faspay_snap.core_key.batch" to core.measure(listOf("item"), "by_hand"),
            "faspay_snap.external_key.batch" to external.measure(listOf("item"), "by_hand"),
        )
    }

    /** One signature. The core's is what a prepare with the key takes longer than one without. */
    fun signatures(url: String): Map<String, JsonObject> {
        val core = Taken()
        val external = Taken()
        repeat(3) {
            val told = asked("$url/openssl")
            if ("error" in told) return listOf("core_key", "external_key").associate { "rsa_2048.$it" to JsonObject(mapOf("reason" to told.getValue("error"))) }
            val openssl = 1e6 / told.text("per_second").toDouble()
            val calls = mapOf<String, () -> Unit>(
                "signed" to { transfer(here) },
                "unsigned" to { transfer(elsewhere) },
                "external" to { hand.sign(waiting.bytes) },
            )
            val taken = Taken.rounds(5, calls).figures()
            core.add(mapOf("signature" to taken.getValue("signed") - taken.getValue("unsigned"), "openssl" to openssl))
            external.add(mapOf("signature" to taken.getValue("external"), "openssl" to openssl))
        }
        return mapOf(
            "rsa_2048.core_key" to core.measure(listOf("signature"), "openssl"),
            "rsa_2048.external_key" to external.measure(listOf("signature"), "openssl"),
        )
    }

    private fun prepared(client: FaspaySnap, rows: List<Map<String, Any>>, request: (KeyedStep<Fields>) -> RequestStep<*>): Sequence<RequestStep<*>> =
        client.prepareMany(case.operation, rows.asSequence()).map { request((it as PreparedItem.Ready<KeyedStep<Fields>>).step) }

    private fun opened(privateKey: String?) = FaspaySnap(
        environment = Environment.SANDBOX,
        partnerId = case.config.text("partner_id"),
        privateKey = privateKey,
        sourceAccount = case.config.text("source_account"),
        baseUrl = case.url,
    )

    private fun transfer(client: FaspaySnap): KeyedStep<TransferAnswer> = client.prepareTransfer(
        partnerReferenceNo = case.row["partnerReferenceNo"] as String,
        amount = case.row["amount"] as Long,
        beneficiaryAccountName = case.row["beneficiaryAccountName"] as String,
        beneficiaryAccountNo = case.row["beneficiaryAccountNo"] as String,
        beneficiaryBankCode = case.row["beneficiaryBankCode"] as String,
        callbackUrl = case.row["callbackUrl"] as String,
        transactionDescription = case.row["transactionDescription"] as String,
    )
}
