/* SPDX-License-Identifier: MIT */
/* time_limit: how long a coroutine may take. When the time is over its wait is cancelled, and it finds a
 * TimeoutException thrown.
 * Owns: the limit, until it is over or the task ends. Called by: Coroutine::setTimeLimit(), task.c,
 *       run_php.c.
 * Never: runs PHP code; interrupts a coroutine that runs.
 * Tested by: tests/phpt/coroutine/time_limit*.phpt. */
#include "wsco/php/engine/time_limit.h"

#include "php.h"

#include "wsco/base/time.h"
#include "wsco/co/wait.h"

/* Owner: task->limit. */
typedef struct php_wsco_time_limit {
    wsco_timer timer;
    wsco_co *co;
} php_wsco_time_limit;

/* One that is ready, or in a wait that cannot be cancelled, finds the exception when it goes on. */
static void expire(wsco_timer *timer)
{
    php_wsco_time_limit *limit = wsco_container_of(timer, php_wsco_time_limit, timer);
    php_wsco_task *task = php_wsco_task_peek(limit->co);

    php_wsco_task_throw(limit->co, PHP_WSCO_THROWN_TIMEOUT);
    (void)wsco_wait_cancel(limit->co);
    task->limit = NULL;
    efree(limit);
}

void php_wsco_time_limit_drop(php_wsco_task *task)
{
    php_wsco_time_limit *limit = task->limit;

    if (task->thrown == PHP_WSCO_THROWN_TIMEOUT)
        task->thrown = PHP_WSCO_THROWN_NOTHING;
    if (limit == NULL)
        return;
    task->limit = NULL;
    wsco_timers_cancel(limit->co->sched->timers, &limit->timer);
    efree(limit);
}

bool php_wsco_time_limit_set(wsco_co *co, double seconds)
{
    php_wsco_task *task = php_wsco_task_of(co);
    php_wsco_time_limit *limit;

    php_wsco_time_limit_drop(task);
    if (!(seconds > 0) || wsco_time_in(seconds) == WSCO_USEC_NEVER)
        return true;
    limit = emalloc(sizeof *limit);
    *limit = (php_wsco_time_limit){.timer = {.fire = expire}, .co = co};
    if (wsco_timers_arm(co->sched->timers, &limit->timer, wsco_time_in(seconds)) != WSCO_OK) {
        efree(limit);
        return false;
    }
    task->limit = limit;
    return true;
}
