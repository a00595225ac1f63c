/* SPDX-License-Identifier: MIT */
/* What the files of this room share: may a replaced function suspend, how does it wait, their table. */
#ifndef WSCO_PHP_HOOK_HOOK_PRIV_H
#define WSCO_PHP_HOOK_HOOK_PRIV_H

#include "wsco/base/err.h"
#include "wsco/base/time.h"
#include "wsco/hook/imports.h"
#include "wsco/php/hook/hook.h"

#include <pthread.h>
#include <stdint.h>

/* ---- hook.c ---- */

/* Which hooks are on, and in which thread. Other threads, such as those of a resolver, call the replaced
 * functions too. Owner: static. */
typedef struct php_wsco_hook_state {
    uint32_t flags;
    pthread_t thread;
} php_wsco_hook_state;

extern php_wsco_hook_state php_wsco_hook_now;

/* ---- hook_wait.c ---- */

/* What a replaced function does. */
typedef enum php_wsco_hook_way {
    PHP_WSCO_HOOK_PASS,  /* calls the C library */
    PHP_WSCO_HOOK_WAIT,  /* suspends the coroutine instead of blocking */
    PHP_WSCO_HOOK_REFUSE /* fails with ECANCELED instead of blocking: the coroutine is being ended */
} php_wsco_hook_way;

/* private to the next */
php_wsco_hook_way php_wsco_hook_wait_way_on(void);

/* What a function does that belongs to any of these flags. Suspends nothing, throws nothing. */
static inline php_wsco_hook_way php_wsco_hook_wait_way(uint32_t flags)
{
    return EXPECTED((php_wsco_hook_now.flags & flags) == 0) ? PHP_WSCO_HOOK_PASS
                                                            : php_wsco_hook_wait_way_on();
}

/* The waits of replaced functions. Only after WAIT. They run no code of the script here, but others run. What
 * cancel() or a time limit has to say may be pending as an exception afterwards. */

/* Until `due`, which may be over: then others run first. Results as of wsco_wait_on(): WSCO_E_TIMEOUT when
 * time is over. */
wsco_rc php_wsco_hook_wait_until(wsco_usec due);

/* ---- hook_table.c ---- */

extern const wsco_import php_wsco_hook_table[];
extern const size_t php_wsco_hook_table_count;
/* The flags of which this build hooks what it can. */
#define PHP_WSCO_HOOK_BUILT (PHP_WSCO_HOOK_SLEEP)

/* ---- hook_sleep.c: as those of the C library. A sleep that is cut short by cancel(), a time limit or the
 * end of its coroutine fails with ECANCELED and tells what was left. ---- */

unsigned php_wsco_hook_sleep(unsigned seconds);
int php_wsco_hook_sleep_usleep(useconds_t span);
int php_wsco_hook_sleep_nanosleep(const struct timespec *span, struct timespec *left);
int php_wsco_hook_sleep_clock(clockid_t clock, int flags, const struct timespec *time, struct timespec *left);

#endif
