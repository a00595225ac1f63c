/* SPDX-License-Identifier: MIT */
/* Fuzzes src/proto/packet.c. Input: 16 bytes of a rule, then a stream. What is found must not depend on how
 * the stream is cut, must be within the rule's limits, and nothing beyond the end may be read. */
#include "wsco/proto/packet.h"

#include <stdlib.h>
#include <string.h>

#define CHECK(condition) ((condition) ? (void)0 : abort())

enum { RULE = 16 };

/* kind, letter, offset (2), body (2), mark length, mark (8), max */
static wsco_packet_rule rule_of(const uint8_t *bytes)
{
    wsco_packet_rule rule = {.kind = bytes[0] % 3, .length_type = (char)bytes[1]};

    rule.length_offset = (uint32_t)bytes[2] << (bytes[3] & 24);
    rule.body_offset = (uint32_t)bytes[4] << (bytes[5] & 24);
    rule.eof_len = (uint8_t)(1 + bytes[6] % WSCO_PACKET_EOF_MAX);
    memcpy(rule.eof, bytes + 7, WSCO_PACKET_EOF_MAX);
    rule.max = bytes[15] ? (UINT64_MAX >> (bytes[15] & 63)) : bytes[3];
    return rule;
}

/* In a block of its own, so that the sanitizer sees every read beyond the end. */
static int64_t find(const wsco_packet_rule *rule, const uint8_t *bytes, size_t n, size_t *scanned,
                    size_t *want)
{
    char *exact = malloc(n ? n : 1);
    CHECK(exact);
    if (n)
        memcpy(exact, bytes, n);
    int64_t found = wsco_packet_find(rule, exact, n, scanned, want);
    free(exact);
    return found;
}

static void check_found(const wsco_packet_rule *rule, const uint8_t *bytes, int64_t found, size_t n)
{
    if (found <= 0 || rule->kind == WSCO_PACKET_NONE)
        return;
    CHECK((uint64_t)found <= rule->max);
    if (rule->kind == WSCO_PACKET_LENGTH) {
        CHECK((uint64_t)found >= (uint64_t)rule->length_offset + wsco_packet_length_size(rule->length_type));
        return;
    }
    CHECK((size_t)found <= n && (size_t)found >= rule->eof_len);
    CHECK(memcmp(bytes + found - rule->eof_len, rule->eof, rule->eof_len) == 0);
}

static void check_pieces(const wsco_packet_rule *rule, const uint8_t *bytes, size_t n, int64_t whole)
{
    size_t scanned = 0, want = 1;
    int64_t found = 0;

    for (size_t have = 1; have <= n && found == 0; have++) {
        if (have < want)
            continue;
        found = find(rule, bytes, have, &scanned, &want);
        CHECK(found != 0 || want > have);
    }
    CHECK(found == whole || rule->kind == WSCO_PACKET_NONE);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    size_t scanned = 0, want = 1;
    if (n < RULE)
        return 0;
    wsco_packet_rule rule = rule_of(data);
    data += RULE, n -= RULE;
    int64_t found = find(&rule, data, n, &scanned, &want);
    CHECK(found <= 0 || (size_t)found == want);
    check_found(&rule, data, found, n);
    if (n <= 2000 && n > 0)
        check_pieces(&rule, data, n, found);
    return 0;
}
