<?php

/** @generate-function-entries */

namespace {

    /** The version of Swoole whose API this reproduces: SWOOLE_VERSION. */
    function swoole_version(): string {}

    function swoole_cpu_num(): int {}

    /** Number of the last failure; success does not reset it. */
    function swoole_last_error(): int {}

    function swoole_clear_error(): void {}

    /** errno of the last system call that failed. */
    function swoole_errno(): int {}

    /** Text of an error number; $error_type is SWOOLE_STRERROR_*. */
    function swoole_strerror(int $errno, int $error_type = SWOOLE_STRERROR_SYSTEM): string {}

    /** Changes the title that ps shows. False if PHP cannot do that here. */
    function swoole_set_process_name(string $process_name): bool {}

    /** Writes a log line when $level (SWOOLE_LOG_*) passes the option log_level. */
    function swoole_error_log(int $level, string $msg): void {}

    /** Writes such a line with an error number, which becomes the last error. */
    function swoole_error_log_ex(int $level, int $error, string $msg): void {}

    /** From now on, log lines with that error number are not written. */
    function swoole_ignore_error(int $error): void {}

    /** See Swoole\Coroutine::create(). */
    function swoole_coroutine_create(callable $func, mixed ...$params): int|false {}

    /** See Swoole\Coroutine::defer(). */
    function swoole_coroutine_defer(callable $callback): void {}

    /** See Swoole\Timer, as all swoole_timer_*(). */
    function swoole_timer_tick(int $ms, callable $callback, mixed ...$params): int|false {}

    function swoole_timer_after(int $ms, callable $callback, mixed ...$params): int|false {}

    function swoole_timer_exists(int $timer_id): bool {}

    function swoole_timer_info(int $timer_id): ?array {}

    function swoole_timer_stats(): array {}

    function swoole_timer_list(): Swoole\Timer\Iterator {}

    function swoole_timer_clear(int $timer_id): bool {}

    function swoole_timer_clear_all(): bool {}
}

namespace Swoole\Coroutine {

    /**
     * Runs $fn in a coroutine and the loop until nothing is left to wait for. Outside coroutines only.
     *
     * @return bool false with a warning inside a coroutine
     */
    function run(callable $fn, mixed ...$args): bool {}

    /** @alias swoole_coroutine_create */
    function go(callable $func, mixed ...$params): int|false {}

    /** @alias swoole_coroutine_defer */
    function defer(callable $callback): void {}

    /** Prints where every coroutine is. */
    function deadlock_check(): void {}

    /**
     * Calls each task in a coroutine of its own and suspends until all have returned.
     *
     * @param array $tasks callables without parameters
     * @param float $timeout seconds; 0 and negative = for ever. Afterwards the last error is 10018, and what has not
     *        returned goes on
     * @return array results under the keys of the tasks; null for what has not returned
     * @throws \Error outside coroutines, if it has to wait
     */
    function batch(array $tasks, float $timeout = -1): array {}

    /**
     * Calls $fn in $n coroutines and suspends until all have returned.
     *
     * @throws \Error outside coroutines, if it has to wait
     */
    function parallel(int $n, callable $fn): void {}

    /**
     * Calls $fn($item) for each item in a coroutine of its own; the rest is as in batch().
     *
     * @throws \Error outside coroutines, if it has to wait
     */
    function map(array $list, callable $fn, float $timeout = -1): array {}
}
