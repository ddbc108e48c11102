package id.salur

/** What became of one input of a batch. */
public sealed interface PreparedItem {
    /** Its step. */
    public class Ready internal constructor(
        /** A request to send. */
        public val step: Step<Fields>,
    ) : PreparedItem

    /** It alone is wrong. */
    public class Refused internal constructor(
        /** What is wrong with it. It was made, not thrown. */
        public val error: SalurException,
    ) : PreparedItem
}
