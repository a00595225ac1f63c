/* SPDX-License-Identifier: MIT */
/* A hash table of rows in shared memory: all rows have the same columns, and their number is fixed.
 *
 * Each call is done as a whole or not at all, whatever happens to the processes that work on the table. A
 * process that dies inside leaves at most a row that nobody finds, which is used again when rows run out. */
#ifndef WSCO_SHM_TABLE_H
#define WSCO_SHM_TABLE_H

#include "wsco/base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define WSCO_TABLE_KEY_MAX 63u
#define WSCO_TABLE_COLUMNS_MAX 1024u
#define WSCO_TABLE_ROWS_MAX (UINT32_C(1) << 30)
#define WSCO_TABLE_ROW_MAX ((size_t)1 << 30) /* bytes */

typedef enum wsco_table_type {
    WSCO_TABLE_INT = 1,
    WSCO_TABLE_FLOAT = 2,
    WSCO_TABLE_STRING = 3
} wsco_table_type;

/* Owner: the table. */
typedef struct wsco_table_column {
    char *name; /* readonly, as all */
    size_t name_len;
    wsco_table_type type;
    uint32_t size; /* most bytes of a string */
    size_t offset; /* private: in a row */
} wsco_table_column;

typedef struct wsco_table_head wsco_table_head;     /* what processes share: the list of free rows */
typedef struct wsco_table_stripe wsco_table_stripe; /* and what guards a part of the rows */

/* Owner: the caller. Its memory is this process's, what it points to is shared with the children that were
 * forked after wsco_table_create(). Freed by: wsco_table_deinit(), in each of them. */
typedef struct wsco_table {
    wsco_table_column *columns; /* readonly */
    uint32_t column_count;      /* readonly */
    uint32_t size;      /* readonly: places for keys, a power of two; that many rows fit in any case */
    uint32_t row_count; /* readonly: rows there is room for */
    size_t mapped;      /* readonly: bytes of shared memory; 0 until wsco_table_create() */
    size_t row_size;    /* readonly: bytes of a row, also of a copy of one */
    size_t undo_size;   /* private, as all below */
    uint32_t stripe_count;
    wsco_table_head *head;
    wsco_table_stripe *stripes;
    char *undo, *rows;
    uint32_t *buckets; /* number of the first row + 1, or 0 */
} wsco_table;

/* A value for a column. Owner: the caller, with the bytes. */
typedef struct wsco_table_value {
    const wsco_table_column *column;
    union {
        int64_t number;
        double real;
        struct {
            const char *bytes;
            uint32_t len; /* at most the column's size */
        } text;
    } as;
} wsco_table_value;

typedef struct wsco_table_stats {
    uint32_t rows, free_rows;
    uint32_t crowded; /* rows that were put where another one was */
    uint32_t longest; /* the most rows that were ever in one place */
    uint64_t inserts, updates, removals;
} wsco_table_stats;

/* ---- making one ---- */

/* Rounds the size up to a power of two, at least 64. `spare`: rows more than that, as a part of it; from 0.2
 * to 1. */
void wsco_table_init(wsco_table *table, uint64_t size, double spare);
void wsco_table_deinit(wsco_table *table);
/* Before create(). Copies the name. `size` counts for strings only. WSCO_E_INVAL: the size is 0 or the row
 * would be too large, or there are too many columns; -EEXIST: there is one of that name; WSCO_E_NOMEM. */
WSCO_MUST_USE wsco_rc wsco_table_add_column(wsco_table *table, const char *name, size_t len,
                                            wsco_table_type type, uint32_t size);
/* NULL: there is none of that name. */
const wsco_table_column *wsco_table_column_of(const wsco_table *table, const char *name, size_t len);
/* Maps the memory. WSCO_E_NOMEM or another -errno when the system does not give it. */
WSCO_MUST_USE wsco_rc wsco_table_create(wsco_table *table);
/* Gives this process's view of the memory back; the columns stay until deinit(). No call for rows after
 * it. */
void wsco_table_leave(wsco_table *table);

/* ---- rows; keys have at most WSCO_TABLE_KEY_MAX bytes ---- */

/* Writes these columns, no two of which are the same. What a new row is not given is 0 or empty; an old row
 * keeps it. WSCO_E_NOMEM: the row would be new and there is no room. */
WSCO_MUST_USE wsco_rc wsco_table_set(wsco_table *table, const char *key, size_t len,
                                     const wsco_table_value *values, uint32_t count);
/* Adds to a number, and makes the row if there is none. `value` is what to add, then the sum. Whole numbers
 * wrap. WSCO_E_NOMEM as above. */
WSCO_MUST_USE wsco_rc wsco_table_add(wsco_table *table, const char *key, size_t len, wsco_table_value *value);
/* Copies a row, or one column of it, into `row`, which has room for row_size bytes. False: there is none. */
bool wsco_table_get(wsco_table *table, const char *key, size_t len, const wsco_table_column *column,
                    char *row);
bool wsco_table_has(wsco_table *table, const char *key, size_t len);
/* False: there was none. */
bool wsco_table_remove(wsco_table *table, const char *key, size_t len);

/* ---- all rows ---- */

uint32_t wsco_table_count(const wsco_table *table);
/* Copies the first row whose number is not below *cursor, and sets *cursor to the one after it. Begin with 0.
 * False: there is none. Rows that come or go meanwhile may be left out, and no row comes twice unless it was
 * removed and put back. */
bool wsco_table_next(wsco_table *table, uint32_t *cursor, char *row);
void wsco_table_count_all(wsco_table *table, wsco_table_stats *stats);

/* ---- a copy of a row ---- */

const char *wsco_table_row_key(const char *row, size_t *len);
int64_t wsco_table_row_number(const char *row, const wsco_table_column *column);
double wsco_table_row_real(const char *row, const wsco_table_column *column);
const char *wsco_table_row_text(const char *row, const wsco_table_column *column, uint32_t *len);

#endif
