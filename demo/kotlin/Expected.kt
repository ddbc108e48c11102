package demo

import id.salur.Call
import id.salur.Fields
import id.salur.KeyedStep
import id.salur.Next
import id.salur.NextAction
import id.salur.Outcome
import id.salur.RequestStep
import id.salur.State
import id.salur.http.sendOnce

/** The loop of every call; a real merchant stores `step.context` before each request. */
fun <A : Fields> send(first: KeyedStep<A>): Outcome<A> {
    var step = first
    while (step is RequestStep) {
        Shown.request(step.request)
        step = sendOnce(step)
    }
    val outcome = step.outcome
    Shown.answer(outcome)
    val state = outcome.payment?.let { ", payment ${it.state.word}" }.orEmpty()
    val operation = (outcome.next as? Next.Operation)?.operation.orEmpty()
    Shown.said("call ${outcome.call.word}$state; next: ${outcome.next.action.word} $operation".trimEnd())
    return outcome
}

/** The step as the request that it is, with its context. */
fun <A : Fields> KeyedStep<A>.request(): RequestStep<A> = this as RequestStep<A>

/** What may be believed of an outcome, and what to do. */
fun Outcome<*>.believed(): Triple<Call, State?, NextAction> = Triple(call, payment?.state, next.action)

/** Stops the demo where an outcome is another one. */
fun expect(outcome: Outcome<*>, call: Call, state: State?, action: NextAction) {
    expect(outcome.believed() == Triple(call, state, action)) { "expected $call $state $action, found $outcome ${outcome.problems}" }
}

/** Stops the demo where something is not as it should be. */
fun expect(isSo: Boolean, otherwise: () -> String) {
    if (!isSo) throw Unexpected(otherwise())
}

/** The demo found something that should not be. */
class Unexpected(message: String) : RuntimeException(message)
