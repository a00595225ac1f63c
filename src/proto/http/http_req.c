/* SPDX-License-Identifier: MIT */
/* http_req: a request as it was received, and the reading of fields and target out of its raw head.
 * Owns: the record, by a reference count.
 * Called by: http_parse (fills it), ws_accept, net, src/php.
 * Never: parses bytes from the wire, changes a request.
 * Tested by: tests/unit/proto/http/test_http_req.c. */
#include "wsco/proto/http/http_req.h"

#include "wsco/proto/http/http_list.h"
#include "wsco/proto/http/http_text.h"
#include "wsco/base/spare.h"

wsco_http_req *wsco_http_req_create(void)
{
    wsco_http_req *req = wsco_spare_take_zeroed(sizeof(*req));
    if (req)
        req->refs = 1;
    return req;
}

wsco_http_req *wsco_http_req_retain(wsco_http_req *req)
{
    req->refs++;
    return req;
}

void wsco_http_req_release(wsco_http_req *req)
{
    if (!req || --req->refs > 0)
        return;
    wsco_buf_deinit(&req->head);
    wsco_buf_deinit(&req->body);
    wsco_spare_give(req->fields, req->field_cap * sizeof(*req->fields));
    wsco_spare_give(req, sizeof(*req));
}

bool wsco_http_req_search(const wsco_http_req *req, const char *name, size_t len, wsco_text *value,
                          unsigned *count)
{
    unsigned found = 0;
    for (uint32_t i = 0; i < req->field_count; i++) {
        const wsco_http_field *field = &req->fields[i];
        if (field->name.len != len || !wsco_http_text_is(wsco_http_req_text(req, field->name), name, len))
            continue;
        if (found++ == 0)
            *value = wsco_http_req_text(req, req->fields[i].value);
        if (!count)
            break;
    }
    if (count)
        *count = found;
    return found > 0;
}

bool wsco_http_req_search_token(const wsco_http_req *req, const char *name, const char *token)
{
    wsco_http_list list = {.req = req, .name = name};
    wsco_text element;
    while (wsco_http_list_next(&list, &element)) {
        if (wsco_http_text_same(element, token))
            return true;
    }
    return false;
}

/* Path and query: the target, without the scheme and authority that one in absolute form has. */
static wsco_text local_part(const wsco_http_req *req)
{
    wsco_text target = wsco_http_req_text(req, req->target);
    if (req->authority.len == 0)
        return target;
    size_t before = req->authority.off + req->authority.len - req->target.off;
    return (wsco_text){target.p + before, target.n - before};
}

/* Bytes before the first '?'. */
static size_t path_len(wsco_text target)
{
    const char *mark = target.n ? memchr(target.p, '?', target.n) : NULL;
    return mark ? (size_t)(mark - target.p) : target.n;
}

wsco_text wsco_http_req_path(const wsco_http_req *req)
{
    wsco_text path = local_part(req);
    path.n = path_len(path);
    return path.n == 0 && req->authority.len > 0 ? (wsco_text){"/", 1} : path;
}

wsco_text wsco_http_req_query(const wsco_http_req *req)
{
    wsco_text target = local_part(req);
    size_t path = path_len(target);
    if (path == target.n)
        return (wsco_text){"", 0};
    return (wsco_text){target.p + path + 1, target.n - path - 1};
}
