/* SPDX-License-Identifier: MIT */
/* xdebug: a step over or out in Xdebug 3.2 stays in its coroutine. Xdebug keeps a call stack for each
 * coroutine, because it is told of every switch, but 3.2 ends such a step at the next line that is no deeper,
 * whoever runs it. So the step is taken back while its coroutine is away. Xdebug 3.4 knows to which stack a
 * step over belongs.
 * Owns: the step that has been taken back. Called by: wsco.c at the start; the engine, at each switch to
 *       another context, native Fibers included.
 * Never: is in the way without Xdebug 3.2; touches its memory before it has seen what the place does.
 * Tested by: tests/phpt/xdebug. */
#include "wsco/php/engine/patches.h"

#include "wsco/php/engine/compat.h"

#include "zend_extensions.h"

/* Xdebug's globals are larger, and what we look for is in their first sixth. */
#define SEARCHED ((size_t)1024 / sizeof(int))

/* Xdebug's: may a step end where the script is? */
typedef int (*step_over_ends)(void);
typedef int (*step_out_ends)(int at_return);

static int *step_over, *step_out; /* Xdebug's flags; NULL without Xdebug 3.2 */

static struct {
    const zend_fiber_context *of; /* whose step it is; NULL: none is taken back */
    int over, out;
} away;

static void on_switch(zend_fiber_context *from, zend_fiber_context *to)
{
    bool stepping = *step_over != 0 || *step_out != 0;

    /* A step that outlives its coroutine goes to whoever had resumed that. One that was begun meanwhile
     * counts. */
    if (stepping && from->status != ZEND_FIBER_STATUS_DEAD) {
        away.of = from;
        away.over = *step_over;
        away.out = *step_out;
        *step_over = *step_out = 0;
    } else if (stepping) {
        away.of = NULL;
    }
    if (away.of == to) {
        *step_over = away.over;
        *step_out = away.out;
        away.of = NULL;
    }
}

/* Asks Xdebug which of its flags `over` or `out` reads. Nothing is being debugged yet: all flags are 0, and
 * both tell so without looking at anything else. */
static int *find_flag(int *globals, step_over_ends over, step_out_ends out)
{
    for (int *flag = globals; flag < globals + SEARCHED; flag++) {
        bool found;

        if (*flag != 0)
            continue;
        *flag = 1;
        found = over != NULL ? over() : out(1);
        *flag = 0;
        if (found)
            return flag;
    }
    return NULL;
}

void php_wsco_xdebug_startup(void)
{
    const zend_extension *xdebug = zend_get_extension("Xdebug");
    step_over_ends over;
    step_out_ends out;
    int *globals;

    if (xdebug == NULL || strncmp(xdebug->version, "3.2.", 4) != 0)
        return;
    globals = (int *)DL_FETCH_SYMBOL(xdebug->handle, "xdebug_globals");
    *(void **)&over = DL_FETCH_SYMBOL(xdebug->handle, "next_condition_met");
    *(void **)&out = DL_FETCH_SYMBOL(xdebug->handle, "finish_condition_met");
    if (globals == NULL || over == NULL || out == NULL || over() || out(1))
        return;
    step_over = find_flag(globals, over, NULL);
    step_out = find_flag(globals, NULL, out);
    if (step_over != NULL && step_out != NULL)
        zend_observer_fiber_switch_register(on_switch);
}
