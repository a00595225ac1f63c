/* SPDX-License-Identifier: MIT */
/* Tests src/io/fd_id.c: pipes, sockets and files, closed and opened again under the same number. */
#include "unit.h"

#include "wsco/io/fd_id.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

static void open_pair(int fds[2])
{
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, fds), 0);
}

static void close_pair(const int fds[2])
{
    close(fds[0]);
    close(fds[1]);
}

TEST(not_open)
{
    wsco_fd_id id;
    int fd = dup(0);

    assert_true(fd >= 0);
    assert_true(wsco_fd_id_take(fd, &id));
    assert_true(wsco_fd_id_holds(fd, &id));
    close(fd);
    assert_false(wsco_fd_id_holds(fd, &id));
    assert_false(wsco_fd_id_take(fd, &id));
    assert_false(wsco_fd_id_take(-1, &id));
}

/* A copy is of the same file, as long as any of them is open. */
TEST(a_copy)
{
    int fds[2];
    wsco_fd_id id;

    open_pair(fds);
    int copy = dup(fds[0]);
    assert_true(copy >= 0);
    assert_true(wsco_fd_id_take(fds[0], &id));
    assert_true(wsco_fd_id_holds(copy, &id));
    assert_false(wsco_fd_id_holds(fds[1], &id));
    close(copy);
    close_pair(fds);
}

TEST(another_file_of_the_number)
{
    int fds[2], other[2], ends[2];
    wsco_fd_id id;

    open_pair(fds);
    assert_true(wsco_fd_id_take(fds[0], &id));
    open_pair(other);
    assert_int_equal(dup2(other[0], fds[0]), fds[0]);
    assert_false(wsco_fd_id_holds(fds[0], &id));
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(dup2(ends[0], fds[0]), fds[0]);
    assert_false(wsco_fd_id_holds(fds[0], &id));
    close_pair(ends);
    close_pair(other);
    close_pair(fds);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(not_open),
        UNIT(a_copy),
        UNIT(another_file_of_the_number),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
