/* SPDX-License-Identifier: MIT */
/* class_process: Swoole\Process: so far its static methods for signals; process_signal.c has signal().
 * Owns: the process's interval timers that alarm() has set. Called by: PHP, wsco.c.
 * Never: suspends; leaves an interval timer behind whose signal nobody handles. Tested by:
 *       tests/phpt/process. */
#include "wsco/php/process/process.h"

#include "wsco/base/process.h"
#include "wsco/php/engine/exceptions.h"
#include "wsco/php/runtime/errors.h"

#include "php_wsco.h"

#include "../../../stubs/process_arginfo.h"

#include <signal.h>
#include <sys/time.h>

#define KINDS 3 /* of interval timers: ITIMER_REAL, _VIRTUAL, _PROF */
#define MICROSECONDS 1000000

/* Those of this process that alarm() has set: a child inherits none. */
static bool armed[KINDS];
static uint32_t armed_by; /* wsco_process_token() */

PHP_METHOD(Swoole_Process, __construct)
{
    php_wsco_throw(php_wsco_exception_ce, ENOTSUP,
                   "wsco %s starts no child processes yet: use pcntl_fork() before run()", WSCO_VERSION);
}

PHP_METHOD(Swoole_Process, kill)
{
    zend_long pid, number = SIGTERM;
    bool fits;

    ZEND_PARSE_PARAMETERS_START(1, 2)
        Z_PARAM_LONG(pid)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(number)
    ZEND_PARSE_PARAMETERS_END();
    fits = pid >= INT_MIN && pid <= INT_MAX && number >= 0 && number <= INT_MAX;
    if (!fits)
        errno = EINVAL;
    else if (kill((pid_t)pid, (int)number) == 0)
        RETURN_TRUE;
    wsco_rc rc = -errno;
    if (number != 0 || rc != -ESRCH)
        php_wsco_warning("kill(" ZEND_LONG_FMT ", " ZEND_LONG_FMT ") failed: %s", pid, number, strerror(-rc));
    RETURN_BOOL(php_wsco_fail(rc));
}

static wsco_rc set_alarm(zend_long usec, int kind)
{
    struct itimerval value = {0};

    if (usec > 0) {
        value.it_interval.tv_sec = (time_t)(usec / MICROSECONDS);
        value.it_interval.tv_usec = (suseconds_t)(usec % MICROSECONDS);
        value.it_value = value.it_interval;
    }
    if (setitimer(kind, &value, NULL) != 0)
        return -errno;
    if (!wsco_process_is(armed_by))
        memset(armed, 0, sizeof armed);
    armed_by = wsco_process_token();
    armed[kind] = usec > 0;
    return WSCO_OK;
}

PHP_METHOD(Swoole_Process, alarm)
{
    zend_long usec, kind = ITIMER_REAL;
    wsco_rc rc;

    ZEND_PARSE_PARAMETERS_START(1, 2)
        Z_PARAM_LONG(usec)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(kind)
    ZEND_PARSE_PARAMETERS_END();
    rc = usec != 0 && kind >= 0 && kind < KINDS ? set_alarm(usec, (int)kind) : WSCO_E_INVAL;
    if (rc == WSCO_OK)
        RETURN_TRUE;
    php_wsco_warning("no alarm in " ZEND_LONG_FMT " microseconds, kind " ZEND_LONG_FMT ": %s", usec, kind,
                     strerror(-rc));
    RETURN_BOOL(php_wsco_fail(rc));
}

void php_wsco_process_stop_alarms(void)
{
    if (!wsco_process_is(armed_by))
        return;
    for (int kind = 0; kind < KINDS; kind++) {
        if (armed[kind])
            (void)set_alarm(-1, kind);
    }
}

void php_wsco_register_process(void)
{
    register_class_Swoole_Process();
}
