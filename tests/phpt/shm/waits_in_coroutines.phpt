--TEST--
Coroutines that wait in shared memory: time-out, cancellation, destroy() by another one, and the end of the script
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Coroutine;

$lock = new Swoole\Lock();
$atomic = new Swoole\Atomic();
$lock->lock();

Co\run(function () use ($lock, $atomic) {
    var_dump($lock->lockwait(3600), swoole_last_error() === SOCKET_ETIMEDOUT);
    var_dump($atomic->wait(3600), swoole_last_error() === SOCKET_ETIMEDOUT);

    foreach ([fn () => $lock->lock(), fn () => $atomic->wait(-1)] as $wait) {
        $id = go(function () use ($wait) {
            var_dump($wait(), swoole_last_error() === SWOOLE_ERROR_CO_CANCELED);
        });
        Co::sleep(60);
        Coroutine::cancel($id);
        Co::sleep(1);
    }

    // The waiting coroutine has the only reference to the second one.
    go(fn () => var_dump((fn ($it) => $it->wait(-1))(new Swoole\Atomic(1))));

    $destroyed = new Swoole\Lock(Swoole\Lock::RWLOCK);
    $destroyed->lock_read();
    go(function () use ($destroyed) {
        var_dump($destroyed->lock(), $destroyed->errCode);
    });
    Co::sleep(1);
    $destroyed->destroy();
});

// Event::exit(): the coroutine ends with the script.
go(function () use ($atomic) {
    try {
        $atomic->wait(-1);
    } finally {
        try {
            echo "ends\n";
            $atomic->wait(-1);
        } finally {
            echo "ended\n";
        }
    }
});
Swoole\Timer::after(1000, fn () => Swoole\Event::exit());
Swoole\Event::wait();
echo "outside\n";
?>
--EXPECT--
bool(false)
bool(true)
bool(false)
bool(true)
bool(false)
bool(true)
bool(false)
bool(true)
bool(true)
bool(false)
int(9)
outside
ends
ended
