package demo

import id.salur.duitku.Duitku
import id.salur.duitku.Environment

/** The merchant of the demo: Duitku's own public sandbox account, printed on its page. */
object Merchant {
    const val USER_ID: Long = 3551
    const val EMAIL: String = "test@chakratechnology.com"
    const val SECRET_KEY: String = "de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d"

    /** A client whose addresses are those of the sandbox at `url`. */
    fun client(url: String, secretKey: String = SECRET_KEY): Duitku = Duitku(
        environment = Environment.SANDBOX,
        userId = USER_ID,
        email = EMAIL,
        secretKey = secretKey,
        disbursementUrl = "$url/webapi/api",
        cashOutUrl = "$url/api",
    )
}
