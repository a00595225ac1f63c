/* SPDX-License-Identifier: MIT */
/* Fuzzes conditional requests and ranges. The input is lines, each the value of one of the fields that count
 * (its first byte says which); the range must lie in the file, and a date that is read must be the one that
 * is written. */
#include "wsco/base/mem.h"
#include "wsco/base/time.h"
#include "wsco/proto/http/http_cond.h"
#include "wsco/proto/http/http_date.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define FIELDS_MAX 8
#define NOW INT64_C(1795780000)

static const char *const names[] = {"If-None-Match", "If-Modified-Since", "If-Range", "Range"};

static wsco_span append(wsco_http_req *req, const void *bytes, size_t n)
{
    wsco_span span = {(uint32_t)req->head.len, (uint32_t)n};
    if (wsco_buf_append(&req->head, bytes, n) != WSCO_OK)
        abort();
    return span;
}

static void add_line(wsco_http_req *req, const char *line, size_t n)
{
    if (n == 0 || req->field_count == FIELDS_MAX)
        return;
    const char *name = names[(unsigned char)line[0] % 4];
    wsco_http_field *field = &req->fields[req->field_count++];
    field->name = append(req, name, strlen(name));
    field->value = append(req, line + 1, n - 1);
}

/* Fields end with the block, so that a sanitizer sees every read beyond the last one. */
static void fill(wsco_http_req *req, const char *text, size_t n)
{
    req->method = append(req, "GET", 3);
    while (n > 0) {
        const char *end = memchr(text, '\n', n);
        size_t len = end ? (size_t)(end - text) : n, step = end ? len + 1 : len;
        add_line(req, text, len);
        text += step;
        n -= step;
    }
    char *block = wsco_mem_realloc(req->head.data, req->head.len);
    if (!block)
        abort();
    req->head.data = block;
    req->head.cap = req->head.len;
}

static void check_date(const char *text, size_t n)
{
    wsco_date date = {0};
    int64_t seconds, again;
    if (!wsco_http_date_parse((wsco_text){text, n}, NOW, &seconds) || seconds < 0)
        return;
    const char *written = wsco_date_text(&date, (time_t)seconds);
    if (!wsco_http_date_parse((wsco_text){written, strlen(written)}, NOW, &again) || again != seconds)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    wsco_http_field fields[FIELDS_MAX];
    wsco_http_req req = {.refs = 1, .fields = fields};
    wsco_http_entity entity = {
        .size = data[0], .etag = {"W/\"x\"", 5}, .modified = 784111777, .dated = data[1] % 2};
    if (data[1] & 2)
        entity.etag = (wsco_text){"\"x\"", 3};
    if (data[1] & 4)
        entity.size = UINT64_MAX - data[0];
    wsco_http_range range;
    fill(&req, (const char *)data + 2, size - 2);
    int status = wsco_http_cond_status(&req, &entity, NOW, &range);
    if (status != 200 && status != 206 && status != 304 && status != 416)
        abort();
    if (status == 206 &&
        (range.length == 0 || range.first >= entity.size || range.length > entity.size - range.first))
        abort();
    check_date((const char *)data + 2, size - 2);
    wsco_buf_deinit(&req.head);
    return 0;
}
