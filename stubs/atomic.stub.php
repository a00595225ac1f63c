<?php

/** @generate-class-entries */

namespace Swoole {

    /**
     * A number from 0 to 4294967295 that this process shares with the children it forks afterwards. It wraps.
     *
     * @not-serializable
     */
    class Atomic
    {
        /** @throws Exception when the system has no memory */
        public function __construct(int $value = 0) {}

        /** @return int the sum */
        public function add(int $add_value = 1): int {}

        /** @return int the difference */
        public function sub(int $sub_value = 1): int {}

        public function get(): int {}

        public function set(int $value): void {}

        /**
         * Sets it to $new_value if it is $cmp_value.
         *
         * @return bool was it?
         */
        public function cmpset(int $cmp_value, int $new_value): bool {}

        /**
         * Waits until it is 1, and makes it 0. In a coroutine only that coroutine waits, and looks each 5 milliseconds or more often;
         * elsewhere the process waits.
         *
         * @param float $timeout seconds; negative = for ever, 0 = only looks
         * @return bool false: time-out (last error 110), cancelled (10017)
         * @throws Error in a coroutine that cannot be suspended here
         */
        public function wait(float $timeout = 1.0): bool {}

        /**
         * Makes it 1 if it is 0, so that one wait() goes on.
         *
         * @param int $count how many processes look at once; one of them goes on
         */
        public function wakeup(int $count = 1): bool {}
    }
}

namespace Swoole\Atomic {

    /**
     * The same with a signed number of 64 bits, without wait() and wakeup().
     *
     * @not-serializable
     */
    class Long
    {
        /** @throws \Swoole\Exception when the system has no memory */
        public function __construct(int $value = 0) {}

        /** @return int the sum */
        public function add(int $add_value = 1): int {}

        /** @return int the difference */
        public function sub(int $sub_value = 1): int {}

        public function get(): int {}

        public function set(int $value): void {}

        /**
         * Sets it to $new_value if it is $cmp_value.
         *
         * @return bool was it?
         */
        public function cmpset(int $cmp_value, int $new_value): bool {}
    }
}
