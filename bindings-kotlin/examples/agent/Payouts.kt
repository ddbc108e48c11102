package agent

import id.salur.Failure
import id.salur.Fields
import id.salur.InputException
import id.salur.Next
import id.salur.Outcome
import id.salur.RequestStep
import id.salur.State
import id.salur.Step
import id.salur.duitku.Duitku
import id.salur.okhttp.sendOnce
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import okhttp3.OkHttpClient

/**
 * Pays people, each once, whatever the network does and wherever the app is killed. This runs on Android as it is: see docs/guide/android.md.
 *
 * Call it off the main thread; one instance at a time works on a [Book].
 */
class Payouts(private val duitku: Duitku, private val http: OkHttpClient, private val book: Book) {
    /** Puts a payment into the book. An id is one payment for ever: adding it again changes nothing. */
    @Synchronized
    fun add(id: String, bankCode: String, bankAccount: String, amount: Long, purpose: String) {
        if (book.read(id) != null) return
        val person = buildJsonObject {
            put("bank_code", bankCode)
            put("bank_account", bankAccount)
            put("amount", amount)
            put("purpose", purpose)
        }
        val first = buildJsonObject {
            put("do", "continue")
            put("operation", "duitku.inquiry")
            put("input", person)
        }
        book.write(Entry(id, first, first))
    }

    /** Makes one call of a payment, if one is due; gives what is now known of it. */
    @Synchronized
    fun advance(id: String, now: Long = System.currentTimeMillis()): Entry {
        var entry = requireNotNull(book.read(id)) { "there is no payment $id" }
        if (!entry.isOpen || entry.due > now) return entry
        var step: Step<Fields> = try {
            if (entry.state == Entry.SENT) { // the app was killed: it may have arrived, and is not sent again
                duitku.parse(entry.context, Failure.NO_ANSWER)
            } else {
                duitku.prepareNext(duitku.readNext(entry.todo))
            }
        } catch (error: InputException) { // nothing was sent: this one is wrong
            return book.write(entry.copy(state = Entry.FIX, note = error.message.orEmpty()))
        }
        while (step is RequestStep) {
            entry = book.write(entry.copy(state = Entry.SENT, context = step.context)) // first written, then sent
            step = sendOnce(step, http)
        }
        return book.write(learned(entry, step.outcome, now))
    }

    /** What to write of an outcome: what `next` says, and nothing else. */
    private fun learned(entry: Entry, outcome: Outcome<Fields>, now: Long): Entry {
        fun ready(due: Long): Entry = entry.copy(state = Entry.READY, todo = outcome.next.toDocument(), due = due)
        fun ended(state: String, note: String = "${outcome.operation}: ${outcome.code} ${outcome.meaning}"): Entry =
            entry.copy(state = state, todo = if (isPutAgain(outcome)) entry.todo else entry.first, note = note)
        return when (val next = outcome.next) {
            is Next.CheckStatus -> ready(next.after ?: now)
            is Next.Wait -> ready(next.after ?: now)
            is Next.Continue -> ready(now)
            is Next.Resend -> ready(now + PAUSE)
            is Next.AskHuman -> ended(Entry.ASK_HUMAN, next.question)
            is Next.NewPayment -> ended(Entry.NEW_PAYMENT)
            Next.Fix -> ended(Entry.FIX)
            Next.Done -> entry.copy(state = Entry.PAID)
        }
    }

    /** A question that was refused leaves its payment open, and is put again; else a payment is begun anew. */
    private fun isPutAgain(outcome: Outcome<Fields>): Boolean = outcome.next is Next.Fix && outcome.payment?.state == State.UNKNOWN

    private companion object {
        const val PAUSE = 10_000L
    }
}

/** One payment in the book. `todo` is what comes next, once it is `due`; `context` is what was perhaps sent. */
data class Entry(
    val id: String,
    val first: JsonObject,
    val todo: JsonObject,
    val state: String = READY,
    val due: Long = 0,
    val context: String = "",
    val note: String = "",
) {
    /** Whether anything is left to do without a person. */
    val isOpen: Boolean get() = state == READY || state == SENT

    companion object {
        const val READY = "ready"
        const val SENT = "sent"
        const val PAID = "paid"
        const val ASK_HUMAN = "ask_human"
        const val NEW_PAYMENT = "new_payment"
        const val FIX = "fix"
    }
}
