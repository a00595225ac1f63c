<?php

/** @generate-class-entries */

namespace Swoole\Coroutine {

    /**
     * A queue of values between coroutines. Who finds it full or empty waits; the first to wait is the first to go on.
     *
     * Whoever waits on the other side goes on at once: push() and pop() return when that coroutine suspends again or ends.
     *
     * @not-serializable
     */
    class Channel
    {
        /**
         * Places, at least 1; 0 until it is constructed.
         * @var int
         */
        public $capacity = 0;
        /**
         * SWOOLE_CHANNEL_*, of the last push() or pop() that returned; a failure of the system is minus its errno.
         * @var int
         */
        public $errCode = 0;

        /** @param int $size places; below 1 means 1 */
        public function __construct(int $size = 1) {}

        /**
         * Puts a value in; suspends while there is no place.
         *
         * @param float $timeout seconds; 0 and negative = for ever
         * @return bool false: time-out (last error 10018), closed (9), cancelled (10017)
         * @throws \Swoole\Error outside coroutines
         */
        public function push(mixed $data, float $timeout = -1): bool {}

        /**
         * Takes the oldest value; suspends while there is none. What is left in a closed channel is still delivered.
         *
         * @param float $timeout seconds; 0 and negative = for ever
         * @return mixed the value, or false as of push(); $errCode tells a stored false from a failure
         * @throws \Swoole\Error outside coroutines
         */
        public function pop(float $timeout = -1): mixed {}

        /** Is there nothing to take? */
        public function isEmpty(): bool {}

        /** Is there no place? */
        public function isFull(): bool {}

        /**
         * Nothing can be put in any more; whoever waits goes on at once, with false.
         *
         * @return bool false when it was closed already
         */
        public function close(): bool {}

        /** consumer_num and producer_num: coroutines that wait; queue_num: values. */
        public function stats(): array {}

        /** Values that are kept. */
        public function length(): int {}
    }
}
