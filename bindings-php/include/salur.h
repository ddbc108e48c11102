/*
 * Salur's C interface: text in, text out. Texts are UTF-8 with a length; they need no NUL at their end.
 *
 * A client may be used by several threads at once; it must not be closed while a call of it runs. No function raises a
 * signal, prints, or lets a panic out.
 */
#ifndef SALUR_H
#define SALUR_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The number of this interface. It grows when a function changes; a host refuses a number that it does not know. */
uint32_t salur_abi(void);

/* The version of the library, such as "0.1.0"; ends with NUL, lives as long as the process, and is not to be freed. */
const char *salur_version(void);

/*
 * Opens credentials from a configuration document. Never NULL: an error is kept, and is what every call of the client
 * then gives. The verb "opened" does nothing else: {"ok":true}, or that error. To be closed with salur_close.
 */
void *salur_open(const char *config, size_t config_length);

/*
 * Calls a verb: of a client, or (NULL) one that needs none. Gives an envelope, {"ok": ...} or {"error": ...}, and its
 * length in bytes; never NULL. To be freed with salur_free and the same length.
 */
char *salur_call(void *client, const char *verb, size_t verb_length, const char *arguments, size_t arguments_length, size_t *length);

/* Frees what salur_call gave. NULL is nothing. */
void salur_free(char *text, size_t length);

/* Wipes a client's credentials from memory and frees it. NULL is nothing. */
void salur_close(void *client);

#ifdef __cplusplus
}
#endif

#endif
