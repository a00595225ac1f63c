/* SPDX-License-Identifier: MIT */
/* Owns: the syntax of tests/conformance/ws_cases.txt.
 * Called by: test_ws_conformance.c.
 * Never: uses the core. It is linked with every unit test, also those built without proto. */
#include "ws_cases.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *file;
static unsigned line_number;

static void bad(const char *what, const char *at)
{
    fprintf(stderr, "%s:%u: %s: %s\n", file, line_number, what, at);
    exit(2);
}

void ws_bytes_put(ws_bytes *to, const void *bytes, size_t n)
{
    if (to->cap - to->n < n) {
        to->cap = (to->n + n) * 2;
        to->p = realloc(to->p, to->cap);
        if (!to->p)
            abort();
    }
    if (n)
        memcpy(to->p + to->n, bytes, n);
    to->n += n;
}

/* --- strings --- */

static unsigned hex(const char *at, unsigned digits)
{
    char copy[3] = {0}, *end;
    memcpy(copy, at, strnlen(at, digits));
    unsigned value = (unsigned)strtoul(copy, &end, 16);
    if (end != copy + digits)
        bad("hexadecimal digits expected", at);
    return value;
}

static const char *read_quoted(const char *at, ws_bytes *out)
{
    if (*at++ != '"')
        bad("string expected", at - 1);
    for (; *at && *at != '"'; at++) {
        uint8_t byte = (uint8_t)*at;
        if (*at == '\\' && at[1] == 'x') {
            byte = (uint8_t)hex(at + 2, 2);
            at += 3;
        } else if (*at == '\\') {
            byte = (uint8_t) * ++at;
        }
        ws_bytes_put(out, &byte, 1);
    }
    if (*at != '"')
        bad("string without an end", at);
    return at + 1;
}

/* "..."*N+"..." */
static const char *read_string(const char *at, ws_bytes *out)
{
    for (;;) {
        ws_bytes piece = {0};
        unsigned long times = 1;
        at = read_quoted(at, &piece);
        if (*at == '*')
            times = strtoul(at + 1, (char **)&at, 10);
        while (times-- > 0)
            ws_bytes_put(out, piece.p, piece.n);
        free(piece.p);
        if (*at != '+')
            return at;
        at++;
    }
}

/* --- frames --- */

typedef struct {
    unsigned first, form; /* form: 0 shortest, 16 or 64 bits */
    bool plain, claims;
    uint64_t len;
} frame;

static void put_number(ws_bytes *to, uint64_t number, unsigned size)
{
    while (size-- > 0) {
        uint8_t byte = (uint8_t)(number >> (8 * size));
        ws_bytes_put(to, &byte, 1);
    }
}

static void put_frame(ws_bytes *to, const frame *f, const ws_bytes *payload)
{
    static const uint8_t key[4] = {0x37, 0xfa, 0x21, 0x3d};
    uint64_t len = f->claims ? f->len : payload->n;
    unsigned form = f->form ? f->form : len > 65535 ? 64 : len > 125 ? 16 : 0;
    unsigned len7 = form == 64 ? 127 : form == 16 ? 126 : (unsigned)len;
    put_number(to, f->first, 1);
    put_number(to, len7 | (f->plain ? 0 : 0x80), 1);
    put_number(to, len, form / 8);
    if (!f->plain)
        ws_bytes_put(to, key, 4);
    for (size_t i = 0; i < payload->n; i++)
        put_number(to, payload->p[i] ^ (f->plain ? 0u : key[i % 4]), 1);
}

/* One option behind a slash. */
static const char *read_option(const char *at, frame *f)
{
    size_t n = strcspn(at, "/:=");
    if (n == 5 && memcmp(at, "plain", n) == 0)
        f->plain = true;
    else if (n == 6 && memcmp(at, "form16", n) == 0)
        f->form = 16;
    else if (n == 6 && memcmp(at, "form64", n) == 0)
        f->form = 64;
    else if (n == 3 && memcmp(at, "len", n) == 0 && at[n] == '=')
        f->len = strtoull(at + n + 1, NULL, 10), f->claims = true;
    else
        bad("unknown option", at);
    return at + strcspn(at, "/:");
}

static const char *read_send(const char *at, ws_case *one)
{
    if (strncmp(at, "raw:", 4) == 0)
        return read_string(at + 4, &one->send);
    frame f = {.first = hex(at, 2)};
    ws_bytes payload = {0};
    at += 2;
    while (*at == '/')
        at = read_option(at + 1, &f);
    if (*at != ':')
        bad("colon expected", at);
    at = read_string(at + 1, &payload);
    put_frame(&one->send, &f, &payload);
    free(payload.p);
    return at;
}

static const char *read_want(const char *at, ws_case *one)
{
    size_t n = strcspn(at, ": ");
    ws_want *want = &one->want[one->wants++];
    if (one->wants > WS_CASE_WANTS || n >= sizeof want->kind)
        bad("too many items, or too long", at);
    memcpy(want->kind, at, n);
    at += n;
    if (strcmp(want->kind, "more") == 0)
        return at;
    if (*at++ != ':')
        bad("colon expected", at - 1);
    if (strcmp(want->kind, "close") != 0 && strcmp(want->kind, "fail") != 0)
        return read_string(at, &want->payload);
    want->code = (unsigned)strtoul(at, (char **)&at, 10);
    return *at == ':' ? read_string(at + 1, &want->payload) : at;
}

/* --- cases --- */

static void read_items(const char *at, ws_case *one, const char *(*read)(const char *, ws_case *))
{
    while (*at) {
        at = read(at, one);
        if (*at && *at != ' ')
            bad("blank expected", at);
        while (*at == ' ')
            at++;
    }
}

static bool ends(const ws_case *one)
{
    const char *last = one->wants ? one->want[one->wants - 1].kind : "";
    return strcmp(last, "close") == 0 || strcmp(last, "fail") == 0 || strcmp(last, "more") == 0;
}

static void finish(ws_case *one, void (*each)(const ws_case *, void *), void *arg)
{
    if (!ends(one)) {
        read_send("88:\"\\x03\\xe8\"", one);
        read_want("close:1000", one);
    }
    each(one, arg);
    free(one->send.p);
    for (unsigned i = 0; i < one->wants; i++)
        free(one->want[i].payload.p);
    memset(one, 0, sizeof *one);
}

/* True when the line begins a case. */
static bool read_line(char *line, ws_case *one)
{
    line[strcspn(line, "\n")] = '\0';
    if (strncmp(line, "case ", 5) == 0) {
        snprintf(one->title, sizeof one->title, "%.100s", line + 5);
        one->line = line_number;
        return true;
    }
    if (strncmp(line, "send ", 5) == 0)
        read_items(line + 5, one, read_send);
    else if (strncmp(line, "want ", 5) == 0)
        read_items(line + 5, one, read_want);
    else if (strcmp(line, "deflate") == 0)
        one->deflate = true;
    else if (*line && *line != '#')
        bad("case, deflate, send or want expected", line);
    return false;
}

unsigned ws_cases_run(const char *path, void (*each)(const ws_case *one, void *arg), void *arg)
{
    FILE *in = fopen(path, "r");
    static char line[4096];
    static ws_case one;
    unsigned count = 0;
    file = path;
    line_number = 0;
    if (!in)
        bad("cannot be read", path);
    while (fgets(line, sizeof line, in)) {
        line_number++;
        if (strncmp(line, "case ", 5) == 0 && one.line)
            finish(&one, each, arg);
        count += read_line(line, &one);
    }
    fclose(in);
    if (one.line)
        finish(&one, each, arg);
    return count;
}
