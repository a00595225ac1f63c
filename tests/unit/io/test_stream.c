/* SPDX-License-Identifier: MIT */
/* Tests src/io/stream_plain.c: each function reaches the socket and hands its result back. */
#include "unit_sock.h"

#include "wsco/io/stream.h"

typedef struct link_pair {
    wsco_stream client, server;
} link_pair;

static void open_link(link_pair *both)
{
    int fds[2];
    tcp_pair(fds);
    wsco_stream_plain_init(&both->client, fds[0]);
    wsco_stream_plain_init(&both->server, fds[1]);
}

static void close_link(link_pair *both)
{
    both->client.ops->close(&both->client);
    both->server.ops->close(&both->server);
}

TEST(bytes_both_ways)
{
    link_pair both;
    char in[16];
    struct iovec iov[2] = {{"ab", 2}, {"cde", 3}};
    open_link(&both);
    wsco_stream *client = &both.client, *server = &both.server;
    assert_int_equal(server->ops->read(server, in, sizeof(in)), WSCO_E_AGAIN);
    assert_int_equal(client->ops->writev(client, iov, 2, false), 5);
    read_all(server->fd, in, 4);
    await(server->fd, POLLIN);
    assert_int_equal(server->ops->read(server, in + 4, 12), 1);
    assert_memory_equal(in, "abcde", 5);
    assert_int_equal(server->ops->writev(server, iov + 1, 1, true), 3);
    assert_int_equal(server->ops->writev(server, iov, 1, false), 2);
    read_all(client->fd, in, 5);
    assert_memory_equal(in, "cdeab", 5);
    close_link(&both);
}

TEST(files)
{
    link_pair both;
    char in[50];
    int file = pattern_file(200);
    open_link(&both);
    assert_int_equal(both.server.ops->sendfile(&both.server, file, 150, 1000), 50);
    read_all(both.client.fd, in, 50);
    assert_pattern(in, 150, 50);
    assert_int_equal(both.server.ops->sendfile(&both.server, file, 200, 800), 0);
    close(file);
    close_link(&both);
}

TEST(shutdown_is_eof_for_the_peer)
{
    link_pair both;
    char in[8];
    struct iovec iov = {"late", 4};
    open_link(&both);
    wsco_stream *client = &both.client, *server = &both.server;
    client->ops->shutdown(client);
    await(server->fd, POLLIN);
    assert_int_equal(server->ops->read(server, in, sizeof(in)), WSCO_E_EOF);
    assert_int_equal(client->ops->writev(client, &iov, 1, false), WSCO_E_PIPE);
    assert_int_equal(server->ops->writev(server, &iov, 1, false), 4);
    read_all(client->fd, in, 4);
    assert_memory_equal(in, "late", 4);
    close_link(&both);
}

TEST(reset_by_the_peer)
{
    link_pair both;
    char in[8];
    open_link(&both);
    unit_reset(both.client.fd);
    both.client.fd = -1;
    await(both.server.fd, POLLIN);
    assert_int_equal(both.server.ops->read(&both.server, in, sizeof(in)), WSCO_E_RESET);
    close_link(&both);
}

TEST(close_once)
{
    link_pair both;
    open_link(&both);
    int fd = both.server.fd;
    both.server.ops->close(&both.server);
    assert_int_equal(both.server.fd, -1);
    assert_int_equal(fcntl(fd, F_GETFD), -1);
    /* The number may have a new owner by now. */
    assert_int_equal(dup2(both.client.fd, fd), fd);
    both.server.ops->close(&both.server);
    assert_true(fcntl(fd, F_GETFD) >= 0);
    close(fd);
    close_link(&both);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(bytes_both_ways),   UNIT(files),      UNIT(shutdown_is_eof_for_the_peer),
        UNIT(reset_by_the_peer), UNIT(close_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
