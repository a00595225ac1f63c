/* SPDX-License-Identifier: MIT */
/* response_fields: $header, $cookie and $trailer of a Response, and when they may still be set.
 * Owns: nothing. Called by: class_response.c and the other response files.
 * Never: sends anything. Tested by: tests/phpt/response, tests/phpt/reenter. */
#include "wsco/php/http/response.h"

#include "wsco/php/engine/fork.h"
#include "wsco/php/runtime/errors.h"
#include "wsco/proto/http/http_resp.h"

#define FIELD_NAME_MAX 127 /* bytes */

php_wsco_response *php_wsco_response_writable(zval *response)
{
    php_wsco_response *self = php_wsco_response_of(Z_OBJ_P(response));

    php_wsco_fork_check();
    if (php_wsco_response_is_unfinished(self))
        return self;
    php_wsco_set_error(-WSCO_E_HTTP_CONTEXT_UNAVAILABLE);
    return NULL;
}

HashTable *php_wsco_response_array(php_wsco_response *self, int slot, zval *old)
{
    zval *property = php_wsco_response_property(self, slot);

    ZVAL_UNDEF(old);
    ZVAL_DEREF(property);
    if (Z_TYPE_P(property) != IS_ARRAY) {
        ZVAL_COPY_VALUE(old, property);
        array_init(property);
    }
    SEPARATE_ARRAY(property);
    return Z_ARRVAL_P(property);
}

/* Returns NULL if the list is full. */
static zval *place_in(HashTable *array, zend_string *name)
{
    zval null, *place = name ? zend_symtable_find(array, name) : NULL;

    ZVAL_NULL(&null);
    if (place)
        return place;
    return name ? zend_symtable_update(array, name, &null) : zend_hash_next_index_insert(array, &null);
}

void php_wsco_response_put(php_wsco_response *self, int slot, zend_string *name, zval *value)
{
    zval replaced[2];
    zval *place = place_in(php_wsco_response_array(self, slot, &replaced[0]), name);

    ZVAL_COPY_VALUE(&replaced[1], place ? place : value);
    if (place)
        ZVAL_COPY_VALUE(place, value);
    zval_ptr_dtor(&replaced[0]);
    zval_ptr_dtor(&replaced[1]);
}

zval *php_wsco_response_field(php_wsco_response *self, const char *name)
{
    zval *header = php_wsco_response_property(self, PHP_WSCO_RESPONSE_P_HEADER), *value;
    zend_string *key;

    ZVAL_DEREF(header);
    if (Z_TYPE_P(header) != IS_ARRAY)
        return NULL;
    ZEND_HASH_FOREACH_STR_KEY_VAL(Z_ARRVAL_P(header), key, value) {
        if (key && zend_binary_strcasecmp(ZSTR_VAL(key), ZSTR_LEN(key), name, strlen(name)) == 0)
            return value;
    }
    ZEND_HASH_FOREACH_END();
    return NULL;
}

void php_wsco_response_set_field(php_wsco_response *self, const char *name, const char *value, size_t len)
{
    zend_string *key = zend_string_init(name, strlen(name), 0);
    zval text;

    ZVAL_STRINGL(&text, value, len);
    php_wsco_response_put(self, PHP_WSCO_RESPONSE_P_HEADER, key, &text);
    zend_string_release(key);
}

bool php_wsco_response_name_is_sound(zend_string *name)
{
    if (ZSTR_LEN(name) > FIELD_NAME_MAX)
        return php_wsco_warning("header key is too long");
    if (wsco_http_resp_has_newline(ZSTR_VAL(name), ZSTR_LEN(name)))
        return php_wsco_warning("Header may not contain more than a single header, new line detected");
    if (ZSTR_LEN(name) == 0)
        return php_wsco_warning("header key is empty");
    if (!wsco_http_resp_is_name(ZSTR_VAL(name), ZSTR_LEN(name)))
        return php_wsco_warning("header key may hold letters, digits and !#$%%&'*+-.^_`|~ only");
    return true;
}
