/* SPDX-License-Identifier: MIT */
/* worker: the whole program.
 * Owns: the loop, the timers, the scheduler and what connections share.
 * Called by: src/php (run, sleep), srv (everything it owns).
 * Never: knows HTTP or WebSocket; runs user code anywhere but in wsco_sched_run().
 * Tested by: tests/unit/test_worker.c, every phpt. */
#include "wsco/srv/worker.h"

#include "wsco/base/mem.h"
#include "wsco/srv/conn.h"
#include "wsco/srv/flush.h"

#include <limits.h>
#include <string.h>

static void init_lists(wsco_worker *worker)
{
    wsco_link_init(&worker->conns);
    wsco_link_init(&worker->closed);
    wsco_link_init(&worker->dirty);
    wsco_link_init(&worker->doomed);
    wsco_link_init(&worker->servers);
}

wsco_rc wsco_worker_init(wsco_worker *worker, const char *poll_name, const wsco_context_ops *context,
                         const wsco_co_hooks *co_hooks, const wsco_worker_hooks *hooks, size_t stack_size)
{
    const wsco_poll_ops *poll = wsco_loop_backend(poll_name);

    memset(worker, 0, sizeof *worker);
    if (!poll)
        return WSCO_E_INVAL;
    worker->hooks = hooks;
    worker->now = wsco_time_now();
    worker->read_timeout = worker->write_timeout = 60;
    init_lists(worker);
    wsco_timers_init(&worker->timers);
    worker->scratch = wsco_mem_alloc(WSCO_SCRATCH_SIZE);
    worker->iov = wsco_mem_alloc(WSCO_WORKER_IOV * sizeof *worker->iov);
    wsco_rc rc = worker->scratch && worker->iov ? wsco_loop_init(&worker->loop, poll) : WSCO_E_NOMEM;
    if (rc != WSCO_OK)
        goto free_buffers;
    rc = wsco_sched_init(&worker->sched, &worker->timers, context, co_hooks, stack_size);
    if (rc != WSCO_OK)
        goto close_loop;
    return WSCO_OK;

close_loop:
    wsco_loop_deinit(&worker->loop);
free_buffers:
    wsco_mem_free(worker->iov);
    wsco_mem_free(worker->scratch);
    wsco_timers_deinit(&worker->timers);
    return rc;
}

void wsco_worker_deinit(wsco_worker *worker)
{
    /* One attempt: what coroutines said while they were ended mostly fits into the sockets. */
    if (!worker->bailed)
        wsco_flush_run(worker);
    while (!wsco_link_empty(&worker->conns))
        wsco_conn_drop(wsco_container_of(worker->conns.next, wsco_conn, in_worker));
    while (!wsco_link_empty(&worker->servers))
        wsco_server_shutdown(wsco_container_of(worker->servers.next, wsco_server, in_worker));
    wsco_sched_deinit(&worker->sched);
    wsco_conn_forget_coroutines(worker);
    wsco_conn_reap(worker);
    wsco_memo_clear(&worker->memo);
    wsco_ws_deflate_deinit(&worker->deflate);
    wsco_loop_deinit(&worker->loop);
    wsco_timers_deinit(&worker->timers);
    wsco_mem_free(worker->iov);
    wsco_mem_free(worker->scratch);
    worker->iov = NULL;
    worker->scratch = NULL;
}

void wsco_worker_reclaim(wsco_worker *worker)
{
    wsco_conn_reclaim(worker);
}

/* Connections whose objects the script has kept, with no coroutine left that could ever read from them or write to
 * them. */
static bool only_kept(const wsco_worker *worker)
{
    unsigned count;

    return worker->sched.count == 0 && wsco_conn_only_kept(worker, &count) && worker->loop.watchers == count;
}

static bool has_work(const wsco_worker *worker)
{
    if (only_kept(worker))
        return false;
    return worker->sched.ready_count > 0 || worker->loop.watchers > 0 ||
        wsco_timers_next(&worker->timers) != WSCO_MSEC_NEVER;
}

static int wait_timeout(const wsco_worker *worker)
{
    if (worker->sched.ready_count > 0)
        return 0;
    wsco_msec due = wsco_timers_next(&worker->timers);
    if (due == WSCO_MSEC_NEVER)
        return -1;
    wsco_msec now = wsco_time_now();
    if (due <= now)
        return 0;
    return due - now > INT_MAX ? INT_MAX : (int)(due - now);
}

static void after_run(void *arg)
{
    wsco_flush_run(arg);
}

/* wait+read, timers, run+flush, free: the order is the contract of docs/architecture.md section 6. */
static wsco_rc turn(wsco_worker *worker)
{
    int events = wsco_loop_wait(&worker->loop, wait_timeout(worker));

    worker->now = wsco_time_now();
    if (events < 0 && events != -EINTR)
        return events;
    wsco_timers_fire(&worker->timers, worker->now);
    if (worker->hooks->turn && !worker->hooks->turn(worker))
        return WSCO_E_CANCELED;
    wsco_sched_run(&worker->sched, after_run, worker);
    if (worker->bailed)
        return WSCO_E_CANCELED;
    wsco_flush_run(worker);
    wsco_memo_clear(&worker->memo);
    wsco_conn_reap(worker);
    return WSCO_OK;
}

wsco_rc wsco_worker_run(wsco_worker *worker)
{
    wsco_rc rc = WSCO_OK;

    worker->running = true;
    worker->now = wsco_time_now();
    wsco_flush_run(worker);
    while (rc == WSCO_OK && has_work(worker))
        rc = turn(worker);
    worker->running = false;
    return rc;
}

wsco_rc wsco_worker_sleep(wsco_worker *worker, double seconds)
{
    wsco_rc rc = wsco_wait_on(&worker->sched, NULL, wsco_time_in(seconds));

    return rc == WSCO_E_TIMEOUT ? WSCO_OK : rc;
}
