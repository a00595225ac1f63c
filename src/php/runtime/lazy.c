/* SPDX-License-Identifier: MIT */
/* lazy: handlers of objects whose declared properties are built when first read.
 * Owns: nothing; the pending bits live in the object. Called by: the engine; the class files at MINIT and
 * when they make an object.
 * Never: lets a property table exist while something is pending: foreach and others would then ask no
 * handler.
 * Tested by: tests/phpt/request. */
#include "wsco/php/runtime/lazy.h"

static const php_wsco_lazy_handlers *lazy_of(const zend_object *object)
{
    return (const php_wsco_lazy_handlers *)(const void *)object->handlers;
}

static uint32_t *pending_of(zend_object *object)
{
    return lazy_of(object)->pending(object);
}

/* Slot of a declared property, -1 for any other name. */
static int slot_of(const zend_object *object, zend_string *name)
{
    const zend_property_info *info = zend_hash_find_ptr(&object->ce->properties_info, name);

    if (!info || (info->flags & ZEND_ACC_STATIC))
        return -1;
    return (int)OBJ_PROP_TO_NUM(info->offset);
}

static bool is_pending(zend_object *object, int slot)
{
    return slot >= 0 && slot < 32 && (*pending_of(object) & UINT32_C(1) << slot);
}

void php_wsco_lazy_fill(zend_object *object, int slot, zval *value)
{
    if (!is_pending(object, slot)) {
        zval_ptr_dtor(value);
        return;
    }
    *pending_of(object) &= ~(UINT32_C(1) << slot);
    ZVAL_COPY_VALUE(OBJ_PROP_NUM(object, slot), value);
}

/* A warning may run user code that drops the last reference, while the engine goes on with the slot or table
 * that it got here. Such an object stays until the script ends. */
static void let_go(zend_object *object)
{
    if (GC_REFCOUNT(object) > 1)
        GC_DELREF(object);
}

static void build_one(zend_object *object, int slot)
{
    zval null;

    GC_ADDREF(object);
    lazy_of(object)->build(object, slot);
    /* A property that could not be built is null. */
    ZVAL_NULL(&null);
    php_wsco_lazy_fill(object, slot, &null);
    let_go(object);
}

void php_wsco_lazy_build_all(zend_object *object)
{
    GC_ADDREF(object);
    for (int slot = 0; *pending_of(object) != 0; slot++)
        if (is_pending(object, slot))
            build_one(object, slot);
    let_go(object);
}

/* --- handlers --- Only names of declared properties may get a cache slot. Once a slot says "dynamic
 * property", the VM makes the property table of any object of that class without asking these handlers. */

static zval *read_property(zend_object *object, zend_string *name, int type, void **cache_slot, zval *rv)
{
    int slot = slot_of(object, name);

    if (is_pending(object, slot))
        build_one(object, slot);
    return zend_std_read_property(object, name, type, slot < 0 ? NULL : cache_slot, rv);
}

/* Holds the value: user code that runs while the rest is built may free what the engine lent. */
static zval *write_dynamic(zend_object *object, zend_string *name, zval *value)
{
    zval held, *written;

    ZVAL_COPY(&held, value);
    php_wsco_lazy_build_all(object);
    written = zend_std_write_property(object, name, &held, NULL);
    zval_ptr_dtor(&held);
    if (written == &held)
        written = object->properties ? zend_hash_find(object->properties, name) : NULL;
    return written ? written : &EG(uninitialized_zval);
}

static zval *write_property(zend_object *object, zend_string *name, zval *value, void **cache_slot)
{
    int slot = slot_of(object, name);

    if (slot < 0 && *pending_of(object) != 0)
        return write_dynamic(object, name, value);
    if (is_pending(object, slot)) {
        zval null;
        ZVAL_NULL(&null);
        php_wsco_lazy_fill(object, slot, &null);
    }
    return zend_std_write_property(object, name, value, slot < 0 ? NULL : cache_slot);
}

static zval *get_property_ptr_ptr(zend_object *object, zend_string *name, int type, void **cache_slot)
{
    int slot = slot_of(object, name);

    if (slot < 0)
        php_wsco_lazy_build_all(object);
    else if (is_pending(object, slot))
        build_one(object, slot);
    return zend_std_get_property_ptr_ptr(object, name, type, slot < 0 ? NULL : cache_slot);
}

static int has_property(zend_object *object, zend_string *name, int check, void **cache_slot)
{
    int slot = slot_of(object, name);

    if (is_pending(object, slot)) {
        if (check == ZEND_PROPERTY_EXISTS)
            return 1;
        build_one(object, slot);
    }
    return zend_std_has_property(object, name, check, slot < 0 ? NULL : cache_slot);
}

static HashTable *get_properties(zend_object *object)
{
    php_wsco_lazy_build_all(object);
    return zend_std_get_properties(object);
}

/* The engine's own handler would ask get_properties(). */
static HashTable *get_gc(zend_object *object, zval **table, int *n)
{
    bool has_table = object->properties != NULL;

    *table = has_table ? NULL : object->properties_table;
    *n = has_table ? 0 : object->ce->default_properties_count;
    return object->properties;
}

static int compare(zval *a, zval *b)
{
    zval held[2];

    if (Z_TYPE_P(a) != IS_OBJECT || Z_TYPE_P(b) != IS_OBJECT || Z_OBJCE_P(a) != Z_OBJCE_P(b))
        return zend_std_compare_objects(a, b);
    ZVAL_COPY(&held[0], a);
    ZVAL_COPY(&held[1], b);
    php_wsco_lazy_build_all(Z_OBJ(held[0]));
    php_wsco_lazy_build_all(Z_OBJ(held[1]));
    int order = zend_std_compare_objects(&held[0], &held[1]);
    zval_ptr_dtor(&held[0]);
    zval_ptr_dtor(&held[1]);
    return order;
}

void php_wsco_lazy_init(php_wsco_lazy_handlers *lazy, uint32_t *(*pending)(zend_object *object),
                        void (*build)(zend_object *object, int slot))
{
    lazy->pending = pending;
    lazy->build = build;
    lazy->std.read_property = read_property;
    lazy->std.write_property = write_property;
    lazy->std.get_property_ptr_ptr = get_property_ptr_ptr;
    lazy->std.has_property = has_property;
    lazy->std.get_properties = get_properties;
    lazy->std.get_gc = get_gc;
    lazy->std.compare = compare;
}

void php_wsco_lazy_start(zval *start, const zend_class_entry *ce, uint32_t mask)
{
    for (int slot = 0; slot < ce->default_properties_count; slot++) {
        ZVAL_COPY_VALUE(&start[slot], &ce->default_properties_table[slot]);
        ZEND_ASSERT(!Z_REFCOUNTED(start[slot]));
        if (mask >> slot & 1)
            ZVAL_UNDEF(&start[slot]);
    }
}

void php_wsco_lazy_mark(zend_object *object, uint32_t mask)
{
    zval old[32];
    int count = 0;

    if (object->properties)
        HT_FLAGS(object->properties) |= HASH_FLAG_HAS_EMPTY_IND;
    *pending_of(object) |= mask;
    for (int slot = 0; mask != 0; slot++, mask >>= 1) {
        if (!(mask & 1))
            continue;
        if (Z_REFCOUNTED_P(OBJ_PROP_NUM(object, slot)))
            ZVAL_COPY_VALUE(&old[count++], OBJ_PROP_NUM(object, slot));
        ZVAL_UNDEF(OBJ_PROP_NUM(object, slot));
    }
    /* Last, because a destructor may have the slots built again. */
    while (count > 0)
        zval_ptr_dtor(&old[--count]);
    if (object->properties)
        php_wsco_lazy_build_all(object);
}
