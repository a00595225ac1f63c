/* SPDX-License-Identifier: MIT */
/* mime_type: the Content-Type of a file by its name, and swoole_mime_type_*(), which change the table of the
 * process.
 * Owns: the script's copy of the table, from the first change to the end of the request.
 * Called by: response_body.c, PHP, wsco.c. Never: looks into the file.
 * Tested by: tests/phpt/response, tests/phpt/functions/mime_type.phpt,
 *       tests/phpt/reference/functions/mime-type-*.phpt. */
#include "wsco/php/http/response.h"

#include "wsco/php/engine/globals.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/proto/http/http_resp.h"

#define UNKNOWN "application/octet-stream"

/* The types that browsers treat differently from a download. Any other file is a download. */
static const struct {
    const char *extension, *type;
} types[] = {
    {"html", "text/html"},
    {"htm", "text/html"},
    {"css", "text/css"},
    {"js", "application/javascript"},
    {"mjs", "application/javascript"},
    {"json", "application/json"},
    {"map", "application/json"},
    {"txt", "text/plain"},
    {"csv", "text/csv"},
    {"md", "text/markdown"},
    {"xml", "application/xml"},
    {"svg", "image/svg+xml"},
    {"png", "image/png"},
    {"jpg", "image/jpeg"},
    {"jpeg", "image/jpeg"},
    {"gif", "image/gif"},
    {"webp", "image/webp"},
    {"avif", "image/avif"},
    {"ico", "image/x-icon"},
    {"bmp", "image/bmp"},
    {"woff", "font/woff"},
    {"woff2", "font/woff2"},
    {"ttf", "font/ttf"},
    {"otf", "font/otf"},
    {"mp3", "audio/mpeg"},
    {"ogg", "audio/ogg"},
    {"wav", "audio/x-wav"},
    {"mp4", "video/mp4"},
    {"webm", "video/webm"},
    {"pdf", "application/pdf"},
    {"zip", "application/zip"},
    {"gz", "application/gzip"},
    {"tar", "application/x-tar"},
    {"wasm", "application/wasm"},
    {"php", "text/x-php"},
};

#define TYPE_COUNT (sizeof types / sizeof *types)

/* ---- the script's copy ---- */

/* Extensions in lower case -> types. */
static HashTable *changed_types(void)
{
    HashTable *table = WSCO_G(mime_types);

    if (table != NULL)
        return table;
    ALLOC_HASHTABLE(table);
    zend_hash_init(table, TYPE_COUNT, NULL, ZVAL_PTR_DTOR, 0);
    for (size_t i = 0; i < TYPE_COUNT; i++) {
        zval type;

        ZVAL_STRING(&type, types[i].type);
        zend_hash_str_add_new(table, types[i].extension, strlen(types[i].extension), &type);
    }
    WSCO_G(mime_types) = table;
    return table;
}

void php_wsco_mime_type_forget(void)
{
    HashTable *table = WSCO_G(mime_types);

    WSCO_G(mime_types) = NULL;
    if (table == NULL)
        return;
    zend_hash_destroy(table);
    FREE_HASHTABLE(table);
}

/* ---- looking up ---- */

/* NULL: unknown. */
static const char *type_of_extension(const char *extension)
{
    zend_string *lower;
    zval *type;

    if (WSCO_G(mime_types) == NULL) {
        for (size_t i = 0; i < TYPE_COUNT; i++)
            if (strcasecmp(extension, types[i].extension) == 0)
                return types[i].type;
        return NULL;
    }
    lower = zend_string_init(extension, strlen(extension), 0);
    zend_str_tolower(ZSTR_VAL(lower), ZSTR_LEN(lower));
    type = zend_hash_find(WSCO_G(mime_types), lower);
    zend_string_release(lower);
    return type != NULL ? Z_STRVAL_P(type) : NULL;
}

static const char *type_of_file(const char *file_name)
{
    const char *dot = strrchr(file_name, '.');

    return dot != NULL ? type_of_extension(dot + 1) : NULL;
}

const char *php_wsco_mime_type(const char *file_name)
{
    const char *type = type_of_file(file_name);

    return type != NULL ? type : UNKNOWN;
}

PHP_FUNCTION(swoole_mime_type_get)
{
    zend_string *name;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_STR(name)
    ZEND_PARSE_PARAMETERS_END();
    RETURN_STRING(php_wsco_mime_type(ZSTR_VAL(name)));
}

PHP_FUNCTION(swoole_mime_type_exists)
{
    zend_string *name;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_STR(name)
    ZEND_PARSE_PARAMETERS_END();
    RETURN_BOOL(type_of_file(ZSTR_VAL(name)) != NULL);
}

PHP_FUNCTION(swoole_mime_type_list)
{
    ZEND_PARSE_PARAMETERS_NONE();
    if (WSCO_G(mime_types) != NULL)
        RETURN_ARR(zend_array_dup(WSCO_G(mime_types)));
    array_init_size(return_value, TYPE_COUNT);
    for (size_t i = 0; i < TYPE_COUNT; i++)
        add_assoc_string(return_value, types[i].extension, types[i].type);
}

/* ---- changing ---- */

/* A type stands in a header line. False after a warning. */
static bool is_sendable(const zend_string *type)
{
    if (ZSTR_LEN(type) > 0 && !wsco_http_resp_has_newline(ZSTR_VAL(type), ZSTR_LEN(type)))
        return true;
    return php_wsco_warning("a type must not be empty, nor hold line ends or NUL");
}

static bool put(zend_string *extension, zend_string *type, bool replace)
{
    HashTable *table;
    zend_string *lower;
    zval value;
    bool done;

    if (!is_sendable(type))
        return false;
    table = changed_types();
    lower = zend_string_tolower(extension);
    ZVAL_STR_COPY(&value, type);
    done = replace ? zend_hash_update(table, lower, &value) != NULL
                   : zend_hash_add(table, lower, &value) != NULL;
    if (!done)
        zval_ptr_dtor(&value);
    zend_string_release(lower);
    return done;
}

static void change(INTERNAL_FUNCTION_PARAMETERS, bool replace)
{
    zend_string *extension, *type;

    ZEND_PARSE_PARAMETERS_START(2, 2)
        Z_PARAM_STR(extension)
        Z_PARAM_STR(type)
    ZEND_PARSE_PARAMETERS_END();
    RETURN_BOOL(put(extension, type, replace));
}

PHP_FUNCTION(swoole_mime_type_add)
{
    change(INTERNAL_FUNCTION_PARAM_PASSTHRU, /* replace */ false);
}

PHP_FUNCTION(swoole_mime_type_set)
{
    change(INTERNAL_FUNCTION_PARAM_PASSTHRU, /* replace */ true);
}

PHP_FUNCTION(swoole_mime_type_delete)
{
    zend_string *extension, *lower;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_STR(extension)
    ZEND_PARSE_PARAMETERS_END();
    lower = zend_string_tolower(extension);
    RETVAL_BOOL(zend_hash_del(changed_types(), lower) == SUCCESS);
    zend_string_release(lower);
}
