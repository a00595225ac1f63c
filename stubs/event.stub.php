<?php

/** @generate-class-entries */

namespace Swoole {

    class Event
    {
        /**
         * Calls $read_callback($fd) and $write_callback($fd) when $fd can be read and written, each time in a coroutine of
         * its own, and again as long as that is so. $fd gets non-blocking, and a stream lives until del().
         *
         * @param mixed $fd a stream, a Socket of the sockets extension, or the number of a descriptor
         * @param int $events SWOOLE_EVENT_READ, SWOOLE_EVENT_WRITE or both: when to call
         * @return int|false the number of the descriptor; false with a warning: it cannot be waited for, is there already, or a
         *     callback is missing
         * @throws Error when the script is ending, or not under the command line
         * @implementation-alias swoole_event_add
         */
        public static function add(mixed $fd, ?callable $read_callback = null, ?callable $write_callback = null, int $events = SWOOLE_EVENT_READ): int|false {}

        /**
         * Changes callbacks that are not null, and when they are called unless $events is 0.
         *
         * @return bool false: $fd was not added; with a warning: a callback is missing
         * @implementation-alias swoole_event_set
         */
        public static function set(mixed $fd, ?callable $read_callback = null, ?callable $write_callback = null, int $events = 0): bool {}

        /**
         * Was $fd added for one of $events? 1536: SWOOLE_EVENT_READ | SWOOLE_EVENT_WRITE
         *
         * @implementation-alias swoole_event_isset
         */
        public static function isset(mixed $fd, int $events = 1536): bool {}

        /**
         * Takes $fd back. A callback that has begun goes on; what write() has not written is dropped.
         *
         * @return bool false: it was not added
         * @implementation-alias swoole_event_del
         */
        public static function del(mixed $fd): bool {}

        /**
         * Writes at once what $fd takes, and the rest as soon as it takes more.
         *
         * @return bool false: it was not added (2), more than swoole.socket_buffer_size would have to wait (1009), it takes no
         *     more (32 and the like)
         * @implementation-alias swoole_event_write
         */
        public static function write(mixed $fd, string $data): bool {}

        /**
         * Runs the loop until nothing is left to wait for. Outside coroutines only.
         *
         * @implementation-alias swoole_event_wait
         */
        public static function wait(): void {}

        /**
         * Runs one turn of the loop, which waits until something happens. Outside coroutines only.
         *
         * @return bool false with a warning inside a coroutine
         * @implementation-alias swoole_event_dispatch
         */
        public static function dispatch(): bool {}

        /**
         * Calls $callback once, in a coroutine of its own, in the next turn of the loop.
         *
         * @return bool true
         * @throws Error as add()
         * @implementation-alias swoole_event_defer
         */
        public static function defer(callable $callback): bool {}

        /**
         * Calls $callback after each turn of the loop, or before each; each time in a coroutine of its own. It does not
         * keep the loop alive. null: no more.
         *
         * @return bool false when there is none to take away
         * @throws Error as add()
         * @implementation-alias swoole_event_cycle
         */
        public static function cycle(?callable $callback, bool $before = false): bool {}

        /**
         * Ends the loop when its turn is over, whatever is left. It is not run again at the end of the script.
         *
         * @implementation-alias swoole_event_exit
         */
        public static function exit(): void {}

        /** Called by the engine at the end of the script. */
        public static function rshutdown(): void {}
    }
}
