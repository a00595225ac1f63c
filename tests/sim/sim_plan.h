/* SPDX-License-Identifier: MIT */
/* What a seed decides before its life begins: how many clients, which network, which faults, which
 * settings. */
#ifndef WSCO_TESTS_SIM_PLAN_H
#define WSCO_TESTS_SIM_PLAN_H

#include "sim_time.h"

/* Rates are in thousands. */
typedef struct sim_plan {
    const char *poll; /* backend of the loop */
    unsigned clients;
    sim_time length; /* after that clients begin nothing new */
    sim_time quiet;  /* nobody comes for so long, once */

    /* the network */
    sim_time latency, jitter;
    unsigned split;         /* pieces that arrive in two */
    size_t room_min, room;  /* bytes that a direction takes before it is full */
    unsigned short_io;      /* calls that take less than they could */
    unsigned again;         /* calls that say EAGAIN although they could */
    unsigned interrupted;   /* calls that say EINTR */
    unsigned broken;        /* calls on which a connection ends with an error */
    unsigned accept_errors; /* accept() calls that fail */
    unsigned descriptors;   /* the process may have so many */

    /* the machine */
    unsigned starved;        /* turns from which on memory runs short for a while */
    unsigned poll_fails;     /* changes of interest that the kernel has no memory for */
    unsigned busy;           /* turns that take long */
    unsigned drowsy;         /* ready descriptors that are told a turn later */
    unsigned cancels;        /* turns in which the wait of some coroutine is cancelled */
    unsigned max_coroutines; /* 0: the usual */
    bool stack_shuffle;      /* ready coroutines run in any order */
    bool ends_early;         /* the worker is torn down in the middle */
    bool restarts;

    /* the clients; what they are is drawn from http : ws : raw */
    unsigned http, ws, raw;
    unsigned rude;    /* steps in which one resets, half-closes, sends nonsense */
    unsigned slow;    /* clients that read or write slowly */
    unsigned stopped; /* steps in which one stops reading */
    bool flood;       /* some pipeline without ever reading */

    /* the server */
    sim_time tick; /* period of the ticker that pushes to everybody; 0: none */
    size_t tick_size;
    double read_timeout, write_timeout;
    uint64_t high, low, output_max;
    size_t message_max;
    uint64_t output_memory; /* 0: what the core takes by default */
    bool compression;
    bool coalescing, slow_peer_wait, take_ping, take_close, go_away;
} sim_plan;

extern sim_plan plan;

void sim_plan_draw(uint64_t seed);

#endif
