package id.salur.internal

import id.salur.LibraryException
import id.salur.VERSION
import id.salur.causes
import id.salur.decode
import id.salur.exceptionOf
import id.salur.objectOrNull

/** The functions of the native library, loaded with the first call and shaken hands with. */
internal object Core {
    private const val NAME = "salur_kotlin"

    @Volatile
    private var trouble: LibraryException? = null

    @Volatile
    private var isReady = false

    /** Opens credentials; throws the exception of every wrong field. */
    fun open(config: String): NativeClient {
        val opened = guarded { id.salur.internal.open(config) }
        return opened.client ?: throw exceptionOf(requireNotNull(decode(requireNotNull(opened.error)).objectOrNull("error")))
    }

    /** Calls a verb that needs no client; gives an envelope. */
    fun call(verb: String, arguments: String): String = guarded { id.salur.internal.call(verb, arguments) }

    /** Calls the native library, once it is there and of this version. */
    fun <T> guarded(call: () -> T): T {
        if (!isReady) load()
        return call()
    }

    @Synchronized
    private fun load() {
        trouble?.let { throw LibraryException(requireNotNull(it.message), it) }
        try {
            val version = version()
            if (version != VERSION) throw LibraryException("the native library `$NAME` is of version $version, this package of $VERSION: $CURE")
            isReady = true
        } catch (error: LibraryException) {
            throw error.also { trouble = it }
        } catch (error: LinkageError) {
            throw unloadable(error).also { trouble = it }
        } catch (error: RuntimeException) { // uniffi's own handshake
            throw unloadable(error).also { trouble = it }
        }
    }

    private fun unloadable(error: Throwable): LibraryException {
        val reason = error.causes().last().message.orEmpty().lines().joinToString("; ") { it.take(200) }
        val machine = listOf("os.name", "os.arch", "java.vm.name").joinToString { System.getProperty(it).orEmpty() }
        return LibraryException("the native library `$NAME` does not load on this machine ($machine): $reason. $CURE", error)
    }

    private const val CURE = "Put the jar of this very version on the class path; it holds the library for the machines that its README names. " +
        "For another machine build it (cargo build --release -p salur-kotlin) and put it on jna.library.path"
}
