/* SPDX-License-Identifier: MIT */
/* The addresses of this host's network interfaces. */
#ifndef WSCO_IO_LOCAL_ADDR_H
#define WSCO_IO_LOCAL_ADDR_H

#include "wsco/base/err.h"

/* Is told of an interface and an address of it, both lent for the call. */
typedef void (*wsco_local_addr_found)(void *arg, const char *name, const char *address);

/* Tells `found` of each IP of a family (AF_INET, AF_INET6) as a literal; of another family there is none.
 * Leaves out the loopback. Does not suspend. Minus an errno when the system refuses; nothing was told
 * then. */
WSCO_MUST_USE wsco_rc wsco_local_addr_ip(int family, wsco_local_addr_found found, void *arg);
/* The same for hardware addresses: six bytes as AA:BB:CC:DD:EE:FF. */
WSCO_MUST_USE wsco_rc wsco_local_addr_mac(wsco_local_addr_found found, void *arg);

#endif
