/* SPDX-License-Identifier: MIT */
/* class_database_pool: Swoole\Database\PDOPool, MysqliPool and RedisPool: pools that connect as settings say.
 * Owns: nothing but the settings, in a property. Called by: PHP, MINIT.
 * Never: makes a circle: the constructor belongs to the settings, not to the pool.
 * Tested by: tests/phpt/database/{pdo,mysqli,redis}_pool.phpt, tests/reenter. */
#include "wsco/php/database/connection_pool.h"
#include "wsco/php/database/database.h"
#include "wsco/php/database/database_proxy.h"

#include "wsco/php/runtime/slot.h"

#include "zend_closures.h"

#include "../../../stubs/database_pool_arginfo.h"

enum { P_CONFIG = PHP_WSCO_CONNECTION_POOL_SLOTS };

/* The class of which a pool hands out objects, by its settings; NULL: the connections themselves. */
static zend_string *proxy_of(const zend_class_entry *config)
{
    if (config == php_wsco_pdo_config_ce)
        return php_wsco_pdo_proxy_ce->name;
    return config == php_wsco_mysqli_config_ce ? php_wsco_mysqli_proxy_ce->name : NULL;
}

static zend_class_entry *config_of(const zend_class_entry *pool)
{
    if (zend_string_equals_literal(pool->name, "Swoole\\Database\\PDOPool"))
        return php_wsco_pdo_config_ce;
    if (zend_string_equals_literal(pool->name, "Swoole\\Database\\MysqliPool"))
        return php_wsco_mysqli_config_ce;
    return php_wsco_redis_config_ce;
}

PHP_METHOD(Swoole_Database_PDOPool, __construct)
{
    zend_class_entry *config_ce = config_of(EX(func)->common.scope);
    zend_function *connect = zend_hash_str_find_ptr(&config_ce->function_table, "connect", strlen("connect"));
    zend_long size = 64;
    zval *config, constructor, copy;

    ZEND_PARSE_PARAMETERS_START(1, 2)
        Z_PARAM_OBJECT_OF_CLASS(config, config_ce)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(size)
    ZEND_PARSE_PARAMETERS_END();
    ZVAL_COPY(&copy, config);
    zend_create_fake_closure(&constructor, connect, config_ce, Z_OBJCE_P(config), config);
    if (!php_wsco_connection_pool_set_up(Z_OBJ_P(ZEND_THIS), &constructor, size, proxy_of(config_ce), 2)) {
        zval_ptr_dtor(&copy);
        RETURN_THROWS();
    }
    php_wsco_slot_put(OBJ_PROP_NUM(Z_OBJ_P(ZEND_THIS), P_CONFIG), &copy);
}

PHP_METHOD(Swoole_Database_PDOPool, get)
{
    double timeout = -1;

    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_DOUBLE(timeout)
    ZEND_PARSE_PARAMETERS_END();
    php_wsco_connection_pool_get(Z_OBJ_P(ZEND_THIS), timeout, return_value);
    if (EG(exception) == NULL && php_wsco_database_proxy_is(return_value))
        php_wsco_database_proxy_reset(Z_OBJ_P(return_value));
}

PHP_METHOD(Swoole_Database_PDOPool, put)
{
    zval *connection;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_ZVAL(connection)
    ZEND_PARSE_PARAMETERS_END();
    if (php_wsco_database_proxy_is(connection))
        php_wsco_database_proxy_leave(Z_OBJ_P(connection));
    /* The coroutine is being ended or cancelled. */
    if (EG(exception) != NULL)
        php_wsco_connection_pool_forget(Z_OBJ_P(ZEND_THIS));
    else
        php_wsco_connection_pool_put(Z_OBJ_P(ZEND_THIS), connection);
}

void php_wsco_register_database_pool(void)
{
    (void)register_class_Swoole_Database_PDOPool(php_wsco_connection_pool_ce);
    (void)register_class_Swoole_Database_MysqliPool(php_wsco_connection_pool_ce);
    (void)register_class_Swoole_Database_RedisPool(php_wsco_connection_pool_ce);
}
