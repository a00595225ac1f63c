/* SPDX-License-Identifier: MIT */
/* http_target: the four forms of a request target (RFC 9112 3.2): which one a method may have, and what is
 * sound in it.
 * Owns: nothing.
 * Called by: http_rules, once per request.
 * Never: decodes anything: path and query stay as they were sent.
 * Tested by: tests/unit/proto/http/test_http_{target,parse}.c, tests/fuzz/fuzz_http.c. */
#include "http_target_priv.h"

#include "wsco/proto/http/http_chars.h"
#include "wsco/proto/http/http_text.h"

static wsco_text behind(wsco_text text, size_t n)
{
    return (wsco_text){text.p + n, text.n - n};
}

static bool is_digits(wsco_text text)
{
    for (size_t i = 0; i < text.n; i++) {
        if (text.p[i] < '0' || text.p[i] > '9')
            return false;
    }
    return true;
}

/* Bytes of the host: "[...]", or up to a colon. 0 when there is none, or it is unsound. */
static size_t host_len(wsco_text authority)
{
    if (authority.n == 0)
        return 0;
    const char *end = memchr(authority.p, authority.p[0] == '[' ? ']' : ':', authority.n);
    size_t n = end ? (size_t)(end - authority.p) : authority.n;
    if (authority.p[0] != '[')
        return memchr(authority.p, '[', n) || memchr(authority.p, ']', n) ? 0 : n;
    return end && n > 1 && !memchr(authority.p + 1, '[', n - 1) ? n + 1 : 0;
}

/* host [ ":" port ]. A user before it, which only attacks have (RFC 9110 4.2.4), is refused with its '@'. */
static bool is_authority(wsco_text authority, bool needs_port)
{
    size_t host = host_len(authority);
    if (host == 0 || wsco_http_chars_run(authority.p, authority.n, WSCO_CHAR_HOST) != authority.n)
        return false;
    wsco_text rest = behind(authority, host);
    if (rest.n == 0)
        return !needs_port;
    return rest.p[0] == ':' && is_digits(behind(rest, 1)) && (rest.n > 1 || !needs_port);
}

/* "http://" or "https://", any case: its length. 0: the target is not absolute, or of another kind. */
static size_t scheme_len(wsco_text target)
{
    static const char *const schemes[] = {"http://", "https://"};
    for (size_t i = 0; i < sizeof(schemes) / sizeof(schemes[0]); i++) {
        size_t n = strlen(schemes[i]);
        if (target.n >= n && wsco_http_text_same((wsco_text){target.p, n}, schemes[i]))
            return n;
    }
    return 0;
}

static bool is_path(wsco_text path)
{
    size_t n = wsco_http_chars_run(path.p, path.n, WSCO_CHAR_PATH);
    return n == path.n || path.p[n] == '?';
}

/* True when it is sound. */
static bool read_absolute(wsco_http_req *req, wsco_text target)
{
    size_t scheme = scheme_len(target), n = 0;
    wsco_text rest = behind(target, scheme);
    while (n < rest.n && rest.p[n] != '/' && rest.p[n] != '?')
        n++;
    if (scheme == 0 || !is_authority((wsco_text){rest.p, n}, false) || !is_path(behind(rest, n)))
        return false;
    req->authority = (wsco_span){req->target.off + (uint32_t)scheme, (uint32_t)n};
    return true;
}

int wsco_http_target_read(wsco_http_req *req)
{
    wsco_text target = wsco_http_req_text(req, req->target);
    wsco_text method = wsco_http_req_text(req, req->method);
    bool sound;
    if (wsco_http_text_equal(method, "CONNECT"))
        return is_authority(target, true) ? 501 : 400;
    if (target.n > 0 && target.p[0] == '/')
        sound = is_path(target);
    else if (wsco_http_text_equal(target, "*"))
        sound = wsco_http_text_equal(method, "OPTIONS");
    else
        sound = read_absolute(req, target);
    return sound ? 0 : 400;
}

void wsco_http_target_replace_host(wsco_http_req *req)
{
    for (uint32_t i = 0; req->authority.len > 0 && i < req->field_count; i++) {
        if (wsco_http_text_same(wsco_http_req_text(req, req->fields[i].name), "host"))
            req->fields[i].value = req->authority;
    }
}
