/* SPDX-License-Identifier: MIT */
/* Owns: the rules of RFC 9112 that look at whole words: methods, Host, Content-Length, Transfer-Encoding,
 *       Connection, Upgrade, Expect. They are ours, not llhttp's, so that all its versions give one answer.
 * Called by: http_parse.c, once per request, when the head is complete.
 * Never: sees bytes of a body, keeps anything.
 * Tested by: tests/unit/test_http_parse.c. */
#include "http_rules_priv.h"

#include "http_chars_priv.h"
#include "http_text_priv.h"

/* Those of the reference. QUERY passes here, and is then refused by an llhttp that is too old to know it
 * (8.x). */
static const char methods[][WSCO_HTTP_METHOD_MAX] = {
    "GET",        "POST",      "HEAD",       "PUT",       "DELETE",   "OPTIONS", "PATCH",
    "CONNECT",    "TRACE",     "COPY",       "LOCK",      "MKCOL",    "MOVE",    "PROPFIND",
    "SEARCH",     "PROPPATCH", "UNLOCK",     "BIND",      "REBIND",   "UNBIND",  "ACL",
    "REPORT",     "CHECKOUT",  "MKACTIVITY", "MERGE",     "M-SEARCH", "NOTIFY",  "PURGE",
    "MKCALENDAR", "LINK",      "UNLINK",     "SUBSCRIBE", "SOURCE",   "QUERY",   "UNSUBSCRIBE",
};

bool wsco_http_rules_method(const char *name, size_t len)
{
    for (size_t i = 0; i < sizeof(methods) / sizeof(methods[0]); i++) {
        if (strlen(methods[i]) == len && memcmp(methods[i], name, len) == 0)
            return true;
    }
    return false;
}

static bool method_is(const wsco_http_req *req, const char *name)
{
    wsco_text method = wsco_http_req_text(req, req->method);
    return method.n == strlen(name) && memcmp(method.p, name, method.n) == 0;
}

/* RFC 9112 3.2: one Host in HTTP/1.1, never two, and nothing in it that no authority has. */
static int check_host(const wsco_http_req *req)
{
    wsco_text host;
    unsigned count;
    if (!wsco_http_req_find(req, "host", &host, &count))
        return req->minor == 0 ? 0 : 400;
    return count == 1 && wsco_http_chars_run(host.p, host.n, WSCO_CHAR_HOST) == host.n ? 0 : 400;
}

/* Digits only; a list such as "5, 5" is refused although RFC 9110 8.6 would let us take it. */
static bool read_number(wsco_text text, uint64_t *number)
{
    *number = 0;
    for (size_t i = 0; i < text.n; i++) {
        unsigned digit = (unsigned char)text.p[i] - (unsigned)'0';
        if (digit > 9 || *number > (UINT64_MAX - digit) / 10)
            return false;
        *number = *number * 10 + digit;
    }
    return text.n > 0;
}

static int read_length(wsco_http_req *req)
{
    wsco_text value;
    unsigned count;
    if (!wsco_http_req_find(req, "content-length", &value, &count))
        return 0;
    req->has_length = true;
    return count == 1 && read_number(value, &req->content_length) ? 0 : 400;
}

/* Counts the codings of all Transfer-Encoding fields, read as one list, and how many are "chunked". True when
 * the last one is. */
static bool count_codings(const wsco_http_req *req, unsigned *all, unsigned *chunked)
{
    bool last = false;
    *all = *chunked = 0;
    for (uint32_t i = 0; i < req->field_count; i++) {
        if (!wsco_http_text_same(wsco_http_req_text(req, req->fields[i].name), "transfer-encoding"))
            continue;
        wsco_text list = wsco_http_req_text(req, req->fields[i].value), coding;
        while (wsco_http_text_next(&list, &coding)) {
            if (coding.n == 0)
                continue;
            last = wsco_http_text_same(coding, "chunked");
            *chunked += last;
            ++*all;
        }
    }
    return last;
}

/* RFC 9112 6.1, 6.3: chunked once and last. Other codings before it are legal, but we have none: 501. */
static int read_codings(wsco_http_req *req)
{
    wsco_text value;
    unsigned all, chunked;
    if (!wsco_http_req_find(req, "transfer-encoding", &value, NULL))
        return 0;
    if (req->has_length || req->minor == 0)
        return 400;
    if (!count_codings(req, &all, &chunked) || chunked != 1)
        return 400;
    req->chunked = true;
    return all == 1 ? 0 : 501;
}

/* RFC 9112 9.3. */
static bool allows_keep_alive(const wsco_http_req *req)
{
    if (wsco_http_req_has_token(req, "connection", "close"))
        return false;
    return req->minor > 0 || wsco_http_req_has_token(req, "connection", "keep-alive");
}

/* A CONNECT has no content (RFC 9110 9.3.6), so what it announces stays unread; whoever sent it may mean
 * those bytes as a body, and they must not be taken for a request. */
static bool leaves_body_unread(const wsco_http_req *req)
{
    return method_is(req, "CONNECT") && (req->chunked || req->content_length > 0);
}

int wsco_http_rules_apply(wsco_http_req *req, const wsco_http_limits *limits)
{
    int host = check_host(req), length = read_length(req), codings = read_codings(req);
    if (host || length)
        return 400;
    if (codings)
        return codings;
    req->is_head = method_is(req, "HEAD");
    req->keep_alive = allows_keep_alive(req) && !leaves_body_unread(req);
    req->upgrade_websocket = wsco_http_req_has_token(req, "connection", "upgrade") &&
        wsco_http_req_has_token(req, "upgrade", "websocket");
    req->expect_continue = req->minor > 0 && wsco_http_req_has_token(req, "expect", "100-continue");
    if (wsco_http_rules_body(req) != WSCO_HTTP_BODY_LENGTH)
        return 0;
    return req->content_length > limits->body_max ? 413 : 0;
}

wsco_http_body wsco_http_rules_body(const wsco_http_req *req)
{
    if (method_is(req, "CONNECT"))
        return WSCO_HTTP_BODY_NONE;
    if (req->chunked)
        return WSCO_HTTP_BODY_CHUNKED;
    return req->content_length > 0 ? WSCO_HTTP_BODY_LENGTH : WSCO_HTTP_BODY_NONE;
}
