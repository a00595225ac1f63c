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

    /**
     * Sets options of Swoole\Coroutine::set(), and those for asynchronous calls, which have no effect here.
     *
     * @return bool true
     */
    function swoole_async_set(array $settings): bool {}

    /**
     * IP addresses of this host by the name of their interface, without the loopback.
     *
     * @param int $family AF_INET or AF_INET6
     * @return array empty after a warning when the system refuses
     */
    function swoole_get_local_ip(int $family = 2): array {}

    /** Hardware addresses by the name of their interface; otherwise as swoole_get_local_ip(). */
    function swoole_get_local_mac(): array {}

    /** A number that is the same for the same bytes; $type has to be 0. */
    function swoole_hashcode(string $data, int $type = 0): int {}

    /**
     * json_decode() of a part of a string.
     *
     * @param int $length bytes; 0 = up to the end
     * @return mixed false with a warning when the part is not inside the string
     */
    function swoole_substr_json_decode(string $str, int $offset, int $length = 0, bool $associative = false, int $depth = 512, int $flags = 0): mixed {}

    /** The same with unserialize(). */
    function swoole_substr_unserialize(string $str, int $offset, int $length = 0, array $options = []): mixed {}

    /** The type that sendfile() gives a file of this name; application/octet-stream if there is none. */
    function swoole_mime_type_get(string $filename): string {}

    /** Has sendfile() a type for a file of this name? */
    function swoole_mime_type_exists(string $filename): bool {}

    /**
     * Adds the type of an extension, without its dot, for this process.
     *
     * @return bool false when it has one, and with a warning when the type cannot stand in a header
     */
    function swoole_mime_type_add(string $suffix, string $mime_type): bool {}

    /** The same, in place of the one that it has. */
    function swoole_mime_type_set(string $suffix, string $mime_type): bool {}

    /** @return bool false when the extension has no type */
    function swoole_mime_type_delete(string $suffix): bool {}

    /** All types, by extension. */
    function swoole_mime_type_list(): array {}

    /** Forgets the addresses of all hosts, see Swoole\Coroutine\System::gethostbyname(). */
    function swoole_clear_dns_cache(): void {}

    /**
     * Two Sockets that are connected with each other, as socketpair(2): what is sent to one is received from the other.
     * They belong to this process: a forked child has neither. Never suspends.
     *
     * @param int $domain AF_UNIX
     * @param int $type SOCK_STREAM; SOCK_DGRAM or SOCK_SEQPACKET: messages keep their bounds, and the Sockets have recv(), send(),
     *        close() and isClosed() only
     * @return array|false [Swoole\Coroutine\Socket, Swoole\Coroutine\Socket]; false after a warning: error 507 for
     *         another $type, else that of socketpair(2)
     */
    function swoole_coroutine_socketpair(int $domain, int $type, int $protocol = 0): array|false {}

    /**
     * Waits until a descriptor is ready: a stream, a Socket of the sockets extension, or a number. Each array keeps what
     * is ready of it, under its keys. In a coroutine it suspends, and others run in any case; elsewhere it blocks. What
     * has failed or was hung up is ready in all three; a stream is ready to be read while its buffer has bytes.
     *
     * @param array|null $read what shall be readable
     * @param array|null $write what shall be writable
     * @param array|null $except what shall have urgent data, an error or an end
     * @param float $timeout seconds; 0 = does not wait, negative = for ever
     * @return int|false how many elements the arrays have then, 0 when time is over; false with the arrays unchanged:
     *         after a warning when there is nothing to wait for, with error 9 when a descriptor is closed, or that of
     *         poll(2); without one when the coroutine is cancelled (10017)
     */
    function swoole_select(?array &$read, ?array &$write, ?array &$except, float $timeout = 0.5): int|false {}

    /** @alias swoole_select */
    function swoole_client_select(?array &$read, ?array &$write, ?array &$except, float $timeout = 0.5): int|false {}

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

    /** See Swoole\Event, as all swoole_event_*(). */
    function swoole_event_add(mixed $fd, ?callable $read_callback = null, ?callable $write_callback = null, int $events = SWOOLE_EVENT_READ): int|false {}

    function swoole_event_set(mixed $fd, ?callable $read_callback = null, ?callable $write_callback = null, int $events = 0): bool {}

    function swoole_event_isset(mixed $fd, int $events = 1536): bool {}

    function swoole_event_del(mixed $fd): bool {}

    function swoole_event_write(mixed $fd, string $data): bool {}

    function swoole_event_wait(): void {}

    function swoole_event_dispatch(): bool {}

    function swoole_event_defer(callable $callback): bool {}

    function swoole_event_cycle(?callable $callback, bool $before = false): bool {}

    function swoole_event_exit(): void {}
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
