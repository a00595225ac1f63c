<?php

/** @generate-class-entries */

namespace Swoole {

    class Event
    {
        /** Runs the loop until no coroutine waits for anything. Outside coroutines only. */
        public static function wait(): void {}

        /** Called by the engine at the end of the script. */
        public static function rshutdown(): void {}
    }
}
