package id.salur

import kotlinx.serialization.json.JsonObject

/** Documented fields that came, of an answer or a notification. A field that did not come is `null`. */
public abstract class Fields internal constructor() {
    /** The same as a plain document. */
    public abstract fun toDocument(): JsonObject

    /** The names of the fields that came, and none of their values. */
    final override fun toString(): String = "${javaClass.simpleName}(<${toDocument().keys.joinToString(transform = ::typed)}>)"

    private fun typed(name: String): String = UNDERSCORE.replace(name) { it.groupValues[1].uppercase() }

    private companion object {
        val UNDERSCORE = Regex("_(.)")
    }
}

/** Fields of an operation that has no class of its own. */
internal class PlainFields(private val document: JsonObject) : Fields() {
    override fun toDocument(): JsonObject = document
}
