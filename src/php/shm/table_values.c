/* SPDX-License-Identifier: MIT */
/* table_values: the methods of Swoole\Table for one row, and what they convert.
 * Owns: nothing. Called by: PHP. Never: looks at the table before all values are converted, because
 *       conversions run code of the script.
 * Tested by: tests/phpt/shm, tests/phpt/reference/shm. */
#include "class_table_priv.h"

#include "wsco/php/runtime/errors.h"

/* The values of one set(), converted. Owner: PHP_METHOD(set). Freed by: release(). */
typedef struct converted {
    uint32_t count;
    wsco_table_value *values;
    zend_string **texts; /* what the texts are in */
    uint32_t text_count;
} converted;

static bool is_key(const zend_string *key)
{
    if (EXPECTED(ZSTR_LEN(key) <= WSCO_TABLE_KEY_MAX))
        return true;
    (void)php_wsco_warning("a key of %zu bytes is too long: %u are allowed", ZSTR_LEN(key),
                           (unsigned)WSCO_TABLE_KEY_MAX);
    return php_wsco_fail(WSCO_E_INVAL);
}

static bool tell_full(const zend_string *key)
{
    (void)php_wsco_warning("no room for key[%s]: the table is full", ZSTR_VAL(key));
    return php_wsco_fail(WSCO_E_NOMEM);
}

/* ---- from rows ---- */

void php_wsco_table_value_out(const char *row, const wsco_table_column *column, zval *into)
{
    const char *text;
    uint32_t len;

    if (column->type == WSCO_TABLE_INT) {
        ZVAL_LONG(into, (zend_long)wsco_table_row_number(row, column));
    } else if (column->type == WSCO_TABLE_FLOAT) {
        ZVAL_DOUBLE(into, wsco_table_row_real(row, column));
    } else {
        text = wsco_table_row_text(row, column, &len);
        ZVAL_STRINGL_FAST(into, text, len);
    }
}

void php_wsco_table_row_out(const wsco_table *table, const char *row, zval *into)
{
    array_init_size(into, table->column_count);
    for (uint32_t i = 0; i < table->column_count; i++) {
        const wsco_table_column *column = &table->columns[i];
        zval value;
        php_wsco_table_value_out(row, column, &value);
        zend_symtable_str_update(Z_ARRVAL_P(into), column->name, column->name_len, &value);
    }
}

static char *place_for_found(php_wsco_table *self)
{
    if (self->found == NULL)
        self->found = emalloc(self->core.row_size);
    return self->found;
}

PHP_METHOD(Swoole_Table, get)
{
    zend_string *key, *field = NULL;
    const wsco_table_column *column = NULL;

    ZEND_PARSE_PARAMETERS_START(1, 2)
        Z_PARAM_STR(key)
        Z_PARAM_OPTIONAL
        Z_PARAM_STR_OR_NULL(field)
    ZEND_PARSE_PARAMETERS_END();
    php_wsco_table *self = php_wsco_table_created(ZEND_THIS);
    if (self == NULL)
        RETURN_THROWS();
    if (field != NULL) {
        column = wsco_table_column_of(&self->core, ZSTR_VAL(field), ZSTR_LEN(field));
        if (column == NULL)
            RETURN_BOOL(php_wsco_warning("column[%s] does not exist", ZSTR_VAL(field)));
    }
    char *row = place_for_found(self);
    if (ZSTR_LEN(key) > WSCO_TABLE_KEY_MAX ||
        !wsco_table_get(&self->core, ZSTR_VAL(key), ZSTR_LEN(key), column, row))
        RETURN_FALSE;
    if (column != NULL)
        php_wsco_table_value_out(row, column, return_value);
    else
        php_wsco_table_row_out(&self->core, row, return_value);
}

PHP_METHOD(Swoole_Table, exists)
{
    zend_string *key;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_STR(key)
    ZEND_PARSE_PARAMETERS_END();
    php_wsco_table *self = php_wsco_table_created(ZEND_THIS);
    if (self == NULL)
        RETURN_THROWS();
    RETURN_BOOL(ZSTR_LEN(key) <= WSCO_TABLE_KEY_MAX &&
                wsco_table_has(&self->core, ZSTR_VAL(key), ZSTR_LEN(key)));
}

PHP_METHOD(Swoole_Table, del)
{
    zend_string *key;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_STR(key)
    ZEND_PARSE_PARAMETERS_END();
    php_wsco_table *self = php_wsco_table_created(ZEND_THIS);
    if (self == NULL)
        RETURN_THROWS();
    RETURN_BOOL(ZSTR_LEN(key) <= WSCO_TABLE_KEY_MAX &&
                wsco_table_remove(&self->core, ZSTR_VAL(key), ZSTR_LEN(key)));
}

/* ---- to rows ---- */

/* Keeps the string alive until the row is written. The warning may run code of the script. */
static void convert_text(converted *set, wsco_table_value *value, zval *from)
{
    const wsco_table_column *column = value->column;
    zend_string *text = zval_get_string(from);

    set->texts[set->text_count++] = text;
    value->as.text.bytes = ZSTR_VAL(text);
    value->as.text.len = (uint32_t)MIN(ZSTR_LEN(text), column->size);
    if (UNEXPECTED(ZSTR_LEN(text) > column->size))
        (void)php_wsco_warning("a string of %zu bytes is too long for column[%s]: it is cut to %u",
                               ZSTR_LEN(text), column->name, (unsigned)column->size);
}

static void convert(converted *set, const wsco_table_column *column, zval *from)
{
    wsco_table_value *value = &set->values[set->count++];
    zval copy;

    value->column = column;
    ZVAL_COPY_DEREF(&copy, from);
    if (column->type == WSCO_TABLE_INT)
        value->as.number = zval_get_long(&copy);
    else if (column->type == WSCO_TABLE_FLOAT)
        value->as.real = zval_get_double(&copy);
    else
        convert_text(set, value, &copy);
    zval_ptr_dtor(&copy);
}

/* False with an exception pending. */
static bool convert_all(php_wsco_table *self, converted *set, HashTable *array)
{
    for (uint32_t i = 0; i < self->core.column_count && self->created && EG(exception) == NULL; i++) {
        const wsco_table_column *column = &self->core.columns[i];
        zval *from = zend_symtable_str_find(array, column->name, column->name_len);
        if (from != NULL)
            convert(set, column, from);
    }
    return EG(exception) == NULL;
}

static void release(converted *set)
{
    for (uint32_t i = 0; i < set->text_count; i++)
        zend_string_release(set->texts[i]);
    efree(set->values);
    efree(set->texts);
}

PHP_METHOD(Swoole_Table, set)
{
    converted set = {.count = 0};
    zend_string *key;
    HashTable *array;
    wsco_rc rc = WSCO_OK;

    ZEND_PARSE_PARAMETERS_START(2, 2)
        Z_PARAM_STR(key)
        Z_PARAM_ARRAY_HT(array)
    ZEND_PARSE_PARAMETERS_END();
    php_wsco_table *self = php_wsco_table_created(ZEND_THIS);
    if (self == NULL)
        RETURN_THROWS();
    if (!is_key(key))
        RETURN_FALSE;
    set.values = safe_emalloc(self->core.column_count, sizeof *set.values, 0);
    set.texts = safe_emalloc(self->core.column_count, sizeof *set.texts, 0);
    if (convert_all(self, &set, array) && php_wsco_table_created(ZEND_THIS) != NULL)
        rc = wsco_table_set(&self->core, ZSTR_VAL(key), ZSTR_LEN(key), set.values, set.count);
    release(&set);
    if (EG(exception) != NULL)
        RETURN_THROWS();
    RETURN_BOOL(rc == WSCO_OK || tell_full(key));
}

/* ---- counting ---- */

/* Negated as a number of the column's kind, so that nothing overflows. */
static void amount_of(wsco_table_value *value, zval *by, bool negative)
{
    if (value->column->type == WSCO_TABLE_FLOAT) {
        value->as.real = negative ? -zval_get_double(by) : zval_get_double(by);
    } else {
        uint64_t amount = (uint64_t)zval_get_long(by);
        value->as.number = (int64_t)(negative ? 0 - amount : amount);
    }
}

static bool can_count(const wsco_table_column *column, const zend_string *name)
{
    if (column == NULL)
        return php_wsco_warning("column[%s] does not exist", ZSTR_VAL(name));
    if (column->type == WSCO_TABLE_STRING)
        return php_wsco_warning("column[%s] has strings", ZSTR_VAL(name));
    return true;
}

static void count_by(INTERNAL_FUNCTION_PARAMETERS, bool negative)
{
    zend_string *key, *name;
    wsco_table_value value;
    zval one, *by = &one;

    ZVAL_LONG(&one, 1);
    ZEND_PARSE_PARAMETERS_START(2, 3)
        Z_PARAM_STR(key)
        Z_PARAM_STR(name)
        Z_PARAM_OPTIONAL
        Z_PARAM_NUMBER(by)
    ZEND_PARSE_PARAMETERS_END();
    php_wsco_table *self = php_wsco_table_created(ZEND_THIS);
    if (self == NULL)
        RETURN_THROWS();
    value.column = wsco_table_column_of(&self->core, ZSTR_VAL(name), ZSTR_LEN(name));
    if (!can_count(value.column, name) || !is_key(key))
        RETURN_FALSE;
    amount_of(&value, by, negative);
    if (wsco_table_add(&self->core, ZSTR_VAL(key), ZSTR_LEN(key), &value) != WSCO_OK)
        RETURN_BOOL(tell_full(key));
    if (value.column->type == WSCO_TABLE_FLOAT)
        RETURN_DOUBLE(value.as.real);
    RETURN_LONG((zend_long)value.as.number);
}

PHP_METHOD(Swoole_Table, incr)
{
    count_by(INTERNAL_FUNCTION_PARAM_PASSTHRU, /* negative */ false);
}

PHP_METHOD(Swoole_Table, decr)
{
    count_by(INTERNAL_FUNCTION_PARAM_PASSTHRU, /* negative */ true);
}
