/* SPDX-License-Identifier: MIT */
/* time: the clocks, deadlines, and the text of the Date header.
 * Owns: the choice of the clock, the monotonic time and the wall clock in microseconds, the sum
 *       "now + delay".
 * Called by: the worker each turn, everything that sets a deadline, response heads.
 * Never: keeps a reading for later, as user code may run between any two calls; reads the locale; asks the
 *       time for the Date text, which is given to it.
 * Tested by: tests/unit/base/test_{time,clock}.c. */
#include "wsco/base/time.h"

#include <limits.h>
#include <string.h>

/* NULL: the system's clock, which is read directly, because every message costs a reading. */
static wsco_clock *chosen;

/* --- a clock that stands still --- */

static wsco_usec virtual_now(const wsco_clock *clock)
{
    return ((const wsco_virtual_clock *)(const void *)clock)->now;
}

static int64_t virtual_wall(const wsco_clock *clock)
{
    const wsco_virtual_clock *self = (const void *)clock;
    return self->wall_start + (int64_t)(self->now - self->start);
}

static void virtual_pass(wsco_clock *clock, wsco_usec span)
{
    wsco_virtual_clock *self = (void *)clock;
    self->now = span < WSCO_USEC_NEVER - self->now ? self->now + span : WSCO_USEC_NEVER - 1;
}

void wsco_time_virtual_init(wsco_virtual_clock *clock, wsco_usec now, int64_t wall)
{
    *clock = (wsco_virtual_clock){
        .clock = {virtual_now, virtual_wall, virtual_pass}, .now = now, .start = now, .wall_start = wall};
}

/* --- the choice --- */

void wsco_time_use(wsco_clock *clock)
{
    chosen = clock;
}

bool wsco_time_choose(const char *name)
{
    static wsco_virtual_clock standing;
    static const wsco_usec start = 1000000000;
    static const int64_t midnight = 1767225600; /* Thu, 01 Jan 2026 00:00:00 GMT */

    if (!name || *name == '\0' || strcmp(name, "real") == 0) {
        wsco_time_use(NULL);
        return true;
    }
    if (strcmp(name, "virtual") != 0)
        return false;
    if (standing.now == 0)
        wsco_time_virtual_init(&standing, start, midnight * 1000000);
    wsco_time_use(&standing.clock);
    return true;
}

/* --- readings --- */

wsco_usec wsco_time_now(void)
{
    struct timespec ts;
    if (chosen)
        return chosen->now(chosen);
    clock_gettime(CLOCK_MONOTONIC, &ts);
    return (wsco_usec)ts.tv_sec * 1000000 + (wsco_usec)ts.tv_nsec / 1000;
}

wsco_usec wsco_time_start(void)
{
    struct timespec ts;
    if (chosen)
        return chosen->now(chosen);
    clock_gettime(CLOCK_MONOTONIC, &ts);
    return (wsco_usec)ts.tv_sec * 1000000 + ((wsco_usec)ts.tv_nsec + 999) / 1000;
}

int64_t wsco_time_wall(void)
{
    struct timespec ts;
    if (chosen)
        return chosen->wall(chosen);
    clock_gettime(CLOCK_REALTIME, &ts);
    return (int64_t)ts.tv_sec * 1000000 + ts.tv_nsec / 1000;
}

time_t wsco_time_date(void)
{
    return chosen ? (time_t)(chosen->wall(chosen) / 1000000) : time(NULL);
}

wsco_usec wsco_time_wait(wsco_usec span)
{
    return chosen && chosen->pass && span != WSCO_USEC_NEVER ? 0 : span;
}

void wsco_time_waited(wsco_usec span)
{
    if (chosen && chosen->pass && span != WSCO_USEC_NEVER)
        chosen->pass(chosen, span);
}

/* --- spans for the kernel --- */

struct timespec wsco_time_spec(wsco_usec span)
{
    return (struct timespec){.tv_sec = (time_t)(span / 1000000), .tv_nsec = (long)(span % 1000000) * 1000};
}

int wsco_time_ms(wsco_usec span)
{
    if (span == WSCO_USEC_NEVER)
        return -1;
    uint64_t ms = span / 1000 + (span % 1000 != 0);
    return ms < INT_MAX ? (int)ms : INT_MAX;
}

/* --- deadlines --- */

wsco_usec wsco_time_after(wsco_usec now, double seconds)
{
    if (!(seconds >= 0)) /* negative, or not a number */
        return WSCO_USEC_NEVER;
    /* 0.57 * 1000000 is 570000.0000000001 in binary. The tiny cut keeps such noise from becoming a whole
     * microsecond. */
    double exact = seconds * 1000000 * (1 - 4e-16);
    if (exact >= 9.2e18) /* below 2^63, so that the conversion is defined */
        return WSCO_USEC_NEVER;
    wsco_usec delay = (wsco_usec)exact;
    delay += (double)delay < exact;
    return delay < WSCO_USEC_NEVER - now ? now + delay : WSCO_USEC_NEVER;
}

wsco_usec wsco_time_in(double seconds)
{
    return wsco_time_after(seconds > 0 ? wsco_time_start() : wsco_time_now(), seconds);
}

wsco_usec wsco_time_coarse(wsco_usec due)
{
    return due < WSCO_USEC_NEVER - 1000 ? (due + 999) / 1000 * 1000 : due;
}

double wsco_time_or(double seconds, double usual)
{
    return seconds > 0 || seconds < 0 ? seconds : usual;
}

static void two_digits(char *at, int number)
{
    at[0] = (char)('0' + number / 10 % 10);
    at[1] = (char)('0' + number % 10);
}

/* Sun, 22 Nov 2026 12:31:34 GMT
 * 0    5  8   12   17 20 23 26  */
static void format(char *text, const struct tm *utc)
{
    int year = utc->tm_year + 1900;
    memcpy(text, "Ddd, 00 Mmm 0000 00:00:00 GMT", WSCO_DATE_LEN + 1);
    memcpy(text, &"SunMonTueWedThuFriSat"[utc->tm_wday * 3], 3);
    two_digits(text + 5, utc->tm_mday);
    memcpy(text + 8, &"JanFebMarAprMayJunJulAugSepOctNovDec"[utc->tm_mon * 3], 3);
    two_digits(text + 12, year / 100);
    two_digits(text + 14, year);
    two_digits(text + 17, utc->tm_hour);
    two_digits(text + 20, utc->tm_min);
    two_digits(text + 23, utc->tm_sec);
}

static void update(wsco_date *date, time_t wall_clock)
{
    struct tm utc = {0};
    if (date->second == wall_clock && date->text[0] != '\0')
        return;
    gmtime_r(&wall_clock, &utc);
    format(date->text, &utc);
    memcpy(date->line, "Date: ", 6);
    memcpy(date->line + 6, date->text, WSCO_DATE_LEN);
    memcpy(date->line + 6 + WSCO_DATE_LEN, "\r\n", 3);
    date->second = wall_clock;
}

const char *wsco_date_text(wsco_date *date, time_t wall_clock)
{
    update(date, wall_clock);
    return date->text;
}

const char *wsco_date_line(wsco_date *date, time_t wall_clock)
{
    update(date, wall_clock);
    return date->line;
}
