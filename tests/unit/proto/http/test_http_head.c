/* SPDX-License-Identifier: MIT */
/* Tests src/proto/http/http_head.c against llhttp: a head that is cut without it gives the same request as
 * when a Content-Length, which says 0, sends it through llhttp. */
#include "unit.h"

#include "unit_http.h"
#include "wsco/proto/http/http_chars.h"

#define LENGTH "Content-Length: 0\r\n"
#define ROUNDS 4000

static const wsco_http_limits limits = {
    .target_max = 8000, .head_max = 16000, .fields_max = 50, .body_max = 10};

static char head[8000], marked[8000];

/* Takes the field out of what the run wrote: "l", and the last of the fields. */
static void drop_length(char *text)
{
    static const char last[] = "Content-Length=0}";
    char *field = strstr(text, last), *flags = strstr(text, "l {");

    if (!field || !flags || flags > field)
        return; /* refused */
    char *end = field + strlen(last) - 1;
    field -= field[-1] == '|';
    memmove(field, end, strlen(end) + 1);
    memmove(flags, flags + 1, strlen(flags + 1) + 1);
}

static void compare(const char *lines)
{
    static http_log cut, through;

    snprintf(head, sizeof head, "%s\r\n", lines);
    snprintf(marked, sizeof marked, "%s" LENGTH "\r\n", lines);
    http_run(&cut, &limits, head, strlen(head), http_cut_none, 0);
    http_run(&through, &limits, marked, strlen(marked), http_cut_none, 0);
    drop_length(through.text);
    assert_string_equal(cut.text, through.text);
}

TEST(heads_are_read_as_llhttp_reads_them)
{
    static const char *const rows[] = {
        "GET / HTTP/1.1\r\nHost: h\r\n",
        "HEAD /a?b=c HTTP/1.0\r\nHost: h\r\nConnection: keep-alive\r\n",
        "GET /a HTTP/1.7\r\nHost:h\r\nConnection: close, upgrade\r\nUpgrade: websocket\r\n",
        "GET //h/?#... HTTP/1.1\r\nHost: h\r\n",
        "GET /?? HTTP/1.1\r\nHost: \t h \t\r\nEmpty:\r\nBlank: \t \r\nTab:\ta\tb\t\r\n",
        "GET /%20\"<>[]^`{|} HTTP/1.1\r\nHost: [::1]:80\r\nX: \"q\\\"\", \x80\xff:\r\n",
        "GET / HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\n",
        "GET / HTTP/1.1\r\nHost: h\r\nExpect: x\r\n",
        "GET / HTTP/1.1\r\nHost: h\r\nHost: h\r\n",
        "GET / HTTP/1.1\r\nX: y\r\n",
        "GET /\\ HTTP/1.1\r\nHost: h\r\n",
        "GET / HTTP/1.1\r\nHost: h\r\nProxy-Connection: x\r\nConnection: a,b , close\r\nConnection: "
        "upgrade\r\n",
        "GET / HTTP/1.1\r\nHost: h\r\nContent-Type: a\r\nContent-Type: b\r\n",
        "GET / HTTP/1.1\r\nHost: h\r\nCookie: a=b; c=d\r\n!#$%&'*+-.^_`|~0aZ: z\r\nContent-Lengt: 5\r\n",
        "GET http://a/ HTTP/1.1\r\nHost: h\r\n",
        "OPTIONS * HTTP/1.1\r\nHost: h\r\n",
        "POST / HTTP/1.1\r\nHost: h\r\n",
    };

    for (size_t i = 0; i < UNIT_COUNT(rows); i++)
        compare(rows[i]);
}

static void append(char *text, size_t room, uint64_t *random, const char *alphabet, unsigned most)
{
    size_t len = strlen(text), n = unit_pick(random, most + 1);

    for (size_t i = 0; i < n && len + 1 < room; i++)
        text[len++] = alphabet[unit_pick(random, strlen(alphabet))];
    text[len] = '\0';
}

TEST(random_heads_too)
{
    static const char *const names[] = {"Host",         "Connection", "Upgrade", "Expect",
                                        "Content-Type", "Accept",     "Cookie",  "Proxy-Connection",
                                        "Keep-Alive",   "Te",         "Trailer", "X"};
    static const char *const values[] = {"close", "keep-alive",   "upgrade", "websocket",
                                         "h",     "100-continue", ""};
    static char lines[4000];
    uint64_t random = 20261128;

    for (int round = 0; round < ROUNDS; round++) {
        snprintf(lines, sizeof lines, "%s /", unit_pick(&random, 4) ? "GET" : "HEAD");
        append(lines, sizeof lines, &random, "abc/?=&%.:;@[]{}|\"'", 12);
        strcat(lines, unit_pick(&random, 5) ? " HTTP/1.1\r\nHost: h\r\n" : " HTTP/1.0\r\n");
        for (uint64_t n = unit_pick(&random, 6); n > 0; n--) {
            strcat(lines, names[unit_pick(&random, UNIT_COUNT(names))]);
            strcat(lines, ":");
            append(lines, sizeof lines, &random, " \t", 3);
            strcat(lines, values[unit_pick(&random, UNIT_COUNT(values))]);
            append(lines, sizeof lines, &random, "ab, \t:;=\"", 4);
            strcat(lines, "\r\n");
        }
        compare(lines);
    }
}

/* A line that comes in pieces has its field from the split, and the others have theirs from the scan. */
TEST(heads_in_pieces)
{
    static const char line[] = "X-Name: \t value \t\r\n";
    static http_log whole, cut;
    char lines[1000] = "GET / HTTP/1.1\r\nHost: h\r\n";

    for (int fields = 1; fields < 40; fields++, strcat(lines, line)) {
        size_t n = (size_t)snprintf(head, sizeof head, "%s\r\n", lines);
        http_run(&whole, &limits, head, n, http_cut_none, 0);
        for (size_t at = 1; at < n; at++) {
            http_run(&cut, &limits, head, n, http_cut_at, at);
            assert_string_equal(cut.text, whole.text);
        }
    }
}

TEST(each_byte_of_a_value_at_each_place)
{
    char value[24];

    for (unsigned byte = 0; byte < 256; byte++) {
        for (size_t at = 0; at < sizeof value; at++) {
            memset(value, 'v', sizeof value);
            value[at] = (char)byte;
            size_t run = wsco_http_chars_is((unsigned char)byte, WSCO_CHAR_VALUE) ? sizeof value : at;
            assert_int_equal(wsco_http_chars_value_run(value, sizeof value), run);
            assert_int_equal(wsco_http_chars_value_run(value, at), at);
            value[(at + 5) % sizeof value] = '\t';
            assert_int_equal(wsco_http_chars_value_run(value, sizeof value), run);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(heads_are_read_as_llhttp_reads_them),
        UNIT(heads_in_pieces),
        UNIT(each_byte_of_a_value_at_each_place),
        UNIT(random_heads_too),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
