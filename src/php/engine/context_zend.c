/* SPDX-License-Identifier: MIT */
/* context_zend: execution contexts made of the engine's own fiber switch. The suite also runs on it, to
 * compare. A PHP built with sanitizers always uses it, because its Fibers must know every stack.
 * Owns: a heap block for each exec; the engine owns the C stack.
 * Called by: co.c and stack.c, through php_wsco_context_zend.
 * Never: ends an engine context before its exec is destroyed: a pooled one begins again at `top`.
 * Tested by: tests/phpt, with WSCO_CONTEXT=zend. */
#include "wsco/php/engine/context_zend.h"

#include "wsco/base/mem.h"
#include "wsco/php/engine/compat.h"
#include "wsco/php/engine/vm_state.h"

#include "zend_exceptions.h"

#include <setjmp.h>

typedef struct block {
    php_wsco_room room; /* first, so that the engine's context leads to the block */
    char rest[WSCO_EXEC_ROOM - sizeof(php_wsco_room) + 16];
    wsco_exec exec;
    zend_fiber_context *resume; /* where it left: its own context, or a native Fiber's inside it */
    zend_fiber_context *back;
    jmp_buf top;
} block;

static block *block_of(wsco_exec *exec)
{
    return wsco_container_of(exec, block, exec);
}

/* Switches to `to`. Returns when another context switches back here: that context. */
static zend_fiber_context *jump(zend_fiber_context *to)
{
    zend_fiber_transfer transfer = {.context = to};

    ZVAL_NULL(&transfer.value);
    zend_fiber_switch_context(&transfer);
    return transfer.context;
}

/* The engine marks a native Fiber as suspended when we switch away from it. It is not: Fiber::resume() must
 * refuse it, and the Fiber's destructor must not unwind it. */
static void still_running(zend_fiber_context *context)
{
    if (context->status == ZEND_FIBER_STATUS_SUSPENDED)
        context->status = ZEND_FIBER_STATUS_RUNNING;
}

static void run(zend_fiber_transfer *transfer)
{
    block *self;

    still_running(transfer->context);
    setjmp(((block *)(void *)EG(current_fiber_context))->top);
    self = (block *)(void *)EG(current_fiber_context);
    self->exec.entry(&self->exec);
    abort();
}

static void reset(wsco_exec *exec, wsco_exec_entry entry)
{
    block *self = block_of(exec);

    exec->entry = entry;
    self->resume = &self->room.context;
}

static wsco_exec *create(size_t stack_size, wsco_exec_entry entry)
{
    static const char kind;
    block *self = wsco_mem_zalloc(sizeof *self);

    if (self == NULL)
        return NULL;
    if (!php_wsco_fiber_init(&self->room.context, (void *)&kind, run, stack_size)) {
        zend_clear_exception();
        wsco_mem_free(self);
        return NULL;
    }
    self->exec.room = &self->room;
    /* Empty bounds: none of our code may trim the engine's stack. */
    self->exec.stack_low = self->exec.stack_high = (char *)&self->room;
    reset(&self->exec, entry);
    return &self->exec;
}

static void destroy(wsco_exec *exec)
{
    zend_fiber_destroy_context(&block_of(exec)->room.context);
    wsco_mem_free(block_of(exec));
}

static void enter(wsco_exec *exec)
{
    block *self = block_of(exec);

    self->back = EG(current_fiber_context);
    if (self->room.context.status == ZEND_FIBER_STATUS_INIT)
        php_wsco_vm_begin_somewhere();
    self->resume = jump(self->resume);
    still_running(self->resume);
}

static void leave(wsco_exec *exec, int last)
{
    still_running(jump(block_of(exec)->back));
    if (last)
        longjmp(block_of(exec)->top, 1);
}

static void abandon_to(wsco_exec *outermost)
{
    jump(block_of(outermost)->back);
    abort();
}

const wsco_context_ops php_wsco_context_zend = {
    .name = "zend",
    .create = create,
    .reset = reset,
    .destroy = destroy,
    .enter = enter,
    .leave = leave,
    .abandon_to = abandon_to,
};
