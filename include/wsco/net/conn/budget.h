/* SPDX-License-Identifier: MIT */
/* What peers together can make a worker hold: output they do not take, and input they do not finish. */
#ifndef WSCO_NET_CONN_BUDGET_H
#define WSCO_NET_CONN_BUDGET_H

#include <stdbool.h>
#include <stdint.h>

struct wsco_net;

/* Plain value of wsco_net. `used` is kept by those who hold the bytes: outq.c; conn_in.c, intake.c, ws_input.c, ws_session.c. */
typedef struct wsco_budget {
    uint64_t used;
    uint64_t max; /* 0: no limit */
} wsco_budget;

static inline bool wsco_budget_spent(const wsco_budget *budget)
{
    return budget->used >= budget->max && budget->max > 0;
}

/* When the script names no size: a quarter of the memory there is, at most 512 MiB. Asks the system. */
uint64_t wsco_budget_default(void);
/* Closes connections until the output of the others is within the budget, with some to spare: the one with the longest
 * queue first. Their writers get WSCO_E_OUTPUT_BUFFER_OVERFLOW. */
void wsco_budget_free_output(struct wsco_net *net);
/* Ends connections that have sent most of something that is not finished: a request is refused with 503, a WebSocket
 * message with close code 1013, bytes that a script wants more of are lost with their connection. Messages and requests
 * that are complete stay. */
void wsco_budget_free_input(struct wsco_net *net);

#endif
