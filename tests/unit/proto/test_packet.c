/* SPDX-License-Identifier: MIT */
/* Tests src/proto/packet.c: every letter of pack(), limits, end marks across reads, and that the cut of the
 * stream does not matter. */
#include "unit.h"

#include "wsco/proto/packet.h"

static wsco_packet_rule length_rule(char type, uint32_t offset, uint32_t body, uint64_t max)
{
    return (wsco_packet_rule){.kind = WSCO_PACKET_LENGTH,
                              .length_type = type,
                              .length_offset = offset,
                              .body_offset = body,
                              .max = max};
}

static wsco_packet_rule mark_rule(const char *mark, uint64_t max)
{
    wsco_packet_rule rule = {.kind = WSCO_PACKET_EOF, .eof_len = (uint8_t)strlen(mark), .max = max};

    memcpy(rule.eof, mark, rule.eof_len);
    return rule;
}

/* In a block of its own, so that the sanitizer sees every read behind the end. */
static int64_t find(const wsco_packet_rule *rule, const void *bytes, size_t n, size_t *scanned, size_t *want)
{
    char *exact = malloc(n ? n : 1);

    assert_non_null(exact);
    if (n)
        memcpy(exact, bytes, n);
    int64_t found = wsco_packet_find(rule, exact, n, scanned, want);
    free(exact);
    return found;
}

static int64_t find_once(const wsco_packet_rule *rule, const void *bytes, size_t n)
{
    size_t scanned = 0, want = 0;

    return find(rule, bytes, n, &scanned, &want);
}

/* As a stream that comes in byte by byte, asked only when `want` says so: the last answer. */
static int64_t drip(const wsco_packet_rule *rule, const void *bytes, size_t n, size_t *asked)
{
    size_t scanned = 0, want = 1;
    int64_t found = 0;

    *asked = 0;
    for (size_t have = 1; have <= n; have++) {
        if (have < want)
            continue;
        found = find(rule, bytes, have, &scanned, &want);
        ++*asked;
        if (found < 0 || (found > 0 && (size_t)found <= have))
            return found;
        assert_true(want > have);
        assert_true(found == 0 || (size_t)found == want);
    }
    return found;
}

/* --- letters --- */

static const struct letter {
    char type;
    unsigned size;
    char order; /* 'm'achine, 'b'ig, 'l'ittle */
    bool has_sign;
} letters[] = {
    {'c', 1, 'm', true},  {'C', 1, 'm', false}, {'s', 2, 'm', true}, {'S', 2, 'm', false},
    {'n', 2, 'b', false}, {'v', 2, 'l', false}, {'l', 4, 'm', true}, {'L', 4, 'm', false},
    {'N', 4, 'b', false}, {'V', 4, 'l', false}, {'q', 8, 'm', true}, {'Q', 8, 'm', false},
    {'J', 8, 'b', false}, {'P', 8, 'l', false},
};

static void write_number(const struct letter *letter, uint64_t value, uint8_t *out)
{
    const uint16_t one = 1;
    bool little = letter->order == 'l' || (letter->order == 'm' && *(const uint8_t *)&one == 1);

    for (unsigned i = 0; i < letter->size; i++)
        out[little ? i : letter->size - 1 - i] = (uint8_t)(value >> (8 * i));
}

static uint64_t largest(const struct letter *letter)
{
    unsigned bits = letter->size * 8 - (letter->has_sign ? 1 : 0);

    return bits == 64 ? UINT64_MAX : ((uint64_t)1 << bits) - 1;
}

TEST(letters_of_pack)
{
    for (int c = 0; c < 256; c++) {
        unsigned size = 0;
        for (size_t i = 0; i < UNIT_COUNT(letters); i++)
            if (letters[i].type == (char)c)
                size = letters[i].size;
        assert_int_equal(wsco_packet_length_size((char)c), size);
    }
}

TEST(numbers_of_each_letter)
{
    for (size_t i = 0; i < UNIT_COUNT(letters); i++) {
        const struct letter *letter = &letters[i];
        uint64_t values[] = {letter->size, 100, largest(letter) / 3, largest(letter) - 1, largest(letter)};
        for (size_t v = 0; v < UNIT_COUNT(values); v++) {
            uint8_t bytes[8];
            wsco_packet_rule rule = length_rule(letter->type, 0, 0, UINT64_MAX);
            write_number(letter, values[v], bytes);
            int64_t wanted = values[v] <= INT64_MAX ? (int64_t)values[v]
                                                    : (int64_t)WSCO_E_PACKAGE_LENGTH_TOO_LARGE;
            assert_int_equal(find_once(&rule, bytes, letter->size), wanted);
        }
    }
}

TEST(negative_numbers)
{
    for (size_t i = 0; i < UNIT_COUNT(letters); i++) {
        const struct letter *letter = &letters[i];
        wsco_packet_rule rule = length_rule(letter->type, 0, 300, 1000);
        uint64_t values[] = {UINT64_MAX, largest(letter) + 1};
        for (size_t v = 0; letter->has_sign && v < UNIT_COUNT(values); v++) {
            uint8_t bytes[8];
            write_number(letter, values[v], bytes);
            assert_int_equal(find_once(&rule, bytes, letter->size), WSCO_E_PACKAGE_LENGTH_NOT_FOUND);
        }
    }
}

/* --- lengths --- */

TEST(the_head_must_be_there)
{
    wsco_packet_rule rule = length_rule('n', 3, 5, 100);
    size_t scanned = 0, want;

    for (size_t n = 0; n < 5; n++) {
        assert_int_equal(find(&rule, "abc\0\x04", n, &scanned, &want), 0);
        assert_int_equal(want, 5);
    }
    assert_int_equal(find(&rule, "abc\0\x04", 5, &scanned, &want), 9);
    assert_int_equal(want, 9);
}

TEST(packets_that_follow_do_not_matter)
{
    wsco_packet_rule rule = length_rule('C', 0, 1, 100);

    assert_int_equal(find_once(&rule,
                               "\x02"
                               "ab\x63more",
                               8),
                     3);
    assert_int_equal(find_once(&rule, "\0rest", 5), 1);
}

TEST(a_packet_may_not_end_inside_its_head)
{
    wsco_packet_rule rule = length_rule('n', 2, 0, 100);

    assert_int_equal(find_once(&rule, "ab\0\0", 4), WSCO_E_PACKAGE_LENGTH_NOT_FOUND);
    assert_int_equal(find_once(&rule, "ab\0\x03", 4), WSCO_E_PACKAGE_LENGTH_NOT_FOUND);
    assert_int_equal(find_once(&rule, "ab\0\x04", 4), 4);
}

TEST(packets_that_are_too_long)
{
    wsco_packet_rule rule = length_rule('N', 0, 4, 1000);
    size_t scanned = 0, want;

    assert_int_equal(find(&rule, "\0\0\x03\xe4", 4, &scanned, &want), 1000);
    assert_int_equal(find(&rule, "\0\0\x03\xe5", 4, &scanned, &want), WSCO_E_PACKAGE_LENGTH_TOO_LARGE);
    assert_int_equal(want, 1001);
    assert_int_equal(find(&rule, "\xff\xff\xff\xff", 4, &scanned, &want), WSCO_E_PACKAGE_LENGTH_TOO_LARGE);
}

/* value + body_offset would be small. */
TEST(sums_do_not_overflow)
{
    const char *all = "\xff\xff\xff\xff\xff\xff\xff\xff";
    wsco_packet_rule rule = length_rule('J', 0, UINT32_MAX, UINT64_MAX);
    size_t scanned = 0, want;

    assert_int_equal(find(&rule, all, 8, &scanned, &want), WSCO_E_PACKAGE_LENGTH_TOO_LARGE);
    assert_int_equal(want, SIZE_MAX);
    rule = length_rule('J', 0, 9, UINT64_MAX);
    assert_int_equal(find_once(&rule, all, 8), WSCO_E_PACKAGE_LENGTH_TOO_LARGE);
    rule = length_rule('J', 0, 1, UINT64_MAX);
    assert_int_equal(find_once(&rule, "\x7f\xff\xff\xff\xff\xff\xff\xff", 8),
                     WSCO_E_PACKAGE_LENGTH_TOO_LARGE);
    assert_int_equal(find_once(&rule, "\x7f\xff\xff\xff\xff\xff\xff\xfe", 8), INT64_MAX);
}

TEST(rules_that_fit_nothing)
{
    wsco_packet_rule rule = length_rule('n', 99, 0, 100);
    char bytes[200] = {0};

    assert_int_equal(find_once(&rule, bytes, 1), WSCO_E_PACKAGE_LENGTH_TOO_LARGE);
    rule = length_rule('x', 0, 5, 100);
    assert_int_equal(find_once(&rule, bytes, sizeof bytes), WSCO_E_PACKAGE_LENGTH_NOT_FOUND);
    rule = length_rule('n', UINT32_MAX, UINT32_MAX, UINT64_MAX);
    assert_int_equal(find_once(&rule, bytes, sizeof bytes), 0);
}

/* --- marks --- */

TEST(a_mark_ends_a_packet)
{
    wsco_packet_rule rule = mark_rule("\r\n", 100);

    assert_int_equal(find_once(&rule, "hello\r\nworld\r\n", 14), 7);
    assert_int_equal(find_once(&rule, "\r\n", 2), 2);
    assert_int_equal(find_once(&rule, "hello\r", 6), 0);
    assert_int_equal(find_once(&rule, "", 0), 0);
    assert_int_equal(find_once(&rule, "\r\r\n", 3), 3);
}

TEST(a_mark_across_two_reads)
{
    static const char text[] = "ab12345671234567812";
    wsco_packet_rule rule = mark_rule("12345678", 100);

    for (size_t cut = 0; cut < 17; cut++) {
        size_t scanned = 0, want = 0;
        assert_int_equal(find(&rule, text, cut, &scanned, &want), 0);
        assert_int_equal(want, cut + 1);
        assert_int_equal(find(&rule, text, 17, &scanned, &want), 17);
        assert_int_equal(want, 17);
    }
}

TEST(marks_that_do_not_come_in_time)
{
    wsco_packet_rule rule = mark_rule("##", 6);
    size_t scanned = 0, want;

    assert_int_equal(find(&rule, "12345", 5, &scanned, &want), 0);
    assert_int_equal(find(&rule, "12345#", 6, &scanned, &want), WSCO_E_PACKAGE_LENGTH_TOO_LARGE);
    assert_int_equal(want, 6);
    assert_int_equal(find_once(&rule, "1234##", 6), 6);
    assert_int_equal(find_once(&rule, "12345##", 7), WSCO_E_PACKAGE_LENGTH_TOO_LARGE);
    assert_int_equal(find_once(&rule, "1##45678##", 10), 3);
}

/* What was too large is told: the packet up to its mark, however much came behind it. */
TEST(want_of_what_is_too_large)
{
    wsco_packet_rule rule = mark_rule("##", 6);
    size_t scanned = 0, want = 0;

    assert_int_equal(find(&rule, "12345##", 7, &scanned, &want), WSCO_E_PACKAGE_LENGTH_TOO_LARGE);
    assert_int_equal(want, 7);
    scanned = 0;
    assert_int_equal(find(&rule, "123456##and more", 16, &scanned, &want), WSCO_E_PACKAGE_LENGTH_TOO_LARGE);
    assert_int_equal(want, 8);
    scanned = 0;
    assert_int_equal(find(&rule, "no mark in it", 13, &scanned, &want), WSCO_E_PACKAGE_LENGTH_TOO_LARGE);
    assert_int_equal(want, 13);
    rule = length_rule('n', 99, 0, 100);
    assert_int_equal(find(&rule, "", 0, &scanned, &want), WSCO_E_PACKAGE_LENGTH_TOO_LARGE);
    assert_int_equal(want, 101);
    rule = length_rule('n', 0, 2, 100);
    assert_int_equal(find(&rule, "\x03\xe8", 2, &scanned, &want), WSCO_E_PACKAGE_LENGTH_TOO_LARGE);
    assert_int_equal(want, 1002);
}

TEST(no_framing)
{
    wsco_packet_rule rule = {.kind = WSCO_PACKET_NONE};
    size_t scanned = 0, want;

    assert_int_equal(find(&rule, "", 0, &scanned, &want), 0);
    assert_int_equal(want, 1);
    assert_int_equal(find(&rule, "abc", 3, &scanned, &want), 3);
}

/* --- streams --- */

TEST(byte_by_byte)
{
    wsco_packet_rule rule = length_rule('N', 2, 6, 100);
    size_t asked;

    assert_int_equal(drip(&rule, "ab\0\0\0\x05hello!", 12, &asked), 11);
    assert_int_equal(asked, 3); /* at the first byte, for the head, for the whole */
    rule = mark_rule("\r\n\r\n", 100);
    assert_int_equal(drip(&rule, "a\r\n\rb\r\n\r\nc", 10, &asked), 9);
    assert_int_equal(asked, 9);
}

static size_t random_bytes(uint64_t *seed, char *out, size_t cap)
{
    size_t n = unit_pick(seed, cap);

    for (size_t i = 0; i < n; i++)
        out[i] = (char)(unit_pick(seed, 3) ? unit_pick(seed, 3) : unit_random(seed));
    return n;
}

static wsco_packet_rule random_rule(uint64_t *seed)
{
    wsco_packet_rule rule = length_rule(letters[unit_pick(seed, UNIT_COUNT(letters))].type,
                                        (uint32_t)unit_pick(seed, 6), (uint32_t)unit_pick(seed, 12), 40);

    if (unit_pick(seed, 2))
        return rule;
    rule.kind = WSCO_PACKET_EOF;
    rule.eof_len = (uint8_t)(1 + unit_pick(seed, WSCO_PACKET_EOF_MAX));
    for (unsigned i = 0; i < rule.eof_len; i++)
        rule.eof[i] = (char)unit_pick(seed, 3);
    return rule;
}

/* What was found in the whole is found in pieces; a verdict that came early says the same. */
TEST(the_cut_does_not_matter)
{
    uint64_t seed = unit_seed();
    char bytes[60];

    for (int round = 0; round < 200000; round++) {
        wsco_packet_rule rule = random_rule(&seed);
        size_t n = random_bytes(&seed, bytes, sizeof bytes), asked;
        int64_t whole = find_once(&rule, bytes, n), pieces = drip(&rule, bytes, n, &asked);
        if (n == 0)
            assert_int_equal(whole, 0);
        else if (whole != pieces)
            fail_msg("round %d: %lld in one, %lld in pieces", round, (long long)whole, (long long)pieces);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(letters_of_pack),
        UNIT(numbers_of_each_letter),
        UNIT(negative_numbers),
        UNIT(the_head_must_be_there),
        UNIT(packets_that_follow_do_not_matter),
        UNIT(a_packet_may_not_end_inside_its_head),
        UNIT(packets_that_are_too_long),
        UNIT(sums_do_not_overflow),
        UNIT(rules_that_fit_nothing),
        UNIT(a_mark_ends_a_packet),
        UNIT(a_mark_across_two_reads),
        UNIT(want_of_what_is_too_large),
        UNIT(marks_that_do_not_come_in_time),
        UNIT(no_framing),
        UNIT(byte_by_byte),
        UNIT(the_cut_does_not_matter),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
