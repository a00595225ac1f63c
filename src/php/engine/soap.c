/* SPDX-License-Identifier: MIT */
/* soap: calls of SoapClient and SoapServer, in as many coroutines as there are.
 *
 * They keep nearly everything in the globals of ext/soap while they wait for the server or call PHP code: the
 * WSDL, the encoding, whose faults are caught. A coroutine that leaves such a call takes them along, and the
 * others find them as they are outside of any call. The extension does not give them out, but says to the
 * settings that it registers where they lie, and that they lie where we think. Where it does not say so, only
 * one call may run at a time. An object keeps its connection and its last answer, so calls of one object wait
 * for each other; so do clients that read a WSDL, as they fill one cache.
 * Owns: what the globals are outside of calls; the list of objects inside one.
 * Called by: the engine, in place of those methods; rare_state.c; run_php.c after a fatal error.
 * Never: makes the main script wait.
 * Tested by: tests/phpt/engine/soap_*.phpt, tests/services. */
#include "wsco/php/engine/soap.h"

#include "wsco/php/engine/patches.h"

#include "wsco/co/wait.h"
#include "wsco/php/engine/current.h"
#include "wsco/php/engine/exceptions.h"

#include <stddef.h>

/* ---- the globals of the extension ---- */

/* How they begin in 8.2 to 8.4, and how they go on from the first setting that is a pointer. Between the two
 * are what calls keep first, in another order in each version, and settings of a byte. */
typedef HashTable soap_head[3];
typedef struct soap_tail {
    char *cache_dir;
    zend_long cache_ttl, cache_limit;
    HashTable *mem_cache;
    php_wsco_soap_second second;
    HashTable wsdl_cache;
    php_wsco_soap_third third;
} soap_tail;

/* Owner: static. */
static struct {
    char *first; /* NULL: they are out of reach */
    size_t first_size;
    soap_tail *tail;
} live;

/* Where a setting is in them. *base: where they are. */
static size_t offset_of(const char *name, char **base)
{
    const zend_ini_entry *entry = zend_hash_str_find_ptr(EG(ini_directives), name, strlen(name));

    *base = entry != NULL ? entry->mh_arg2 : NULL;
    return entry != NULL ? (size_t)(uintptr_t)entry->mh_arg1 : 0;
}

static bool is_at(const char *name, const char *base, size_t offset)
{
    char *found;

    return offset_of(name, &found) == offset && found == base;
}

#if defined(ZTS) || PHP_VERSION_ID >= 80500
#define IS_KNOWN false
#else
#define IS_KNOWN true
#endif

static void find_globals(void)
{
    char *base;
    size_t mode = offset_of("soap.wsdl_cache", &base), tail = (mode + 2 + 7) / 8 * 8;

    if (!IS_KNOWN || base == NULL || mode <= sizeof(soap_head) ||
        mode - sizeof(soap_head) > PHP_WSCO_SOAP_FIRST || mode - sizeof(soap_head) + 8 < PHP_WSCO_SOAP_FIRST)
        return;
    if (!is_at("soap.wsdl_cache_enabled", base, mode + 1) || !is_at("soap.wsdl_cache_dir", base, tail) ||
        !is_at("soap.wsdl_cache_ttl", base, tail + offsetof(soap_tail, cache_ttl)) ||
        !is_at("soap.wsdl_cache_limit", base, tail + offsetof(soap_tail, cache_limit)))
        return;
    live.first = base + sizeof(soap_head);
    live.first_size = mode - sizeof(soap_head);
    live.tail = (soap_tail *)(void *)(base + tail);
}

static void read_globals(php_wsco_soap_state *state)
{
    memcpy(state->first, live.first, live.first_size);
    state->second = live.tail->second;
    state->third = live.tail->third;
}

static void write_globals(const php_wsco_soap_state *state)
{
    memcpy(live.first, state->first, live.first_size);
    live.tail->second = state->second;
    live.tail->third = state->third;
}

void php_wsco_soap_take(php_wsco_soap_state *state)
{
    state->depth = 0;
    if (WSCO_G(soap_depth) == 0)
        return;
    read_globals(state);
    state->depth = WSCO_G(soap_depth);
    write_globals(WSCO_G(soap_outside));
    WSCO_G(soap_depth) = 0;
}

void php_wsco_soap_put(const php_wsco_soap_state *state)
{
    WSCO_G(soap_depth) = state->depth;
    if (state->depth > 0)
        write_globals(state);
}

/* The references of a call that was left in the middle are its own. */
static void note_outside(void)
{
    php_wsco_soap_state *outside = WSCO_G(soap_outside);

    if (outside == NULL)
        outside = WSCO_G(soap_outside) = emalloc(sizeof *outside);
    read_globals(outside);
    outside->third.ref_map = NULL;
}

/* ---- which calls exclude each other ---- */

/* An object inside a call. Owner: WSCO_G(soap_objects), by the object's handle. */
typedef struct soap_object {
    const wsco_co *co; /* NULL: the main script */
    uint32_t depth;
} soap_object;

/* Keys that are no handles. */
#define ALL_CALLS ((zend_ulong)-1)
#define READS_WSDL ((zend_ulong)-2)

static HashTable *objects(void)
{
    if (WSCO_G(soap_objects) == NULL) {
        ALLOC_HASHTABLE(WSCO_G(soap_objects));
        zend_hash_init(WSCO_G(soap_objects), 8, NULL, NULL, false);
    }
    return WSCO_G(soap_objects);
}

static soap_object *inside(zend_ulong key)
{
    return WSCO_G(soap_objects) != NULL ? zend_hash_index_find_ptr(WSCO_G(soap_objects), key) : NULL;
}

static bool may_enter(zend_ulong key, const char *name)
{
    wsco_co *co = php_wsco_current();
    const soap_object *other;

    while ((other = inside(key)) != NULL && other->co != co) {
        if (co == NULL || other->co == NULL || php_wsco_is_pinned()) {
            zend_throw_error(php_wsco_error_ce, "%s() cannot run here: a coroutine is waiting inside it",
                             name);
            return false;
        }
        (void)wsco_wait_on(co->sched, &WSCO_G(soap_waiters), WSCO_USEC_NEVER);
        if (EG(exception) != NULL)
            return false;
    }
    return true;
}

static void enter(zend_ulong key)
{
    soap_object *self = inside(key);

    if (self == NULL) {
        self = emalloc(sizeof *self);
        *self = (soap_object){php_wsco_current(), 0};
        zend_hash_index_add_new_ptr(objects(), key, self);
    }
    self->depth++;
    if (live.first != NULL && WSCO_G(soap_depth)++ == 0)
        note_outside();
}

/* After a fatal error it may be forgotten already. */
static void leave(zend_ulong key)
{
    soap_object *self = inside(key);

    if (WSCO_G(soap_depth) > 0)
        WSCO_G(soap_depth)--;
    if (self == NULL || self->co != php_wsco_current() || --self->depth > 0)
        return;
    zend_hash_index_del(WSCO_G(soap_objects), key);
    efree(self);
    wsco_wait_wake_all(&WSCO_G(soap_waiters), WSCO_OK);
}

/* ---- the methods ---- */

/* Owner: static. */
typedef struct soap_method {
    const char *class_name, *name;
    zif_handler original; /* NULL: not there */
} soap_method;

static soap_method methods[] = {
    {"soapclient", "__construct", NULL}, {"soapclient", "__call", NULL},
    {"soapclient", "__soapcall", NULL},  {"soapclient", "__dorequest", NULL},
    {"soapserver", "__construct", NULL}, {"soapserver", "handle", NULL},
};

#define METHODS (sizeof methods / sizeof *methods)

static zend_internal_function *function_of(const soap_method *method)
{
    zend_class_entry *ce = zend_hash_str_find_ptr(CG(class_table), method->class_name,
                                                  strlen(method->class_name));

    return ce != NULL ? zend_hash_str_find_ptr(&ce->function_table, method->name, strlen(method->name))
                      : NULL;
}

static const soap_method *find(const zend_function *function)
{
    const char *scope = ZSTR_VAL(function->common.scope->name),
               *name = ZSTR_VAL(function->common.function_name);
    size_t row = 0;

    while (strcasecmp(methods[row].class_name, scope) != 0 || strcasecmp(methods[row].name, name) != 0)
        row++;
    return &methods[row];
}

static zend_ulong key_of(zend_execute_data *execute_data)
{
    bool constructs = (EX(func)->common.fn_flags & ZEND_ACC_CTOR) != 0;

    if (live.first == NULL)
        return ALL_CALLS;
    if (constructs && ZEND_NUM_ARGS() > 0 && Z_TYPE_P(ZEND_CALL_ARG(execute_data, 1)) != IS_NULL)
        return READS_WSDL;
    return Z_OBJ_HANDLE(EX(This));
}

/* The extension catches some fatal errors, so that they must not leave counts behind. */
static void run(INTERNAL_FUNCTION_PARAMETERS)
{
    const soap_method *method = find(EX(func));
    zend_ulong key = key_of(execute_data);
    volatile bool failed = false;

    if (!may_enter(key, method->name))
        return;
    enter(key);
    zend_try
    {
        method->original(INTERNAL_FUNCTION_PARAM_PASSTHRU);
    }
    zend_catch
    {
        failed = true;
    }
    zend_end_try();
    leave(key);
    if (failed)
        zend_bailout();
}

/* ---- the module ---- */

void php_wsco_soap_startup(void)
{
    find_globals();
    for (size_t i = 0; i < METHODS; i++) {
        zend_internal_function *function = function_of(&methods[i]);

        methods[i].original = function != NULL ? function->handler : NULL;
        if (function != NULL)
            function->handler = run;
    }
}

void php_wsco_soap_shutdown(void)
{
    for (size_t i = 0; i < METHODS; i++) {
        zend_internal_function *function = function_of(&methods[i]);

        if (function != NULL && function->handler == run)
            function->handler = methods[i].original;
    }
    live.first = NULL;
}

void php_wsco_soap_init(void)
{
    WSCO_G(soap_depth) = 0;
    WSCO_G(soap_objects) = NULL;
    WSCO_G(soap_outside) = NULL;
    wsco_link_init(&WSCO_G(soap_waiters));
}

void php_wsco_soap_abandoned(void)
{
    soap_object *object;

    if (WSCO_G(soap_depth) > 0)
        write_globals(WSCO_G(soap_outside));
    WSCO_G(soap_depth) = 0;
    wsco_link_init(&WSCO_G(soap_waiters));
    if (WSCO_G(soap_objects) == NULL)
        return;
    ZEND_HASH_FOREACH_PTR(WSCO_G(soap_objects), object) {
        efree(object);
    }
    ZEND_HASH_FOREACH_END();
    zend_hash_destroy(WSCO_G(soap_objects));
    FREE_HASHTABLE(WSCO_G(soap_objects));
    WSCO_G(soap_objects) = NULL;
}

void php_wsco_soap_forget(void)
{
    php_wsco_soap_abandoned();
    if (WSCO_G(soap_outside) != NULL)
        efree(WSCO_G(soap_outside));
    WSCO_G(soap_outside) = NULL;
}
