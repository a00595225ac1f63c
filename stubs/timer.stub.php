<?php

/** @generate-class-entries */

namespace Swoole {

    class Timer
    {
        /**
         * Calls $callback($timer_id, ...$params) each $ms milliseconds, each time in a coroutine of its own. What is due
         * while a call has not returned is left out.
         *
         * @return int|false its id, from 1; false with a warning when $ms is below 1
         * @throws Error when the script is ending, or not under the command line
         * @implementation-alias swoole_timer_tick
         */
        public static function tick(int $ms, callable $callback, mixed ...$params): int|false {}

        /**
         * Calls $callback(...$params) once, after $ms milliseconds, in a coroutine of its own. Otherwise as tick().
         *
         * @implementation-alias swoole_timer_after
         */
        public static function after(int $ms, callable $callback, mixed ...$params): int|false {}

        /** @implementation-alias swoole_timer_exists */
        public static function exists(int $timer_id): bool {}

        /**
         * When it is due next (exec_msec, counted from the first timer of the script), how often it was called, interval
         * (0 for after()), the round in which it was set, and removed: cleared, but its callback has not returned.
         *
         * @return array|null null for an unknown id
         * @implementation-alias swoole_timer_info
         */
        public static function info(int $timer_id): ?array {}

        /**
         * Whether there was a timer (initialized), how many there are (num), how many times some were due (round).
         *
         * @implementation-alias swoole_timer_stats
         */
        public static function stats(): array {}

        /**
         * Ids of all timers, the newest first.
         *
         * @implementation-alias swoole_timer_list
         */
        public static function list(): Timer\Iterator {}

        /**
         * Ends a timer. A call of its callback that has begun goes on.
         *
         * @return bool false when there is none of that id
         * @implementation-alias swoole_timer_clear
         */
        public static function clear(int $timer_id): bool {}

        /**
         * Ends all timers.
         *
         * @return bool false when there was never one
         * @implementation-alias swoole_timer_clear_all
         */
        public static function clearAll(): bool {}
    }
}

namespace Swoole\Timer {

    class Iterator extends \ArrayIterator
    {
    }
}
