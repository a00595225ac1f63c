/* SPDX-License-Identifier: MIT */
/* server_stats: what stats() of both server classes tells.
 * Owns: nothing. Called by: class_http_server, class_tcp_server.
 * Never: counts by itself: the core does, all the time; only connections are looked at one by one here.
 * Tested by: tests/phpt/http/stats.phpt, tests/phpt/tcp_server/stats.phpt. */
#include "wsco/php/server/server_stats.h"

#include "wsco/php/engine/current.h"

#define USEC_PER_SECOND 1e6

/* ---- connections by state ---- */

enum { HTTP, HTTP_IDLE, WEBSOCKET, RAW, CLOSING, STATES };

static const char *const state_names[STATES] = {"http", "http_idle", "websocket", "raw", "closing"};

static unsigned state_of(const wsco_conn *conn)
{
    if (!wsco_conn_open(conn))
        return CLOSING;
    if (strcmp(conn->session->name, "websocket") == 0)
        return WEBSOCKET;
    if (strcmp(conn->session->name, "http") != 0)
        return RAW;
    return conn->handler_running ? HTTP : HTTP_IDLE;
}

static void add_states(zval *into, const wsco_origin *origin)
{
    uint32_t counts[STATES] = {0};
    zval states;

    for (const wsco_link *at = origin->conns.next; at != &origin->conns; at = at->next)
        counts[state_of(wsco_container_of(at, const wsco_conn, in_origin))]++;
    array_init_size(&states, STATES);
    for (unsigned i = 0; i < STATES; i++)
        add_assoc_long(&states, state_names[i], counts[i]);
    add_assoc_zval(into, "connections", &states);
}

/* ---- what has been counted ---- */

static void add_number(zval *into, const char *name, uint64_t number)
{
    add_assoc_long_ex(into, name, strlen(name), (zend_long)number);
}

static void add_codes(zval *into, const char *name, const wsco_traffic_codes *codes)
{
    zval array;

    array_init(&array);
    for (unsigned i = 0; i < WSCO_TRAFFIC_CODES; i++) {
        if (codes->of[i].count > 0)
            add_index_long(&array, codes->of[i].code, (zend_long)codes->of[i].count);
    }
    add_assoc_zval_ex(into, name, strlen(name), &array);
}

static void add_refusals(zval *into, const wsco_traffic *traffic)
{
    zval refused;

    array_init(&refused);
    add_number(&refused, "max_connection", traffic->full);
    add_number(&refused, "max_connection_per_ip", traffic->full_ip);
    add_number(&refused, "descriptors", traffic->no_descriptor);
    add_number(&refused, "tls", traffic->bad_tls);
    add_number(&refused, "slow", traffic->slow);
    add_assoc_zval(into, "refused", &refused);
    add_codes(into, "refused_status", &traffic->refused);
}

static void add_traffic(zval *into, const wsco_traffic *traffic)
{
    add_number(into, "accept_count", traffic->accepted);
    add_number(into, "close_count", traffic->ended);
    add_number(into, "request_count", traffic->requests);
    add_number(into, "message_in", traffic->messages_in);
    add_number(into, "message_out", traffic->messages_out);
    add_number(into, "bytes_in", traffic->bytes_in);
    add_number(into, "bytes_out", traffic->bytes_out);
    add_codes(into, "closes_in", &traffic->closes_in);
    add_codes(into, "closes_out", &traffic->closes_out);
    add_refusals(into, traffic);
}

/* ---- the process ---- */

static void add_turns(zval *into, const wsco_turn_times *times)
{
    wsco_usec now = wsco_time_now();
    wsco_usec lag = times->began != 0 && now > times->began ? now - times->began : 0;

    add_assoc_double(into, "turn_p50", (double)wsco_turn_times_part(times, 0.5) / USEC_PER_SECOND);
    add_assoc_double(into, "turn_p99", (double)wsco_turn_times_part(times, 0.99) / USEC_PER_SECOND);
    add_assoc_double(into, "turn_max", (double)times->longest / USEC_PER_SECOND);
    add_assoc_double(into, "loop_lag", (double)lag / USEC_PER_SECOND);
}

static void add_process(zval *into, const wsco_net *net, const wsco_worker *worker)
{
    static const wsco_turn_times no_times;

    add_number(into, "queued_out", net ? net->output.used : 0);
    add_number(into, "queued_in", net ? net->input.used : 0);
    add_number(into, "coroutine_num", worker ? worker->sched.count : 0);
    add_number(into, "coroutine_peak_num", worker ? worker->sched.peak : 0);
    add_turns(into, worker ? &worker->turn_times : &no_times);
}

void php_wsco_server_stats(const wsco_server *core, zval *into)
{
    array_init(into);
    add_number(into, "start_time", (uint64_t)core->start_time);
    add_number(into, "connection_num", core->conn_count);
    add_states(into, &core->origin);
    add_traffic(into, &core->origin.traffic);
    add_process(into, core->net, php_wsco_current_worker());
}
