<?php

/** @generate-class-entries */

namespace Swoole {

    /**
     * A lock between this process and the children it forks afterwards. A process holds it, not a coroutine: any coroutine of the
     * process may let it go. When a process dies that holds it, the next one takes it over.
     *
     * Who has to wait in a coroutine lets the others run, and looks each 5 milliseconds or more often; elsewhere the process waits.
     *
     * @not-serializable
     */
    class Lock
    {
        /** @var int */
        const RWLOCK = 1;
        /** @var int */
        const MUTEX = 3;
        /** @var int */
        const SEM = 4;
        /** @var int */
        const SPINLOCK = 5;

        /** swoole_last_error() of the last call that gave false. */
        public int $errCode = 0;

        /**
         * @param int $type MUTEX; SPINLOCK: the same; SEM: every process may unlock it; RWLOCK: readers hold it together
         * @param string $filename not used
         * @throws Exception for another type (22), or when the system has no memory
         */
        public function __construct(int $type = Lock::MUTEX, string $filename = "") {}

        /**
         * Waits until this process has the lock.
         *
         * @param int $operation LOCK_EX: alone; LOCK_SH: as a reader, if it is an RWLOCK; with LOCK_NB it does not wait
         * @param float $timeout seconds; negative = for ever, 0 = does not wait
         * @return bool false: time-out (last error 110), or 11 if it does not wait; this process has it and is not in a coroutine (35);
         *     cancelled (10017); destroyed meanwhile (9); more than 1024 processes (12)
         * @throws Error in a coroutine that cannot be suspended here
         */
        public function lock(int $operation = LOCK_EX, float $timeout = -1): bool {}

        /** lock() with a time limit. */
        public function lockwait(float $timeout = 1.0): bool {}

        /** lock() without waiting. */
        public function trylock(): bool {}

        /** lock(LOCK_SH) */
        public function lock_read(): bool {}

        /** lock(LOCK_SH) without waiting. */
        public function trylock_read(): bool {}

        /** @return bool false: this process does not have it (1) */
        public function unlock(): bool {}

        /** This process cannot use the lock any more; the others can. If it has the lock, it keeps it until it ends. */
        public function destroy(): void {}
    }
}
