/* SPDX-License-Identifier: MIT */
/* What the files of Swoole\Table share. */
#ifndef WSCO_PHP_SHM_CLASS_TABLE_PRIV_H
#define WSCO_PHP_SHM_CLASS_TABLE_PRIV_H

#include "wsco/php/engine/exceptions.h"
#include "wsco/shm/table.h"

#include "php.h"

/* Owner: the engine, by the object in it. */
typedef struct php_wsco_table {
    wsco_table core;
    bool constructed;
    bool created; /* the core has memory; false again after destroy() */
    bool valid;   /* is there a row in `current`? */
    uint32_t cursor;
    char *current; /* the row of the iteration, or NULL */
    char *found;   /* for a copy that is looked at before any other code runs, or NULL */
    zend_object std;
} php_wsco_table;

static inline php_wsco_table *php_wsco_table_of(zval *this)
{
    return (php_wsco_table *)(void *)((char *)Z_OBJ_P(this) - offsetof(php_wsco_table, std));
}

/* NULL with an Error pending if create() has not been called, or destroy() has. */
static inline php_wsco_table *php_wsco_table_created(zval *this)
{
    php_wsco_table *self = php_wsco_table_of(this);

    if (EXPECTED(self->created))
        return self;
    zend_throw_error(php_wsco_error_ce, "the table has no memory: call create() first");
    return NULL;
}

/* Copies of rows to PHP values. */
void php_wsco_table_value_out(const char *row, const wsco_table_column *column, zval *into);
void php_wsco_table_row_out(const wsco_table *table, const char *row, zval *into);

#endif
