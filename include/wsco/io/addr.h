/* SPDX-License-Identifier: MIT */
/* Socket addresses. */
#ifndef WSCO_IO_ADDR_H
#define WSCO_IO_ADDR_H

#include "wsco/base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/socket.h>

/* A socket address with its length; plain value. */
typedef struct wsco_addr {
    socklen_t len;
    struct sockaddr_storage u;
} wsco_addr;

#define WSCO_ADDR_TEXT 110 /* longest text of wsco_addr_text: a unix path */

/* Parses `host` without any name lookup: an IPv4 or IPv6 literal, or "unix:/path" / "unix://path" (any number
 * of slashes collapses to one). WSCO_E_BAD_HOST_ADDR for anything else or a path too long for sun_path;
 * WSCO_E_BAD_PORT when port is outside 0..65535 (not checked for unix). The host is checked first. */
WSCO_MUST_USE wsco_rc wsco_addr_parse(wsco_addr *addr, const char *host, long port);
/* Writes the IP literal or unix path into text (cap >= WSCO_ADDR_TEXT); an unnamed unix peer gives "". */
void wsco_addr_text(const wsco_addr *addr, char *text, size_t cap);
/* Host order; 0 for unix sockets. */
int wsco_addr_port(const wsco_addr *addr);
bool wsco_addr_is_unix(const wsco_addr *addr);
/* 0.0.0.0 or ::, which stand for all addresses of the host. */
bool wsco_addr_is_any(const wsco_addr *addr);

/* Do both stand for the same place? Never for addresses without a text. The length does not count, which
 * differs for unix sockets by whether the end mark is in it. */
bool wsco_addr_equal(const wsco_addr *a, const wsco_addr *b);

/* An IP peer in 20 bytes, because every connection keeps one. Plain value; family 4, 6, or 0 for unix. */
typedef struct wsco_peer {
    uint16_t port;
    uint8_t family;
    uint8_t ip[16];
} wsco_peer;

void wsco_peer_pack(wsco_peer *peer, const wsco_addr *addr);
/* The address that it was packed from; an empty one if it was no IP address. */
void wsco_peer_unpack(const wsco_peer *peer, wsco_addr *addr);
/* The IP literal, "" for unix. */
void wsco_peer_text(const wsco_peer *peer, char *text, size_t cap);

#endif
