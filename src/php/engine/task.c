/* SPDX-License-Identifier: MIT */
/* task: what PHP keeps for each coroutine: defers, context object, joiners, time limit.
 * Owns: the struct, from first need to the end of the coroutine.
 * Called by: run_php.c, class_coroutine.c, co_ops.c (end of an identity). Never: runs PHP code.
 * Tested by: tests/phpt/coroutine, tests/phpt/fork. */
#include "wsco/php/engine/task.h"

#include "wsco/php/engine/time_limit.h"

#include "wsco/php/engine/globals.h"

php_wsco_task *php_wsco_task_of(wsco_co *co)
{
    if (co->user == NULL) {
        php_wsco_task *task = ecalloc(1, sizeof *task);

        wsco_link_init(&task->joiners);
        co->user = task;
    }
    return co->user;
}

void php_wsco_task_destroyed(wsco_co *co)
{
    php_wsco_task *task = co->user;

    if (task == NULL)
        return;
    php_wsco_time_limit_drop(task);
    co->user = NULL;
    /* After a bailout the engine frees its memory as a whole, and no joiner runs again. */
    if (CG(unclean_shutdown))
        return;
    /* When all coroutines are given up, a joiner may be gone before the coroutine that it waits for. */
    while (WSCO_G(ready) && !co->sched->abandoned && !wsco_link_empty(&task->joiners)) {
        php_wsco_joiner *joiner = wsco_container_of(task->joiners.next, php_wsco_joiner, link);

        wsco_link_remove(&joiner->link);
        if (--*joiner->left == 0)
            wsco_co_wake(joiner->co, WSCO_OK);
    }
    efree(task);
}
