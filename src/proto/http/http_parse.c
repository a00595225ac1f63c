/* SPDX-License-Identifier: MIT */
/* http_parse: the parser of requests. Bytes go through http_scan (grammar, limits), then to llhttp, whose
 * callbacks fill the request; then http_rules says what the fields mean. The scan only refuses; llhttp
 * parses, except for the head of a GET or HEAD of a path without a body, which http_head cuts.
 * Owns: the parser, and the request until it is taken.
 * Called by: the HTTP session of net, src/php (Request::parse()).
 * Never: reads a socket, writes an answer.
 * Tested by: tests/unit/proto/http/test_http_{parse,limits}.c, tests/fuzz/fuzz_http.c. */
#include "wsco/proto/http/http_parse.h"

#include "http_head_priv.h"
#include "http_rules_priv.h"
#include "http_scan_priv.h"
#include "wsco/base/list.h"
#include "wsco/base/spare.h"

#include <llhttp.h>
#include <string.h>

/* Owner: the connection. Freed by: wsco_http_parser_destroy(). Idle size: no heap of its own between
 * requests. */
struct wsco_http_parser {
    const wsco_http_limits *limits;
    wsco_http_req *req; /* NULL until the first byte that may be of a request */
    int status;         /* of the refusal; 0 = none */
    bool head_done, message_done;
    bool taken;   /* the request was; the next bytes begin another */
    bool in_name; /* llhttp is inside a field name: its next piece continues it */
    wsco_http_scan scan;
    llhttp_t machine;
};

/* --- callbacks of llhttp: 0 goes on, -1 ends the parse --- */

static wsco_http_parser *parser_of(llhttp_t *machine)
{
    return wsco_container_of(machine, wsco_http_parser, machine);
}

static int fail(wsco_http_parser *parser, int status)
{
    parser->status = status;
    return -1;
}

/* The whole head lies in req->head when llhttp sees it, so a position is an offset; pieces are contiguous. */
static void extend(const wsco_http_parser *parser, wsco_span *span, const char *at, size_t n)
{
    uint32_t off = (uint32_t)(at - parser->req->head.data);
    if (span->len == 0)
        span->off = off;
    span->len = off + (uint32_t)n - span->off;
}

static int on_method(llhttp_t *machine, const char *at, size_t n)
{
    wsco_http_parser *parser = parser_of(machine);
    extend(parser, &parser->req->method, at, n);
    return 0;
}

static int on_url(llhttp_t *machine, const char *at, size_t n)
{
    wsco_http_parser *parser = parser_of(machine);
    extend(parser, &parser->req->target, at, n);
    return 0;
}

static int on_header_field(llhttp_t *machine, const char *at, size_t n)
{
    wsco_http_parser *parser = parser_of(machine);
    if (!parser->in_name && !wsco_http_head_add_field(parser->req))
        return fail(parser, 500);
    parser->in_name = true;
    extend(parser, &parser->req->fields[parser->req->field_count - 1].name, at, n);
    return 0;
}

static int on_header_field_complete(llhttp_t *machine)
{
    parser_of(machine)->in_name = false;
    return 0;
}

static int on_header_value(llhttp_t *machine, const char *at, size_t n)
{
    wsco_http_parser *parser = parser_of(machine);
    extend(parser, &parser->req->fields[parser->req->field_count - 1].value, at, n);
    return 0;
}

/* llhttp drops the blanks before a value, and some versions also those after it. */
static void trim_values(wsco_http_req *req)
{
    for (uint32_t i = 0; i < req->field_count; i++) {
        wsco_span *value = &req->fields[i].value;
        const char *p = req->head.data + value->off;
        while (value->len > 0 && (p[value->len - 1] == ' ' || p[value->len - 1] == '\t'))
            value->len--;
    }
}

static void note_names(wsco_http_req *req)
{
    req->missing = UINT64_MAX;
    for (uint32_t i = 0; i < req->field_count; i++) {
        wsco_text name = wsco_http_req_text(req, req->fields[i].name);
        req->missing &= ~(UINT64_C(1) << wsco_http_req_hash(name.p, name.n));
    }
}

/* Returns 1, "there is no body", or 0. llhttp's own reading of Upgrade is switched off: it would pass the
 * rest of the stream through. */
static int on_headers_complete(llhttp_t *machine)
{
    wsco_http_parser *parser = parser_of(machine);
    wsco_http_req *req = parser->req;
    machine->upgrade = 0;
    parser->head_done = true;
    req->minor = llhttp_get_http_minor(machine);
    trim_values(req);
    note_names(req);
    int status = wsco_http_rules_apply(req, parser->limits);
    if (status)
        return fail(parser, status);
    return wsco_http_rules_body(req) == WSCO_HTTP_BODY_NONE;
}

static int on_body(llhttp_t *machine, const char *at, size_t n)
{
    wsco_http_parser *parser = parser_of(machine);
    return wsco_buf_append(&parser->req->body, at, n) < 0 ? fail(parser, 500) : 0;
}

static int on_message_complete(llhttp_t *machine)
{
    parser_of(machine)->message_done = true;
    return 0;
}

static const llhttp_settings_t settings = {
    .on_method = on_method,
    .on_url = on_url,
    .on_header_field = on_header_field,
    .on_header_field_complete = on_header_field_complete,
    .on_header_value = on_header_value,
    .on_headers_complete = on_headers_complete,
    .on_body = on_body,
    .on_message_complete = on_message_complete,
};

/* --- the parser --- */

/* The machine is started when a head needs it: most do not. */
static void start_over(wsco_http_parser *parser)
{
    parser->req = NULL;
    parser->head_done = parser->message_done = parser->in_name = parser->taken = false;
    wsco_http_scan_init(&parser->scan, parser->limits);
}

wsco_http_parser *wsco_http_parser_create(const wsco_http_limits *limits)
{
    wsco_http_parser *parser = wsco_spare_take(sizeof(*parser));
    if (!parser)
        return NULL;
    parser->limits = limits;
    parser->status = 0;
    start_over(parser);
    return parser;
}

void wsco_http_parser_destroy(wsco_http_parser *parser)
{
    if (!parser)
        return;
    wsco_http_req_release(parser->req);
    wsco_spare_give(parser, sizeof(*parser));
}

static wsco_http_event refuse(wsco_http_parser *parser, int status)
{
    parser->status = status;
    return WSCO_HTTP_BAD;
}

/* Gives bytes to llhttp. It has to agree with the scan on where the message ends. */
static wsco_http_event execute(wsco_http_parser *parser, const char *bytes, size_t n, bool ends)
{
    llhttp_errno_t err = llhttp_execute(&parser->machine, bytes, n);
    if (parser->status)
        return WSCO_HTTP_BAD;
    if (err != HPE_OK || parser->message_done != ends)
        return refuse(parser, 400);
    return ends ? WSCO_HTTP_DONE : WSCO_HTTP_MORE;
}

/* llhttp gets the head when it is there as a whole: the raw head is kept anyway, and so every split of the
 * input looks the same to it. It gets no tabs, which llhttp 8 does not take after a Content-Length. The scan
 * lets them into values only, and a value is known by where it begins and ends: one inside is not lost. */
static llhttp_errno_t execute_head(wsco_http_parser *parser)
{
    const char *at = parser->req->head.data, *end = at + parser->req->head.len;
    llhttp_errno_t err = HPE_OK;
    while (err == HPE_OK && at < end) {
        const char *tab = memchr(at, '\t', (size_t)(end - at)), *stop = tab ? tab : end;
        if (stop > at)
            err = llhttp_execute(&parser->machine, at, (size_t)(stop - at));
        at = tab ? tab + 1 : end;
    }
    return err;
}

/* llhttp knows no minor after 1, so it is shown a 1 in the place of those. */
static llhttp_errno_t execute_as_known(wsco_http_parser *parser)
{
    char *minor = parser->req->head.data + wsco_http_scan_minor_at(&parser->scan), sent = *minor;
    llhttp_init(&parser->machine, HTTP_REQUEST, &settings);
    if (sent > '1')
        *minor = '1';
    llhttp_errno_t err = execute_head(parser);
    *minor = sent;
    return err;
}

static wsco_http_event end_plain_head(wsco_http_parser *parser)
{
    parser->head_done = true;
    int status = wsco_http_rules_apply(parser->req, parser->limits);
    if (status)
        return refuse(parser, status);
    parser->message_done = true;
    wsco_http_scan_body(&parser->scan, WSCO_HTTP_BODY_NONE, 0);
    return WSCO_HTTP_DONE;
}

static wsco_http_event parse_head(wsco_http_parser *parser)
{
    wsco_http_req *req = parser->req;
    if (wsco_http_head_is_simple(req, &parser->scan)) {
        if (!wsco_http_head_split(req, &parser->scan))
            return refuse(parser, 500);
        if (!wsco_http_head_announces_body(req))
            return end_plain_head(parser);
    }
    wsco_http_head_forget(req);
    llhttp_errno_t err = execute_as_known(parser);
    if (parser->status)
        return WSCO_HTTP_BAD;
    if (err != HPE_OK || !parser->head_done || req->field_count != parser->scan.fields)
        return refuse(parser, 400);
    wsco_http_body body = wsco_http_rules_body(req);
    if (parser->message_done != (body == WSCO_HTTP_BODY_NONE))
        return refuse(parser, 400);
    wsco_http_scan_body(&parser->scan, body, req->content_length);
    return parser->message_done ? WSCO_HTTP_DONE : WSCO_HTTP_HEAD;
}

static wsco_http_event feed_head(wsco_http_parser *parser, const char *bytes, size_t n, size_t *used)
{
    size_t before = parser->scan.head_len;
    if (!parser->req && !(parser->req = wsco_http_req_create()))
        return refuse(parser, 500);
    parser->scan.into = parser->req;
    wsco_http_event event = wsco_http_scan_feed(&parser->scan, bytes, n, used);
    if (event == WSCO_HTTP_BAD)
        return refuse(parser, parser->scan.status);
    size_t taken = parser->scan.head_len - before; /* less than *used where CRLFs were dropped */
    if (taken == 0)
        return event;
    if (wsco_buf_append(&parser->req->head, bytes + (*used - taken), taken) < 0)
        return refuse(parser, 500);
    return event == WSCO_HTTP_HEAD ? parse_head(parser) : event;
}

static wsco_http_event feed_body(wsco_http_parser *parser, const char *bytes, size_t n, size_t *used)
{
    wsco_http_event event = WSCO_HTTP_MORE;
    while (event == WSCO_HTTP_MORE && *used < n) {
        size_t taken;
        const char *piece = bytes + *used;
        event = wsco_http_scan_feed(&parser->scan, piece, n - *used, &taken);
        *used += taken;
        if (event == WSCO_HTTP_BAD)
            return refuse(parser, parser->scan.status);
        if (!parser->scan.hidden_from_llhttp)
            event = execute(parser, piece, taken, event == WSCO_HTTP_DONE);
    }
    return event;
}

wsco_http_event wsco_http_parser_feed(wsco_http_parser *parser, const char *bytes, size_t n, size_t *used)
{
    *used = 0;
    if (parser->status)
        return WSCO_HTTP_BAD;
    if (parser->taken)
        start_over(parser);
    if (parser->message_done)
        return WSCO_HTTP_DONE;
    if (n == 0)
        return WSCO_HTTP_MORE;
    return parser->head_done ? feed_body(parser, bytes, n, used) : feed_head(parser, bytes, n, used);
}

bool wsco_http_parser_started(const wsco_http_parser *parser)
{
    return parser->scan.head_len > 0 && !parser->message_done;
}

int wsco_http_parser_status(const wsco_http_parser *parser)
{
    return parser->status;
}

const wsco_http_req *wsco_http_parser_req(const wsco_http_parser *parser)
{
    return parser->req;
}

wsco_http_req *wsco_http_parser_take(wsco_http_parser *parser)
{
    if (!parser->message_done || parser->status)
        return NULL;
    wsco_http_req *req = parser->req;
    parser->req = NULL;
    parser->taken = true;
    return req;
}

const char *wsco_http_parser_version(void)
{
#define TEXT_(x) #x
#define TEXT(x) TEXT_(x)
#ifdef WSCO_LLHTTP_FROM_SOURCE
#define ORIGIN " (built from sources)"
#else
#define ORIGIN ""
#endif
    return TEXT(LLHTTP_VERSION_MAJOR) "." TEXT(LLHTTP_VERSION_MINOR) "." TEXT(LLHTTP_VERSION_PATCH) ORIGIN;
}
