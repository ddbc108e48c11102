package id.salur

/** The names of an operation's inputs, or of fields: as Kotlin spells them, and as documents do. Others are passed on as they stand. */
internal class Names(vararg pairs: Pair<String, String>) {
    private val documented: Map<String, String> = mapOf(*pairs)
    private val typed: Map<String, String> = pairs.associate { (typed, documented) -> documented to typed }

    /** The name here of what documents call so. */
    fun typed(documented: String): String = typed[documented] ?: documented

    /** The name in documents of what is called so here. */
    fun documented(typed: String): String = documented[typed] ?: typed

    companion object {
        val NONE: Names = Names()
    }
}

/** Named values in order, where a name may stand twice: the core then refuses it. */
internal class Entries(val list: List<Pair<String, Any?>>)

/** Values under the names of documents. */
internal fun Map<String, Any?>.documented(names: Names): Entries = Entries(map { (name, value) -> names.documented(name) to value })
