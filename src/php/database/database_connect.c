/* SPDX-License-Identifier: MIT */
/* database_connect: connects a PDO, a mysqli or a Redis as the settings of its pool say.
 * Owns: nothing. Called by: class_database_config.c. Never: links against a client; its class is looked up by
 * name, and may be one of the script.
 * Tested by: tests/phpt/database/pdo_pool.phpt, tests/phpt/database/mysqli_pool.phpt,
 * tests/phpt/database/redis_pool.phpt. */
#include "wsco/php/database/database_connect.h"

#include "wsco/php/database/database.h"
#include "wsco/php/database/proxy_target.h"
#include "wsco/php/engine/exceptions.h"

#include "ext/spl/spl_exceptions.h"
#include "zend_exceptions.h"

/* The driver is before the others. */
#define PDO_DRIVER 0
#define PDO_SLOT(name) (1 + PHP_WSCO_SQL_##name)

static zval *setting(zend_object *config, int slot)
{
    zval *value = OBJ_PROP_NUM(config, slot);

    ZVAL_DEREF(value);
    return value;
}

static const char *text(zend_object *config, int slot)
{
    const zval *value = setting(config, slot);

    return Z_TYPE_P(value) == IS_STRING ? Z_STRVAL_P(value) : "";
}

/* An object of a class that is loaded now if need be. False with an exception pending. */
static bool make(const char *class_name, zval *object)
{
    zend_string *name = zend_string_init(class_name, strlen(class_name), 0);
    zend_class_entry *ce = zend_lookup_class(name);

    ZVAL_NULL(object);
    if (ce == NULL && EG(exception) == NULL)
        zend_throw_error(NULL, "Class \"%s\" not found", class_name);
    zend_string_release(name);
    return ce != NULL && object_init_ex(object, ce) == SUCCESS;
}

static void construct(zval *object, uint32_t argc, zval *argv)
{
    zend_object *self = Z_OBJ_P(object);

    if (self->ce->constructor == NULL)
        return;
    zend_call_known_function(self->ce->constructor, self, self->ce, NULL, argc, argv, NULL);
    if (EG(exception) != NULL)
        zend_object_store_ctor_failed(self);
}

/* True: it did not return false, nor throw. */
static bool call(zval *object, const char *name, uint32_t argc, const zval *argv)
{
    zval result;
    bool good = php_wsco_proxy_target_call_text(Z_OBJ_P(object), name, argc, argv, &result);

    good = good && Z_TYPE(result) != IS_FALSE;
    zval_ptr_dtor(&result);
    return good && EG(exception) == NULL;
}

/* Calls a method with each key and value. False with an exception pending. */
static bool call_each(zval *object, const char *name, const zval *options)
{
    zend_ulong index;
    zend_string *key;
    zval all, *value;

    ZVAL_COPY(&all, options);
    ZEND_HASH_FOREACH_KEY_VAL(Z_ARRVAL(all), index, key, value) {
        zval argv[2];

        if (key != NULL)
            ZVAL_STR(&argv[0], key);
        else
            ZVAL_LONG(&argv[0], (zend_long)index);
        ZVAL_COPY_VALUE(&argv[1], value);
        (void)call(object, name, 2, argv);
        if (EG(exception) != NULL)
            break;
    }
    ZEND_HASH_FOREACH_END();
    zval_ptr_dtor(&all);
    return EG(exception) == NULL;
}

static void give_up(zval *object)
{
    zval_ptr_dtor(object);
    ZVAL_NULL(object);
}

/* ---- PDO ---- */

/* NULL with an exception pending. */
static zend_string *source_name(zend_object *config)
{
    const char *driver = text(config, PDO_DRIVER), *host = text(config, PDO_SLOT(HOST));
    const char *dbname = text(config, PDO_SLOT(DBNAME)), *charset = text(config, PDO_SLOT(CHARSET));
    const zval *socket = setting(config, PDO_SLOT(SOCKET));
    zend_long port = Z_LVAL_P(setting(config, PDO_SLOT(PORT)));

    if (strcmp(driver, "mysql") == 0 && Z_TYPE_P(socket) == IS_STRING && Z_STRLEN_P(socket) > 0)
        return strpprintf(0, "mysql:unix_socket=%s;dbname=%s;charset=%s", Z_STRVAL_P(socket), dbname,
                          charset);
    if (strcmp(driver, "mysql") == 0)
        return strpprintf(0, "mysql:host=%s;port=" ZEND_LONG_FMT ";dbname=%s;charset=%s", host, port, dbname,
                          charset);
    if (strcmp(driver, "pgsql") == 0)
        return strpprintf(0, "pgsql:host=%s;port=" ZEND_LONG_FMT ";dbname=%s",
                          Z_TYPE_P(socket) == IS_STRING ? Z_STRVAL_P(socket) : host, port, dbname);
    if (strcmp(driver, "oci") == 0)
        return strpprintf(0, "oci:dbname=//%s:" ZEND_LONG_FMT "/%s;charset=%s", host, port, dbname, charset);
    if (strcmp(driver, "sqlite") == 0)
        return strpprintf(0, "sqlite:%s", dbname);
    zend_throw_exception_ex(php_wsco_exception_ce, 0, "unsupported driver of a database: %s", driver);
    return NULL;
}

void php_wsco_database_connect_pdo(zend_object *config, zval *connection)
{
    zend_string *source = source_name(config);
    zval argv[4];

    ZVAL_NULL(connection);
    if (source == NULL)
        return;
    ZVAL_STR(&argv[0], source);
    ZVAL_COPY(&argv[1], setting(config, PDO_SLOT(USER)));
    ZVAL_COPY(&argv[2], setting(config, PDO_SLOT(PASSWORD)));
    ZVAL_COPY(&argv[3], setting(config, PDO_SLOT(OPTIONS)));
    if (make("PDO", connection))
        construct(connection, 4, argv);
    for (int i = 0; i < 4; i++)
        zval_ptr_dtor(&argv[i]);
    if (EG(exception) != NULL)
        give_up(connection);
}

/* ---- mysqli ---- */

/* What mysqli throws by itself unless the script has told it not to. */
static void throw_mysqli(zval *object)
{
    zval number_room, text_room;
    const zval *number, *message;

    if (EG(exception) != NULL)
        return;
    ZVAL_UNDEF(&number_room);
    ZVAL_UNDEF(&text_room);
    number = zend_read_property(Z_OBJCE_P(object), Z_OBJ_P(object), "connect_errno", strlen("connect_errno"),
                                true, &number_room);
    message = zend_read_property(Z_OBJCE_P(object), Z_OBJ_P(object), "connect_error", strlen("connect_error"),
                                 true, &text_room);
    if (EG(exception) == NULL)
        zend_throw_exception(php_wsco_mysqli_exception_ce,
                             Z_TYPE_P(message) == IS_STRING ? Z_STRVAL_P(message) : "cannot connect",
                             Z_TYPE_P(number) == IS_LONG ? Z_LVAL_P(number) : 0);
    zval_ptr_dtor(&number_room);
    zval_ptr_dtor(&text_room);
}

static bool connect_mysqli(zend_object *config, zval *object)
{
    static const int order[] = {PHP_WSCO_SQL_HOST,   PHP_WSCO_SQL_USER, PHP_WSCO_SQL_PASSWORD,
                                PHP_WSCO_SQL_DBNAME, PHP_WSCO_SQL_PORT, PHP_WSCO_SQL_SOCKET};
    zval argv[6];

    construct(object, 0, NULL);
    if (EG(exception) != NULL || !call_each(object, "options", setting(config, PHP_WSCO_SQL_OPTIONS)))
        return false;
    for (size_t i = 0; i < sizeof order / sizeof *order; i++)
        ZVAL_COPY_VALUE(&argv[i], setting(config, order[i]));
    return call(object, "real_connect", 6, argv) &&
        call(object, "set_charset", 1, setting(config, PHP_WSCO_SQL_CHARSET));
}

void php_wsco_database_connect_mysqli(zend_object *config, zval *connection)
{
    if (!make("mysqli", connection))
        return;
    if (connect_mysqli(config, connection))
        return;
    throw_mysqli(connection);
    give_up(connection);
}

/* ---- Redis ---- */

static bool is_set(const zval *value)
{
    return (Z_TYPE_P(value) == IS_STRING && Z_STRLEN_P(value) > 0) ||
        (Z_TYPE_P(value) == IS_ARRAY && zend_hash_num_elements(Z_ARRVAL_P(value)) > 0) ||
        (Z_TYPE_P(value) == IS_LONG && Z_LVAL_P(value) != 0);
}

static bool connect_redis(zend_object *config, zval *object)
{
    zval argv[PHP_WSCO_REDIS_AUTH];

    construct(object, 0, NULL);
    if (EG(exception) != NULL)
        return false;
    for (int i = 0; i < PHP_WSCO_REDIS_AUTH; i++)
        ZVAL_COPY_VALUE(&argv[i], setting(config, i));
    /* The id of a persistent connection, which connect() has none of. */
    if (!is_set(&argv[PHP_WSCO_REDIS_RESERVED]))
        ZVAL_NULL(&argv[PHP_WSCO_REDIS_RESERVED]);
    if (!call(object, "connect", PHP_WSCO_REDIS_AUTH, argv))
        return false;
    if (is_set(setting(config, PHP_WSCO_REDIS_AUTH)) &&
        !call(object, "auth", 1, setting(config, PHP_WSCO_REDIS_AUTH)))
        return false;
    if (is_set(setting(config, PHP_WSCO_REDIS_DATABASE)) &&
        !call(object, "select", 1, setting(config, PHP_WSCO_REDIS_DATABASE)))
        return false;
    return call_each(object, "setOption", setting(config, PHP_WSCO_REDIS_OPTIONS));
}

void php_wsco_database_connect_redis(zend_object *config, zval *connection)
{
    if (!make("Redis", connection))
        return;
    if (connect_redis(config, connection))
        return;
    if (EG(exception) == NULL)
        zend_throw_exception_ex(spl_ce_RuntimeException, 0, "cannot connect to Redis at %s:" ZEND_LONG_FMT,
                                text(config, PHP_WSCO_REDIS_HOST),
                                Z_LVAL_P(setting(config, PHP_WSCO_REDIS_PORT)));
    give_up(connection);
}
