/* SPDX-License-Identifier: MIT */
/* http_resp: the text of response heads: status lines with their usual phrases, field lines, the server's own
 * answers.
 * Owns: nothing. On WSCO_E_NOMEM the buffer is as it was.
 * Called by: the HTTP session of net, ws_accept, src/php (names and values that scripts give).
 * Never: decides what a response holds; sends anything.
 * Tested by: tests/unit/proto/http/test_http_resp.c. */
#include "wsco/proto/http/http_resp.h"

#include "wsco/proto/http/http_chars.h"
#include "wsco/proto/http/http_text.h"

#include <stdint.h>

typedef struct phrase {
    int code;
    const char *text;
} phrase;

/* Ordered by code: searched by halves. */
static const phrase phrases[] = {
    {100, "Continue"},
    {101, "Switching Protocols"},
    {102, "Processing"},
    {103, "Early Hints"},
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {203, "Non-Authoritative Information"},
    {204, "No Content"},
    {205, "Reset Content"},
    {206, "Partial Content"},
    {207, "Multi-Status"},
    {208, "Already Reported"},
    {226, "IM Used"},
    {300, "Multiple Choices"},
    {301, "Moved Permanently"},
    {302, "Found"},
    {303, "See Other"},
    {304, "Not Modified"},
    {305, "Use Proxy"},
    {306, "(Unused)"},
    {307, "Temporary Redirect"},
    {308, "Permanent Redirect"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {402, "Payment Required"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {406, "Not Acceptable"},
    {407, "Proxy Authentication Required"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {410, "Gone"},
    {411, "Length Required"},
    {412, "Precondition Failed"},
    {413, "Payload Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {416, "Range Not Satisfiable"},
    {417, "Expectation Failed"},
    {418, "I'm a teapot"},
    {421, "Misdirected Request"},
    {422, "Unprocessable Entity"},
    {423, "Locked"},
    {424, "Failed Dependency"},
    {425, "Too Early"},
    {426, "Upgrade Required"},
    {428, "Precondition Required"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {451, "Unavailable For Legal Reasons"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {502, "Bad Gateway"},
    {503, "Service Unavailable"},
    {504, "Gateway Timeout"},
    {505, "HTTP Version Not Supported"},
    {506, "Variant Also Negotiates"},
    {507, "Insufficient Storage"},
    {508, "Loop Detected"},
    {510, "Not Extended"},
    {511, "Network Authentication Required"},
};

const char *wsco_http_resp_reason(int code)
{
    size_t low = 0, high = sizeof(phrases) / sizeof(phrases[0]);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (phrases[middle].code == code)
            return phrases[middle].text;
        if (phrases[middle].code < code)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

/* Puts the buffer back to `mark` bytes when an append failed. */
static wsco_rc settle(wsco_buf *buf, size_t mark, bool failed)
{
    if (!failed)
        return WSCO_OK;
    buf->len = mark;
    return WSCO_E_NOMEM;
}

/* Scripts may set any int, also a negative one. */
static wsco_rc append_code(wsco_buf *buf, int code)
{
    if (code >= 0)
        return wsco_buf_append_uint(buf, (uint64_t)code);
    wsco_rc rc = wsco_buf_append(buf, "-", 1);
    return rc < 0 ? rc : wsco_buf_append_uint(buf, (uint64_t) - (int64_t)code);
}

wsco_rc wsco_http_resp_status(wsco_buf *head, int code, const char *reason, size_t reason_len)
{
    static const char ok[] = "HTTP/1.1 200 OK\r\n";
    size_t mark = head->len;
    if (code == 0)
        code = 200;
    if (code == 200 && reason_len == 0)
        return wsco_buf_append(head, ok, sizeof ok - 1);
    if (!reason || reason_len == 0) {
        const char *usual = wsco_http_resp_reason(code);
        reason = usual ? usual : "Unknown Status";
        reason_len = strlen(reason);
    }
    return settle(head, mark,
                  wsco_buf_append_str(head, "HTTP/1.1 ") < 0 || append_code(head, code) < 0 ||
                      wsco_buf_append(head, " ", 1) < 0 || wsco_buf_append(head, reason, reason_len) < 0 ||
                      wsco_buf_append(head, "\r\n", 2) < 0);
}

static char *put(char *at, const char *bytes, size_t n)
{
    if (n > 0) /* `bytes` may be NULL then, which memcpy forbids */
        memcpy(at, bytes, n);
    return at + n;
}

wsco_rc wsco_http_resp_field(wsco_buf *head, const char *name, size_t name_len, const char *value,
                             size_t value_len)
{
    if (value_len > SIZE_MAX - name_len - 4 || wsco_buf_reserve(head, name_len + value_len + 4) < 0)
        return WSCO_E_NOMEM;
    char *at = head->data + head->len;
    at = put(at, name, name_len);
    at = put(at, ": ", 2);
    at = put(at, value, value_len);
    put(at, "\r\n", 2);
    head->len += name_len + value_len + 4;
    return WSCO_OK;
}

wsco_rc wsco_http_resp_line(wsco_buf *head, const char *name, const char *value)
{
    return wsco_http_resp_field(head, name, strlen(name), value, strlen(value));
}

void wsco_http_resp_format_name(char *name, size_t len)
{
    bool first = true;
    for (size_t i = 0; i < len; i++) {
        char c = name[i];
        if (first && c >= 'a' && c <= 'z')
            name[i] = (char)(c - 'a' + 'A');
        else if (!first && c >= 'A' && c <= 'Z')
            name[i] = (char)(c - 'A' + 'a');
        first = c == '-';
    }
}

bool wsco_http_resp_has_newline(const char *bytes, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (bytes[i] == '\r' || bytes[i] == '\n' || bytes[i] == '\0')
            return true;
    }
    return false;
}

bool wsco_http_resp_is_name(const char *bytes, size_t n)
{
    return n > 0 && wsco_http_chars_run(bytes, n, WSCO_CHAR_TOKEN) == n;
}

bool wsco_http_resp_read_length(const char *bytes, size_t n, uint64_t *length)
{
    return wsco_http_text_number((wsco_text){bytes, n}, length);
}

bool wsco_http_resp_may_have_body(int code)
{
    return !(code >= 100 && code <= 199) && code != 204 && code != 304;
}

wsco_rc wsco_http_resp_canned(wsco_buf *out, int code, const char *date, bool close, const char *extra)
{
    size_t mark = out->len;
    return settle(
        out, mark,
        wsco_http_resp_status(out, code, NULL, 0) < 0 || wsco_buf_append_str(out, extra ? extra : "") < 0 ||
            wsco_http_resp_line(out, "Server", "wsco") < 0 || wsco_http_resp_line(out, "Date", date) < 0 ||
            wsco_http_resp_line(out, "Connection", close ? "close" : "keep-alive") < 0 ||
            wsco_http_resp_line(out, "Content-Type", "text/html") < 0 ||
            wsco_http_resp_line(out, "Content-Length", "0") < 0 || wsco_buf_append(out, "\r\n", 2) < 0);
}
