/* SPDX-License-Identifier: MIT */
/* Runs the multipart parser over bytes cut in pieces and writes down what it says, so that two runs are
 * compared as text: "[name|filename|type]data." for each part ("[name||type]" would be an empty file name,
 * "[name|-|type]" none), then "end", "open" (no closing delimiter) or the code that ended the parse. */
#ifndef WSCO_TESTS_UNIT_PART_H
#define WSCO_TESTS_UNIT_PART_H

#include "wsco/base/mem.h"
#include "wsco/proto/http/http_part.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct part_log {
    wsco_buf text;
    wsco_rc stop_begin, stop_data, stop_end; /* what the sink answers */
    wsco_rc rc;                              /* of the last feed */
    bool no_memory;
    bool inside;
} part_log;

/* The log is not what is tested: when it is out of memory, so is the run. */
static wsco_rc part_note(part_log *log, const char *bytes, size_t n)
{
    wsco_rc rc = wsco_buf_append(&log->text, bytes, n);
    log->no_memory |= rc < 0;
    return rc;
}

static wsco_rc part_begin(void *arg, const wsco_part_info *info)
{
    part_log *log = arg;
    if (log->inside || !info->name || !info->type)
        abort();
    log->inside = true;
    if (part_note(log, "[", 1) < 0 || part_note(log, info->name, info->name_len) < 0 ||
        part_note(log, "|", 1) < 0 ||
        part_note(log, info->filename ? info->filename : "-", info->filename ? info->filename_len : 1) < 0 ||
        part_note(log, "|", 1) < 0 || part_note(log, info->type, info->type_len) < 0 ||
        part_note(log, "]", 1) < 0)
        return WSCO_E_NOMEM;
    return log->stop_begin;
}

static wsco_rc part_data(void *arg, const char *bytes, size_t n)
{
    part_log *log = arg;
    if (!log->inside || n == 0)
        abort();
    return part_note(log, bytes, n) < 0 ? WSCO_E_NOMEM : log->stop_data;
}

static wsco_rc part_end(void *arg)
{
    part_log *log = arg;
    if (!log->inside)
        abort();
    log->inside = false;
    return part_note(log, ".", 1) < 0 ? WSCO_E_NOMEM : log->stop_end;
}

static void part_finish(part_log *log, wsco_part_parser *parser)
{
    char word[16];
    wsco_rc rc = wsco_part_finish(parser);
    if (log->rc == WSCO_OK)
        snprintf(word, sizeof(word), "%s", rc == WSCO_OK ? "end" : "open");
    else
        snprintf(word, sizeof(word), "%d", log->rc);
    if (log->rc != WSCO_OK && rc != log->rc)
        abort();
    log->no_memory |= log->rc == WSCO_E_NOMEM;
    (void)part_note(log, word, strlen(word) + 1);
}

/* Pieces: the first has `first` bytes, all others `step`; each is a copy of exactly its size, so that a
 * sanitizer sees reads beyond it. The caller frees log->text. */
static void part_run(part_log *log, const char *boundary, const char *bytes, size_t n, size_t first,
                     size_t step)
{
    const wsco_part_sink sink = {log, part_begin, part_data, part_end};
    wsco_part_parser *parser = wsco_part_create(boundary, strlen(boundary), &sink);
    log->no_memory = !parser;
    if (!parser)
        return;
    for (size_t pos = 0, len = first; pos < n && log->rc == WSCO_OK; pos += len, len = step) {
        len = len < n - pos ? len : n - pos;
        char *piece = malloc(len ? len : 1);
        if (!piece)
            abort();
        memcpy(piece, bytes + pos, len);
        log->rc = wsco_part_feed(parser, piece, len);
        free(piece);
    }
    part_finish(log, parser);
    wsco_part_destroy(parser);
}

#endif
