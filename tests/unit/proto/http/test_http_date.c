/* SPDX-License-Identifier: MIT */
/* Tests src/proto/http/http_date.c: the three formats, what is none of them, and every day there is against
 * timegm(). */
#define _GNU_SOURCE
#include "unit.h"

#include "wsco/base/time.h"
#include "wsco/proto/http/http_date.h"

#include <string.h>

#define NOW INT64_C(1795780000) /* in November 2026 */

static bool parse(const char *text, int64_t *seconds)
{
    /* A copy of exactly the text, so that a sanitizer sees reads beyond it. */
    size_t n = strlen(text);
    char *copy = malloc(n + !n);
    assert_non_null(copy);
    memcpy(copy, text, n);
    bool parsed = wsco_http_date_parse((wsco_text){copy, n}, NOW, seconds);
    free(copy);
    return parsed;
}

TEST(three_formats)
{
    static const struct {
        const char *text;
        int64_t seconds;
    } rows[] = {
        {"Sun, 06 Nov 1994 08:49:37 GMT", 784111777},
        {"Sunday, 06-Nov-94 08:49:37 GMT", 784111777},
        {"Sun Nov  6 08:49:37 1994", 784111777},
        {"Sun Nov 06 08:49:37 1994", 784111777},
        {"Sun Nov 16 08:49:37 1994", 784975777},
        {"Thu, 01 Jan 1970 00:00:00 GMT", 0},
        {"Wed, 31 Dec 1969 23:59:59 GMT", -1},
        {"Mon, 01 Jan 0000 00:00:00 GMT", -62167219200},
        {"Fri, 31 Dec 9999 23:59:59 GMT", 253402300799},
        {"Thu, 29 Feb 2024 00:00:00 GMT", 1709164800},
        {"Sat, 31 Dec 2016 23:59:60 GMT", 1483228800},
        {"Xyz, 06 Nov 1994 08:49:37 GMT", 784111777},
        /* Two digits of a year: at most 50 years from now, or in the past. */
        {"Monday, 01-Jan-76 00:00:00 GMT", 3345062400},
        {"Saturday, 01-Jan-77 00:00:00 GMT", 220924800},
        {"Friday, 01-Jan-99 00:00:00 GMT", 915148800},
    };
    for (size_t i = 0; i < UNIT_COUNT(rows); i++) {
        int64_t seconds = 1;
        if (!parse(rows[i].text, &seconds) || seconds != rows[i].seconds)
            fail_msg("%s: %lld", rows[i].text, (long long)seconds);
    }
}

TEST(no_dates)
{
    static const char *const rows[] = {
        "",
        "0",
        "now",
        "784111777",
        "Sun, 06 Nov 1994 08:49:37",
        "Sun, 06 Nov 1994 08:49:37 UTC",
        "Sun, 06 Nov 1994 08:49:37 GXT",
        "Sun, 06 Nov 1994 08:49:37 GMT ",
        " Sun, 06 Nov 1994 08:49:37 GMT",
        "Sun,06 Nov 1994 08:49:37 GMT",
        "Sun, 6 Nov 1994 08:49:37 GMT",
        "Sun, 06 nov 1994 08:49:37 GMT",
        "Sun, 06 Nox 1994 08:49:37 GMT",
        "Sun, 00 Nov 1994 08:49:37 GMT",
        "Sun, 31 Nov 1994 08:49:37 GMT",
        "Wed, 29 Feb 2023 00:00:00 GMT",
        "Thu, 29 Feb 1900 00:00:00 GMT",
        "Sun, 06 Nov 1994 24:00:00 GMT",
        "Sun, 06 Nov 1994 08:60:00 GMT",
        "Sun, 06 Nov 1994 08:49:61 GMT",
        "Sun, 06 Nov 1994 8:49:37 GMT",
        "Sun, 06 Nov 19945 08:49:37 GMT",
        "Sun, -6 Nov 1994 08:49:37 GMT",
        "1un, 06 Nov 1994 08:49:37 GMT",
        "Sun, 06-Nov-94 08:49:37 GMT",
        "Wednesdayy, 06-Nov-94 08:49:37 GMT",
        "Sun1ay, 06-Nov-94 08:49:37 GMT",
        "Sunday 06-Nov-94 08:49:37 GMT",
        ", 06-Nov-94 08:49:37 GMT",
        "Sunday, 06-Nov-94 08:49:37 GMT ",
        "Sunday, 31-Feb-94 08:49:37 GMT",
        "Sun Nov  0 08:49:37 1994",
        "Sun Nov    08:49:37 1994",
        "Sun Nov 6 08:49:37 1994",
        "Sun Nov  6 08:49:37 94",
        "Sun Nov  6 08:49:37 1994 GMT",
    };
    int64_t seconds;
    for (size_t i = 0; i < UNIT_COUNT(rows); i++) {
        if (parse(rows[i], &seconds))
            fail_msg("%s: %lld", rows[i], (long long)seconds);
    }
}

/* The writer of Date fields is the other side. */
TEST(what_we_write_is_read)
{
    wsco_date date = {0};
    for (int64_t second = 0; second < INT64_C(4102444800); second += 86399 * 3) {
        int64_t back = -1;
        assert_true(parse(wsco_date_text(&date, (time_t)second), &back));
        assert_true(back == second);
    }
}

TEST(every_day_as_the_library)
{
    char text[40];
    for (int year = 1600; year < 2400; year++) {
        for (int month = 1; month <= 12; month++) {
            struct tm day = {.tm_year = year - 1900, .tm_mon = month - 1, .tm_mday = 1 + (year + month) % 28};
            int64_t seconds = 0, want = (int64_t)timegm(&day);
            char name[4] = {0};
            memcpy(name, &"JanFebMarAprMayJunJulAugSepOctNovDec"[(month - 1) * 3], 3);
            snprintf(text, sizeof(text), "Mon, %02d %s %04d 00:00:00 GMT", day.tm_mday, name, year);
            assert_true(parse(text, &seconds));
            assert_true(seconds == want);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(three_formats),
        UNIT(no_dates),
        UNIT(what_we_write_is_read),
        UNIT(every_day_as_the_library),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
