/* SPDX-License-Identifier: MIT */
/* cidr: ranges of addresses.
 * Owns: nothing. Called by: src/php/server (parse), net/server (proxied). Never: looks a name up.
 * Tested by: tests/unit/io/test_cidr.c. */
#include "wsco/io/cidr.h"

#include <string.h>

#define TEXT_MAX 64 /* longer than any literal with its bits */

/* At most three digits, no zero in front. */
static bool number_of(const char *text, unsigned most, uint8_t *number)
{
    unsigned value = 0;
    size_t n = strlen(text);

    if (n == 0 || n > 3 || (n > 1 && text[0] == '0'))
        return false;
    for (size_t i = 0; i < n; i++) {
        if (text[i] < '0' || text[i] > '9')
            return false;
        value = value * 10 + (unsigned)(text[i] - '0');
    }
    *number = (uint8_t)value;
    return value <= most;
}

bool wsco_cidr_parse(wsco_cidr *cidr, const char *text)
{
    char host[TEXT_MAX];
    const char *slash = strchr(text, '/');
    size_t n = slash ? (size_t)(slash - text) : strlen(text);
    wsco_addr addr;
    wsco_peer peer;

    memset(cidr, 0, sizeof *cidr);
    if (strcmp(text, "unix:") == 0)
        return true;
    if (n >= sizeof host)
        return false;
    memcpy(host, text, n);
    host[n] = '\0';
    if (wsco_addr_parse(&addr, host, 0) != WSCO_OK || wsco_addr_is_unix(&addr))
        return false;
    wsco_peer_pack(&peer, &addr);
    cidr->family = peer.family;
    memcpy(cidr->ip, peer.ip, sizeof cidr->ip);
    cidr->bits = peer.family == 4 ? 32 : 128;
    return !slash || number_of(slash + 1, cidr->bits, &cidr->bits);
}

static void unmap(wsco_peer *peer)
{
    static const uint8_t mapped[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

    if (peer->family != 6 || memcmp(peer->ip, mapped, sizeof mapped) != 0)
        return;
    peer->family = 4;
    memmove(peer->ip, peer->ip + 12, 4);
}

bool wsco_cidr_has(const wsco_cidr *cidr, const wsco_addr *addr)
{
    unsigned bytes = cidr->bits / 8, rest = cidr->bits % 8;
    wsco_peer peer;

    wsco_peer_pack(&peer, addr);
    unmap(&peer);
    if (peer.family != cidr->family || memcmp(peer.ip, cidr->ip, bytes) != 0)
        return false;
    return rest == 0 || ((peer.ip[bytes] ^ cidr->ip[bytes]) & (0xff << (8 - rest)) & 0xff) == 0;
}
