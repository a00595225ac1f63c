/* SPDX-License-Identifier: MIT */
/* fork_spare: keeps a child from destructing what only the parent's coroutines can reach. The parent runs
 * those destructors, so the child must not run them when it ends. This includes `finally` blocks of
 * generators and Fibers, which their destructors would run.
 * Owns: a list and a set while it looks. Called by: fork.c, before the coroutines are let go.
 * Never: runs user code; touches what the main script, a global or a static variable can reach as well.
 * Tested by: tests/phpt/fork/parents_connections.phpt. */
#include "wsco/php/engine/fork.h"

#include "wsco/php/engine/globals.h"
#include "wsco/php/engine/task.h"
#include "wsco/php/engine/vm_state.h"

typedef struct search {
    HashTable seen; /* by address */
    zend_refcounted **todo;
    size_t count, cap;
    bool spare; /* mark what is found from now on */
} search;

static void found(search *self, zend_refcounted *what)
{
    if (!zend_hash_index_add_empty_element(&self->seen, (zend_ulong)(uintptr_t)what))
        return;
    if (self->spare && GC_TYPE(what) == IS_OBJECT)
        GC_ADD_FLAGS(what, IS_OBJ_DESTRUCTOR_CALLED);
    if (self->count == self->cap) {
        self->cap = self->cap ? self->cap * 2 : 64;
        self->todo = safe_erealloc(self->todo, self->cap, sizeof *self->todo, 0);
    }
    self->todo[self->count++] = what;
}

static void found_value(search *self, const zval *value)
{
    if (Z_TYPE_P(value) == IS_INDIRECT)
        value = Z_INDIRECT_P(value);
    if (Z_TYPE_P(value) == IS_OBJECT || Z_TYPE_P(value) == IS_ARRAY || Z_TYPE_P(value) == IS_REFERENCE)
        if (Z_REFCOUNTED_P(value))
            found(self, Z_COUNTED_P(value));
}

static void found_values(search *self, const zval *values, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        found_value(self, &values[i]);
}

static void found_table(search *self, HashTable *table)
{
    zval *value;

    if (table == NULL)
        return;
    ZEND_HASH_FOREACH_VAL(table, value) {
        found_value(self, value);
    }
    ZEND_HASH_FOREACH_END();
}

static void look_into(search *self, zend_refcounted *what)
{
    zend_object *object = (zend_object *)what;
    zval *values = NULL;
    int count = 0;

    switch (GC_TYPE(what)) {
    case IS_ARRAY:
        found_table(self, (HashTable *)what);
        break;
    case IS_REFERENCE:
        found_value(self, &((zend_reference *)what)->val);
        break;
    case IS_OBJECT:
        /* The object's own values come first: they may lie in a buffer that the next object uses too. */
        found_table(self, object->handlers->get_gc(object, &values, &count));
        found_values(self, values, (uint32_t)count);
        break;
    }
}

static void follow(search *self)
{
    while (self->count > 0)
        look_into(self, self->todo[--self->count]);
}

/* ---- where to begin ---- */

static void add_frame(search *self, zend_execute_data *frame)
{
    bool is_user = frame->func != NULL && ZEND_USER_CODE(frame->func->type);
    zend_get_gc_buffer *buffer = zend_get_gc_buffer_create();
    HashTable *variables = zend_unfinished_execution_gc_ex(frame, is_user ? frame->call : NULL, buffer,
                                                           /* by yield */ false);

    found_values(self, buffer->start, (uint32_t)(buffer->cur - buffer->start));
    found_table(self, variables);
    if (frame->func != NULL && !is_user)
        found_values(self, ZEND_CALL_ARG(frame, 1), ZEND_CALL_NUM_ARGS(frame));
}

static void add_frames(search *self, zend_execute_data *frame)
{
    for (; frame != NULL; frame = frame->prev_execute_data)
        add_frame(self, frame);
}

static void add_statics_of(search *self, HashTable *functions)
{
    zend_function *function;

    ZEND_HASH_FOREACH_PTR(functions, function) {
        if (function->type == ZEND_USER_FUNCTION && ZEND_MAP_PTR(function->op_array.static_variables_ptr))
            found_table(self, ZEND_MAP_PTR_GET(function->op_array.static_variables_ptr));
    }
    ZEND_HASH_FOREACH_END();
}

static void add_classes(search *self)
{
    zend_class_entry *ce;

    ZEND_HASH_FOREACH_PTR(EG(class_table), ce) {
        add_statics_of(self, &ce->function_table);
        if (ce->default_static_members_count > 0 && CE_STATIC_MEMBERS(ce) != NULL)
            found_values(self, CE_STATIC_MEMBERS(ce), (uint32_t)ce->default_static_members_count);
    }
    ZEND_HASH_FOREACH_END();
}

static void add_main(search *self)
{
    found_table(self, &EG(symbol_table));
    add_frames(self, EG(current_execute_data));
    add_statics_of(self, EG(function_table));
    add_classes(self);
    found_value(self, &EG(user_error_handler));
    found_value(self, &EG(user_exception_handler));
    found_value(self, &WSCO_G(error_handler));
}

static void add_task(search *self, const php_wsco_task *task)
{
    if (task == NULL)
        return;
    if (task->context != NULL)
        found(self, (zend_refcounted *)task->context);
    for (const php_wsco_defer *defer = task->defers; defer != NULL; defer = defer->next)
        found_value(self, &defer->callable.value);
}

static void add_coroutine(search *self, const wsco_co *co)
{
    const php_wsco_room *room = co->exec != NULL ? php_wsco_room_of(co->exec) : NULL;

    add_task(self, co->user);
    if (room != NULL && room->at != NULL && co->state != WSCO_CO_NEW)
        add_frames(self, room->at->current_execute_data);
}

void php_wsco_fork_spare(const wsco_sched *sched)
{
    search self = {.todo = NULL};

    if (sched->count == 0)
        return;
    zend_hash_init(&self.seen, 64, NULL, NULL, 0);
    add_main(&self);
    follow(&self);
    self.spare = true;
    for (const wsco_link *link = sched->all.next; link != &sched->all; link = link->next)
        add_coroutine(&self, wsco_container_of(link, const wsco_co, all));
    follow(&self);
    zend_hash_destroy(&self.seen);
    if (self.todo != NULL)
        efree(self.todo);
}
