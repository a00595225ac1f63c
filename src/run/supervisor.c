/* SPDX-License-Identifier: MIT */
/* supervisor: which workers of a pool are to be started, stopped and killed, and when.
 * Owns: what is known about each worker. Called by: src/php, for Swoole\Process\Pool.
 * Never: waits, forks or sends a signal itself; starts one again and again without a pause.
 * Tested by: tests/unit/run/test_supervisor.c, tests/phpt/pool. */
#include "wsco/run/supervisor.h"

#include "wsco/base/mem.h"

#include <signal.h>

#define FIRST_PAUSE WSCO_USEC_OF_MS(10)

wsco_rc wsco_supervisor_init(wsco_supervisor *supervisor, unsigned count, double max_wait,
                             const wsco_supervisor_ops *ops)
{
    *supervisor = (wsco_supervisor){.ops = ops, .count = count, .max_wait = max_wait};
    supervisor->workers = wsco_mem_zalloc(count * sizeof *supervisor->workers);
    if (!supervisor->workers)
        return WSCO_E_NOMEM;
    for (unsigned id = 0; id < count; id++)
        supervisor->workers[id].kill_at = WSCO_USEC_NEVER;
    return WSCO_OK;
}

void wsco_supervisor_deinit(wsco_supervisor *supervisor)
{
    wsco_mem_free(supervisor->workers);
    supervisor->workers = NULL;
    supervisor->count = 0;
}

/* The first that ends soon is followed at once; then each pause is twice the one before. */
static wsco_usec next_pause(wsco_supervised *it)
{
    wsco_usec pause = FIRST_PAUSE;

    if (++it->quick == 1)
        return 0;
    for (unsigned i = 2; i < it->quick && pause < WSCO_SUPERVISOR_PAUSE_MAX; i++)
        pause *= 2;
    return pause < WSCO_SUPERVISOR_PAUSE_MAX ? pause : WSCO_SUPERVISOR_PAUSE_MAX;
}

static void tell_to_stop(wsco_supervisor *supervisor, wsco_supervised *it)
{
    it->stale = false;
    it->kill_at = wsco_time_in(supervisor->max_wait);
    supervisor->ops->kill(supervisor, it->pid, SIGTERM);
}

/* ---- what is due ---- */

static bool start_one(wsco_supervisor *supervisor, unsigned id)
{
    wsco_supervised *it = &supervisor->workers[id];
    pid_t pid;

    it->started = wsco_time_now();
    pid = supervisor->ops->spawn(supervisor, id);
    if (pid == 0)
        return false;
    it->kill_at = WSCO_USEC_NEVER;
    it->stale = false;
    if (pid > 0)
        it->pid = pid;
    else
        it->due = it->started + FIRST_PAUSE + next_pause(it);
    return true;
}

/* Only when all others run and none is being replaced. */
static void replace_next(wsco_supervisor *supervisor)
{
    wsco_supervised *next = NULL;

    if (supervisor->stopping)
        return;
    for (unsigned id = 0; id < supervisor->count; id++) {
        wsco_supervised *it = &supervisor->workers[id];
        if (it->pid == 0 || it->kill_at != WSCO_USEC_NEVER)
            return;
        if (it->stale && !next)
            next = it;
    }
    if (next)
        tell_to_stop(supervisor, next);
}

static void kill_if_due(wsco_supervisor *supervisor, wsco_supervised *it)
{
    if (it->pid == 0 || it->kill_at > wsco_time_now())
        return;
    it->kill_at = wsco_time_in(supervisor->max_wait);
    supervisor->ops->kill(supervisor, it->pid, SIGKILL);
}

bool wsco_supervisor_act(wsco_supervisor *supervisor, unsigned *id)
{
    for (*id = 0; *id < supervisor->count; (*id)++) {
        wsco_supervised *it = &supervisor->workers[*id];
        if (it->pid == 0 && !supervisor->stopping && it->due <= wsco_time_now() &&
            !start_one(supervisor, *id))
            return false;
        kill_if_due(supervisor, it);
    }
    replace_next(supervisor);
    return true;
}

wsco_usec wsco_supervisor_due(const wsco_supervisor *supervisor)
{
    wsco_usec due = WSCO_USEC_NEVER;

    for (unsigned id = 0; id < supervisor->count; id++) {
        const wsco_supervised *it = &supervisor->workers[id];
        wsco_usec own = it->pid != 0 ? it->kill_at : supervisor->stopping ? WSCO_USEC_NEVER : it->due;
        due = own < due ? own : due;
    }
    return due;
}

/* ---- what has happened ---- */

int wsco_supervisor_ended(wsco_supervisor *supervisor, pid_t pid, wsco_usec *pause)
{
    unsigned id = 0;
    wsco_usec now = wsco_time_now();

    while (id < supervisor->count && supervisor->workers[id].pid != pid)
        id++;
    if (id == supervisor->count || pid == 0)
        return -1;
    wsco_supervised *it = &supervisor->workers[id];
    *pause = 0;
    if (it->kill_at != WSCO_USEC_NEVER || now - it->started >= WSCO_SUPERVISOR_GOOD_LIFE)
        it->quick = 0;
    else
        *pause = next_pause(it);
    it->pid = 0;
    it->due = now + *pause;
    it->kill_at = WSCO_USEC_NEVER;
    return (int)id;
}

void wsco_supervisor_detach(wsco_supervisor *supervisor, unsigned id)
{
    wsco_supervised *it = &supervisor->workers[id];

    it->pid = 0;
    it->due = wsco_time_now();
    it->kill_at = WSCO_USEC_NEVER;
}

void wsco_supervisor_stop(wsco_supervisor *supervisor)
{
    bool again = supervisor->stopping;

    supervisor->stopping = true;
    for (unsigned id = 0; id < supervisor->count; id++) {
        wsco_supervised *it = &supervisor->workers[id];
        if (it->pid == 0)
            continue;
        if (again)
            supervisor->ops->kill(supervisor, it->pid, SIGKILL);
        else
            tell_to_stop(supervisor, it);
    }
}

void wsco_supervisor_reload(wsco_supervisor *supervisor)
{
    for (unsigned id = 0; id < supervisor->count; id++)
        supervisor->workers[id].stale = supervisor->workers[id].pid != 0;
}

bool wsco_supervisor_done(const wsco_supervisor *supervisor)
{
    for (unsigned id = 0; id < supervisor->count; id++) {
        if (supervisor->workers[id].pid != 0)
            return false;
    }
    return supervisor->stopping;
}
