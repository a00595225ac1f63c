/* SPDX-License-Identifier: MIT */
/* Engine state that belongs to one coroutine (or to the main script), kept across switches. */
#ifndef WSCO_PHP_ENGINE_VM_STATE_H
#define WSCO_PHP_ENGINE_VM_STATE_H

#include "wsco/php/engine/globals.h"

#include "wsco/php/engine/compat.h"

#define PHP_WSCO_VM_PAGE_SLOTS                                                                               \
    ((WSCO_EXEC_ROOM - ZEND_MM_ALIGNED_SIZE_EX(sizeof(zend_fiber_context) + sizeof(void *), 16)) /           \
     sizeof(zval))

/* What an execution's room holds. Owner: the exec. The VM page fills what the rest leaves. */
typedef struct php_wsco_room {
    zend_fiber_context context;         /* every coroutine has its own, so that native Fibers return to it */
    const struct php_wsco_vm_state *at; /* where it left: lent by its C stack while it is off the CPU */
    zval page[PHP_WSCO_VM_PAGE_SLOTS] __attribute__((aligned(16)));
} php_wsco_room;

/* Rarely set, so out of line: the global is made neutral while its owner is away. Owner: the vm_state. */
typedef struct php_wsco_rare_state php_wsco_rare_state;

/* The WSCO_CO_STATE_ROOM bytes of a side that left. */
typedef struct php_wsco_vm_state {
    zval *vm_stack_top;
    zval *vm_stack_end;
    zend_vm_stack vm_stack;
    size_t vm_stack_page_size;
    zend_execute_data *execute_data;
    JMP_BUF *bailout;
    zend_fiber *active_fiber;
    zend_fiber_context *context; /* current_fiber_context: a native Fiber's when it suspended inside one */
    void *stack_base, *stack_limit;
    zend_class_entry *exception_class;
    zend_object *prev_exception;
    php_wsco_rare_state *rare;
    void *hidden_handler; /* its error handler is running, so the engine hides it: which one */
    int error_reporting;
    uint32_t jit_trace_num;
    zend_error_handling_t error_handling;
    uint16_t blocks;   /* of the engine on switches: destructors that are running */
    uint8_t no_switch; /* sections that must not be left */
    bool suspended;    /* as opposed to: resumed another */
} php_wsco_vm_state;

void php_wsco_vm_save(void *room);
void php_wsco_vm_restore(const void *room);
/* On a fresh execution, on its own stack; and on its end. */
void php_wsco_vm_begin(wsco_exec *exec);
void php_wsco_vm_end(wsco_exec *exec);

static inline php_wsco_room *php_wsco_room_of(const wsco_exec *exec)
{
    return exec->room;
}

/* What a coroutine that declares a class leaves, see linking.c. Owner: the rare state. */
typedef struct php_wsco_linking {
    bool away;          /* some class was waiting to be linked when it left */
    HashTable *delayed; /* the engine's list of classes to load, of this coroutine alone */
    zend_class_entry *current;
} php_wsco_linking;

/* linking.c */
void php_wsco_linking_take(php_wsco_linking *state);
/* Ends with a fatal error when the name of a class has been taken by another meanwhile. */
void php_wsco_linking_put(const php_wsco_linking *state);

/* rare_state.c */
php_wsco_rare_state *php_wsco_rare_take(void);
void php_wsco_rare_put(php_wsco_rare_state *rare);
/* A run ends: what it has left set is freed. Runs no PHP code. */
void php_wsco_rare_drop(void);
/* A coroutine or request ends: flushes the output buffers it left open. Runs PHP code. */
void php_wsco_output_finish(void);

/* error_handler.c */
void *php_wsco_error_handler_show_hidden(void);
/* Returns which one it has shown, NULL when none is hidden. */
static inline void *php_wsco_error_handler_show(void)
{
    return Z_ISUNDEF(WSCO_G(error_handler)) || !Z_ISUNDEF(EG(user_error_handler))
        ? NULL
        : php_wsco_error_handler_show_hidden();
}
void php_wsco_error_handler_hide(void *which);
void php_wsco_error_handler_startup(void);
void php_wsco_error_handler_shutdown(void);
void php_wsco_error_handler_forget(void);

#endif
