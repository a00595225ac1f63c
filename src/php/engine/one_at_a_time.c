/* SPDX-License-Identifier: MIT */
/* one_at_a_time: functions of which only one may run at a time.
 *
 * They call PHP code while they keep something in globals of an extension that are out of our reach:
 * array_multisort() its comparators, a Collator's sorts the collator. Two calls of a kind would mix. So while
 * a coroutine waits inside one, the next call waits until the first has come out.
 * Owns: the sections, with the coroutine inside each. Called by: the engine, in place of those functions.
 * Never: makes the main script wait.
 * Tested by: tests/phpt/engine/array_multisort*.phpt, tests/phpt/engine/collator_sort.phpt. */
#include "wsco/php/engine/patches.h"

#include "wsco/co/wait.h"
#include "wsco/php/engine/current.h"
#include "wsco/php/engine/exceptions.h"
#include "wsco/php/engine/globals.h"

enum { ARRAYS, COLLATORS };

/* Owner: static. */
typedef struct guarded {
    const char *class_name; /* NULL: a function */
    const char *name;
    unsigned section;
    zif_handler original; /* NULL: this PHP has no such function */
} guarded;

static guarded table[] = {
    {NULL, "array_multisort", ARRAYS, NULL},   {NULL, "collator_sort", COLLATORS, NULL},
    {NULL, "collator_asort", COLLATORS, NULL}, {"collator", "sort", COLLATORS, NULL},
    {"collator", "asort", COLLATORS, NULL},
};

#define ROWS (sizeof table / sizeof *table)

static bool may_enter(php_wsco_section *section, const char *name)
{
    wsco_co *co = php_wsco_current();

    while (section->depth > 0 && section->co != co) {
        if (co == NULL || section->co == NULL || php_wsco_is_pinned()) {
            zend_throw_error(php_wsco_error_ce, "%s() cannot run here: a coroutine is waiting inside it",
                             name);
            return false;
        }
        (void)wsco_wait_on(co->sched, &section->waiters, WSCO_USEC_NEVER);
        if (EG(exception) != NULL)
            return false;
    }
    return true;
}

static const guarded *find(const zend_function *function)
{
    const char *name = ZSTR_VAL(function->common.function_name);
    size_t row = 0;

    while ((table[row].class_name != NULL) != (function->common.scope != NULL) ||
           strcasecmp(table[row].name, name) != 0)
        row++;
    return &table[row];
}

static void run(INTERNAL_FUNCTION_PARAMETERS)
{
    const guarded *what = find(EX(func));
    php_wsco_section *section = &WSCO_G(sections)[what->section];

    if (!may_enter(section, what->name))
        return;
    section->co = php_wsco_current();
    section->depth++;
    what->original(INTERNAL_FUNCTION_PARAM_PASSTHRU);
    if (--section->depth == 0)
        wsco_wait_wake_all(&section->waiters, WSCO_OK);
}

static zend_internal_function *function_of(const guarded *row)
{
    HashTable *functions = CG(function_table);

    if (row->class_name != NULL) {
        zend_class_entry *ce = zend_hash_str_find_ptr(CG(class_table), row->class_name,
                                                      strlen(row->class_name));

        if (ce == NULL)
            return NULL;
        functions = &ce->function_table;
    }
    return zend_hash_str_find_ptr(functions, row->name, strlen(row->name));
}

void php_wsco_one_at_a_time_startup(void)
{
    for (size_t i = 0; i < ROWS; i++) {
        zend_internal_function *function = function_of(&table[i]);

        table[i].original = function != NULL ? function->handler : NULL;
        if (function != NULL)
            function->handler = run;
    }
}

void php_wsco_one_at_a_time_shutdown(void)
{
    for (size_t i = 0; i < ROWS; i++) {
        zend_internal_function *function = function_of(&table[i]);

        if (function != NULL && function->handler == run)
            function->handler = table[i].original;
    }
}

void php_wsco_one_at_a_time_init(void)
{
    for (size_t i = 0; i < PHP_WSCO_SECTIONS; i++) {
        WSCO_G(sections)[i].depth = 0;
        wsco_link_init(&WSCO_G(sections)[i].waiters);
    }
}
