/* SPDX-License-Identifier: MIT */
/* service: what the service manager hears of a worker.
 * Owns: the timer of the watchdog. Called by: src/php. Never: keeps the loop running; runs PHP code.
 * Why no libsystemd: the protocol is a datagram with a line of text.
 * Tested by: tests/unit/run/test_service.c, tests/phpt/service. */
#include "wsco/run/service.h"

#include "wsco/base/mem.h"
#include "wsco/io/notify.h"

#include <inttypes.h>
#include <stdio.h>

/* A part of a worker whose manager wants to hear of it. Owner: the worker. Freed by:
 * wsco_worker_reclaim(). */
typedef struct service {
    wsco_worker_part part;
    wsco_worker *worker;
    wsco_usec span; /* between two lines */
    wsco_timer timer;
} service;

static service *service_of(wsco_worker_part *part)
{
    return wsco_container_of(part, service, part);
}

static void say(const char *lines)
{
    wsco_rc rc = wsco_notify_send(lines);
    (void)rc; /* the manager notices for itself what it does not hear */
}

/* ---- the watchdog ---- */

static void arm(service *self)
{
    if (wsco_timers_arm(&self->worker->timers, &self->timer, wsco_time_now() + self->span) == WSCO_OK)
        self->worker->idle_timers++;
}

static void on_timer(wsco_timer *timer)
{
    service *self = wsco_container_of(timer, service, timer);

    self->worker->idle_timers--;
    say("WATCHDOG=1");
    arm(self);
}

static void stop(wsco_worker_part *part)
{
    service *self = service_of(part);

    if (!wsco_timer_armed(&self->timer))
        return;
    wsco_timers_cancel(&self->worker->timers, &self->timer);
    self->worker->idle_timers--;
}

static void reclaim(wsco_worker_part *part)
{
    wsco_mem_free(service_of(part));
}

static const wsco_worker_part_ops ops = {.stop = stop, .reclaim = reclaim};

static void begin_watchdog(wsco_worker *worker)
{
    wsco_usec span = wsco_notify_watchdog();
    service *self;

    if (span == WSCO_USEC_NEVER || wsco_worker_part_of(worker, &ops))
        return;
    self = wsco_mem_zalloc(sizeof *self);
    if (!self)
        return;
    self->worker = worker;
    self->span = span / 2 > 0 ? span / 2 : 1;
    self->timer.fire = on_timer;
    wsco_worker_add_part(worker, &self->part, &ops);
    say("WATCHDOG=1");
    arm(self);
}

/* ---- public ---- */

void wsco_service_ready(wsco_worker *worker)
{
    if (!wsco_notify_wanted())
        return;
    say("READY=1");
    if (worker)
        begin_watchdog(worker);
}

void wsco_service_reloading(void)
{
    char lines[64];

    snprintf(lines, sizeof lines, "RELOADING=1\nMONOTONIC_USEC=%" PRIu64, wsco_time_now());
    say(lines);
}

void wsco_service_stopping(void)
{
    say("STOPPING=1");
}

void wsco_service_silence(void)
{
    wsco_notify_silence();
}
