/* SPDX-License-Identifier: MIT */
/* string_payload: a PHP string as bytes to send.
 * Owns: nothing: the core counts the string while it needs the bytes. Called by: response_body.c,
 *       response_ws.c, socket_io.c.
 * Never: copies the bytes. Tested by: tests/phpt/response, tests/phpt/websocket. */
#include "wsco/php/runtime/string_payload.h"

static void retain_string(void *owner)
{
    zend_string_addref(owner);
}

static void release_string(void *owner)
{
    zend_string_release(owner);
}

void php_wsco_string_payload(wsco_payload *payload, zend_string *text)
{
    *payload = (wsco_payload){ZSTR_VAL(text), ZSTR_LEN(text), text, retain_string, release_string};
}
