package demo

import id.salur.cashin.Cashin
import id.salur.duitku.Duitku
import id.salur.duitku.Environment
import id.salur.faspaysnap.FaspaySnap
import id.salur.cashin.Environment as CashinEnvironment
import id.salur.faspaysnap.Environment as FaspayEnvironment

/** The merchant of the demo: Duitku's own public sandbox account, printed on its page; and one at each gateway of the national standard. */
object Merchant {
    const val USER_ID: Long = 3551
    const val EMAIL: String = "test@chakratechnology.com"
    const val SECRET_KEY: String = "de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d"

    const val FASPAY_ID: String = "77001"
    const val CASHIN_ID: String = "CID7700000001"

    /** A client whose addresses are those of the sandbox at `url`. */
    fun client(url: String, secretKey: String = SECRET_KEY): Duitku = Duitku(
        environment = Environment.SANDBOX,
        userId = USER_ID,
        email = EMAIL,
        secretKey = secretKey,
        disbursementUrl = "$url/webapi/api",
        cashOutUrl = "$url/api",
    )

    /** A client of the sandbox's Faspay, whose public key proves its notifications; without a private key it waits for signatures. */
    fun faspay(url: String, faspayPublicKey: String?, privateKey: String? = null): FaspaySnap = FaspaySnap(
        environment = FaspayEnvironment.SANDBOX,
        partnerId = FASPAY_ID,
        privateKey = privateKey,
        faspayPublicKey = faspayPublicKey,
        sourceAccount = "99200$FASPAY_ID",
        baseUrl = url,
    )

    /** A client of the sandbox's Cash In; without a private key it waits for signatures. */
    fun cashin(url: String, privateKey: String? = null): Cashin = Cashin(
        environment = CashinEnvironment.SANDBOX,
        partnerId = CASHIN_ID,
        channelId = "9501",
        privateKey = privateKey,
        baseUrl = "$url/pg/fo",
    )
}
