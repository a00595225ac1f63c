/* SPDX-License-Identifier: MIT */
/* Tests include/wsco/base/err.h and src/base/err.c: the list holds together, and codes say what the header
 * says. */
#include "unit.h"

TEST(texts_come_from_the_list)
{
    assert_string_equal(wsco_err_text(502), "System call fail");
    assert_string_equal(wsco_err_text(8505), "Websocket pack failed");
    assert_string_equal(wsco_err_text(-WSCO_E_CO_TIMEDOUT), "Coroutine timedout");
    assert_string_equal(wsco_err_text(10019), "Coroutine socket close wait");
}

TEST(other_numbers_have_none)
{
    const int numbers[] = {0, 1, -502, 499, 501, 10020, 1 << 30, ENOMEM, ETIMEDOUT};
    for (size_t i = 0; i < UNIT_COUNT(numbers); i++)
        assert_null(wsco_err_text(numbers[i]));
}

/* Rising order rules out two names for one number; from 500 on there is no errno. */
TEST(numbers_rise_from_500)
{
#define NUMBER(name, number, text) number,
    const int numbers[] = {WSCO_ERR_MAP(NUMBER)};
#undef NUMBER
    assert_true(numbers[0] >= 500);
    for (size_t i = 1; i < UNIT_COUNT(numbers); i++)
        assert_true(numbers[i] > numbers[i - 1]);
    for (size_t i = 0; i < UNIT_COUNT(numbers); i++)
        assert_non_null(wsco_err_text(numbers[i]));
}

TEST(system_codes_are_minus_errno_and_differ)
{
    const wsco_rc codes[] = {WSCO_E_AGAIN,  WSCO_E_RESET, WSCO_E_PIPE,  WSCO_E_TIMEOUT, WSCO_E_CANCELED,
                             WSCO_E_CLOSED, WSCO_E_NOMEM, WSCO_E_INVAL, WSCO_E_EOF};
    for (size_t i = 0; i < UNIT_COUNT(codes); i++) {
        assert_true(codes[i] < 0);
        for (size_t j = 0; j < i; j++)
            assert_int_not_equal(codes[i], codes[j]);
    }
    assert_int_equal(WSCO_E_TIMEOUT, -ETIMEDOUT);
    assert_int_equal(WSCO_E_EOF, -6001);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(texts_come_from_the_list),
        UNIT(other_numbers_have_none),
        UNIT(numbers_rise_from_500),
        UNIT(system_codes_are_minus_errno_and_differ),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
