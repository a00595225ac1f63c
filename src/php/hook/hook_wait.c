/* SPDX-License-Identifier: MIT */
/* hook_wait: how a replaced function suspends the coroutine, below frames of PHP and of foreign libraries.
 * Owns: nothing: an exception that is put aside belongs to the call that waits.
 * Called by: the other files of this room.
 * Never: leaves such frames in another way than by a return. When a coroutine is ended, the wait fails, and
 *       so does every later one, so that the C code finds its way back to the engine.
 * Tested by: tests/phpt/hook. */
#include "hook_priv.h"

#include "wsco/co/wait.h"
#include "wsco/php/engine/current.h"
#include "wsco/php/engine/exceptions.h"

#include "zend_exceptions.h"

/* ---- may it wait? ---- */

/* Has the running code been told to give up? An exception of any other kind does not say so: a driver that
 * has thrown one may well have to ask its server once more. */
static bool must_end(const zend_object *exception)
{
    return zend_is_unwind_exit(exception) || zend_is_graceful_exit(exception) ||
        exception->ce == php_wsco_canceled_exception_ce || exception->ce == php_wsco_timeout_exception_ce;
}

php_wsco_hook_way php_wsco_hook_wait_way_on(void)
{
    const wsco_co *co;

    if (!pthread_equal(pthread_self(), php_wsco_hook_now.thread))
        return PHP_WSCO_HOOK_PASS;
    co = php_wsco_current();
    if (co == NULL || php_wsco_is_pinned())
        return PHP_WSCO_HOOK_PASS;
    if (co->kill || (EG(exception) != NULL && must_end(EG(exception))))
        return PHP_WSCO_HOOK_REFUSE;
    return PHP_WSCO_HOOK_WAIT;
}

/* ---- waiting ---- */

/* An exception that is pending while others run. Owner: the call that waits. */
typedef struct aside {
    zend_object *exception;
    const zend_op *opline;
} aside;

static aside put_aside(void)
{
    aside self = {EG(exception), EG(opline_before_exception)};

    EG(exception) = NULL;
    return self;
}

/* The wait may have brought one too. What ends the coroutine takes the place of all others. */
static void put_back(aside self)
{
    zend_object *news = EG(exception);

    if (self.exception == NULL)
        return;
    if (news == NULL) {
        EG(exception) = self.exception;
        EG(opline_before_exception) = self.opline;
    } else if (zend_is_graceful_exit(news) || zend_is_unwind_exit(news)) {
        OBJ_RELEASE(self.exception);
    } else {
        zend_exception_set_previous(news, self.exception);
    }
}

wsco_rc php_wsco_hook_wait_until(wsco_usec due)
{
    wsco_sched *sched = &WSCO_G(worker)->sched;
    aside before = put_aside();
    wsco_rc rc = WSCO_E_TIMEOUT;

    if (wsco_time_now() < due)
        rc = wsco_wait_on(sched, NULL, due);
    else
        wsco_co_reschedule(sched);
    put_back(before);
    return rc;
}
