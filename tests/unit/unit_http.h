/* SPDX-License-Identifier: MIT */
/* Runs the HTTP parser over bytes cut in pieces and writes down what came out, so that two runs are
 * compared as text.  * One request is "METHOD target 1.minor flags {Name=value|Name=value} body;", with
 * flags in this order:   ~ HEAD event, k keep-alive, h is_head, w websocket, e expect, c chunked, l
 * has_length. The last word is "idle", "more", "bad <status>", or "rest <n>": bytes left behind a
 * websocket request. */
#ifndef WSCO_TESTS_UNIT_HTTP_H
#define WSCO_TESTS_UNIT_HTTP_H

#include "wsco/base/mem.h"
#include "wsco/proto/http/http_parse.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define HTTP_LOG_SIZE 16384

typedef struct http_log {
    size_t len;
    bool no_memory; /* the run ended with 500 */
    char text[HTTP_LOG_SIZE];
} http_log;

/* Where the piece that begins at `pos` ends. */
typedef size_t (*http_cut)(size_t pos, size_t n, size_t arg);

__attribute__((unused)) static size_t http_cut_none(size_t pos, size_t n, size_t arg)
{
    (void)pos, (void)arg;
    return n;
}

/* Pieces of arg bytes. */
__attribute__((unused)) static size_t http_cut_every(size_t pos, size_t n, size_t arg)
{
    size_t end = (pos / arg + 1) * arg;
    return end < n ? end : n;
}

/* Two pieces; the first has arg bytes. */
__attribute__((unused)) static size_t http_cut_at(size_t pos, size_t n, size_t arg)
{
    return pos < arg && arg < n ? arg : n;
}

/* Text that does not fit is cut off: equal runs are still equal. */
__attribute__((format(printf, 2, 3))) static void http_note(http_log *log, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int n = vsnprintf(log->text + log->len, HTTP_LOG_SIZE - log->len, format, args);
    va_end(args);
    if (n > 0)
        log->len = log->len + (size_t)n < HTTP_LOG_SIZE ? log->len + (size_t)n : HTTP_LOG_SIZE - 1;
}

static void http_note_bytes(http_log *log, const char *bytes, size_t n)
{
    for (size_t i = 0; i < n; i++)
        http_note(log, bytes[i] >= ' ' && bytes[i] <= '~' ? "%c" : "<%02x>", (unsigned char)bytes[i]);
}

static void http_note_text(http_log *log, wsco_text text)
{
    http_note_bytes(log, text.p, text.n);
}

static void http_note_request(http_log *log, const wsco_http_req *req, bool head_event)
{
    http_note_text(log, wsco_http_req_text(req, req->method));
    http_note(log, " ");
    http_note_text(log, wsco_http_req_text(req, req->target));
    http_note(log, " 1.%u %s%s%s%s%s%s%s {", req->minor, head_event ? "~" : "", req->keep_alive ? "k" : "",
              req->is_head ? "h" : "", req->upgrade_websocket ? "w" : "", req->expect_continue ? "e" : "",
              req->chunked ? "c" : "", req->has_length ? "l" : "");
    for (uint32_t i = 0; i < req->field_count; i++) {
        http_note(log, i ? "|" : "");
        http_note_text(log, wsco_http_req_text(req, req->fields[i].name));
        http_note(log, "=");
        http_note_text(log, wsco_http_req_text(req, req->fields[i].value));
    }
    http_note(log, "} ");
    http_note_bytes(log, req->body.data, req->body.len);
    http_note(log, ";");
}

/* Feeds a copy of exactly the piece, so that a sanitizer sees every read beyond it. */
static wsco_http_event http_feed_copy(wsco_http_parser *parser, const char *bytes, size_t n, size_t *used)
{
    char *piece = malloc(n ? n : 1);
    if (!piece)
        abort();
    memcpy(piece, bytes, n);
    wsco_http_event event = wsco_http_parser_feed(parser, piece, n, used);
    free(piece);
    if (*used > n || (event == WSCO_HTTP_MORE && *used != n))
        abort();
    return event;
}

/* The raw head of a request must be the input itself, from its first byte behind blank lines. */
static void http_check_head(const wsco_http_req *req, const char *bytes, size_t start)
{
    while (bytes[start] == '\r')
        start += 2;
    if (memcmp(req->head.data, bytes + start, req->head.len) != 0 ||
        memcmp(req->head.data + req->head.len - 4, "\r\n\r\n", 4) != 0)
        abort();
}

/* Takes a complete request. True when what follows is no HTTP. */
static bool http_take(wsco_http_parser *parser, http_log *log, const char *bytes, size_t start,
                      bool head_event)
{
    wsco_http_req *req = wsco_http_parser_take(parser);
    http_check_head(req, bytes, start);
    http_note_request(log, req, head_event);
    bool stop = req->upgrade_websocket;
    wsco_http_req_release(req);
    return stop;
}

static void http_note_end(http_log *log, const wsco_http_parser *parser, wsco_http_event event)
{
    if (event == WSCO_HTTP_BAD)
        http_note(log, "bad %d", wsco_http_parser_status(parser));
    else
        http_note(log, wsco_http_parser_started(parser) ? "more" : "idle");
    log->no_memory = wsco_http_parser_status(parser) == 500;
}

static void http_run_parser(wsco_http_parser *parser, http_log *log, const char *bytes, size_t n,
                            http_cut cut, size_t arg)
{
    wsco_http_event event = WSCO_HTTP_MORE;
    bool head_event = false;
    size_t pos = 0, start = 0, used;
    while (event != WSCO_HTTP_BAD && pos < n) {
        event = http_feed_copy(parser, bytes + pos, cut(pos, n, arg) - pos, &used);
        pos += used;
        head_event |= event == WSCO_HTTP_HEAD;
        if (event != WSCO_HTTP_DONE)
            continue;
        if (http_take(parser, log, bytes, start, head_event)) {
            http_note(log, "rest %zu", n - pos);
            return;
        }
        head_event = false;
        start = pos;
    }
    http_note_end(log, parser, event);
}

static void http_run(http_log *log, const wsco_http_limits *limits, const char *bytes, size_t n, http_cut cut,
                     size_t arg)
{
    log->len = 0;
    log->text[0] = '\0';
    wsco_http_parser *parser = wsco_http_parser_create(limits);
    log->no_memory = !parser;
    if (parser)
        http_run_parser(parser, log, bytes, n, cut, arg);
    wsco_http_parser_destroy(parser);
}

#endif
