/* SPDX-License-Identifier: MIT */
/* Tests src/proto/ws/ws_extension.c: a table of offers and what is made of them. */
#include "unit.h"

#include "wsco/proto/ws/ws_extension.h"

#define MAX_FIELDS 4
#define PMD "permessage-deflate"
#define BOTH PMD "; client_no_context_takeover; server_no_context_takeover"

typedef struct {
    wsco_http_req req;
    wsco_http_field fields[MAX_FIELDS];
    char text[512];
} sample;

/* "Name: value\n" lines; values as they stand. */
static const wsco_http_req *make(sample *s, const char *lines)
{
    memset(s, 0, sizeof *s);
    int n = snprintf(s->text, sizeof s->text, "%s", lines);
    assert_in_range(n, 0, sizeof s->text - 1);
    s->req.head = (wsco_buf){.data = s->text, .len = (size_t)n};
    s->req.fields = s->fields;
    for (const char *line = s->text; *line;) {
        const char *end = strchr(line, '\n'), *colon = strstr(line, ": ");
        assert_true(end && colon && colon < end && s->req.field_count < MAX_FIELDS);
        wsco_http_field *field = &s->fields[s->req.field_count++];
        field->name = (wsco_span){(uint32_t)(line - s->text), (uint32_t)(colon - line)};
        field->value = (wsco_span){(uint32_t)(colon + 2 - s->text), (uint32_t)(end - colon - 2)};
        line = end + 1;
    }
    return &s->req;
}

#define EXT "Sec-WebSocket-Extensions: "

static const struct {
    const char *lines;
    const char *answer; /* NULL: refused */
} cases[] = {
    {"", ""},
    {"Host: " PMD "\n", ""},
    {EXT "\n", ""},
    {EXT ", ,\n", ""},
    {EXT PMD "\n", BOTH},
    {"sEC-wEBSOCKET-eXTENSIONS: PerMessage-Deflate\n", BOTH},
    {EXT PMD "; client_max_window_bits\n", BOTH},
    {EXT PMD ";client_max_window_bits=8;server_no_context_takeover\n", BOTH},
    {EXT PMD " ;\tClient_Max_Window_Bits = 15 ; CLIENT_NO_CONTEXT_TAKEOVER\n", BOTH},
    {EXT PMD "; client_max_window_bits=\"1\\2\"\n", BOTH},
    /* the window of what we send */
    {EXT PMD "; server_max_window_bits=9\n", BOTH "; server_max_window_bits=9"},
    {EXT PMD "; server_max_window_bits=\"10\"\n", BOTH "; server_max_window_bits=10"},
    {EXT PMD "; server_max_window_bits=15\n", BOTH "; server_max_window_bits=15"},
    {EXT PMD "; server_max_window_bits=8\n", ""},
    {EXT PMD "; server_max_window_bits=8, " PMD "; server_max_window_bits=11\n",
     BOTH "; server_max_window_bits=11"},
    /* values that must not be */
    {EXT PMD "; server_max_window_bits\n", ""},
    {EXT PMD "; server_max_window_bits=7\n", ""},
    {EXT PMD "; server_max_window_bits=16\n", ""},
    {EXT PMD "; server_max_window_bits=09\n", ""},
    {EXT PMD "; server_max_window_bits=010\n", ""},
    {EXT PMD "; server_max_window_bits=1000\n", ""},
    {EXT PMD "; server_max_window_bits=1x\n", ""},
    {EXT PMD "; client_max_window_bits=7\n", ""},
    {EXT PMD "; client_max_window_bits=150\n", ""},
    {EXT PMD "; client_max_window_bits=a\n", ""},
    {EXT PMD "; server_no_context_takeover=1\n", ""},
    {EXT PMD "; client_no_context_takeover=true\n", ""},
    /* unknown and repeated parameters */
    {EXT PMD "; bogus\n", ""},
    {EXT PMD "; bogus=1, x, " PMD "\n", BOTH},
    {EXT PMD "; server_no_context_takeover; server_no_context_takeover\n", ""},
    {EXT PMD "; client_no_context_takeover; client_no_context_takeover\n", ""},
    {EXT PMD "; client_max_window_bits; client_max_window_bits=9\n", ""},
    {EXT PMD "; server_max_window_bits=9; server_max_window_bits=9\n", ""},
    /* other extensions, several fields, the first good offer counts */
    {EXT "x-other; a=1; b=\"c\", " PMD "\n", BOTH},
    {EXT "x-" PMD "\n", ""},
    {EXT PMD "2\n", ""},
    {EXT "x-other\n" EXT PMD "\n", BOTH},
    {EXT PMD "; server_max_window_bits=12\nHost: h\n" EXT PMD "\n", BOTH "; server_max_window_bits=12"},
    {EXT ",," PMD " , ,\n", BOTH},
    /* not the grammar (RFC 6455 9.1) */
    {EXT PMD ";\n", NULL},
    {EXT PMD "; ;a\n", NULL},
    {EXT "; a\n", NULL},
    {EXT "=1\n", NULL},
    {EXT PMD "=1\n", NULL},
    {EXT PMD " x\n", NULL},
    {EXT PMD "; a=\n", NULL},
    {EXT PMD "; a=;b\n", NULL},
    {EXT PMD "; a=b c\n", NULL},
    {EXT "x; a=\"b c\"\n", NULL},
    {EXT "x; a=\"\"\n", NULL},
    {EXT "x; a=\"b\n", NULL},
    {EXT "x; a=\"b\\\n", NULL},
    {EXT "x; a=\"b\\\"\n", NULL},
    {EXT "x; a=\"b\"c\n", NULL},
    {EXT "\xff\n", NULL},
    {EXT PMD "\n" EXT "a b\n", NULL},
};

TEST(offers_of_the_table)
{
    char answer[WSCO_WS_EXTENSION_ANSWER];
    wsco_ws_extension chosen;
    sample s;
    for (size_t i = 0; i < UNIT_COUNT(cases); i++) {
        bool good = wsco_ws_extension_choose(&chosen, /* takeover */ false, make(&s, cases[i].lines));
        wsco_ws_extension_answer(&chosen, answer);
        if (good != (cases[i].answer != NULL))
            fail_msg("%s is %s", cases[i].lines, good ? "taken" : "refused");
        if (strcmp(answer, good ? cases[i].answer : "") != 0)
            fail_msg("%s gives %s", cases[i].lines, answer);
        assert_int_equal(chosen.window_bits != 0, answer[0] != '\0');
    }
}

TEST(window_is_15_unless_asked_for)
{
    wsco_ws_extension chosen;
    sample s;
    assert_true(wsco_ws_extension_choose(&chosen, /* takeover */ false, make(&s, EXT PMD "\n")));
    assert_int_equal(chosen.window_bits, 15);
    assert_false(chosen.window_asked);
    assert_true(wsco_ws_extension_choose(&chosen, /* takeover */ false,
                                         make(&s, EXT PMD "; server_max_window_bits=11\n")));
    assert_int_equal(chosen.window_bits, 11);
    assert_true(chosen.window_asked);
}

/* RFC 7692 7.1.1: a side forgets if the offer says so; only then does the answer. */
static const struct {
    const char *parameters;
    const char *answer;
    bool server_keeps, client_keeps;
} takeovers[] = {
    {"", "", true, true},
    {"; server_no_context_takeover", "; server_no_context_takeover", false, true},
    {"; client_no_context_takeover", "; client_no_context_takeover", true, false},
    {"; server_no_context_takeover; client_no_context_takeover",
     "; client_no_context_takeover; server_no_context_takeover", false, false},
    {"; client_max_window_bits; server_max_window_bits=10", "; server_max_window_bits=10", true, true},
    {"; bogus, permessage-deflate; server_no_context_takeover", "; server_no_context_takeover", false, true},
};

TEST(contexts_are_kept_where_both_sides_may)
{
    char answer[WSCO_WS_EXTENSION_ANSWER], line[200];
    wsco_ws_extension chosen;
    sample s;
    for (size_t i = 0; i < UNIT_COUNT(takeovers); i++) {
        snprintf(line, sizeof line, EXT PMD "%s\n", takeovers[i].parameters);
        assert_true(wsco_ws_extension_choose(&chosen, /* takeover */ true, make(&s, line)));
        assert_int_equal(chosen.server_keeps, takeovers[i].server_keeps);
        assert_int_equal(chosen.client_keeps, takeovers[i].client_keeps);
        wsco_ws_extension_answer(&chosen, answer);
        assert_string_equal(answer + strlen(PMD), takeovers[i].answer);
        assert_true(wsco_ws_extension_choose(&chosen, /* takeover */ false, make(&s, line)));
        assert_false(chosen.server_keeps || chosen.client_keeps);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {UNIT(offers_of_the_table), UNIT(window_is_15_unless_asked_for),
                                       UNIT(contexts_are_kept_where_both_sides_may)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
