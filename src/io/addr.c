/* SPDX-License-Identifier: MIT */
/* addr: socket addresses: from text, to text, and packed into a few bytes for each connection.
 * Owns: nothing.
 * Called by: sock, net, src/php.
 * Never: looks up a name; makes a system call.
 * Tested by: tests/unit/io/test_sock.c. */
#include "wsco/io/addr.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <sys/un.h>

static wsco_rc parse_unix(wsco_addr *addr, const char *path)
{
    while (path[0] == '/' && path[1] == '/')
        path++;
    struct sockaddr_un un = {.sun_family = AF_UNIX};
    size_t len = strlen(path);
    if (path[0] != '/' || len < 2 || len >= sizeof(un.sun_path))
        return WSCO_E_BAD_HOST_ADDR;
    memcpy(un.sun_path, path, len);
    memcpy(&addr->u, &un, sizeof(un));
    addr->len = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + len + 1);
    return WSCO_OK;
}

wsco_rc wsco_addr_parse(wsco_addr *addr, const char *host, long port)
{
    memset(addr, 0, sizeof *addr);
    if (strncasecmp(host, "unix:", 5) == 0)
        return parse_unix(addr, host + 5);
    struct sockaddr_in in = {.sin_family = AF_INET};
    struct sockaddr_in6 in6 = {.sin6_family = AF_INET6};
    bool v4 = inet_pton(AF_INET, host, &in.sin_addr) == 1;
    if (!v4 && inet_pton(AF_INET6, host, &in6.sin6_addr) != 1)
        return WSCO_E_BAD_HOST_ADDR;
    if (port < 0 || port > 65535)
        return WSCO_E_BAD_PORT;
    in.sin_port = in6.sin6_port = htons((uint16_t)port);
    addr->len = v4 ? sizeof(in) : sizeof(in6);
    memcpy(&addr->u, v4 ? (const void *)&in : (const void *)&in6, addr->len);
    return WSCO_OK;
}

/* A name that fills sun_path has no end mark. An unnamed peer has no sun_path at all. An abstract name begins
 * with a 0 byte and has no text. */
static void text_of_unix(const wsco_addr *addr, char *text, size_t cap)
{
    struct sockaddr_un un = {0};
    memcpy(&un, &addr->u, addr->len < sizeof(un) ? addr->len : sizeof(un));
    snprintf(text, cap, "%.*s", (int)sizeof(un.sun_path), un.sun_path);
}

void wsco_addr_text(const wsco_addr *addr, char *text, size_t cap)
{
    struct sockaddr_in in;
    struct sockaddr_in6 in6;
    text[0] = '\0';
    if (wsco_addr_is_unix(addr)) {
        text_of_unix(addr, text, cap);
    } else if (addr->u.ss_family == AF_INET) {
        memcpy(&in, &addr->u, sizeof(in));
        inet_ntop(AF_INET, &in.sin_addr, text, (socklen_t)cap);
    } else if (addr->u.ss_family == AF_INET6) {
        memcpy(&in6, &addr->u, sizeof(in6));
        inet_ntop(AF_INET6, &in6.sin6_addr, text, (socklen_t)cap);
    }
}

int wsco_addr_port(const wsco_addr *addr)
{
    struct sockaddr_in in;
    struct sockaddr_in6 in6;
    if (addr->u.ss_family == AF_INET) {
        memcpy(&in, &addr->u, sizeof(in));
        return ntohs(in.sin_port);
    }
    if (addr->u.ss_family == AF_INET6) {
        memcpy(&in6, &addr->u, sizeof(in6));
        return ntohs(in6.sin6_port);
    }
    return 0;
}

bool wsco_addr_is_unix(const wsco_addr *addr)
{
    return addr->u.ss_family == AF_UNIX;
}

bool wsco_addr_is_any(const wsco_addr *addr)
{
    static const uint8_t zeros[16];
    wsco_peer peer;

    wsco_peer_pack(&peer, addr);
    return peer.family != 0 && memcmp(peer.ip, zeros, sizeof(zeros)) == 0;
}

void wsco_peer_pack(wsco_peer *peer, const wsco_addr *addr)
{
    struct sockaddr_in in;
    struct sockaddr_in6 in6;

    memset(peer, 0, sizeof *peer);
    peer->port = (uint16_t)wsco_addr_port(addr);
    if (addr->u.ss_family == AF_INET) {
        memcpy(&in, &addr->u, sizeof(in));
        peer->family = 4;
        memcpy(peer->ip, &in.sin_addr, 4);
    } else if (addr->u.ss_family == AF_INET6) {
        memcpy(&in6, &addr->u, sizeof(in6));
        peer->family = 6;
        memcpy(peer->ip, &in6.sin6_addr, 16);
    }
}

void wsco_peer_unpack(const wsco_peer *peer, wsco_addr *addr)
{
    struct sockaddr_in in = {.sin_family = AF_INET, .sin_port = htons(peer->port)};
    struct sockaddr_in6 in6 = {.sin6_family = AF_INET6, .sin6_port = htons(peer->port)};

    memset(addr, 0, sizeof *addr);
    if (peer->family == 4) {
        memcpy(&in.sin_addr, peer->ip, 4);
        memcpy(&addr->u, &in, addr->len = sizeof(in));
    } else if (peer->family == 6) {
        memcpy(&in6.sin6_addr, peer->ip, 16);
        memcpy(&addr->u, &in6, addr->len = sizeof(in6));
    }
}

void wsco_peer_text(const wsco_peer *peer, char *text, size_t cap)
{
    text[0] = '\0';
    if (peer->family != 0)
        inet_ntop(peer->family == 4 ? AF_INET : AF_INET6, peer->ip, text, (socklen_t)cap);
}

bool wsco_addr_equal(const wsco_addr *a, const wsco_addr *b)
{
    char of_a[WSCO_ADDR_TEXT], of_b[WSCO_ADDR_TEXT];

    if (a->u.ss_family != b->u.ss_family || wsco_addr_port(a) != wsco_addr_port(b))
        return false;
    wsco_addr_text(a, of_a, sizeof of_a);
    wsco_addr_text(b, of_b, sizeof of_b);
    return of_a[0] != '\0' && strcmp(of_a, of_b) == 0;
}
