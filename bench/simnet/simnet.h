/* SPDX-License-Identifier: MIT */
/* A network without a kernel, for counting instructions: the clients live in the server's own process, in a
 * preloaded library, and do the same in each run. Linux, ELF with RELA. */
#ifndef SIMNET_H
#define SIMNET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <openssl/ssl.h>

#define SIMNET_API __attribute__((visibility("default")))

/* What a client waits for. */
enum phase { PHASE_TLS, PHASE_UPGRADE, PHASE_REPLIES, PHASE_CLOSE, PHASE_OVER };

/* A client and its end of the connection. Owner: net.c, from accept4() to close() of the server. */
struct peer {
    int fd; /* the server's number */
    enum phase phase;
    bool idle;         /* upgrades and then keeps quiet */
    bool ended;        /* sends nothing more: FIN */
    bool watched;      /* in the server's epoll */
    bool listed;       /* in the list of those that may be ready */
    uint32_t want;     /* epoll events that the server waits for */
    uint64_t cookie;   /* what it gets with them */
    const uint8_t *in; /* bytes on the way to the server; not owned unless `own` */
    size_t in_len, in_off;
    uint8_t *own;     /* with TLS: memory of `in` */
    unsigned replies; /* still to come in this round */
    size_t matched;   /* bytes of the current reply, or of the end of a head */
    uint8_t head[14]; /* of a frame whose payload is not compared */
    uint64_t skip;    /* bytes left of its payload */
    SSL *ssl;         /* NULL without TLS */
    BIO *to_client, *to_server;
};

/* --- net.c: the calls that wsco.so makes --- */

/* A wrapper for a function that wsco.so imports. `real` is filled in when the import table is changed. */
struct simnet_call {
    const char *name;
    void *ours;
    void **real;
};
extern const struct simnet_call simnet_calls[];
extern const size_t simnet_call_count;

/* So many clients want to connect now. */
void simnet_connect(unsigned count);
/* Puts bytes on the way to the server; the one before must have been read. They stay the caller's. */
void simnet_put(struct peer *peer, const void *bytes, size_t len);
/* The client sends nothing more. */
void simnet_end(struct peer *peer);
/* Ends the process with a message: the server did not do what it should. */
void simnet_fail(const char *message) __attribute__((noreturn));
/* Nanoseconds that the server has used by itself, outside of these calls. */
uint64_t simnet_used(void);
/* Nanoseconds of the clock that the server sees. */
uint64_t simnet_clock(void);
/* Starts or ends callgrind's count of the server's instructions. */
void simnet_count(bool on);

/* --- work.c: what the clients do --- */

/* Reads the settings from the environment (SIMNET_*). */
void work_begin(void);
/* A client is connected. */
void work_accepted(struct peer *peer);
/* The server has sent this. */
void work_got(struct peer *peer, const uint8_t *bytes, size_t len);
/* The server has closed the connection. */
void work_closed(struct peer *peer);
/* Nothing is on the way: the next round. False: there is nothing to do but to let time pass. */
bool work_step(void);
/* Time has passed up to a deadline of the server. */
void work_time_passed(void);
/* As work_got(), after TLS has been taken off; and simnet_put() with TLS put around. */
void work_plain(struct peer *peer, const uint8_t *bytes, size_t len);
void work_send(struct peer *peer, const uint8_t *bytes, size_t len);

/* --- tls.c: a client's TLS --- */

void tls_begin(struct peer *peer);
/* Bytes from the server; calls work_plain(). */
void tls_got(struct peer *peer, const uint8_t *bytes, size_t len);
/* Bytes to the server. */
void tls_send(struct peer *peer, const uint8_t *bytes, size_t len);
void tls_free(struct peer *peer);
/* True when the handshake is complete. */
bool tls_ready(const struct peer *peer);

#endif
