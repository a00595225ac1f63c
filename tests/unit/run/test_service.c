/* SPDX-License-Identifier: MIT */
/* Tests src/run/service.c with a manager of its own, on a clock that stands still. */
#define _GNU_SOURCE /* SOCK_NONBLOCK */
#include "unit.h"

#include "wsco/run/service.h"

#include <stddef.h>
#include <stdio.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

static wsco_worker worker;
static wsco_virtual_clock unit_clock;
static int manager;

static void begin(void)
{
    static const wsco_worker_ops none;
    struct sockaddr_un at = {.sun_family = AF_UNIX};
    char name[64];

    snprintf(name, sizeof name, "@wsco-service-%d", (int)getpid());
    memcpy(at.sun_path + 1, name + 1, strlen(name) - 1);
    manager = socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0);
    assert_true(manager >= 0);
    assert_int_equal(bind(manager, (struct sockaddr *)&at,
                          (socklen_t)(offsetof(struct sockaddr_un, sun_path) + strlen(name))),
                     0);
    setenv("NOTIFY_SOCKET", name, 1);
    wsco_time_virtual_init(&unit_clock, 5000000, 0);
    wsco_time_use(&unit_clock.clock);
    assert_int_equal(wsco_worker_init(&worker, NULL, &wsco_context_fcontext, NULL, &none, 256 * 1024),
                     WSCO_OK);
}

static void end(void)
{
    wsco_worker_deinit(&worker);
    assert_int_equal(worker.idle_timers, 0);
    wsco_worker_reclaim(&worker);
    wsco_time_use(NULL);
    unsetenv("NOTIFY_SOCKET");
    unsetenv("WATCHDOG_USEC");
    close(manager);
}

static void expect(const char *text)
{
    char got[256] = "";
    ssize_t n = recv(manager, got, sizeof got - 1, 0);

    assert_int_equal(n, text ? (ssize_t)strlen(text) : -1);
    assert_string_equal(got, text ? text : "");
}

TEST(life)
{
    (void)state;
    begin();
    wsco_service_ready(&worker);
    expect("READY=1");
    expect(NULL);
    wsco_service_reloading();
    expect("RELOADING=1\nMONOTONIC_USEC=5000000");
    wsco_service_ready(&worker);
    expect("READY=1");
    wsco_service_stopping();
    expect("STOPPING=1");
    assert_int_equal(worker.timers.count, 0);
    end();
}

/* A process that is part of a service says nothing, nor do those that it forks. */
TEST(silence)
{
    pid_t pid;
    int status;

    (void)state;
    begin();
    wsco_service_ready(NULL);
    expect("READY=1");
    pid = fork();
    if (pid == 0) {
        wsco_service_silence();
        wsco_service_ready(&worker);
        wsco_service_stopping();
        _exit(worker.timers.count == 0 ? 0 : 1);
    }
    assert_int_equal(waitpid(pid, &status, 0), pid);
    assert_int_equal(status, 0);
    expect(NULL);
    end();
}

TEST(still_alive)
{
    (void)state;
    begin();
    setenv("WATCHDOG_USEC", "1000000", 1);
    wsco_service_ready(&worker);
    expect("READY=1");
    expect("WATCHDOG=1");
    wsco_service_ready(&worker);
    expect("READY=1");
    expect(NULL);
    assert_int_equal(worker.idle_timers, 1);
    assert_int_equal(worker.timers.count, 1);
    wsco_timers_fire(&worker.timers, 5499999);
    expect(NULL);
    for (unit_clock.now = 5500000; unit_clock.now < 10000000; unit_clock.now += 500000) {
        wsco_timers_fire(&worker.timers, unit_clock.now);
        expect("WATCHDOG=1");
    }
    assert_int_equal(worker.idle_timers, 1);
    assert_int_equal(wsco_worker_run(&worker), WSCO_OK); /* it keeps nothing running */
    expect(NULL);
    end();
}

TEST(without_memory)
{
    (void)state;
    for (unsigned long n = 1; n < 4; n++) {
        begin();
        setenv("WATCHDOG_USEC", "1000000", 1);
        wsco_mem_fail_after(n);
        wsco_service_ready(&worker);
        wsco_mem_fail_after(0);
        expect("READY=1");
        end();
    }
}

TEST(no_manager)
{
    (void)state;
    begin();
    unsetenv("NOTIFY_SOCKET");
    setenv("WATCHDOG_USEC", "1000000", 1);
    wsco_service_ready(&worker);
    wsco_service_stopping();
    assert_int_equal(worker.timers.count, 0);
    end();
}

int main(void)
{
    const struct CMUnitTest tests[] = {UNIT(life), UNIT(silence), UNIT(still_alive), UNIT(without_memory),
                                       UNIT(no_manager)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
