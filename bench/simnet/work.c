/* SPDX-License-Identifier: MIT */
/* work: the kinds of work. Clients connect, then do the same thing round by round; of the last rounds the
 * server's instructions and its time are counted. What the server sends is compared with what it should.
 *
 *   SIMNET_KIND=NAME    a line of the table below
 *   SIMNET_ROUNDS=N     rounds that are counted;  SIMNET_WARM=N  rounds before them
 *   SIMNET_IDLE=N       other WebSockets that are open meanwhile and keep quiet
 *
 * At the end a line tells how often the work was done, and the process is over. */
#define _GNU_SOURCE
#include "simnet.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>

enum style { STYLE_MESSAGES, STYLE_BATCH, STYLE_DEFLATE, STYLE_HTTP, STYLE_CONNECT, STYLE_TIMEOUT };

static const struct kind {
    const char *name, *path;
    enum style style;
    unsigned clients, at_once; /* messages or requests that each sends at once */
    size_t size;               /* of a message */
    const char *replies[2];    /* a % is the message */
    bool tls;
} kinds[] = {
    {"echo64_c100", "/echo", STYLE_MESSAGES, 100, 1, 64, {"%"}, false},
    {"echo64_p16", "/echo", STYLE_MESSAGES, 100, 16, 64, {"%"}, false},
    {"double_c100", "/double", STYLE_MESSAGES, 100, 1, 64, {"Hello %!", "How are you, %?"}, false},
    {"echo16k_c10", "/echo", STYLE_MESSAGES, 10, 1, 16 << 10, {"%"}, false},
    {"echo1m_c10", "/echo", STYLE_MESSAGES, 10, 1, 1 << 20, {"%"}, false},
    {"batch_c100", "/broadcast", STYLE_BATCH, 100, 1, 64, {"Server: %"}, false},
    {"connect", "/echo", STYLE_CONNECT, 50, 1, 1, {"%"}, false},
    {"http_c100", "/", STYLE_HTTP, 100, 1, 0, {NULL}, false},
    {"http_p16", "/", STYLE_HTTP, 100, 16, 0, {NULL}, false},
    {"tls64_c100", "/echo", STYLE_MESSAGES, 100, 1, 64, {"%"}, true},
    {"deflate1k_c100", "/echo", STYLE_DEFLATE, 100, 1, 1024, {"%"}, false},
    {"timeout_c100", "/timeout", STYLE_TIMEOUT, 100, 1, 0, {NULL}, false},
};

enum { AT_ONCE = 256, VARIANTS = 16, CLIENTS_MAX = 256, ROUNDS_MAX = 4096, TIMEOUT_MS = 10 };

struct bytes {
    uint8_t *at;
    size_t len;
};

static const struct kind *kind;
static unsigned idle_count, warm, rounds;
static struct bytes messages[VARIANTS], expected, upgrade_request, idle_request, close_frame;
static size_t http_len; /* of an answer; known after the first */
static struct peer *clients[CLIENTS_MAX];
static unsigned accepted, opened, client_count, waiting, round_number;
static uint64_t used[ROUNDS_MAX + 1], time_before; /* used: nanoseconds, when a round begins */

/* --- bytes --- */

static void append(struct bytes *to, const void *bytes, size_t len)
{
    to->at = realloc(to->at, to->len + len + 1);
    if (to->at == NULL)
        simnet_fail("no memory");
    memcpy(to->at + to->len, bytes, len);
    to->len += len;
}

/* A frame with a mask as a client's, or without as a server's. */
static void append_frame(struct bytes *to, uint8_t first, const void *payload, size_t len, bool mask)
{
    static const uint8_t key[4] = {'a', 'b', 'c', 'd'};
    uint8_t head[14] = {first};
    size_t n = 2, at;

    head[1] = (uint8_t)(len < 126 ? len : len < 65536 ? 126 : 127);
    for (int shift = len < 126 ? -8 : len < 65536 ? 8 : 56; shift >= 0; shift -= 8)
        head[n++] = (uint8_t)((uint64_t)len >> shift);
    head[1] |= mask ? 0x80 : 0;
    append(to, head, n);
    if (mask)
        append(to, key, 4);
    at = to->len;
    append(to, payload, len);
    for (size_t i = 0; mask && i < len; i++)
        to->at[at + i] ^= key[i % 4];
}

/* A request that asks for an upgrade. */
static struct bytes request_upgrade(const char *path, bool deflate)
{
    struct bytes to = {NULL, 0};
    char text[512];
    int n = snprintf(
        text, sizeof text,
        "GET %s HTTP/1.1\r\nHost: 127.0.0.1:9501\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n%s\r\n",
        path, deflate ? "Sec-WebSocket-Extensions: permessage-deflate\r\n" : "");
    append(&to, text, (size_t)n);
    return to;
}

/* --- what is sent, and what must come back --- */

static void make_http(void)
{
    static const char request[] = "GET / HTTP/1.1\r\nHost: 127.0.0.1:9501\r\n\r\n"; /* what wrk sends */

    for (unsigned i = 0; i < kind->at_once; i++)
        append(&messages[0], request, sizeof request - 1);
}

static void make_replies(const char *text)
{
    for (size_t i = 0; i < 2 && kind->replies[i] != NULL; i++) {
        const char *form = kind->replies[i], *mark = strchr(form, '%');
        struct bytes reply = {NULL, 0};
        append(&reply, form, (size_t)(mark - form));
        append(&reply, text, kind->size);
        append(&reply, mark + 1, strlen(mark + 1));
        append_frame(&expected, 0x81, reply.at, reply.len, false);
        free(reply.at);
    }
}

static void make_text(void)
{
    char *text = malloc(kind->size + 1);

    if (text == NULL)
        simnet_fail("no memory");
    for (size_t i = 0; i < kind->size; i++)
        text[i] = "0123456789abcdef"[i % 16];
    for (unsigned i = 0; i < kind->at_once; i++)
        append_frame(&messages[0], 0x81, text, kind->size, true);
    make_replies(text);
    free(text);
}

/* Texts like JSON, always the same ones: zlib is twice as fast with one that repeats itself. */
static void make_json(char *text, size_t len, unsigned variant)
{
    static const char *const words[] = {"alpha", "bravo",   "charlie", "delta",
                                        "echo",  "foxtrot", "golf",    "hotel"};
    unsigned state = variant * 2654435761u + 1;
    size_t n = 0;

    while (n < len) {
        char piece[64];
        state = state * 1664525u + 1013904223u;
        int more = snprintf(piece, sizeof piece, "{\"id\":%u,\"name\":\"%s\",\"on\":%s},",
                            state >> 8 & 0xffff, words[state >> 24 & 7], state & 0x10000 ? "true" : "false");
        for (int i = 0; i < more && n < len; i++)
            text[n++] = piece[i];
    }
}

static void make_deflated(unsigned variant)
{
    char text[1024];
    uint8_t packed[2048];
    z_stream z = {0};

    make_json(text, sizeof text, variant);
    if (deflateInit2(&z, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        simnet_fail("no zlib");
    z.next_in = (uint8_t *)text;
    z.avail_in = sizeof text;
    z.next_out = packed;
    z.avail_out = sizeof packed;
    deflate(&z, Z_SYNC_FLUSH);
    append_frame(&messages[variant], 0xc1, packed, z.total_out - 4, true); /* without 00 00 ff ff */
    deflateEnd(&z);
}

static unsigned setting(const char *name, unsigned usual)
{
    const char *text = getenv(name);
    return text ? (unsigned)strtoul(text, NULL, 10) : usual;
}

void work_begin(void)
{
    const char *name = getenv("SIMNET_KIND");

    for (size_t i = 0; name && i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(kinds[i].name, name) == 0)
            kind = &kinds[i];
    if (kind == NULL)
        simnet_fail("SIMNET_KIND is no kind of work");
    idle_count = setting("SIMNET_IDLE", 0);
    warm = setting("SIMNET_WARM", 20);
    rounds = setting("SIMNET_ROUNDS", 100);
    if (rounds == 0 || rounds > ROUNDS_MAX)
        simnet_fail("SIMNET_ROUNDS is 1 to 4096");
    upgrade_request = request_upgrade(kind->path, kind->style == STYLE_DEFLATE);
    idle_request = request_upgrade("/echo", false);
    append_frame(&close_frame, 0x88, "\x03\xe8", 2, true);
    if (kind->style == STYLE_HTTP)
        make_http();
    else if (kind->style == STYLE_DEFLATE)
        for (unsigned i = 0; i < VARIANTS; i++)
            make_deflated(i);
    else if (kind->style != STYLE_TIMEOUT)
        make_text();
}

/* --- a connection begins --- */

void work_send(struct peer *peer, const uint8_t *bytes, size_t len)
{
    if (peer->ssl)
        tls_send(peer, bytes, len);
    else
        simnet_put(peer, bytes, len);
}

static void begin_client(struct peer *peer)
{
    opened++;
    clients[client_count++] = peer;
    peer->phase = PHASE_REPLIES;
}

static void connected(struct peer *peer)
{
    const struct bytes *request = peer->idle ? &idle_request : &upgrade_request;

    if (kind->style == STYLE_HTTP && !peer->idle) {
        begin_client(peer);
        return;
    }
    peer->phase = PHASE_UPGRADE;
    work_send(peer, request->at, request->len);
}

void work_accepted(struct peer *peer)
{
    peer->idle = accepted++ < idle_count;
    if (kind->tls)
        tls_begin(peer);
    else
        connected(peer);
}

static void upgraded(struct peer *peer)
{
    if (peer->idle) {
        opened++;
        peer->phase = PHASE_OVER;
    } else if (kind->style == STYLE_CONNECT) {
        peer->phase = PHASE_REPLIES;
        peer->replies = 1;
        work_send(peer, messages[0].at, messages[0].len);
    } else {
        begin_client(peer);
    }
}

/* --- what comes --- */

static void replied(struct peer *peer)
{
    peer->matched = 0;
    if (peer->replies-- == 0)
        simnet_fail("a reply that nobody waits for");
    if (peer->replies > 0)
        return;
    if (kind->style == STYLE_CONNECT) {
        peer->phase = PHASE_CLOSE;
        work_send(peer, close_frame.at, close_frame.len);
    } else {
        waiting--;
    }
}

/* Each returns how many bytes it has used. */
static size_t got_expected(struct peer *peer, const uint8_t *bytes, size_t len)
{
    size_t n = expected.len - peer->matched;

    n = n < len ? n : len;
    if (memcmp(bytes, expected.at + peer->matched, n) != 0)
        simnet_fail("another reply than the one expected");
    peer->matched += n;
    if (peer->matched == expected.len)
        replied(peer);
    return n;
}

static size_t got_http(struct peer *peer, const uint8_t *bytes, size_t len)
{
    if (peer->matched == 0 && (len < 12 || memcmp(bytes, "HTTP/1.1 200", 12) != 0))
        simnet_fail("another answer than the one expected");
    if (http_len == 0) {
        const uint8_t *end = memmem(bytes, len, "\r\n\r\nHello World", 15);
        if (end == NULL)
            simnet_fail("the first answer does not come at once");
        http_len = (size_t)(end + 15 - bytes);
    }
    size_t n = http_len - peer->matched;
    n = n < len ? n : len;
    peer->matched += n;
    if (peer->matched == http_len)
        replied(peer);
    return n;
}

/* Compressed messages, whose length shows in the head. */
static size_t got_frame(struct peer *peer, const uint8_t *bytes, size_t len)
{
    if (peer->skip == 0) {
        peer->head[peer->matched++] = bytes[0];
        if (peer->matched < 4)
            return 1;
        peer->skip = (uint64_t)peer->head[2] << 8 | peer->head[3];
        if (peer->head[0] != 0xc1 || peer->head[1] != 126 || peer->skip < 200 || peer->skip > 900)
            simnet_fail("not a compressed message of the expected size");
        return 1;
    }
    size_t n = peer->skip < len ? (size_t)peer->skip : len;
    peer->skip -= n;
    if (peer->skip == 0)
        replied(peer);
    return n;
}

static size_t got_close(struct peer *peer, const uint8_t *bytes, size_t len)
{
    if (len != 4 || memcmp(bytes, "\x88\x02\x03\xe8", 4) != 0)
        simnet_fail("not the close frame that was expected");
    peer->phase = PHASE_OVER;
    return len;
}

static size_t got_upgrade(struct peer *peer, const uint8_t *bytes, size_t len)
{
    static const char accept[] = "\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n";

    if (len < 16 || memcmp(bytes, "HTTP/1.1 101", 12) != 0 || memcmp(bytes + len - 4, "\r\n\r\n", 4) != 0 ||
        memmem(bytes, len, accept, sizeof accept - 1) == NULL)
        simnet_fail("not the answer to a handshake");
    if (kind->style == STYLE_DEFLATE && !peer->idle && !memmem(bytes, len, "permessage-deflate", 18))
        simnet_fail("the server does not compress");
    upgraded(peer);
    return len;
}

void work_plain(struct peer *peer, const uint8_t *bytes, size_t len)
{
    while (len > 0) {
        size_t n;
        if (peer->phase == PHASE_UPGRADE)
            n = got_upgrade(peer, bytes, len);
        else if (peer->phase == PHASE_CLOSE)
            n = got_close(peer, bytes, len);
        else if (peer->phase != PHASE_REPLIES || kind->style == STYLE_TIMEOUT)
            simnet_fail("the server sends what nobody waits for");
        else if (kind->style == STYLE_HTTP)
            n = got_http(peer, bytes, len);
        else if (kind->style == STYLE_DEFLATE)
            n = got_frame(peer, bytes, len);
        else
            n = got_expected(peer, bytes, len);
        bytes += n;
        len -= n;
    }
}

void work_got(struct peer *peer, const uint8_t *bytes, size_t len)
{
    if (peer->ssl == NULL) {
        work_plain(peer, bytes, len);
        return;
    }
    tls_got(peer, bytes, len);
    if (peer->phase == PHASE_TLS && tls_ready(peer))
        connected(peer);
}

void work_closed(struct peer *peer)
{
    if (kind->style != STYLE_CONNECT || peer->phase != PHASE_OVER || peer->idle)
        simnet_fail("the server closes a connection");
    waiting--;
}

/* --- rounds --- */

static unsigned work_of_a_round(void)
{
    return kind->clients * (kind->style == STYLE_BATCH ? 1 : kind->at_once);
}

static int compare(const void *a, const void *b)
{
    const uint64_t *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

/* The median of the rounds: most are so short that nobody else had the processor meanwhile. */
static void finish(void)
{
    for (unsigned i = 0; i < rounds; i++)
        used[i] = used[i + 1] - used[i];
    qsort(used, rounds, sizeof *used, compare);
    printf("simnet: %s %u times, %.1f ns each\n", kind->name, rounds * work_of_a_round(),
           (double)used[rounds / 2] / work_of_a_round());
    fflush(stdout);
    _exit(0);
}

/* The rounds that are not counted make free lists, tables and branches warm. */
static void begin_round(void)
{
    if (round_number >= warm)
        used[round_number - warm] = simnet_used();
    if (round_number == warm)
        simnet_count(true);
    if (round_number++ == warm + rounds)
        finish();
}

static void send_round(void)
{
    const struct bytes *message = &messages[kind->style == STYLE_DEFLATE ? round_number % VARIANTS : 0];

    waiting = client_count;
    for (unsigned i = 0; i < client_count; i++)
        clients[i]->replies = kind->at_once;
    for (unsigned i = 0; i < (kind->style == STYLE_BATCH ? 1 : client_count); i++)
        work_send(clients[i], message->at, message->len);
}

bool work_step(void)
{
    unsigned all = idle_count + (kind->style == STYLE_CONNECT ? 0 : kind->clients);

    if (opened < all) {
        simnet_connect(all - opened < AT_ONCE ? all - opened : AT_ONCE);
        return true;
    }
    if (waiting > 0 || kind->style == STYLE_TIMEOUT)
        return false;
    begin_round();
    if (kind->style == STYLE_CONNECT) {
        waiting = kind->clients;
        simnet_connect(kind->clients);
    } else {
        send_round();
    }
    return true;
}

/* Each client's handler waits for a message that never comes, TIMEOUT_MS at a time. */
void work_time_passed(void)
{
    if (kind->style != STYLE_TIMEOUT || opened < idle_count + kind->clients)
        return;
    if (simnet_clock() >= time_before + TIMEOUT_MS * 1000000) {
        time_before = simnet_clock();
        begin_round();
    }
}
