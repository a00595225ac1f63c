/* SPDX-License-Identifier: MIT */
/* net: the network as a part of a worker: what it does at each step of a turn, in a child process, and at the
 * end.
 * Owns: wsco_net and what WebSockets share, from create to reclaim. Called by: the worker, through
 *       wsco_worker_part_ops; make_worker (create).
 * Never: runs PHP code.
 * Tested by: tests/unit/net/test_net.c, tests/unit/net/conn/test_disown.c,
 *       tests/unit/net/ws/test_ws_shared.c. */
#include "wsco/net/net.h"

#include "wsco/base/mem.h"
#include "wsco/net/conn/conn.h"
#include "wsco/net/server/server.h"
#include "wsco/net/ws/ws_shared.h"

#define TIMEOUT_SECONDS 60

/* Owner: the worker, from wsco_net_create() on. Freed by: reclaim(). */
typedef struct network {
    wsco_net net;
    wsco_ws_shared ws;
} network;

static wsco_net *net_of(wsco_worker_part *part)
{
    return wsco_container_of(part, wsco_net, part);
}

static void after_run(wsco_worker_part *part)
{
    wsco_conn_flush_all(net_of(part));
}

static void end_of_turn(wsco_worker_part *part)
{
    wsco_net *net = net_of(part);

    wsco_conn_flush_all(net);
    wsco_frame_cache_clear(&wsco_ws_shared_of(net)->frame_cache);
    wsco_conn_reap(net);
}

static unsigned awaits_script(const wsco_worker_part *part)
{
    return wsco_conn_all_await_script(wsco_container_of(part, const wsco_net, part));
}

/* --- the end --- */

static void stop(wsco_worker_part *part)
{
    wsco_net *net = net_of(part);

    while (!wsco_link_empty(&net->conns))
        wsco_conn_drop(wsco_container_of(net->conns.next, wsco_conn, in_net));
    while (!wsco_link_empty(&net->servers))
        wsco_server_shutdown(wsco_container_of(net->servers.next, wsco_server, in_net));
}

static void after_fork(wsco_worker_part *part)
{
    wsco_net *net = net_of(part);

    while (!wsco_link_empty(&net->conns))
        wsco_conn_disown(wsco_container_of(net->conns.next, wsco_conn, in_net));
    stop(part);
}

static void free_buffers(wsco_net *net)
{
    wsco_mem_free(net->iov);
    wsco_mem_free(net->scratch);
    net->iov = NULL;
    net->scratch = NULL;
}

static void deinit(wsco_worker_part *part)
{
    wsco_net *net = net_of(part);
    wsco_ws_shared *ws = wsco_ws_shared_of(net);

    wsco_conn_forget_coroutines(net);
    wsco_conn_reap(net);
    wsco_frame_cache_clear(&ws->frame_cache);
    wsco_ws_deflate_deinit(&ws->deflate);
    free_buffers(net);
}

static void reclaim(wsco_worker_part *part)
{
    wsco_net *net = net_of(part);

    wsco_conn_reclaim(net);
    wsco_mem_free(wsco_container_of(net, network, net));
}

static const wsco_worker_part_ops part_ops = {
    .after_run = after_run,
    .end_of_turn = end_of_turn,
    .awaits_script = awaits_script,
    .after_fork = after_fork,
    .stop = stop,
    .deinit = deinit,
    .reclaim = reclaim,
};

/* --- making it --- */

static void init_lists(wsco_net *net)
{
    wsco_link_init(&net->conns);
    wsco_link_init(&net->closed);
    wsco_link_init(&net->dirty);
    wsco_link_init(&net->starved);
    wsco_link_init(&net->doomed);
    wsco_link_init(&net->servers);
}

wsco_net *wsco_net_create(wsco_worker *worker)
{
    network *made = wsco_mem_zalloc(sizeof *made);

    if (!made)
        return NULL;
    wsco_net *net = &made->net;
    net->worker = worker;
    net->session_data = &made->ws;
    net->read_timeout = net->write_timeout = TIMEOUT_SECONDS;
    init_lists(net);
    net->scratch = wsco_mem_alloc(WSCO_SCRATCH_SIZE);
    net->iov = wsco_mem_alloc(WSCO_NET_IOV * sizeof *net->iov);
    if (!net->scratch || !net->iov) {
        free_buffers(net);
        wsco_mem_free(made);
        return NULL;
    }
    wsco_mem_keep();
    wsco_worker_add_part(worker, &net->part, &part_ops);
    return net;
}

wsco_net *wsco_net_of(const wsco_worker *worker)
{
    wsco_worker_part *part = wsco_worker_part_of(worker, &part_ops);

    return part ? net_of(part) : NULL;
}
