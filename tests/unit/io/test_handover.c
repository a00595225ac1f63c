/* SPDX-License-Identifier: MIT */
/* Tests src/io/handover.c and src/io/taken.c: both ends in one process, which the path does not mind. */
#include "unit_sock.h"

#include "wsco/io/handover.h"
#include "wsco/io/pipe.h"
#include "wsco/io/taken.h"

#include <stdio.h>
#include <sys/wait.h>

static wsco_handover_place place;
static char path[64];

static void open_place(void)
{
    snprintf(path, sizeof path, "/tmp/wsco-unit-handover-%d", (int)getpid());
    assert_int_equal(wsco_handover_open(&place, path), WSCO_OK);
}

static unsigned mode_of(const char *name)
{
    struct stat st;

    return lstat(name, &st) == 0 ? (unsigned)(st.st_mode & 0777) : 0;
}

/* Connected: the new process's end, then the old one's. */
static void join(int ends[2])
{
    ends[0] = wsco_handover_connect(path);
    assert_true(ends[0] >= 0);
    ends[1] = wsco_handover_accept(&place);
    assert_true(ends[1] >= 0);
}

static void part(int ends[2])
{
    wsco_pipe_close(&ends[0]);
    wsco_pipe_close(&ends[1]);
}

TEST(descriptors_go_over_and_are_confirmed)
{
    int ends[2], got[WSCO_HANDOVER_MOST], pair[2];
    wsco_addr address, other;

    (void)state;
    open_place();
    assert_int_equal(mode_of(path), 0600);
    assert_int_equal(wsco_handover_accept(&place), WSCO_E_AGAIN);
    join(ends);
    assert_int_equal(wsco_sock_pair(AF_UNIX, SOCK_STREAM, 0, pair), WSCO_OK);
    int fds[3] = {listen_local(&address), pair[0], listen_local(&other)};
    assert_int_equal(wsco_handover_give(ends[1], fds, 3), WSCO_OK);
    assert_int_equal(wsco_handover_receive(ends[0], got, wsco_time_in(10)), 2); /* two listen */
    assert_int_equal(wsco_sock_local(got[1], &address), WSCO_OK);
    assert_true(wsco_addr_equal(&address, &other));
    assert_int_equal(fcntl(got[0], F_GETFD), FD_CLOEXEC);
    assert_int_equal(wsco_handover_hear(ends[1]), WSCO_E_AGAIN);
    assert_int_equal(wsco_handover_confirm(ends[0]), WSCO_OK);
    assert_int_equal(wsco_handover_hear(ends[1]), WSCO_OK);
    for (int i = 0; i < 3; i++)
        wsco_sock_close(fds[i]);
    wsco_sock_close(pair[1]);
    wsco_sock_close(got[0]);
    wsco_sock_close(got[1]);
    part(ends);
    wsco_handover_close(&place);
    assert_int_equal(mode_of(path), 0);
    wsco_handover_close(&place);
}

TEST(nothing_to_give_nonsense_silence_and_an_end)
{
    int ends[2], got[WSCO_HANDOVER_MOST], none[1] = {-1};

    (void)state;
    open_place();
    join(ends);
    assert_int_equal(wsco_handover_receive(ends[0], got, wsco_time_now()), WSCO_E_TIMEOUT);
    assert_int_equal(wsco_handover_give(ends[1], none, 0), WSCO_OK);
    assert_int_equal(wsco_handover_receive(ends[0], got, wsco_time_in(10)), 0);
    assert_int_equal(wsco_handover_give(ends[1], none, WSCO_HANDOVER_MOST + 1), WSCO_E_INVAL);
    assert_int_equal(wsco_pipe_send(ends[1], "wsco hand-over 2\n", 17), 17);
    assert_int_equal(wsco_handover_receive(ends[0], got, wsco_time_in(10)), WSCO_E_PROTOCOL_ERROR);
    assert_int_equal(wsco_pipe_send(ends[0], "T?", 2), 2);
    assert_int_equal(wsco_handover_hear(ends[1]), WSCO_E_PROTOCOL_ERROR);
    assert_int_equal(wsco_pipe_send(ends[0], "TTT", 3), 3); /* each worker of a pool may say it */
    assert_int_equal(wsco_handover_hear(ends[1]), WSCO_OK);
    assert_int_equal(wsco_handover_hear(ends[1]), WSCO_OK);
    wsco_pipe_close(&ends[0]);
    assert_int_equal(wsco_handover_hear(ends[1]), WSCO_E_EOF);
    part(ends);
    join(ends);
    wsco_pipe_close(&ends[1]);
    assert_int_equal(wsco_handover_receive(ends[0], got, wsco_time_in(10)), WSCO_E_EOF);
    assert_int_equal(wsco_handover_confirm(ends[0]), WSCO_E_PIPE);
    part(ends);
    wsco_handover_close(&place);
}

TEST(a_descriptor_that_is_none_is_not_sent)
{
    int ends[2], bad[1] = {-1};

    (void)state;
    open_place();
    join(ends);
    assert_int_equal(wsco_handover_give(ends[1], bad, 1), -EBADF);
    part(ends);
    wsco_handover_close(&place);
}

/* The newer place is at the path at once; the end of the older one leaves it alone. So does a child's. */
TEST(the_path_is_the_last_ones)
{
    wsco_handover_place newer;
    int status = -1;

    (void)state;
    open_place();
    assert_int_equal(wsco_handover_open(&newer, path), WSCO_OK);
    wsco_handover_close(&place);
    assert_int_equal(mode_of(path), 0600);
    pid_t pid = fork();
    if (pid == 0) {
        wsco_handover_close(&newer);
        _exit(0);
    }
    assert_int_equal(waitpid(pid, &status, 0), pid);
    assert_int_equal(mode_of(path), 0600);
    wsco_handover_pass_on(&newer); /* the next one may be about to put its own there */
    wsco_handover_close(&newer);
    assert_int_equal(mode_of(path), 0600);
    assert_int_equal(wsco_handover_connect(path), -ECONNREFUSED);
    open_place();
    wsco_handover_close(&place);
    assert_int_equal(wsco_handover_connect(path), -ENOENT);
}

TEST(paths_that_do_not_fit)
{
    char too_long[200];

    (void)state;
    memset(too_long, 'x', sizeof too_long - 1);
    too_long[0] = '/';
    too_long[sizeof too_long - 1] = '\0';
    assert_int_equal(wsco_handover_open(&place, too_long), WSCO_E_INVAL);
    assert_int_equal(wsco_handover_open(&place, "relative"), WSCO_E_INVAL);
    assert_int_equal(wsco_handover_connect("relative"), WSCO_E_INVAL);
    assert_int_equal(wsco_handover_open(&place, "/tmp/wsco-unit-none/x"), -ENOENT);
    assert_int_equal(wsco_handover_open(&place, "/dev/null"), -EEXIST);
    assert_int_equal(place.fd, -1);
}

/* What the new process does, once. */
static int take(const wsco_addr *address)
{
    wsco_addr none = parsed("127.0.0.1", 1);

    if (wsco_taken_ask(path, 10) != WSCO_OK || wsco_taken_peer() < 0 || wsco_taken_any())
        return 1;
    if (wsco_taken_listener(&none) != -ENOENT || wsco_taken_listener(address) < 0 || !wsco_taken_any())
        return 2;
    if (wsco_taken_listener(address) != -ENOENT || wsco_taken_ask("/nowhere", 10) != WSCO_OK)
        return 3;
    if (wsco_taken_confirm() != WSCO_OK || wsco_taken_peer() >= 0 || wsco_taken_drop_rest() != 0)
        return 4;
    return 0;
}

TEST(servers_take_what_they_need)
{
    wsco_addr address, other;
    int fds[2] = {listen_local(&address), listen_local(&other)}, status = -1;

    (void)state;
    open_place();
    pid_t pid = fork();
    if (pid == 0)
        _exit(take(&address));
    await(place.fd, POLLIN);
    int peer = wsco_handover_accept(&place);
    assert_int_equal(wsco_handover_give(peer, fds, 2), WSCO_OK);
    await(peer, POLLIN);
    assert_int_equal(wsco_handover_hear(peer), WSCO_OK);
    assert_int_equal(waitpid(pid, &status, 0), pid);
    assert_int_equal(status, 0);
    wsco_sock_close(peer);
    wsco_sock_close(fds[0]);
    wsco_sock_close(fds[1]);
    wsco_handover_close(&place);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(descriptors_go_over_and_are_confirmed),
        UNIT(nothing_to_give_nonsense_silence_and_an_end),
        UNIT(a_descriptor_that_is_none_is_not_sent),
        UNIT(the_path_is_the_last_ones),
        UNIT(paths_that_do_not_fit),
        UNIT(servers_take_what_they_need),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
