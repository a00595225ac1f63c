/* SPDX-License-Identifier: MIT */
/* http_param: reads parameters: Content-Disposition and the boundary of Content-Type.
 * Owns: nothing. It is more lenient than RFC 9110 where real clients are: a bare value may hold anything
 *       visible but ';', ',' and '"', since boundaries such as "----=_Part_1" are often sent without quotes.
 * Called by: http_part.
 * Never: allocates.
 * Tested by: tests/unit/proto/http/test_http_part.c, tests/fuzz/fuzz_part.c. */
#include "http_param_priv.h"

#include "wsco/proto/http/http_text.h"

static void skip(wsco_text *text, size_t n)
{
    text->p += n;
    text->n -= n;
}

static void skip_blanks(wsco_text *text)
{
    while (text->n > 0 && wsco_http_text_blank(*text->p))
        skip(text, 1);
}

wsco_text wsco_http_param_head(wsco_text *rest)
{
    const char *mark = rest->n ? memchr(rest->p, ';', rest->n) : NULL;
    wsco_text head = {rest->p, mark ? (size_t)(mark - rest->p) : rest->n};
    skip(rest, head.n);
    return wsco_http_text_trim(head);
}

/* Only \" and \\ are escapes. Browsers send the backslashes of a file name as they are (and a quote as
 * %22), so any other one is just a character. */
static bool is_escape(const char *p, size_t n)
{
    return n >= 2 && p[0] == '\\' && (p[1] == '"' || p[1] == '\\');
}

static bool take_quoted(wsco_text *rest, wsco_text *value)
{
    size_t i = 1;
    while (i < rest->n && rest->p[i] != '"')
        i += is_escape(rest->p + i, rest->n - i) ? 2 : 1;
    if (i >= rest->n)
        return false;
    *value = (wsco_text){rest->p + 1, i - 1};
    skip(rest, i + 1);
    return true;
}

static wsco_text take_until(wsco_text *rest, const char *stops)
{
    wsco_text word = {rest->p, 0};
    while (rest->n > 0 && !wsco_http_text_blank(*rest->p) && !strchr(stops, *rest->p)) {
        skip(rest, 1);
        word.n++;
    }
    return word;
}

static bool take_value(wsco_text *rest, wsco_text *value)
{
    skip(rest, 1);
    if (rest->n > 0 && *rest->p == '"')
        return take_quoted(rest, value);
    *value = take_until(rest, ";,\"");
    return true;
}

/* Empty parameters (";;") are passed over; one without '=' has an empty value. */
wsco_rc wsco_http_param_next(wsco_text *rest, wsco_http_param *param)
{
    while (rest->n > 0 && (*rest->p == ';' || wsco_http_text_blank(*rest->p)))
        skip(rest, 1);
    if (rest->n == 0)
        return 0;
    param->name = take_until(rest, ";,\"=");
    param->value = (wsco_text){rest->p, 0};
    if (rest->n > 0 && *rest->p == '=' && !take_value(rest, &param->value))
        return WSCO_E_PROTOCOL_ERROR;
    skip_blanks(rest);
    if (param->name.n == 0 || (rest->n > 0 && *rest->p != ';'))
        return WSCO_E_PROTOCOL_ERROR;
    return 1;
}

size_t wsco_http_param_unescape(char *bytes, size_t n)
{
    size_t to = 0;
    for (size_t i = 0; i < n; i++) {
        if (is_escape(bytes + i, n - i))
            i++;
        bytes[to++] = bytes[i];
    }
    return to;
}
