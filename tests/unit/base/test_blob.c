/* SPDX-License-Identifier: MIT */
/* Tests src/base/blob.c: counting, own and borrowed bytes, shortage. */
#include "unit.h"

#include "wsco/base/blob.h"

static void count_release(void *owner)
{
    ++*(int *)owner;
}

TEST(own_bytes)
{
    wsco_blob *blob = wsco_blob_create(5);
    assert_non_null(blob);
    assert_int_equal(blob->refs, 1);
    assert_int_equal(blob->len, 5);
    assert_ptr_equal(blob->data, blob->inline_bytes);
    memcpy(blob->inline_bytes, "hello", 5);
    blob->len = 4; /* the creator may lower it */
    assert_memory_equal(blob->data, "hell", blob->len);
    wsco_blob_release(blob);
}

TEST(empty_and_absurd)
{
    wsco_blob *blob = wsco_blob_create(0);
    assert_non_null(blob);
    assert_non_null(blob->data);
    wsco_blob_release(blob);
    assert_null(wsco_blob_create(SIZE_MAX));
    assert_null(wsco_blob_create(SIZE_MAX - sizeof(wsco_blob) + 1));
}

TEST(last_reference_frees)
{
    int released = 0;
    wsco_blob *blob = wsco_blob_borrow("lent", 4, &released, count_release);
    assert_non_null(blob);
    assert_memory_equal(blob->data, "lent", blob->len);
    assert_ptr_equal(wsco_blob_retain(blob), blob);
    assert_int_equal(blob->refs, 2);
    wsco_blob_release(blob);
    assert_int_equal(released, 0);
    assert_memory_equal(blob->data, "lent", blob->len);
    wsco_blob_release(blob);
    assert_int_equal(released, 1);
}

TEST(borrow_without_release)
{
    wsco_blob *blob = wsco_blob_borrow("static", 6, NULL, NULL);
    assert_non_null(blob);
    wsco_blob_release(blob);
}

/* Also of a buf whose first bytes were consumed: the block begins before them. */
TEST(block_of_a_buf)
{
    for (size_t consumed = 0; consumed < 3; consumed++) {
        wsco_buf buf = {0};
        assert_int_equal(wsco_buf_append(&buf, "some bytes", 10), WSCO_OK);
        wsco_buf_consume(&buf, consumed);
        wsco_mem_fail_after(1);
        assert_null(wsco_blob_take_buf(&buf));
        assert_int_equal(buf.len, 10 - consumed);
        wsco_mem_fail_after(0);
        const char *bytes = buf.data;
        wsco_blob *blob = wsco_blob_take_buf(&buf);
        assert_non_null(blob);
        assert_ptr_equal(blob->data, bytes);
        assert_int_equal(blob->len, 10 - consumed);
        assert_null(buf.data);
        assert_int_equal(buf.spent, 0);
        wsco_blob_release(blob);
    }
}

/* The count of live blocks as release() sees it: the blob must be gone by then. */
static void check_gone(void *owner)
{
    *(long *)owner = wsco_mem_live();
}

TEST(blob_is_freed_before_its_owner)
{
    long live_in_release = -1;
    long before = wsco_mem_live();
    wsco_blob *blob = wsco_blob_borrow("x", 1, &live_in_release, check_gone);
    assert_non_null(blob);
    wsco_blob_release(blob);
    assert_int_equal(live_in_release, before);
}

TEST(shortage_takes_no_owner)
{
    int released = 0;
    wsco_mem_fail_after(1);
    assert_null(wsco_blob_create(10));
    assert_null(wsco_blob_borrow("x", 1, &released, count_release));
    assert_int_equal(released, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(own_bytes),
        UNIT(empty_and_absurd),
        UNIT(last_reference_frees),
        UNIT(borrow_without_release),
        UNIT(blob_is_freed_before_its_owner),
        UNIT(block_of_a_buf),
        UNIT(shortage_takes_no_owner),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
