/* SPDX-License-Identifier: MIT */
/* Tests src/proto/ws/ws_frame.c: heads in all length forms and cuts. */
#include "unit.h"

#include "wsco/base/mask.h"
#include "wsco/proto/ws/ws_frame.h"

static const uint64_t edges[] = {
    0,        1, 124, 125, 126, 127, 65534, 65535, 65536, 65537, UINT32_MAX, UINT64_C(1) << 32, INT64_MAX - 1,
    INT64_MAX};

static size_t expected_size(uint64_t len, bool masked)
{
    return 2 + (len < 126 ? 0 : len < 65536 ? 2 : 8) + (masked ? 4 : 0);
}

TEST(head_encodes_the_examples_of_the_rfc)
{
    /* 5.7 */
    uint8_t out[WSCO_WS_HEAD_MAX];
    wsco_ws_head head = {.flags = WSCO_WS_FLAG_FIN, .opcode = WSCO_WS_TEXT, .len = 5};
    assert_int_equal(wsco_ws_head_encode(&head, out), 2);
    assert_memory_equal(out, "\x81\x05", 2);
    head = (wsco_ws_head){WSCO_WS_FLAG_FIN | WSCO_WS_FLAG_MASK, WSCO_WS_TEXT, {0x37, 0xfa, 0x21, 0x3d}, 5};
    assert_int_equal(wsco_ws_head_encode(&head, out), 6);
    assert_memory_equal(out, "\x81\x85\x37\xfa\x21\x3d", 6);
    head = (wsco_ws_head){.opcode = WSCO_WS_TEXT, .len = 3};
    assert_int_equal(wsco_ws_head_encode(&head, out), 2);
    assert_memory_equal(out, "\x01\x03", 2);
    head = (wsco_ws_head){.flags = WSCO_WS_FLAG_FIN, .opcode = WSCO_WS_BINARY, .len = 256};
    assert_int_equal(wsco_ws_head_encode(&head, out), 4);
    assert_memory_equal(out, "\x82\x7e\x01\x00", 4);
    head.len = 65536;
    assert_int_equal(wsco_ws_head_encode(&head, out), 10);
    assert_memory_equal(out, "\x82\x7f\0\0\0\0\0\x01\0\0", 10);
}

static void check_round_trip(uint8_t flags, uint8_t opcode, uint64_t len)
{
    uint8_t out[WSCO_WS_HEAD_MAX];
    wsco_ws_head head = {flags, opcode, {1, 2, 3, 4}, len}, back = {0};
    size_t size = wsco_ws_head_encode(&head, out);
    assert_int_equal(size, expected_size(len, flags & WSCO_WS_FLAG_MASK));
    assert_int_equal(wsco_ws_head_size(len, flags & WSCO_WS_FLAG_MASK), size);
    assert_int_equal(wsco_ws_head_size_claimed(out), size);
    for (size_t n = 0; n < size; n++) {
        uint8_t *exact = malloc(n + 1); /* so that the sanitizer sees a read behind the input */
        assert_non_null(exact);
        memcpy(exact + 1, out, n);
        assert_int_equal(wsco_ws_head_decode(&back, exact + 1, n), 0);
        free(exact);
    }
    for (size_t n = size; n <= sizeof out; n++)
        assert_int_equal(wsco_ws_head_decode(&back, out, n), (int)size);
    assert_int_equal(back.flags, flags);
    assert_int_equal(back.opcode, opcode);
    assert_true(back.len == len);
    if (flags & WSCO_WS_FLAG_MASK)
        assert_memory_equal(back.key, head.key, 4);
}

TEST(head_round_trips_in_every_cut)
{
    for (unsigned e = 0; e < UNIT_COUNT(edges); e++)
        for (unsigned opcode = 0; opcode < 16; opcode++)
            for (unsigned flags = 0; flags < 64; flags++)
                if (!(flags & WSCO_WS_FLAG_COMPRESS))
                    check_round_trip((uint8_t)flags, (uint8_t)opcode, edges[e]);
}

TEST(head_keeps_compress_off_the_wire)
{
    uint8_t out[WSCO_WS_HEAD_MAX];
    wsco_ws_head head = {.flags = WSCO_WS_FLAG_FIN | WSCO_WS_FLAG_COMPRESS, .opcode = WSCO_WS_TEXT};
    assert_int_equal(wsco_ws_head_encode(&head, out), 2);
    assert_int_equal(out[0], 0x81);
}

TEST(head_refuses_long_forms_of_short_lengths)
{
    static const struct {
        const char *bytes;
        size_t n;
    } cases[] = {
        {"\x81\xfe\0\0", 4},
        {"\x81\xfe\0\x7d", 4},
        {"\x81\x7e\0\x01", 4},
        {"\x82\xff\0\0\0\0\0\0\0\0", 10},
        {"\x82\xff\0\0\0\0\0\0\0\x7e", 10},
        {"\x82\xff\0\0\0\0\0\0\xff\xff", 10},
        {"\x82\xff\x80\0\0\0\0\0\0\0", 10},
        {"\x82\x7f\xff\xff\xff\xff\xff\xff\xff\xff", 10},
    };
    wsco_ws_head head;
    for (unsigned c = 0; c < UNIT_COUNT(cases); c++) {
        const uint8_t *bytes = (const uint8_t *)cases[c].bytes;
        for (size_t n = 0; n < cases[c].n; n++)
            assert_int_equal(wsco_ws_head_decode(&head, bytes, n), 0);
        assert_int_equal(wsco_ws_head_decode(&head, bytes, cases[c].n), -1);
    }
}

TEST(first_byte_is_that_of_the_encoded_head)
{
    uint8_t out[WSCO_WS_HEAD_MAX];
    for (unsigned opcode = 0; opcode < 16; opcode++) {
        for (unsigned bits = 0; bits <= 0xc0; bits += 0x40) {
            uint8_t first_byte = (uint8_t)(bits | opcode);
            wsco_ws_head head = {.flags = wsco_ws_first_byte_flags(first_byte),
                                 .opcode = (uint8_t)wsco_ws_first_byte_opcode(first_byte)};
            assert_int_equal(wsco_ws_head_encode(&head, out), 2);
            assert_int_equal(out[0], first_byte);
        }
    }
}

TEST(head_of_a_client_is_masked)
{
    static const uint8_t key[4] = {0x37, 0xfa, 0x21, 0x3d};
    uint8_t out[WSCO_WS_HEAD_MAX];
    wsco_ws_head head = wsco_ws_head_of(WSCO_WS_CLIENT, WSCO_WS_BIT_FIN | WSCO_WS_TEXT, 5, key);
    assert_int_equal(wsco_ws_head_encode(&head, out), 6);
    assert_memory_equal(out, "\x81\x85\x37\xfa\x21\x3d", 6);
    head = wsco_ws_head_of(WSCO_WS_SERVER, WSCO_WS_BIT_FIN | WSCO_WS_TEXT, 5, NULL);
    assert_int_equal(wsco_ws_head_encode(&head, out), 2);
    assert_memory_equal(out, "\x81\x05", 2);
}

/* So that a payload without a mask goes the way of one with it. */
TEST(unmasked_head_has_the_key_that_changes_nothing)
{
    uint8_t bytes[3];
    wsco_ws_head head;
    memset(&head, 0xee, sizeof head);
    assert_int_equal(wsco_ws_head_decode(&head, (const uint8_t *)"\x81\x03", 2), 2);
    wsco_mask_apply(bytes, (const uint8_t *)"abc", 3, head.key, 0);
    assert_memory_equal(bytes, "abc", 3);
}

TEST(close_codes_on_the_wire)
{
    char bytes[2];
    for (unsigned code = 0; code <= UINT16_MAX; code++) {
        wsco_ws_close_code_write(bytes, code);
        assert_int_equal(wsco_ws_close_code_read(bytes), code);
    }
    wsco_ws_close_code_write(bytes, 1000);
    assert_memory_equal(bytes, "\x03\xe8", 2);
}

TEST(close_codes)
{
    for (unsigned code = 0; code < 70000; code++) {
        bool listed = (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014);
        assert_int_equal(wsco_ws_close_code_valid(code), listed || (code >= 3000 && code <= 4999));
    }
}

TEST(control_opcodes)
{
    for (unsigned opcode = 0; opcode < 16; opcode++)
        assert_int_equal(wsco_ws_is_control(opcode), opcode >= 8);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(head_encodes_the_examples_of_the_rfc),
        UNIT(head_round_trips_in_every_cut),
        UNIT(head_keeps_compress_off_the_wire),
        UNIT(head_refuses_long_forms_of_short_lengths),
        UNIT(first_byte_is_that_of_the_encoded_head),
        UNIT(head_of_a_client_is_masked),
        UNIT(unmasked_head_has_the_key_that_changes_nothing),
        UNIT(close_codes_on_the_wire),
        UNIT(close_codes),
        UNIT(control_opcodes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
