/* SPDX-License-Identifier: MIT */
/* autoload: when an autoloader suspends, another coroutine that asks for the same class waits for it.
 *
 * The engine's own guard against recursion covers the whole process: it would tell the second coroutine that
 * there is no such class. That answer is kept for the one case where it is right: a loader asks for the class
 * that it is loading, itself or through others that wait for it.
 * Owns: the table of classes being loaded by coroutines; its entries lie on their stacks.
 * Called by: the engine, through zend_autoload. Never: makes the main script wait, which cannot suspend.
 * Tested by: tests/phpt/coroutine/autoload*.phpt. */
#include "autoload_priv.h"

#include "wsco/php/engine/current.h"
#include "wsco/php/engine/globals.h"
#include "wsco/php/engine/patches.h"

typedef php_wsco_loading loading;

/* A coroutine that waits for a load. Owner: its C stack. */
struct php_wsco_loading_wait {
    struct php_wsco_loading_wait *next; /* in WSCO_G(autoload_waits) */
    const wsco_co *co;
    const loading *on; /* NULL: that load is over */
};
typedef struct php_wsco_loading_wait waiting;

static zend_class_entry *(*original)(zend_string *name, zend_string *lc_name);

/* ---- who waits for whom ---- */

static const loading *waits_on(const wsco_co *co)
{
    if (co->state != WSCO_CO_WAITING)
        return NULL;
    for (const waiting *entry = WSCO_G(autoload_waits); entry != NULL; entry = entry->next)
        if (entry->co == co)
            return entry->on;
    return NULL;
}

/* The loop ends because no coroutine is allowed a wait that would close a circle. */
bool php_wsco_loading_waits_for(const loading *from, const wsco_co *co)
{
    while (from != NULL && from->co != co)
        from = waits_on(from->co);
    return from != NULL;
}

static void remove_wait(const waiting *self)
{
    waiting **place = &WSCO_G(autoload_waits);

    while (*place != self)
        place = &(*place)->next;
    *place = self->next;
}

bool php_wsco_loading_wait(loading *other, wsco_co *co)
{
    waiting self = {.next = WSCO_G(autoload_waits), .co = co, .on = other};

    WSCO_G(autoload_waits) = &self;
    (void)wsco_wait_on(co->sched, &other->waiters, WSCO_USEC_NEVER);
    remove_wait(&self);
    return EG(exception) == NULL;
}

static void wake_waiters(loading *self)
{
    for (waiting *entry = WSCO_G(autoload_waits); entry != NULL; entry = entry->next)
        if (entry->on == self)
            entry->on = NULL;
    wsco_wait_wake_all(&self->waiters, WSCO_OK);
}

/* ---- loading ---- */

static HashTable *table(void)
{
    if (WSCO_G(autoloads) == NULL) {
        ALLOC_HASHTABLE(WSCO_G(autoloads));
        zend_hash_init(WSCO_G(autoloads), 8, NULL, NULL, 0);
    }
    return WSCO_G(autoloads);
}

/* Replaces the engine's guard by ours: with the engine's in place, the next coroutine would never get as far
 * as here. */
static void lift_guard(zend_string *lc_name)
{
    zend_hash_del(EG(in_autoload), lc_name);
}

static zend_class_entry *load(loading *self, zend_string *name, zend_string *lc_name)
{
    zend_class_entry *ce;

    zend_hash_add_new_ptr(table(), lc_name, self);
    lift_guard(lc_name);
    ce = original(name, lc_name);
    zend_hash_del(table(), lc_name);
    return ce;
}

static loading *find(zend_string *lc_name)
{
    loading *other = NULL;

    if (WSCO_G(autoloads) != NULL)
        other = zend_hash_find_ptr(WSCO_G(autoloads), lc_name);
    return other != NULL ? other : php_wsco_linking_find(lc_name);
}

/* Finds what the engine would find: a class that waits for its variance partners is good enough to declare
 * another. */
static zend_class_entry *declared(zend_string *lc_name)
{
    zend_class_entry *ce = zend_hash_find_ptr(EG(class_table), lc_name);

    if (ce == NULL || (ce->ce_flags & ZEND_ACC_LINKED) != 0)
        return ce;
    return (ce->ce_flags & ZEND_ACC_NEARLY_LINKED) != 0 && php_wsco_linking_is_current() ? ce : NULL;
}

/* Coroutines get the class as if they had asked one after the other: if the first got none, the next one
 * tries. Coroutines that wait in a circle count as one: what they have declared so far is seen, what they are
 * loading is not. */
static zend_class_entry *wait_then_load(loading *self, zend_string *name, zend_string *lc_name)
{
    loading *other;

    lift_guard(lc_name);
    while ((other = find(lc_name)) != NULL) {
        zend_class_entry *ce;

        if (php_wsco_loading_waits_for(other, self->co)) {
            php_wsco_linking_reveal(self->co);
            return declared(lc_name);
        }
        if (php_wsco_is_pinned() || !php_wsco_loading_wait(other, self->co))
            return NULL;
        ce = declared(lc_name);
        if (ce != NULL)
            return ce;
    }
    return load(self, name, lc_name);
}

static zend_class_entry *autoload(zend_string *name, zend_string *lc_name)
{
    loading self = {.co = php_wsco_current()};
    bool is_free = find(lc_name) == NULL;
    zend_class_entry *ce;

    if (self.co == NULL)
        return is_free ? original(name, lc_name) : NULL;
    wsco_link_init(&self.waiters);
    if (!php_wsco_linking_begin(&self)) {
        php_wsco_linking_refuse();
        return NULL;
    }
    ce = is_free ? load(&self, name, lc_name) : wait_then_load(&self, name, lc_name);
    if (!php_wsco_linking_end(&self)) {
        php_wsco_linking_refuse();
        ce = NULL;
    }
    wake_waiters(&self);
    php_wsco_linking_conceal(self.co);
    return ce;
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

static void forget(HashTable **table)
{
    if (*table == NULL)
        return;
    zend_hash_destroy(*table);
    FREE_HASHTABLE(*table);
    *table = NULL;
}

void php_wsco_autoload_forget(void)
{
    forget(&WSCO_G(autoloads));
    forget(&WSCO_G(hidden_classes));
    WSCO_G(autoload_waits) = NULL;
    WSCO_G(linking) = NULL;
}
