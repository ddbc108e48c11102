package id.salur

import kotlin.enums.enumEntries

/** One of a fixed set of words, as documents have it. */
public interface Word {
    /** The word in documents, such as `check_status`. */
    public val word: String
}

/** The member of an enum that a document means. The library and this package are of one version, so there is one. */
internal inline fun <reified E> wordOf(text: String): E where E : Enum<E>, E : Word =
    enumEntries<E>().firstOrNull { it.word == text }
        ?: throw LibraryException("salur: `$text` is no ${E::class.java.simpleName} of version $VERSION: the native library is of another build")
