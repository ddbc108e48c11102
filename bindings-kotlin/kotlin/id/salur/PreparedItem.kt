package id.salur

/** What became of one input of a batch. `S` is what its first step is: a [Step], or a [KeyedStep]. */
public sealed interface PreparedItem<out S : KeyedStep<Fields>> {
    /** Its step. */
    public class Ready<out S : KeyedStep<Fields>> internal constructor(
        /** A request to send, or one to sign first. */
        public val step: S,
    ) : PreparedItem<S>

    /** It alone is wrong. */
    public class Refused internal constructor(
        /** What is wrong with it. It was made, not thrown. */
        public val error: SalurException,
    ) : PreparedItem<Nothing>
}
