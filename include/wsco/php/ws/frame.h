/* SPDX-License-Identifier: MIT */
/* WebSocket frame objects, and what push() and pack() make of their arguments. */
#ifndef WSCO_PHP_WS_FRAME_H
#define WSCO_PHP_WS_FRAME_H

#include "php.h"

#include "wsco/proto/ws/ws_msg.h"

extern zend_class_entry *php_wsco_frame_ce;
extern zend_class_entry *php_wsco_close_frame_ce;

/* One frame about to be sent. Owner: the caller; freed by php_wsco_frame_release(). */
typedef struct php_wsco_frame {
    zend_string *payload;
    zend_uchar
        first; /* FIN and opcode as on the wire, and RSV1 when the script has compressed the payload itself */
    zend_long flags; /* bits of SWOOLE_WEBSOCKET_FLAG_* */
} php_wsco_frame;

/* Reads a Frame object or payload, opcode and flags by the rules of pack(). False after a warning, or with an exception
 * pending; nothing is held then. May run user code (__toString). */
bool php_wsco_frame_prepare(php_wsco_frame *frame, zval *data, zend_long opcode, zval *flags);
void php_wsco_frame_release(php_wsco_frame *frame);
/* Frame or CloseFrame object for a received message; takes msg. */
void php_wsco_frame_received(zval *result, wsco_ws_msg *msg, int fd);

/* --- frame_bytes.c --- */
/* The bytes that pack() gives: compressed and masked as the flags say. */
zend_string *php_wsco_frame_bytes_encode(const php_wsco_frame *frame);
/* Unmasked, inflated payload and head of the frame at the start of `bytes`; head->flags as a script sees them. NULL after a
 * log line or warning; the error number is the caller's. */
zend_string *php_wsco_frame_bytes_decode(zend_string *bytes, wsco_ws_head *head);
/* After a request, when every object is gone: the compressor of pack() and unpack(). */
void php_wsco_frame_bytes_forget(void);

void php_wsco_register_frame(void);

#endif
