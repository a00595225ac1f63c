/* SPDX-License-Identifier: MIT */
/* script_waits: what a script may wait for besides connections, as one part of the worker.
 * Owns: the waits for descriptors, children and signals, the commands, the threads and the remembered
 *       addresses of a worker whose script has used any of them. Not the script's events: whoever added them
 *       also ends them.
 * Called by: src/php; the worker, through wsco_worker_part_ops. Never: waits itself, or runs PHP code.
 * Tested by: tests/unit/run/test_script_waits.c. */
#include "wsco/run/script_waits.h"

#include "wsco/base/mem.h"
#include "wsco/run/command.h"
#include "wsco/run/fdselect.h"

static wsco_script_waits *waits_of(wsco_worker_part *part)
{
    return wsco_container_of(part, wsco_script_waits, part);
}

static void end_of_turn(wsco_worker_part *part)
{
    wsco_script_waits *waits = waits_of(part);

    wsco_fdwait_sweep(&waits->fds);
    wsco_script_events_sweep(&waits->events);
}

static bool has_news(const wsco_worker_part *part)
{
    return wsco_signals_pending(&wsco_container_of(part, const wsco_script_waits, part)->signals);
}

/* Nobody waits in the child any more, so all but the threads can end at once; they belong to the parent. */
static void after_fork(wsco_worker_part *part)
{
    wsco_script_waits *waits = waits_of(part);

    wsco_fdwait_deinit(&waits->fds);
    wsco_fdselect_end_all(waits);
    wsco_signals_deinit(&waits->signals);
    wsco_command_end_all(waits);
    wsco_resolver_deinit(&waits->resolver);
    wsco_children_deinit(&waits->children);
    wsco_threads_after_fork(&waits->threads);
}

static void deinit(wsco_worker_part *part)
{
    wsco_script_waits *waits = waits_of(part);

    wsco_fdwait_deinit(&waits->fds);
    wsco_fdselect_end_all(waits);
    wsco_signals_deinit(&waits->signals);
    wsco_command_end_all(waits);
    wsco_resolver_deinit(&waits->resolver);
    wsco_children_deinit(&waits->children);
    wsco_threads_deinit(&waits->threads);
}

static void reclaim(wsco_worker_part *part)
{
    wsco_mem_free(waits_of(part));
}

static const wsco_worker_part_ops ops = {.end_of_turn = end_of_turn,
                                         .has_news = has_news,
                                         .after_fork = after_fork,
                                         .deinit = deinit,
                                         .reclaim = reclaim};

wsco_script_waits *wsco_script_waits_of(wsco_worker *worker)
{
    wsco_worker_part *part = wsco_worker_part_of(worker, &ops);
    wsco_script_waits *waits;

    if (part)
        return waits_of(part);
    waits = wsco_mem_zalloc(sizeof *waits);
    if (!waits)
        return NULL;
    wsco_fdwait_init(&waits->fds, &worker->loop, &worker->sched);
    wsco_script_events_init(&waits->events, &waits->fds, &worker->timers);
    wsco_children_init(&waits->children, &worker->loop, &worker->sched);
    wsco_threads_init(&waits->threads, &worker->loop, &worker->sched);
    wsco_resolver_init(&waits->resolver, &waits->threads);
    wsco_signals_init(&waits->signals, &worker->loop, &worker->sched);
    wsco_link_init(&waits->commands);
    wsco_link_init(&waits->selects);
    wsco_worker_add_part(worker, &waits->part, &ops);
    return waits;
}
