/* SPDX-License-Identifier: MIT */
/* vm_state: how a fresh coroutine begins in the engine, and how it ends; vm_switch.h says what a switch
 * exchanges.
 * Owns: the fiber context and first VM page in an exec's room.
 * Called by: co_ops.c around every switch.
 * Never: frees that page through the engine, or runs PHP code.
 * Tested by: tests/phpt/coroutine, tests/phpt/silence, tests/phpt/fiber; each row by a test of its own. */
#include "wsco/php/engine/vm_state.h"

#include "wsco/php/engine/compat.h"
#include "wsco/php/engine/globals.h"
#include "wsco/php/engine/vm_switch.h"

#include "zend_ini.h"

/* Further pages come from Zend's heap. The engine rounds with this, so it must be a power of two. */
#define PAGE_SIZE_NEXT ((size_t)8 * 1024)

_Static_assert(sizeof(php_wsco_vm_state) <= WSCO_CO_STATE_ROOM, "raise WSCO_CO_STATE_ROOM");
_Static_assert(sizeof(php_wsco_room) <= WSCO_EXEC_ROOM, "raise WSCO_EXEC_ROOM");
_Static_assert(PHP_WSCO_VM_PAGE_SLOTS > ZEND_VM_STACK_HEADER_SLOTS + ZEND_CALL_FRAME_SLOT + 64,
               "no room for a frame");

/* Bottom frame of every coroutine. The engine frees a VM page when the frame at its very start ends. Our
 * first page is not from the engine's heap, so this frame stays there for as long as the coroutine runs. */
static zend_function root_function = {ZEND_INTERNAL_FUNCTION};

void php_wsco_vm_save(void *room)
{
    php_wsco_vm_save_here(room);
}

void php_wsco_vm_restore(const void *room)
{
    php_wsco_vm_restore_here(room);
}

/* The level that the script is configured with. An "@" of the creator does not reach the new coroutine. */
static int configured_error_reporting(void)
{
    const zend_ini_entry *level = WSCO_G(error_level);

    if (level == NULL)
        level = WSCO_G(error_level) = zend_hash_str_find_ptr(EG(ini_directives),
                                                             ZEND_STRL("error_reporting"));
    return level->value == NULL ? E_ALL : (int)ZEND_STRTOL(ZSTR_VAL(level->value), NULL, 0);
}

void php_wsco_vm_begin_somewhere(void)
{
    if (UNEXPECTED(zend_get_executed_filename_ex() == NULL))
        EG(filename_override) = ZSTR_KNOWN(ZEND_STR_UNKNOWN);
}

static void begin_context(zend_fiber_context *context)
{
    static const char kind;

    if (EG(current_fiber_context) != context) { /* else the engine's own switch has brought us here */
        memset(context, 0, sizeof *context);
        context->kind = (void *)&kind;
        context->status = ZEND_FIBER_STATUS_INIT; /* tells observers that this context is new */
        php_wsco_vm_begin_somewhere();
        zend_observer_fiber_init_notify(context);
        php_wsco_vm_set_context(context);
        context->status = ZEND_FIBER_STATUS_RUNNING;
    }
    EG(filename_override) = NULL;
}

static void begin_vm_stack(php_wsco_room *room)
{
    zend_vm_stack page = (zend_vm_stack)(void *)room->page;
    zend_execute_data *root;

    page->top = room->page + ZEND_VM_STACK_HEADER_SLOTS;
    page->end = room->page + PHP_WSCO_VM_PAGE_SLOTS;
    page->prev = NULL;
    root = (zend_execute_data *)(void *)page->top;
    memset(root, 0, sizeof *root);
    /* When the engine warns, it takes for granted that the function has a name. */
    root_function.common.function_name = ZSTR_KNOWN(ZEND_STR_UNKNOWN);
    root->func = &root_function;
    EG(vm_stack) = page;
    EG(vm_stack_top) = page->top + ZEND_CALL_FRAME_SLOT;
    EG(vm_stack_end) = page->end;
    EG(vm_stack_page_size) = PAGE_SIZE_NEXT;
    EG(current_execute_data) = root;
}

void php_wsco_vm_begin(wsco_exec *exec)
{
    php_wsco_room *room = php_wsco_room_of(exec);
    void *base, *limit;

    room->at = NULL;
    begin_context(&room->context);
    begin_vm_stack(room);
    php_wsco_stack_limits(&room->context, exec->stack_low, exec->stack_high, &base, &limit);
    php_wsco_stack_limits_set(base, limit);
    EG(bailout) = NULL;
    EG(active_fiber) = NULL;
    EG(exception_class) = NULL;
    EG(prev_exception) = NULL;
    EG(error_reporting) = configured_error_reporting();
    EG(jit_trace_num) = 0;
    EG(error_handling) = EH_NORMAL;
}

void php_wsco_vm_end(wsco_exec *exec)
{
    php_wsco_room *room = php_wsco_room_of(exec);

    php_wsco_rare_drop();
    while (EG(vm_stack) != (zend_vm_stack)(void *)room->page) {
        zend_vm_stack extra = EG(vm_stack);

        EG(vm_stack) = extra->prev;
        efree(extra);
    }
    room->at = NULL;
    /* A context of the engine stays with its pooled exec and is destroyed together with it. */
    if (room->context.stack == NULL)
        room->context.status = ZEND_FIBER_STATUS_DEAD;
}
