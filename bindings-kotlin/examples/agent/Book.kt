package agent

import java.io.File
import java.io.FileOutputStream
import java.io.IOException
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.json.long
import kotlinx.serialization.json.put

/**
 * Payments in a folder, a file for each. What [write] returned from is on the disk. They hold personal data: on Android give it
 * `context.noBackupFilesDir`, which belongs to the app alone.
 */
class Book(private val folder: File) {
    init {
        if (!folder.isDirectory && !folder.mkdirs()) throw IOException("$folder cannot be made")
    }

    /** The ids of all payments. */
    fun ids(): List<String> = folder.listFiles().orEmpty().map { it.name }.filter { it.endsWith(END) }.map { it.removeSuffix(END) }.sorted()

    /** A payment, if it is known. */
    fun read(id: String): Entry? {
        val document = file(id).takeIf { it.exists() }?.let { Json.parseToJsonElement(it.readText()) as JsonObject } ?: return null
        fun text(name: String): String = document.getValue(name).jsonPrimitive.content
        return Entry(
            id = id,
            first = document.getValue("first").jsonObject,
            todo = document.getValue("todo").jsonObject,
            state = text("state"),
            due = document.getValue("due").jsonPrimitive.long,
            context = text("context"),
            note = text("note"),
        )
    }

    /** Writes a payment whole, or not at all. */
    fun write(entry: Entry): Entry {
        val document = buildJsonObject {
            put("first", entry.first)
            put("todo", entry.todo)
            put("state", entry.state)
            put("due", entry.due)
            put("context", entry.context)
            put("note", entry.note)
        }
        val fresh = File(folder, "${entry.id}.new")
        FileOutputStream(fresh).use {
            it.write(document.toString().encodeToByteArray())
            it.fd.sync()
        }
        if (!fresh.renameTo(file(entry.id))) throw IOException("${entry.id} cannot be written")
        return entry
    }

    private fun file(id: String): File {
        require(id.matches(Regex("[A-Za-z0-9_-]+"))) { "an id is letters, digits, - and _" }
        return File(folder, id + END)
    }

    private companion object {
        const val END = ".json"
    }
}
