/* SPDX-License-Identifier: MIT */
/* Tests src/io/sock.c: addresses, listening, accepting, connecting, stale unix sockets. Bytes:
 * test_sock_bytes.c. */
#include "unit_sock.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/resource.h>
#include <sys/un.h>

/* --- addresses --- */

typedef struct good {
    const char *host;
    long port;
    const char *text;
    int port_out;
    int family;
} good;

TEST(good_addresses)
{
    static const good cases[] = {
        {"127.0.0.1", 80, "127.0.0.1", 80, AF_INET},
        {"0.0.0.0", 0, "0.0.0.0", 0, AF_INET},
        {"255.255.255.255", 65535, "255.255.255.255", 65535, AF_INET},
        {"::", 9501, "::", 9501, AF_INET6},
        {"::1", 1, "::1", 1, AF_INET6},
        {"2001:DB8:0:0:0:0:0:7", 443, "2001:db8::7", 443, AF_INET6},
        {"::ffff:1.2.3.4", 5, "::ffff:1.2.3.4", 5, AF_INET6},
        {"unix:/x", 0, "/x", 0, AF_UNIX},
        {"unix:/tmp/x", 80, "/tmp/x", 0, AF_UNIX},
        {"unix://tmp/x", 0, "/tmp/x", 0, AF_UNIX},
        {"unix:///tmp//x", 0, "/tmp//x", 0, AF_UNIX},
        {"UNIX:/x", 0, "/x", 0, AF_UNIX},
        {"unix:/x", -1, "/x", 0, AF_UNIX},
        {"unix:/x", 70000, "/x", 0, AF_UNIX},
    };
    for (size_t i = 0; i < UNIT_COUNT(cases); i++) {
        wsco_addr addr = parsed(cases[i].host, cases[i].port);
        char text[WSCO_ADDR_TEXT];
        wsco_addr_text(&addr, text, sizeof(text));
        assert_string_equal(text, cases[i].text);
        assert_int_equal(wsco_addr_port(&addr), cases[i].port_out);
        assert_int_equal(addr.u.ss_family, cases[i].family);
        assert_int_equal(wsco_addr_is_unix(&addr), cases[i].family == AF_UNIX);
        bool any = strcmp(cases[i].text, "0.0.0.0") == 0 || strcmp(cases[i].text, "::") == 0;
        assert_int_equal(wsco_addr_is_any(&addr), any);
    }
}

TEST(bad_addresses)
{
    static const struct {
        const char *host;
        long port;
        wsco_rc rc;
    } cases[] = {
        {"localhost", 80, WSCO_E_BAD_HOST_ADDR},
        {"999.1.1.1", 80, WSCO_E_BAD_HOST_ADDR},
        {"1.2.3", 80, WSCO_E_BAD_HOST_ADDR},
        {"1.2.3.4 ", 80, WSCO_E_BAD_HOST_ADDR},
        {"", 80, WSCO_E_BAD_HOST_ADDR},
        {"[::1]", 80, WSCO_E_BAD_HOST_ADDR},
        {":::", 80, WSCO_E_BAD_HOST_ADDR},
        {"::1::2", 80, WSCO_E_BAD_HOST_ADDR},
        {"unix:", 80, WSCO_E_BAD_HOST_ADDR},
        {"unix:/", 80, WSCO_E_BAD_HOST_ADDR},
        {"unix:///", 80, WSCO_E_BAD_HOST_ADDR},
        {"unix:tmp/x", 80, WSCO_E_BAD_HOST_ADDR},
        {"unix", 80, WSCO_E_BAD_HOST_ADDR},
        {"localhost", -1, WSCO_E_BAD_HOST_ADDR}, /* the host comes first */
        {"127.0.0.1", -1, WSCO_E_BAD_PORT},
        {"127.0.0.1", 65536, WSCO_E_BAD_PORT},
        {"127.0.0.1", 70000, WSCO_E_BAD_PORT},
        {"::1", 4294967376L, WSCO_E_BAD_PORT},
    };
    for (size_t i = 0; i < UNIT_COUNT(cases); i++) {
        wsco_addr addr;
        if (wsco_addr_parse(&addr, cases[i].host, cases[i].port) != cases[i].rc)
            fail_msg("'%s' %ld", cases[i].host, cases[i].port);
    }
}

TEST(path_length_limit)
{
    const size_t longest = sizeof(((struct sockaddr_un *)NULL)->sun_path) - 1;
    char host[WSCO_ADDR_TEXT + 10] = "unix:/";
    char text[WSCO_ADDR_TEXT];
    wsco_addr addr;
    memset(host + 6, 'a', longest - 1);
    addr = parsed(host, 0);
    wsco_addr_text(&addr, text, sizeof(text));
    assert_string_equal(text, host + 5);
    strcat(host, "a");
    assert_int_equal(wsco_addr_parse(&addr, host, 0), WSCO_E_BAD_HOST_ADDR);
}

TEST(unnamed_unix_socket_has_no_text)
{
    int fds[2];
    wsco_addr addr;
    char text[WSCO_ADDR_TEXT] = "old";
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, fds), 0);
    wsco_sock_local(fds[0], &addr);
    wsco_addr_text(&addr, text, sizeof(text));
    assert_string_equal(text, "");
    assert_true(wsco_addr_is_unix(&addr));
    assert_int_equal(wsco_addr_port(&addr), 0);
    close_pair(fds);
}

/* A path of 108 bytes has no end mark in sun_path. */
TEST(text_of_a_path_without_end)
{
    struct sockaddr_un un = {.sun_family = AF_UNIX};
    wsco_addr addr = {.len = sizeof(un)};
    char text[WSCO_ADDR_TEXT];
    memset(un.sun_path, 'p', sizeof(un.sun_path));
    memcpy(&addr.u, &un, sizeof(un));
    wsco_addr_text(&addr, text, sizeof(text));
    assert_int_equal(strlen(text), sizeof(un.sun_path));
}

TEST(failed_questions_give_an_empty_address)
{
    wsco_addr addr;
    char text[WSCO_ADDR_TEXT] = "old";
    assert_int_equal(wsco_sock_local(-1, &addr), -EBADF);
    wsco_addr_text(&addr, text, sizeof(text));
    assert_string_equal(text, "");
    assert_int_equal(wsco_addr_port(&addr), 0);
    assert_false(wsco_addr_is_unix(&addr));
}

/* --- TCP --- */

static void assert_modes(int fd)
{
    assert_true(fcntl(fd, F_GETFL) & O_NONBLOCK);
    assert_true(fcntl(fd, F_GETFD) & FD_CLOEXEC);
}

static void meet(const char *host)
{
    wsco_addr addr = parsed(host, 0), peer, local;
    char text[WSCO_ADDR_TEXT];
    int listener = wsco_sock_listen(&addr, 16, false, NULL);
    if (listener == -EADDRNOTAVAIL || listener == -EAFNOSUPPORT)
        skip();
    assert_true(listener >= 0);
    assert_modes(listener);
    wsco_sock_local(listener, &addr);
    assert_true(wsco_addr_port(&addr) > 0);
    assert_int_equal(wsco_sock_accept(listener, &peer), WSCO_E_AGAIN);
    int client = wsco_sock_connect(&addr);
    assert_true(client >= 0);
    assert_modes(client);
    await(listener, POLLIN);
    int fd = wsco_sock_accept(listener, &peer);
    assert_true(fd >= 0);
    assert_modes(fd);
    wsco_sock_local(client, &local);
    assert_int_equal(wsco_addr_port(&peer), wsco_addr_port(&local));
    wsco_addr_text(&peer, text, sizeof(text));
    assert_string_equal(text, host);
    wsco_sock_close(client);
    wsco_sock_close(fd);
    wsco_sock_close(listener);
}

TEST(accept_tells_the_peer)
{
    meet("127.0.0.1");
}

TEST(accept_tells_the_peer_v6)
{
    meet("::1");
}

TEST(listen_tells_the_step)
{
    wsco_addr addr;
    const char *step = NULL;
    int first = listen_local(&addr);
    assert_int_equal(wsco_sock_listen(&addr, 16, false, &step), -EADDRINUSE);
    assert_string_equal(step, "bind");
    assert_int_equal(wsco_sock_listen(&addr, 16, false, NULL), -EADDRINUSE);
    wsco_sock_close(first);
    addr = parsed("192.0.2.1", 0); /* RFC 5737: nobody has it */
    assert_int_equal(wsco_sock_listen(&addr, 16, false, &step), -EADDRNOTAVAIL);
    assert_string_equal(step, "bind");
    addr.u.ss_family = 255;
    assert_int_equal(wsco_sock_listen(&addr, 16, false, &step), -EAFNOSUPPORT);
    assert_string_equal(step, "socket");
}

/* No descriptor is left behind by a failure. */
TEST(failed_listen_closes)
{
    wsco_addr addr;
    int first = listen_local(&addr);
    int next = dup(first);
    close(next);
    for (int i = 0; i < 3; i++)
        assert_int_equal(wsco_sock_listen(&addr, 16, false, NULL), -EADDRINUSE);
    assert_int_equal(dup(first), next);
    close(next);
    wsco_sock_close(first);
}

TEST(reuse_port_shares)
{
    wsco_addr addr = parsed("127.0.0.1", 0);
    int a = wsco_sock_listen(&addr, 16, true, NULL);
    assert_true(a >= 0);
    wsco_sock_local(a, &addr);
    int b = wsco_sock_listen(&addr, 16, true, NULL);
    assert_true(b >= 0);
    wsco_sock_close(a);
    wsco_sock_close(b);
}

/* SO_REUSEADDR: the port of a server that just closed first (TIME_WAIT) can be taken again at once. */
TEST(port_is_free_again_after_a_restart)
{
    wsco_addr addr;
    int listener = listen_local(&addr);
    int client = wsco_sock_connect(&addr);
    await(listener, POLLIN);
    int fd = wsco_sock_accept(listener, NULL);
    assert_true(fd >= 0);
    wsco_sock_close(listener);
    wsco_sock_close(fd);
    await(client, POLLIN);
    wsco_sock_close(client);
    listener = wsco_sock_listen(&addr, 16, false, NULL);
    assert_true(listener >= 0);
    wsco_sock_close(listener);
}

TEST(accept_without_descriptors)
{
    wsco_addr addr;
    struct rlimit old, tight;
    int listener = listen_local(&addr);
    int client = wsco_sock_connect(&addr);
    await(listener, POLLIN);
    getrlimit(RLIMIT_NOFILE, &old);
    tight = old;
    tight.rlim_cur = (rlim_t)client + 1;
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &tight), 0);
    int refused = wsco_sock_accept(listener, NULL);
    const char *step = NULL;
    int unopened = wsco_sock_listen(&addr, 1, false, &step);
    setrlimit(RLIMIT_NOFILE, &old);
    assert_int_equal(refused, -EMFILE);
    assert_int_equal(unopened, -EMFILE);
    assert_string_equal(step, "socket");
    /* The connection waits in the queue; valgrind, which plays the limit after the call, has lost it. */
    int fd = wsco_sock_accept(listener, NULL);
    assert_true(fd >= 0 || fd == WSCO_E_AGAIN);
    if (fd >= 0)
        wsco_sock_close(fd);
    wsco_sock_close(client);
    wsco_sock_close(listener);
}

TEST(refused_connect)
{
    wsco_addr addr;
    wsco_sock_close(listen_local(&addr));
    int fd = wsco_sock_connect(&addr);
    if (fd >= 0) { /* told at once or later, as the system likes */
        await(fd, POLLOUT);
        int error = 0;
        socklen_t len = sizeof(error);
        assert_int_equal(getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &len), 0);
        wsco_sock_close(fd);
        fd = -error;
    }
    assert_int_equal(fd, -ECONNREFUSED);
}

TEST(nodelay_is_for_tcp_only)
{
    int fds[2], on = -1;
    socklen_t len = sizeof(on);
    tcp_pair(fds);
    wsco_sock_nodelay(fds[1], true);
    getsockopt(fds[1], IPPROTO_TCP, TCP_NODELAY, &on, &len);
    assert_true(on != 0);
    wsco_sock_nodelay(fds[1], false);
    getsockopt(fds[1], IPPROTO_TCP, TCP_NODELAY, &on, &len);
    assert_int_equal(on, 0);
    close_pair(fds);
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, fds), 0);
    wsco_sock_nodelay(fds[0], true);
    close_pair(fds);
}

/* --- unix sockets: a directory for each test --- */

static char dir[64], path[80], host[90];

static wsco_addr unix_addr(void)
{
    strcpy(dir, "/tmp/wsco-sock-XXXXXX");
    assert_non_null(mkdtemp(dir));
    snprintf(path, sizeof(path), "%s/s", dir);
    snprintf(host, sizeof(host), "unix:/%s", path);
    return parsed(host, 0);
}

static void remove_dir(void)
{
    unlink(path);
    assert_int_equal(rmdir(dir), 0);
}

TEST(unix_listen_and_accept)
{
    wsco_addr addr = unix_addr(), peer;
    char text[WSCO_ADDR_TEXT];
    int listener = wsco_sock_listen(&addr, 16, true, NULL);
    assert_true(listener >= 0);
    assert_modes(listener);
    wsco_sock_local(listener, &peer);
    wsco_addr_text(&peer, text, sizeof(text));
    assert_string_equal(text, path);
    int client = wsco_sock_connect(&addr);
    assert_true(client >= 0);
    int fd = wsco_sock_accept(listener, &peer);
    assert_true(fd >= 0);
    assert_true(wsco_addr_is_unix(&peer));
    wsco_addr_text(&peer, text, sizeof(text));
    assert_string_equal(text, "");
    wsco_sock_close(client);
    wsco_sock_close(fd);
    wsco_sock_close(listener);
    remove_dir();
}

TEST(stale_unix_socket_is_replaced)
{
    wsco_addr addr = unix_addr();
    for (int i = 0; i < 3; i++) {
        int listener = wsco_sock_listen(&addr, 16, false, NULL);
        assert_true(listener >= 0);
        wsco_sock_close(listener);
        assert_int_equal(access(path, F_OK), 0);
    }
    assert_int_equal(wsco_sock_connect(&addr), -ECONNREFUSED);
    remove_dir();
}

TEST(live_unix_socket_is_kept)
{
    wsco_addr addr = unix_addr();
    const char *step = NULL;
    int listener = wsco_sock_listen(&addr, 0, false, NULL);
    /* Also when its queue is full: then the probing connect says EAGAIN. */
    for (int i = 0; i < 4; i++) {
        assert_int_equal(wsco_sock_listen(&addr, 16, false, &step), -EADDRINUSE);
        assert_string_equal(step, "bind");
    }
    int fd = wsco_sock_accept(listener, NULL);
    assert_true(fd >= 0);
    wsco_sock_close(fd);
    wsco_sock_close(listener);
    remove_dir();
}

TEST(other_files_are_not_deleted)
{
    wsco_addr addr = unix_addr();
    int fd = open(path, O_CREAT | O_WRONLY, 0600);
    assert_true(fd >= 0);
    close(fd);
    assert_int_equal(wsco_sock_listen(&addr, 16, false, NULL), -EADDRINUSE);
    assert_int_equal(access(path, F_OK), 0);
    unlink(path);
    assert_int_equal(symlink("nowhere", path), 0);
    assert_int_equal(wsco_sock_listen(&addr, 16, false, NULL), -EADDRINUSE);
    struct stat st;
    assert_int_equal(lstat(path, &st), 0);
    remove_dir();
    assert_int_equal(wsco_sock_listen(&addr, 16, false, NULL), -ENOENT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(good_addresses),
        UNIT(bad_addresses),
        UNIT(path_length_limit),
        UNIT(unnamed_unix_socket_has_no_text),
        UNIT(text_of_a_path_without_end),
        UNIT(failed_questions_give_an_empty_address),
        UNIT(accept_tells_the_peer),
        UNIT(accept_tells_the_peer_v6),
        UNIT(listen_tells_the_step),
        UNIT(failed_listen_closes),
        UNIT(reuse_port_shares),
        UNIT(port_is_free_again_after_a_restart),
        UNIT(accept_without_descriptors),
        UNIT(refused_connect),
        UNIT(nodelay_is_for_tcp_only),
        UNIT(unix_listen_and_accept),
        UNIT(stale_unix_socket_is_replaced),
        UNIT(live_unix_socket_is_kept),
        UNIT(other_files_are_not_deleted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
