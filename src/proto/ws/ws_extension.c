/* SPDX-License-Identifier: MIT */
/* ws_extension: the negotiation of permessage-deflate on the server's side (RFC 6455 9.1, RFC 7692 7.1).
 * Owns: nothing.
 * Called by: response_ws of src/php, when a script calls upgrade() with compression switched on.
 * Never: allocates, compresses, or knows other extensions: their offers are passed over.
 * Tested by: tests/unit/proto/ws/test_ws_extension.c, tests/fuzz/fuzz_ws_extension.c, tests/conformance. */
#include "wsco/proto/ws/ws_extension.h"

#include "wsco/proto/http/http_chars.h"
#include "wsco/proto/http/http_list.h"
#include "wsco/proto/http/http_text.h"

#include <stdio.h>

#define WINDOW_MIN 8
#define WINDOW_MAX 15
/* The longest value any parameter of ours can have, and one more to see that it is too long. */
#define VALUE_ROOM 3

/* A parameter as it stands in an offer; the value without quotes and escapes, cut at VALUE_ROOM. */
typedef struct parameter {
    wsco_text name;
    char value[VALUE_ROOM];
    size_t len;
    bool has_value;
} parameter;

/* One offer, as far as it was read. */
typedef struct offer {
    bool ours; /* permessage-deflate */
    bool acceptable;
    bool server_forgets, client_forgets, server_window, client_window; /* seen: none may come twice */
    uint8_t window_bits;
} offer;

static void skip_blanks(wsco_text *rest)
{
    while (rest->n > 0 && wsco_http_text_blank(*rest->p))
        rest->p++, rest->n--;
}

static bool take_char(wsco_text *rest, char c)
{
    if (rest->n == 0 || *rest->p != c)
        return false;
    rest->p++, rest->n--;
    return true;
}

static bool take_token(wsco_text *rest, wsco_text *token)
{
    size_t n = wsco_http_chars_run(rest->p, rest->n, WSCO_CHAR_TOKEN);
    *token = (wsco_text){rest->p, n};
    rest->p += n, rest->n -= n;
    return n > 0;
}

static void put_char(parameter *param, char c)
{
    if (param->len < VALUE_ROOM)
        param->value[param->len++] = c;
}

/* Between the quotes stands a token, once the escapes are undone. */
static bool take_quoted(wsco_text *rest, parameter *param)
{
    while (rest->n > 0 && *rest->p != '"') {
        take_char(rest, '\\');
        if (rest->n == 0 || !wsco_http_chars_is((unsigned char)*rest->p, WSCO_CHAR_TOKEN))
            return false;
        put_char(param, *rest->p);
        rest->p++, rest->n--;
    }
    return param->len > 0 && take_char(rest, '"');
}

static bool take_value(wsco_text *rest, parameter *param)
{
    wsco_text token;
    param->has_value = true;
    if (take_char(rest, '"'))
        return take_quoted(rest, param);
    if (!take_token(rest, &token))
        return false;
    for (size_t i = 0; i < token.n; i++)
        put_char(param, token.p[i]);
    return true;
}

/* Blanks around '=' are not in the grammar, but earlier versions of HTTP allowed them there. */
static bool take_parameter(wsco_text *rest, parameter *param)
{
    *param = (parameter){.len = 0};
    skip_blanks(rest);
    if (!take_token(rest, &param->name))
        return false;
    skip_blanks(rest);
    if (take_char(rest, '=')) {
        skip_blanks(rest);
        if (!take_value(rest, param))
            return false;
    }
    skip_blanks(rest);
    return true;
}

/* 8 to 15 in decimal without leading zeros (RFC 7692 7.1.2.1), else 0. */
static uint8_t window_of(const parameter *param)
{
    const char *v = param->value;
    if (param->len == 1)
        return v[0] == '8' || v[0] == '9' ? (uint8_t)(v[0] - '0') : 0;
    if (param->len == 2 && v[0] == '1' && v[1] >= '0' && v[1] <= '5')
        return (uint8_t)(10 + v[1] - '0');
    return 0;
}

/* True if this parameter came before. */
static bool twice(bool *seen)
{
    bool before = *seen;
    *seen = true;
    return before;
}

static bool judge_parameter(offer *one, const parameter *param)
{
    if (wsco_http_text_same(param->name, "server_no_context_takeover"))
        return !twice(&one->server_forgets) && !param->has_value;
    if (wsco_http_text_same(param->name, "client_no_context_takeover"))
        return !twice(&one->client_forgets) && !param->has_value;
    if (wsco_http_text_same(param->name, "client_max_window_bits")) /* our inflater has room for any window */
        return !twice(&one->client_window) && (!param->has_value || window_of(param) != 0);
    if (!wsco_http_text_same(param->name, "server_max_window_bits") || twice(&one->server_window))
        return false;
    one->window_bits = window_of(param);
    return one->window_bits > WINDOW_MIN;
}

/* One extension with its parameters. False: not the grammar. */
static bool take_offer(wsco_text *rest, offer *one)
{
    wsco_text name;
    parameter param;
    if (!take_token(rest, &name))
        return false;
    *one = (offer){.ours = wsco_http_text_same(name, "permessage-deflate"), .window_bits = WINDOW_MAX};
    one->acceptable = one->ours;
    skip_blanks(rest);
    while (take_char(rest, ';')) {
        if (!take_parameter(rest, &param))
            return false;
        if (one->acceptable && !judge_parameter(one, &param))
            one->acceptable = false;
    }
    return rest->n == 0 || *rest->p == ',';
}

/* Lists may have empty elements (RFC 9110 5.6.1.2). */
static bool read_field(wsco_ws_extension *chosen, bool takeover, wsco_text rest)
{
    offer one;
    for (;;) {
        while (rest.n > 0 && (*rest.p == ',' || wsco_http_text_blank(*rest.p)))
            rest.p++, rest.n--;
        if (rest.n == 0)
            return true;
        if (!take_offer(&rest, &one))
            return false;
        if (one.acceptable && chosen->window_bits == 0)
            *chosen = (wsco_ws_extension){.window_bits = one.window_bits,
                                          .window_asked = one.server_window,
                                          .server_keeps = takeover && !one.server_forgets,
                                          .client_keeps = takeover && !one.client_forgets};
    }
}

bool wsco_ws_extension_choose(wsco_ws_extension *chosen, bool takeover, const wsco_http_req *req)
{
    wsco_http_list list = {.req = req, .name = "Sec-WebSocket-Extensions"};
    wsco_text offers;
    *chosen = (wsco_ws_extension){0};
    while (wsco_http_list_next_field(&list, &offers)) {
        if (!read_field(chosen, takeover, offers)) {
            *chosen = (wsco_ws_extension){0};
            return false;
        }
    }
    return true;
}

void wsco_ws_extension_answer(const wsco_ws_extension *chosen, char answer[WSCO_WS_EXTENSION_ANSWER])
{
    char window[32] = "";

    answer[0] = '\0';
    if (!chosen->window_bits)
        return;
    if (chosen->window_asked)
        snprintf(window, sizeof window, "; server_max_window_bits=%u", chosen->window_bits & 15u);
    snprintf(answer, WSCO_WS_EXTENSION_ANSWER, "permessage-deflate%s%s%s",
             chosen->client_keeps ? "" : "; client_no_context_takeover",
             chosen->server_keeps ? "" : "; server_no_context_takeover", window);
}
