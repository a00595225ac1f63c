/* SPDX-License-Identifier: MIT */
/* http_head: cuts a plain head into its parts, without llhttp.
 * Owns: nothing. Called by: http_scan_line, for each line that comes whole; http_parse, when a head is
 * complete and the scan has passed it.
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

static wsco_text name_of(const char *line, const char *end)
{
    return (wsco_text){line, (size_t)((const char *)memchr(line, ':', (size_t)(end - line)) - line)};
}

/* The first field line. */
static const char *fields_of(const wsco_http_req *req, const wsco_http_scan *scan)
{
    return req->head.data + wsco_http_scan_minor_at(scan) + 3;
}

bool wsco_http_head_is_simple(const wsco_http_req *req, const wsco_http_scan *scan)
{
    wsco_text method = {req->head.data, scan->method_len};
    return (wsco_http_text_equal(method, "GET") || wsco_http_text_equal(method, "HEAD")) &&
        req->head.data[scan->method_len + 1] == '/';
}

bool wsco_http_head_announces_body(const wsco_http_req *req)
{
    wsco_text value;
    return wsco_http_req_find(req, "content-length", &value, NULL) ||
        wsco_http_req_find(req, "transfer-encoding", &value, NULL);
}

/* A value is told as llhttp tells it, which says nothing of an empty one. */
static void fill(wsco_http_field *field, uint32_t off, const char *line, size_t name_len, size_t end)
{
    wsco_text value = wsco_http_text_trim((wsco_text){line + name_len + 1, end - name_len - 1});
    field->name = (wsco_span){off, (uint32_t)name_len};
    if (value.n > 0)
        field->value = (wsco_span){off + (uint32_t)(value.p - line), (uint32_t)value.n};
}

bool wsco_http_head_add_line(wsco_http_req *req, uint32_t off, const char *line, size_t name_len, size_t end)
{
    wsco_http_field *field = wsco_http_head_add_field(req);
    if (!field)
        return false;
    if (req->field_count == 1)
        req->missing = UINT64_MAX;
    req->missing &= ~(UINT64_C(1) << wsco_http_req_hash(line, name_len));
    fill(field, off, line, name_len, end);
    return true;
}

void wsco_http_head_forget(wsco_http_req *req)
{
    req->method = req->target = (wsco_span){0, 0};
    req->field_count = 0;
    req->missing = 0;
}

static bool split_fields(wsco_http_req *req, const wsco_http_scan *scan)
{
    const char *head = req->head.data, *end = head + req->head.len - 2;
    req->field_count = 0;
    for (const char *line = fields_of(req, scan); line < end;) {
        const char *stop = line_end(line, end + 1);
        size_t name_len = name_of(line, stop).n;
        if (!wsco_http_head_add_line(req, (uint32_t)(line - head), line, name_len, (size_t)(stop - line)))
            return false;
        line = stop + 2;
    }
    return true;
}

bool wsco_http_head_split(wsco_http_req *req, const wsco_http_scan *scan)
{
    req->method = (wsco_span){0, scan->method_len};
    req->target = (wsco_span){scan->method_len + 1u, scan->target_len};
    req->minor = scan->version[WSCO_HTTP_VERSION_LEN - 1] == '0' ? 0 : 1;
    return req->field_count == scan->fields || split_fields(req, scan);
}
