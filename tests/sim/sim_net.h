/* SPDX-License-Identifier: MIT */
/* The simulated network: connections of two one-way pipes, listeners, and the table of descriptors. */
#ifndef WSCO_TESTS_SIM_NET_H
#define WSCO_TESTS_SIM_NET_H

#include "sim_time.h"

#include <sys/uio.h>

typedef struct sim_link sim_link;
typedef struct sim_client sim_client;

/* One direction. Owner: the link. Bytes lie in it from the write until the other side has read them. */
typedef struct sim_pipe {
    char *bytes;
    size_t from, len, cap;
    size_t seen;     /* of len, how many have arrived */
    size_t room;     /* what it takes before it is full */
    uint64_t passed; /* bytes that were written so far */
    sim_time last;   /* when the newest piece arrives: nothing overtakes it */
    bool fin;        /* the writer has ended */
    bool fin_seen;   /* ... and that has arrived */
} sim_pipe;

/* Why the server may end a connection; bits of sim_link.excuses. A connection that it ends without one is a
 * fault. */
enum {
    SIM_BY_CLIENT = 1,   /* it went */
    SIM_BY_HANDLER = 2,  /* the handler wanted it, or was told of an error */
    SIM_BY_STARVING = 4, /* memory, coroutines or the kernel's tables ran short */
    SIM_BY_NETWORK = 8,  /* a call on its descriptor failed */
    SIM_BY_SLOWNESS = 16 /* the client did not take what it was sent, or took its time to send */
};

/* Owner: the life; freed by sim_net_end(), so that nobody has to ask whether one is still there. */
struct sim_link {
    sim_pipe up, down; /* client -> server, server -> client */
    sim_client *client;
    sim_link *next;    /* of all */
    sim_link *waiting; /* behind it in the listener's queue */
    int fd;            /* the server's descriptor; -1 before accept() and after close() */
    int port;          /* of the client: which connection it is in the trace */
    int error;         /* what the server's next call on it is told, once */
    bool broken;       /* no byte passes any more */
    bool accepted;
    bool server_ended; /* shutdown() or close() was called */
    bool judged;       /* ... and there was a reason */
    /* The client asked for the end, or broke a rule: what came before is owed to it all the same. */
    bool may_end;
    bool client_closed, client_told;
    sim_time opened, accepted_at;
    sim_time heard;  /* bytes arrived, or the connection did */
    sim_time began;  /* the client is in the middle of a request since then; 0: it is not */
    sim_time served; /* a handler began or ended an answer */
    sim_time ended;  /* when the server ended its side */
    sim_time stuck;  /* the socket takes no more since then; 0: it does */
    unsigned excuses;
};

/* A listening socket. Owner: its descriptor. */
typedef struct sim_listener {
    sim_link *first, *last; /* not accepted yet */
    unsigned waiting, backlog;
    int port;
    sim_time since; /* how long somebody has been waiting while a descriptor was free */
} sim_listener;

enum { SIM_FD_FIRST = 1000, SIM_FDS = 512 };
typedef enum sim_kind { SIM_FREE, SIM_LINK, SIM_LISTENER, SIM_POLL, SIM_FILE } sim_kind;
typedef struct sim_entry {
    sim_kind kind;
    void *object;
    uint64_t size; /* of a file */
} sim_entry;

void sim_net_begin(void);
void sim_net_end(void);
extern sim_link *sim_links; /* all of the life, newest first */

/* --- descriptors --- */

bool sim_net_is_fd(int fd);
/* Lowest number that is free, or -1: the limit of the process is reached. */
int sim_net_open(sim_kind kind, void *object);
void sim_net_close(int fd);
unsigned sim_net_open_count(void);
/* When the last one became free while none was. */
extern sim_time sim_net_full_until;
/* All numbers in use lie below. */
int sim_net_top(void);
/* NULL unless fd is of that kind. */
void *sim_net_object(int fd, sim_kind kind);
sim_entry *sim_net_entry(int fd);
/* A regular file with bytes of sim_net_file_byte(); -1: no descriptor. */
int sim_net_file(uint64_t size);
static inline char sim_net_file_byte(uint64_t at)
{
    return (char)('a' + (at * 7 + (at >> 8)) % 26);
}

/* --- the client's side --- */

/* Connects to the server's port; NULL: refused. */
sim_link *sim_net_connect(sim_client *client, int port);
/* Returns how many bytes the pipe took. */
size_t sim_net_send(sim_link *link, const void *bytes, size_t n);
/* Bytes that have arrived, at most n of them; they are gone when the call returns. */
size_t sim_net_receive(sim_link *link, void *into, size_t n);
/* Ends the client's sending side (FIN). */
void sim_net_finish(sim_link *link);
/* Goes: what the server still sends is answered with RST. */
void sim_net_leave(sim_link *link);
void sim_net_reset(sim_link *link);

/* --- the server's side, for the system calls --- */

size_t sim_net_take(sim_link *link, const struct iovec *iov, int n, size_t most);
/* The network ends it, for both sides. */
void sim_net_break(sim_link *link, int error);
void sim_net_server_ends(sim_link *link);
void sim_net_server_closes(sim_link *link);
/* What poll() would say of a descriptor. */
unsigned sim_net_ready(int fd, bool *broken);

/* How long ago something last arrived for it. */
sim_time sim_net_age(int fd);

/* --- pipes --- */

size_t sim_pipe_space(const sim_pipe *pipe);
size_t sim_pipe_read(sim_pipe *pipe, void *into, size_t n);

#endif
