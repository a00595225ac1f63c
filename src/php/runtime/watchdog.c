/* SPDX-License-Identifier: MIT */
/* watchdog: tells the log which coroutine keeps the loop, where, and how long.
 * Owns: what it has seen of the run under way, and the lines that are due. Called by: late_run.c.
 * Never: writes a line on the way of a switch, where no code of the script may run; writes more than one a
 *       second for each place.
 * How: two look. The thread sees a call that blocks while it blocks. The script's own thread, at its next
 *      jump or call, sees code that computes. So what the thread has seen counts if it was a function of PHP
 *      or of an extension, else the other.
 * Tested by: tests/phpt/watchdog. */
#include "wsco/php/runtime/watchdog.h"

#include "wsco/base/mem.h"
#include "wsco/base/peek.h"
#include "wsco/php/engine/current.h"
#include "wsco/php/runtime/co_name.h"
#include "wsco/php/runtime/log.h"
#include "wsco/php/runtime/place.h"

#include <inttypes.h>
#include <stdatomic.h>

#define GOES_ON 1000000 /* microseconds after which a line does not wait for the end of the run */
#define LINES_MAX 4     /* runs that end too late before the loop can tell; more are left out */
#define SPOTS 64        /* places that are told apart; a power of two */

typedef struct late_line {
    int64_t id, elapsed;
    char name[PHP_WSCO_CO_NAME_SIZE];
    bool ended;
    php_wsco_place place;
} late_line;

/* A place that a line was written for. */
typedef struct spot {
    zend_ulong hash;
    wsco_usec told;
    uint32_t left_out; /* lines since then */
} spot;

struct php_wsco_watchdog {
    zend_execute_data *const *top; /* of the script's thread */
    /* The run that the next two are about; 0: none. Only the thread writes these three. */
    atomic_uint seen_run;
    php_wsco_place seen;
    int64_t seen_id;
    unsigned run; /* the run that the following is about */
    int64_t id;
    char name[PHP_WSCO_CO_NAME_SIZE];
    bool has_stopped; /* `stopped` is filled */
    php_wsco_place stopped;
    unsigned line_count;
    late_line lines[LINES_MAX];
    spot spots[SPOTS];
};

/* ---- in the thread ---- */

/* The script's thread looks at `seen` only when seen_run is the run that it is in, and it is not written to
 * any more then. */
void php_wsco_watchdog_look(php_wsco_watchdog *watchdog, const wsco_sched *sched, unsigned run)
{
    const wsco_co *co;

    if (atomic_load(&watchdog->seen_run) == run)
        return;
    atomic_store(&watchdog->seen_run, 0);
    if (wsco_peek(&co, &sched->current, sizeof co) && co != NULL &&
        wsco_peek(&watchdog->seen_id, (const char *)co + offsetof(wsco_co, id), sizeof watchdog->seen_id) &&
        php_wsco_place_read(&watchdog->seen, watchdog->top, wsco_peek))
        atomic_store(&watchdog->seen_run, run);
}

/* ---- during and at the end of a run ---- */

/* co: the coroutine with that id; NULL: it has ended. */
static void turn_to(php_wsco_watchdog *watchdog, unsigned run, int64_t id, const wsco_co *co)
{
    watchdog->run = run;
    watchdog->id = id;
    *watchdog->name = '\0';
    if (co != NULL)
        php_wsco_co_name(co, watchdog->name);
    watchdog->has_stopped = false;
}

static void note(php_wsco_watchdog *watchdog, const wsco_co *co, unsigned run)
{
    if (watchdog->run != run && co != NULL)
        turn_to(watchdog, run, co->id, co);
}

void php_wsco_watchdog_note(unsigned run)
{
    note(WSCO_G(watchdog), php_wsco_current(), run);
}

static const php_wsco_place *place_of(php_wsco_watchdog *watchdog, unsigned run)
{
    static const php_wsco_place nowhere;
    bool seen = atomic_load(&watchdog->seen_run) == run;

    if (watchdog->has_stopped && !(seen && watchdog->seen.is_internal))
        return &watchdog->stopped;
    return seen ? &watchdog->seen : &nowhere;
}

static void fill(late_line *line, php_wsco_watchdog *watchdog, unsigned run, int64_t elapsed)
{
    line->id = watchdog->id;
    line->elapsed = elapsed;
    memcpy(line->name, watchdog->name, sizeof line->name);
    line->place = *place_of(watchdog, run);
}

/* The script's thread did not get to a jump or call before its coroutine suspended or ended, so the other
 * thread says who. */
static void note_seen(php_wsco_watchdog *watchdog, const wsco_sched *sched, unsigned run)
{
    if (watchdog->run != run && atomic_load(&watchdog->seen_run) == run)
        turn_to(watchdog, run, watchdog->seen_id, wsco_sched_find(sched, watchdog->seen_id));
}

void php_wsco_watchdog_ended(const wsco_worker *worker, unsigned run, int64_t elapsed)
{
    php_wsco_watchdog *watchdog = WSCO_G(watchdog);

    note_seen(watchdog, &worker->sched, run);
    if (watchdog->run != run || watchdog->line_count == LINES_MAX)
        return;
    fill(&watchdog->lines[watchdog->line_count], watchdog, run, elapsed);
    watchdog->lines[watchdog->line_count++].ended = true;
}

/* ---- lines ---- */

static zend_ulong hash_of(const php_wsco_place *place)
{
    return zend_hash_func(place->file, strlen(place->file)) * 31 + place->line +
        zend_hash_func(place->function, strlen(place->function));
}

/* May the line be written? If so, *left_out is how many lines about its place were not since the last one. A
 * run that goes on asks again and again, so that does not count. */
static bool is_due(php_wsco_watchdog *watchdog, const late_line *line, uint32_t *left_out)
{
    zend_ulong hash = hash_of(&line->place);
    spot *at = &watchdog->spots[hash & (SPOTS - 1)];
    wsco_usec now = wsco_time_now();

    if (at->hash == hash && now - at->told < WSCO_USEC_OF_MS(1000)) {
        at->left_out += line->ended;
        return false;
    }
    *left_out = at->hash == hash ? at->left_out : 0;
    *at = (spot){hash, now, 0};
    return true;
}

static void write_line(const late_line *line)
{
    const php_wsco_place *place = &line->place;
    char where[700] = "in code without a line", more[64] = "";
    uint32_t left_out;

    if (!is_due(WSCO_G(watchdog), line, &left_out))
        return;
    if (*place->file != '\0')
        snprintf(where, sizeof where, "%s%s%s:%" PRIu32, place->function,
                 *place->function != '\0' ? " at " : "", place->file, place->line);
    if (left_out > 0)
        snprintf(more, sizeof more, "; %" PRIu32 " more lines about this were left out", left_out);
    php_wsco_log(PHP_WSCO_LOG_WARNING, 0, NULL,
                 "coroutine %" PRId64 "%s%s %s the loop for %" PRId64 " ms%s: %s%s", line->id,
                 *line->name != '\0' ? " " : "", line->name, line->ended ? "kept" : "has kept",
                 line->elapsed / 1000, line->ended ? "" : " and goes on", where, more);
}

/* Writing a line may run code of the script, so the lines are taken first. */
void php_wsco_watchdog_tell(void)
{
    php_wsco_watchdog *watchdog = WSCO_G(watchdog);
    unsigned count = watchdog != NULL ? watchdog->line_count : 0;
    late_line *lines;

    if (count == 0)
        return;
    lines = safe_emalloc(count, sizeof *lines, 0);
    memcpy(lines, watchdog->lines, count * sizeof *lines);
    watchdog->line_count = 0;
    for (unsigned i = 0; i < count; i++)
        write_line(&lines[i]);
    efree(lines);
}

static void tell_going_on(php_wsco_watchdog *watchdog, unsigned run, int64_t elapsed)
{
    late_line *line = emalloc(sizeof *line);

    fill(line, watchdog, run, elapsed);
    line->ended = false;
    if (php_wsco_place_read(&line->place, watchdog->top, php_wsco_place_copy))
        write_line(line);
    efree(line);
}

void php_wsco_watchdog_stop_at(unsigned run, int64_t elapsed)
{
    php_wsco_watchdog *watchdog = WSCO_G(watchdog);

    note(watchdog, php_wsco_current(), run);
    if (!watchdog->has_stopped)
        watchdog->has_stopped = php_wsco_place_read(&watchdog->stopped, watchdog->top, php_wsco_place_copy);
    else if (elapsed >= GOES_ON)
        tell_going_on(watchdog, run, elapsed);
}

/* ---- beginning and end ---- */

bool php_wsco_watchdog_make(void)
{
    php_wsco_watchdog *watchdog = WSCO_G(watchdog);

    if (watchdog != NULL)
        return true;
    watchdog = WSCO_G(watchdog) = wsco_mem_zalloc(sizeof *watchdog);
    if (watchdog == NULL)
        return false;
    watchdog->top = &EG(current_execute_data);
    return true;
}

void php_wsco_watchdog_forget(void)
{
    wsco_mem_free(WSCO_G(watchdog));
    WSCO_G(watchdog) = NULL;
}
