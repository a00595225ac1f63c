/* SPDX-License-Identifier: MIT */
/* Tests src/net/ws/ws_inbox.c: order, limits, and taking the marks out. */
#include "unit.h"

#include "wsco/base/mem.h"
#include "wsco/net/ws/ws_inbox.h"

static wsco_ws_msg *make(uint8_t opcode, size_t len)
{
    wsco_ws_msg *msg = wsco_mem_zalloc(sizeof *msg + len + 1);

    assert_non_null(msg);
    msg->opcode = opcode;
    msg->len = len;
    return msg;
}

/* One letter for each: m is a message, p a mark. The position is the length. */
static void fill(wsco_ws_inbox *inbox, const char *kinds)
{
    *inbox = (wsco_ws_inbox){0};
    for (size_t i = 0; kinds[i]; i++)
        wsco_ws_inbox_append(inbox, make(kinds[i] == 'p' ? WSCO_WS_PING | WSCO_WS_MARK : WSCO_WS_TEXT, i));
}

static void check_marks(const char *kinds)
{
    wsco_ws_inbox inbox;
    size_t at = 0, count = 0, bytes = 0;

    fill(&inbox, kinds);
    wsco_ws_msg *mark = wsco_ws_inbox_take_marks(&inbox);
    for (at = 0; kinds[at]; at++) {
        if (kinds[at] != 'p') {
            count++;
            bytes += at;
            continue;
        }
        assert_non_null(mark);
        assert_int_equal(mark->len, at);
        wsco_ws_msg *next = mark->next;
        wsco_ws_msg_free(mark);
        mark = next;
    }
    assert_null(mark);
    assert_int_equal(inbox.count, count);
    assert_int_equal(inbox.bytes, bytes);
    for (at = 0; kinds[at]; at++) {
        if (kinds[at] == 'p')
            continue;
        wsco_ws_msg *msg = wsco_ws_inbox_pop(&inbox);
        assert_int_equal(msg->len, at);
        assert_null(msg->next);
        wsco_ws_msg_free(msg);
    }
    assert_null(inbox.head);
    assert_null(inbox.tail);
    assert_int_equal(inbox.count, 0);
    assert_int_equal(inbox.bytes, 0);
}

TEST(marks_leave_and_messages_stay_in_order)
{
    static const char *const all[] = {"", "m", "p", "mp", "pm", "mpm", "pmp", "ppp", "mmm", "mppmpmmp"};

    for (size_t i = 0; i < UNIT_COUNT(all); i++)
        check_marks(all[i]);
}

TEST(full_by_number)
{
    wsco_ws_inbox inbox = {0};

    for (unsigned i = 1; i <= WSCO_WS_INBOX_MESSAGES; i++) {
        wsco_ws_inbox_append(&inbox, make(WSCO_WS_TEXT, 0));
        assert_int_equal(wsco_ws_inbox_full(&inbox, 1), i == WSCO_WS_INBOX_MESSAGES);
        assert_int_equal(wsco_ws_inbox_full(&inbox, 2), i >= WSCO_WS_INBOX_MESSAGES / 2);
    }
    wsco_ws_inbox_clear(&inbox);
    assert_int_equal(inbox.count, 0);
}

TEST(full_by_bytes)
{
    wsco_ws_inbox inbox = {0};

    wsco_ws_inbox_append(&inbox, make(WSCO_WS_TEXT, WSCO_WS_INBOX_BYTES - 1));
    assert_false(wsco_ws_inbox_full(&inbox, 1));
    assert_true(wsco_ws_inbox_full(&inbox, 2));
    wsco_ws_inbox_append(&inbox, make(WSCO_WS_TEXT, 1));
    assert_true(wsco_ws_inbox_full(&inbox, 1));
    wsco_ws_inbox_clear(&inbox);
    assert_int_equal(inbox.bytes, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(marks_leave_and_messages_stay_in_order),
        UNIT(full_by_number),
        UNIT(full_by_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
