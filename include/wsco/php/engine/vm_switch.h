/* SPDX-License-Identifier: MIT */
/* Which globals of the engine a switch exchanges. Inline, because a switch takes no longer than two calls do
 * that save and restore registers. */
#ifndef WSCO_PHP_ENGINE_VM_SWITCH_H
#define WSCO_PHP_ENGINE_VM_SWITCH_H

#include "wsco/php/engine/compat.h"
#include "wsco/php/engine/rare_state.h"
#include "wsco/php/engine/vm_state.h"

/* Fields of php_wsco_vm_state that are globals of the engine as they are, under the same name. */
#define PHP_WSCO_VM_PLAIN(X)                                                                                 \
    X(vm_stack_top)                                                                                          \
    X(vm_stack_end)                                                                                          \
    X(vm_stack)                                                                                              \
    X(vm_stack_page_size)                                                                                    \
    X(current_execute_data)                                                                                  \
    X(bailout)                                                                                               \
    X(active_fiber)                                                                                          \
    X(exception_class)                                                                                       \
    X(prev_exception)                                                                                        \
    X(error_reporting)                                                                                       \
    X(jit_trace_num)                                                                                         \
    X(error_handling)

#define PHP_WSCO_VM_SAVE(field) state->field = EG(field);
#define PHP_WSCO_VM_RESTORE(field) EG(field) = state->field;

/* Up to 8.3 the engine forbids switches while a destructor runs, because its collector must not be entered
 * twice. no_switch.c takes care of the collector, so the block only has to stay with the coroutine whose
 * destructor runs. */
static inline uint16_t php_wsco_vm_lift_blocks(void)
{
    uint16_t count = 0;

    for (; zend_fiber_switch_blocked(); count++)
        zend_fiber_switch_unblock();
    return count;
}

static inline void php_wsco_vm_put_blocks(uint16_t count)
{
    for (; count > 0; count--)
        zend_fiber_switch_block();
}

/* php_wsco_vm_save() */
static zend_always_inline void php_wsco_vm_save_here(void *room)
{
    php_wsco_vm_state *state = room;
    wsco_co *leaver = WSCO_G(worker)->sched.current;

    PHP_WSCO_VM_PLAIN(PHP_WSCO_VM_SAVE)
    state->context = EG(current_fiber_context);
    php_wsco_stack_limits_save(&state->stack_base, &state->stack_limit);
    state->blocks = php_wsco_vm_lift_blocks();
    state->no_switch = WSCO_G(no_switch);
    WSCO_G(no_switch) = 0;
    state->rare = UNEXPECTED(php_wsco_rare_is_set()) ? php_wsco_rare_take() : NULL;
    state->hidden_handler = php_wsco_error_handler_show();
    if (leaver != NULL && leaver->exec != NULL)
        php_wsco_room_of(leaver->exec)->at = state;
}

/* When the engine's own switch is the backend, it has already done this. */
static inline void php_wsco_vm_set_context(zend_fiber_context *to)
{
    zend_fiber_context *from = EG(current_fiber_context);

    if (from == to)
        return;
    zend_observer_fiber_switch_notify(from, to);
    if (from->status == ZEND_FIBER_STATUS_DEAD)
        zend_observer_fiber_destroy_notify(from);
    EG(current_fiber_context) = to;
}

/* php_wsco_vm_restore() */
static zend_always_inline void php_wsco_vm_restore_here(const void *room)
{
    const php_wsco_vm_state *state = room;

    php_wsco_vm_set_context(state->context);
    PHP_WSCO_VM_PLAIN(PHP_WSCO_VM_RESTORE)
    php_wsco_stack_limits_set(state->stack_base, state->stack_limit);
    php_wsco_vm_put_blocks(state->blocks);
    WSCO_G(no_switch) = state->no_switch;
    if (state->rare != NULL)
        php_wsco_rare_put(state->rare);
    if (state->hidden_handler != NULL)
        php_wsco_error_handler_hide(state->hidden_handler);
}

#endif
