<?php

/** @generate-class-entries */

namespace Swoole\Coroutine {

    /**
     * Waits until nobody holds the object any more: each coroutine to wait for gets it, and lets it go by ending.
     *
     * @not-serializable
     */
    class Barrier
    {
        public static function make(): Barrier {}

        /**
         * Sets the variable to null and suspends until the last other reference is gone.
         *
         * @param float $timeout seconds; 0 and negative = for ever. Afterwards the last error is 10018
         * @throws \Swoole\Exception when another coroutine waits for this barrier
         * @throws \Swoole\Error outside coroutines
         */
        public static function wait(Barrier &$barrier, float $timeout = -1): void {}
    }
}
