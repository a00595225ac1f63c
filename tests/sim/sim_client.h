/* SPDX-License-Identifier: MIT */
/* A client: a state machine that acts when its time has come and is told what arrives. */
#ifndef WSCO_TESTS_SIM_CLIENT_H
#define WSCO_TESTS_SIM_CLIENT_H

#include "sim_net.h"

typedef struct sim_client_ops {
    const char *name;
    int port;
    size_t state_size;
    /* The connection is there: what the protocol begins with. */
    void (*joined)(sim_client *client);
    /* The next thing it does. */
    void (*act)(sim_client *client);
    /* Bytes that arrived. */
    void (*input)(sim_client *client, const char *bytes, size_t n);
    /* The server ended its side in order (0), or the connection broke (errno). */
    void (*ended)(sim_client *client, int error);
    /* Is it waiting for something that the server owes it? */
    bool (*waits)(const sim_client *client);
    /* Frees what `state` holds. */
    void (*forget)(sim_client *client);
} sim_client_ops;

/* Owner: the life, freed by sim_client_end_all(). */
struct sim_client {
    const sim_client_ops *ops;
    void *state; /* state_size bytes, zeroed for each connection */
    sim_client *next;
    unsigned id, joins;
    sim_link *link; /* the newest; NULL before the first */
    char *outbox;   /* what the pipe has not taken yet */
    size_t out_len, out_cap;
    bool joined;           /* the connection is there */
    bool over;             /* ... or has ended; it comes again later */
    bool finish_when_sent; /* FIN behind the outbox */
    bool reads_slowly, writes_slowly;
    bool dripping, sipping; /* the next small write or read is on its way */
    sim_time stopped_until; /* does not read before that */
    sim_time news;          /* when something was sent or came last */
};

void sim_client_create(const sim_client_ops *ops, unsigned id, sim_time first);
void sim_client_end_all(void);
extern sim_client *sim_clients;

/* Puts bytes behind what waits to be sent. */
void sim_client_say(sim_client *client, const void *bytes, size_t n);
/* The pipe has room again. */
void sim_client_pump(sim_client *client);
/* FIN once everything has been sent. */
void sim_client_finish(sim_client *client);
/* Goes without a word, or with a RST. */
void sim_client_leave(sim_client *client);
void sim_client_break(sim_client *client);
void sim_client_stop_reading(sim_client *client, sim_time duration);
/* Something arrived for it. */
void sim_client_arrived(sim_client *client, sim_link *link);
/* May the server have ended the connection without giving what it owes? */
static inline bool sim_client_excused(const sim_client *client)
{
    return client->link->excuses != 0;
}
/* What rude clients do; true when something was done. */
bool sim_client_is_rude(sim_client *client);

extern const sim_client_ops sim_http_client, sim_ws_client, sim_raw_client;

#endif
