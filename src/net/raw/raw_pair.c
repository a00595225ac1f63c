/* SPDX-License-Identifier: MIT */
/* raw_pair: two connections that are connected with each other, or one of them, whose other end is in another
 * process.
 * Owns: the origin that the two share, until the last of them is freed. Called by: src/php, for
 *       swoole_coroutine_socketpair() and the pipes of child processes.
 * Never: has a server. Tested by: tests/unit/net/raw/test_raw_pair.c, tests/phpt/socket/pair*.phpt. */
#include "wsco/net/raw/raw_pair.h"

#include "wsco/base/mem.h"
#include "wsco/net/raw/raw_session.h"

static void destroy(wsco_origin *origin)
{
    wsco_mem_free(origin);
}

/* A peer that reads slowly is a coroutine of this process: whoever writes to it may wait, and it needs to
 * take no more than a byte in each write time-out. */
static wsco_origin *make_origin(void)
{
    wsco_origin *origin = wsco_mem_zalloc(sizeof *origin);

    if (!origin)
        return NULL;
    wsco_origin_init(origin, &wsco_raw_session_ops);
    origin->running = true;
    origin->destroy = destroy;
    origin->settings.slow_peer_wait = true;
    origin->settings.response_min_rate = 0;
    return origin;
}

static wsco_conn *open_end(wsco_net *net, wsco_origin *origin, int fd)
{
    wsco_addr unnamed = {.len = sizeof unnamed.u.ss_family, .u.ss_family = AF_UNIX};
    wsco_conn *conn = wsco_conn_create(net, origin, fd, &unnamed, NULL);

    if (conn)
        wsco_conn_set_deadline(conn, WSCO_USEC_NEVER);
    return conn;
}

wsco_rc wsco_raw_pair_open(wsco_net *net, int domain, int type, int protocol, wsco_conn *ends[2])
{
    wsco_origin *origin = make_origin();
    wsco_rc rc;
    int fds[2];

    if (!origin)
        return WSCO_E_NOMEM;
    rc = wsco_sock_pair(domain, type, protocol, fds);
    if (rc == WSCO_OK) {
        for (int i = 0; i < 2; i++)
            ends[i] = open_end(net, origin, fds[i]);
        if (!ends[0] || !ends[1])
            rc = WSCO_E_NOMEM;
        for (int i = 0; i < 2; i++)
            if (rc != WSCO_OK && ends[i])
                wsco_conn_drop(ends[i]);
    }
    wsco_origin_release(origin);
    return rc;
}

wsco_conn *wsco_raw_pair_end(wsco_net *net, int fd)
{
    wsco_origin *origin = make_origin();
    wsco_conn *conn = NULL;

    wsco_sock_set_nonblocking(fd);
    if (origin) {
        conn = open_end(net, origin, fd);
        wsco_origin_release(origin);
    } else {
        wsco_sock_close(fd);
    }
    return conn;
}
