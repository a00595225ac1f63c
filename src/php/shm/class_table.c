/* SPDX-License-Identifier: MIT */
/* class_table: Swoole\Table: making one, what it tells, and its iteration; table_values.c has the rows.
 * Owns: this process's view of the table; copies of rows. Called by: PHP, MINIT.
 * Never: suspends; runs code of a script, or allocates, while others wait for a row.
 * Tested by: tests/phpt/shm, tests/phpt/reference/shm. */
#include "class_table_priv.h"

#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/objects.h"
#include "wsco/php/runtime/slot.h"
#include "wsco/php/shm/shm.h"

#include "zend_interfaces.h"

#include "../../../stubs/table_arginfo.h"

enum { P_SIZE, P_MEMORY_SIZE };

static zend_object_handlers handlers;

static zend_object *create_object(zend_class_entry *ce)
{
    php_wsco_table *self = zend_object_alloc(sizeof *self, ce);

    memset(self, 0, offsetof(php_wsco_table, std));
    zend_object_std_init(&self->std, ce);
    object_properties_init(&self->std, ce);
    self->std.handlers = &handlers;
    return &self->std;
}

static void drop(char **row)
{
    if (*row != NULL)
        efree(*row);
    *row = NULL;
}

static void free_object(zend_object *object)
{
    php_wsco_table *self = (php_wsco_table *)(void *)((char *)object - offsetof(php_wsco_table, std));

    wsco_table_deinit(&self->core);
    drop(&self->current);
    drop(&self->found);
    zend_object_std_dtor(object);
}

PHP_METHOD(Swoole_Table, __construct)
{
    php_wsco_table *self = php_wsco_table_of(ZEND_THIS);
    double spare = 0.2;
    zend_long size;

    ZEND_PARSE_PARAMETERS_START(1, 2)
        Z_PARAM_LONG(size)
        Z_PARAM_OPTIONAL
        Z_PARAM_DOUBLE(spare)
    ZEND_PARSE_PARAMETERS_END();
    if (self->constructed) {
        php_wsco_throw(php_wsco_exception_ce, EINVAL, "the table is constructed already");
        RETURN_THROWS();
    }
    if (size > (zend_long)WSCO_TABLE_ROWS_MAX) {
        php_wsco_throw(php_wsco_exception_ce, EINVAL, "a table has at most %u rows",
                       (unsigned)WSCO_TABLE_ROWS_MAX);
        RETURN_THROWS();
    }
    wsco_table_init(&self->core, size > 0 ? (uint64_t)size : 0, spare);
    self->constructed = true;
}

/* ---- making it ---- */

static bool is_type(zend_long type)
{
    return type == WSCO_TABLE_INT || type == WSCO_TABLE_FLOAT || type == WSCO_TABLE_STRING;
}

/* NULL with an Error pending. */
static php_wsco_table *constructed(zval *this)
{
    php_wsco_table *self = php_wsco_table_of(this);

    if (EXPECTED(self->constructed))
        return self;
    zend_throw_error(php_wsco_error_ce, "must call constructor first");
    return NULL;
}

static bool add_column(php_wsco_table *self, zend_string *name, zend_long type, zend_long size)
{
    wsco_rc rc;

    if (self->core.mapped != 0)
        return php_wsco_warning("column[%s] comes too late: the table was created", ZSTR_VAL(name));
    if (!is_type(type))
        return php_wsco_warning("column[%s] cannot have type " ZEND_LONG_FMT, ZSTR_VAL(name), type);
    if (type == WSCO_TABLE_STRING && (size < 1 || size > (zend_long)WSCO_TABLE_ROW_MAX))
        return php_wsco_warning("column[%s] of strings cannot have size " ZEND_LONG_FMT, ZSTR_VAL(name),
                                size);
    rc = wsco_table_add_column(&self->core, ZSTR_VAL(name), ZSTR_LEN(name), (wsco_table_type)type,
                               type == WSCO_TABLE_STRING ? (uint32_t)size : 8);
    if (rc == WSCO_OK)
        return true;
    (void)php_wsco_warning("column[%s] cannot be added: %s", ZSTR_VAL(name), strerror(-rc));
    return php_wsco_fail(rc);
}

PHP_METHOD(Swoole_Table, column)
{
    zend_string *name;
    zend_long type, size = 0;

    ZEND_PARSE_PARAMETERS_START(2, 3)
        Z_PARAM_STR(name)
        Z_PARAM_LONG(type)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(size)
    ZEND_PARSE_PARAMETERS_END();
    php_wsco_table *self = constructed(ZEND_THIS);
    if (self == NULL)
        RETURN_THROWS();
    RETURN_BOOL(add_column(self, name, type, size));
}

static void tell_sizes(php_wsco_table *self)
{
    zval size, memory;

    ZVAL_LONG(&size, self->core.size);
    ZVAL_LONG(&memory, (zend_long)self->core.mapped);
    php_wsco_slot_put(OBJ_PROP_NUM(&self->std, P_SIZE), &size);
    php_wsco_slot_put(OBJ_PROP_NUM(&self->std, P_MEMORY_SIZE), &memory);
}

PHP_METHOD(Swoole_Table, create)
{
    wsco_rc rc;

    ZEND_PARSE_PARAMETERS_NONE();
    php_wsco_table *self = constructed(ZEND_THIS);
    if (self == NULL)
        RETURN_THROWS();
    if (self->core.mapped != 0)
        RETURN_BOOL(php_wsco_warning("the table was created already"));
    if (self->core.column_count == 0)
        RETURN_BOOL(php_wsco_warning("the table has no column"));
    rc = wsco_table_create(&self->core);
    if (rc != WSCO_OK) {
        (void)php_wsco_warning("no shared memory for %u rows of %zu bytes: %s",
                               (unsigned)self->core.row_count, self->core.row_size, strerror(-rc));
        RETURN_BOOL(php_wsco_fail(rc));
    }
    self->created = true;
    tell_sizes(self);
    RETURN_TRUE;
}

PHP_METHOD(Swoole_Table, destroy)
{
    ZEND_PARSE_PARAMETERS_NONE();
    php_wsco_table *self = php_wsco_table_created(ZEND_THIS);
    if (self == NULL)
        RETURN_THROWS();
    self->created = self->valid = false;
    wsco_table_leave(&self->core);
    RETURN_TRUE;
}

/* ---- what it tells ---- */

PHP_METHOD(Swoole_Table, count)
{
    ZEND_PARSE_PARAMETERS_NONE();
    const php_wsco_table *self = php_wsco_table_created(ZEND_THIS);
    if (self == NULL)
        RETURN_THROWS();
    RETURN_LONG(wsco_table_count(&self->core));
}

PHP_METHOD(Swoole_Table, getSize)
{
    ZEND_PARSE_PARAMETERS_NONE();
    RETURN_LONG(php_wsco_table_of(ZEND_THIS)->core.size);
}

PHP_METHOD(Swoole_Table, getMemorySize)
{
    ZEND_PARSE_PARAMETERS_NONE();
    RETURN_LONG((zend_long)php_wsco_table_of(ZEND_THIS)->core.mapped);
}

PHP_METHOD(Swoole_Table, stats)
{
    php_wsco_table *self = php_wsco_table_of(ZEND_THIS);
    wsco_table_stats stats;
    uint32_t spare;

    ZEND_PARSE_PARAMETERS_NONE();
    if (!self->created)
        RETURN_FALSE;
    wsco_table_count_all(&self->core, &stats);
    spare = self->core.row_count - self->core.size;
    array_init(return_value);
    add_assoc_long(return_value, "num", stats.rows);
    add_assoc_long(return_value, "conflict_count", stats.crowded);
    add_assoc_long(return_value, "conflict_max_level", stats.longest > 0 ? stats.longest - 1 : 0);
    add_assoc_long(return_value, "insert_count", (zend_long)stats.inserts);
    add_assoc_long(return_value, "update_count", (zend_long)stats.updates);
    add_assoc_long(return_value, "delete_count", (zend_long)stats.removals);
    add_assoc_long(return_value, "available_slice_num", MIN(stats.free_rows, spare));
    add_assoc_long(return_value, "total_slice_num", spare);
}

/* ---- iteration ---- */

static void go_on(php_wsco_table *self)
{
    if (self->current == NULL)
        self->current = emalloc(self->core.row_size);
    self->valid = wsco_table_next(&self->core, &self->cursor, self->current);
}

PHP_METHOD(Swoole_Table, rewind)
{
    ZEND_PARSE_PARAMETERS_NONE();
    php_wsco_table *self = php_wsco_table_created(ZEND_THIS);
    if (self == NULL)
        RETURN_THROWS();
    self->cursor = 0;
    go_on(self);
}

PHP_METHOD(Swoole_Table, next)
{
    ZEND_PARSE_PARAMETERS_NONE();
    php_wsco_table *self = php_wsco_table_created(ZEND_THIS);
    if (self == NULL)
        RETURN_THROWS();
    go_on(self);
}

PHP_METHOD(Swoole_Table, valid)
{
    ZEND_PARSE_PARAMETERS_NONE();
    RETURN_BOOL(php_wsco_table_of(ZEND_THIS)->valid);
}

PHP_METHOD(Swoole_Table, current)
{
    const php_wsco_table *self = php_wsco_table_of(ZEND_THIS);

    ZEND_PARSE_PARAMETERS_NONE();
    if (self->valid)
        php_wsco_table_row_out(&self->core, self->current, return_value);
}

PHP_METHOD(Swoole_Table, key)
{
    const php_wsco_table *self = php_wsco_table_of(ZEND_THIS);
    const char *key;
    size_t len;

    ZEND_PARSE_PARAMETERS_NONE();
    if (!self->valid)
        RETURN_NULL();
    key = wsco_table_row_key(self->current, &len);
    RETURN_STRINGL(key, len);
}

void php_wsco_register_table(void)
{
    zend_class_entry *ce = register_class_Swoole_Table(zend_ce_iterator, zend_ce_countable);

    ce->create_object = create_object;
    php_wsco_object_handlers(&handlers, offsetof(php_wsco_table, std), free_object);
}
