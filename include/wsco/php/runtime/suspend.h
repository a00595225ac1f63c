/* SPDX-License-Identifier: MIT */
/* suspend: may the running coroutine be suspended? */
#ifndef WSCO_PHP_RUNTIME_SUSPEND_H
#define WSCO_PHP_RUNTIME_SUSPEND_H

#include "wsco/php/engine/current.h"

/* May a writer be suspended? Throws nothing. False outside coroutines, with an exception pending, and where
 * the engine forbids a switch, such as in a destructor that the garbage collector runs. There, bytes are only
 * queued. */
static inline bool php_wsco_may_wait(void)
{
    const wsco_co *co = php_wsco_current();

    return co != NULL && !co->kill && EG(exception) == NULL && !php_wsco_is_pinned();
}

/* private to the next: throws what the next promises, and gives false. */
bool php_wsco_may_suspend_refused(void);

/* Ask this before every call that may suspend. False with an exception thrown: Swoole\Error "API must be
 * called in the coroutine" outside coroutines (last error 10001), Error where the engine forbids a switch
 * (garbage collection, output handler, compilation), or the exit that unwinds a coroutine which is being
 * ended. */
static inline bool php_wsco_may_suspend(void)
{
    return EXPECTED(php_wsco_may_wait()) || php_wsco_may_suspend_refused();
}

#endif
