/* SPDX-License-Identifier: MIT */
/* response_usual: the head of most answers, in as few steps as it has parts that change.
 * Owns: nothing. Called by: response_head.
 * Never: runs user code; writes anything else than response_head would.
 * Tested by: tests/phpt/response, tests/phpt/http. */
#include "response_head_priv.h"

#include "wsco/php/http/compression.h"
#include "wsco/php/http/http_server.h"

static bool is_untouched(php_wsco_response *self, int slot)
{
    return Z_TYPE_P(php_wsco_response_property(self, slot)) == IS_NULL;
}

static bool may_be_encoded(const php_wsco_response *self, const zend_string *content)
{
    const php_wsco_http_server *server = php_wsco_http_server_behind(wsco_server_of(self->conn));

    return content && server &&
        php_wsco_compression_covers(&server->compression, ZSTR_LEN(content), PHP_WSCO_HEAD_TYPE,
                                    sizeof PHP_WSCO_HEAD_TYPE - 1);
}

bool php_wsco_response_is_usual(php_wsco_response *self, const php_wsco_body_form *form, bool keep_alive)
{
    return (self->status == 0 || self->status == 200) && !self->reason && keep_alive && form->has_length &&
        !form->chunked && !form->content_type && is_untouched(self, PHP_WSCO_RESPONSE_P_HEADER) &&
        is_untouched(self, PHP_WSCO_RESPONSE_P_COOKIE) && !may_be_encoded(self, form->content);
}

/* In the order of php_wsco_response_head(). */
bool php_wsco_response_usual_head(php_wsco_head_writer *writer, wsco_conn *conn)
{
    PHP_WSCO_HEAD_FIXED(writer, "HTTP/1.1 200 OK\r\nServer: wsco");
    php_wsco_response_head_date(writer, conn);
    PHP_WSCO_HEAD_FIXED(writer, "Connection: keep-alive\r\nContent-Type: " PHP_WSCO_HEAD_TYPE);
    php_wsco_response_head_length(writer);
    php_wsco_response_head_end(writer);
    return !writer->failed;
}
