/* SPDX-License-Identifier: MIT */
/* missing_class: names a replacement when a script uses a class of Swoole's that does not exist here.
 * class_exists() stays false, so that scripts can ask; only the engine's error gets a hint.
 * Owns: nothing. Called by: the engine, for every exception that is thrown. Never: throws, declares a class.
 * Tested by: tests/phpt/silence/missing_class.phpt. */
#include "module_priv.h"

#include "zend_exceptions.h"

#define BEFORE "Class \""
#define AFTER "\" not found"

#define CLIENTS "clients are not built yet; PHP's own streams and cURL work, but block the whole process"

static const struct {
    const char *name, *hint;
} hints[] = {
    {"swoole\\http\\server", "wsco has the coroutine server only: use Swoole\\Coroutine\\Http\\Server"},
    {"swoole\\server", "wsco has the coroutine server only: use Swoole\\Coroutine\\Server"},
    {"swoole\\redis\\server", "use Swoole\\Coroutine\\Server and speak the protocol yourself"},
    {"swoole\\client", CLIENTS},
    {"swoole\\async\\", CLIENTS},
    {"swoole\\coroutine\\client", CLIENTS},
    {"swoole\\coroutine\\http", CLIENTS},
    {"swoole\\coroutine\\mysql", "use PDO or mysqli"},
    {"swoole\\coroutine\\redis", "use the redis extension or Predis"},
    {"swoole\\coroutine\\postgresql", "use PDO"},
};

static void (*next_hook)(zend_object *exception);

/* Replaces the short alias: "co\x" is "swoole\coroutine\x". */
static zend_string *canonical_name(const char *name, size_t len)
{
    zend_string *lower = zend_string_alloc(len, 0), *full;

    zend_str_tolower_copy(ZSTR_VAL(lower), name, len);
    if (strncmp(ZSTR_VAL(lower), "co\\", 3) != 0)
        return lower;
    full = strpprintf(0, "swoole\\coroutine\\%s", ZSTR_VAL(lower) + 3);
    zend_string_release(lower);
    return full;
}

/* A row covers its name and all names below it. */
static const char *hint_for(zend_string *name)
{
    for (size_t i = 0; i < sizeof hints / sizeof *hints; i++) {
        size_t len = strlen(hints[i].name);
        char after;

        if (ZSTR_LEN(name) < len || memcmp(ZSTR_VAL(name), hints[i].name, len) != 0)
            continue;
        after = ZSTR_VAL(name)[len];
        if (after == '\0' || after == '\\' || hints[i].name[len - 1] == '\\')
            return hints[i].hint;
    }
    return "wsco does not have it";
}

static bool is_ours(zend_string *name)
{
    return zend_string_starts_with_literal(name, "swoole\\");
}

/* The message with a hint; NULL unless `message` is the engine's "not found" for a class of Swoole's. */
static zend_string *explained(zend_string *message)
{
    size_t frame = strlen(BEFORE) + strlen(AFTER);
    zend_string *name, *text = NULL;

    if (ZSTR_LEN(message) <= frame || !zend_string_starts_with_literal(message, BEFORE) ||
        strcmp(ZSTR_VAL(message) + ZSTR_LEN(message) - strlen(AFTER), AFTER) != 0)
        return NULL;
    name = canonical_name(ZSTR_VAL(message) + strlen(BEFORE), ZSTR_LEN(message) - frame);
    if (is_ours(name))
        text = strpprintf(0, "%s: %s", ZSTR_VAL(message), hint_for(name));
    zend_string_release(name);
    return text;
}

static void add_hint(zend_object *exception)
{
    zval rv, replacement;
    zval *message = zend_read_property_ex(zend_ce_error, exception, ZSTR_KNOWN(ZEND_STR_MESSAGE),
                                          /* silent */ true, &rv);
    zend_string *text = Z_TYPE_P(message) == IS_STRING ? explained(Z_STR_P(message)) : NULL;

    if (text == NULL)
        return;
    ZVAL_STR(&replacement, text);
    zend_update_property_ex(zend_ce_error, exception, ZSTR_KNOWN(ZEND_STR_MESSAGE), &replacement);
    zval_ptr_dtor(&replacement);
}

static void on_throw(zend_object *exception)
{
    if (exception != NULL && exception->ce == zend_ce_error)
        add_hint(exception);
    if (next_hook != NULL)
        next_hook(exception);
}

void php_wsco_missing_class_startup(void)
{
    next_hook = zend_throw_exception_hook;
    zend_throw_exception_hook = on_throw;
}

void php_wsco_missing_class_shutdown(void)
{
    if (zend_throw_exception_hook == on_throw)
        zend_throw_exception_hook = next_hook;
}
