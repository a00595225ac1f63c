/* SPDX-License-Identifier: MIT */
/* WebSocket frame objects, and how push() and pack() turn their arguments into a frame. */
#ifndef WSCO_PHP_WS_FRAME_H
#define WSCO_PHP_WS_FRAME_H

#include "php.h"

#include "wsco/proto/ws/ws_msg.h"

extern zend_class_entry *php_wsco_frame_ce;
extern zend_class_entry *php_wsco_close_frame_ce;

/* One frame to be sent. Owner: the caller; freed by php_wsco_frame_release(). */
typedef struct php_wsco_frame {
    zend_string *payload;
    zend_uchar first; /* FIN and opcode; RSV1 too if the script has compressed the payload */
    zend_long flags;  /* bits of SWOOLE_WEBSOCKET_FLAG_* */
} php_wsco_frame;

/* The arguments of push() and pack(). Plain value, lent by the frame of the call. */
typedef struct php_wsco_frame_args {
    zval *data;
    zend_long opcode;
    zval *flags; /* NULL: not given */
} php_wsco_frame_args;

/* Reads them from the call. False with an exception pending. */
static inline bool php_wsco_frame_parse(zend_execute_data *execute_data, php_wsco_frame_args *args)
{
    *args = (php_wsco_frame_args){.opcode = WSCO_WS_TEXT};
    ZEND_PARSE_PARAMETERS_START(1, 3)
        Z_PARAM_ZVAL(args->data)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(args->opcode)
        Z_PARAM_ZVAL(args->flags)
    ZEND_PARSE_PARAMETERS_END_EX(return false);
    return true;
}

/* Reads a Frame object, or payload, opcode and flags, by the rules of pack(). False after a warning, or with
 * an exception pending; then nothing needs to be released. May run user code (__toString). */
bool php_wsco_frame_prepare(php_wsco_frame *frame, zval *data, zend_long opcode, zval *flags);
void php_wsco_frame_release(php_wsco_frame *frame);
/* Makes a Frame or CloseFrame object of a received message; takes msg. */
void php_wsco_frame_received(zval *result, wsco_ws_msg *msg, int fd);

/* --- frame_bytes.c --- */
/* The bytes that pack() gives: compressed and masked as the flags say. */
zend_string *php_wsco_frame_bytes_encode(const php_wsco_frame *frame);
/* Takes the frame at the start of `bytes` apart: returns its payload, unmasked and inflated, and fills
 * `head`, whose flags are as a script sees them. NULL after a log line or warning; setting the last error is
 * left to the caller. */
zend_string *php_wsco_frame_bytes_decode(zend_string *bytes, wsco_ws_head *head);
/* Frees the compressor of pack() and unpack(), after a request, when every object is gone. */
void php_wsco_frame_bytes_forget(void);

void php_wsco_register_frame(void);

#endif
