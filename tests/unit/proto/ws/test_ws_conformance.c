/* SPDX-License-Identifier: MIT */
/* Runs the tables of tests/conformance/ on the parsers: every case whole, bytewise and in seeded random cuts.
 * The same tables are sent to a running server by tests/conformance/run.php. */
#include "unit.h"

#include "ws_cases.h"
#include "wsco/proto/http/http_parse.h"
#include "wsco/proto/ws/ws_accept.h"
#include "wsco/proto/ws/ws_deflate.h"
#include "wsco/proto/ws/ws_extension.h"
#include "wsco/proto/ws/ws_msg.h"

#define WS_TABLE "../conformance/ws_cases.txt"
#define HANDSHAKE_TABLE "../conformance/handshake_cases.txt"
#define LIMIT (2u << 20)
#define RANDOM_CUTS 4
/* The largest cases are only cut at random: millions of one-byte calls would add seconds and find nothing. */
#define BYTEWISE_MAX 200000

enum cut { WHOLE, BYTEWISE, RANDOM };

static size_t next_piece(enum cut cut, size_t left, uint64_t *seed)
{
    size_t piece = cut == WHOLE ? left : cut == BYTEWISE ? 1 : 1 + unit_pick(seed, 1 + unit_pick(seed, left));
    return piece < left ? piece : left;
}

/* --- frames --- */

static const char *kind_of(const wsco_ws_msg *msg)
{
    switch (msg->opcode) {
    case WSCO_WS_TEXT:
        return "text";
    case WSCO_WS_BINARY:
        return "binary";
    case WSCO_WS_PING:
        return "ping";
    case WSCO_WS_PONG:
        return "pong";
    default:
        return "close";
    }
}

static void judge_msg(const ws_case *one, unsigned at, const wsco_ws_msg *msg)
{
    const ws_want *want = &one->want[at];
    if (at >= one->wants || strcmp(want->kind, kind_of(msg)) != 0)
        fail_msg("%u: %s: event %u is %s", one->line, one->title, at, kind_of(msg));
    size_t skip = msg->opcode == WSCO_WS_CLOSE && msg->len ? 2 : 0;
    if (msg->opcode == WSCO_WS_CLOSE && msg->code != want->code)
        fail_msg("%u: %s: close code %u", one->line, one->title, msg->code);
    if (msg->len - skip != want->payload.n ||
        (want->payload.n && memcmp(msg->data + skip, want->payload.p, want->payload.n) != 0))
        fail_msg("%u: %s: event %u has another payload", one->line, one->title, at);
}

static void judge_end(const ws_case *one, unsigned events, const wsco_ws_parser *parser)
{
    const ws_want *last = &one->want[one->wants - 1];
    bool fails = strcmp(last->kind, "fail") == 0, more = strcmp(last->kind, "more") == 0;
    if (events != one->wants - (fails || more))
        fail_msg("%u: %s: %u events", one->line, one->title, events);
    if ((parser->fault != WSCO_WS_FAULT_NONE) != fails ||
        (fails && wsco_ws_fault_code(parser->fault) != last->code))
        fail_msg("%u: %s: failed %d, code %u", one->line, one->title, parser->fault != 0,
                 wsco_ws_fault_code(parser->fault));
    if (parser->after_close != (!fails && !more))
        fail_msg("%u: %s: after_close is %d", one->line, one->title, parser->after_close);
}

static void run_case(const ws_case *one, enum cut cut, uint64_t seed)
{
    wsco_ws_parser parser;
    unsigned events = 0;
    wsco_ws_deflate z = {0};
    wsco_ws_parser_init(&parser, WSCO_WS_SERVER, LIMIT);
    parser.deflate = one->deflate ? &z : NULL;
    for (size_t at = 0, end = 0, used; at < one->send.n; at += used) {
        wsco_ws_msg *msg;
        if (at == end)
            end += next_piece(cut, one->send.n - end, &seed);
        wsco_ws_event event = wsco_ws_parser_feed(&parser, one->send.p + at, end - at, &used, &msg);
        if (event == WSCO_WS_EV_FAIL)
            break;
        if (msg)
            judge_msg(one, events++, msg);
        wsco_ws_msg_free(msg);
    }
    judge_end(one, events, &parser);
    wsco_ws_parser_deinit(&parser);
    wsco_ws_deflate_deinit(&z);
}

static void run_in_all_cuts(const ws_case *one, void *arg)
{
    uint64_t *seed = arg;
    run_case(one, WHOLE, 0);
    if (one->send.n <= BYTEWISE_MAX)
        run_case(one, BYTEWISE, 0);
    for (unsigned i = 0; i < RANDOM_CUTS; i++)
        run_case(one, RANDOM, unit_random(seed));
}

TEST(frames_of_the_table)
{
    uint64_t seed = unit_seed();
    unsigned count = ws_cases_run(WS_TABLE, run_in_all_cuts, &seed);
    print_message("%u cases, seed %llu\n", count, (unsigned long long)unit_seed());
    assert_true(count > 150);
}

/* --- handshake --- */

#define FIELDS_MAX 16
#define FIELD_LEN 160

typedef struct {
    char title[120];
    char method[16], version[8], origin[64];
    char fields[FIELDS_MAX][FIELD_LEN]; /* "Name: value"; empty: dropped */
    char extensions[FIELD_LEN];         /* of the answer */
    unsigned count;
} handshake;

static void reset(handshake *shake, const char *title)
{
    static const char *good[] = {"Host: localhost", "Upgrade: websocket", "Connection: Upgrade",
                                 "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Version: 13"};
    memset(shake, 0, sizeof *shake);
    snprintf(shake->title, sizeof shake->title, "%s", title);
    strcpy(shake->method, "GET");
    strcpy(shake->version, "1.1");
    for (unsigned i = 0; i < UNIT_COUNT(good); i++)
        snprintf(shake->fields[shake->count++], FIELD_LEN, "%s", good[i]);
}

/* Puts `line` in the place of the field with the name it begins with. */
static void set_field(handshake *shake, const char *name, const char *line)
{
    size_t n = strcspn(name, ":");
    for (unsigned i = 0; i < shake->count; i++)
        if (strncmp(shake->fields[i], name, n) == 0 && shake->fields[i][n] == ':') {
            snprintf(shake->fields[i], FIELD_LEN, "%s", line);
            return;
        }
    fail_msg("%s: no field %s", shake->title, name);
}

static size_t write_request(const handshake *shake, char *out, size_t room)
{
    size_t n = (size_t)snprintf(out, room, "%s %s/echo HTTP/%s\r\n", shake->method, shake->origin,
                                shake->version);
    for (unsigned i = 0; i < shake->count; i++)
        if (shake->fields[i][0])
            n += (size_t)snprintf(out + n, room - n, "%s\r\n", shake->fields[i]);
    n += (size_t)snprintf(out + n, room - n, "\r\n");
    assert_true(n < room);
    return n;
}

/* As a server with compression switched on does it. */
static int judge_request(const wsco_http_req *req, char answer[WSCO_WS_EXTENSION_ANSWER])
{
    wsco_ws_extension chosen = {0};
    int status = wsco_ws_accept_check(req);
    if (status == 101 && !wsco_ws_extension_choose(&chosen, /* takeover */ false, req))
        status = 400;
    wsco_ws_extension_answer(&chosen, answer);
    return status;
}

static int status_of(wsco_http_parser *parser, const char *text, size_t n, enum cut cut, uint64_t seed,
                     char answer[WSCO_WS_EXTENSION_ANSWER])
{
    wsco_http_event event = WSCO_HTTP_MORE;
    answer[0] = '\0';
    for (size_t at = 0, end = 0, used; at < n && event != WSCO_HTTP_DONE; at += used) {
        if (at == end)
            end += next_piece(cut, n - end, &seed);
        event = wsco_http_parser_feed(parser, text + at, end - at, &used);
        if (event == WSCO_HTTP_BAD)
            return wsco_http_parser_status(parser);
    }
    if (event != WSCO_HTTP_DONE)
        return 0;
    wsco_http_req *req = wsco_http_parser_take(parser);
    assert_non_null(req);
    int status = judge_request(req, answer);
    char accept[WSCO_WS_ACCEPT_LEN + 1];
    if (status == 101)
        assert_int_equal(wsco_ws_accept_key(req, accept), WSCO_OK);
    wsco_http_req_release(req);
    return status;
}

static void run_handshake(const handshake *shake, int want, uint64_t *seed)
{
    static const wsco_http_limits limits = {
        .target_max = 8192, .head_max = 65536, .fields_max = 100, .body_max = LIMIT};
    char text[2048], answer[WSCO_WS_EXTENSION_ANSWER];
    size_t n = write_request(shake, text, sizeof text);
    for (unsigned i = 0; i < 2 + RANDOM_CUTS; i++) {
        wsco_http_parser *parser = wsco_http_parser_create(&limits);
        assert_non_null(parser);
        int status = status_of(parser, text, n, i < RANDOM ? (enum cut)i : RANDOM, unit_random(seed), answer);
        if (status != want)
            fail_msg("%s: %d, not %d", shake->title, status, want);
        if (strcmp(answer, shake->extensions) != 0)
            fail_msg("%s: extensions are \"%s\"", shake->title, answer);
        wsco_http_parser_destroy(parser);
    }
}

/* Returns the wanted status at the end of a case, else 0. */
static int edit(handshake *shake, const char *line)
{
    const char *rest = strchr(line, ' ');
    if (!*line || *line == '#')
        return 0;
    if (!rest)
        fail_msg("not a line of the table: %s", line);
    rest++;
    if (strncmp(line, "case ", 5) == 0)
        reset(shake, rest);
    else if (strncmp(line, "method ", 7) == 0)
        snprintf(shake->method, sizeof shake->method, "%s", rest);
    else if (strncmp(line, "version ", 8) == 0)
        snprintf(shake->version, sizeof shake->version, "%s", rest);
    else if (strncmp(line, "origin ", 7) == 0)
        snprintf(shake->origin, sizeof shake->origin, "%s", rest);
    else if (strncmp(line, "drop ", 5) == 0)
        set_field(shake, rest, "");
    else if (strncmp(line, "set ", 4) == 0)
        set_field(shake, rest, rest);
    else if (strncmp(line, "add ", 4) == 0 && shake->count < FIELDS_MAX)
        snprintf(shake->fields[shake->count++], FIELD_LEN, "%s", rest);
    else if (strncmp(line, "extensions ", 11) == 0)
        snprintf(shake->extensions, sizeof shake->extensions, "%s", rest);
    else if (strncmp(line, "want ", 5) == 0)
        return atoi(rest);
    else
        fail_msg("not a line of the table: %s", line);
    return 0;
}

TEST(handshakes_of_the_table)
{
    uint64_t seed = unit_seed();
    static handshake shake;
    char line[FIELD_LEN];
    unsigned count = 0;
    FILE *in = fopen(HANDSHAKE_TABLE, "r");
    assert_non_null(in);
    while (fgets(line, sizeof line, in)) {
        line[strcspn(line, "\n")] = '\0';
        int want = edit(&shake, line);
        if (want) {
            run_handshake(&shake, want, &seed);
            count++;
        }
    }
    fclose(in);
    print_message("%u handshakes\n", count);
    assert_true(count > 40);
}

int main(void)
{
    const struct CMUnitTest tests[] = {UNIT(frames_of_the_table), UNIT(handshakes_of_the_table)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
