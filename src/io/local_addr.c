/* SPDX-License-Identifier: MIT */
/* local_addr: the addresses of this host's network interfaces.
 * Owns: nothing: the system's list lives for one call. Called by: src/php. Never: looks up a name; keeps an
 *       address.
 * Tested by: tests/unit/io/test_local_addr.c, tests/phpt/reference/functions/local-*.phpt. */
#include "wsco/io/local_addr.h"

#include "wsco/io/addr.h"

#include <errno.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#if defined(__linux__)
#include <netpacket/packet.h>
#define HARDWARE AF_PACKET
#else
#include <net/if_dl.h>
#define HARDWARE AF_LINK
#endif

#define MAC_LEN 6

/* The six bytes; NULL if the interface has an address of another length. */
static const unsigned char *mac_of(const struct sockaddr *address)
{
#if defined(__linux__)
    const struct sockaddr_ll *link = (const struct sockaddr_ll *)(const void *)address;

    return link->sll_halen == MAC_LEN ? link->sll_addr : NULL;
#else
    const struct sockaddr_dl *link = (const struct sockaddr_dl *)(const void *)address;

    return link->sdl_alen == MAC_LEN ? (const unsigned char *)LLADDR(link) : NULL;
#endif
}

static bool ip_text(const struct sockaddr *address, char *text)
{
    wsco_addr addr = {0};

    addr.len = address->sa_family == AF_INET ? sizeof(struct sockaddr_in) : sizeof(struct sockaddr_in6);
    memcpy(&addr.u, address, addr.len);
    wsco_addr_text(&addr, text, WSCO_ADDR_TEXT);
    return text[0] != '\0';
}

static bool mac_text(const struct sockaddr *address, char *text)
{
    const unsigned char *mac = mac_of(address);

    if (mac)
        snprintf(text, WSCO_ADDR_TEXT, "%02X:%02X:%02X:%02X:%02X:%02X", mac[0], mac[1], mac[2], mac[3],
                 mac[4], mac[5]);
    return mac != NULL;
}

static wsco_rc each(int family, wsco_local_addr_found found, void *arg)
{
    struct ifaddrs *list = NULL;
    char text[WSCO_ADDR_TEXT];

    if (getifaddrs(&list) != 0)
        return -errno;
    for (const struct ifaddrs *one = list; one; one = one->ifa_next) {
        if (!one->ifa_addr || one->ifa_addr->sa_family != family || (one->ifa_flags & IFF_LOOPBACK))
            continue;
        if (family == HARDWARE ? mac_text(one->ifa_addr, text) : ip_text(one->ifa_addr, text))
            found(arg, one->ifa_name, text);
    }
    freeifaddrs(list);
    return WSCO_OK;
}

wsco_rc wsco_local_addr_ip(int family, wsco_local_addr_found found, void *arg)
{
    return family == AF_INET || family == AF_INET6 ? each(family, found, arg) : WSCO_OK;
}

wsco_rc wsco_local_addr_mac(wsco_local_addr_found found, void *arg)
{
    return each(HARDWARE, found, arg);
}
