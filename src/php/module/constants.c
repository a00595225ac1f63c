/* SPDX-License-Identifier: MIT */
/* constants: every SWOOLE_* and WEBSOCKET_* constant.
 * Owns: the tables. Called by: MINIT. Never: decides anything: numbers are those of the documented API.
 * Tested by: tests/phpt/functions/constants.phpt. */
#include "module_priv.h"

#include "wsco/base/err.h"
#include "wsco/io/tls.h"
#include "wsco/php/runtime/options.h"

typedef struct constant {
    const char *name;
    zend_long value;
} constant;

static const constant general[] = {
    {"SWOOLE_VERSION_ID", WSCO_SWOOLE_VERSION_ID},
    {"SWOOLE_MAJOR_VERSION", 6},
    {"SWOOLE_MINOR_VERSION", 2},
    {"SWOOLE_RELEASE_VERSION", 1},
    {"SWOOLE_CHANNEL_OK", 0},
    {"SWOOLE_CHANNEL_TIMEOUT", -1},
    {"SWOOLE_CHANNEL_CLOSED", -2},
    {"SWOOLE_CHANNEL_CANCELED", -3},
    {"SWOOLE_EXIT_IN_COROUTINE", 2},
    {"SWOOLE_EXIT_IN_SERVER", 4},
    {"SWOOLE_STRERROR_SYSTEM", 0},
    {"SWOOLE_STRERROR_GAI", 1},
    {"SWOOLE_STRERROR_DNS", 2},
    {"SWOOLE_STRERROR_SWOOLE", 9},
    {"SWOOLE_LOG_DEBUG", 0},
    {"SWOOLE_LOG_TRACE", 1},
    {"SWOOLE_LOG_INFO", 2},
    {"SWOOLE_LOG_NOTICE", 3},
    {"SWOOLE_LOG_WARNING", 4},
    {"SWOOLE_LOG_ERROR", 5},
    {"SWOOLE_LOG_NONE", 6},
    {"SWOOLE_EVENT_READ", 512},
    {"SWOOLE_EVENT_WRITE", 1024},
    {"SWOOLE_BASE", 1},
    {"SWOOLE_PROCESS", 2},
    {"SWOOLE_SOCK_TCP", 1},
    {"SWOOLE_SOCK_UDP", 2},
    {"SWOOLE_SOCK_TCP6", 3},
    {"SWOOLE_SOCK_UDP6", 4},
    {"SWOOLE_SOCK_UNIX_STREAM", 5},
    {"SWOOLE_SOCK_UNIX_DGRAM", 6},
    {"SWOOLE_SOCK_RAW", 7},
    {"SWOOLE_SOCK_RAW6", 8},
    {"SWOOLE_TCP", 1},
    {"SWOOLE_UDP", 2},
    {"SWOOLE_TCP6", 3},
    {"SWOOLE_UDP6", 4},
    {"SWOOLE_UNIX_STREAM", 5},
    {"SWOOLE_UNIX_DGRAM", 6},
    {"SWOOLE_SSL", 512},
    {"SWOOLE_SSL_TLSv1", WSCO_TLS_1_0},
    {"SWOOLE_SSL_TLSv1_1", WSCO_TLS_1_1},
    {"SWOOLE_SSL_TLSv1_2", WSCO_TLS_1_2},
    {"SWOOLE_SSL_TLSv1_3", WSCO_TLS_1_3},
    {"SWOOLE_IPC_NONE", 0},
    {"SWOOLE_IPC_UNIXSOCK", 1},
    {"SWOOLE_IPC_UNSOCK", 1},
    {"SWOOLE_IPC_MSGQUEUE", 2},
    {"SWOOLE_IPC_SOCKET", 3},
    {"SWOOLE_IPC_PREEMPTIVE", 3},
    {"SWOOLE_HTTP_CLIENT_ESTATUS_CONNECT_FAILED", -1},
    {"SWOOLE_HTTP_CLIENT_ESTATUS_REQUEST_TIMEOUT", -2},
    {"SWOOLE_HTTP_CLIENT_ESTATUS_SERVER_RESET", -3},
    {"SWOOLE_HTTP_CLIENT_ESTATUS_SEND_FAILED", -4},
    {"SWOOLE_TIMER_MIN_MS", 1},
    {"SWOOLE_TIMER_MAX_MS", ZEND_LONG_MAX},
    {.name = NULL},
};

static const constant hooks[] = {
    {"SWOOLE_HOOK_TCP", 2},
    {"SWOOLE_HOOK_UDP", 4},
    {"SWOOLE_HOOK_UNIX", 8},
    {"SWOOLE_HOOK_UDG", 16},
    {"SWOOLE_HOOK_SSL", 32},
    {"SWOOLE_HOOK_TLS", 64},
    {"SWOOLE_HOOK_STREAM_FUNCTION", 128},
    {"SWOOLE_HOOK_STREAM_SELECT", 128},
    {"SWOOLE_HOOK_FILE", 256},
    {"SWOOLE_HOOK_SLEEP", 512},
    {"SWOOLE_HOOK_PROC", 1024},
    {"SWOOLE_HOOK_CURL", 2048},
    {"SWOOLE_HOOK_NATIVE_CURL", 4096},
    {"SWOOLE_HOOK_BLOCKING_FUNCTION", 8192},
    {"SWOOLE_HOOK_SOCKETS", 16384},
    {"SWOOLE_HOOK_STDIO", 32768},
    {"SWOOLE_HOOK_NET_FUNCTION", 2097152},
    {"SWOOLE_HOOK_MONGODB", 4194304},
    {"SWOOLE_HOOK_ALL", PHP_WSCO_HOOK_ALL},
    {.name = NULL},
};

/* Each is registered with the prefixes SWOOLE_WEBSOCKET_ and WEBSOCKET_. */
static const constant websocket[] = {
    {"OPCODE_CONTINUATION", 0},
    {"OPCODE_TEXT", 1},
    {"OPCODE_BINARY", 2},
    {"OPCODE_CLOSE", 8},
    {"OPCODE_PING", 9},
    {"OPCODE_PONG", 10},
    {"STATUS_CONNECTION", 1},
    {"STATUS_HANDSHAKE", 2},
    {"STATUS_ACTIVE", 3},
    {"STATUS_CLOSING", 4},
    {"CLOSE_NORMAL", 1000},
    {"CLOSE_GOING_AWAY", 1001},
    {"CLOSE_PROTOCOL_ERROR", 1002},
    {"CLOSE_DATA_ERROR", 1003},
    {"CLOSE_STATUS_ERROR", 1005},
    {"CLOSE_ABNORMAL", 1006},
    {"CLOSE_MESSAGE_ERROR", 1007},
    {"CLOSE_POLICY_ERROR", 1008},
    {"CLOSE_MESSAGE_TOO_BIG", 1009},
    {"CLOSE_EXTENSION_MISSING", 1010},
    {"CLOSE_SERVER_ERROR", 1011},
    {"CLOSE_SERVICE_RESTART", 1012},
    {"CLOSE_CLOSE_SERVICE_RESTART", 1012}, /* the reference spells it so */
    {"CLOSE_TRY_AGAIN_LATER", 1013},
    {"CLOSE_BAD_GATEWAY", 1014},
    {"CLOSE_TLS", 1015},
    {.name = NULL},
};

static const constant websocket_single[] = {
    {"WEBSOCKET_STATUS_FRAME", 3},
    {"WEBSOCKET_STATUS_HANDSHAKE_FAILED", 5},
    {"SWOOLE_WEBSOCKET_FLAG_FIN", 1},
    {"SWOOLE_WEBSOCKET_FLAG_COMPRESS", 2},
    {"SWOOLE_WEBSOCKET_FLAG_RSV1", 4},
    {"SWOOLE_WEBSOCKET_FLAG_RSV2", 8},
    {"SWOOLE_WEBSOCKET_FLAG_RSV3", 16},
    {"SWOOLE_WEBSOCKET_FLAG_MASK", 32},
    {.name = NULL},
};

static const constant errors[] = {
#define AS_CONSTANT(name, number, text) {"SWOOLE_ERROR_" #name, number},
    WSCO_ERR_MAP(AS_CONSTANT)
#undef AS_CONSTANT
        {NULL, 0},
};

static void add(const constant *table, const char *prefix, int module_number)
{
    char name[96];

    for (; table->name != NULL; table++) {
        snprintf(name, sizeof name, "%s%s", prefix, table->name);
        zend_register_long_constant(name, strlen(name), table->value, CONST_PERSISTENT, module_number);
    }
}

void php_wsco_register_constants(int module_number)
{
    add(general, "", module_number);
    add(hooks, "", module_number);
    add(errors, "", module_number);
    add(websocket, "WEBSOCKET_", module_number);
    add(websocket, "SWOOLE_WEBSOCKET_", module_number);
    add(websocket_single, "", module_number);
    REGISTER_STRING_CONSTANT("WSCO_VERSION", WSCO_VERSION, CONST_PERSISTENT);
    REGISTER_STRING_CONSTANT("SWOOLE_VERSION", WSCO_SWOOLE_VERSION, CONST_PERSISTENT);
    REGISTER_STRING_CONSTANT("SWOOLE_EXTRA_VERSION", "", CONST_PERSISTENT);
    REGISTER_DOUBLE_CONSTANT("SWOOLE_TIMER_MIN_SEC", 0.001, CONST_PERSISTENT);
    REGISTER_BOOL_CONSTANT("SWOOLE_USE_SHORTNAME", WSCO_G(use_shortname), CONST_PERSISTENT);
    REGISTER_BOOL_CONSTANT("SWOOLE_SOCK_SYNC", false, CONST_PERSISTENT);
    REGISTER_BOOL_CONSTANT("SWOOLE_SOCK_ASYNC", true, CONST_PERSISTENT);
}
