/* SPDX-License-Identifier: MIT */
/* Tests src/base/buf.c: growth, numbers, consume, and that a shortage changes nothing. */
#include "unit.h"

#include "wsco/base/buf.h"

static void expect(const wsco_buf *buf, const char *text)
{
    assert_int_equal(buf->len, strlen(text));
    if (buf->len != 0)
        assert_memory_equal(buf->data, text, buf->len);
    assert_true(buf->cap >= buf->len);
}

TEST(zeroed_is_valid)
{
    wsco_buf buf;
    memset(&buf, 0, sizeof buf);
    wsco_buf_deinit(&buf);
    wsco_buf_consume(&buf, 0);
    assert_int_equal(wsco_buf_append(&buf, NULL, 0), WSCO_OK);
    assert_null(buf.data);
    assert_int_equal(wsco_buf_append(&buf, "abc", 3), WSCO_OK);
    expect(&buf, "abc");
    wsco_buf_deinit(&buf);
    assert_null(buf.data);
    assert_int_equal(wsco_buf_append_str(&buf, "again"), WSCO_OK);
    expect(&buf, "again");
    wsco_buf_deinit(&buf);
}

TEST(init_forgets)
{
    wsco_buf buf;
    memset(&buf, 0x5a, sizeof buf);
    wsco_buf_init(&buf);
    assert_null(buf.data);
    expect(&buf, "");
    assert_int_equal(buf.cap, 0);
}

TEST(grows_by_doubling)
{
    wsco_buf buf = {0};
    size_t moves = 0, cap = 0;
    for (int i = 0; i < 100000; i++) {
        char byte = (char)i;
        assert_int_equal(wsco_buf_append(&buf, &byte, 1), WSCO_OK);
        moves += buf.cap != cap;
        cap = buf.cap;
    }
    for (int i = 0; i < 100000; i++)
        assert_int_equal(buf.data[i], (char)i);
    assert_true(moves < 15);
    wsco_buf_deinit(&buf);
}

TEST(reserve_is_room_enough)
{
    wsco_buf buf = {0};
    assert_int_equal(wsco_buf_append_str(&buf, "head"), WSCO_OK);
    assert_int_equal(wsco_buf_reserve(&buf, 10000), WSCO_OK);
    const char *data = buf.data;
    assert_true(buf.cap - buf.len >= 10000);
    expect(&buf, "head");
    for (int i = 0; i < 10000; i++)
        assert_int_equal(wsco_buf_append(&buf, "x", 1), WSCO_OK);
    assert_ptr_equal(buf.data, data);
    wsco_buf_deinit(&buf);
}

TEST(absurd_sizes_are_refused)
{
    wsco_buf buf = {0};
    assert_int_equal(wsco_buf_append_str(&buf, "keep"), WSCO_OK);
    assert_int_equal(wsco_buf_reserve(&buf, SIZE_MAX), WSCO_E_NOMEM);
    assert_int_equal(wsco_buf_reserve(&buf, SIZE_MAX - 3), WSCO_E_NOMEM);
    expect(&buf, "keep");
    wsco_buf_deinit(&buf);
}

TEST(numbers)
{
    wsco_buf buf = {0};
    const uint64_t given[] = {0,         9, 10, 255, 256, 65535, 1000000, UINT32_MAX, UINT64_MAX / 16 + 1,
                              UINT64_MAX};
    for (size_t i = 0; i < UNIT_COUNT(given); i++) {
        char text[48];
        assert_int_equal(wsco_buf_append_uint(&buf, given[i]), WSCO_OK);
        assert_int_equal(wsco_buf_append_str(&buf, " "), WSCO_OK);
        assert_int_equal(wsco_buf_append_hex(&buf, given[i]), WSCO_OK);
        snprintf(text, sizeof text, "%llu %llx", (unsigned long long)given[i], (unsigned long long)given[i]);
        expect(&buf, text);
        wsco_buf_consume(&buf, buf.len);
    }
}

TEST(consume_from_the_front)
{
    wsco_buf buf = {0};
    assert_int_equal(wsco_buf_append_str(&buf, "one two three"), WSCO_OK);
    wsco_buf_consume(&buf, 0);
    expect(&buf, "one two three");
    wsco_buf_consume(&buf, 4);
    expect(&buf, "two three");
    assert_int_equal(wsco_buf_append_str(&buf, "!"), WSCO_OK);
    expect(&buf, "two three!");
    wsco_buf_consume(&buf, 10);
    expect(&buf, "");
    assert_null(buf.data); /* an idle connection holds no block */
}

/* A queue: pieces in at one end, out at the other, in sizes that do not match. */
TEST(consume_and_append_in_turns)
{
    uint64_t seed = unit_seed();
    wsco_buf buf = {0};
    size_t in = 0, out = 0;

    for (int round = 0; round < 20000; round++) {
        size_t n = unit_pick(&seed, round % 100 < 50 ? 60 : 20);
        for (size_t i = 0; i < n; i++, in++) {
            char byte = (char)(in * 31 + in / 251);
            assert_int_equal(wsco_buf_append(&buf, &byte, 1), WSCO_OK);
        }
        n = unit_pick(&seed, 50);
        n = n > buf.len ? buf.len : n;
        for (size_t i = 0; i < n; i++)
            assert_int_equal(buf.data[i], (char)((out + i) * 31 + (out + i) / 251));
        out += n;
        wsco_buf_consume(&buf, n);
        assert_int_equal(buf.len, in - out);
        assert_true(buf.cap >= buf.len && buf.spent <= buf.len);
    }
    wsco_buf_deinit(&buf);
}

/* What is left is not moved for each small piece that is taken. */
TEST(small_pieces_stay_where_they_are)
{
    char bytes[1000] = {0};
    wsco_buf buf = {0};

    assert_int_equal(wsco_buf_append(&buf, bytes, sizeof bytes), WSCO_OK);
    const char *block = buf.data;
    for (size_t i = 1; i < 500; i++) {
        wsco_buf_consume(&buf, 1);
        assert_ptr_equal(buf.data, block + i);
    }
    wsco_buf_consume(&buf, 1);
    assert_ptr_equal(buf.data, block);
    assert_int_equal(buf.len, 500);
    /* The room at the begin counts. */
    assert_int_equal(wsco_buf_reserve(&buf, 400), WSCO_OK);
    assert_ptr_equal(buf.data, block);
    wsco_buf_deinit(&buf);
}

TEST(fit_gives_room_back)
{
    wsco_buf buf = {0};
    wsco_buf_fit(&buf);
    assert_null(buf.data);
    assert_int_equal(wsco_buf_append_str(&buf, "abc"), WSCO_OK);
    wsco_buf_fit(&buf);
    expect(&buf, "abc");
    assert_int_equal(buf.cap, 3);
    assert_int_equal(wsco_buf_append_str(&buf, "defghijklm"), WSCO_OK);
    wsco_buf_consume(&buf, 2); /* then the block does not begin with the bytes, and stays */
    wsco_buf_fit(&buf);
    expect(&buf, "cdefghijklm");
    wsco_mem_fail_after(1);
    wsco_buf_fit(&buf);
    wsco_mem_fail_after(0);
    expect(&buf, "cdefghijklm");
    wsco_buf_deinit(&buf);
}

static bool build(UNIT_UNUSED void *arg)
{
    char big[300];
    memset(big, 'b', sizeof big);
    wsco_buf buf = {0};
    wsco_rc rc = wsco_buf_append_str(&buf, "abc");
    if (rc == WSCO_OK) {
        rc = wsco_buf_append(&buf, big, sizeof big);
        if (rc != WSCO_OK)
            expect(&buf, "abc");
    }
    assert_true(rc == WSCO_OK || rc == WSCO_E_NOMEM);
    wsco_buf_deinit(&buf);
    return rc == WSCO_OK;
}

TEST(shortage_changes_nothing)
{
    assert_int_equal(unit_each_failure(build, NULL), 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(zeroed_is_valid),
        UNIT(init_forgets),
        UNIT(grows_by_doubling),
        UNIT(reserve_is_room_enough),
        UNIT(absurd_sizes_are_refused),
        UNIT(numbers),
        UNIT(consume_from_the_front),
        UNIT(consume_and_append_in_turns),
        UNIT(small_pieces_stay_where_they_are),
        UNIT(fit_gives_room_back),
        UNIT(shortage_changes_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
