/* SPDX-License-Identifier: MIT */
/* What the connections of an origin have done so far: numbers that only grow. */
#ifndef WSCO_NET_CONN_TRAFFIC_H
#define WSCO_NET_CONN_TRAFFIC_H

#include <stdint.h>

#define WSCO_TRAFFIC_CODES 24 /* different codes that are told apart; peers may make up a thousand */

/* How often each code has come, in the order in which they first came. Codes for which no place is left are
 * counted as 0. Owner: the traffic. Zeroed memory is valid. */
typedef struct wsco_traffic_codes {
    struct {
        uint32_t code;
        uint64_t count; /* 0: from here on no place is in use */
    } of[WSCO_TRAFFIC_CODES];
} wsco_traffic_codes;

/* Owner: the origin. Zeroed memory is valid. */
typedef struct wsco_traffic {
    uint64_t accepted, ended;           /* connections */
    uint64_t bytes_in, bytes_out;       /* without those of TLS */
    uint64_t requests;                  /* HTTP requests that have come whole */
    uint64_t messages_in, messages_out; /* of WebSockets, text or binary; out: queued */
    uint64_t full, full_ip,
        no_descriptor;          /* connections turned away: too many, of one address, of the process */
    uint64_t bad_tls;           /* connections whose TLS handshake failed */
    uint64_t slow;              /* connections that were closed because their peers did not read */
    wsco_traffic_codes refused; /* HTTP statuses that the server has answered by itself */
    wsco_traffic_codes
        closes_in; /* of peers' close frames; 1005: without a code, 1006: ended without one on either side */
    wsco_traffic_codes closes_out; /* of close frames that were sent; 1005: without a code */
} wsco_traffic;

void wsco_traffic_count(wsco_traffic_codes *codes, unsigned code);

#endif
