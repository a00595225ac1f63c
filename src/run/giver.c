/* SPDX-License-Identifier: MIT */
/* giver: the old process's side of a hand-over, on its loop.
 * Owns: the place at which newer processes ask, and the connections of those that have not confirmed.
 * Called by: src/php/server, src/php/runtime (close); the worker, through wsco_worker_part_ops.
 * Never: waits for one of them: each has a time limit, and their number one; keeps the loop running; runs PHP
 *       code. Stops anything by itself: that is for taken().
 * Tested by: tests/unit/run/test_giver.c, tests/phpt/handover. */
#include "wsco/run/giver.h"

#include "wsco/base/mem.h"
#include "wsco/io/pipe.h"
#include "wsco/io/sock.h"

#define PAUSE_SECONDS 1.0

static wsco_giver *giver_of(wsco_worker_part *part)
{
    return wsco_container_of(part, wsco_giver, part);
}

/* ---- what does not count ---- */

static wsco_rc watch(wsco_giver *giver, wsco_watcher *watcher, int fd)
{
    wsco_rc rc = wsco_loop_add(&giver->worker->loop, watcher, fd, WSCO_READ);

    if (rc == WSCO_OK)
        giver->worker->loop.idle++;
    return rc;
}

static void unwatch(wsco_giver *giver, wsco_watcher *watcher)
{
    wsco_loop_remove(&giver->worker->loop, watcher);
    giver->worker->loop.idle--;
}

static wsco_rc arm(wsco_giver *giver, wsco_timer *timer, double seconds)
{
    wsco_rc rc = wsco_timers_arm(&giver->worker->timers, timer, wsco_time_in(seconds));

    if (rc == WSCO_OK)
        giver->worker->idle_timers++;
    return rc;
}

static void disarm(wsco_giver *giver, wsco_timer *timer)
{
    if (!wsco_timer_armed(timer))
        return;
    wsco_timers_cancel(&giver->worker->timers, timer);
    giver->worker->idle_timers--;
}

/* ---- those that have asked ---- */

static void let_go(wsco_giver_peer *peer)
{
    if (peer->fd < 0)
        return;
    disarm(peer->giver, &peer->timer);
    unwatch(peer->giver, &peer->watcher);
    wsco_pipe_close(&peer->fd);
}

static void on_late(wsco_timer *timer)
{
    wsco_giver_peer *peer = wsco_container_of(timer, wsco_giver_peer, timer);

    peer->giver->worker->idle_timers--;
    let_go(peer);
}

static void on_word(wsco_watcher *watcher, unsigned events)
{
    wsco_giver_peer *peer = wsco_container_of(watcher, wsco_giver_peer, watcher);
    wsco_giver *giver = peer->giver;
    wsco_rc rc = wsco_handover_hear(peer->fd);

    (void)events;
    if (rc == WSCO_E_AGAIN)
        return;
    let_go(peer);
    if (rc != WSCO_OK)
        return;
    wsco_handover_pass_on(&giver->place);
    wsco_giver_close(giver);
    giver->taken(giver);
}

/* A free place, or that of who has asked first. */
static wsco_giver_peer *make_place(wsco_giver *giver)
{
    wsco_giver_peer *oldest = &giver->peers[0];

    for (unsigned i = 0; i < WSCO_GIVER_PEERS; i++) {
        wsco_giver_peer *peer = &giver->peers[i];
        if (peer->fd < 0)
            return peer;
        if (peer->timer.due < oldest->timer.due)
            oldest = peer;
    }
    let_go(oldest);
    return oldest;
}

static wsco_rc give(wsco_giver *giver, int fd)
{
    int fds[WSCO_HANDOVER_MOST];

    return wsco_handover_give(fd, fds, giver->listeners(fds));
}

static void take_in(wsco_giver *giver, int fd)
{
    wsco_giver_peer *peer = make_place(giver);

    peer->watcher.on_event = on_word;
    peer->timer.fire = on_late;
    peer->giver = giver;
    if (give(giver, fd) != WSCO_OK || watch(giver, &peer->watcher, fd) != WSCO_OK) {
        wsco_sock_close(fd);
        return;
    }
    peer->fd = fd;
    if (arm(giver, &peer->timer, WSCO_GIVER_SECONDS) != WSCO_OK)
        let_go(peer);
}

/* ---- the place ---- */

static void on_pause_over(wsco_timer *timer)
{
    wsco_giver *giver = wsco_container_of(timer, wsco_giver, pause);

    giver->worker->idle_timers--;
    if (wsco_loop_set(&giver->worker->loop, &giver->watcher, WSCO_READ) != WSCO_OK)
        wsco_giver_close(giver);
}

/* Such as a process without descriptors: it would be told of the same again in each turn. */
static void rest(wsco_giver *giver)
{
    if (arm(giver, &giver->pause, PAUSE_SECONDS) == WSCO_OK &&
        wsco_loop_set(&giver->worker->loop, &giver->watcher, 0) != WSCO_OK)
        disarm(giver, &giver->pause);
}

static void on_ask(wsco_watcher *watcher, unsigned events)
{
    wsco_giver *giver = wsco_container_of(watcher, wsco_giver, watcher);
    int fd = wsco_handover_accept(&giver->place);

    (void)events;
    if (fd >= 0)
        take_in(giver, fd);
    else if (fd != WSCO_E_AGAIN)
        rest(giver);
}

wsco_rc wsco_giver_open(wsco_giver *giver, const char *path)
{
    if (giver->place.fd >= 0)
        return WSCO_OK;
    wsco_rc rc = wsco_handover_open(&giver->place, path);
    if (rc != WSCO_OK)
        return rc;
    rc = watch(giver, &giver->watcher, giver->place.fd);
    if (rc != WSCO_OK)
        wsco_handover_close(&giver->place);
    return rc;
}

void wsco_giver_close(wsco_giver *giver)
{
    if (giver->place.fd < 0)
        return;
    disarm(giver, &giver->pause);
    unwatch(giver, &giver->watcher);
    wsco_handover_close(&giver->place);
    for (unsigned i = 0; i < WSCO_GIVER_PEERS; i++)
        let_go(&giver->peers[i]);
}

/* ---- the part ---- */

static void stop(wsco_worker_part *part)
{
    wsco_giver *giver = giver_of(part);

    wsco_link_remove(&giver->turn_end.link);
    wsco_giver_close(giver);
}

static void reclaim(wsco_worker_part *part)
{
    wsco_mem_free(giver_of(part));
}

static const wsco_worker_part_ops ops = {.after_fork = stop, .stop = stop, .reclaim = reclaim};

wsco_giver *wsco_giver_find(const wsco_worker *worker)
{
    wsco_worker_part *part = wsco_worker_part_of(worker, &ops);

    return part ? giver_of(part) : NULL;
}

wsco_giver *wsco_giver_of(wsco_worker *worker)
{
    wsco_giver *giver = wsco_giver_find(worker);

    if (giver)
        return giver;
    giver = wsco_mem_zalloc(sizeof *giver);
    if (!giver)
        return NULL;
    giver->worker = worker;
    giver->place.fd = -1;
    giver->watcher.on_event = on_ask;
    giver->pause.fire = on_pause_over;
    wsco_link_init(&giver->turn_end.link);
    for (unsigned i = 0; i < WSCO_GIVER_PEERS; i++)
        giver->peers[i].fd = -1;
    wsco_worker_add_part(worker, &giver->part, &ops);
    return giver;
}
