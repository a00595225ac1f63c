/* SPDX-License-Identifier: MIT */
/* The client's side of permessage-deflate (RFC 7692): whole messages, nothing taken over. */
#ifndef WSCO_TESTS_SIM_DEFLATE_H
#define WSCO_TESTS_SIM_DEFLATE_H

#include <stddef.h>

/* The most bytes a message may have, either way. */
enum { SIM_DEFLATE_MAX = 300 * 1000 };

/* Lent until the next call of either. *n: bytes given, then bytes returned. NULL: no deflate data, or too
 * much. */
const char *sim_deflate(const void *bytes, size_t *n);
const char *sim_inflate(const void *bytes, size_t *n);

#endif
