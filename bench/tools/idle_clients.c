/* SPDX-License-Identifier: MIT */
/* Opens connections and keeps them open, doing nothing: the client side of bench/idle.
 *
 *     idle_clients ws|http PORT PATH COUNT SOURCE
 *
 * Opens COUNT connections from the address SOURCE (127.0.0.x) one after the other; each is upgraded (ws) or
 * makes one request (http). Then prints "open COUNT" and obeys its standard input: each line makes one
 * exchange on every connection (an echo, or a request) and prints "answered N"; the end of the input ends the
 * program. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

static bool websocket;
static char request[512];

static void fail(const char *what, int at)
{
    fprintf(stderr, "idle_clients: connection %d: %s: %s\n", at, what, strerror(errno));
    exit(1);
}

static bool send_all(int fd, const void *bytes, size_t n)
{
    return send(fd, bytes, n, MSG_NOSIGNAL) == (ssize_t)n;
}

/* Reads a head and a body of Content-Length; true if the status line begins so. */
static bool read_response(int fd, const char *status)
{
    char in[4096];
    size_t n = 0, need = 0;

    while (need == 0 || n < need) {
        ssize_t r = n < sizeof in - 1 ? recv(fd, in + n, sizeof in - 1 - n, 0) : -1;
        if (r <= 0) {
            return false;
        }
        n += (size_t)r;
        in[n] = '\0';
        char *end = strstr(in, "\r\n\r\n");
        if (end != NULL) {
            char *length = strcasestr(in, "\r\nContent-Length:");
            need = (size_t)(end + 4 - in);
            if (length != NULL && length < end) {
                need += (size_t)atoi(length + 17);
            }
        }
    }
    return n == need && strncmp(in, status, strlen(status)) == 0;
}

static int open_one(const struct sockaddr_in *to, const struct sockaddr_in *from, int at)
{
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), on = 1;
    struct timeval limit = {.tv_sec = 10};

    if (fd < 0) {
        fail("socket", at);
    }
    setsockopt(fd, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    if (bind(fd, (const struct sockaddr *)from, sizeof *from) != 0) {
        fail("bind", at);
    }
    if (connect(fd, (const struct sockaddr *)to, sizeof *to) != 0) {
        fail("connect", at);
    }
    if (!send_all(fd, request, strlen(request)) ||
        !read_response(fd, websocket ? "HTTP/1.1 101" : "HTTP/1.1 200")) {
        fail(websocket ? "handshake" : "request", at);
    }
    return fd;
}

/* A masked text "idle" (the key is zero), and its echo. */
static bool echo(int fd)
{
    static const unsigned char out[] = {0x81, 0x84, 0, 0, 0, 0, 'i', 'd', 'l', 'e'}, want[] = "\x81\x04idle";
    unsigned char in[6];

    return send_all(fd, out, sizeof out) && recv(fd, in, sizeof in, MSG_WAITALL) == sizeof in &&
        memcmp(in, want, sizeof in) == 0;
}

static bool exchange(int fd)
{
    if (websocket) {
        return echo(fd);
    }
    return send_all(fd, request, strlen(request)) && read_response(fd, "HTTP/1.1 200");
}

int main(int argc, char **argv)
{
    if (argc != 6) {
        fprintf(stderr, "usage: idle_clients ws|http PORT PATH COUNT SOURCE\n");
        return 2;
    }
    websocket = strcmp(argv[1], "ws") == 0;
    int count = atoi(argv[4]), *fds = calloc((size_t)count, sizeof *fds);
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons((uint16_t)atoi(argv[2]))};
    struct sockaddr_in from = {.sin_family = AF_INET};
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (fds == NULL || inet_pton(AF_INET, argv[5], &from.sin_addr) != 1 || strncmp(argv[5], "127.", 4) != 0) {
        fprintf(stderr, "idle_clients: COUNT or SOURCE\n");
        return 2;
    }
    snprintf(request, sizeof request, "GET %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n", argv[3],
             websocket ? "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                         "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                       : "");
    for (int i = 0; i < count; i++) {
        fds[i] = open_one(&to, &from, i);
    }
    printf("open %d\n", count);
    fflush(stdout);
    for (char line[64]; fgets(line, sizeof line, stdin) != NULL;) {
        int answered = 0;
        for (int i = 0; i < count; i++) {
            answered += exchange(fds[i]);
        }
        printf("answered %d\n", answered);
        fflush(stdout);
    }
    return 0;
}
