package demo

import id.salur.cashin.Cashin
import id.salur.duitku.Duitku
import id.salur.duitku.Environment
import id.salur.faspaysendme.FaspaySendme
import id.salur.faspaysnap.FaspaySnap
import id.salur.cashin.Environment as CashinEnvironment
import id.salur.faspaysendme.Environment as SendmeEnvironment
import id.salur.faspaysnap.Environment as FaspayEnvironment

/** The merchant of the demo: Duitku's own public sandbox account, printed on its page; one at each gateway of the national standard, and SendMe's example. */
object Merchant {
    const val USER_ID: Long = 3551
    const val EMAIL: String = "test@chakratechnology.com"
    const val SECRET_KEY: String = "de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d"

    const val FASPAY_ID: String = "77001"
    const val CASHIN_ID: String = "CID7700000001"
    const val SENDME_KEY: String = "fk-3b1f7a62"

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

    /** A client of the sandbox's SendMe, by its older interface; Faspay's public key decodes the codes of Permata's machines. */
    fun sendme(url: String, faspayPublicKey: String): FaspaySendme = FaspaySendme(
        environment = SendmeEnvironment.SANDBOX,
        faspayKey = SENDME_KEY,
        faspaySecret = "fs-5d0e9c1a7b",
        appKey = "ak-11aa22bb",
        appSecret = "as-33cc44dd",
        clientKey = "ck-55ee66ff",
        clientSecret = "cs-77001122",
        iv = "iv-99887766",
        sourceAccount = "9920000001",
        faspayPublicKey = faspayPublicKey,
        baseUrl = url,
    )
}
