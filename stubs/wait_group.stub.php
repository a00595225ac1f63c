<?php

/** @generate-class-entries */

namespace Swoole\Coroutine {

    /**
     * Waits until a number of things is done. Can be used again.
     *
     * @not-serializable
     */
    class WaitGroup
    {
        /** @param int $delta what to wait for; below 0 means 0 */
        public function __construct(int $delta = 0) {}

        /**
         * So many more, or less, things to wait for.
         *
         * @throws \BadMethodCallException while a coroutine is in wait()
         * @throws \InvalidArgumentException when the number would be negative, or too large
         */
        public function add(int $delta = 1): void {}

        /**
         * One thing is done. After the last one, the coroutine in wait() goes on at once: returns when that suspends or ends.
         *
         * @throws \BadMethodCallException when nothing is left to be done
         */
        public function done(): void {}

        /**
         * Suspends until everything is done.
         *
         * @param float $timeout seconds; 0 and negative = for ever
         * @return bool false: time-out (last error 10018), cancelled (10017)
         * @throws \BadMethodCallException when another coroutine is in wait()
         * @throws \Swoole\Error outside coroutines, if it has to wait
         */
        public function wait(float $timeout = -1): bool {}

        /** What is still to be done. */
        public function count(): int {}
    }
}
