/* SPDX-License-Identifier: MIT */
/* http_date: the three formats of a date in a field (RFC 9110 5.6.7): IMF-fixdate, RFC 850 and asctime().
 * Owns: nothing.
 * Called by: http_cond, src/php (Last-Modified that a script has set).
 * Never: writes dates (wsco_date_text() does); looks at the locale or a time zone: all are GMT.
 * Tested by: tests/unit/proto/http/test_http_date.c, tests/fuzz/fuzz_cond.c. */
#include "wsco/proto/http/http_date.h"

#include "wsco/proto/http/http_text.h"

/* The fields of a date as they were read. Plain value. */
typedef struct moment {
    int64_t year;
    int month, day, hour, minute, second; /* month 1 to 12 */
} moment;

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* One byte of a form: 'Y', 'D', 'h', 'm' and 's' are digits of a number, '_' a digit or a blank, '@' a letter
 * of a month, 'w' one of a day's name, which says nothing new; others are themselves. */
static bool accepts(char form, char c)
{
    char letter = wsco_http_text_lower(c);
    switch (form) {
    case 'Y':
    case 'D':
    case 'h':
    case 'm':
    case 's':
        return is_digit(c);
    case '_':
        return is_digit(c) || c == ' ';
    case '@':
    case 'w':
        return letter >= 'a' && letter <= 'z';
    default:
        return c == form;
    }
}

static bool fits(wsco_text text, const char *form)
{
    if (text.n != strlen(form))
        return false;
    for (size_t i = 0; i < text.n; i++) {
        if (!accepts(form[i], text.p[i]))
            return false;
    }
    return true;
}

/* The number that stands where the form has this letter (or '_' before it). */
static int number_at(wsco_text text, const char *form, char letter)
{
    int number = 0;
    for (size_t i = 0; i < text.n; i++) {
        bool here = form[i] == letter || (form[i] == '_' && letter == 'D');
        if (here && is_digit(text.p[i]))
            number = number * 10 + (text.p[i] - '0');
    }
    return number;
}

/* 1 to 12; 0 when it is none. */
static int month_at(wsco_text text, const char *form)
{
    static const char names[12][4] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const char *at = strchr(form, '@');
    for (int i = 0; i < 12; i++) {
        if (memcmp(text.p + (at - form), names[i], 3) == 0)
            return i + 1;
    }
    return 0;
}

static bool is_leap(int64_t year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int days_of(int month, int64_t year)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[month - 1] + (month == 2 && is_leap(year) ? 1 : 0);
}

/* A leap second is as good as the next one. */
static bool is_sound(const moment *when)
{
    return when->month >= 1 && when->day >= 1 && when->day <= days_of(when->month, when->year) &&
        when->hour < 24 && when->minute < 60 && when->second <= 60;
}

/* Days from 1 January of year 0 to that of this year. */
static int64_t days_before_year(int64_t year)
{
    return year == 0 ? 0 : year * 365 + (year - 1) / 4 - (year - 1) / 100 + (year - 1) / 400 + 1;
}

static int64_t seconds_of(const moment *when)
{
    int64_t days = days_before_year(when->year) - days_before_year(1970) + when->day - 1;
    for (int month = 1; month < when->month; month++)
        days += days_of(month, when->year);
    return ((days * 24 + when->hour) * 60 + when->minute) * 60 + when->second;
}

static int64_t year_of(int64_t seconds)
{
    int64_t year = 1970 + seconds / (365 * 86400);
    moment first = {year, 1, 1, 0, 0, 0};
    while (seconds_of(&first) > seconds)
        first.year--;
    return first.year;
}

/* A year that seems to be more than 50 years in the future is the last one with these digits (RFC 9110
 * 5.6.7). */
static int64_t full_year(int two_digits, int64_t now)
{
    int64_t this_year = year_of(now < 0 ? 0 : now), year = this_year - this_year % 100 + two_digits;
    return year > this_year + 50 ? year - 100 : year;
}

static bool read_as(wsco_text text, const char *form, moment *when)
{
    if (!fits(text, form))
        return false;
    *when = (moment){.year = number_at(text, form, 'Y'),
                     .month = month_at(text, form),
                     .day = number_at(text, form, 'D'),
                     .hour = number_at(text, form, 'h'),
                     .minute = number_at(text, form, 'm'),
                     .second = number_at(text, form, 's')};
    return true;
}

/* "Sunday, 06-Nov-94 08:49:37 GMT": the day's name has no fixed length, so it is read from the comma on. */
static bool read_rfc850(wsco_text text, int64_t now, moment *when)
{
    const char *comma = text.n > 0 ? memchr(text.p, ',', text.n) : NULL;
    size_t day = comma ? (size_t)(comma - text.p) : 0;
    if (day < 6 || day > 9 || !fits((wsco_text){text.p, day}, &"wwwwwwwww"[9 - day]))
        return false;
    if (!read_as((wsco_text){comma, text.n - day}, ", DD-@@@-YY hh:mm:ss GMT", when))
        return false;
    when->year = full_year((int)when->year, now);
    return true;
}

bool wsco_http_date_parse(wsco_text text, int64_t now, int64_t *seconds)
{
    moment when;
    if (!read_as(text, "www, DD @@@ YYYY hh:mm:ss GMT", &when) && !read_rfc850(text, now, &when) &&
        !read_as(text, "www @@@ _D hh:mm:ss YYYY", &when))
        return false;
    if (!is_sound(&when))
        return false;
    *seconds = seconds_of(&when);
    return true;
}
