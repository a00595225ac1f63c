/* SPDX-License-Identifier: MIT */
/* graceful: wsco.graceful_timeout: which signals stop the worker, and the end of the script at the limit.
 * Owns: what the worker does at SIGTERM and SIGINT, from the first start() on.
 * Called by: the server classes (start), co_ops (turn), run/signals, takeover and net/stopping on the loop's
 *       stack.
 * Never: takes a signal that the script handles; takes a second one, which ends the process.
 * Tested by: tests/phpt/graceful, tests/phpt/handover. */
#include "wsco/php/runtime/graceful.h"

#include "wsco/net/net.h"
#include "wsco/net/stopping.h"
#include "wsco/php/engine/compat.h"
#include "wsco/php/engine/current.h"
#include "wsco/php/engine/globals.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/log.h"
#include "wsco/php/runtime/worker.h"
#include "wsco/run/giver.h"
#include "wsco/run/script_waits.h"
#include "wsco/run/service.h"

#include "zend_exceptions.h"

#include <signal.h>

static const int numbers[] = {SIGTERM, SIGINT};
#define COUNT (sizeof numbers / sizeof *numbers)

/* The limit when a newer process has taken over, and php.ini names none. */
#define TAKEN_SECONDS 30
#define TAKEN -1

/* signals: NULL: there are none. The worker goes on to its end; the next signal has its usual effect. */
static void begin(wsco_worker *worker, wsco_signals *signals, int number)
{
    for (size_t i = 0; signals != NULL && i < COUNT; i++)
        wsco_signals_no_default(signals, numbers[i]);
    WSCO_G(stop_signal) = number;
    worker->urgent = true;
    wsco_stopping_begin(wsco_stopping_of(worker));
}

/* Whoever wants to take over from now on can bind the addresses itself. */
static void came(wsco_signals *signals, int number)
{
    wsco_worker *worker = php_wsco_current_worker();
    wsco_giver *giver = wsco_giver_find(worker);

    if (giver != NULL)
        wsco_giver_close(giver);
    wsco_service_stopping();
    begin(worker, signals, number);
}

/* The loop ends in this turn, and is not run again when the script ends: what is left is ended then. */
static void cut(wsco_stopping *stopping)
{
    WSCO_G(cut) = true;
    stopping->worker->urgent = true;
    wsco_worker_leave(stopping->worker);
}

/* PHP itself has a handler for both, which does what it is told: by pcntl_signal(), or by whoever has started
 * PHP. */
static bool is_default(int number)
{
#ifdef ZEND_SIGNALS
    return SIGG(handlers)[number - 1].handler == (void *)SIG_DFL;
#else
    struct sigaction action;

    return sigaction(number, NULL, &action) == 0 && action.sa_handler == SIG_DFL;
#endif
}

static void prepare(wsco_stopping *stopping)
{
    stopping->limit = WSCO_G(graceful_timeout) > 0 ? WSCO_G(graceful_timeout) : TAKEN_SECONDS;
    stopping->jitter = WSCO_G(shutdown_jitter);
    stopping->cut = cut;
}

static bool arm(wsco_worker *worker)
{
    wsco_script_waits *waits = wsco_script_waits_of(worker);
    wsco_stopping *stopping = waits != NULL ? wsco_stopping_of(worker) : NULL;

    if (stopping == NULL)
        return false;
    prepare(stopping);
    waits->signals.unclaimed = came;
    for (size_t i = 0; i < COUNT; i++) {
        if (is_default(numbers[i]) && wsco_signals_by_default(&waits->signals, numbers[i]) != WSCO_OK)
            return false;
    }
    return true;
}

bool php_wsco_graceful_begin(void)
{
    wsco_worker *worker = php_wsco_current_worker();

    if (wsco_stopping_has_begun(worker))
        return false;
    if (WSCO_G(graceful_timeout) > 0 && !arm(worker))
        php_wsco_warning(
            "no memory or descriptor for wsco.graceful_timeout: signals end the process at once");
    return true;
}

void php_wsco_graceful_taken(wsco_worker *worker)
{
    wsco_script_waits *waits = wsco_script_waits_of(worker);

    prepare(wsco_stopping_of(worker));
    begin(worker, waits != NULL ? &waits->signals : NULL, TAKEN);
}

void php_wsco_graceful_note(const char *text, int error)
{
    WSCO_G(handover_note) = text;
    WSCO_G(handover_error) = error;
    WSCO_G(worker)->urgent = true;
}

/* ---- lines of the log ---- */

static void tell_note(void)
{
    const char *text = WSCO_G(handover_note);
    int error = WSCO_G(handover_error);

    WSCO_G(handover_note) = NULL;
    if (text != NULL)
        php_wsco_log(PHP_WSCO_LOG_WARNING, 0, NULL, "wsco.handover_socket: %s%s%s", text, error ? ": " : "",
                     error ? php_wsco_error_text(error) : "");
}

static void tell_begin(wsco_worker *worker)
{
    int number = WSCO_G(stop_signal);

    WSCO_G(stop_signal) = 0;
    if (number > 0)
        php_wsco_log(PHP_WSCO_LOG_NOTICE, 0, NULL, "signal %d: the servers stop, within %g seconds", number,
                     WSCO_G(graceful_timeout));
    else if (number == TAKEN)
        php_wsco_log(PHP_WSCO_LOG_NOTICE, 0, NULL,
                     "another process has taken over: the servers stop, within %g seconds",
                     wsco_stopping_of(worker)->limit);
}

/* Lines of the log may run code of the script, by its output buffers. */
void php_wsco_graceful_turn(wsco_worker *worker)
{
    tell_begin(worker);
    if (EG(exception) == NULL)
        tell_note();
    if (!WSCO_G(cut) || EG(exception) != NULL)
        return;
    WSCO_G(cut) = false;
    php_wsco_log(PHP_WSCO_LOG_WARNING, 0, NULL, "the time to stop is over: %u coroutines are ended",
                 (unsigned)worker->sched.count);
    if (EG(exception) != NULL)
        return;
    EG(exit_status) = 0;
    zend_throw_exception_internal(zend_create_unwind_exit());
}
