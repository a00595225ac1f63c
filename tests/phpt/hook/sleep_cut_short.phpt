--TEST--
A sleep that cancel() or a time limit ends tells what was left
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Coroutine\{CanceledException, TimeoutException};

Co\run(function () {
    $cut = function (callable $way, bool $throw = false): void {
        $id = go(function () use ($way) {
            try {
                var_dump($way());
                var_dump(Co::isCanceled());
            } catch (CanceledException | TimeoutException $e) {
                echo get_class($e), "\n";
            }
        });
        Co::sleep(1.25);
        var_dump(Co::cancel($id, $throw));
        Co::sleep(0.001);
    };
    $cut(fn () => sleep(10));
    $cut(fn () => usleep(10_000_000));
    $cut(fn () => time_nanosleep(10, 5000));
    $cut(fn () => time_sleep_until(microtime(true) + 10));
    echo "-- with an exception\n";
    $cut(fn () => sleep(10), true);
    echo "-- time limit\n";
    go(function () {
        Co::setTimeLimit(2);
        try {
            sleep(10);
            echo "not reached\n";
        } catch (TimeoutException $e) {
            echo get_class($e), ' after ', round(Co::getElapsed() / 1000), " s\n";
        }
        sleep(1); // may wait again
        echo 'slept until ', round(Co::getElapsed() / 1000), " s\n";
    });
});
?>
--EXPECT--
bool(true)
int(9)
bool(true)
bool(true)
NULL
bool(true)
bool(true)
bool(false)
bool(true)
bool(true)
bool(false)
bool(true)
-- with an exception
bool(true)
Swoole\Coroutine\CanceledException
-- time limit
Swoole\Coroutine\TimeoutException after 2 s
slept until 3 s
