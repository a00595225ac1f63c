/* SPDX-License-Identifier: MIT */
/* Engine state that belongs to one coroutine (or to the main script), kept across switches. */
#ifndef WSCO_PHP_ENGINE_VM_STATE_H
#define WSCO_PHP_ENGINE_VM_STATE_H

#include "wsco/php/engine/globals.h"

#include "wsco/php/engine/compat.h"

#include "main/php_output.h"

#define PHP_WSCO_VM_PAGE_SLOTS                                                                               \
    ((WSCO_EXEC_ROOM - ZEND_MM_ALIGNED_SIZE_EX(sizeof(zend_fiber_context) + sizeof(void *), 16)) /           \
     sizeof(zval))

/* What an execution's room holds. Owner: the exec. The VM page fills what the rest leaves. */
typedef struct php_wsco_room {
    zend_fiber_context context;         /* every coroutine has its own, so that native Fibers return to it */
    const struct php_wsco_vm_state *at; /* what it last left with, on its C stack; NULL before */
    zval page[PHP_WSCO_VM_PAGE_SLOTS] __attribute__((aligned(16)));
} php_wsco_room;

/* State that is rarely set, so it is kept out of line. The globals are neutral while its owner is away.
 * Owner: the vm_state. */
typedef struct php_wsco_rare_state php_wsco_rare_state;

/* What a coroutine (or the main script) stores in its WSCO_CO_STATE_ROOM bytes when it leaves. */
typedef struct php_wsco_vm_state {
    zval *vm_stack_top;
    zval *vm_stack_end;
    zend_vm_stack vm_stack;
    size_t vm_stack_page_size;
    zend_execute_data *current_execute_data;
    JMP_BUF *bailout;
    zend_fiber *active_fiber;
    zend_fiber_context *context; /* current_fiber_context: a native Fiber's when it suspended inside one */
    void *stack_base, *stack_limit;
    zend_class_entry *exception_class;
    zend_object *prev_exception;
    php_wsco_rare_state *rare;
    void *hidden_handler; /* the error handler that runs, and that the engine therefore hides; NULL if none */
    int error_reporting;
    uint32_t jit_trace_num;
    zend_error_handling_t error_handling;
    uint16_t blocks;   /* destructors that are running, each with a block of the engine on switches */
    uint8_t no_switch; /* sections that must not be left */
} php_wsco_vm_state;

void php_wsco_vm_save(void *room);
void php_wsco_vm_restore(const void *room);
/* Called before observers are told that a context begins. They may ask which file's code has made it, and
 * Xdebug takes for granted that there is some; after the last line of the script there is none.
 * php_wsco_vm_begin() takes back what this sets. */
void php_wsco_vm_begin_somewhere(void);
/* Called on the stack of a fresh execution, at its begin and at its end. */
void php_wsco_vm_begin(wsco_exec *exec);
void php_wsco_vm_end(wsco_exec *exec);

static inline php_wsco_room *php_wsco_room_of(const wsco_exec *exec)
{
    return exec->room;
}

/* What a coroutine that is declaring a class leaves behind, see linking.c. Owner: the rare state. */
typedef struct php_wsco_linking {
    bool away;          /* some class was waiting to be linked when it left */
    HashTable *delayed; /* the engine's list of classes to load, of this coroutine alone */
    zend_class_entry *current;
} php_wsco_linking;

/* linking.c */
void php_wsco_linking_take(php_wsco_linking *state);
/* Ends with a fatal error if another class has taken the name meanwhile. */
void php_wsco_linking_put(const php_wsco_linking *state);

/* rare_state.c */
php_wsco_rare_state *php_wsco_rare_take(void);
void php_wsco_rare_put(php_wsco_rare_state *rare);
/* Called when a run ends: frees what the run has left set. Runs no PHP code. */
void php_wsco_rare_drop(void);
/* Called when a coroutine or request ends: flushes the output buffers that it left open. Runs PHP code. */
void php_wsco_output_finish(void);
/* Has this run output buffers? */
static inline bool php_wsco_output_is_open(void)
{
    return zend_stack_count(&OG(handlers)) != 0;
}

/* error_handler.c */
void *php_wsco_error_handler_show_hidden(void);
/* Returns the handler that it has shown, NULL if none is hidden. */
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
