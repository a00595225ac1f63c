/* SPDX-License-Identifier: MIT */
/* packet: where one packet of a TCP stream ends: by a length field as pack() writes it, or by an end mark.
 * Owns: nothing. Called by: raw_session, src/php (checks of options).
 * Never: reads beyond the n bytes; believes a length that is longer than the rule allows.
 * Tested by: tests/unit/proto/test_packet.c, tests/fuzz/fuzz_packet.c. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* memmem */
#endif
#include "wsco/proto/packet.h"

#include <string.h>

typedef enum order { MACHINE, BIG, LITTLE } order;

typedef struct number_form {
    uint8_t size;
    uint8_t order; /* enum order */
    bool has_sign;
} number_form;

/* By pack()'s letter; size 0: no such letter. */
static number_form form_of(char length_type)
{
    static const number_form forms[] = {
        ['c'] = {1, MACHINE, true},  ['C'] = {1, MACHINE, false}, ['s'] = {2, MACHINE, true},
        ['S'] = {2, MACHINE, false}, ['n'] = {2, BIG, false},     ['v'] = {2, LITTLE, false},
        ['l'] = {4, MACHINE, true},  ['L'] = {4, MACHINE, false}, ['N'] = {4, BIG, false},
        ['V'] = {4, LITTLE, false},  ['q'] = {8, MACHINE, true},  ['Q'] = {8, MACHINE, false},
        ['J'] = {8, BIG, false},     ['P'] = {8, LITTLE, false},
    };
    size_t i = (unsigned char)length_type;

    return i < sizeof forms / sizeof *forms ? forms[i] : (number_form){0};
}

unsigned wsco_packet_length_size(char length_type)
{
    return form_of(length_type).size;
}

static bool machine_is_little(void)
{
    const uint16_t one = 1;
    uint8_t first;

    memcpy(&first, &one, 1);
    return first == 1;
}

static uint64_t read_number(number_form form, const uint8_t *bytes)
{
    bool little = form.order == MACHINE ? machine_is_little() : form.order == LITTLE;
    uint64_t value = 0;

    for (unsigned i = 0; i < form.size; i++)
        value = value << 8 | bytes[little ? form.size - 1 - i : i];
    return value;
}

static bool negative(number_form form, uint64_t value)
{
    return form.has_sign && value >> (form.size * 8 - 1);
}

/* The largest number that size_t, int64_t and the rule can hold. */
static uint64_t limit_of(const wsco_packet_rule *rule)
{
    uint64_t most = SIZE_MAX < INT64_MAX ? SIZE_MAX : INT64_MAX;

    return rule->max < most ? rule->max : most;
}

static int64_t too_large(uint64_t claim, size_t *want)
{
    *want = claim < SIZE_MAX ? (size_t)claim : SIZE_MAX;
    return WSCO_E_PACKAGE_LENGTH_TOO_LARGE;
}

static int64_t by_length(const wsco_packet_rule *rule, const char *bytes, size_t n, size_t *want)
{
    number_form form = form_of(rule->length_type);
    uint64_t head = (uint64_t)rule->length_offset + form.size, limit = limit_of(rule);

    if (form.size == 0)
        return WSCO_E_PACKAGE_LENGTH_NOT_FOUND;
    if (head > limit)
        return too_large(head, want);
    *want = (size_t)head;
    if (n < head)
        return 0;
    uint64_t value = read_number(form, (const uint8_t *)bytes + rule->length_offset);
    if (negative(form, value))
        return WSCO_E_PACKAGE_LENGTH_NOT_FOUND;
    uint64_t total = value + rule->body_offset;
    if (total < value)
        total = UINT64_MAX;
    if (total > limit)
        return too_large(total, want);
    if (total < head)
        return WSCO_E_PACKAGE_LENGTH_NOT_FOUND;
    *want = (size_t)total;
    return (int64_t)total;
}

static int64_t by_mark(const wsco_packet_rule *rule, const char *bytes, size_t n, size_t *scanned,
                       size_t *want)
{
    uint64_t limit = limit_of(rule);
    /* The mark may span bytes from before and bytes that have come since. */
    size_t from = *scanned >= rule->eof_len ? *scanned - rule->eof_len + 1 : 0;
    const char *mark = n > from ? memmem(bytes + from, n - from, rule->eof, rule->eof_len) : NULL;

    *scanned = n;
    *want = n + 1;
    if (!mark)
        return n >= limit ? too_large(n, want) : 0;
    size_t len = (size_t)(mark - bytes) + rule->eof_len;
    if (len > limit)
        return too_large(len, want);
    *want = len;
    return (int64_t)len;
}

int64_t wsco_packet_find(const wsco_packet_rule *rule, const char *bytes, size_t n, size_t *scanned,
                         size_t *want)
{
    switch (rule->kind) {
    case WSCO_PACKET_LENGTH:
        return by_length(rule, bytes, n, want);
    case WSCO_PACKET_EOF:
        return by_mark(rule, bytes, n, scanned, want);
    default:
        *want = n ? n : 1;
        return (int64_t)n;
    }
}
