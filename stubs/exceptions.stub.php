<?php

/** @generate-class-entries */

namespace Swoole {

    /** Thrown when the engine cannot do what it was asked. The code is that of swoole_last_error(). */
    class Exception extends \Exception
    {
    }

    /** A mistake in the script, such as suspending outside coroutines. */
    class Error extends \Error
    {
    }

    /** Thrown by exit inside a coroutine; uncaught it ends that coroutine. */
    class ExitException extends Exception
    {
        private int $flags = 0;
        private mixed $status = 0;

        /** SWOOLE_EXIT_IN_* bits. */
        public function getFlags(): int {}

        /** The argument of exit, null when there was none. */
        public function getStatus(): mixed {}
    }
}

namespace Swoole\Coroutine {

    /** Thrown in a coroutine that was cancelled with $throw_exception. */
    class CanceledException extends \Swoole\Exception
    {
    }

    /** Thrown in a coroutine whose time limit is over, see Coroutine::setTimeLimit(). The code is 10018. */
    class TimeoutException extends \Swoole\Exception
    {
    }
}
