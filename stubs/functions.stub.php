<?php

/** @generate-function-entries */

namespace {

    /** Release of the API that is reproduced, SWOOLE_VERSION. */
    function swoole_version(): string {}

    function swoole_cpu_num(): int {}

    /** Number of the last failure; success does not reset it. */
    function swoole_last_error(): int {}

    function swoole_clear_error(): void {}

    /** errno of the last system call that failed. */
    function swoole_errno(): int {}

    /** Text of an error number; $error_type is SWOOLE_STRERROR_*. */
    function swoole_strerror(int $errno, int $error_type = SWOOLE_STRERROR_SYSTEM): string {}

    /** Changes what ps shows. False where PHP cannot. */
    function swoole_set_process_name(string $process_name): bool {}

    /** Writes a log line when $level (SWOOLE_LOG_*) passes the option log_level. */
    function swoole_error_log(int $level, string $msg): void {}

    /** The same with an error number, which becomes the last error. */
    function swoole_error_log_ex(int $level, int $error, string $msg): void {}

    /** Log lines with that number are not written any more. */
    function swoole_ignore_error(int $error): void {}

    /** See Swoole\Coroutine::create(). */
    function swoole_coroutine_create(callable $func, mixed ...$params): int|false {}

    /** See Swoole\Coroutine::defer(). */
    function swoole_coroutine_defer(callable $callback): void {}
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
}
