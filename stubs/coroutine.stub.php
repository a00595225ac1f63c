<?php

/** @generate-class-entries */

namespace Swoole {

    /** Coroutines: functions that may wait while others run. All methods are static. */
    class Coroutine
    {
        /**
         * Runs $func in a new coroutine at once; returns when that first suspends or ends.
         *
         * @return int|false its id; false when there are max_coroutine already (last error 503)
         * @throws Error when the script is ending, or not under the command line
         * @implementation-alias swoole_coroutine_create
         */
        public static function create(callable $func, mixed ...$params): int|false {}

        /**
         * Runs $callback when the current coroutine, or the HTTP request it serves, ends; the last one first.
         *
         * @throws Error outside coroutines
         * @implementation-alias swoole_coroutine_defer
         */
        public static function defer(callable $callback): void {}

        /** Merges options; unknown ones are kept. Takes effect for what begins afterwards. */
        public static function set(array $options): void {}

        /** The options given to set() so far; null if there are none. */
        public static function getOptions(): ?array {}

        /**
         * With the option enable_preemptive_scheduler a coroutine that has run for 10 ms goes to the end of the queue, at a jump
         * or call. disableScheduler() exempts the current coroutine, or the HTTP request it serves, from that; this takes it back.
         *
         * @return bool false if that was so already, and outside coroutines
         */
        public static function enableScheduler(): bool {}

        /** See enableScheduler(). */
        public static function disableScheduler(): bool {}

        /** Id of the current coroutine, -1 outside. */
        public static function getCid(): int {}

        /** @implementation-alias Swoole\Coroutine::getCid */
        public static function getuid(): int {}

        /**
         * Id of the creator of $cid (0: the current one), -1 when created outside any coroutine.
         *
         * @return int|false false outside coroutines and for an unknown id
         */
        public static function getPcid(int $cid = 0): int|false {}

        /** Is there an unfinished coroutine with this id? */
        public static function exists(int $cid): bool {}

        /**
         * An object for data of a coroutine (0: the current one), which ends with it; null outside coroutines and for an
         * unknown id. A string in its entry 'name' is the coroutine's name in log lines and reports.
         */
        public static function getContext(int $cid = 0): ?Coroutine\Context {}

        /**
         * Suspends until resume().
         *
         * @return bool false when cancelled (last error 10017)
         * @throws Error outside coroutines
         */
        public static function yield(): bool {}

        /** @implementation-alias Swoole\Coroutine::yield */
        public static function suspend(): bool {}

        /**
         * Switches to a coroutine that is in yield(); returns when it suspends again or ends.
         *
         * @return bool false with a warning if it is not in yield() (last error 503)
         */
        public static function resume(int $cid): bool {}

        /**
         * Suspends for $seconds, at least 0.000001. The coroutine wakes as soon as the kernel's timers allow, never
         * too early; Linux adds up to 50 us (prctl(2), PR_SET_TIMERSLACK).
         *
         * @return bool false when cancelled (10017) or $seconds is too small (503). The last error is 10018 after success
         * @throws Error outside coroutines
         */
        public static function sleep(float $seconds): bool {}

        /**
         * As sleep(), for microseconds: at least 1. wsco's own.
         *
         * @return bool false when cancelled (10017) or $microseconds is too small (503). The last error is 10018 after success
         * @throws Error outside coroutines
         */
        public static function usleep(int $microseconds): bool {}

        /**
         * Wakes a coroutine that waits: its operation fails with 10017, or throws CanceledException.
         *
         * @return bool false: it does not wait (10015), or no coroutine has that id (10016)
         */
        public static function cancel(int $cid, bool $throw_exception = false): bool {}

        /**
         * Limits how long the current coroutine, or the HTTP request it serves, may take from now on. When the time is
         * over, what it waits for is cancelled and a TimeoutException is thrown there; if it runs, at its next wait.
         *
         * @param float $timeout seconds; 0 or less takes the limit away
         * @return bool false when there is no memory for it
         * @throws Error outside coroutines
         */
        public static function setTimeLimit(float $timeout): bool {}

        /** Was the last operation that suspended the current coroutine cancelled? */
        public static function isCanceled(): bool {}

        /**
         * Suspends until all these have ended, at most $timeout seconds (negative: for ever).
         *
         * @return bool false: none of them runs (505), an id is given twice or is the caller's own (509), time-out
         *         (10018), cancelled (10017)
         * @throws Error outside coroutines
         */
        public static function join(array $cid_array, float $timeout = -1): bool {}

        /** Counters, among them coroutine_num, coroutine_peak_num, coroutine_last_cid. */
        public static function stats(): array {}

        /** Ids of all coroutines. */
        public static function list(): Coroutine\Iterator {}

        /** @implementation-alias Swoole\Coroutine::list */
        public static function listCoroutines(): Coroutine\Iterator {}

        /** Milliseconds since its start (0: the current one); -1 for an unknown id and outside. */
        public static function getElapsed(int $cid = 0): int {}

        /** Bytes of C stack in use (0: the current one); false for an unknown id and outside. */
        public static function getStackUsage(int $cid = 0): int|false {}

        /** Frames of a coroutine (0: the current one); false for an unknown id. */
        public static function getBackTrace(int $cid = 0, int $options = DEBUG_BACKTRACE_PROVIDE_OBJECT, int $limit = 0): array|false {}

        /** Prints the frames of a coroutine as debug_print_backtrace() does; before them its name, if it has one. */
        public static function printBackTrace(int $cid = 0, int $options = 0, int $limit = 0): void {}

        /**
         * See Swoole\Coroutine\System, as all that follow up to dnsLookup().
         *
         * @implementation-alias Swoole\Coroutine\System::exec
         */
        public static function exec(string $command, bool $get_error_stream = false): array|false {}

        /** @implementation-alias Swoole\Coroutine\System::readFile */
        public static function readFile(string $filename, int $flag = 0): string|false {}

        /** @implementation-alias Swoole\Coroutine\System::writeFile */
        public static function writeFile(string $filename, string $fileContent, int $flags = 0): int|false {}

        /**
         * @param resource $handle
         * @implementation-alias Swoole\Coroutine\System::fread
         */
        public static function fread($handle, int $length = 0): string|false {}

        /**
         * @param resource $handle
         * @implementation-alias Swoole\Coroutine\System::fgets
         */
        public static function fgets($handle): string|false {}

        /**
         * @param resource $handle
         * @implementation-alias Swoole\Coroutine\System::fwrite
         */
        public static function fwrite($handle, string $data, int $length = 0): int|false {}

        /** @implementation-alias Swoole\Coroutine\System::statvfs */
        public static function statvfs(string $path): array|false {}

        /** @implementation-alias Swoole\Coroutine\System::wait */
        public static function wait(float $timeout = -1): array|false {}

        /** @implementation-alias Swoole\Coroutine\System::waitPid */
        public static function waitPid(int $pid, float $timeout = -1): array|false {}

        /** @implementation-alias Swoole\Coroutine\System::waitEvent */
        public static function waitEvent(mixed $socket, int $events = SWOOLE_EVENT_READ, float $timeout = -1): int|false {}

        /** @implementation-alias Swoole\Coroutine\System::waitSignal */
        public static function waitSignal(int|array $signals, float $timeout = -1): int|false {}

        /** @implementation-alias Swoole\Coroutine\System::gethostbyname */
        public static function gethostbyname(string $domain_name, int $type = AF_INET, float $timeout = -1): string|false {}

        /** @implementation-alias Swoole\Coroutine\System::getaddrinfo */
        public static function getaddrinfo(string $domain, int $family = AF_INET, int $socktype = SOCK_STREAM, int $protocol = STREAM_IPPROTO_TCP, ?string $service = null, float $timeout = -1): array|false {}

        /** @implementation-alias Swoole\Coroutine\System::dnsLookup */
        public static function dnsLookup(string $domain_name, float $timeout = 60, int $type = AF_INET): string|false {}
    }
}

namespace Swoole\Coroutine {

    /** What getContext() returns: array entries and properties are separate stores. */
    class Context extends \ArrayObject
    {
    }

    class Iterator extends \ArrayIterator
    {
    }
}
