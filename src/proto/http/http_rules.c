/* SPDX-License-Identifier: MIT */
/* http_rules: the rules of RFC 9112 that look at whole words: methods, Host, Content-Length, Content-Type,
 * Transfer-Encoding, Connection, Upgrade, Expect.
 * Owns: nothing. The rules are ours, not llhttp's, so that all its versions give one answer. The target has a
 *       file of its own, http_target.c.
 * Called by: http_parse, once per request, when the head is complete.
 * Never: sees bytes of a body, keeps anything.
 * Tested by: tests/unit/proto/http/test_http_parse.c. */
#include "http_rules_priv.h"

#include "wsco/proto/http/http_chars.h"
#include "http_target_priv.h"
#include "wsco/proto/http/http_list.h"
#include "wsco/proto/http/http_text.h"

/* The methods of the reference. QUERY passes here; an llhttp that is too old to know it (8.x) then refuses
 * it. */
static const char methods[][WSCO_HTTP_METHOD_MAX] = {
    "GET",        "POST",      "HEAD",       "PUT",       "DELETE",   "OPTIONS", "PATCH",
    "CONNECT",    "TRACE",     "COPY",       "LOCK",      "MKCOL",    "MOVE",    "PROPFIND",
    "SEARCH",     "PROPPATCH", "UNLOCK",     "BIND",      "REBIND",   "UNBIND",  "ACL",
    "REPORT",     "CHECKOUT",  "MKACTIVITY", "MERGE",     "M-SEARCH", "NOTIFY",  "PURGE",
    "MKCALENDAR", "LINK",      "UNLINK",     "SUBSCRIBE", "SOURCE",   "QUERY",   "UNSUBSCRIBE",
};

bool wsco_http_rules_method(const char *name, size_t len)
{
    for (size_t i = 0; len < WSCO_HTTP_METHOD_MAX && i < sizeof(methods) / sizeof(methods[0]); i++) {
        if (methods[i][len] == '\0' && memcmp(methods[i], name, len) == 0)
            return true;
    }
    return false;
}

/* RFC 9112 3.2: one Host in HTTP/1.1, never two, and nothing in it that no authority has. */
static int check_host(const wsco_http_req *req, bool optional)
{
    wsco_text host;
    unsigned count;
    if (!wsco_http_req_find(req, "host", &host, &count))
        return req->minor == 0 || optional ? 0 : 400;
    return count == 1 && wsco_http_chars_run(host.p, host.n, WSCO_CHAR_HOST) == host.n ? 0 : 400;
}

/* A list such as "5, 5" is refused although RFC 9110 8.6 would let us take it. */
static int read_length(wsco_http_req *req)
{
    wsco_text value;
    unsigned count;
    if (!wsco_http_req_find(req, "content-length", &value, &count))
        return 0;
    req->has_length = true;
    return count == 1 && wsco_http_text_number(value, &req->content_length) ? 0 : 400;
}

/* Counts the codings of all Transfer-Encoding fields, read as one list, and how many are "chunked". True when
 * the last one is. */
static bool count_codings(const wsco_http_req *req, unsigned *all, unsigned *chunked)
{
    wsco_http_list list = {.req = req, .name = "transfer-encoding"};
    wsco_text coding;
    bool last = false;
    *all = *chunked = 0;
    while (wsco_http_list_next(&list, &coding)) {
        last = wsco_http_text_same(coding, "chunked");
        *chunked += last;
        ++*all;
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

/* RFC 9112 9.3, RFC 9110 7.8. */
static void read_connection(wsco_http_req *req)
{
    wsco_http_list list = {.req = req, .name = "connection"};
    bool close = false, keep_alive = req->minor > 0, upgrade = false;
    wsco_text option;
    while (!wsco_http_req_lacks(req, "connection") && wsco_http_list_next(&list, &option)) {
        close = close || wsco_http_text_same(option, "close");
        keep_alive = keep_alive || wsco_http_text_same(option, "keep-alive");
        upgrade = upgrade || wsco_http_text_same(option, "upgrade");
    }
    req->keep_alive = keep_alive && !close;
    req->upgrade_websocket = upgrade && wsco_http_req_has_token(req, "upgrade", "websocket");
}

/* Two types for one body contradict each other (RFC 9110 5.5: the field is not a list). */
static int check_type(const wsco_http_req *req)
{
    wsco_text type;
    unsigned count;
    return wsco_http_req_find(req, "content-type", &type, &count) && count > 1 ? 400 : 0;
}

/* RFC 9110 10.1.1: 100-continue, which does not count from HTTP/1.0 clients. We meet no other expectation. */
static int read_expect(wsco_http_req *req)
{
    wsco_http_list list = {.req = req, .name = "expect"};
    wsco_text expectation;
    if (wsco_http_req_lacks(req, list.name))
        return 0;
    while (wsco_http_list_next(&list, &expectation)) {
        if (!wsco_http_text_same(expectation, "100-continue"))
            return 417;
        req->expect_continue = req->minor > 0;
    }
    return 0;
}

static int check_length(const wsco_http_req *req, const wsco_http_limits *limits)
{
    return wsco_http_rules_body(req) == WSCO_HTTP_BODY_LENGTH && req->content_length > limits->body_max ? 413
                                                                                                        : 0;
}

/* If a request is malformed the status says so, whatever else is wrong with it. */
static int verdict(const int *statuses, size_t n)
{
    int first = 0, any = 0;
    for (size_t i = 0; i < n; i++)
        any |= statuses[i];
    for (size_t i = 0; any && i < n; i++) {
        if (statuses[i] == 400)
            return 400;
        if (first == 0)
            first = statuses[i];
    }
    return first;
}

int wsco_http_rules_apply(wsco_http_req *req, const wsco_http_limits *limits)
{
    int statuses[] = {
        wsco_http_target_read(req),
        check_host(req, limits->host_optional),
        read_length(req),
        read_codings(req),
        check_type(req),
        read_expect(req),
        0,
    };
    enum { COUNT = sizeof(statuses) / sizeof(statuses[0]) };
    statuses[COUNT - 1] = check_length(req, limits); /* looks at what the others have read */
    req->is_head = wsco_http_text_equal(wsco_http_req_text(req, req->method), "HEAD");
    read_connection(req);
    wsco_http_target_replace_host(req);
    return verdict(statuses, COUNT);
}

wsco_http_body wsco_http_rules_body(const wsco_http_req *req)
{
    if (req->chunked)
        return WSCO_HTTP_BODY_CHUNKED;
    return req->content_length > 0 ? WSCO_HTTP_BODY_LENGTH : WSCO_HTTP_BODY_NONE;
}
