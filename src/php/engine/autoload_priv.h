/* SPDX-License-Identifier: MIT */
/* Classes that are being loaded by coroutines: what autoload.c and linking.c share. */
#ifndef WSCO_PHP_ENGINE_AUTOLOAD_PRIV_H
#define WSCO_PHP_ENGINE_AUTOLOAD_PRIV_H

#include "wsco/co/wait.h"
#include "wsco/php/engine/compat.h"
#include "wsco/php/engine/globals.h"

/* A class that is being loaded, or waited for. Owner: the C stack of the coroutine that asked for it. */
typedef struct php_wsco_loading {
    wsco_co *co;
    wsco_waitq waiters;

    /* For linking.c: the declaration that waits for this load, such as that of a class whose parent it is. */
    struct php_wsco_loading *next; /* in WSCO_G(linking), if there is one */
    zend_string *declared;         /* NULL: none; else its name in the class table, lent by the opcode */
    zend_string *hides_as; /* its name there before it was declared, lent too; NULL: it has no other */
    bool hidden;
    bool waits_for_partners; /* the class is complete, but for classes that its methods name */
    HashTable *delayed;      /* the classes that the same coroutine will load next; lent */
} php_wsco_loading;

/* autoload.c */
/* Does the coroutine that loads wait for `co`, itself or through others? */
bool php_wsco_loading_waits_for(const php_wsco_loading *loading, const wsco_co *co);
/* Suspends until that load is over; false when an exception is pending. */
bool php_wsco_loading_wait(php_wsco_loading *loading, wsco_co *co);

/* linking.c */
/* Called before and after a load. False: another coroutine is at the same declaration, or was there during
 * the load. To link a class twice would destroy it. A named class that only waits for its partners may well
 * be linked by what is loaded, such as a child of it. */
WSCO_MUST_USE bool php_wsco_linking_begin(php_wsco_loading *loading);
WSCO_MUST_USE bool php_wsco_linking_end(php_wsco_loading *loading);
/* Throws the error for a declaration that begin or end has refused. */
void php_wsco_linking_refuse(void);
/* Is the current frame one that declares a class? Only then may it see classes that are not linked yet. */
bool php_wsco_linking_is_current(void);
/* Finds a declared class that is hidden while its coroutine waits, by its name in lower case. */
php_wsco_loading *php_wsco_linking_find(zend_string *lc_name);
/* Shows a coroutine the classes of all coroutines that wait for it. */
void php_wsco_linking_reveal(const wsco_co *co);
/* A load of that coroutine is over: hides the classes again of those that waited for it. */
void php_wsco_linking_conceal(const wsco_co *co);

#endif
