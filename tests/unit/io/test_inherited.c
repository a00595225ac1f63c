/* SPDX-License-Identifier: MIT */
/* Tests src/io/inherited.c. Each test is a process of its own, as the numbers begin with 3. */
#include "unit.h"

#include "wsco/io/inherited.h"
#include "wsco/io/sock.h"

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#define CHECK(condition) ((condition) ? (void)0 : _exit(__LINE__ % 250 + 1))

static wsco_addr address;

/* Puts a listener of its own at that number. */
static void put_listener(int number)
{
    int fd;

    CHECK(wsco_addr_parse(&address, "127.0.0.1", 0) == WSCO_OK);
    fd = wsco_sock_listen(&address, 5, false, NULL);
    CHECK(fd >= 0 && wsco_sock_local(fd, &address) == WSCO_OK);
    CHECK(fd == number || dup2(fd, number) == number);
}

static void name_them(const char *count, const char *names)
{
    char pid[32];

    snprintf(pid, sizeof pid, "%d", (int)getpid());
    CHECK(setenv("LISTEN_PID", pid, 1) == 0 && setenv("LISTEN_FDS", count, 1) == 0);
    CHECK(names ? setenv("LISTEN_FDNAMES", names, 1) == 0 : unsetenv("LISTEN_FDNAMES") == 0);
}

static void by_address(void)
{
    wsco_addr first;

    put_listener(3);
    first = address;
    put_listener(4);
    name_them("2", NULL);
    CHECK(wsco_inherited_count() == 2);
    CHECK(wsco_inherited_take(&address) == 4);
    CHECK(wsco_inherited_take(&address) == -ENOENT); /* once */
    CHECK(fcntl(4, F_GETFD) == FD_CLOEXEC && (fcntl(4, F_GETFL) & O_NONBLOCK));
    CHECK(wsco_inherited_take(&first) == 3);
    ((struct sockaddr_in *)&first.u)->sin_port = 0;
    CHECK(wsco_inherited_take(&first) == -ENOENT);
}

static void by_name(void)
{
    put_listener(3);
    put_listener(4);
    put_listener(5);
    name_them("3", "web:admin");
    CHECK(wsco_inherited_take_named("we") == -ENOENT);
    CHECK(wsco_inherited_take_named("admin") == 4);
    CHECK(wsco_inherited_take_named("admin") == -ENOENT);
    CHECK(wsco_inherited_take_named("web") == 3);
    CHECK(wsco_inherited_take_named("") == -ENOENT);
    name_them("2", NULL);
    CHECK(wsco_inherited_take_named("web") == -ENOENT);
}

static void not_for_us(void)
{
    int pair[2];

    put_listener(3);
    CHECK(wsco_inherited_take(&address) == -ENOENT);
    CHECK(setenv("LISTEN_FDS", "1", 1) == 0 && setenv("LISTEN_PID", "1", 1) == 0);
    CHECK(wsco_inherited_count() == 0 && wsco_inherited_take(&address) == -ENOENT);
    name_them("x", NULL);
    CHECK(wsco_inherited_count() == 0);
    name_them("1000000", NULL);
    CHECK(wsco_inherited_count() == 64);
    CHECK(wsco_sock_pair(AF_UNIX, SOCK_STREAM, 0, pair) == WSCO_OK);
    CHECK(pair[0] == 4 || dup2(pair[0], 4) == 4);
    name_them("2", "web:other");
    CHECK(wsco_inherited_take_named("other") == -ENOENT); /* does not listen */
    if (fork() == 0)
        _exit(wsco_inherited_count() == 0 ? 7 : 8);
    int status;
    CHECK(wait(&status) > 0 && WEXITSTATUS(status) == 7);
}

static void run_in_child(void (*test)(void))
{
    int status;
    pid_t pid = fork();

    if (pid == 0) {
        for (int fd = 3; fd < 20; fd++)
            (void)close(fd);
        test();
        _exit(0);
    }
    assert_true(pid > 0);
    assert_int_equal(waitpid(pid, &status, 0), pid);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 0);
}

TEST(each)
{
    (void)state;
    run_in_child(by_address);
    run_in_child(by_name);
    run_in_child(not_for_us);
}

int main(void)
{
    const struct CMUnitTest tests[] = {UNIT(each)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
