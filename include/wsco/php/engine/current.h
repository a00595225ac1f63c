/* SPDX-License-Identifier: MIT */
/* current: which worker and coroutine is running, and whether the engine lets it be left. */
#ifndef WSCO_PHP_ENGINE_CURRENT_H
#define WSCO_PHP_ENGINE_CURRENT_H

#include "wsco/php/engine/fork.h"

/* The worker of this request; NULL until php_wsco_worker() has made one. */
static inline wsco_worker *php_wsco_current_worker(void)
{
    php_wsco_fork_check();
    return WSCO_G(worker);
}
/* The running coroutine, or NULL outside coroutines. */
static inline wsco_co *php_wsco_current(void)
{
    php_wsco_fork_check();
    return WSCO_G(worker) ? WSCO_G(worker)->sched.current : NULL;
}

/* Does the engine forbid a switch now? Throws nothing. It is asked for each message, so it has no branch for
 * each kind. */
static inline bool php_wsco_is_pinned(void)
{
    uintptr_t reasons = (uintptr_t)OG(running) | (uintptr_t)CG(compiled_filename) |
        (uintptr_t)CG(in_compilation) | WSCO_G(no_switch) | WSCO_G(many_groups);

    return reasons != 0 || php_wsco_fork_is_inside();
}

#endif
