/* SPDX-License-Identifier: MIT */
/* Tests src/net/net.c: the network joins a worker, and what it does at the end of a turn and of the worker.
 * The rest of what it does as a part is tested in tests/unit/net/conn and tests/unit/net/ws. */
#include "unit_srv.h"

static bool create_and_end(void *arg)
{
    static wsco_worker mine;

    wsco_mem_fail_after(0);
    assert_int_equal(wsco_worker_init(&mine, "poll", &wsco_context_fcontext, NULL, &worker_ops, 256 * 1024),
                     WSCO_OK);
    assert_null(wsco_net_of(&mine));
    wsco_mem_fail_after(++*(unsigned long *)arg / 2); /* called twice for each allocation */
    wsco_net *made = wsco_net_create(&mine);
    wsco_mem_fail_after(0);
    assert_ptr_equal(wsco_net_of(&mine), made);
    wsco_worker_deinit(&mine);
    wsco_worker_reclaim(&mine);
    return made != NULL;
}

/* Without it the worker has no part that could be asked anything. */
TEST(without_memory)
{
    unsigned long allowed = 0;

    assert_int_equal(unit_each_failure(create_and_end, &allowed), 3);
}

TEST(has_defaults)
{
    open_worker(state);
    assert_ptr_equal(wsco_net_of(&worker), net);
    assert_ptr_equal(net->worker, &worker);
    assert_true(net->read_timeout == 60 && net->write_timeout == 60);
    assert_true(net->output.max == 0 && net->input.max == 0); /* until a server starts */
    close_worker();
    reclaim_worker();
}

TEST(a_frame_is_remembered_for_one_turn)
{
    wsco_payload payload = {.data = "x", .len = 1};

    open_worker(state);
    wsco_frame_cache *cache = &wsco_ws_shared_of(net)->frame_cache;
    assert_non_null(wsco_frame_cache_plain(cache, 0x81, &payload));
    steps(2); /* the second one gets to its end */
    assert_null(cache->entry[0].head);
    assert_non_null(wsco_frame_cache_plain(cache, 0x81, &payload)); /* outside: until the end */
    close_worker();
    reclaim_worker();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(without_memory),
        SRV(has_defaults),
        SRV(a_frame_is_remembered_for_one_turn),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
