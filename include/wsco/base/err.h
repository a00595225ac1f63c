/* SPDX-License-Identifier: MIT */
/* Result codes: one number space for the whole core.
 *
 * A wsco_rc is 0, a positive count, or a negative code. A negative code is minus the number PHP scripts read
 * with swoole_last_error(): below 500 it is the system's errno, from 500 on one of the list here. So nothing
 * has to be translated on the way up, and bind() failures keep their exact errno. */
#ifndef WSCO_BASE_ERR_H
#define WSCO_BASE_ERR_H

#include <errno.h>

typedef int wsco_rc;

#define WSCO_OK 0

/* The one list: name, number, text of swoole_strerror(number, 9). */
#define WSCO_ERR_MAP(X)                                                                                      \
    X(SYSTEM_CALL_FAIL, 502, "System call fail")                                                             \
    X(PHP_FATAL_ERROR, 503, "Php fatal error")                                                               \
    X(INVALID_PARAMS, 505, "Invalid params")                                                                 \
    X(OPERATION_NOT_SUPPORT, 507, "Operation not support")                                                   \
    X(PROTOCOL_ERROR, 508, "Protocol error")                                                                 \
    X(WRONG_OPERATION, 509, "Wrong operation")                                                               \
    X(NO_PAYLOAD, 550, "No payload")                                                                         \
    X(DNSLOOKUP_RESOLVE_FAILED, 711, "DNS Lookup resolve failed")                                            \
    X(DNSLOOKUP_RESOLVE_TIMEOUT, 712, "DNS Lookup resolve timeout")                                          \
    X(BAD_HOST_ADDR, 722, "Bad host addr")                                                                   \
    X(BAD_PORT, 723, "Bad port")                                                                             \
    X(SESSION_CLOSED_BY_SERVER, 1001, "Session closed by server")                                            \
    X(SESSION_CLOSED_BY_CLIENT, 1002, "Session closed by client")                                            \
    X(SESSION_CLOSED, 1004, "Session closed")                                                                \
    X(OUTPUT_BUFFER_OVERFLOW, 1009, "Output buffer overflow")                                                \
    X(SSL_BAD_CLIENT, 1015, "Ssl bad client")                                                                \
    X(PACKAGE_LENGTH_TOO_LARGE, 1201, "Package length too large")                                            \
    X(PACKAGE_LENGTH_NOT_FOUND, 1202, "Package length not found")                                            \
    X(DATA_LENGTH_TOO_LARGE, 1203, "Data length too large")                                                  \
    X(CLIENT_NO_CONNECTION, 5001, "Client no connection")                                                    \
    X(SOCKET_CLOSED, 6001, "Socket closed")                                                                  \
    X(HTTP_CONFLICT_HEADER, 7105, "Http conflict header")                                                    \
    X(HTTP_CONTEXT_UNAVAILABLE, 7106, "Http context unavailable")                                            \
    X(HTTP_COOKIE_UNAVAILABLE, 7107, "Http cookie unavailable")                                              \
    X(WEBSOCKET_BAD_CLIENT, 8501, "Websocket bad client")                                                    \
    X(WEBSOCKET_BAD_OPCODE, 8502, "Websocket bad opcode")                                                    \
    X(WEBSOCKET_UNCONNECTED, 8503, "Websocket unconnected")                                                  \
    X(WEBSOCKET_HANDSHAKE_FAILED, 8504, "Websocket handshake failed")                                        \
    X(WEBSOCKET_PACK_FAILED, 8505, "Websocket pack failed")                                                  \
    X(WEBSOCKET_UNPACK_FAILED, 8506, "Websocket unpack failed")                                              \
    X(WEBSOCKET_INCOMPLETE_PACKET, 8507, "Websocket incomplete packet")                                      \
    X(SERVER_IS_NOT_REGULAR_FILE, 9013, "Server is not regular file")                                        \
    X(CO_OUT_OF_COROUTINE, 10001, "Coroutine out of coroutine")                                              \
    X(CO_HAS_BEEN_BOUND, 10002, "Coroutine has been bound")                                                  \
    X(CO_HAS_BEEN_DISCARDED, 10003, "Coroutine has been discarded")                                          \
    X(CO_CANNOT_CANCEL, 10015, "Coroutine cannot cancel")                                                    \
    X(CO_NOT_EXISTS, 10016, "Coroutine not exists")                                                          \
    X(CO_CANCELED, 10017, "Coroutine canceled")                                                              \
    X(CO_TIMEDOUT, 10018, "Coroutine timedout")                                                              \
    X(CO_SOCKET_CLOSE_WAIT, 10019, "Coroutine socket close wait")

enum {
#define WSCO_ERR_ENUM(name, number, text) WSCO_E_##name = -(number),
    WSCO_ERR_MAP(WSCO_ERR_ENUM)
#undef WSCO_ERR_ENUM
};

/* System results, named by what the caller must do next. Their numbers are those of errno. */
#define WSCO_E_AGAIN (-EAGAIN)          /* nothing now: wait for readiness */
#define WSCO_E_RESET (-ECONNRESET)      /* peer reset the connection */
#define WSCO_E_PIPE (-EPIPE)            /* peer takes no more data */
#define WSCO_E_TIMEOUT (-ETIMEDOUT)     /* deadline passed; connection still usable */
#define WSCO_E_CANCELED (-ECANCELED)    /* another coroutine ended the operation */
#define WSCO_E_CLOSED (-EBADF)          /* this side closed it before */
#define WSCO_E_NOMEM (-ENOMEM)          /* allocation failed; nothing was changed */
#define WSCO_E_INVAL (-EINVAL)          /* bad argument from the caller */
#define WSCO_E_EOF WSCO_E_SOCKET_CLOSED /* peer ended its side properly */

#if defined(__GNUC__)
#define WSCO_MUST_USE __attribute__((warn_unused_result))
#else
#define WSCO_MUST_USE
#endif

#ifdef WSCO_DEBUG
#include <assert.h>
#define WSCO_ASSERT(condition) assert(condition)
#else
#define WSCO_ASSERT(condition) ((void)0)
#endif

/* Text of an engine error number (positive, 500 and above), or NULL when the list does not hold it. */
const char *wsco_err_text(int number);

#endif
