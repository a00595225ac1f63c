/* SPDX-License-Identifier: MIT */
/* admission: decides which connections are let in.
 * Owns: the server's numbers of connections. Called by: listener (each accepted descriptor), conn through its
 * origin (the end), src/php (sendfile).
 * Never: lets a connection, or a file it sends, have the last descriptors: the script needs some for its
 * files.
 * Tested by: tests/unit/net/server/test_admission.c, tests/phpt/limits. */
#include "wsco/net/server/admission.h"

/* Descriptors left for the script's own files. */
#define RESERVE 32
/* How many of these may be lent to connections that are turned away. */
#define LENT 16
/* How many connections at once get their 503 with all care (FIN, and a wait for the peer's FIN). */
#define TURNED_AWAY_MAX 64

int wsco_admission_descriptors(void)
{
    int most = wsco_sock_descriptors();
    int reserve = most / 2 < RESERVE ? most / 2 : RESERVE;

    return most - reserve;
}

void wsco_admission_start(wsco_server *server)
{
    server->fd_limit = wsco_admission_descriptors();
}

/* The system gives the lowest free number, so a higher one means that all below it are in use. */
bool wsco_admission_has_descriptors(const wsco_server *server, int fd)
{
    return fd < server->fd_limit;
}

static bool has_room_for_ip(const wsco_server *server, const wsco_addr *address)
{
    uint64_t most = server->origin.settings.max_connection_per_ip;
    wsco_peer peer;

    if (most == 0)
        return true;
    wsco_peer_pack(&peer, address);
    return peer.family == 0 || wsco_ip_table_count(&server->ips, &peer) < most;
}

bool wsco_admission_has_room(wsco_server *server, int fd, const wsco_addr *address)
{
    uint64_t most = server->origin.settings.max_connection;
    wsco_traffic *traffic = &server->origin.traffic;

    if (!wsco_admission_has_descriptors(server, fd))
        traffic->no_descriptor++;
    else if (most > 0 && server->conn_count >= most)
        traffic->full++;
    else if (!has_room_for_ip(server, address))
        traffic->full_ip++;
    else
        return true;
    return false;
}

void wsco_admission_enter(wsco_conn *conn)
{
    wsco_server *server = wsco_server_of(conn);

    server->conn_count++;
    server->origin.traffic.accepted++;
    conn->admission = WSCO_ADMISSION_COUNTED;
    if (server->origin.settings.max_connection_per_ip > 0 && conn->peer.family != 0 &&
        wsco_ip_table_add(&server->ips, &conn->peer) == WSCO_OK)
        conn->admission = WSCO_ADMISSION_COUNTED_IP;
}

/* Sends what the socket takes at once; no connection is made for it. */
static void answer_and_close(int fd, const wsco_buf *answer)
{
    struct iovec bytes = {.iov_base = answer->data, .iov_len = answer->len};

    if (answer->len > 0) {
        ssize_t sent = wsco_sock_writev(fd, &bytes, 1, false);
        (void)sent;
        wsco_sock_shutdown_write(fd);
    }
    wsco_sock_close(fd);
}

static void answer(wsco_server *server, int fd, const wsco_addr *peer, const wsco_buf *answer)
{
    if (server->turned_away >= TURNED_AWAY_MAX || fd >= server->fd_limit + LENT) {
        answer_and_close(fd, answer);
        return;
    }
    wsco_conn *conn = wsco_conn_create(server->net, &server->origin, fd, peer, NULL);
    if (!conn)
        return;
    server->turned_away++;
    conn->admission = WSCO_ADMISSION_TURNED_AWAY;
    if (wsco_outq_append_copy(&conn->out, answer->data, answer->len) != WSCO_OK)
        wsco_conn_fail(conn, WSCO_E_NOMEM);
    wsco_conn_close(conn);
}

void wsco_admission_turn_away(wsco_server *server, int fd, const wsco_addr *peer)
{
    wsco_rc (*refusal)(wsco_worker * worker, wsco_buf * answer) = server->origin.session->refusal;
    wsco_buf bytes = {0};

    if (server->tls || !refusal) {
        wsco_sock_close(fd);
        return;
    }
    if (refusal(server->net->worker, &bytes) != WSCO_OK)
        bytes.len = 0;
    answer(server, fd, peer, &bytes);
    wsco_buf_deinit(&bytes);
}

void wsco_admission_leave(wsco_conn *conn)
{
    wsco_server *server = wsco_server_of(conn);

    if (conn->admission == WSCO_ADMISSION_TURNED_AWAY) {
        server->turned_away--;
    } else if (conn->admission != WSCO_ADMISSION_NONE) {
        server->conn_count--;
        server->origin.traffic.ended++;
    }
    if (conn->admission == WSCO_ADMISSION_COUNTED_IP)
        wsco_ip_table_remove(&server->ips, &conn->peer);
    conn->admission = WSCO_ADMISSION_NONE;
}
