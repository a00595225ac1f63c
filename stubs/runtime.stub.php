<?php

/** @generate-class-entries */

namespace Swoole {

    /** Hooks: functions of PHP that would block the process suspend their coroutine instead. */
    class Runtime
    {
        /**
         * Replaces the set of hooks: a mask of SWOOLE_HOOK_*. true counts as 1, which is no hook; false turns all off.
         *
         * @return bool true
         */
        public static function enableCoroutine(int $flags = SWOOLE_HOOK_ALL): bool {}

        /**
         * Replaces the set of hooks. Those that are not built, or not for this platform, stay off; getHookFlags() tells.
         *
         * @return bool true
         */
        public static function setHookFlags(int $flags): bool {}

        /** The hooks that are on: 0 before run(). */
        public static function getHookFlags(): int {}
    }
}
