/* SPDX-License-Identifier: MIT */
/* payload: copied without an owner, shared with one. */
#include "unit.h"

#include "wsco/base/payload.h"

typedef struct {
    unsigned retained, released;
} owner;

static void retain(void *of)
{
    ((owner *)of)->retained++;
}

static void release(void *of)
{
    ((owner *)of)->released++;
}

TEST(without_an_owner_the_bytes_are_copied)
{
    char bytes[] = "abc";
    wsco_payload payload = {.data = bytes, .len = 3};
    wsco_blob *blob = wsco_payload_blob(&payload);

    assert_non_null(blob);
    bytes[0] = 'x';
    assert_int_equal(blob->len, 3);
    assert_memory_equal(blob->data, "abc", 3);
    wsco_blob_release(blob);
}

TEST(the_owner_keeps_the_bytes_as_long_as_the_blob_lives)
{
    static const char bytes[] = "abc";
    owner of = {0};
    wsco_payload payload = {.data = bytes, .len = 3, .owner = &of, .retain = retain, .release = release};
    wsco_blob *blob = wsco_payload_blob(&payload);

    assert_non_null(blob);
    assert_ptr_equal(blob->data, bytes);
    assert_int_equal(of.retained, 1);
    assert_int_equal(of.released, 0);
    wsco_blob_release(blob);
    assert_int_equal(of.released, 1);
}

TEST(without_memory_the_owner_is_not_retained)
{
    owner of = {0};
    wsco_payload payload = {.data = "abc", .len = 3, .owner = &of, .retain = retain, .release = release};

    wsco_mem_fail_after(1);
    assert_null(wsco_payload_blob(&payload));
    wsco_mem_fail_after(0);
    assert_int_equal(of.retained, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(without_an_owner_the_bytes_are_copied),
        UNIT(the_owner_keeps_the_bytes_as_long_as_the_blob_lives),
        UNIT(without_memory_the_owner_is_not_retained),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
