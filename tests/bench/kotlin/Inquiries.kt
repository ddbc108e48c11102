package bench

import id.salur.Fields
import id.salur.PreparedItem
import id.salur.RequestStep
import id.salur.Step
import id.salur.duitku.Duitku
import id.salur.duitku.Environment
import id.salur.duitku.InquiryAnswer
import kotlinx.serialization.json.JsonObject

/** Duitku's inquiry, signed with a hash. */
class Inquiries(private val case: Case, private val sandboxUrl: String) {
    private val client = opened(case.url)
    private val hand = DuitkuByHand(case.url, case.config.text("user_id").toLong(), case.config.text("email"), case.config.text("secret_key"))

    /** A call, and a batch. */
    fun measures(): Map<String, JsonObject> {
        val step = inquiry(client)
        case.requireSame(step) { now, _ -> hand.inquiry(case.row, now) }
        val calls = mapOf<String, () -> Unit>(
            "prepare" to { inquiry(client) },
            "parse" to case.parse(step),
            "round_trip" to roundTrip(step),
            "sandbox_trip" to roundTrip(inquiry(opened(sandboxUrl))),
        )
        val call = Taken.rounds(25, calls)
        val rows = case.rows(BATCH).toList()
        val batch = batches(20, CHUNK, rows, { prepared(rows.asSequence()) }, hand::inquiry)
        return mapOf(
            "duitku.call" to call.measure(listOf("prepare", "parse"), "round_trip"),
            "duitku.call.sandbox" to call.measure(listOf("prepare", "parse"), "sandbox_trip"),
            "duitku.batch" to batch.measure(listOf("item"), "by_hand"),
        )
    }

    /** The requests of a batch. */
    fun prepared(rows: Sequence<Map<String, Any>>): Sequence<RequestStep<*>> =
        client.prepareMany(case.operation, rows).map { (it as PreparedItem.Ready<Step<Fields>>).step as RequestStep<*> }

    private fun opened(url: String) = Duitku(
        environment = Environment.SANDBOX,
        userId = case.config.text("user_id").toLong(),
        email = case.config.text("email"),
        secretKey = case.config.text("secret_key"),
        disbursementUrl = url,
    )

    private fun inquiry(client: Duitku): RequestStep<InquiryAnswer> = client.prepareInquiry(
        bankCode = case.row["bankCode"] as String,
        bankAccount = case.row["bankAccount"] as String,
        amount = case.row["amount"] as Long,
    ) as RequestStep<InquiryAnswer>
}
