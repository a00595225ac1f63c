/* SPDX-License-Identifier: MIT */
/* A range of addresses, such as 10.0.0.0/8. */
#ifndef WSCO_IO_CIDR_H
#define WSCO_IO_CIDR_H

#include "wsco/io/addr.h"

/* Plain value. */
typedef struct wsco_cidr {
    uint8_t family; /* 4 or 6; 0: all unix sockets */
    uint8_t bits;   /* how many count of `ip` */
    uint8_t ip[16];
} wsco_cidr;

/* An address, with or without "/" and a number of bits; "unix:" stands for all unix sockets. False: it is
 * none. */
bool wsco_cidr_parse(wsco_cidr *cidr, const char *text);
/* IPv4 that came over a socket of IPv6 (::ffff:10.0.0.1) counts as what it is. */
bool wsco_cidr_has(const wsco_cidr *cidr, const wsco_addr *addr);

#endif
