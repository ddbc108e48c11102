/** The agent's app without its screens, on a plain JVM: `agent.MainKt http://127.0.0.1:8400 folder`. */

package agent

import id.salur.duitku.Duitku
import id.salur.duitku.Environment
import java.io.File
import kotlin.system.exitProcess
import okhttp3.OkHttpClient

fun main(arguments: Array<String>) {
    val (sandbox, folder) = arguments
    val duitku = Duitku( // Duitku's public test merchant
        environment = Environment.SANDBOX,
        userId = 3551,
        email = "test@chakratechnology.com",
        secretKey = "de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d",
        disbursementUrl = "$sandbox/webapi/api",
    )
    val book = Book(File(folder))
    val payouts = Payouts(duitku, OkHttpClient(), book)
    payouts.add("invoice-17", "014", "8760673566", 50_000, "Invoice 17")
    payouts.add("invoice-18", "014", "8760673566", 60_000, "Invoice 18")
    payouts.add("invoice-19", "014", "8760673566", 1, "Invoice 19") // too little: it is refused before anything is sent
    while (true) {
        val open = book.ids().mapNotNull(book::read).filter { it.isOpen }
        if (open.isEmpty()) break
        Thread.sleep(maxOf(0, open.minOf { it.due } - System.currentTimeMillis()))
        for (entry in open) println("${entry.id}: ${payouts.advance(entry.id).state}")
    }
    val left = book.ids().mapNotNull(book::read).filter { it.state != Entry.PAID }
    for (entry in left) println("${entry.id}: ${entry.state}: ${entry.note}")
    exitProcess(if (left.map { it.id } == listOf("invoice-19")) 0 else 1)
}
