/* SPDX-License-Identifier: MIT */
/* http_head: cuts a plain head into its parts, without llhttp.
 * Owns: nothing. Called by: http_parse, when a head is complete and the scan has passed it.
 * Never: checks anything: the scan has. Every CRLF ends a line, and every line has its ':'.
 * Tested by: tests/unit/proto/http/test_http_head.c, which compares it with llhttp. */
#include "http_head_priv.h"

#include "wsco/base/spare.h"
#include "wsco/proto/http/http_text.h"

#include <string.h>

#define FIELDS_FIRST 16

wsco_http_field *wsco_http_head_add_field(wsco_http_req *req)
{
    if (req->field_count == req->field_cap) {
        uint32_t cap = req->field_cap ? req->field_cap * 2 : FIELDS_FIRST;
        wsco_http_field *fields = wsco_spare_resize(req->fields, req->field_cap * sizeof(*fields),
                                                    cap * sizeof(*fields));
        if (!fields)
            return NULL;
        req->fields = fields;
        req->field_cap = cap;
    }
    wsco_http_field *field = &req->fields[req->field_count++];
    *field = (wsco_http_field){{0, 0}, {0, 0}};
    return field;
}

/* Where the line that begins at `line` ends: its CR. A value holds none. */
static const char *line_end(const char *line, const char *end)
{
    return memchr(line, '\r', (size_t)(end - line));
}

static bool announces_body(wsco_text name)
{
    return wsco_http_text_is(name, "content-length", 14) || wsco_http_text_is(name, "transfer-encoding", 17);
}

static wsco_text name_of(const char *line, const char *end)
{
    return (wsco_text){line, (size_t)((const char *)memchr(line, ':', (size_t)(end - line)) - line)};
}

/* The first field line. */
static const char *fields_of(const wsco_http_req *req, const wsco_http_scan *scan)
{
    return req->head.data + wsco_http_scan_minor_at(scan) + 3;
}

bool wsco_http_head_is_plain(const wsco_http_req *req, const wsco_http_scan *scan)
{
    wsco_text method = {req->head.data, scan->method_len};
    const char *end = req->head.data + req->head.len - 2;
    if (!wsco_http_text_equal(method, "GET") && !wsco_http_text_equal(method, "HEAD"))
        return false;
    if (req->head.data[scan->method_len + 1] != '/')
        return false;
    for (const char *line = fields_of(req, scan); line < end; line = line_end(line, end + 1) + 2)
        if (announces_body(name_of(line, end)))
            return false;
    return true;
}

static wsco_span span_of(const wsco_http_req *req, wsco_text text)
{
    return (wsco_span){(uint32_t)(text.p - req->head.data), (uint32_t)text.n};
}

static void fill(wsco_http_req *req, wsco_http_field *field, const char *line, const char *end)
{
    wsco_text name = name_of(line, end), value = {name.p + name.n + 1, 0};
    value.n = (size_t)(end - value.p);
    value = wsco_http_text_trim(value);
    field->name = span_of(req, name);
    /* As llhttp tells it, which says nothing of an empty value. */
    if (value.n > 0)
        field->value = span_of(req, value);
}

bool wsco_http_head_split(wsco_http_req *req, const wsco_http_scan *scan)
{
    const char *end = req->head.data + req->head.len - 2;
    req->method = (wsco_span){0, scan->method_len};
    req->target = (wsco_span){scan->method_len + 1u, scan->target_len};
    req->minor = scan->version[WSCO_HTTP_VERSION_LEN - 1] == '0' ? 0 : 1;
    for (const char *line = fields_of(req, scan); line < end;) {
        const char *stop = line_end(line, end + 1);
        wsco_http_field *field = wsco_http_head_add_field(req);
        if (!field)
            return false;
        fill(req, field, line, stop);
        line = stop + 2;
    }
    return true;
}
