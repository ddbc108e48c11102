package scenarios

import demo.Merchant
import demo.Sandbox
import id.salur.Fields
import id.salur.Next
import id.salur.Outcome
import id.salur.RequestStep
import id.salur.Step
import id.salur.duitku.Duitku
import kotlinx.serialization.json.JsonPrimitive
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.TestInstance

/** Tests with an offline gateway of their own, and a merchant's client. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Scenario {
    /** The offline gateway. */
    protected val sandbox: Sandbox = Sandbox("--callback-delay", "50")

    /** The merchant's client. */
    protected val duitku: Duitku = Merchant.client(sandbox.url)

    @AfterAll
    fun stopSandbox() {
        duitku.close()
        sandbox.close()
    }
}

/** Call, state and what to do. */
fun Outcome<*>.believed(): List<String?> = listOf(call.word, payment?.state?.word, next.action.word)

/** The input that `next` carries. */
fun Outcome<*>.prefilled(name: String): String = ((next as Next.Operation).input!!.getValue(name) as JsonPrimitive).content

/** The step as the request that it is. */
fun <A : Fields> Step<A>.request(): RequestStep<A> = this as RequestStep<A>
