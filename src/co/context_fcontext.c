/* SPDX-License-Identifier: MIT */
/* context_fcontext: execution contexts by Boost.Context's assembly: a switch is one jump of about 7 ns.
 * Owns: the jump targets and sanitizer bounds in wsco_exec.
 * Called by: co and stack, through wsco_context_fcontext.
 * Never: looks at coroutines, or assumes that leave() runs on the exec's own stack: a native Fiber may be on
 *       top.
 * Tested by: tests/unit/co/test_context.c. */
#include "wsco/co/context.h"
#include "wsco/co/stack.h"

#include "wsco/co/switch.h"

#if (defined(WSCO_DEBUG) || defined(WSCO_VALGRIND)) && defined(__has_include)
#if __has_include(<valgrind/valgrind.h>)
#include <valgrind/valgrind.h>
#endif
#endif

static void trampoline(wsco_transfer arrival)
{
    wsco_exec *exec = arrival.data;

    exec->back = arrival.from;
    wsco_asan_arrive(NULL, &exec->san_outer_low, &exec->san_outer_size);
    exec->entry(exec);
    abort(); /* an entry ends with leave(exec, 1): there is no frame to return to */
}

static void reset(wsco_exec *exec, wsco_exec_entry entry)
{
    size_t size = (size_t)(exec->stack_high - exec->stack_low);

    wsco_asan_unpoison(exec->stack_low, exec->stack_high);
    exec->entry = entry;
    exec->back = NULL;
    exec->handle = make_fcontext(exec->stack_high, size, trampoline);
    exec->san_inner_low = exec->stack_low;
    exec->san_inner_size = size;
}

static wsco_exec *create(size_t stack_size, wsco_exec_entry entry)
{
    wsco_exec *exec = wsco_stack_map(stack_size);

    if (!exec)
        return NULL;
#ifdef VALGRIND_STACK_REGISTER
    exec->backend = (void *)(size_t)VALGRIND_STACK_REGISTER(exec->stack_low, exec->stack_high);
#endif
    reset(exec, entry);
    return exec;
}

static void destroy(wsco_exec *exec)
{
#ifdef VALGRIND_STACK_REGISTER
    VALGRIND_STACK_DEREGISTER((unsigned)(size_t)exec->backend);
#endif
    wsco_stack_unmap(exec);
}

static void enter(wsco_exec *exec)
{
    wsco_context_jump_in(exec);
}

static void leave(wsco_exec *exec, int last)
{
    wsco_context_jump_out(exec, last);
}

static void abandon_to(wsco_exec *outermost)
{
    wsco_asan_leave(NULL, outermost->san_outer_low, outermost->san_outer_size);
    jump_fcontext(outermost->back, outermost);
    abort();
}

const wsco_context_ops wsco_context_fcontext = {
    .name = "fcontext",
    .create = create,
    .reset = reset,
    .destroy = destroy,
    .enter = enter,
    .leave = leave,
    .abandon_to = abandon_to,
};
