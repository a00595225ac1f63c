/* SPDX-License-Identifier: MIT */
/* autoload: when an autoloader suspends, another coroutine that asks for the same class waits for it. The
 * engine's own guard against recursion is for the whole process and would tell the second one that there is
 * no such class.
 * Owns: the table of classes being loaded by coroutines; its entries lie on their stacks.
 * Called by: the engine, through zend_autoload. Never: makes the main script wait: it has nobody to wait on.
 * Tested by: tests/phpt/coroutine/autoload*.phpt. */
#include "wsco/php/hooks.h"

#include "wsco/php/runtime.h"

#include "wsco/co/wait.h"

/* Owner: the C stack of the coroutine that loads. */
typedef struct loading {
    wsco_co *co;
    wsco_waitq waiters;
} loading;

static zend_class_entry *(*original)(zend_string *name, zend_string *lc_name);

static HashTable *table(void)
{
    if (WSCO_G(autoloads) == NULL) {
        ALLOC_HASHTABLE(WSCO_G(autoloads));
        zend_hash_init(WSCO_G(autoloads), 8, NULL, NULL, 0);
    }
    return WSCO_G(autoloads);
}

/* Ours takes over: with the engine's in place the next one would not get as far as to us. */
static void lift_guard(zend_string *lc_name)
{
    zend_hash_del(EG(in_autoload), lc_name);
}

static zend_class_entry *load(wsco_co *co, zend_string *name, zend_string *lc_name)
{
    loading self = {.co = co};
    zend_class_entry *ce;

    wsco_link_init(&self.waiters);
    zend_hash_add_new_ptr(table(), lc_name, &self);
    lift_guard(lc_name);
    ce = original(name, lc_name);
    zend_hash_del(table(), lc_name);
    wsco_wait_wake_all(&self.waiters, WSCO_OK);
    return ce;
}

static loading *find(zend_string *lc_name)
{
    return WSCO_G(autoloads) != NULL ? zend_hash_find_ptr(WSCO_G(autoloads), lc_name) : NULL;
}

/* As if they had asked one after the other: if the first did not get the class, the next one tries. */
static zend_class_entry *wait_then_load(wsco_co *co, zend_string *name, zend_string *lc_name)
{
    zend_class_entry *ce = NULL;
    loading *other;

    lift_guard(lc_name);
    while (ce == NULL && (other = find(lc_name)) != NULL) {
        if (php_wsco_suspend_obstacle() != NULL)
            return NULL;
        (void)wsco_wait_on(co->sched, &other->waiters, WSCO_MSEC_NEVER);
        if (EG(exception) != NULL)
            return NULL;
        ce = zend_hash_find_ptr(EG(class_table), lc_name);
    }
    return ce != NULL ? ce : load(co, name, lc_name);
}

static zend_class_entry *autoload(zend_string *name, zend_string *lc_name)
{
    wsco_co *co = php_wsco_current();
    loading *other = find(lc_name);

    if (other == NULL)
        return co != NULL ? load(co, name, lc_name) : original(name, lc_name);
    if (co == NULL || other->co == co)
        return NULL;
    return wait_then_load(co, name, lc_name);
}

void php_wsco_autoload_startup(void)
{
    original = zend_autoload;
    if (original != NULL)
        zend_autoload = autoload;
}

void php_wsco_autoload_shutdown(void)
{
    if (zend_autoload == autoload)
        zend_autoload = original;
}

void php_wsco_autoload_forget(void)
{
    if (WSCO_G(autoloads) == NULL)
        return;
    zend_hash_destroy(WSCO_G(autoloads));
    FREE_HASHTABLE(WSCO_G(autoloads));
    WSCO_G(autoloads) = NULL;
}
