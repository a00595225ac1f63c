/* SPDX-License-Identifier: MIT */
/* Tests src/run/script_event.c: callbacks for pipes and socket pairs, at awkward times, and writing to those
 * that take no more. */
#include "unit_run.h"

#include "wsco/run/script_event.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>

enum { BOTH_WAYS = WSCO_READ | WSCO_WRITE, MOST = 1 << 20 };

static wsco_fdwait fds;
static wsco_script_events set;
static int pair[2];

/* An event and how its callbacks behave. */
typedef struct mine {
    int reads, writes, ends, released;
    bool refuses; /* nothing can be started */
    bool slow;    /* the coroutine has not ended when call() is over */
    bool late;    /* it has not even begun */
    bool closed;
    void (*then)(struct mine *self);
    wsco_script_event event;
} mine;

static void callback(mine *self, unsigned direction)
{
    if (!wsco_script_event_begins(&self->event, direction))
        return;
    self->reads += direction == WSCO_READ;
    self->writes += direction == WSCO_WRITE;
    if (self->then)
        self->then(self);
}

static wsco_rc call(wsco_script_event *event, unsigned direction)
{
    mine *self = wsco_container_of(event, mine, event);

    if (self->refuses)
        return WSCO_E_AGAIN;
    self->ends += direction == 0;
    if (self->late)
        return WSCO_OK;
    callback(self, direction);
    if (!self->slow)
        wsco_script_event_ended(event);
    return WSCO_OK;
}

static bool is_open(const wsco_script_event *event)
{
    return !wsco_container_of(event, const mine, event)->closed;
}

/* In the tests events are on the stack; what is left must not be looked at. */
static void release(wsco_script_event *event)
{
    mine *self = wsco_container_of(event, mine, event);

    memset(event, 0xa5, sizeof *event);
    self->released++;
}

static const wsco_script_event_ops ops = {.call = call, .is_open = is_open, .release = release};

static void begin(void **state)
{
    open_run(state);
    wsco_fdwait_init(&fds, &loop, &sched);
    wsco_script_events_init(&set, &fds, &timers);
    set.ops = &ops;
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), 0);
    fcntl(pair[0], F_SETFL, O_NONBLOCK);
}

static void end(void)
{
    wsco_script_events_deinit(&set);
    assert_int_equal(set.memory, 0);
    assert_int_equal(fds.count, 0);
    assert_int_equal(timers.count, 0);
    wsco_fdwait_deinit(&fds);
    close_run();
    close(pair[0]);
    close(pair[1]);
}

static void add(mine *self, unsigned want)
{
    assert_int_equal(wsco_script_event_add(&set, &self->event, pair[0], want), WSCO_OK);
}

static void send_byte(void)
{
    assert_int_equal(write(pair[1], "x", 1), 1);
}

static void read_byte(mine *self)
{
    char byte;

    assert_int_equal(read(self->event.fd, &byte, 1), 1);
}

static void remove_it(mine *self)
{
    wsco_script_event_remove(&self->event);
    wsco_script_event_remove(&self->event);
}

TEST(reading)
{
    mine m = {.then = read_byte};

    begin(state);
    add(&m, WSCO_READ);
    turn(0);
    assert_int_equal(m.reads, 0);
    send_byte();
    send_byte();
    turn(0);
    assert_int_equal(m.reads, 1);
    turn(0); /* level-triggered */
    assert_int_equal(m.reads, 2);
    turn(0);
    assert_int_equal(m.reads, 2);
    assert_int_equal(m.writes, 0);
    wsco_script_event_remove(&m.event);
    assert_int_equal(m.released, 1);
    assert_int_equal(loop.watchers, 0);
    end();
    assert_int_equal(m.released, 1);
}

TEST(both_directions)
{
    mine m = {0};

    begin(state);
    send_byte();
    add(&m, BOTH_WAYS);
    turn(0);
    assert_int_equal(m.reads, 1);
    assert_int_equal(m.writes, 1);
    assert_int_equal(wsco_script_event_set(&m.event, WSCO_WRITE), WSCO_OK);
    turn(0);
    assert_int_equal(m.reads, 1);
    assert_int_equal(m.writes, 2);
    assert_int_equal(wsco_script_event_set(&m.event, 0), WSCO_OK);
    turn(0);
    assert_int_equal(m.writes, 2);
    assert_int_equal(loop.watchers, 0);
    end();
    assert_int_equal(m.released, 1);
}

TEST(removed_in_its_callback)
{
    mine m = {.then = remove_it};

    begin(state);
    add(&m, BOTH_WAYS);
    turn(0);
    assert_int_equal(m.writes, 1);
    assert_int_equal(m.released, 1);
    end();
}

TEST(removed_before_its_callback)
{
    mine m = {.late = true};

    begin(state);
    send_byte();
    add(&m, WSCO_READ);
    turn(0);
    turn(0); /* it is queued once */
    assert_int_equal(m.event.users, 1);
    wsco_script_event_remove(&m.event);
    assert_int_equal(m.released, 0);
    callback(&m, WSCO_READ);
    assert_int_equal(m.reads, 0);
    wsco_script_event_ended(&m.event);
    assert_int_equal(m.released, 1);
    end();
}

TEST(not_wanted_any_more_before_its_callback)
{
    mine m = {.late = true};

    begin(state);
    add(&m, WSCO_WRITE);
    turn(0);
    assert_int_equal(wsco_script_event_set(&m.event, WSCO_READ), WSCO_OK);
    callback(&m, WSCO_WRITE);
    assert_int_equal(m.writes, 0);
    wsco_script_event_ended(&m.event);
    wsco_script_event_remove(&m.event);
    assert_int_equal(m.released, 1);
    end();
}

/* A callback that waits for something else does not hold up the next. */
TEST(slow_callbacks)
{
    mine m = {.then = read_byte, .slow = true};

    begin(state);
    add(&m, WSCO_READ);
    for (int i = 0; i < 3; i++) {
        send_byte();
        turn(0);
    }
    assert_int_equal(m.reads, 3);
    assert_int_equal(m.event.users, 3);
    wsco_script_event_remove(&m.event);
    for (int i = 0; i < 3; i++) {
        assert_int_equal(m.released, 0);
        wsco_script_event_ended(&m.event);
    }
    assert_int_equal(m.released, 1);
    end();
}

/* What cannot be called is tried again, but not in each turn. */
TEST(refused)
{
    mine m = {.refuses = true, .then = read_byte};

    begin(state);
    send_byte();
    add(&m, WSCO_READ);
    turn(0);
    m.refuses = false;
    assert_int_equal(turn(0), 0);
    assert_int_equal(m.reads, 0);
    pass_until(wsco_time_now() + MS(1000));
    turn(0);
    assert_int_equal(m.reads, 1);
    end();
}

TEST(missed)
{
    mine m = {.late = true, .then = read_byte};

    begin(state);
    send_byte();
    add(&m, WSCO_READ);
    turn(0);
    wsco_script_event_missed(&m.event, WSCO_READ);
    wsco_script_event_ended(&m.event);
    m.late = false;
    assert_int_equal(turn(0), 0);
    pass_until(wsco_time_now() + MS(1000));
    turn(0);
    assert_int_equal(m.reads, 1);
    end();
}

/* --- closed descriptors --- */

TEST(closed_in_its_callback)
{
    mine m = {.slow = true};

    begin(state);
    send_byte();
    add(&m, WSCO_READ);
    turn(0);
    m.closed = true;
    wsco_script_event_ended(&m.event);
    assert_int_equal(m.released, 1);
    assert_int_equal(loop.watchers, 0);
    end();
}

TEST(closed_without_a_word)
{
    mine many[20] = {0};

    begin(state);
    for (size_t i = 0; i < UNIT_COUNT(many); i++) {
        int fd = dup(pair[0]);
        assert_true(fd >= 0);
        assert_int_equal(wsco_script_event_add(&set, &many[i].event, fd, WSCO_READ), WSCO_OK);
    }
    assert_int_equal(loop.watchers, UNIT_COUNT(many));
    for (size_t i = 0; i < UNIT_COUNT(many); i++) {
        close(many[i].event.fd);
        many[i].closed = true;
    }
    for (int i = 0; i < 3; i++)
        wsco_script_events_sweep(&set);
    assert_int_equal(loop.watchers, 0);
    for (size_t i = 0; i < UNIT_COUNT(many); i++) {
        assert_int_equal(many[i].ends, 1);
        assert_int_equal(many[i].released, 1);
    }
    wsco_script_events_sweep(&set);
    end();
}

/* Without memory for the coroutine that releases it, a later sweep does it; the loop can end. */
TEST(closed_and_refused)
{
    mine m = {.refuses = true, .closed = true};

    begin(state);
    add(&m, WSCO_READ);
    wsco_script_events_sweep(&set);
    assert_int_equal(loop.watchers, 0);
    assert_int_equal(m.released, 0);
    m.refuses = false;
    wsco_script_events_sweep(&set);
    assert_int_equal(m.released, 1);
    end();
}

/* poll(2) tells of a descriptor that is not open, in each turn. */
TEST(closed_and_polled)
{
    mine m = {.closed = true};

    begin(state);
    send_byte();
    add(&m, WSCO_READ);
    turn(0);
    assert_int_equal(m.reads, 0);
    assert_int_equal(m.ends, 1);
    assert_int_equal(m.released, 1);
    assert_int_equal(turn(0), 0);
    end();
}

/* As when the loop had no memory to ask for less: whoever waited has been given up. */
TEST(lost_by_the_loop)
{
    mine m = {.then = read_byte};

    begin(state);
    add(&m, WSCO_READ);
    wsco_fdwait_close(&fds, pair[0]);
    assert_int_equal(loop.watchers, 0);
    send_byte();
    wsco_script_events_sweep(&set);
    assert_int_equal(loop.watchers, 1);
    turn(0);
    assert_int_equal(m.reads, 1);
    end();
}

/* The script has closed it, and the runtime has the number now. */
TEST(lost_to_the_runtime)
{
    wsco_watcher other = {0};
    mine m = {0};

    begin(state);
    add(&m, WSCO_READ);
    wsco_fdwait_close(&fds, pair[0]);
    assert_int_equal(wsco_loop_add(&loop, &other, pair[0], 0), WSCO_OK);
    wsco_script_events_sweep(&set);
    assert_int_equal(m.ends, 1);
    assert_int_equal(m.released, 1);
    assert_int_equal(timers.count, 0);
    wsco_loop_remove(&loop, &other);
    end();
}

/* --- misuse --- */

TEST(bound)
{
    mine m = {0}, other = {0};

    begin(state);
    add(&m, WSCO_READ);
    assert_int_equal(wsco_script_event_add(&set, &other.event, pair[0], WSCO_READ), WSCO_E_CO_HAS_BEEN_BOUND);
    wsco_script_event_remove(&m.event);
    assert_int_equal(wsco_script_event_add(&set, &other.event, pair[0], WSCO_READ), WSCO_OK);
    end();
    assert_int_equal(other.released, 1);
}

TEST(no_descriptor)
{
    mine m = {0};

    begin(state);
    assert_true(wsco_script_event_add(&set, &m.event, 9999, WSCO_READ) < 0 || strcmp(*state, "poll") == 0);
    end();
}

/* --- writing --- */

static char block[128 * 1024];

static size_t drain(void)
{
    size_t got = 0;
    ssize_t n;

    fcntl(pair[1], F_SETFL, O_NONBLOCK);
    while ((n = read(pair[1], block, sizeof block)) > 0)
        got += (size_t)n;
    return got;
}

TEST(writing)
{
    mine m = {0};
    size_t got = 0;

    begin(state);
    add(&m, WSCO_READ);
    assert_int_equal(wsco_script_event_write(&m.event, "abc", 3, MOST), WSCO_OK);
    assert_int_equal(set.memory, 0);
    for (int i = 0; i < 4; i++)
        assert_int_equal(wsco_script_event_write(&m.event, block, sizeof block, MOST), WSCO_OK);
    assert_true(set.memory > 0);
    assert_int_equal(wsco_script_event_write(&m.event, block, MOST, MOST), WSCO_E_OUTPUT_BUFFER_OVERFLOW);
    while (got < 3 + 4 * sizeof block) {
        got += drain();
        turn(0);
    }
    assert_int_equal(got, 3 + 4 * sizeof block);
    assert_int_equal(m.writes, 0); /* the script did not ask */
    assert_int_equal(set.memory, 0);
    assert_int_equal(turn(0), 0); /* nobody watches for writing any more */
    end();
}

TEST(writing_to_a_pipe)
{
    mine m = {0};
    int ends[2];
    char byte[4];

    begin(state);
    assert_int_equal(pipe(ends), 0);
    fcntl(ends[1], F_SETFL, O_NONBLOCK);
    assert_int_equal(wsco_script_event_add(&set, &m.event, ends[1], 0), WSCO_OK);
    assert_int_equal(wsco_script_event_write(&m.event, "abc", 3, MOST), WSCO_OK);
    assert_int_equal(read(ends[0], byte, sizeof byte), 3);
    close(ends[0]);
    assert_int_equal(wsco_script_event_write(&m.event, "abc", 3, MOST), WSCO_E_PIPE);
    end();
    close(ends[1]);
}

TEST(the_reader_is_gone)
{
    mine m = {0};

    begin(state);
    add(&m, WSCO_READ);
    for (int i = 0; i < 4; i++)
        assert_int_equal(wsco_script_event_write(&m.event, block, sizeof block, MOST), WSCO_OK);
    close(pair[1]);
    pair[1] = -1;
    turn(0);
    assert_int_equal(set.memory, 0);
    assert_true(m.reads > 0); /* who finds the end of the input */
    assert_int_equal(wsco_script_event_write(&m.event, "x", 1, MOST), WSCO_E_PIPE);
    end();
}

TEST(removed_with_bytes_left)
{
    mine m = {0};

    begin(state);
    add(&m, 0);
    for (int i = 0; i < 4; i++)
        assert_int_equal(wsco_script_event_write(&m.event, block, sizeof block, MOST), WSCO_OK);
    assert_int_equal(loop.watchers, 1);
    wsco_script_event_remove(&m.event);
    assert_int_equal(loop.watchers, 0);
    assert_int_equal(set.memory, 0);
    end();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BOTH(reading),
        BOTH(both_directions),
        BOTH(removed_in_its_callback),
        BOTH(removed_before_its_callback),
        BOTH(not_wanted_any_more_before_its_callback),
        BOTH(slow_callbacks),
        BOTH(refused),
        BOTH(missed),
        BOTH(closed_in_its_callback),
        BOTH(closed_without_a_word),
        BOTH(closed_and_refused),
        BOTH(closed_and_polled),
        BOTH(lost_by_the_loop),
        BOTH(lost_to_the_runtime),
        BOTH(bound),
        BOTH(no_descriptor),
        BOTH(writing),
        BOTH(writing_to_a_pipe),
        BOTH(the_reader_is_gone),
        BOTH(removed_with_bytes_left),
    };
    signal(SIGPIPE, SIG_IGN);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
