/* SPDX-License-Identifier: MIT */
/* Tests src/srv/ws_session.c through whole connections: messages, control frames, the end in every order. */
#define _GNU_SOURCE /* memmem */
#include "unit_client.h"

TEST(echo)
{
    client c;

    open_server(state, serve_echo);
    join_ws(&c);
    say(&c, "hello");
    hear(&c, "hello");
    send_close(&c, 1000);
    expect_close(&c, 1000);
    expect_end(&c, WSCO_E_EOF);
    assert_int_equal(handler_rc, WSCO_E_EOF);
    leave(&c);
    close_server();
}

int main(void)
{
    const struct CMUnitTest tests[] = {SRV(echo)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
