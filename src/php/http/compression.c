/* SPDX-License-Identifier: MIT */
/* compression: decides which answers are compressed, by the options of Server::set().
 * Owns: the set of types. Called by: class_http_server (start), response_head.
 * Never: compresses, or knows what the client accepts: proto/http_coding does.
 * Tested by: tests/phpt/response/compression*.phpt. */
#include "wsco/php/http/compression.h"

#include "wsco/php/engine/exceptions.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/php/runtime/option.h"

#define LEVEL_MIN 1
#define LEVEL_MAX 9
#define MIN_LENGTH_DEFAULT 20

void php_wsco_compression_init(php_wsco_compression *self)
{
    *self = (php_wsco_compression){.on = true, .level = LEVEL_MIN, .min_length = MIN_LENGTH_DEFAULT};
}

static void drop_types(HashTable *types)
{
    if (!types)
        return;
    zend_hash_destroy(types);
    FREE_HASHTABLE(types);
}

void php_wsco_compression_free(php_wsco_compression *self)
{
    drop_types(self->types);
    self->types = NULL;
}

/* The first of several names that is set. */
static zval *find(HashTable *options, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        zval *value = php_wsco_option(options, names[i]);
        if (value)
            return value;
    }
    return NULL;
}

static void take_level(php_wsco_compression *self, HashTable *options)
{
    static const char *const names[] = {"http_compression_level", "compression_level", "http_gzip_level"};
    zval *value = find(options, names, sizeof names / sizeof *names);

    if (!value)
        return;
    zend_long level = zval_get_long(value);
    self->level = (int)MAX(LEVEL_MIN, MIN(LEVEL_MAX, level));
}

static void take_min_length(php_wsco_compression *self, HashTable *options)
{
    static const char *const names[] = {"http_compression_min_length", "compression_min_length"};
    zval *value = find(options, names, sizeof names / sizeof *names);

    if (!value)
        return;
    zend_long length = zval_get_long(value);
    if (length >= 0)
        self->min_length = length;
    else
        php_wsco_warning("compression_min_length must be greater than or equal to 0, got " ZEND_LONG_FMT,
                         length);
}

static HashTable *set_of(HashTable *list)
{
    HashTable *types;
    zval *type;

    ALLOC_HASHTABLE(types);
    zend_hash_init(types, zend_hash_num_elements(list), NULL, NULL, 0);
    ZEND_HASH_FOREACH_VAL(list, type) {
        ZVAL_DEREF(type);
        if (Z_TYPE_P(type) == IS_STRING)
            zend_hash_add_empty_element(types, Z_STR_P(type));
    }
    ZEND_HASH_FOREACH_END();
    return types;
}

static bool take_types(php_wsco_compression *self, HashTable *options)
{
    static const char *const names[] = {"http_compression_types", "compression_types"};
    zval *value = find(options, names, sizeof names / sizeof *names);

    if (!value)
        return true;
    if (Z_TYPE_P(value) != IS_ARRAY) {
        php_wsco_throw(php_wsco_error_ce, -WSCO_E_PHP_FATAL_ERROR, "http_compression_types must be array");
        return false;
    }
    self->types = set_of(Z_ARRVAL_P(value));
    return true;
}

bool php_wsco_compression_apply(php_wsco_compression *self, HashTable *options)
{
    static const char *const on[] = {"http_compression"};
    php_wsco_compression now;
    zval *value = find(options, on, 1);

    php_wsco_compression_init(&now);
    if (!take_types(&now, options))
        return false;
    if (value)
        now.on = zend_is_true(value);
    take_level(&now, options);
    /* Last, after the new types are in place: a warning runs the script's error handler, which may end
     * PHP. */
    drop_types(self->types);
    *self = now;
    take_min_length(self, options);
    return true;
}

bool php_wsco_compression_covers(const php_wsco_compression *self, size_t length, const char *type,
                                 size_t type_len)
{
    if (!self->on || length == 0 || length < (size_t)self->min_length)
        return false;
    return !self->types || zend_hash_str_exists(self->types, type, type_len);
}
