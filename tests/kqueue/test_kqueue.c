/* SPDX-License-Identifier: MIT */
/* Tests the emulation in this folder (kqueue.c, kqueue_filters.c) against the rules of kqueue(2) of
 * FreeBSD. */
#include "unit.h"

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/types.h>
#include <sys/event.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

enum { ROOM = 8 };

static const struct timespec now = {0};
static struct kevent got[ROOM];
static int kq;

static int ask(const struct kevent *changes, int count, int room)
{
    return kevent(kq, changes, count, got, room, &now);
}

static struct kevent made(int ident, int filter, int flags)
{
    static char owner;
    struct kevent change;

    EV_SET(&change, (uintptr_t)ident, (short)filter, (u_short)flags, 0, 0, &owner);
    return change;
}

/* The error of a single change, 0 if there is none. */
static int change(int ident, int filter, int flags)
{
    struct kevent one = made(ident, filter, flags);

    return kevent(kq, &one, 1, NULL, 0, &now) == 0 ? 0 : errno;
}

static void open_pair(int fds[2])
{
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, fds), 0);
    kq = kqueue();
    assert_true(kq >= 0);
}

static void close_pair(const int fds[2])
{
    close(fds[0]);
    close(fds[1]);
    close(kq);
}

TEST(read_and_write_are_two_events)
{
    int fds[2];

    open_pair(fds);
    assert_int_equal(change(fds[0], EVFILT_READ, EV_ADD), 0);
    assert_int_equal(ask(NULL, 0, ROOM), 0);
    assert_int_equal(change(fds[0], EVFILT_WRITE, EV_ADD), 0);
    assert_int_equal(ask(NULL, 0, ROOM), 1);
    assert_int_equal(got[0].filter, EVFILT_WRITE);
    assert_true(got[0].data > 0);
    assert_int_equal(write(fds[1], "abc", 3), 3);
    assert_int_equal(ask(NULL, 0, ROOM), 2);
    assert_int_equal(got[0].filter + got[1].filter, EVFILT_READ + EVFILT_WRITE);
    assert_int_equal(change(fds[0], EVFILT_WRITE, EV_DELETE), 0);
    assert_int_equal(ask(NULL, 0, ROOM), 1);
    assert_int_equal(got[0].filter, EVFILT_READ);
    assert_int_equal(got[0].ident, fds[0]);
    assert_int_equal(got[0].data, 3);        /* bytes to read */
    assert_int_equal(ask(NULL, 0, ROOM), 1); /* level-triggered */
    close_pair(fds);
}

TEST(data_of_a_listener_is_its_backlog)
{
    struct sockaddr_in at = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t len = sizeof(at);
    int clients[3], listener = socket(AF_INET, SOCK_STREAM, 0);

    kq = kqueue();
    assert_int_equal(bind(listener, (const struct sockaddr *)&at, len), 0);
    assert_int_equal(listen(listener, 8), 0);
    assert_int_equal(getsockname(listener, (struct sockaddr *)&at, &len), 0);
    assert_int_equal(change(listener, EVFILT_READ, EV_ADD), 0);
    assert_int_equal(ask(NULL, 0, ROOM), 0);
    for (int i = 0; i < 3; i++) {
        clients[i] = socket(AF_INET, SOCK_STREAM, 0);
        assert_int_equal(connect(clients[i], (const struct sockaddr *)&at, len), 0);
    }
    assert_int_equal(ask(NULL, 0, ROOM), 1);
    assert_int_equal(got[0].data, 3);
    for (int i = 0; i < 3; i++)
        close(clients[i]);
    close(listener);
    close(kq);
}

TEST(a_peer_that_is_gone_is_an_end_of_file_for_each_filter)
{
    int fds[2];

    open_pair(fds);
    struct kevent both[] = {made(fds[0], EVFILT_READ, EV_ADD), made(fds[0], EVFILT_WRITE, EV_ADD)};
    assert_int_equal(write(fds[1], "ab", 2), 2);
    close(fds[1]);
    assert_int_equal(ask(both, 2, ROOM), 2);
    for (int i = 0; i < 2; i++) {
        assert_true(got[i].flags & EV_EOF);
        if (got[i].filter == EVFILT_READ)
            assert_int_equal(got[i].data, 2); /* what was sent before can still be read */
    }
    fds[1] = -1;
    close_pair(fds);
}

TEST(each_failed_change_has_an_entry_and_the_others_are_made)
{
    int fds[2];

    open_pair(fds);
    assert_int_equal(write(fds[1], "a", 1), 1);
    struct kevent list[] = {made(fds[0], EVFILT_WRITE, EV_DELETE), made(fds[0], EVFILT_READ, EV_ADD),
                            made(1000000, EVFILT_READ, EV_ADD), made(fds[0], -99, EV_ADD)};
    assert_int_equal(ask(list, 4, ROOM), 3); /* no event beside errors */
    for (int i = 0; i < 3; i++)
        assert_true(got[i].flags & EV_ERROR);
    assert_int_equal(got[0].data, ENOENT);
    assert_int_equal(got[1].data, EBADF);
    assert_int_equal(got[2].data, EINVAL);
    assert_int_equal(got[1].ident, 1000000);
    assert_ptr_equal(got[1].udata, list[2].udata);
    assert_int_equal(ask(NULL, 0, ROOM), 1);
    assert_int_equal(got[0].filter, EVFILT_READ);
    close_pair(fds);
}

/* Without room the call fails, and what follows in the list is not looked at. */
TEST(an_error_without_room_ends_the_call)
{
    int fds[2];

    open_pair(fds);
    assert_int_equal(write(fds[1], "a", 1), 1);
    struct kevent list[] = {made(fds[0], EVFILT_WRITE, EV_DELETE), made(fds[1], EVFILT_READ, EV_DELETE),
                            made(fds[0], EVFILT_READ, EV_ADD)};
    assert_int_equal(ask(list, 3, 1), -1);
    assert_int_equal(errno, ENOENT);
    assert_int_equal(ask(NULL, 0, ROOM), 0);
    close_pair(fds);
}

TEST(a_receipt_answers_a_change_that_worked_and_takes_no_event_out)
{
    int fds[2];

    open_pair(fds);
    struct kevent list[] = {made(fds[0], EVFILT_WRITE, EV_ADD | EV_RECEIPT),
                            made(fds[0], EVFILT_READ, EV_DELETE | EV_RECEIPT)};
    assert_int_equal(kevent(kq, list, 2, list, 2, &now), 2);
    assert_true(list[0].flags & EV_ERROR && list[0].data == 0);
    assert_true(list[1].flags & EV_ERROR && list[1].data == ENOENT);
    close_pair(fds);
}

TEST(adding_again_replaces_udata)
{
    int fds[2], other;

    open_pair(fds);
    struct kevent one = made(fds[0], EVFILT_WRITE, EV_ADD);
    assert_int_equal(ask(&one, 1, ROOM), 1);
    one.udata = &other;
    assert_int_equal(ask(&one, 1, ROOM), 1);
    assert_ptr_equal(got[0].udata, &other);
    close_pair(fds);
}

TEST(filters_vanish_at_close)
{
    int fds[2], again[2];

    open_pair(fds);
    assert_int_equal(change(fds[0], EVFILT_WRITE, EV_ADD), 0);
    int number = fds[0];
    close(fds[0]);
    assert_int_equal(ask(NULL, 0, ROOM), 0);
    assert_int_equal(change(number, EVFILT_WRITE, EV_DELETE), EBADF);
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, again), 0);
    assert_int_equal(again[0], number);
    assert_int_equal(ask(NULL, 0, ROOM), 0); /* the new file has none */
    assert_int_equal(change(number, EVFILT_WRITE, EV_DELETE), ENOENT);
    close(again[1]);
    close_pair((int[]){again[0], fds[1]});
}

TEST(a_short_list_of_events_shows_all_in_turn)
{
    int fds[2];

    open_pair(fds);
    assert_int_equal(change(fds[0], EVFILT_WRITE, EV_ADD), 0);
    assert_int_equal(change(fds[1], EVFILT_WRITE, EV_ADD), 0);
    assert_int_equal(ask(NULL, 0, 1), 1);
    uintptr_t first = got[0].ident;
    assert_int_equal(ask(NULL, 0, 1), 1);
    assert_true(got[0].ident != first);
    close_pair(fds);
}

TEST(a_blocked_signal_is_told_once)
{
    int number;
    sigset_t one;

    kq = kqueue();
    sigemptyset(&one);
    sigaddset(&one, SIGUSR1);
    pthread_sigmask(SIG_BLOCK, &one, NULL);
    assert_int_equal(change(SIGUSR1, EVFILT_SIGNAL, EV_ADD), 0);
    assert_int_equal(ask(NULL, 0, ROOM), 0);
    raise(SIGUSR1);
    assert_int_equal(ask(NULL, 0, ROOM), 1);
    assert_int_equal(got[0].ident, SIGUSR1);
    assert_int_equal(ask(NULL, 0, ROOM), 0);
    assert_int_equal(sigwait(&one, &number), 0); /* it is delivered all the same */
    assert_int_equal(number, SIGUSR1);
    pthread_sigmask(SIG_UNBLOCK, &one, NULL);
    close(kq);
}

TEST(a_child_does_not_inherit_the_queue)
{
    int fds[2], status = -1;

    open_pair(fds);
    pid_t pid = fork();
    if (pid == 0)
        _exit(fcntl(kq, F_GETFD) == -1 && kevent(kq, NULL, 0, got, ROOM, &now) == -1 && errno == EBADF ? 0
                                                                                                       : 1);
    assert_int_equal(waitpid(pid, &status, 0), pid);
    assert_int_equal(status, 0);
    assert_int_equal(change(fds[0], EVFILT_WRITE, EV_ADD), 0);
    assert_int_equal(ask(NULL, 0, ROOM), 1);
    close_pair(fds);
}

TEST(bad_calls_are_refused)
{
    int fds[2];
    const struct timespec never = {.tv_sec = -1};

    open_pair(fds);
    assert_int_equal(kevent(fds[0], NULL, 0, got, ROOM, &now), -1);
    assert_int_equal(errno, EBADF);
    assert_int_equal(kevent(kq, NULL, 0, got, ROOM, &never), -1);
    assert_int_equal(errno, EINVAL);
    assert_int_equal(change(fds[0], EVFILT_READ, 0x4),
                     EINVAL); /* a flag that is missing here is not passed over */
    close_pair(fds);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(read_and_write_are_two_events),
        UNIT(data_of_a_listener_is_its_backlog),
        UNIT(a_peer_that_is_gone_is_an_end_of_file_for_each_filter),
        UNIT(each_failed_change_has_an_entry_and_the_others_are_made),
        UNIT(an_error_without_room_ends_the_call),
        UNIT(a_receipt_answers_a_change_that_worked_and_takes_no_event_out),
        UNIT(adding_again_replaces_udata),
        UNIT(filters_vanish_at_close),
        UNIT(a_short_list_of_events_shows_all_in_turn),
        UNIT(a_blocked_signal_is_told_once),
        UNIT(a_child_does_not_inherit_the_queue),
        UNIT(bad_calls_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
