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
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/run_php.h"
#include "wsco/run/fdselect.h"

#include "zend_exceptions.h"

#include <errno.h>

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

static wsco_rc wait_until(wsco_usec due, bool ends_by_signal)
{
    wsco_sched *sched = &WSCO_G(worker)->sched;
    aside before = put_aside();
    wsco_rc rc = WSCO_E_TIMEOUT;

    if (wsco_time_now() < due)
        rc = ends_by_signal ? php_wsco_hook_signal_sleep(due) : wsco_wait_on(sched, NULL, due);
    else
        wsco_co_reschedule(sched);
    put_back(before);
    return rc;
}

wsco_rc php_wsco_hook_wait_until(wsco_usec due)
{
    return wait_until(due, /* ends_by_signal */ false);
}

wsco_rc php_wsco_hook_wait_sleep(wsco_usec due)
{
    return wait_until(due, true);
}

/* ---- descriptors ---- */

/* The text of Swoole. */
static void throw_bound(const wsco_fdwait *set, int fd, unsigned want)
{
    const wsco_co *other = wsco_fdwait_waiter(set, fd, want);

    php_wsco_set_error(-WSCO_E_CO_HAS_BEEN_BOUND);
    zend_throw_error(php_wsco_error_ce,
                     "Socket#%d has already been bound to another coroutine#" ZEND_LONG_FMT
                     ", %s of the same socket in coroutine#" ZEND_LONG_FMT " at the same time is not allowed",
                     fd, other != NULL ? (zend_long)other->id : 0, want & WSCO_READ ? "reading" : "writing",
                     (zend_long)set->sched->current->id);
}

wsco_rc php_wsco_hook_wait_fd(int fd, unsigned want, wsco_usec due)
{
    wsco_script_waits *waits = wsco_script_waits_of(WSCO_G(worker));
    aside before;
    wsco_rc rc;

    if (php_wsco_hook_wait_is_closing(fd))
        return WSCO_E_CLOSED;
    if (waits == NULL)
        return WSCO_E_NOMEM;
    before = put_aside();
    rc = wsco_fdwait_until(&waits->fds, fd, want, due);
    if (rc == WSCO_E_CO_HAS_BEEN_BOUND)
        throw_bound(&waits->fds, fd, want);
    put_back(before);
    return rc;
}

static bool any_is_closing(const struct pollfd *fds, size_t n)
{
    size_t i = 0;

    while (i < n && !php_wsco_hook_wait_is_closing(fds[i].fd))
        i++;
    return i < n;
}

static bool any_is_closed(const struct pollfd *fds, size_t n)
{
    size_t i = 0;

    while (i < n && !(fds[i].revents & POLLNVAL))
        i++;
    return i < n;
}

wsco_rc php_wsco_hook_wait_fds(struct pollfd *fds, size_t n, wsco_usec due)
{
    wsco_script_waits *waits = wsco_script_waits_of(WSCO_G(worker));
    aside before;
    wsco_rc rc;

    if (any_is_closing(fds, n))
        return WSCO_E_CLOSED;
    if (waits == NULL)
        return WSCO_E_NOMEM;
    before = put_aside();
    rc = wsco_fdselect_until(waits, fds, n, due);
    put_back(before);
    if (rc > 0 && any_is_closed(fds, n))
        return WSCO_E_CLOSED;
    return rc == 0 ? WSCO_E_TIMEOUT : rc;
}

wsco_rc php_wsco_hook_wait_child(wsco_children *children, pid_t pid, wsco_child_end *end)
{
    aside before = put_aside();
    wsco_rc rc = wsco_children_wait(children, pid, WSCO_USEC_NEVER, end);

    put_back(before);
    return rc;
}

wsco_rc php_wsco_hook_wait_job(wsco_job *job)
{
    wsco_script_waits *waits = wsco_script_waits_of(WSCO_G(worker));
    aside before;
    wsco_rc rc;

    if (waits == NULL) {
        job->done(job, WSCO_E_NOMEM);
        return WSCO_E_NOMEM;
    }
    before = put_aside();
    rc = wsco_threads_run(&waits->threads, job, WSCO_USEC_NEVER);
    put_back(before);
    return rc;
}

const php_wsco_hook_closing *php_wsco_hook_wait_closing;

bool php_wsco_hook_wait_finds_closing(int fd)
{
    const php_wsco_hook_closing *at = php_wsco_hook_wait_closing;

    if (!pthread_equal(pthread_self(), php_wsco_hook_now.thread))
        return false;
    while (at != NULL && at->fd != fd)
        at = at->outer;
    return at != NULL;
}

/* The coroutines that are entered give control back before this goes on, so what is being closed is a
 * stack. */
void php_wsco_hook_wait_expel(int fd)
{
    php_wsco_hook_closing self = {fd, php_wsco_hook_wait_closing};
    wsco_script_waits *waits;
    aside before;

    if (WSCO_G(worker) == NULL || php_wsco_current_worker() == NULL || php_wsco_fork_is_inside())
        return;
    waits = wsco_script_waits_of(WSCO_G(worker));
    if (waits == NULL || waits->fds.count == 0)
        return;
    before = put_aside();
    php_wsco_hook_wait_closing = &self;
    while (wsco_fdwait_expel(&waits->fds, fd) || wsco_fdselect_expel(waits, fd))
        php_wsco_carry_bailout();
    php_wsco_hook_wait_closing = self.outer;
    put_back(before);
}

int php_wsco_hook_wait_fail(wsco_rc rc)
{
    switch (rc) {
    case WSCO_E_CLOSED:
        errno = EBADF;
        break;
    case WSCO_E_NOMEM:
        errno = ENOMEM;
        break;
    case WSCO_E_CO_HAS_BEEN_BOUND:
        errno = EBUSY;
        break;
    default:
        errno = rc < 0 && rc > -500 ? -rc : ECANCELED;
    }
    return -1;
}

wsco_usec php_wsco_hook_wait_due(const struct timespec *span)
{
    if (span == NULL || (wsco_usec)span->tv_sec >= WSCO_USEC_NEVER / 4000000)
        return WSCO_USEC_NEVER;
    return wsco_time_start() + (wsco_usec)span->tv_sec * 1000000 + ((wsco_usec)span->tv_nsec + 999) / 1000;
}

wsco_usec php_wsco_hook_wait_due_of(const struct timeval *span)
{
    struct timespec same;

    if (span == NULL)
        return WSCO_USEC_NEVER;
    same = (struct timespec){.tv_sec = span->tv_sec, .tv_nsec = span->tv_usec * 1000};
    return php_wsco_hook_wait_due(&same);
}
