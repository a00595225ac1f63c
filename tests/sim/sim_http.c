/* SPDX-License-Identifier: MIT */
/* Owns: the state of the HTTP clients: what they asked, and what has come of the answer under way.
 * Called by: sim_client. Never: accepts an answer to another question than the oldest one. Requests name what
 *       the handler is to do: "/VERB/ID/N", see sim_serve.c. The answer carries the ID and bytes that both
 *       sides can compute.
 * Tested by: every seed. */
#define _GNU_SOURCE /* memmem */
#include "sim_client.h"
#include "sim_plan.h"
#include "sim_serve.h"
#include "sim_world.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { ASKED = 256, HEAD_MAX = 2048 };

typedef struct request {
    unsigned id;
    uint32_t n; /* what it asks for: bytes, or milliseconds */
    char verb;
    bool head, close, bad;
    bool complete; /* all of it has been said */
} request;

typedef enum phase { IN_HEAD, IN_BODY, IN_CHUNK_HEAD, IN_CHUNK, IN_TRAILER } phase;

typedef struct http_state {
    request asked[ASKED];
    unsigned first, count, ids;
    char *rest; /* of a request that was said in part */
    size_t rest_len;
    bool closing; /* no answer is owed after the one that said so */
    phase phase;
    char head[HEAD_MAX];
    size_t head_len;
    uint64_t left, at;
    int status;
    bool answer_closes;
} http_state;

static request *oldest(http_state *http)
{
    return &http->asked[http->first % ASKED];
}

/* --- asking --- */

static size_t put_body(char *text, size_t at, const request *ask, size_t n, bool chunked)
{
    size_t done = 0;

    while (chunked && done < n) {
        size_t piece = 1 + sim_pick((unsigned)(n - done));
        at += (size_t)sprintf(text + at, sim_chance(100) ? "%zx;a=b\r\n" : "%zX\r\n", piece);
        for (size_t i = 0; i < piece; i++)
            text[at++] = sim_serve_byte(ask->id, done + i);
        at += (size_t)sprintf(text + at, "\r\n");
        done += piece;
    }
    for (; !chunked && done < n; done++)
        text[at++] = sim_serve_byte(ask->id, done);
    return chunked ? at + (size_t)sprintf(text + at, "0\r\n\r\n") : at;
}

/* Fills text (room for 64 KiB); returns its length. */
static size_t put_request(char *text, const request *ask)
{
    bool upload = ask->verb == SIM_UPLOAD, chunked = upload && sim_chance(500);
    size_t n = upload || ask->verb == SIM_TAKE ? ask->n : 0;
    size_t at = (size_t)sprintf(text, "%s /%c/%u/%u HTTP/1.1\r\nHost: a\r\n",
                                ask->head    ? "HEAD"
                                    : upload ? "POST"
                                             : "GET",
                                ask->verb, ask->id, ask->n);

    if (ask->close)
        at += (size_t)sprintf(text + at, "Connection: close\r\n");
    if (upload && sim_chance(200))
        at += (size_t)sprintf(text + at, "Expect: 100-continue\r\n");
    if (chunked)
        at += (size_t)sprintf(text + at, "Transfer-Encoding: chunked\r\n");
    else if (upload)
        at += (size_t)sprintf(text + at, "Content-Length: %zu\r\n", n);
    if (ask->bad)
        at += (size_t)sprintf(text + at, "No colon here\r\n");
    at += (size_t)sprintf(text + at, "\r\n");
    return put_body(text, at, ask, n, chunked);
}

static uint32_t some_number(char verb)
{
    if (verb == SIM_SLEEP || verb == SIM_KEEP)
        return sim_pick(sim_chance(100) ? 20000 : 300);
    if (verb == SIM_BLOCK)
        return sim_pick(sim_chance(200) ? (unsigned)(plan.read_timeout * 1500) : 200);
    if (verb == SIM_UPLOAD || verb == SIM_TAKE)
        return sim_pick(sim_chance(200) ? 9000 : 100);
    return sim_pick(sim_chance(200) ? 100000 : 2000);
}

static char some_verb(void)
{
    static const char verbs[] = {SIM_ECHO,      SIM_ECHO,   SIM_ECHO,   SIM_SLEEP, SIM_CHUNKS,
                                 SIM_FILE_VERB, SIM_UPLOAD, SIM_UPLOAD, SIM_KEEP,  SIM_NOBODY,
                                 SIM_EMPTY,     SIM_DETACH, SIM_TAKE};

    if (plan.busy && sim_chance(10))
        return SIM_BLOCK;
    return sim_chance(10) ? SIM_SHUT : verbs[sim_pick(SIM_COUNT(verbs))];
}

static void ask(sim_client *client)
{
    static char text[65536];
    http_state *http = client->state;

    if (http->count == ASKED || http->rest || http->closing || client->finish_when_sent)
        return;
    request *fresh = &http->asked[(http->first + http->count++) % ASKED];
    *fresh = (request){.id = ++http->ids, .verb = some_verb(), .complete = true};
    fresh->n = some_number(fresh->verb);
    fresh->head = fresh->verb == SIM_ECHO && sim_chance(100);
    fresh->close = sim_chance(50);
    fresh->bad = sim_chance(plan.rude / 2);
    if (fresh->close || fresh->bad || fresh->verb == SIM_SHUT)
        client->link->may_end = true;
    size_t n = put_request(text, fresh), said = sim_chance(100) ? sim_pick((unsigned)n) : n;
    SIM_TRACE("%d: asks /%c/%u/%u (%zu of %zu bytes)%s%s", client->link->port, fresh->verb, fresh->id,
              fresh->n, said, n, fresh->bad ? ", malformed" : "", fresh->close ? ", the last" : "");
    sim_client_say(client, text, said);
    if (said == n)
        return;
    fresh->complete = false;
    client->link->began = sim_now;
    http->rest = sim_alloc(n - said);
    http->rest_len = n - said;
    memcpy(http->rest, text + said, n - said);
}

static void say_rest(sim_client *client)
{
    http_state *http = client->state;

    if (client->finish_when_sent)
        return;
    sim_client_say(client, http->rest, http->rest_len);
    free(http->rest);
    http->rest = NULL;
    http->asked[(http->first + http->count - 1) % ASKED].complete = true;
}

static void joined(sim_client *client)
{
    client->joined = true;
    sim_client_pump(client);
}

static void flood(sim_client *client)
{
    sim_client_stop_reading(client, SIM_NEVER / 2);
    client->link->excuses |= SIM_BY_SLOWNESS;
}

static void act(sim_client *client)
{
    static const char many[] = "GET /n/0/0 HTTP/1.1\r\nHost: a\r\n\r\n";
    const http_state *http = client->state;

    if (client->stopped_until > 10000 * SIM_SECOND) {
        for (unsigned i = 0; i < 200; i++)
            sim_client_say(client, many, sizeof many - 1);
        return;
    }
    if (sim_client_is_rude(client))
        return;
    if (plan.flood && http->count == 0 && !http->rest && sim_chance(20))
        flood(client);
    else if (http->rest && sim_chance(700))
        say_rest(client);
    else
        for (unsigned more = sim_chance(200) ? sim_pick(30) : sim_pick(3); more > 0 && !client->over; more--)
            ask(client);
}

/* --- hearing --- */

static bool field(const http_state *http, const char *name, const char **value)
{
    size_t n = strlen(name);

    for (const char *line = http->head; (line = strstr(line, "\r\n")) != NULL;) {
        line += 2;
        if (strncasecmp(line, name, n) == 0 && line[n] == ':') {
            *value = line + n + 1 + (line[n + 1] == ' ');
            return true;
        }
    }
    return false;
}

/* Refusals that need no question: the server could not go on. */
static bool refused(const sim_client *client, const request *asked, int status)
{
    bool starved = (client->link->excuses & SIM_BY_STARVING) || sim_world_ends();

    switch (status) {
    case 503:
        return starved;
    case 500:
        return starved;
    case 400:
        return asked && (asked->bad || client->link->excuses || !asked->complete);
    case 408:
        return !asked || !asked->complete || client->writes_slowly || client->link->excuses;
    default:
        return false;
    }
}

static void check_answer(sim_client *client, const request *asked, int status)
{
    const http_state *http = client->state;
    const char *id;

    if (!asked)
        sim_fail("%d: an answer (%d) to nothing that was asked", client->link->port, status);
    bool named = field(http, "X-Id", &id);
    if (named && (unsigned)atoi(id) != asked->id)
        sim_fail("%d: answer %d overtakes that to request %u", client->link->port, atoi(id), asked->id);
    int usual = asked->verb == SIM_NOBODY ? 404 : 200;
    if (status != usual || named != (usual == 200 && asked->verb != SIM_EMPTY))
        sim_fail("%d: request %u /%c is answered %d", client->link->port, asked->id, asked->verb, status);
    if (!asked->complete && (asked->verb == SIM_UPLOAD || asked->verb == SIM_TAKE))
        sim_fail("%d: request %u is answered before its body was sent", client->link->port, asked->id);
}

static void answer_ends(sim_client *client)
{
    http_state *http = client->state;

    http->phase = IN_HEAD;
    http->head_len = 0;
    SIM_TRACE("%d: hears the end of answer %d", client->link->port, http->status);
    if (http->count > 0 && http->status == 200 && !oldest(http)->head &&
        http->at != sim_serve_length(oldest(http)->verb, oldest(http)->n))
        sim_fail("%d: answer %u has %llu bytes", client->link->port, oldest(http)->id,
                 (unsigned long long)http->at);
    if (http->count > 0) {
        http->closing |= oldest(http)->close || oldest(http)->verb == SIM_SHUT;
        http->first++;
        http->count--;
    }
    /* What was said may be under way for long, so the request has begun until it is answered. */
    if (http->count == 0)
        client->link->began = 0;
    http->closing |= http->answer_closes;
}

static void head_ends(sim_client *client)
{
    http_state *http = client->state;
    const request *asked = http->count > 0 ? oldest(http) : NULL;
    const char *value;

    http->status = atoi(http->head + 9);
    http->head_len = 0;
    if (memcmp(http->head, "HTTP/1.1 ", 9) != 0)
        sim_fail("%d: no head of an answer: %.40s", client->link->port, http->head);
    if (http->status == 100)
        return;
    if (http->closing)
        sim_fail("%d: an answer (%d) after the last one", client->link->port, http->status);
    bool is_refusal = refused(client, asked, http->status);
    if (!is_refusal)
        check_answer(client, asked, http->status);
    http->answer_closes = field(http, "Connection", &value) && strncasecmp(value, "close", 5) == 0;
    if (is_refusal && http->status != 500 && !http->answer_closes)
        sim_fail("%d: refused with %d, and kept open", client->link->port, http->status);
    http->at = 0;
    bool chunked = field(http, "Transfer-Encoding", &value);
    http->left = !chunked && field(http, "Content-Length", &value) ? strtoull(value, NULL, 10) : 0;
    http->phase = chunked ? IN_CHUNK_HEAD : IN_BODY;
    if (!chunked && (http->left == 0 || (asked && asked->head)))
        answer_ends(client);
}

static void check_bytes(sim_client *client, const char *bytes, size_t n)
{
    http_state *http = client->state;
    const request *asked = oldest(http);
    bool file = asked->verb == SIM_FILE_VERB;

    for (size_t i = 0; i < n; i++, http->at++)
        if (bytes[i] != (file ? sim_net_file_byte(http->at) : sim_serve_byte(asked->id, http->at)))
            sim_fail("%d: byte %llu of answer %u is wrong", client->link->port, (unsigned long long)http->at,
                     asked->id);
}

/* Bytes of a body, at most what is left of it. */
static size_t hear_body(sim_client *client, const char *bytes, size_t n)
{
    http_state *http = client->state;

    n = n < http->left ? n : (size_t)http->left;
    check_bytes(client, bytes, n);
    http->left -= n;
    if (http->left == 0 && http->phase == IN_CHUNK)
        http->phase = IN_CHUNK_HEAD;
    else if (http->left == 0)
        answer_ends(client);
    return n;
}

/* A byte of a head, or of a line between chunks. */
static void hear_byte(sim_client *client, char byte)
{
    http_state *http = client->state;

    if (http->head_len + 1 >= HEAD_MAX)
        sim_fail("%d: a head without an end", client->link->port);
    http->head[http->head_len++] = byte;
    http->head[http->head_len] = '\0';
    if (http->phase == IN_HEAD && memmem(http->head, http->head_len, "\r\n\r\n", 4)) {
        head_ends(client);
    } else if (http->phase == IN_CHUNK_HEAD && http->head_len > 2 && byte == '\n') {
        http->left = strtoull(http->head, NULL, 16);
        http->head_len = 0;
        http->phase = http->left > 0 ? IN_CHUNK : IN_TRAILER;
    } else if (http->phase == IN_TRAILER && byte == '\n') {
        answer_ends(client);
    }
}

static void input(sim_client *client, const char *bytes, size_t n)
{
    http_state *http = client->state;

    for (size_t i = 0; i < n && !client->over;) {
        if (http->phase == IN_BODY || http->phase == IN_CHUNK)
            i += hear_body(client, bytes + i, n - i);
        else
            hear_byte(client, bytes[i++]);
    }
}

/* --- the end --- */

static bool owed(const http_state *http)
{
    const request *asked = &http->asked[http->first % ASKED];

    return http->count > 0 && asked->complete && !asked->bad && !http->closing;
}

static void ended(sim_client *client, int error)
{
    http_state *http = client->state;
    bool half = http->phase != IN_HEAD || http->head_len > 0;

    client->over = true;
    if (sim_client_excused(client) || sim_world_ends())
        return;
    if (half)
        sim_fail("%d: ended (%d) in the middle of answer %u", client->link->port, error, oldest(http)->id);
    if (owed(http) && oldest(http)->verb != SIM_SHUT)
        sim_fail("%d: ended (%d), and request %u /%c is not answered", client->link->port, error,
                 oldest(http)->id, oldest(http)->verb);
}

static bool waits(const sim_client *client)
{
    const http_state *http = client->state;

    return client->stopped_until < 10000 * SIM_SECOND && (owed(http) || http->closing);
}

static void forget(sim_client *client)
{
    http_state *http = client->state;

    free(http->rest);
}

const sim_client_ops sim_http_client = {.name = "HTTP",
                                        .port = SIM_HTTP_PORT,
                                        .state_size = sizeof(http_state),
                                        .joined = joined,
                                        .act = act,
                                        .input = input,
                                        .ended = ended,
                                        .waits = waits,
                                        .forget = forget};
