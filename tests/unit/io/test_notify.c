/* SPDX-License-Identifier: MIT */
/* Tests src/io/notify.c with a socket of its own. */
#define _GNU_SOURCE /* struct sockaddr_un, SOCK_NONBLOCK */
#include "unit.h"

#include "wsco/io/notify.h"

#include <errno.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static int manager;
static char name[64];

static void listen_as(const char *format)
{
    struct sockaddr_un at = {.sun_family = AF_UNIX};

    snprintf(name, sizeof name, format, (int)getpid());
    size_t n = strlen(name);
    memcpy(at.sun_path, name, n);
    if (name[0] == '@')
        at.sun_path[0] = '\0';
    manager = socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0);
    assert_true(manager >= 0);
    assert_int_equal(
        bind(manager, (struct sockaddr *)&at, (socklen_t)(offsetof(struct sockaddr_un, sun_path) + n)), 0);
    assert_int_equal(setenv("NOTIFY_SOCKET", name, 1), 0);
}

static void hang_up(void)
{
    close(manager);
    if (name[0] == '/')
        unlink(name);
    unsetenv("NOTIFY_SOCKET");
}

static void expect(const char *text)
{
    char got[256] = "";

    assert_int_equal(recv(manager, got, sizeof got - 1, 0), (ssize_t)strlen(text));
    assert_string_equal(got, text);
}

TEST(both_kinds_of_names)
{
    static const char *const formats[] = {"/tmp/wsco-notify-%d", "@wsco-notify-%d"};

    (void)state;
    for (int i = 0; i < 2; i++) {
        listen_as(formats[i]);
        assert_true(wsco_notify_wanted());
        assert_int_equal(wsco_notify_send("READY=1\nSTATUS=fine"), WSCO_OK);
        expect("READY=1\nSTATUS=fine");
        hang_up();
    }
}

TEST(nobody_listens)
{
    (void)state;
    unsetenv("NOTIFY_SOCKET");
    assert_false(wsco_notify_wanted());
    assert_int_equal(wsco_notify_send("READY=1"), WSCO_OK);
    setenv("NOTIFY_SOCKET", "", 1);
    assert_false(wsco_notify_wanted());
    setenv("NOTIFY_SOCKET", "/nowhere/at/all", 1);
    assert_int_equal(wsco_notify_send("READY=1"), -ENOENT);
    setenv("NOTIFY_SOCKET", "vsock:2:1", 1);
    assert_int_equal(wsco_notify_send("READY=1"), WSCO_E_INVAL);
    setenv("NOTIFY_SOCKET", "/", 1);
    assert_int_equal(wsco_notify_send("READY=1"), WSCO_E_INVAL);
    setenv("NOTIFY_SOCKET",
           "/012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345"
           "6789"
           "0123456789",
           1);
    assert_int_equal(wsco_notify_send("READY=1"), WSCO_E_INVAL);
    unsetenv("NOTIFY_SOCKET");
}

/* A manager that does not read must not hold the loop. */
TEST(full)
{
    wsco_rc rc = WSCO_OK;

    (void)state;
    listen_as("@wsco-notify-%d");
    for (int i = 0; i < 100000 && rc == WSCO_OK; i++)
        rc = wsco_notify_send("WATCHDOG=1");
    assert_int_equal(rc, WSCO_E_AGAIN);
    hang_up();
}

TEST(watchdog)
{
    char pid[32];

    (void)state;
    unsetenv("WATCHDOG_PID");
    unsetenv("WATCHDOG_USEC");
    assert_true(wsco_notify_watchdog() == WSCO_USEC_NEVER);
    setenv("WATCHDOG_USEC", "30000000", 1);
    assert_true(wsco_notify_watchdog() == 30000000);
    setenv("WATCHDOG_PID", "1", 1);
    assert_true(wsco_notify_watchdog() == WSCO_USEC_NEVER);
    snprintf(pid, sizeof pid, "%d", (int)getpid());
    setenv("WATCHDOG_PID", pid, 1);
    assert_true(wsco_notify_watchdog() == 30000000);
    setenv("WATCHDOG_USEC", "0", 1);
    assert_true(wsco_notify_watchdog() == WSCO_USEC_NEVER);
    setenv("WATCHDOG_USEC", "1x", 1);
    assert_true(wsco_notify_watchdog() == WSCO_USEC_NEVER);
    unsetenv("WATCHDOG_PID");
    unsetenv("WATCHDOG_USEC");
}

int main(void)
{
    const struct CMUnitTest tests[] = {UNIT(both_kinds_of_names), UNIT(nobody_listens), UNIT(full),
                                       UNIT(watchdog)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
