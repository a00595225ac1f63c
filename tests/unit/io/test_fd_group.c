/* SPDX-License-Identifier: MIT */
/* Tests src/io/fd_group.c: socket pairs, closed numbers and files. */
#include "unit.h"

#include "wsco/io/fd_group.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

enum { FOR_A_WHILE = 60000 };

static void open_pairs(int a[2], int b[2])
{
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, a), 0);
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, b), 0);
}

static void close_pairs(const int a[2], const int b[2])
{
    for (int i = 0; i < 2; i++) {
        close(a[i]);
        close(b[i]);
    }
}

static bool tells(int group, int ms)
{
    struct pollfd one = {.fd = group, .events = POLLIN};

    return poll(&one, 1, ms) == 1;
}

TEST(tells_of_any)
{
    int a[2], b[2];
    char byte;

    open_pairs(a, b);
    struct pollfd fds[] = {{.fd = a[0], .events = POLLIN}, {.fd = b[0], .events = POLLIN}};
    int group = wsco_fd_group_open(fds, 2);
    assert_true(group >= 0);
    assert_int_equal(wsco_fd_group_poll(fds, 2, 0), 0);
    assert_false(tells(group, 0));
    assert_int_equal(write(b[1], "x", 1), 1);
    assert_true(tells(group, FOR_A_WHILE));
    assert_int_equal(wsco_fd_group_poll(fds, 2, WSCO_USEC_NEVER), 1);
    assert_int_equal(fds[0].revents, 0);
    assert_int_equal(fds[1].revents, POLLIN);
    assert_int_equal(read(b[0], &byte, 1), 1);
    assert_false(tells(group, 0));
    close(group);
    close_pairs(a, b);
}

TEST(tells_of_room_and_of_an_end)
{
    int a[2], b[2];

    open_pairs(a, b);
    struct pollfd fds[] = {{.fd = a[0], .events = POLLOUT}, {.fd = b[0], .events = POLLIN | POLLPRI}};
    int group = wsco_fd_group_open(fds, 1);
    assert_true(tells(group, FOR_A_WHILE));
    close(group);
    group = wsco_fd_group_open(&fds[1], 1);
    assert_false(tells(group, 0));
    assert_int_equal(shutdown(b[1], SHUT_WR), 0);
    assert_true(tells(group, FOR_A_WHILE));
    close(group);
    close_pairs(a, b);
}

TEST(not_open)
{
    int a[2], b[2];

    open_pairs(a, b);
    int closed = fcntl(b[0], F_DUPFD, 100); /* a number that the group does not get */
    assert_true(closed >= 0);
    close(closed);
    struct pollfd fds[] = {{.fd = a[0], .events = POLLIN}, {.fd = closed, .events = POLLIN}};
    assert_int_equal(wsco_fd_group_open(fds, 2), -EBADF);
    assert_int_equal(wsco_fd_group_poll(fds, 2, WSCO_USEC_NEVER), 1);
    assert_int_equal(fds[1].revents, POLLNVAL);
    close_pairs(a, b);
}

TEST(a_span_passes)
{
    int a[2], b[2];

    open_pairs(a, b);
    struct pollfd fds = {.fd = a[0], .events = POLLIN};
    wsco_usec begun = wsco_time_now();
    assert_int_equal(wsco_fd_group_poll(&fds, 1, 1001), 0);
    assert_true(wsco_time_now() - begun >= 1000);
    close_pairs(a, b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(tells_of_any),
        UNIT(tells_of_room_and_of_an_end),
        UNIT(not_open),
        UNIT(a_span_passes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
