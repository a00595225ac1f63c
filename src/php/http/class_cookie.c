/* SPDX-License-Identifier: MIT */
/* class_cookie: Swoole\Http\Cookie.
 * Owns: the strings of each object. Called by: PHP, response_cookie (reads), MINIT.
 * Never: checks the parts it is given: cookie_line does, when it makes the line.
 * Tested by: tests/phpt/response/cookie_object*.phpt. */
#include "wsco/php/http/cookie.h"

#include "../../../stubs/cookie_arginfo.h"

/* The object behind Cookie. Owner: the engine's object store; freed with the object. */
typedef struct cookie_object {
    php_wsco_cookie cookie;
    zend_object std;
} cookie_object;

static zend_class_entry *cookie_ce;
static zend_object_handlers handlers;

static php_wsco_cookie *cookie_of(const zend_object *object)
{
    return &((cookie_object *)((char *)object - offsetof(cookie_object, std)))->cookie;
}

const php_wsco_cookie *php_wsco_cookie_of_value(const zval *value)
{
    if (Z_TYPE_P(value) != IS_OBJECT || !instanceof_function(Z_OBJCE_P(value), cookie_ce))
        return NULL;
    return cookie_of(Z_OBJ_P(value));
}

#define TEXTS 6

/* Gives the strings in the order of toArray(). */
static void texts_of(php_wsco_cookie *cookie, zend_string **texts[TEXTS])
{
    zend_string **const all[TEXTS] = {&cookie->name,   &cookie->value,    &cookie->path,
                                      &cookie->domain, &cookie->samesite, &cookie->priority};

    memcpy(texts, all, sizeof all);
}

static void put(zend_string **into, zend_string *text)
{
    zend_string *old = *into;

    *into = text ? zend_string_copy(text) : NULL;
    if (old)
        zend_string_release(old);
}

static void forget(php_wsco_cookie *cookie)
{
    zend_string **texts[TEXTS];

    texts_of(cookie, texts);
    for (size_t i = 0; i < TEXTS; i++)
        put(texts[i], NULL);
    *cookie = (php_wsco_cookie){.encode = cookie->encode};
}

/* --- the object --- */

static zend_object *create_object(zend_class_entry *ce)
{
    cookie_object *self = zend_object_alloc(sizeof *self, ce);

    self->cookie = (php_wsco_cookie){.encode = true};
    zend_object_std_init(&self->std, ce);
    object_properties_init(&self->std, ce);
    self->std.handlers = &handlers;
    return &self->std;
}

static void free_object(zend_object *object)
{
    forget(cookie_of(object));
    zend_object_std_dtor(object);
}

static zend_object *clone_object(zend_object *object)
{
    zend_object *clone = create_object(object->ce);
    php_wsco_cookie *cookie = cookie_of(clone);
    zend_string **texts[TEXTS];

    *cookie = *cookie_of(object);
    texts_of(cookie, texts);
    for (size_t i = 0; i < TEXTS; i++)
        if (*texts[i])
            zend_string_addref(*texts[i]);
    zend_objects_clone_members(clone, object);
    return clone;
}

PHP_METHOD(Swoole_Http_Cookie, __construct)
{
    bool encode = true;

    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_BOOL(encode)
    ZEND_PARSE_PARAMETERS_END();
    cookie_of(Z_OBJ_P(ZEND_THIS))->encode = encode;
}

/* --- with...() --- */

static php_wsco_cookie *itself(INTERNAL_FUNCTION_PARAMETERS)
{
    (void)execute_data;
    RETVAL_OBJ_COPY(Z_OBJ_P(ZEND_THIS));
    return cookie_of(Z_OBJ_P(ZEND_THIS));
}

/* The defaults in the signatures are for documentation only: a call without the text is refused. */
#define WITH_TEXT(method, field)                                                                             \
    PHP_METHOD(Swoole_Http_Cookie, method)                                                                   \
    {                                                                                                        \
        zend_string *text;                                                                                   \
                                                                                                             \
        ZEND_PARSE_PARAMETERS_START(1, 1)                                                                    \
            Z_PARAM_STR(text)                                                                                \
        ZEND_PARSE_PARAMETERS_END();                                                                         \
        put(&itself(INTERNAL_FUNCTION_PARAM_PASSTHRU)->field, text);                                         \
    }

#define WITH_FLAG(method, field)                                                                             \
    PHP_METHOD(Swoole_Http_Cookie, method)                                                                   \
    {                                                                                                        \
        bool flag = false;                                                                                   \
                                                                                                             \
        ZEND_PARSE_PARAMETERS_START(0, 1)                                                                    \
            Z_PARAM_OPTIONAL                                                                                 \
            Z_PARAM_BOOL(flag)                                                                               \
        ZEND_PARSE_PARAMETERS_END();                                                                         \
        itself(INTERNAL_FUNCTION_PARAM_PASSTHRU)->field = flag;                                              \
    }

WITH_TEXT(withName, name)
WITH_TEXT(withValue, value)
WITH_TEXT(withPath, path)
WITH_TEXT(withDomain, domain)
WITH_TEXT(withSameSite, samesite)
WITH_TEXT(withPriority, priority)
WITH_FLAG(withSecure, secure)
WITH_FLAG(withHttpOnly, httponly)
WITH_FLAG(withPartitioned, partitioned)

PHP_METHOD(Swoole_Http_Cookie, withExpires)
{
    zend_long expires = 0;

    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(expires)
    ZEND_PARSE_PARAMETERS_END();
    itself(INTERNAL_FUNCTION_PARAM_PASSTHRU)->expires = expires;
}

/* --- reading --- */

PHP_METHOD(Swoole_Http_Cookie, toString)
{
    ZEND_PARSE_PARAMETERS_NONE();
    zend_string *line = php_wsco_cookie_line(cookie_of(Z_OBJ_P(ZEND_THIS)));
    if (!line)
        RETURN_FALSE;
    RETURN_STR(line);
}

PHP_METHOD(Swoole_Http_Cookie, toArray)
{
    static const char *const names[TEXTS] = {"name", "value", "path", "domain", "sameSite", "priority"};
    zend_string **texts[TEXTS];

    ZEND_PARSE_PARAMETERS_NONE();
    php_wsco_cookie *cookie = cookie_of(Z_OBJ_P(ZEND_THIS));
    array_init(return_value);
    texts_of(cookie, texts);
    for (size_t i = 0; i < TEXTS; i++)
        add_assoc_str(return_value, names[i], *texts[i] ? zend_string_copy(*texts[i]) : ZSTR_EMPTY_ALLOC());
    add_assoc_bool(return_value, "encode", cookie->encode);
    add_assoc_long(return_value, "expires", cookie->expires);
    add_assoc_bool(return_value, "secure", cookie->secure);
    add_assoc_bool(return_value, "httpOnly", cookie->httponly);
    add_assoc_bool(return_value, "partitioned", cookie->partitioned);
}

PHP_METHOD(Swoole_Http_Cookie, reset)
{
    ZEND_PARSE_PARAMETERS_NONE();
    forget(cookie_of(Z_OBJ_P(ZEND_THIS)));
}

void php_wsco_register_cookie(void)
{
    cookie_ce = register_class_Swoole_Http_Cookie();
    cookie_ce->create_object = create_object;
    memcpy(&handlers, &std_object_handlers, sizeof handlers);
    handlers.offset = (int)offsetof(cookie_object, std);
    handlers.free_obj = free_object;
    handlers.clone_obj = clone_object;
    /* The object has no properties, so comparing them would make all cookies equal. */
    handlers.compare = zend_objects_not_comparable;
}
