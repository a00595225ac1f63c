/* SPDX-License-Identifier: MIT */
/* Clocks, deadlines, and the Date header. */
#ifndef WSCO_BASE_TIME_H
#define WSCO_BASE_TIME_H

#include <stdbool.h>
#include <stdint.h>
#include <time.h>

/* Microseconds of the monotonic clock, a point of time or a span; the type says which clock. */
typedef uint64_t wsco_usec;
#define WSCO_USEC_NEVER UINT64_MAX
/* So many milliseconds. */
#define WSCO_USEC_OF_MS(ms) ((wsco_usec)1000 * (ms))

/* A source of time. Owner: the caller of wsco_time_use(), which must keep it as long as it is in use. */
typedef struct wsco_clock wsco_clock;
struct wsco_clock {
    wsco_usec (*now)(const wsco_clock *clock);
    int64_t (*wall)(const wsco_clock *clock);
    /* Lets that much time pass at once. NULL: time passes by itself, while the kernel waits. */
    void (*pass)(wsco_clock *clock, wsco_usec span);
};

/* A clock that stands still until it is told to let time pass. Owner: the caller of wsco_time_use(). */
typedef struct wsco_virtual_clock {
    wsco_clock clock;
    wsco_usec now; /* public */
    wsco_usec start;
    int64_t wall_start;
} wsco_virtual_clock;
/* Starts the clock at `now`; for code that asks for the date it is then `wall` (microseconds since 1970). */
void wsco_time_virtual_init(wsco_virtual_clock *clock, wsco_usec now, int64_t wall);

/* Makes this the clock of the process; NULL: the system's. Call it only between runs of a loop: deadlines are
 * not moved. */
void wsco_time_use(wsco_clock *clock);
/* Chooses the clock by name: "real" (also NULL and ""), or "virtual" (one that begins at a fixed time, and
 * goes on from there when it is chosen again). False: there is no clock of that name. */
bool wsco_time_choose(const char *name);

/* Cut to whole microseconds, so it is always over. */
wsco_usec wsco_time_now(void);
/* Where a span begins that begins now: the same, rounded up, so that the span is never over too early. */
wsco_usec wsco_time_start(void);
/* Microseconds of the wall clock since 1970. */
int64_t wsco_time_wall(void);
/* Seconds of the wall clock since 1970, for the Date header. */
time_t wsco_time_date(void);
/* Call the first before a wait in the kernel for `span` (WSCO_USEC_NEVER: for ever): it tells how long the
 * wait may really be. Call the second when a wait ended without an event. So a virtual clock jumps to the
 * next deadline as soon as nothing is ready. */
wsco_usec wsco_time_wait(wsco_usec span);
void wsco_time_waited(wsco_usec span);
/* For the kernel. */
struct timespec wsco_time_spec(wsco_usec span);
/* Whole milliseconds, rounded up, for calls of the kernel that know no less; at most INT_MAX, and -1 for
 * WSCO_USEC_NEVER. */
int wsco_time_ms(wsco_usec span);
/* Rounds a deadline up to a whole millisecond. For deadlines that nobody waits for to the microsecond: those
 * of many connections then share a turn of the loop. */
wsco_usec wsco_time_coarse(wsco_usec due);
/* now + delay without overflow; delay in seconds, rounded up to whole microseconds; a negative or huge delay
 * gives WSCO_USEC_NEVER. */
wsco_usec wsco_time_after(wsco_usec now, double seconds);
/* The time at which a wait of that many seconds, which begins now, is over; never earlier. Otherwise as
 * wsco_time_after(). */
wsco_usec wsco_time_in(double seconds);
/* The time-out in seconds that a script asked for; 0 and NAN mean `usual`. */
double wsco_time_or(double seconds, double usual);

#define WSCO_DATE_LEN 29
#define WSCO_DATE_LINE_LEN (6 + WSCO_DATE_LEN + 2)
/* Text of a Date header, "Sun, 22 Nov 2026 12:31:34 GMT" (RFC 9110 5.6.7), and the whole line with CRLF;
 * formatted once a second. Owner: the worker. Zeroed memory is valid. */
typedef struct wsco_date {
    time_t second;
    char text[WSCO_DATE_LEN + 1];
    char line[WSCO_DATE_LINE_LEN + 1];
} wsco_date;
/* Lent until the next call. */
const char *wsco_date_text(wsco_date *date, time_t wall_clock);
/* The line, of WSCO_DATE_LINE_LEN bytes. Lent until the next call. */
const char *wsco_date_line(wsco_date *date, time_t wall_clock);

#endif
