/* SPDX-License-Identifier: MIT */
/* What the tests of sockets share: TCP pairs over the loopback, waiting, temporary files. */
#ifndef WSCO_TESTS_UNIT_SOCK_H
#define WSCO_TESTS_UNIT_SOCK_H

#include "unit.h"

#include "wsco/io/sock.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

static UNIT_UNUSED void await(int fd, short events)
{
    struct pollfd p = {.fd = fd, .events = events};
    assert_int_equal(poll(&p, 1, 10000), 1);
}

static UNIT_UNUSED wsco_addr parsed(const char *host, long port)
{
    wsco_addr addr;
    assert_int_equal(wsco_addr_parse(&addr, host, port), WSCO_OK);
    return addr;
}

/* A listener on a free port of the loopback; its address comes back in addr. */
static UNIT_UNUSED int listen_local(wsco_addr *addr)
{
    *addr = parsed("127.0.0.1", 0);
    int fd = wsco_sock_listen(addr, 16, false, NULL);
    assert_true(fd >= 0);
    wsco_sock_local(fd, addr);
    return fd;
}

/* Connected over TCP: fds[0] is the client, fds[1] was accepted. */
static UNIT_UNUSED void tcp_pair(int fds[2])
{
    wsco_addr addr;
    int listener = listen_local(&addr);
    fds[0] = wsco_sock_connect(&addr);
    assert_true(fds[0] >= 0);
    await(listener, POLLIN);
    fds[1] = wsco_sock_accept(listener, NULL);
    assert_true(fds[1] >= 0);
    await(fds[0], POLLOUT);
    wsco_sock_close(listener);
}

static UNIT_UNUSED void close_pair(const int fds[2])
{
    wsco_sock_close(fds[0]);
    wsco_sock_close(fds[1]);
}

/* Reads exactly n bytes. */
static UNIT_UNUSED void read_all(int fd, char *into, size_t n)
{
    for (size_t got = 0; got < n;) {
        ssize_t part = wsco_sock_read(fd, into + got, n - got);
        if (part == WSCO_E_AGAIN) {
            await(fd, POLLIN);
            continue;
        }
        assert_true(part > 0);
        got += (size_t)part;
    }
}

static UNIT_UNUSED char pattern(size_t i)
{
    return (char)(i * 31 + i / 251);
}

/* An unlinked file of n pattern bytes. */
static UNIT_UNUSED int pattern_file(size_t n)
{
    char path[] = "/tmp/wsco-file-XXXXXX";
    int fd = mkstemp(path);
    char *bytes = malloc(n);
    assert_true(fd >= 0 && bytes != NULL);
    unlink(path);
    for (size_t i = 0; i < n; i++)
        bytes[i] = pattern(i);
    assert_int_equal(write(fd, bytes, n), n);
    free(bytes);
    return fd;
}

static UNIT_UNUSED void assert_pattern(const char *bytes, size_t from, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (bytes[i] != pattern(from + i))
            fail_msg("byte %zu differs", from + i);
    }
}

#endif
