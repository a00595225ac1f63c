/* SPDX-License-Identifier: MIT */
/* http_cond: reads If-None-Match, If-Modified-Since, If-Range and Range, and says what follows from them.
 * Owns: nothing.
 * Called by: response_conditional of src/php.
 * Never: knows files; looks at If-Match and If-Unmodified-Since, which are for methods that change something.
 * Tested by: tests/unit/proto/http/test_http_cond.c, tests/fuzz/fuzz_cond.c. */
#include "wsco/proto/http/http_cond.h"

#include "wsco/proto/http/http_list.h"
#include "wsco/proto/http/http_text.h"
#include "wsco/proto/http/http_date.h"

/* --- entity tags --- */

static bool is_weak(wsco_text etag)
{
    return etag.n >= 2 && etag.p[0] == 'W' && etag.p[1] == '/';
}

/* The tag without the mark of a weak one, so that two tags may be compared weakly (RFC 9110 8.8.3.2). */
static wsco_text opaque(wsco_text etag)
{
    return is_weak(etag) ? (wsco_text){etag.p + 2, etag.n - 2} : etag;
}

static bool same(wsco_text a, wsco_text b)
{
    return a.n == b.n && memcmp(a.p, b.p, a.n) == 0;
}

/* Takes the next tag off a list. Commas may stand inside the quotes, so the usual list reader does not fit.
 * False at the end, and where the grammar is broken: then the rest of the list is dropped. */
static bool next_tag(wsco_text *list, wsco_text *tag)
{
    size_t i = 0;
    while (i < list->n && (list->p[i] == ',' || wsco_http_text_blank(list->p[i])))
        i++;
    size_t start = i;
    if (list->n - i >= 2 && list->p[i] == 'W' && list->p[i + 1] == '/')
        i += 2;
    const char *end = list->n - i >= 2 && list->p[i] == '"' ? memchr(list->p + i + 1, '"', list->n - i - 1)
                                                            : NULL;
    if (!end) {
        list->n = 0;
        return false;
    }
    size_t behind = (size_t)(end - list->p) + 1;
    *tag = (wsco_text){list->p + start, behind - start};
    list->p += behind;
    list->n -= behind;
    return true;
}

/* "*" matches any representation. */
static bool names_tag(wsco_text list, wsco_text etag)
{
    wsco_text tag;
    if (wsco_http_text_equal(list, "*"))
        return true;
    while (etag.n > 0 && next_tag(&list, &tag)) {
        if (same(opaque(tag), opaque(etag)))
            return true;
    }
    return false;
}

static bool none_match_fails(const wsco_http_req *req, const wsco_http_entity *entity)
{
    wsco_http_list list = {.req = req, .name = "if-none-match"};
    wsco_text tags;
    while (wsco_http_list_next_field(&list, &tags)) {
        if (names_tag(tags, entity->etag))
            return true;
    }
    return false;
}

/* --- dates --- */

/* The value of a field that was sent once. */
static bool find_one(const wsco_http_req *req, const char *name, wsco_text *value)
{
    unsigned count;
    return wsco_http_req_find(req, name, value, &count) && count == 1;
}

static bool is_unmodified(const wsco_http_req *req, const wsco_http_entity *entity, int64_t now)
{
    wsco_text since;
    int64_t date;
    return entity->dated && find_one(req, "if-modified-since", &since) &&
        wsco_http_date_parse(since, now, &date) && entity->modified <= date;
}

static bool is_fresh(const wsco_http_req *req, const wsco_http_entity *entity, int64_t now)
{
    wsco_text unused;
    if (wsco_http_req_find(req, "if-none-match", &unused, NULL))
        return none_match_fails(req, entity);
    return is_unmodified(req, entity, now);
}

/* RFC 9110 13.1.5: a strong tag, or exactly the date, provided the file cannot have changed again within that
 * second. */
static bool range_is_meant(const wsco_http_req *req, const wsco_http_entity *entity, int64_t now)
{
    wsco_text validator, unused;
    int64_t date;
    if (!wsco_http_req_find(req, "if-range", &unused, NULL))
        return true;
    if (!find_one(req, "if-range", &validator))
        return false;
    if (validator.n > 0 && validator.p[validator.n - 1] == '"')
        return entity->etag.n > 0 && !is_weak(entity->etag) && same(validator, entity->etag);
    return entity->dated && wsco_http_date_parse(validator, now, &date) && date == entity->modified &&
        entity->modified < now - 1;
}

/* --- ranges --- */

/* Takes digits off the text. False when there are none. More than fits is as good as the largest number. */
static bool take_number(wsco_text *text, uint64_t *number)
{
    size_t i = 0;
    *number = 0;
    for (; i < text->n && text->p[i] >= '0' && text->p[i] <= '9'; i++) {
        unsigned digit = (unsigned)(text->p[i] - '0');
        *number = *number > (UINT64_MAX - digit) / 10 ? UINT64_MAX : *number * 10 + digit;
    }
    text->p += i;
    text->n -= i;
    return i > 0;
}

/* The last `n` bytes. */
static int suffix(uint64_t n, uint64_t size, wsco_http_range *range)
{
    if (n == 0)
        return 416;
    range->length = n < size ? n : size;
    range->first = size - range->length;
    return size > 0 ? 206 : 200; /* an empty representation: no range could name it */
}

/* first "-" [ last ], or "-" length. 200 when it is none of these. */
static int read_range(wsco_text text, uint64_t size, wsco_http_range *range)
{
    uint64_t first, last;
    bool has_first = take_number(&text, &first);
    if (text.n == 0 || text.p[0] != '-')
        return 200;
    text.p++;
    text.n--;
    bool has_last = take_number(&text, &last);
    if (text.n > 0 || (!has_first && !has_last))
        return 200;
    if (!has_first)
        return suffix(last, size, range);
    if (has_last && last < first)
        return 200;
    if (first >= size)
        return 416;
    *range = (wsco_http_range){first,
                               has_last && last - first < size - first ? last - first + 1 : size - first};
    return 206;
}

/* The only element of a list of ranges. */
static bool only_element(wsco_text list, wsco_text *only)
{
    wsco_text element;
    unsigned count = 0;
    while (wsco_http_text_next(&list, &element)) {
        if (element.n == 0)
            continue;
        *only = element;
        count++;
    }
    return count == 1;
}

static int range_status(const wsco_http_req *req, const wsco_http_entity *entity, wsco_http_range *range)
{
    static const char unit[] = "bytes=";
    size_t n = sizeof(unit) - 1;
    wsco_text value, only;
    if (!find_one(req, "range", &value) || value.n < n || !wsco_http_text_same((wsco_text){value.p, n}, unit))
        return 200;
    if (!only_element((wsco_text){value.p + n, value.n - n}, &only))
        return 200;
    return read_range(only, entity->size, range);
}

int wsco_http_cond_status(const wsco_http_req *req, const wsco_http_entity *entity, int64_t now,
                          wsco_http_range *range)
{
    wsco_text method = wsco_http_req_text(req, req->method);
    bool get = wsco_http_text_equal(method, "GET");
    *range = (wsco_http_range){0, entity->size};
    if (!get && !req->is_head)
        return 200;
    if (is_fresh(req, entity, now))
        return 304;
    return get && range_is_meant(req, entity, now) ? range_status(req, entity, range) : 200;
}
