/* SPDX-License-Identifier: MIT */
/* Reads tests/conformance/ws_cases.txt (its syntax is described there), writes its frames with an encoder of
 * its own: what is tested must not judge itself. Errors in the table end the program with file and line. */
#ifndef WSCO_TESTS_WS_CASES_H
#define WSCO_TESTS_WS_CASES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define WS_CASE_WANTS 16

typedef struct ws_bytes {
    uint8_t *p;
    size_t n, cap;
} ws_bytes;

typedef struct ws_want {
    char kind[8];     /* text, binary, ping, pong, close, fail, more */
    unsigned code;    /* close and fail */
    ws_bytes payload; /* close: the reason */
} ws_want;

typedef struct ws_case {
    char title[120];
    unsigned line;
    bool deflate; /* permessage-deflate is agreed on */
    ws_bytes send;
    ws_want want[WS_CASE_WANTS];
    unsigned wants;
} ws_case;

/* Calls each() with every case, the close frame added where the table leaves it out. Returns their number. */
unsigned ws_cases_run(const char *path, void (*each)(const ws_case *one, void *arg), void *arg);
/* Appends n bytes. */
void ws_bytes_put(ws_bytes *to, const void *bytes, size_t n);

#endif
