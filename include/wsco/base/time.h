/* SPDX-License-Identifier: MIT */
/* Clocks and the Date header. */
#ifndef WSCO_BASE_TIME_H
#define WSCO_BASE_TIME_H

#include <stdint.h>
#include <time.h>

/* Milliseconds of the monotonic clock; the type says which clock. */
typedef uint64_t wsco_msec;
#define WSCO_MSEC_NEVER UINT64_MAX

wsco_msec wsco_time_now(void);
/* Microseconds of the wall clock since 1970. */
int64_t wsco_time_wall(void);
/* now + delay without overflow; delay in seconds, rounded up to whole ms; a negative or huge delay gives
 * WSCO_MSEC_NEVER. */
wsco_msec wsco_time_after(wsco_msec now, double seconds);
/* The time-out a script asked for, in seconds; 0 and NAN mean the usual one. */
double wsco_time_or(double seconds, double usual);

#define WSCO_DATE_LEN 29
/* Text of a Date header, "Sun, 22 Nov 2026 12:31:34 GMT" (RFC 9110 5.6.7); formatted once a second.
 * Owner: the worker. Zeroed memory is valid. */
typedef struct wsco_date {
    time_t second;
    char text[WSCO_DATE_LEN + 1];
} wsco_date;
/* Lent until the next call. */
const char *wsco_date_text(wsco_date *date, time_t wall_clock);

#endif
